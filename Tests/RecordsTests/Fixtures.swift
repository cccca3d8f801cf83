import Foundation

/// Reads the stored forms that were released; they are never rewritten.
enum Fixtures {
  /// The bytes of a fixture of format 1, without the line feed at its end.
  static func format1(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/format-1")
    var bytes = [UInt8](try Data(contentsOf: folder.appending(path: "\(name).json")))
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return bytes
  }
}
