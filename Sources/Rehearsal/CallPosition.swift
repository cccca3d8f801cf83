import Dialogue
import Scenarios
import Selling

/// Where the buyer stands: what the standing turns have moved, told and raised.
///
/// Always the fold of those turns.
public struct CallPosition: Equatable, Sendable {
  /// The five meters, each 0 to 100 (D16).
  public internal(set) var meters: [Meter: Int] = [:]
  /// How much is known of each need.
  public internal(set) var disclosed: [String: Disclosure] = [:]
  /// Which wordings of each source were used, in order of use.
  var used: [String: [Int]] = [:]
  /// Needs and facts asked for, with how often.
  var asked: [String: Int] = [:]
  /// Needs whose fact, whose feeling was restated.
  var restatedFacts: Set<String> = []
  var restatedFeelings: Set<String> = []
  /// Products named, in order; the last is the one being talked about.
  public internal(set) var namedProducts: [String] = []
  /// The product that stands proposed.
  public internal(set) var proposed: String?
  /// Claims made, as `PRODUCT.CLAIM`, true and false.
  var trueClaims: Set<String> = []
  var falseClaims: Set<String> = []
  /// Objections and initiatives that came up, in order; objections settled; how often each was answered badly.
  var raised: [String] = []
  var settled: Set<String> = []
  var unsettledTries: [String: Int] = [:]
  /// The objection that waits for an answer.
  public internal(set) var pendingObjection: String?
  /// The question of his that waits for an answer.
  public internal(set) var pendingQuestion: String?
  /// Whether a next step has been agreed.
  var nextStep = false
  /// How often each kind of move was made.
  var moves: [Move.Kind: Int] = [:]
  /// How often each reason moved a meter.
  var reasons: [String: Int] = [:]
  /// Closed questions in a row.
  var closedRun = 0
  /// What the last line was about, latest first.
  var recentTopics: [String] = []
  /// Where the words of the last turn stand in the scenario.
  var lastSources: [String] = []
  /// What the trainee calls himself, once he has said it.
  var traineeName = ""
  /// Turns taken in.
  var turns = 0
  /// What the trainee made of the prospect; no turn tells, so that nothing said before it depends on it.
  var verdict: ProspectVerdict?

  init(start: [Meter: Int] = [:]) {
    for meter in Meter.allCases { meters[meter] = start[meter] ?? 0 }
  }

  /// A meter's reading, 0 to 100.
  public func reading(_ meter: Meter) -> Int { meters[meter] ?? 0 }

  /// How much is known of a need.
  public func level(of need: String) -> Disclosure { disclosed[need] ?? .nothing }

  /// The question in which something was asked, as gates take it.
  ///
  /// "Who exactly?" after no more than a sign asks on, and opens as much as an open question.
  public func question(of move: Move, in utterance: Utterance) -> Question {
    var question = move.question(in: utterance)
    let asksOn = level(of: move.target) == .hint && asked[move.target, default: 0] > 0
    if question.form == .wh, asksOn { question.kind = .open }
    return question
  }

  /// Moves a meter, clamped to 0…100; gives what it really moved by.
  mutating func move(_ meter: Meter, by change: Int) -> Int {
    let before = reading(meter)
    let after = min(100, max(0, before + change))
    meters[meter] = after
    return after - before
  }

  /// Weighted share of the needs known, in per cent.
  func coverage(of scenario: Scenario) -> Int {
    let all = scenario.needs.reduce(0) { $0 + $1.weight }
    let known = scenario.needs.reduce(0) { $0 + (level(of: $1.id) >= .fact ? $1.weight : 0) }
    return all == 0 ? 0 : known * 100 / all
  }

  /// Weighted share of the buyer's needs that a product answers, less those it goes against, in per cent from 0.
  func fit(of product: Product, in scenario: Scenario) -> Int { product.fit(in: scenario) }

  /// Takes in a turn that stands.
  mutating func absorb(_ turn: Turn, of scenario: Scenario) {
    turns += 1
    pendingQuestion = nil
    for move in turn.moves { absorb(move) }
    for effect in turn.effects {
      _ = self.move(effect.meter, by: effect.change)
      // A reaction is counted once, by the first meter it moves.
      if Reaction(rawValue: effect.reason)?.changes.first?.0 == effect.meter {
        reasons[effect.reason, default: 0] += 1
      }
    }
    for told in turn.disclosures { disclosed[told.need] = max(level(of: told.need), told.level) }
    for reply in turn.replies {
      used[reply.source, default: []].append(reply.variant)
      absorb(source: reply.source, of: scenario)
    }
    lastSources = turn.replies.map(\.source)
    // What he spoke of last is what "why?" and "and him?" lean on; then what the line was about.
    let spoken = turn.replies.reversed().flatMap { Self.topics(of: $0.source, in: scenario) }
    let meant: [Move.Kind] = [.asked, .guessed, .repeated, .restatedFact, .restatedFeeling]
    let topics = spoken + turn.moves.reversed().filter { meant.contains($0.kind) }.map(\.target)
    if !topics.isEmpty {
      var seen: Set<String> = []
      recentTopics = topics.filter { seen.insert($0).inserted }
    }
    absorbQuestionForm(of: turn)
    noteName(in: turn.utterance)
  }

  mutating func absorb(_ move: Move) {
    moves[move.kind, default: 0] += 1
    switch move.kind {
    case .asked, .guessed, .repeated: asked[move.target, default: 0] += 1
    case .restatedFact: restatedFacts.insert(move.target)
    case .restatedFeeling: restatedFeelings.insert(move.target)
    case .namedProduct:
      namedProducts.removeAll { $0 == move.target }
      namedProducts.append(move.target)
    case .proposed: proposed = move.target
    case .trueClaim: trueClaims.insert(move.target)
    case .falseClaim: falseClaims.insert(move.target)
    case .settled:
      settled.insert(move.target)
      if pendingObjection == move.target { pendingObjection = nil }
    case .unsettled:
      // He asks for an answer twice; after that it stands against the seller.
      unsettledTries[move.target, default: 0] += 1
      if unsettledTries[move.target, default: 0] >= 2 && pendingObjection == move.target { pendingObjection = nil }
    case .nextStep: nextStep = true
    case .summed, .misheard, .toldTied, .toldUntied, .pitchedEarly, .pressed, .answered, .ignored, .strayed, .unclear,
      .pried, .relayed, .cleared:
      break
    }
  }

  mutating func absorb(source: String, of scenario: Scenario) {
    let parts = source.split(separator: "/").map(String.init)
    guard parts.count == 2 else { return }
    if parts[0] == "objection" {
      raised.append(parts[1])
      pendingObjection = parts[1]
    } else if parts[0] == "initiative" {
      raised.append(parts[1])
      if scenario.initiatives.contains(where: { $0.id == parts[1] && $0.kind == .asks }) { pendingQuestion = parts[1] }
    }
  }

  /// What the trainee calls himself: the first word of it, and no bare Chinese surname.
  mutating func noteName(in utterance: Utterance) {
    for slot in utterance.sentences.flatMap(\.slots) where slot.kind == .name && traineeName.isEmpty {
      let word = slot.value.split(separator: " ").first.map(String.init) ?? ""
      let han = word.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      if han ? (2...4).contains(word.count) : word.count > 1 { traineeName = word }
    }
  }

  private static func topics(of source: String, in scenario: Scenario) -> [String] {
    let parts = source.split(separator: "/").map(String.init)
    guard parts.count >= 2 else { return [] }
    if parts[0] == "need" || parts[0] == "fact" { return [parts[1]] }
    if parts[0] == "objection" { return scenario.objections.first { $0.id == parts[1] }?.topic.map { [$0] } ?? [] }
    guard parts[0] == "initiative", let said = scenario.initiatives.first(where: { $0.id == parts[1] }) else {
      return []
    }
    return (said.topic.map { [$0] } ?? []) + said.reveals.filter { $0 != said.topic }
  }

  private mutating func absorbQuestionForm(of turn: Turn) {
    closedRun = closedRun(after: turn.utterance)
    if turn.moves.contains(where: { $0.kind == .restatedFact || $0.kind == .restatedFeeling || $0.kind == .summed }) {
      closedRun = 0
    }
  }

  /// Closed questions in a row once a line has been said: a line counts once, and courtesy asks nothing.
  func closedRun(after line: Utterance) -> Int {
    let asked = line.sentences.filter { sentence in
      // Who asks on about what he has just said is no clerk with a form.
      sentence.question.kind != .none && !sentence.isCourtesy
        && !(sentence.question.kind == .closed && sentence.does(.targetedQuestion))
    }
    guard !asked.isEmpty else { return closedRun }
    return asked.contains { $0.question.kind != .closed } ? 0 : closedRun + 1
  }

  /// Products named so far, each once.
  var productCount: Int { namedProducts.count }

  /// Objections that came up and were never settled.
  func openObjections(of scenario: Scenario) -> Int {
    scenario.objections.count { raised.contains($0.id) && !settled.contains($0.id) }
  }
}
