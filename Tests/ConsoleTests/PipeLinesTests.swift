import Foundation
import Testing

@testable import Console

@Suite("Lines from a pipe")
struct PipeLinesTests {
  private func lines(_ bytes: Data, notice: @escaping (String) -> Void = { _ in }) throws -> [LineInput] {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try bytes.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    let source = PipeLines(reading: handle.fileDescriptor, words: .english, notice: notice)
    var found: [LineInput] = []
    while found.last != .end { found.append(source.next(prompt: "never shown")) }
    #expect(source.next(prompt: "") == .end)
    return found
  }

  @Test("lines with either ending, blank ones too, the last without an end")
  func endings() throws {
    #expect(
      try lines(Data("\u{FEFF}one\r\n\n两行\nlast".utf8)) == [.line("one"), .line(""), .line("两行"), .line("last"), .end])
    #expect(try lines(Data()) == [.end])
    #expect(try lines(Data("\n".utf8)) == [.line(""), .end])
  }

  @Test("what is no UTF-8 is repaired")
  func repair() throws {
    #expect(try lines(Data([0x61, 0xFF, 0x62, 0x0A, 0xE4, 0xB8])) == [.line("a\u{FFFD}b"), .line("\u{FFFD}"), .end])
  }

  @Test("long lines are cut with a notice")
  func cut() throws {
    var notices: [String] = []
    let long = String(repeating: "字", count: 4_000)
    #expect(try lines(Data((long + "\n").utf8)) { notices.append($0) } == [.line(long), .end])
    #expect(notices.isEmpty)
    #expect(try lines(Data((long + "多\nnext").utf8)) { notices.append($0) } == [.line(long), .line("next"), .end])
    #expect(notices == [ConsoleWords.english.lineCut + "\n"])
    let endless = Data(repeating: 0x61, count: 5_000_000)
    #expect(try lines(endless) == [.line(String(repeating: "a", count: 4_000)), .end])
  }

  @Test("colours of a prompt are marked for the line editor")
  func promptMarks() {
    #expect(TerminalLines.markingColours("\u{1B}[1mYou ›\u{1B}[0m ") == "\u{1}\u{1B}[1m\u{2}You ›\u{1}\u{1B}[0m\u{2} ")
  }
}
