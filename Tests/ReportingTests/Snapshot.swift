import Foundation
import Testing
import Typography

/// A text that is compared with its file in `Snapshots`; `RECORD_SNAPSHOTS=1` writes the files anew.
func expectSnapshot(_ text: String, named name: String) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try Data(text.utf8).write(to: file)
  }
  #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text, "\(name)")
}

/// Whatever is shown keeps to its width and shows nothing of the programme's insides.
func expectReadable(_ text: String, width: Int) {
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    #expect(ColumnWidth.of(line) <= width, "\(line)")
    #expect(line.last != " ", "\(line)")
    #expect(!line.contains("nil") && !line.contains("Optional("), "\(line)")
  }
}
