import Selling

/// Something the buyer says, in several wordings, when its gate is open.
public struct Reply: Equatable, Sendable {
  /// The id overlay and log name it by, unique within its need.
  public var id: String
  /// When it may be said.
  public var gate: Condition
  /// Its wordings, one of which is drawn.
  public var text: [String]
  /// How much of its own need it gives away.
  public var gives: Disclosure
  /// Other needs whose fact it gives away as well.
  public var reveals: [String]
  /// How it moves the meters beyond what the question did.
  public var effect: [Meter: Int]

  /// A reply.
  public init(
    id: String, gate: Condition, text: [String], gives: Disclosure, reveals: [String] = [],
    effect: [Meter: Int] = [:]
  ) {
    self.id = id
    self.gate = gate
    self.text = text
    self.gives = gives
    self.reveals = reveals
    self.effect = effect
  }
}
