import Rehearsal
import Scenarios
import Selling

/// A question about the call that was just led, with its choices and the right one.
///
/// Pure: the same log and scenario give the same questions. Only ids stand here; reports put them into words.
public struct DebriefQuestion: Equatable, Sendable {
  /// What is asked.
  public var kind: Kind
  /// The choices, in the order to show them: states, needs, turns, causes or conditions.
  public var choices: [String]
  /// The right one of them.
  public var right: String

  /// What can be asked after a call.
  public enum Kind: Equatable, Sendable {
    /// In which state was this need when the call began (D7)?
    case state(need: String)
    /// What was his real need, beside what he said first (D25)?
    case realNeed
    /// Why was he lost (D9)?
    case cause
    /// Which condition of a valid customer was not made clear (D2)?
    case condition
    /// Which line brought out most?
    case bestLine
  }

  /// A question with its choices.
  public init(kind: Kind, choices: [String], right: String) {
    self.kind = kind
    self.choices = choices
    self.right = right
  }

  /// The choice of `condition` where all three were clear.
  public static let none = "none"

  /// On a shorter call there is nothing to be asked.
  static let fewestTurns = 3

  /// The name that a log keeps: `state/NEED`, `real-need`, `cause`, `condition`, `best-line`.
  public var id: String {
    switch kind {
    case .state(let need): "state/\(need)"
    case .realNeed: "real-need"
    case .cause: "cause"
    case .condition: "condition"
    case .bestLine: "best-line"
    }
  }

  /// The need it is about, where it is about one.
  public var need: String? {
    switch kind {
    case .state(let need): need
    case .realNeed: right
    case .cause, .condition, .bestLine: nil
    }
  }

  /// At most four questions on a call that has ended, none of them answered already.
  ///
  /// States are asked of needs that came out alone; which needs there were is told by the debrief in any case.
  public static func of(_ call: JudgedCall) -> [DebriefQuestion] {
    guard call.closing != nil, call.turns.count >= fewestTurns else { return [] }
    let states = statesWorthAsking(call).map { Kind.state(need: $0.id) }
    let kinds = Array(states.prefix(1)) + [.realNeed, .cause, .bestLine, .condition] + Array(states.dropFirst())
    return kinds.compactMap { question($0, of: call) }.prefix(4).filter { call.reflections[$0.id] == nil }
  }

  /// The question of this name on a call; nil where it cannot be asked there.
  public static func named(_ id: String, of call: JudgedCall) -> DebriefQuestion? {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    switch parts.first {
    case "state" where parts.count == 2: return question(.state(need: parts[1]), of: call)
    case "real-need" where parts.count == 1: return question(.realNeed, of: call)
    case "cause" where parts.count == 1: return question(.cause, of: call)
    case "condition" where parts.count == 1: return question(.condition, of: call)
    case "best-line" where parts.count == 1: return question(.bestLine, of: call)
    default: return nil
    }
  }

  private static func question(_ kind: Kind, of call: JudgedCall) -> DebriefQuestion? {
    guard let (choices, right) = answers(kind, of: call), choices.count > 1 else { return nil }
    return DebriefQuestion(kind: kind, choices: choices, right: right)
  }

  private static func answers(_ kind: Kind, of call: JudgedCall) -> (choices: [String], right: String)? {
    switch kind {
    case .state(let id):
      guard let need = call.scenario.need(id), level(of: need, in: call) >= .fact else { return nil }
      return (NeedState.allCases.map(\.rawValue), need.state.rawValue)
    case .realNeed: return realNeed(call)
    case .cause: return cause(call)
    case .condition: return condition(call)
    case .bestLine: return bestLine(call)
    }
  }

  // MARK: - What is right

  private static func level(of need: Need, in call: JudgedCall) -> Disclosure {
    call.turns.flatMap(\.disclosures).filter { $0.need == need.id }.map(\.level).max() ?? .nothing
  }

  /// Needs that came out, those first whose state is no matter of course: a trap, then what he did not know himself.
  private static func statesWorthAsking(_ call: JudgedCall) -> [Need] {
    let order: [NeedState] = [.none, .latent, .optional, .must]
    let known = call.scenario.needs.filter { level(of: $0, in: call) >= .fact }
    let firsts = order.compactMap { state in
      known.filter { $0.state == state }.enumerated().max { a, b in
        a.element.weight != b.element.weight ? a.element.weight < b.element.weight : a.offset > b.offset
      }?.element
    }
    return Array(firsts.prefix(2))
  }

  /// The weightiest of the needs that lie deeper than his words, among those he stated or came with, and traps that
  /// were touched: a trap that nobody spoke of is not given away.
  ///
  /// In an account each of the people has one of his own, so it is not asked there.
  private static func realNeed(_ call: JudgedCall) -> (choices: [String], right: String)? {
    guard call.account == nil else { return nil }
    let deep: [NeedDepth] = [.secret, .real]
    let needs = call.scenario.needs
    let candidates = needs.filter { deep.contains($0.depth) && $0.weight > 0 }
    guard let top = candidates.map(\.weight).max() else { return nil }
    // Two needs of one weight: what he kept to himself lies deeper than what his words asked for.
    let heaviest = candidates.filter { $0.weight == top }
    guard let right = heaviest.first(where: { $0.depth == .secret }) ?? heaviest.first else { return nil }
    let others = needs.filter { need in
      let touched = level(of: need, in: call) > .nothing
      return need.weight == 0 ? touched : need.weight < top && (need.depth == .stated || need.depth == .unstated)
    }
    let ranked = others.enumerated().sorted { a, b in
      let (first, second) = (a.element.depth == .stated, b.element.depth == .stated)
      return first != second ? first : a.offset < b.offset
    }
    let shown = Set(ranked.prefix(3).map(\.element.id) + [right.id])
    return (needs.map(\.id).filter { shown.contains($0) }, right.id)
  }

  /// The cause of the ending among three that people name as well; not where he bought or agreed a next step.
  private static func cause(_ call: JudgedCall) -> (choices: [String], right: String)? {
    // Who ended the call himself knows why nothing was bought; who bought, or will, was not lost.
    guard let closing = call.closing, let cause = closing.cause, !closing.nextStep,
      ![.bought, .returned, .abandoned, .judged].contains(closing.outcome)
    else { return nil }
    let usual: [LossCause] = [.price, .didNotAsk, .toldTooEarly, .didNotListen, .competitor, .lostContact]
    let shown = Set([cause] + usual.filter { $0 != cause }.prefix(3))
    return (LossCause.allCases.filter { shown.contains($0) }.map(\.rawValue), cause.rawValue)
  }

  /// Which of the three stayed unclear; not asked where two of them did, for then two answers would be right.
  private static func condition(_ call: JudgedCall) -> (choices: [String], right: String)? {
    let settled = { (one: Qualification) in
      call.scenario.needs.filter { $0.qualifies == one }.contains { level(of: $0, in: call) >= .fact }
    }
    let present = Qualification.allCases.filter { one in call.scenario.needs.contains { $0.qualifies == one } }
    let unclear = present.filter { !settled($0) }
    guard present.count == Qualification.allCases.count, unclear.count <= 1 else { return nil }
    return (present.map(\.rawValue) + [none], unclear.first?.rawValue ?? none)
  }

  /// The line that brought out most by weight and depth, among lines that asked and brought out nothing.
  private static func bestLine(_ call: JudgedCall) -> (choices: [String], right: String)? {
    let worth = call.turns.map { turn in
      turn.disclosures.filter { $0.way == .elicited && $0.level >= .fact }
        .reduce(0) { $0 + (call.scenario.need($1.need)?.weight ?? 0) * $1.level.rawValue }
    }
    guard let most = worth.max(), most > 0, let best = worth.firstIndex(of: most),
      worth.count(where: { $0 == most }) == 1
    else { return nil }
    let vain = call.turns.indices.filter { call.turns[$0].disclosures.isEmpty && call.asks($0) }
    guard vain.count >= 2 else { return nil }
    return ((vain.prefix(3) + [best]).sorted().map { "\(call.number($0))" }, "\(call.number(best))")
  }
}
