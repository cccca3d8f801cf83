import Foundation
import Scenarios
import Testing

@testable import Authoring

/// What only the whole of a scenario shows: one change in the small library, and the warning it brings.
@Suite("Checks of the whole")
struct CheckTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    var changes: [(String, String)]
    var code: DiagnosticCode
    var says: String
    var testDescription: String { "\(code): \(changes.map(\.1))" }

    init(_ changes: [(String, String)], _ code: DiagnosticCode, _ says: String) {
      (self.changes, self.code, self.says) = (changes, code, says)
    }
  }

  static let slips: [Slip] = [
    Slip(
      [("gate: open question,", "gate: open question and closed question,")], .gateNeverOpens, "of the reply `hill`"),
    Slip(
      [("open question and (trust >= 55 or", "open question and trust < 30 and (trust >= 55 and")], .gateNeverOpens,
      "`bus`"),
    Slip([("trust >= 55 or", "trust >= 96 or")], .gateNeverOpens, "end of the scale: `trust >= 96`"),
    Slip(
      [
        ("gate: open question and (trust >= 55 or feeling restated)", "gate: known rain"), ("reveals: [rain], ", ""),
        ("gate: question, gives: fact", "gate: deep commute, gives: fact"),
      ], .gateNeverOpens, "nothing opens the need `rain`"),
    Slip([("turn >= 4 and trust >= 50", "raised late")], .gateNeverOpens, "initiative `late`"),
    Slip([("proposed and oversold >= 1", "proposed and oversold >= 2")], .gateNeverOpens, "`oversold >= 2`"),
    Slip([("fit >= 70 and objections = 0", "fit < 70 and objections = 0")], .gateNeverOpens, "ending `buys`"),
    Slip([("did information and not claimed town-bike.light", "always")], .behindAlways, "`other` to `weight`"),
    Slip(
      [("when: next step", "when: proposed town-bike and fit >= 80 and objections = 0")], .behindAlways,
      "the ending `later`"),
    Slip([("when: always, settles: false", "when: pressed, settles: false")], .noLastAnswer, "`weight`"),
    Slip([("settles: true", "settles: false")], .gateNeverOpens, "nothing settles the objection `weight`"),
    Slip([("\"Fair enough.\"", "\"Fair enough, xxx.\"")], .unfinished, "`xxx`"),
    Slip([("\"Fair enough.\"", "\"还行吧，就这样。\"")], .otherLanguage, "is not in `en`"),
    Slip([("meets: [commute, rain]", "meets: [commute]"), ("need: rain, ", "")], .unusedNeed, "`rain`"),
    Slip([("meets: [commute, rain]", "meets: []")], .offerMeetsNothing, "`town-bike` meets no need"),
    Slip([("meets: [commute, rain]", "meets: [commute]")], .claimWithoutNeed, "`town-bike.dry` speaks to `rain`"),
    Slip([("holds: true", "holds: false")], .loneFalseClaim, "`town-bike.dry`"),
    Slip([("price: 640", "price: 0")], .freeOfCharge, "costs nothing"),
    Slip([("weight: 4", "weight: 0"), ("weight: 2", "weight: 0")], .noWeight, "all needs weigh 0"),
    Slip([("effect: { trust: 2 }", "effect: { trust: -2 }")], .effectAgainstSense, "lowers `trust`"),
    Slip([("effect: { worth: 4 }", "effect: { worth: -4 }")], .effectAgainstSense, "`true-weight` settles `weight`"),
  ]

  @Test("each is told with its place", arguments: slips)
  func told(slip: Slip) throws {
    let known = Set(try Self.checked([]).all.map(\.message))
    let found = try Self.checked(slip.changes)
    #expect(!found.hasErrors, "\(found.errors)")
    let new = found.warnings.filter { !known.contains($0.message) }
    #expect(new.contains { $0.code == slip.code && $0.message.contains(slip.says) }, "\(new)")
    #expect(new.allSatisfy { $0.place.line > 1 && !$0.remedy.isEmpty })
  }

  @Test("a price that the sheet says is no mistake")
  func price() throws {
    #expect(try Self.checked([]).all.contains { $0.code == .priceNotOnSheet && $0.file.hasSuffix("/base.yaml") })
    let found = try Self.checked([("      18 kg.", "      18 kg, 640 pounds.")])
    #expect(!found.all.contains { $0.code == .priceNotOnSheet && $0.file.hasSuffix("/base.yaml") })
  }

  @Test(
    "the first question of a need asks openly and does not name the answer",
    arguments: [
      ("Is it for going to work?", "does not ask openly"), ("How long is your way to work?", "`your way to work`"),
    ])
  func firstQuestion(line: String, says: String) throws {
    let first = "      - What will you use it for?\n"
    #expect(try !Self.checked([], .ear).all.contains { $0.code == .firstQuestion })
    let told = try Self.checked(
      [("      - Is it for going to work?\n", ""), (first, "      - \(line)\n" + first)], .ear)
    let found = try #require(told.all.first { $0.code == .firstQuestion })
    #expect(found.message.contains(says) && found.place.line > 20 && found.severity == .warning)
  }

  @Test("a sample with the words of another topic's is told, in whatever order")
  func twins() throws {
    let found = try Self.checked([("Nice helmet. New?", "\"For going to work, is it?\"")], .ear)
    #expect(found.all.contains { $0.code == .sharedSample && $0.message.contains("`commute`") }, "\(found)")
  }

  @Test("what no played call reaches is told, and is the same every time")
  func reach() throws {
    let change = ("when: patience <= 0 or pitches >= 4", "when: patience <= 0 and coverage >= 100 and presses >= 40")
    let found = try Self.checked([change], .calls)
    #expect(found.all.contains { $0.code == .notReached && $0.message.contains("the ending `leaves`") }, "\(found)")
    #expect(try Self.checked([change], .calls) == found)
  }

  @Test("a rubric's examples are of both sides, and get the results that they say")
  func rubric() throws {
    let text = """
      format: 1
      id: manners
      locale: en
      title: Manners
      dimensions:
        - id: first
          title: First
          criteria:
            - id: opening
              title: Opening
              measure: opening
              version: 1
              settings: { within: 2, greetings: 300 }
              kind: graded
              weight: 0
              levels: [{ from: 0, title: Any }]
              advice: Greet him.
              better: Good morning.
              examples:
                - { locale: en, turns: [{ buyer: Hello. }, { seller: What colour? }], result: missed }
      """
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "manners.yaml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let target = try #require(try ContentTarget(file.path, library: Fixture.library()))
    let codes = try target.diagnostics().all.map(\.code)
    #expect(Set(codes) == [.unknownSetting, .noWeight, .oneSidedExamples, .exampleResult], "\(codes)")
  }

  @Test("JSON says the same as the text")
  func json() throws {
    let found = try Self.checked([("price: 640", "price: many")])
    let parsed = try JSONSerialization.jsonObject(with: Data(found.json.utf8)) as? [[String: Any]]
    let objects = try #require(parsed)
    #expect(objects.count == found.all.count)
    let error = try #require(objects.first { $0["severity"] as? String == "error" })
    #expect(error["code"] as? String == "AF025" && error["line"] as? Int ?? 0 > 1 && error["remedy"] is String)
    #expect(Diagnostics().json == "[]")
  }

  /// The small library's scenario with changes in its base file, checked.
  private static func checked(
    _ changes: [(String, String)], _ depth: ContentCheck.Depth = .words
  ) throws -> Diagnostics {
    var text = try Fixture.text(Fixture.base)
    for (old, new) in changes {
      text = text.changing(old, to: new)
      try #require(!text.isEmpty, "no `\(old)`")
    }
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "base.yaml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let library = try Fixture.library().hosting(file.path, as: Fixture.base)
    let found = try ContentCheck.of(scenario: "bike-shop", in: library, depth: depth)
    // The folder has another name each time.
    return Diagnostics(
      found.all.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.file = diagnostic.file.replacing(folder.path, with: "")
        return diagnostic
      })
  }

  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "askfirst-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
