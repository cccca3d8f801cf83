/// All the mistakes found in the files that were read, in the order of files and places.
public struct Diagnostics: Equatable, Sendable, CustomStringConvertible {
  /// The mistakes: files in the order they were read, places in reading order, same places as they were found.
  public private(set) var all: [Diagnostic]

  /// How many are kept of one reading; a file with more is not a scenario.
  static let limit = 1000

  /// Sorts the mistakes; a mistake found twice is told once.
  public init(_ found: [Diagnostic] = []) {
    var files: [String: Int] = [:]
    for diagnostic in found where files[diagnostic.file] == nil { files[diagnostic.file] = files.count }
    var seen: Set<Diagnostic> = []
    let ordered = found.enumerated().filter { seen.insert($0.element).inserted }.sorted { a, b in
      let (x, y) = (a.element, b.element)
      return (files[x.file] ?? 0, x.place, a.offset) < (files[y.file] ?? 0, y.place, b.offset)
    }
    all = ordered.map(\.element)
  }

  /// Those that forbid the use of the content.
  public var errors: [Diagnostic] { all.filter { $0.severity == .error } }
  /// Those that do not.
  public var warnings: [Diagnostic] { all.filter { $0.severity == .warning } }
  /// Whether the content cannot be used.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }
  /// Whether there is nothing to say.
  public var isEmpty: Bool { all.isEmpty }

  /// One line for each.
  public var description: String { all.map(\.description).joined(separator: "\n") }

  /// These and others.
  public func merging(_ other: Diagnostics) -> Diagnostics { Diagnostics(all + other.all) }
}
