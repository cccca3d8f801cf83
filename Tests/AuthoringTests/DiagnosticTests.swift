import Foundation
import Testing

@testable import Authoring

@Suite("Diagnostics")
struct DiagnosticTests {
  @Test("print as compilers do")
  func printed() {
    let diagnostic = Diagnostic(
      .unknownField, file: "a/b.yaml", place: Place(line: 3, column: 7), message: "no `x`", remedy: "write `y`")
    #expect(diagnostic.description == "a/b.yaml:3:7: error: no `x`, write `y` [AF022]")
  }

  @Test("are in the order of files and places, each once")
  func order() {
    func at(_ file: String, _ line: Int, _ message: String) -> Diagnostic {
      Diagnostic(.emptyText, file: file, place: Place(line: line, column: 1), message: message, remedy: "")
    }
    let all = Diagnostics([at("b", 2, "x"), at("a", 1, "x"), at("b", 1, "y"), at("b", 1, "x"), at("b", 2, "x")]).all
    #expect(all.map { "\($0.file)\($0.place.line)\($0.message)" } == ["b1y", "b1x", "b2x", "a1x"])
  }

  @Test("have a title and an explanation each, and no two the same label")
  func table() {
    #expect(Set(DiagnosticCode.allCases.map(\.label)).count == DiagnosticCode.allCases.count)
    #expect(Set(DiagnosticCode.allCases.map(\.title)).count == DiagnosticCode.allCases.count)
    #expect(DiagnosticCode.allCases.allSatisfy { !$0.explanation.isEmpty && !$0.explanation.contains("|") })
    #expect(DiagnosticCode.unknownField.label == "AF022")
  }

  @Test("the manual is the table")
  func manual() throws {
    let path = root + "/Documentation/diagnostics.md"
    if ProcessInfo.processInfo.environment["ASKFIRST_WRITE_MANUALS"] != nil {
      try DiagnosticCode.manual.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == DiagnosticCode.manual)
  }

  private var root: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  }
}
