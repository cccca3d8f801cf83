/// The three conditions of a valid customer, MAN (D2).
public enum Qualification: String, CaseIterable, Sendable {
  /// Purchasing power.
  case money
  /// The right to decide.
  case authority
  /// Something to be answered.
  case need
}
