import Authoring
import Foundation
import Testing

@Suite("Hostile files", .serialized)
struct HostileFileTests {
  @Test(
    "are refused in words and at once",
    arguments: [
      ("{[a]: 1}", DiagnosticCode.complexKey), ("{{a: b}: 1}", .complexKey), ("? [a, b]\n: 1", .complexKey),
      ("a: &x 1", .alias), ("a: *x", .alias), ("<<: *x", .alias), ("a: !!int 3", .tag), ("a: !ruby/object x", .tag),
      ("a: 1\n---\nb: 2", .severalDocuments), ("", .emptyFile), ("# nothing\n", .emptyFile),
      ("---\n...\n", .wrongShape),
      ("a: 1\na: 2", .duplicateKey), ("a: \"open", .notYAML), ("a: [1, 2", .notYAML), ("a:\n\t- b", .notYAML),
      ("a: b: c", .notYAML), ("\0", .forbiddenCharacter), ("a: b\0c", .forbiddenCharacter),
      ("a: \u{1B}[2J", .forbiddenCharacter), ("a: x\u{85}", .forbiddenCharacter), ("just a text", .wrongShape),
      ("[a, b]", .wrongShape), (": 1", .notYAML), ("~: 1", .complexKey), ("%TAG ! tag:x,2000:\n---\na: !b c", .tag),
    ])
  func refused(text: String, code: DiagnosticCode) throws {
    let codes = try Fixture.codes(ofBase: text)
    #expect(codes.contains(code), "\(codes)")
  }

  @Test("an alias bomb does not go off")
  func bomb() throws {
    var text = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for (name, last) in zip("bcdefghi", "abcdefgh") {
      text += "\(name): &\(name) [\(Array(repeating: "*\(last)", count: 9).joined(separator: ", "))]\n"
    }
    #expect(try Fixture.codes(ofBase: text) == [.alias])
  }

  @Test("depth is refused before it hurts", arguments: ["[", "{a: ", "- ", "{", "? "])
  func depth(bracket: String) throws {
    for count in [33, 999, 100_000] {
      let codes = try Fixture.codes(ofBase: "x:\n  " + String(repeating: bracket, count: count))
      #expect([.tooDeep, .complexKey, .notYAML].contains(codes.first), "\(codes)")
    }
    let indented = (0..<999).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(try Fixture.codes(ofBase: indented) == [.tooDeep])
  }

  @Test("bytes that are no UTF-8 are told at their place")
  func encoding() {
    let bytes = Array("format: 1\nid: a".utf8) + [0xFF, 0xFE]
    let reading = LexiconReader.read(SourceFile(path: "x.yaml", bytes: bytes), locale: "en")
    #expect(reading.diagnostics.description.hasPrefix("x.yaml:2:6: error: the file is not UTF-8 text"))
    let wide = Array("format: 1".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(
      LexiconReader.read(SourceFile(path: "x.yaml", bytes: [0xFF, 0xFE] + wide), locale: "en").diagnostics.all
        .map(\.code) == [.notUTF8])
  }

  @Test("a file beyond 2 MB is refused unread")
  func size() throws {
    #expect(try Fixture.codes(ofBase: String(repeating: "# long\n", count: 300_000)) == [.tooLarge])
  }

  @Test("ten thousand keys, lists and ids are refused in seconds")
  func many() throws {
    let clock = ContinuousClock()
    let keys = (0..<10_000).map { "titlee\($0): 1\n" }.joined()
    let ids = "needs:\n" + (0..<10_000).map { "  - { id: n\($0), person: nobody }\n" }.joined()
    let flow = "a: [" + String(repeating: "[],", count: 100_000) + "]"
    for text in [keys, ids, flow] {
      var codes: [DiagnosticCode] = []
      let time = try clock.measure { codes = try Fixture.codes(ofBase: text) }
      #expect(codes.contains(.tooManyMistakes) || text == flow)
      #expect(time < .seconds(20))
    }
  }

  @Test("five hundred random changes of a valid scenario neither crash nor hang", arguments: 0..<5)
  func mutations(round: UInt64) throws {
    let bytes = Array(try Fixture.text(Fixture.base).utf8)
    let overlay = Array(try Fixture.text(Fixture.overlay).utf8)
    let shared = try Fixture.source("scenarios/shared/en/lines.yaml")
    var chance = Chance(state: round &+ 41)
    for _ in 0..<100 {
      let base = SourceFile(path: "scenario.yaml", bytes: chance.mutated(bytes))
      let words = SourceFile(path: "words.yaml", bytes: chance.mutated(overlay))
      for files in [
        ScenarioReader.Files(base: base, overlay: nil, shared: shared),
        ScenarioReader.Files(base: base, overlay: words, shared: shared),
      ] {
        let reading = ScenarioReader.read(files, locale: files.overlay == nil ? "en" : "zh-Hans")
        #expect((reading.value == nil) == reading.diagnostics.hasErrors)
        #expect(reading.diagnostics.all.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
      }
    }
  }

  @Test("what is no plain file is refused")
  func plainFiles() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "askfirst-library-\(UInt64.random(in: 0 ... .max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    let scenario = folder.appending(path: "scenarios/odd/scenario.yaml")
    try FileManager.default.createDirectory(at: scenario, withIntermediateDirectories: true)
    let library = try Library(directory: folder.path)
    let error = #expect(throws: LibraryMistake.self) { try library.scenario("odd", locale: "en") }
    #expect(error?.description.contains("no plain file") == true)
  }
}

/// A small generator, so that the cases are the same everywhere.
struct Chance {
  var state: UInt64

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// The bytes with one to six changes: bytes changed, cut, doubled, or signs of YAML put in.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    let signs = Array("{}[]:,-?&*!|>'\"#%@`\n\t \0\u{7F}".utf8) + [0xFF, 0xC3]
    var out = bytes
    for _ in 0...next(6) {
      let at = next(out.count)
      let length = min(next(40), out.count - at)
      switch next(5) {
      case 0: out[at] = UInt8(next(256))
      case 1: out.removeSubrange(at..<(at + length))
      case 2: out.insert(contentsOf: out[at..<(at + length)], at: next(out.count))
      case 3: out.insert(signs[next(signs.count)], at: at)
      default: out = Array(out.prefix(max(1, out.count - next(out.count))))
      }
      if out.isEmpty { out = [10] }
    }
    return out
  }
}
