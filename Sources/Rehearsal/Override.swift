/// Points of a criterion that a person set by hand; what was computed stays beside them.
public struct Override: Equatable, Sendable {
  /// The rubric.
  public var rubric: String
  /// The criterion.
  public var criterion: String
  /// What it earns now, in thousandths of what it can earn in this call: 0 to 1000.
  public var value: Int
  /// Why, in the words of whoever did it.
  public var reason: String

  /// Points set by hand.
  public init(rubric: String, criterion: String, value: Int, reason: String) {
    self.rubric = rubric
    self.criterion = criterion
    self.value = value
    self.reason = reason
  }
}
