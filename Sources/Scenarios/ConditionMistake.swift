/// Why a condition cannot be read.
public struct ConditionMistake: Error, Equatable, Sendable, CustomStringConvertible {
  /// Where, counted in Unicode scalars from the start of the text.
  public var offset: Int
  /// The word that stands there; empty at the end.
  public var found: String
  /// What was expected there, in plain words.
  public var expected: String

  /// A mistake at an offset.
  public init(offset: Int, found: String, expected: String) {
    self.offset = offset
    self.found = found
    self.expected = expected
  }

  /// "`trusts` stands where … is expected".
  public var description: String {
    found.isEmpty ? "it ends where \(expected) is expected" : "`\(found)` stands where \(expected) is expected"
  }
}
