import Assessment
import Foundation
import Selling
import Testing

@testable import Authoring

@Suite("A golden transcript that is recorded")
struct GoldenRecordingTests {
  private static let head = """
    # What this shows.
    format: 1
    scenario: bike-shop
    locale: en
    about: one that asks   # in short
    lines:
      - "Hello!"           # a greeting
      - "What will you use it for?"

    """

  private static let found = Upshot(
    outcome: .bought, cause: .none, ending: "buys", style: .funnel, scores: ["b": 60, "a": 7],
    meters: [.trust: 61, .patience: 3],
    criteria: [
      "a": [
        Upshot.Entry(
          criterion: "x",
          mark: CriterionMark(
            earned: 71, possible: 250,
            turns: [.init(turn: 2, helped: true), .init(turn: 2, helped: true), .init(turn: 3, helped: false)])),
        Upshot.Entry(criterion: "y", mark: CriterionMark(earned: 0, possible: 0, turns: [])),
      ]
    ], replies: [["shared/greeting"], [], ["need/commute/hill", "initiative/late"]])

  private static let written = """
    expect:
      outcome: bought
      cause: none
      ending: buys
      style: funnel
      scores: { a: 7, b: 60 }
      meters: { trust: 61, patience: 3 }
      criteria:
        a:
          x: 7.1/25.0 +2 +2 -3
          y: 0.0/0.0
      replies:
        - [shared/greeting]
        - []
        - [need/commute/hill, initiative/late]

    """

  /// The text of a file after recording; nil where nothing is new.
  private func recorded(_ text: String, as found: Upshot = found) throws -> String? {
    let directory = FileManager.default.temporaryDirectory.appending(path: "golden-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let path = directory.appending(path: "a.yaml").path
    try Data(text.utf8).write(to: URL(filePath: path))
    let file = SourceFile(path: path, text: text)
    let reading = TranscriptReader.read(file, unrecorded: true)
    let golden = try #require(reading.value, "\(reading.diagnostics)")
    guard let recording = try GoldenRecording(of: golden, as: found, in: file) else { return nil }
    try recording.write()
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test("gets its expectation written at the end, and reads back the same")
  func added() throws {
    let text = try #require(try recorded(Self.head))
    #expect(text == Self.head + Self.written)
    #expect(try recorded(text) == nil)
    #expect(try recorded(String(Self.head.dropLast())) == Self.head + Self.written)
  }

  @Test(
    "keeps every comment and all else as it was",
    arguments: [
      ("expect: { outcome: refused, scores: { a: 1 } }  # as agreed\n", "expect:  # as agreed"),
      (
        "expect:\n  # lost once\n  outcome: refused # really\n  cause: price\n",
        "  # lost once\n  outcome: bought  # really\n"
      ),
      (
        "expect:\n  outcome: refused\n  criteria:\n    a:\n      # hard to get\n      y: 3\n",
        "      # hard to get\n      y: 0.0"
      ),
      ("expect:\n  outcome: refused\n  scores: { gone: 4 }\n  # at the end\n", "\n  # at the end\n"),
      ("expect:\n  outcome: refused\n  criteria: { old: { z: 1 } }\n", "criteria:"),
      (
        "expect:\n  outcome: refused\n  replies:\n    - [a]\n    # he is silent\n    - [b]\n",
        "    # he is silent\n    - []\n"
      ),
    ])
  func comments(old: String, kept: String) throws {
    let text = try #require(try recorded(Self.head + old))
    #expect(text.hasPrefix(Self.head) && text.contains(kept), "\(text)")
    let tail = "# after it\nseed: 3\n"
    let between = try #require(try recorded(Self.head + old + "\n" + tail))
    #expect(between.hasSuffix("\n\n" + tail), "\(between)")
    #expect(between.replacing("\n" + tail, with: "") == text)
  }

  @Test("keeps its line ends")
  func lineEnds() throws {
    let text = try #require(try recorded((Self.head + "expect: { outcome: refused }\n").replacing("\n", with: "\r\n")))
    #expect(text == (Self.head + Self.written).replacing("\n", with: "\r\n"))
  }

  @Test("is left alone where its layout cannot be kept")
  func flow() throws {
    let text = "{ format: 1, scenario: bike-shop, locale: en, about: x, lines: [a], expect: { outcome: refused } }\n"
    #expect(throws: WritingMistake.self) { try recorded(text) }
  }

  @Test("that was changed meanwhile is not written over")
  func changed() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "golden-\(UUID().uuidString).yaml").path
    defer { unlink(path) }
    try Data((Self.head + "# more\n").utf8).write(to: URL(filePath: path))
    let file = SourceFile(path: path, text: Self.head)
    let golden = try #require(TranscriptReader.read(file, unrecorded: true).value)
    let recording = try #require(try GoldenRecording(of: golden, as: Self.found, in: file))
    #expect(throws: WritingMistake.changed(path: path)) { try recording.write() }
  }

  @Test(
    "with a mark that cannot be read says where", arguments: ["x", "1.25", "101", "3/x", "3 +x", "3 2", "-1", "3/4/5"])
  func badMark(mark: String) {
    let text = Self.head + "expect:\n  outcome: bought\n  criteria: { a: { x: \(mark) } }\n"
    let found = TranscriptReader.read(SourceFile(path: "a.yaml", text: text)).diagnostics.all
    #expect(found.map(\.code) == [.badMark], "\(found)")
    #expect(found.first?.place.line == 11)
  }

  @Test("without `expect` is a mistake where none is to be recorded")
  func unrecorded() {
    let file = SourceFile(path: "a.yaml", text: Self.head)
    #expect(TranscriptReader.read(file).diagnostics.all.map(\.code) == [.missingField])
    #expect(TranscriptReader.read(file, unrecorded: true).value?.expect == Upshot())
  }
}
