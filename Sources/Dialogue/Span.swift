/// A stretch of a line, counted in Unicode scalars from its start, end excluded.
public struct Span: Equatable, Hashable, Sendable {
  /// First scalar.
  public var start: Int
  /// One past the last scalar.
  public var end: Int

  /// A stretch from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }
}
