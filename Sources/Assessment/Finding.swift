/// What a measure found in a call.
public struct Finding: Equatable, Sendable {
  /// How far it was met, 0 to 1000.
  public var value: Int
  /// Met or not, and whether it was tried.
  public var result: Result
  /// The words that earned or cost it, in order of turns.
  public var evidence: [Evidence]
  /// The smallest change that would have earned what is missing; nil where nothing is missing.
  public var change: Change?

  /// Four values beside *not relevant*.
  public enum Result: String, CaseIterable, Sendable {
    case met, partly
    /// Tried and missed.
    case missed
    /// Never discussed.
    case never
    /// Could not arise in this call; its weight is shared among the others.
    case notRelevant = "not-relevant"
  }

  /// What a measure found.
  public init(value: Int, result: Result, evidence: [Evidence] = [], change: Change? = nil) {
    self.value = value
    self.result = result
    self.evidence = evidence
    self.change = change
  }

  /// The same, where its better line stands for no line that was said.
  var withoutTurn: Finding {
    var finding = self
    finding.change = change.map { Change(turn: 0, said: "", better: $0.better) }
    return finding
  }

  /// The change as it may be shown: a line stands beside a better one only where something in it speaks against it.
  public var remedy: Change? {
    guard let change else { return nil }
    let faulty = evidence.contains { $0.turn == change.turn && !$0.helped }
    return faulty ? change : Change(turn: 0, said: "", better: change.better)
  }
}

/// Words of the call that earned or cost something.
public struct Evidence: Equatable, Sendable {
  /// The turn; 0 for the buyer's opening.
  public var turn: Int
  /// The words as said.
  public var quote: String
  /// Whether they helped.
  public var helped: Bool
  /// Why: the raw value of a `ReasonCode`, which reports put into words.
  public var reason: String
  /// What it is about: a need, product, claim, act or number; may be empty.
  public var about: String

  /// Words that earned or cost something.
  public init(turn: Int, quote: String, helped: Bool, reason: String, about: String = "") {
    self.turn = turn
    self.quote = quote
    self.helped = helped
    self.reason = reason
    self.about = about
  }
}

/// The smallest change that would have earned what is missing.
public struct Change: Equatable, Sendable {
  /// The turn in which it should have happened; 0 for anywhere.
  public var turn: Int
  /// What the trainee said there; empty for anywhere.
  public var said: String
  /// What would have earned it, from scenario or rubric.
  public var better: String

  /// The smallest change.
  public init(turn: Int, said: String, better: String) {
    self.turn = turn
    self.said = said
    self.better = better
  }
}
