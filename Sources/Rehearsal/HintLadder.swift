import Dialogue
import Scenarios
import Selling

/// Help for the trainee, from the least to the most: what the simulator would do next, and how much of it to give away.
///
/// Pure: the log alone decides. The words stand in the phrase book of the console.
public struct HintLadder: Sendable {
  let scenario: Scenario
  let state: SessionState
  private var position: CallPosition { state.position }

  /// What to do next.
  public enum Aim: Equatable, Sendable {
    /// Open the call: greet, say who is speaking, ask leave.
    case greet
    /// Answer what the buyer has asked, or holds against it.
    case answerQuestion, answerObjection
    /// Give back what he feels about this need, which he has told.
    case giveBack(String)
    /// Find out this need.
    case need(String)
    /// Sum up, so many needs being known.
    case sumUp(Int)
    /// Propose what fits; say what of it answers what he told.
    case propose, tie
    /// Money, authority and need are clear: judge.
    case judge
    /// Nothing comes to mind: listen, ask on, or end well.
    case listen
  }

  /// One piece of help.
  public struct Step: Equatable, Sendable {
    /// What to do.
    public var aim: Aim
    /// How much to give away.
    public var rung: Hint.Rung
    /// False where just this was given before, and nothing has come of it.
    public var isNew: Bool

    /// One piece of help.
    public init(aim: Aim, rung: Hint.Rung, isNew: Bool) {
      self.aim = aim
      self.rung = rung
      self.isNew = isNew
    }

    /// The need it leads to; empty where it leads to none.
    public var need: String {
      if case .need(let id) = aim { return id }
      return ""
    }
  }

  /// Help in a call as it stands.
  public init(in state: SessionState, of scenario: Scenario) {
    self.state = state
    self.scenario = scenario
  }

  /// From this share of the needs on, in per cent, it is time to sum up and to offer.
  static let enough = 80
  /// A gate that lacks no more than so much opens with the next good line.
  static let near = 4
  /// With less patience than this there is no time for more questions.
  static let patience = 18

  /// The next piece of help: another rung as long as it leads to the same, a new ladder where it leads elsewhere.
  public var next: Step {
    let last = state.hints.last
    let atOnce = last?.after == state.turns.count
    if let last, atOnce, !last.hint.need.isEmpty, position.level(of: last.hint.need) < .fact {
      return step(to: .need(last.hint.need))
    }
    let aim = self.aim
    guard case .need = aim else {
      // What leads to no need has two rungs: what to do, and how it might sound.
      let given = atOnce && last?.hint.need == "" ? last?.hint.rung : nil
      return Step(aim: aim, rung: given == nil ? .nudge : .example, isNew: given != .example)
    }
    return step(to: aim)
  }

  private func step(to aim: Aim) -> Step {
    var step = Step(aim: aim, rung: .nudge, isNew: true)
    guard let given = given(for: step.need) else { return step }
    step.rung = given.next ?? .example
    step.isNew = given != .example
    return step
  }

  /// How many authored lines are tried for an example.
  static let tried = 12

  /// A line that asks for the need: the first of the author's that brings it out in the open as things stand.
  ///
  /// `answer` is what would come of a line; nothing of it is kept.
  public func example(for need: Need, answer: (String) -> [SessionEvent.Body]) -> String {
    var opening: String?
    for line in need.ask.prefix(Self.tried) {
      for case .turn(let turn) in answer(line)
      where turn.disclosures.contains(where: { $0.need == need.id && $0.level >= .fact }) {
        if turn.utterance.question.kind == .open { return line }
        opening = opening ?? line
      }
    }
    return opening ?? need.ask.first ?? ""
  }

  /// The most that was given away of a need.
  private func given(for need: String) -> Hint.Rung? {
    state.hints.filter { $0.hint.need == need }.map(\.hint.rung).max()
  }

  /// What to do next.
  var aim: Aim {
    if opensStill { return .greet }
    if position.pendingObjection != nil { return .answerObjection }
    if position.pendingQuestion != nil { return .answerQuestion }
    if scenario.asksVerdict, isClear { return .judge }
    let known = scenario.needs.count { $0.weight > 0 && position.level(of: $0.id) >= .fact }
    if position.proposed != nil { return .tie }
    let enough = position.coverage(of: scenario) >= Self.enough || position.reading(.patience) < Self.patience
    if !enough {
      let open = ranked()
      if known >= 3, position.restatedFeelings.isEmpty, let felt = unreturned { return .giveBack(felt) }
      if let need = open.first(where: { $0.effort <= Self.near }) { return .need(need.id) }
      if let felt = unreturned { return .giveBack(felt) }
      if let need = open.first(where: { $0.effort <= Self.near * 4 }) { return .need(need.id) }
    }
    if known >= 2, position.moves[.summed] == nil { return .sumUp(known) }
    return known >= 2 && !scenario.products.isEmpty ? .propose : .listen
  }

  /// Whether of each of money, authority and need something is known.
  private var isClear: Bool {
    Qualification.allCases.allSatisfy { one in
      scenario.needs.contains { $0.qualifies == one && position.level(of: $0.id) >= .fact }
    }
  }

  /// Nothing said yet, or one line without a greeting.
  private var opensStill: Bool {
    guard let first = state.turns.first else { return true }
    let courtesies: [DialogueAct] = [.greeting, .introduction, .permission]
    return state.turns.count == 1 && !courtesies.contains(where: first.utterance.does)
      && position.pendingQuestion == nil
  }

  /// The need told last whose feeling was never given back.
  private var unreturned: String? {
    let told = state.turns.flatMap(\.disclosures).filter { $0.level >= .fact }.map(\.need)
    return told.last { id in
      scenario.need(id)?.feeling.isEmpty == false && !position.restatedFeelings.contains(id)
    }
  }

  /// The needs not known, those that open first; among those that open, what counts most.
  ///
  /// What was hinted at comes before what was not touched, and delights and secrets come last: their questions lean
  /// on what the others bring out.
  private func ranked() -> [(id: String, effort: Int)] {
    let unknown = scenario.needs.filter { $0.weight > 0 && position.level(of: $0.id) < .fact && !isSpent($0) }
    let rated = unknown.map { need -> (need: Need, effort: Int, worth: Int) in
      let deep: [NeedDepth] = [.delight, .secret]
      let effort = effort(to: need)
      let worth =
        (effort <= Self.near ? 1000 : 0) + (deep.contains(need.depth) ? 0 : 100)
        + (position.level(of: need.id) == .hint ? 20 : 0) + need.weight
      return (need, effort, worth)
    }
    return rated.enumerated()
      .sorted { a, b in
        let (first, second) = (a.element, b.element)
        if first.worth != second.worth { return first.worth > second.worth }
        return first.effort != second.effort ? first.effort < second.effort : a.offset < b.offset
      }
      .map { ($0.element.need.id, $0.element.effort) }
  }

  /// How far an open question is from bringing the need out.
  private func effort(to need: Need) -> Int {
    let situation = Situation(
      scenario: scenario, position: position,
      topic: need.id, question: Question(kind: .open, form: .wh))
    return need.say.filter { $0.gives == .fact }
      .map { Lack.effort(Lack.before($0.gate, in: situation)) }.min() ?? 1000
  }

  /// Everything was given away, it was asked for since, and it did not come out: better lead elsewhere.
  private func isSpent(_ need: Need) -> Bool {
    guard let shown = state.hints.last(where: { $0.hint.need == need.id && $0.hint.rung == .example }) else {
      return false
    }
    return state.turns.dropFirst(shown.after).contains { turn in turn.moves.contains { $0.target == need.id } }
  }
}
