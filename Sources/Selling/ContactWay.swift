/// A way of reaching somebody in a customer's house, with its own cost and its own use (D19).
public enum ContactWay: String, CaseIterable, Sendable {
  /// Going to see one person.
  case visit
  /// Ringing one person up: cheap, short, and nothing can be noticed.
  case call
  /// Sitting down with several at once.
  case meet
}
