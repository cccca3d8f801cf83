import Assessment
import Foundation

/// A golden transcript on its way to what it comes to now: only `expect` is written anew, and its comments stay.
public struct GoldenRecording: Sendable {
  /// The file as it is shown.
  public let path: String
  private let original: [UInt8]
  private let edited: [UInt8]

  /// The file of `golden` with `found` recorded; nil where that says nothing new.
  ///
  /// It is read back before it is trusted: a file that would not say what is meant is not written.
  public init?(of golden: GoldenTranscript, as found: Upshot, in file: SourceFile) throws(WritingMistake) {
    guard golden.expect != found else { return nil }
    path = file.path
    original = file.bytes
    let edited = Self.edited(file, UpshotText(found))
    self.edited = edited
    var wanted = golden
    wanted.expect = found
    guard TranscriptReader.read(SourceFile(path: file.path, bytes: edited)).value == wanted else {
      throw .unwritable(path: file.path, reason: "its `expect` cannot be written anew by program; write it by hand")
    }
  }

  /// Throws where the file or its folder may not be written.
  public func checkWritable() throws(WritingMistake) { try replacement.checkWritable() }

  /// Writes the file, whole or not at all.
  public func write() throws(WritingMistake) { try replacement.write() }

  private var replacement: FileReplacement { FileReplacement(path: path, original: original, edited: edited) }

  /// The bytes of the file with another `expect`; all else stays as it is.
  private static func edited(_ file: SourceFile, _ text: UpshotText) -> [UInt8] {
    let source = SourceLines(file.bytes)
    guard case .mapping(let entries, _) = YAMLFile(file, log: DiagnosticLog()).root else { return file.bytes }
    let count = source.lines.count
    var (from, upTo) = (count, count)
    if let entry = entries.first(where: { $0.key == "expect" }) {
      from = entry.place.line - 1
      let next = entries.map { $0.place.line - 1 }.filter { $0 > from }.min() ?? count
      upTo = next
      // What stands at the margin before the next key belongs to that.
      while upTo > from + 1, isOutside(source.text(source.lines[upTo - 1])) { upTo -= 1 }
    } else if let last = source.lines.last, last.start == last.end {
      (from, upTo) = (count - 1, count - 1)
    }
    let old = source.lines[from..<upTo].map(source.text)
    let start = from < count ? source.lines[from].start : source.bytes.count
    let end = upTo < count ? source.lines[upTo].start : source.bytes.count
    // A last line without an end gets one before anything follows it.
    let lead = from == count && count > 0 ? source.ending : ""
    let written = text.written(keeping: old).map { $0 + source.ending }.joined()
    return source.bytes[..<start] + Array((lead + written).utf8) + source.bytes[end...]
  }

  private static func isOutside(_ line: String) -> Bool { line.trimmed.isEmpty || line.hasPrefix("#") }
}
