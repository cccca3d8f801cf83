/// A place in a file, counted from 1; columns count Unicode scalars.
public struct Place: Hashable, Comparable, Sendable {
  /// The line.
  public var line: Int
  /// The column.
  public var column: Int

  /// The beginning of a file.
  public static let start = Place(line: 1, column: 1)

  /// A place in a file.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// In reading order.
  public static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}
