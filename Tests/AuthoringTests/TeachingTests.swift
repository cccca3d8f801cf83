import Dialogue
import Foundation
import Scenarios
import Testing

@testable import Authoring

@Suite("A line put into a list")
struct ListInsertionTests {
  /// A file before, the line, and the file after.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var before: String
    var after: String
    var line = "New one?"
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "flow, one line", before: "ask: [One?, Two?] # c\n", after: "ask: [One?, Two?, New one?] # c\n"),
    Case(name: "flow, quoted", before: "ask: [\"One?\"]\n", after: "ask: [\"One?\", \"New one?\"]\n"),
    Case(
      name: "flow, single quotes", before: "ask: ['One?', 'It''s two']\n",
      after: "ask: ['One?', 'It''s two', 'It''s new']\n",
      line: "It's new"),
    Case(name: "flow, trailing comma", before: "ask: [One?, Two?,]\n", after: "ask: [One?, Two?, New one?,]\n"),
    Case(name: "flow, empty", before: "ask: [ ]\n", after: "ask: [\"New one?\" ]\n"),
    Case(
      name: "flow, one on each line", before: "ask: [\n    One?,\n    Two? # last\n  ]\nx: 1\n",
      after: "ask: [\n    One?,\n    Two?,\n    New one? # last\n  ]\nx: 1\n"),
    Case(
      name: "flow, several on each line", before: "ask: [One?, Two?,\n  Three?, Four?]\n",
      after: "ask: [One?, Two?,\n  Three?, Four?, New one?]\n"),
    Case(
      name: "flow, no room",
      before: "ask: [\(String(repeating: "a", count: 108)),\n  \(String(repeating: "b", count: 108))]\n",
      after:
        "ask: [\(String(repeating: "a", count: 108)),\n  \(String(repeating: "b", count: 108)),\n  New one?]\n"),
    Case(
      name: "flow, no room on its only line", before: "ask: [\(String(repeating: "a", count: 108))]\n",
      after: "ask: [\(String(repeating: "a", count: 108)),\n  New one?]\n"),
    Case(
      name: "flow in flow", before: "- { id: a, ask: [一?, 二?], say: [好] }\n",
      after: "- { id: a, ask: [一?, 二?, 新?], say: [好] }\n",
      line: "新?"),
    Case(
      name: "block", before: "ask:\n  - One?  # first\n  - Two?  # last\n  # after\nx: 1\n",
      after: "ask:\n  - One?  # first\n  - Two?  # last\n  - New one?\n  # after\nx: 1\n"),
    Case(
      name: "block, not indented", before: "ask:\n- One?\n- Two?\nx: 1\n",
      after: "ask:\n- One?\n- Two?\n- New one?\nx: 1\n"),
    Case(name: "block, no last line end", before: "ask:\n  - One?", after: "ask:\n  - One?\n  - New one?"),
    Case(
      name: "block, several lines of text", before: "ask:\n  - One\n    and on?\nx: 1\n",
      after: "ask:\n  - One\n    and on?\n  - New one?\nx: 1\n"),
    Case(
      name: "block, folded text", before: "ask:\n  - >-\n    One\n    and on?\nx: 1\n",
      after: "ask:\n  - >-\n    One\n    and on?\n  - New one?\nx: 1\n"),
    Case(
      name: "block, dash apart", before: "ask:\n  -\n    One?\n  -   Two?\n",
      after: "ask:\n  -\n    One?\n  -   Two?\n  - New one?\n"),
    Case(
      name: "CR LF and a byte order mark", before: "\u{FEFF}ask:\r\n  - Où?\r\n  - 二?\r\nx: 1\r\n",
      after: "\u{FEFF}ask:\r\n  - Où?\r\n  - 二?\r\n  - New one?\r\nx: 1\r\n"),
    Case(
      name: "signs", before: "ask: [One?]\n", after: "ask: [One?, \"say \\\"a\\\\b\\\": [x] # y\"]\n",
      line: "say \"a\\b\": [x] # y"),
    Case(name: "a comma", before: "ask: [One?]\n", after: "ask: [One?, \"Well, new?\"]\n", line: "Well, new?"),
    Case(name: "no word of YAML", before: "ask:\n  - One?\n", after: "ask:\n  - One?\n  - \"No\"\n", line: "No"),
  ]

  private func read(_ bytes: [UInt8]) throws -> YAMLNode {
    let log = DiagnosticLog()
    return try #require(YAMLFile(SourceFile(path: "a.yaml", bytes: bytes), log: log).root, "\(log.found)")
  }

  private func list(_ node: YAMLNode) throws -> YAMLNode {
    switch node {
    case .sequence(let items, _): return try list(items[0])
    case .mapping(let entries, _): return try #require(entries.first { $0.key == "ask" }?.value)
    case .scalar: throw Failed()
    }
  }

  private struct Failed: Error {}

  private func texts(_ node: YAMLNode) -> [String] {
    guard case .sequence(let items, _) = node else { return [] }
    return items.map { if case .scalar(let scalar) = $0 { scalar.text } else { "" } }
  }

  @Test("keeps all else as it is, and reads back", arguments: cases)
  func added(test: Case) throws {
    let bytes = Array(test.before.utf8)
    let insertion = ListInsertion(bytes)
    let before = try list(read(bytes))
    let edit = try #require(insertion.edits(adding: test.line, to: before).first)
    let after = insertion.applying(edit)
    #expect(String(decoding: after, as: UTF8.self).unicodeScalars.elementsEqual(test.after.unicodeScalars))
    #expect(try texts(list(read(after))) == texts(before) + [test.line])
    let lines = SourceLines(after)
    #expect(lines.text(lines.lines[edit.line - 1]).contains(String(test.line.prefix(3))))
  }

  @Test("a list that is not there yet is begun at the end of the file")
  func begun() throws {
    for (before, after, line) in [
      ("x: 1\n", "x: 1\noffScript:\n  - \"New?\"\n", 3), ("x: 1 # c", "x: 1 # c\noffScript:\n  - \"New?\"\n", 3),
      ("offScript: # none yet\nx: 1\n", "offScript: # none yet\n  - \"New?\"\nx: 1\n", 2),
    ] {
      let insertion = ListInsertion(Array(before.utf8))
      let edit = try #require(
        insertion.edits(adding: "New?", underNew: "offScript", in: read(Array(before.utf8))).first)
      #expect(String(decoding: insertion.applying(edit), as: UTF8.self) == after)
      #expect(edit.line == line)
    }
    let flow = Array("{ x: 1 }\n".utf8)
    #expect(try ListInsertion(flow).edits(adding: "New?", underNew: "offScript", in: read(flow)).isEmpty)
  }
}

@Suite("Teaching a library", .serialized)
final class LibraryTeachingTests {
  let directory = FileManager.default.temporaryDirectory.appending(path: "teach-\(UUID().uuidString)").path
  let library: Library

  init() throws {
    try FileManager.default.copyItem(atPath: Fixture.directory, toPath: directory)
    library = try Library(directory: directory)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  private func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](#require(FileManager.default.contents(atPath: "\(directory)/\(path)")))
  }

  private func insertion(_ line: String, _ topic: String, _ locale: String = "en") throws -> SampleInsertion {
    let reading = try library.insertion(of: line, under: topic, ofScenario: "bike-shop", locale: locale)
    return try #require(reading.value, "\(reading.diagnostics)")
  }

  @Test(
    "a line goes into the file of its language and topic, and nothing else changes there",
    arguments: [
      ("commute", "en", "scenarios/bike-shop/scenario.yaml"), ("helmet", "en", "scenarios/bike-shop/scenario.yaml"),
      ("rain", "zh-Hans", "scenarios/bike-shop/scenario.zh-Hans.yaml"),
      ("helmet", "zh-Hans", "scenarios/bike-shop/scenario.zh-Hans.yaml"),
      ("weather", "en", "scenarios/shared/en/lines.yaml"),
      ("weather", "zh-Hans", "scenarios/shared/zh-Hans/lines.yaml"),
      ("off-script", "en", "scenarios/bike-shop/scenario.yaml"),
      ("off-script", "zh-Hans", "scenarios/bike-shop/scenario.zh-Hans.yaml"),
    ])
  func written(topic: String, locale: String, path: String) throws {
    let old = try bytes(path)
    let line = locale == "en" ? "So: is it \"that\", then?" : "那这个,到底要紧吗?"
    let insertion = try insertion("  \(line)\u{7} ", topic, locale)
    #expect(insertion.text == line && insertion.path == "\(directory)/\(path)")
    #expect(insertion.isShared == (topic == "weather"))
    #expect(try bytes(path) == old)
    try insertion.write()
    let new = try bytes(path)
    let common = zip(old, new).prefix { $0 == $1 }.count
    let put = new.count - old.count
    #expect(put > 0 && Array(new[..<common] + new[(common + put)...]) == old)
    #expect(try library.scenario("bike-shop", locale: locale).value == insertion.after)
    #expect(insertion.after != insertion.before)
    let leftovers = try FileManager.default.contentsOfDirectory(
      atPath: (insertion.path as NSString).deletingLastPathComponent)
    #expect(!leftovers.contains { $0.contains(".new-") })
    #expect(throws: TeachingMistake.knownLine(line, topic: topic, wanted: topic)) {
      try self.insertion(line, topic, locale)
    }
  }

  @Test("two lines of one topic stand one after the other; the other language is not touched")
  func twice() throws {
    let chinese = try library.scenario("bike-shop", locale: "zh-Hans").value
    for line in ["Is it the hill?", "Is it the bus?"] {
      try insertion(line, "off-script").write()
      try insertion(line + " And the rain?", "rain").write()
    }
    let scenario = try #require(try library.scenario("bike-shop", locale: "en").value)
    #expect(scenario.offScript == ["Is it the hill?", "Is it the bus?"])
    #expect(scenario.need("rain")?.ask.suffix(2) == ["Is it the hill? And the rain?", "Is it the bus? And the rain?"])
    #expect(try library.scenario("bike-shop", locale: "zh-Hans").value == chinese)
    #expect(try library.scenario("bike-shop", locale: "en").diagnostics.description == "")
  }

  @Test("permissions and links stay as they are")
  func permissions() throws {
    let path = "\(directory)/scenarios/bike-shop/scenario.yaml"
    let real = "\(directory)/elsewhere.yaml"
    try FileManager.default.moveItem(atPath: path, toPath: real)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: real)
    chmod(real, 0o640)
    try insertion("Is it the hill?", "rain").write()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == real)
    var status = stat()
    #expect(stat(real, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(try library.scenario("bike-shop", locale: "en").value?.need("rain")?.ask.last == "Is it the hill?")
  }

  @Test("what cannot be taught is said in a sentence")
  func mistakes() throws {
    func mistake(_ line: String, _ topic: String, _ locale: String = "en") throws -> TeachingMistake {
      try #require(throws: TeachingMistake.self) { try self.insertion(line, topic, locale) }
    }
    let unknown = try mistake("Is it the hill?", "comute")
    #expect(unknown.description.contains("did you mean `commute`") && unknown.exitClass == .usage)
    #expect(unknown.description.contains("`off-script`"))
    #expect(try mistake("WHAT do you do, when it rains", "rain").description.contains("already"))
    #expect(try mistake("What do you do when it rains?", "commute").description.contains("take it out"))
    #expect(try mistake("?!", "rain").description.contains("no words"))
    #expect(try mistake("Is {trainee} wet?", "rain").description.contains("{trainee}"))
    #expect(try mistake("TODO the rain", "rain").exitClass == .usage)
    #expect(throws: LibraryMistake.self) {
      try self.library.insertion(of: "a b", under: "rain", ofScenario: "bike-shop", locale: "de")
    }
  }

  @Test("a file that was changed meanwhile is left alone")
  func changed() throws {
    let insertion = try insertion("Is it the hill?", "rain")
    let path = "\(directory)/scenarios/bike-shop/scenario.yaml"
    let other = try bytes("scenarios/bike-shop/scenario.yaml") + Array("# mine\n".utf8)
    try Data(other).write(to: URL(filePath: path))
    #expect(throws: TeachingMistake.changed(path: path)) { try insertion.write() }
    #expect(try bytes("scenarios/bike-shop/scenario.yaml") == other)
  }

  @Test("a list behind a block that cannot be added to is named with its place")
  func unplaceable() throws {
    let path = "\(directory)/scenarios/bike-shop/scenario.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try (text + "...\n").write(toFile: path, atomically: true, encoding: .utf8)
    let mistake = try #require(throws: TeachingMistake.self) { try self.insertion("Is it the hill?", "off-script") }
    #expect(mistake.exitClass != .environment, "\(mistake)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text + "...\n")
  }

  @Test("a library that may not be written says so", .enabled(if: geteuid() != 0, "the superuser may write anything"))
  func readOnly() throws {
    let insertion = try insertion("Is it the hill?", "rain")
    chmod("\(directory)/scenarios/bike-shop", 0o500)
    defer { chmod("\(directory)/scenarios/bike-shop", 0o700) }
    let mistake = try #require(throws: TeachingMistake.self) { try insertion.write() }
    #expect(mistake.exitClass == .environment && mistake.description.contains("--library"))
  }
}

@Suite("Words of a house and of a scenario", .serialized)
final class OwnWordsTests {
  let directory = FileManager.default.temporaryDirectory.appending(path: "words-\(UUID().uuidString)").path
  let library: Library

  init() throws {
    try FileManager.default.copyItem(atPath: Fixture.directory, toPath: directory)
    library = try Library(directory: directory)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  private func write(_ path: String, _ text: String) throws {
    try text.write(toFile: "\(directory)/\(path)", atomically: true, encoding: .utf8)
  }

  private func append(_ path: String, _ text: String) throws {
    try write(path, try String(contentsOfFile: "\(directory)/\(path)", encoding: .utf8) + text)
  }

  @Test("the house's words extend the lexicon and are pinned with it; without them its bytes are as ever")
  func house() throws {
    let plain = try library.lexicon(locales: ["en", "zh-Hans"])
    #expect(
      plain.content?.files.map(\.path) == ["scenarios/shared/en/lexicon.yaml", "scenarios/shared/zh-Hans/lexicon.yaml"])
    try write(
      "scenarios/shared/en/lexicon.house.yaml",
      "format: 1\nlocale: en\nsynonyms:\n  - [bike, velocipede]\ncues:\n  praise: [spiffing]\n")
    let loaded = try library.lexicon(locales: ["en", "zh-Hans"])
    #expect(loaded.diagnostics.description == "")
    let words = try #require(loaded.value)
    #expect(words.synonyms.first == ["bike", "bicycle", "cycle", "velocipede"])
    #expect(words.cues["praise"]?.contains("spiffing") == true)
    let content = try #require(loaded.content)
    #expect(content.digest != plain.content?.digest)
    #expect(try ContentBundle(bytes: content.bytes).lexicon().value == words)
    // Synonyms alone will do for a house, and its mistakes are told.
    try write("scenarios/shared/en/lexicon.house.yaml", "format: 1\nlocale: en\nsynonyms: [[bike, velo]]\n")
    #expect(try library.lexicon(locale: "en").diagnostics.description == "")
    try write("scenarios/shared/en/lexicon.house.yaml", "format: 1\nlocale: en\ncues: { prais: [spiffing] }\n")
    let warned = try library.lexicon(locale: "en").diagnostics
    #expect(warned.all.map(\.code) == [.unknownCueClass] && !warned.hasErrors)
    #expect(warned.description.contains("lexicon.house.yaml:3") && warned.description.contains("`praise`"))
  }

  @Test("a scenario's words are pinned with it; the base's words stay under an overlay's")
  func scenario() throws {
    let old = try #require(try library.scenario("bike-shop", locale: "en").content)
    try append(
      "scenarios/bike-shop/scenario.yaml",
      "offScript: [Do you sell cars?]\nlexicon:\n  synonyms: [[hill, climb]]\n  cues: { feeling: [puffed out] }\n")
    try append("scenarios/bike-shop/scenario.zh-Hans.yaml", "lexicon: { synonyms: [[坡, 上坡]] }\n")
    let english = try library.scenario("bike-shop", locale: "en")
    #expect(english.diagnostics.description == "")
    #expect(english.value?.lexicon == Lexicon(cues: ["feeling": ["puffed out"]], synonyms: [["hill", "climb"]]))
    #expect(english.value?.offScript == ["Do you sell cars?"])
    #expect(english.content?.digest != old.digest)
    #expect(try ContentBundle(bytes: english.content?.bytes ?? []).scenario().value == english.value)
    let chinese = try library.scenario("bike-shop", locale: "zh-Hans")
    #expect(chinese.diagnostics.description == "")
    #expect(chinese.value?.lexicon.synonyms == [["坡", "上坡"], ["hill", "climb"]])
    #expect(chinese.value?.offScript == [])
    // What was stored before there were such words loads as it did.
    #expect(old.scenario().value?.lexicon == Lexicon())
    #expect(old.scenario().value?.offScript == [])
  }

  @Test("mistakes in a scenario's words are told with their places")
  func mistakes() throws {
    try append(
      "scenarios/bike-shop/scenario.yaml", "lexicon:\n  synonyms: [[alone]]\n  cues: { feling: [sad] }\n  words: [x]\n")
    let found = try library.scenario("bike-shop", locale: "en").diagnostics
    #expect(Set(found.all.map(\.code)) == [.tooFew, .unknownCueClass, .unknownField])
  }
}
