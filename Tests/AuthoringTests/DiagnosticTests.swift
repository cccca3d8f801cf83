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

  @Test(
    "the schemas know the same keys as the readers",
    arguments: [("scenario", Shape.ofScenario), ("rubric", Shape.ofRubric), ("lexicon", Shape.ofLexicon)])
  func schemas(name: String, shapes: [Shape]) throws {
    let data = try Data(contentsOf: URL(filePath: root + "/schema/\(name).schema.json"))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    for shape in shapes {
      let definition = try #require(definitions[shape.name], "\(shape.name)")
      let properties = try #require(definition["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys) == Set(shape.keys), "\(shape.name)")
      #expect(definition["additionalProperties"] as? Bool == false, "\(shape.name)")
      for (key, property) in properties {
        #expect(property["description"] is String || property["$ref"] is String, "\(shape.name).\(key)")
      }
    }
  }

  private var root: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  }
}
