import Foundation

/// A file that a command writes where it was told to.
enum FileText {
  /// Writes a text to a path, in one piece.
  ///
  /// - Throws: `Failure` that names the path and what to do.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Failure(.unwritable(path: path), code: Failure.environment)
    }
  }
}
