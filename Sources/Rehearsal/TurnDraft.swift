import Dialogue
import Scenarios
import Selling

/// A turn in the making: what the line did, what the buyer says to it, and where that leaves him.
///
/// `position` runs ahead of the state as the draft grows; the finished `turn` folds to the same position.
struct TurnDraft {
  let scenario: Scenario
  let persona: Persona?
  let wording: Wording
  /// Where the buyer stood before this line.
  let before: CallPosition
  private(set) var position: CallPosition
  private(set) var turn: Turn

  init(scenario: Scenario, state: SessionState, utterance: Utterance) {
    self.scenario = scenario
    self.persona = scenario.people.first
    // Six people who share a wording do not all draw the same one.
    let own = state.account == nil ? 0 : Wording.fingerprint(scenario.people.first?.id ?? "")
    self.wording = Wording(seed: (state.beginning?.seed ?? 0) ^ own)
    self.before = state.position
    self.position = state.position
    self.turn = Turn(
      number: (state.turns.last?.number ?? 0) + 1, person: scenario.people.first?.id ?? "", utterance: utterance)
    position.turns += 1
    position.pendingQuestion = nil
    position.noteName(in: utterance)
  }

  var utterance: Utterance { turn.utterance }

  /// Notes what a sentence did; the same thing done twice in a line counts once.
  mutating func note(_ kind: Move.Kind, _ target: String = "", sentence: Int = 0) {
    if let place = turn.moves.firstIndex(where: { $0.kind == kind && $0.target == target }) {
      // Asked twice in one line, it is answered as it was asked best.
      if kind == .asked, fit(target, in: sentence) > fit(target, in: turn.moves[place].sentence) {
        turn.moves[place].sentence = sentence
      }
      return
    }
    let move = Move(kind, target, sentence: sentence)
    turn.moves.append(move)
    position.absorb(move)
  }

  private func fit(_ topic: String, in sentence: Int) -> Int {
    guard utterance.sentences.indices.contains(sentence) else { return 0 }
    return utterance.sentences[sentence].topics.first { $0.id == topic }?.score ?? 0
  }

  func did(_ kind: Move.Kind) -> Bool { turn.moves.contains { $0.kind == kind } }
  func did(_ kind: Move.Kind, _ target: String) -> Bool {
    turn.moves.contains { $0.kind == kind && $0.target == target }
  }

  /// Lets the buyer take something as his temper is.
  mutating func react(_ reaction: Reaction) {
    if let limit = reaction.limit, position.reasons[reaction.rawValue, default: 0] >= limit { return }
    for (meter, change) in reaction.changes {
      let weighed = Reaction.weigh(change, driver: reaction.driver, order: persona?.decisionOrder ?? [])
      affect(meter, by: weighed, reason: reaction.rawValue)
    }
    // Counted once a reaction, however many meters it moves.
    position.reasons[reaction.rawValue, default: 0] += 1
  }

  /// Moves meters as the author wrote.
  mutating func affect(_ changes: [Meter: Int], source: String) {
    for meter in Meter.allCases {
      if let change = changes[meter] { affect(meter, by: change, reason: source) }
    }
  }

  private mutating func affect(_ meter: Meter, by change: Int, reason: String) {
    let moved = position.move(meter, by: change)
    turn.effects.append(Effect(meter, moved, reason: reason))
  }

  /// Makes something known, unless as much was known already.
  mutating func disclose(_ need: String, _ level: Disclosure, _ way: Disclosed.Way) {
    guard level > position.level(of: need) else { return }
    turn.disclosures.append(Disclosed(need: need, level: level, way: way))
    position.disclosed[need] = level
    if level == .fact { react(.learntFact) }
    if level == .heart { react(.learntHeart) }
  }

  /// Says one of `wordings`, the fittest of those left for what was asked; false where all are used up and `again`
  /// forbids to begin anew.
  @discardableResult
  mutating func say(_ source: String, _ wordings: [String], again: Bool = false, to asked: AnswerType? = nil) -> Bool {
    let used = position.used[source] ?? []
    let spoken = wording.reply(wordings, source: source, used: used, again: again, filling: slots) { text in
      asked.map { $0.fit(of: text) } ?? 0
    }
    guard let reply = spoken else { return false }
    turn.replies.append(reply)
    position.used[source, default: []].append(reply.variant)
    position.absorb(source: source, of: scenario)
    return true
  }

  /// Says a line that every scenario shares.
  mutating func say(_ purpose: SharedLines.Purpose) {
    say("shared/\(purpose.rawValue)", scenario.shared.lines[purpose] ?? [], again: true)
  }

  /// The small things he told in his last turn, in all the words that he has for them: which of them he chose decides
  /// nothing.
  var lastFacts: [String] {
    before.lastSources.flatMap { source in
      scenario.facts.first { "fact/\($0.id)" == source }?.say ?? []
    }
  }

  /// Takes back moves that the line as a whole does not make.
  mutating func takeBack(_ kinds: Set<Move.Kind>) { turn.moves.removeAll { kinds.contains($0.kind) } }

  /// Takes back what a sentence seemed to ask that only asks whether the rest is right.
  mutating func dropBareChecks() {
    let checks = utterance.sentences.indices.filter { utterance.sentences[$0].isBareCheck }
    turn.moves.removeAll { [.asked, .guessed].contains($0.kind) && checks.contains($0.sentence) }
  }

  /// Takes back what he only remarked, so that his leave-taking stands alone.
  mutating func dropRemarks() {
    let remarks: [SharedLines.Purpose] = [
      .neutral, .unmoved, .interested, .puzzled, .missed, .ponders, .unprepared, .deflect, .nextStep, .interrogated,
    ]
    turn.replies.removeAll { reply in remarks.contains { reply.source == "shared/\($0.rawValue)" } }
  }

  /// Takes back that he will not be pressed, where he buys after all.
  mutating func dropReluctance() {
    turn.replies.removeAll { $0.source == "shared/pressed" }
  }

  /// Takes back that he agreed to a next step.
  mutating func dropAgreement() {
    turn.replies.removeAll { $0.source == "shared/next-step" }
  }

  /// Takes back that there is nothing else, where he brings something up.
  mutating func dropNothingElse() {
    turn.replies.removeAll { $0.source == "shared/nothing-else" }
  }

  /// Takes back that he did not follow, where he has answered something else of the line.
  mutating func dropPuzzlement() {
    let lost = SharedLines.Purpose.owing.map { "shared/\($0.rawValue)" }
    let courtesies = ["shared/greeting", "shared/introduction"]
    guard turn.replies.contains(where: { !lost.contains($0.source) && !courtesies.contains($0.source) }) else { return }
    turn.replies.removeAll { lost.contains($0.source) }
  }

  /// Takes back that he had said it already, or that there is no more to it, where he has told something of the line.
  mutating func dropRepetition() {
    func repeats(_ source: String) -> Bool {
      source == "shared/no-more" || source.hasPrefix("need/") && source.hasSuffix("/again")
    }
    let tells = turn.replies.contains { reply in
      ["need/", "fact/", "objection/", "product/"].contains(where: reply.source.hasPrefix) && !repeats(reply.source)
    }
    if tells { turn.replies.removeAll { repeats($0.source) } }
  }

  /// Whether any wording of the source is left.
  func hasLeft(_ source: String, _ wordings: [String]) -> Bool {
    Set(position.used[source] ?? []).count < wordings.count
  }

  /// Looks at a condition as things stand now in the draft.
  func holds(_ condition: Condition, topic: String? = nil, question: Question? = nil) -> Bool {
    Situation(
      scenario: scenario, position: position, utterance: utterance, moves: turn.moves, topic: topic,
      question: question
    ).holds(condition)
  }

  /// What wordings may name: the trainee, the product last spoken of.
  var slots: [Wording.Slot: String] {
    [
      .trainee: position.traineeName,
      .product: position.namedProducts.last.flatMap(scenario.product)?.name ?? "",
    ]
  }
}
