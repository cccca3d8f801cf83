import Dialogue
import Scenarios
import Selling

/// A call that can be played: decides what comes of a line.
///
/// Pure; clock, chance and identifiers come in as data.
public struct Call: Sendable {
  /// The version of this engine, pinned in every log.
  public static let engine = "1.0"

  /// What is played.
  public let scenario: Scenario
  let cues: CallCues
  /// How lines are heard.
  public let ear: Understanding
  private let claims: ClaimReading
  /// The calls with each person of an account, by id; empty for a call.
  let persons: [String: Call]

  /// A call of a scenario, heard with the words of a lexicon.
  public init(scenario: Scenario, lexicon: Lexicon) {
    self.scenario = scenario
    let words = lexicon.extended(by: scenario.lexicon)
    cues = CallCues(words)
    if scenario.account != nil, let first = scenario.people.first {
      let calls = scenario.people.map { ($0.id, Call(scenario: scenario.view(of: $0), lexicon: lexicon)) }
      persons = Dictionary(calls) { first, _ in first }
      let one = persons[first.id]
      ear = one?.ear ?? Understanding(lexicon: words, samples: [])
      claims = one?.claims ?? ClaimReading(scenario: scenario, cues: cues, features: ear.features)
      return
    }
    persons = [:]
    ear = Understanding(lexicon: words, samples: Self.samples(of: scenario))
    claims = ClaimReading(scenario: scenario, cues: cues, features: ear.features)
  }

  /// The calls that are heard apart: with each person of an account; the call itself where there is one.
  public var views: [Call] { scenario.account == nil ? [self] : scenario.people.compactMap { persons[$0.id] } }

  /// The call in which a topic is heard: with the person of an account who holds it.
  func view(holding topic: String) -> Call {
    let person = scenario.need(topic)?.person ?? scenario.facts.first { $0.id == topic }?.person
    return person.flatMap { persons[$0] } ?? self
  }

  /// How lines are heard by the person of an account; by the buyer, where there is one.
  public func ear(of person: String) -> Understanding { persons[person]?.ear ?? ear }

  /// The lines that teach the ear what there is to be asked in a scenario, and what is off script.
  public static func samples(of scenario: Scenario) -> [TopicSample] {
    let facts = scenario.facts + scenario.shared.smallTalk
    return scenario.needs.flatMap { need in need.ask.map { TopicSample(topic: need.id, text: $0) } }
      + facts.flatMap { fact in fact.ask.map { TopicSample(topic: fact.id, text: $0) } }
      + (scenario.shared.offScript + scenario.offScript).map { TopicSample(topic: TopicMatcher.offScript, text: $0) }
  }

  /// The first event of a call; its opening words are drawn by `beginning.seed`.
  public func begin(_ beginning: Beginning) -> SessionEvent.Body { Self.begin(beginning, of: scenario) }

  /// The first event of a call of a scenario: nothing has to be heard for it.
  public static func begin(_ beginning: Beginning, of scenario: Scenario) -> SessionEvent.Body {
    var beginning = beginning
    let words = Wording(seed: beginning.seed)
      .reply(scenario.opening, source: "opening", filling: [.trainee: beginning.trainee])
    beginning.opening = words?.text ?? ""
    return .began(beginning)
  }

  /// Understands a line as the buyer would now, without answering it.
  public func hear(_ line: String, in state: SessionState) -> Utterance {
    if let meeting = state.account?.meeting {
      let person = addressee(of: line, in: meeting)
      if let call = persons[person] { return call.hear(line, in: state.seen(by: person)) }
    }
    return ear.hear(line, in: context(for: state))
  }

  /// What comes of a line: a turn, and the ending where it ends the call.
  ///
  /// Nothing for a blank line or after the end.
  public func answer(_ line: String, in state: SessionState) -> [SessionEvent.Body] {
    if scenario.account != nil { return answerInAccount(line, in: state) }
    let utterance = hear(line, in: state)
    return utterance.sentences.isEmpty ? [] : answer(utterance, in: state)
  }

  /// What comes of the command `/propose PRODUCT`: as if the trainee had proposed it in plain words.
  public func propose(_ product: Product, in state: SessionState) -> [SessionEvent.Body] {
    let text = (scenario.locale.hasPrefix("zh") ? "/推荐 " : "/propose ") + product.name
    let span = Span(0, text.unicodeScalars.count)
    let sentence = Sentence(
      text: text, span: span, acts: [ActMark(.proposal, span: span, words: text)], rejected: true)
    let language: Language = scenario.locale.hasPrefix("zh") ? .chinese : .english
    return answer(
      Utterance(text: text, language: language, sentences: [sentence], topics: [], rejected: true), in: state,
      proposing: product)
  }

  /// What comes of ending the call without a sale: *wavering* where the buyer has taken a next step, else *abandoned*,
  /// with the cause that the call itself shows (D9).
  public func end(in state: SessionState) -> [SessionEvent.Body] { Self.end(in: state, of: scenario) }

  /// The same for a call of a scenario: nothing has to be heard for it.
  public static func end(in state: SessionState, of scenario: Scenario) -> [SessionEvent.Body] {
    guard state.beginning != nil, state.closing == nil else { return [] }
    let position = state.position
    let cause: LossCause =
      position.moves[.pitchedEarly, default: 0] >= 2
      ? .toldTooEarly : position.coverage(of: scenario) < 60 ? .didNotAsk : .lostContact
    // Between the contacts of an account there is nobody to say goodbye to.
    let isAlone = state.account != nil && state.account?.meeting == nil
    let saidGoodbye = state.turns.last?.replies.contains { $0.source == "shared/goodbye" } ?? false
    let words = Wording(seed: state.beginning?.seed ?? 0).reply(
      isAlone || saidGoodbye ? [] : scenario.shared.lines[.goodbye] ?? [], source: "goodbye",
      filling: [.trainee: position.traineeName])
    // Who takes his leave with a step agreed has not broken the call off.
    let parted = state.hasAgreedNextStep && state.account == nil && !scenario.asksVerdict
    return [
      .ended(
        Closing(
          ending: "", outcome: parted ? .wavering : .abandoned, cause: parted ? nil : cause, nextStep: parted,
          text: words?.text ?? "", epilogue: ""))
    ]
  }

  /// What comes of the trainee's verdict on the prospect: the prospect's parting words, as the first ending has them that
  /// waits for such a verdict (D3).
  ///
  /// Nothing where the call asks for none, or has one. After a call that the prospect ended, the verdict alone.
  public static func judge(
    _ verdict: ProspectVerdict, in state: SessionState, of scenario: Scenario
  ) -> [SessionEvent.Body] {
    guard let beginning = state.beginning, scenario.asksVerdict, state.verdict == nil else { return [] }
    guard state.closing == nil else { return [.judged(verdict)] }
    var position = state.position
    position.verdict = verdict
    let situation = Situation(scenario: scenario, position: position)
    let ending = scenario.endings.first { situation.holds($0.when) }
    let closing = ending.map {
      Wording(seed: beginning.seed).closing($0, filling: [.trainee: position.traineeName])
    }
    return [.judged(verdict), .ended(closing ?? .unwritten(.judged))]
  }

  private func answer(_ utterance: Utterance, in state: SessionState, proposing product: Product? = nil)
    -> [SessionEvent.Body]
  {
    guard state.beginning != nil, state.closing == nil else { return [] }
    var draft = TurnDraft(scenario: scenario, state: state, utterance: utterance)
    if let product {
      draft.note(.namedProduct, product.id)
      draft.note(.proposed, product.id)
    } else {
      LineReading(scenario: scenario, cues: cues, claims: claims).read(into: &draft)
    }
    Temper(scenario: scenario).take(into: &draft)
    Answering(scenario: scenario).answer(into: &draft)
    let closing = Course(scenario: scenario).run(into: &draft)
    return [.turn(draft.turn)] + (closing.map { [.ended($0)] } ?? [])
  }

  /// What has been said before the next line, in all its authored wordings.
  func context(for state: SessionState) -> ConversationContext {
    let position = state.position
    var heard: [String: [String]] = [:]
    let raised = scenario.initiatives.filter { position.raised.contains($0.id) }
    for need in scenario.needs {
      var said = raised.filter { $0.topic == need.id }.flatMap(\.text)
      if position.level(of: need.id) > .nothing {
        let told = need.say.filter { position.used["need/\(need.id)/\($0.id)"] != nil }.flatMap(\.text)
        let guessed = position.used["need/\(need.id)/guessed"] != nil ? need.guessed : []
        let dropped = raised.filter { $0.reveals.contains(need.id) && $0.topic != need.id }
        said = told + guessed + dropped.flatMap(\.text) + said
      }
      if !said.isEmpty { heard[need.id] = said }
    }
    for fact in scenario.facts {
      let told = position.used["fact/\(fact.id)"] != nil ? fact.say : []
      let said = told + raised.filter { $0.topic == fact.id }.flatMap(\.text)
      if !said.isEmpty { heard[fact.id] = said }
    }
    let known = scenario.needs.filter { position.level(of: $0.id) >= .fact }
    let hinted = scenario.needs.filter { position.level(of: $0.id) > .nothing }
    return ConversationContext(
      buyerSaid: position.lastSources.flatMap(wordings),
      heard: heard, recentTopics: position.recentTopics, remarked: remarked(in: position),
      broughtUp: broughtUp(in: position), tooEarly: tooEarly(in: position), addresses: addresses,
      buyerAsked: position.pendingQuestion != nil || position.pendingObjection != nil,
      turn: position.turns, knownTopics: Set(known.map(\.id)),
      names: Dictionary(uniqueKeysWithValues: scenario.needs.map { ($0.id, $0.names) }),
      feelings: Dictionary(uniqueKeysWithValues: hinted.map { ($0.id, $0.feeling) }))
  }

  /// The facts that his last words bring up, with the number of things that would.
  private func broughtUp(in position: CallPosition) -> [String: Int] {
    let said = position.turns == 0 ? [Fact.opening] : position.lastSources.map(Self.origin(of:))
    let facts = scenario.facts.filter { $0.follows.contains(where: said.contains) }
    return Dictionary(facts.map { ($0.id, $0.follows.count) }) { first, _ in first }
  }

  /// The facts that nothing he has said brings up.
  private func tooEarly(in position: CallPosition) -> Set<String> {
    let said = Set(position.used.keys.map(Self.origin(of:)) + [Fact.opening])
    return Set(scenario.facts.filter { !$0.follows.isEmpty && !$0.follows.contains(where: said.contains) }.map(\.id))
  }

  /// What said something: the id of the need, fact or initiative.
  private static func origin(of source: String) -> String {
    let parts = source.split(separator: "/")
    return parts.count > 1 && parts[0] != "shared" ? String(parts[1]) : source
  }

  /// What he may be called: his name, and in Chinese his surname with the usual titles.
  private var addresses: [String] {
    scenario.people.flatMap { person -> [String] in
      guard let first = person.name.unicodeScalars.first, (0x4E00...0x9FFF).contains(first.value) else {
        return [person.name] + person.names
      }
      let titles = ["先生", "老师", "师傅", "大哥", "大叔", "叔叔", "女士", "大姐", "阿姨", "总", "哥", "叔", "姐", "老板", "经理"]
      return [person.name] + person.names + titles.map { String(first) + $0 }
    }
  }

  /// What the remark is about with which he closed his last words.
  private func remarked(in position: CallPosition) -> String? {
    guard let last = position.lastSources.last?.split(separator: "/"), last.count == 2, last[0] == "initiative",
      let said = scenario.initiatives.first(where: { $0.id == last[1] }), said.kind == .tells
    else { return nil }
    return said.topic ?? said.reveals.first
  }

  /// All wordings of a source, but for the courtesies, which say nothing.
  private func wordings(of source: String) -> [String] {
    let parts = source.split(separator: "/").map(String.init)
    guard parts.count >= 2 else { return [] }
    let last = parts.count > 2 ? parts[2] : ""
    switch parts[0] {
    case "need":
      guard let need = scenario.need(parts[1]) else { return [] }
      switch last {
      case "again": return need.again
      case "guessed": return need.guessed
      case "confirm": return need.confirm
      case "touched": return need.touched
      default: return need.say.first { $0.id == last }?.text ?? []
      }
    case "fact": return scenario.fact(parts[1])?.say ?? []
    case "objection":
      let objection = scenario.objections.first { $0.id == parts[1] }
      return (last.isEmpty ? objection?.text : objection?.answers.first { $0.id == last }?.text) ?? []
    case "initiative": return scenario.initiatives.first { $0.id == parts[1] }?.text ?? []
    default: return []
    }
  }
}
