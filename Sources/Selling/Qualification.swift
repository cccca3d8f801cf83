/// The three conditions of a valid customer, MAN (D2).
public enum Qualification: String, CaseIterable, Sendable {
  /// Purchasing power.
  case money
  /// The right to decide.
  case authority
  /// Something to be answered.
  case need

  /// Its letter in lower case: `m`, `a` or `n`.
  public var letter: String { String(rawValue.prefix(1)) }
}
