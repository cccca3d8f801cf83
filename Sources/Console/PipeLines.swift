import Foundation

/// Lines from something that is no terminal: no prompt, no echo.
///
/// What is no UTF-8 is repaired with U+FFFD, a byte order mark and the CR of CR LF go, and a line that is too long is
/// cut with a notice.
public final class PipeLines: LineSource {
  private let descriptor: Int32
  private let notice: (String) -> Void
  private let words: ConsoleWords
  private var buffer: [UInt8] = []
  private var start = 0
  private var ended = false
  private var lost: StreamLost?
  private var lineNumber = 0

  /// Enough for any line of `LineLimit.characters` that a person would write; the rest of a line is not kept.
  private static let mostBytes = LineLimit.characters * 16

  /// Lines from a file descriptor, 0 for the standard input.
  ///
  /// - Parameter notice: tells the user that a line was cut; writes to the standard error.
  public init(
    reading descriptor: Int32 = 0, words: ConsoleWords,
    notice: @escaping (String) -> Void = StandardStreams.writeError
  ) {
    self.descriptor = descriptor
    self.words = words
    self.notice = notice
  }

  /// The next line; `prompt` is not shown.
  public func next(prompt: String) -> LineInput {
    guard var bytes = nextBytes() else { return lost.map { .lost($0) } ?? .end }
    lineNumber += 1
    if lineNumber == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.last == 0x0D { bytes.removeLast() }
    let line = String(decoding: bytes, as: UTF8.self)
    guard let cut = LineLimit.cut(line) else { return .line(line) }
    notice(words.lineCut + "\n")
    return .line(cut)
  }

  private func nextBytes() -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = buffer[start...].firstIndex(of: 0x0A) {
        append(buffer[start..<end], to: &line)
        start = end + 1
        return line
      }
      append(buffer[start...], to: &line)
      fill()
      if ended && buffer.isEmpty { return line.isEmpty || lost != nil ? nil : line }
    }
  }

  private func append(_ bytes: ArraySlice<UInt8>, to line: inout [UInt8]) {
    line.append(contentsOf: bytes.prefix(Self.mostBytes - line.count))
  }

  private func fill() {
    start = 0
    buffer = [UInt8](repeating: 0, count: 16_384)
    var count = -1
    repeat {
      count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    } while count < 0 && errno == EINTR
    if count < 0 { lost = StreamLost(.input, errno) }
    buffer.removeLast(buffer.count - max(0, count))
    if count <= 0 { ended = true }
  }
}
