import Foundation
import Testing

/// A scenario from nothing, and golden transcripts: `new` and `test`.
@Suite struct TrainerTests {
  let desk: Desk
  /// A library of its own, to be written in.
  let library: String

  init() throws {
    desk = try Desk()
    library = desk.path("own")
    try FileManager.default.createDirectory(atPath: "\(library)/scenarios", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Desk.top.appending(path: "scenarios/shared"), to: URL(filePath: "\(library)/scenarios/shared"))
    for folder in ["scoring", "templates"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(library)/\(folder)", withDestinationPath: Desk.top.appending(path: folder).path)
    }
  }

  private func run(_ arguments: String...) throws -> Ran { try desk.run(arguments + ["--library", library]) }
  private func path(_ name: String) -> String { "\(library)/scenarios/\(name)" }
  private func contents(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
  private func change(_ name: String, _ old: String, to new: String) throws {
    let text = try contents(name)
    try #require(text.contains(old), "\(old)")
    try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: URL(filePath: path(name)))
  }

  @Test(
    "A new scenario passes check and test and can be played to an ending", arguments: ["en", "zh-Hans"], [false, true])
  func fresh(locale: String, withOverlay: Bool) throws {
    let written = try desk.run(
      ["new", "my-shop", "--locale", locale, "--library", library] + (withOverlay ? ["--with-overlay"] : []))
    #expect(
      written.status == 0 && written.text.contains("askfirst play my-shop --locale \(locale)"), "\(written.errors)")
    let check = try run("check", "--strict")
    #expect(check.status == 0, "\(check.text)")
    let locales = withOverlay ? ["en", "zh-Hans"] : [locale]
    let test = try Ran.object(try run("test", "--format", "json").text)
    let transcripts = try #require(test["transcripts"] as? [[String: Any]])
    #expect(transcripts.count == 2 * locales.count)
    #expect(transcripts.allSatisfy { $0["result"] as? String == "same" }, "\(test)")
    let outcomes = transcripts.compactMap { ($0["found"] as? [String: Any])?["outcome"] as? String }
    #expect(Set(outcomes) == ["bought", "returned"])
    for locale in locales {
      let lines = try contents("my-shop/transcripts/\(locale)/asks.yaml").split(separator: "\n")
        .filter { $0.hasPrefix("  - \"") }.map { $0.dropFirst(5).dropLast() }
      let played = try desk.run(
        ["play", "my-shop", "--locale", locale, "--library", library, "--format", "jsonl"],
        input: lines.joined(separator: "\n"))
      #expect(try played.scorecard()["outcome"] as? String == "bought", "\(played.errors)")
    }
    #expect(try !contents("my-shop/scenario.yaml").contains("new-scenario"))
  }

  @Test("Nothing is overwritten, and a second language gets a place for every word")
  func overlay() throws {
    #expect(try run("new", "my-shop").status == 0)
    try change("my-shop/scenario.yaml", "who is going to ride it, and why now", to: "who rides: \\\"now\\\"")
    let before = try contents("my-shop/scenario.yaml")
    try run("new", "my-shop").expectSentence(code: 64, saying: "my-shop/scenario.yaml", "already")
    #expect(try run("new", "my-shop", "--locale", "zh-Hans").status == 0)
    try run("new", "my-shop", "--with-overlay").expectSentence(code: 64, saying: "already")
    try run("new", "my-shop", "--locale", "zh-Hans").expectSentence(
      code: 64, saying: "scenario.zh-Hans.yaml", "已经有了")
    #expect(try contents("my-shop/scenario.yaml") == before)
    let overlay = try contents("my-shop/scenario.zh-Hans.yaml")
    #expect(overlay.contains("# who rides: \"now\"\n    about: \"…\"\n"))
    let check = try run("check")
    #expect(check.status == 65)
    // Each place is told, and nothing else: no id is missing, none is too many.
    for line in check.lines where line.contains(" error: ") {
      #expect(line.contains("[AF030]") || line.contains("[AF032]"), "\(line)")
    }
    #expect(
      check.lines.count(where: { $0.contains("[AF030]") }) == overlay.components(separatedBy: "\"…\"").count - 1)
    #expect(try run("test", "my-shop").status == 0)
  }

  @Test("What cannot be begun")
  func refused() throws {
    let bad = try run("new", "My Shop!")
    #expect(bad.status == 64 && bad.errors.contains("`my-shop`") && bad.text.isEmpty, "\(bad.errors)")
    for name in ["", "-", "shared", "../x", "a--b", String(repeating: "a", count: 61)] {
      #expect(try run("new", "--", name).status == 64, "\(name)")
    }
    try desk.run(["new", "my-shop", "--library", desk.path("nowhere")])
      .expectSentence(code: 65, saying: "nowhere", "mkdir -p", "cp -r")
    try FileManager.default.createDirectory(atPath: path("my-shop/transcripts/en"), withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: path("my-shop/transcripts/en/asks.yaml")))
    try run("new", "my-shop").expectSentence(code: 64, saying: "asks.yaml", "already")
    #expect(!FileManager.default.fileExists(atPath: path("my-shop/scenario.yaml")))
    #expect(try contents("my-shop/transcripts/en/asks.yaml") == "mine")
    let full = try desk.shell("ulimit -f 1; exec \"$ASKFIRST\" new big-shop --library \(library)")
    full.expectSentence(code: 74, saying: "big-shop", "--library")
    #expect(!FileManager.default.fileExists(atPath: path("big-shop")))
  }

  @Test(
    "A library that may not be written says how to make one", .enabled(if: getuid() != 0, "root may write anywhere"))
  func readOnly() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: "\(library)/scenarios")
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(library)/scenarios") }
    try run("new", "my-shop").expectSentence(code: 74, saying: library, "cp -r", "--library my-library")
  }

  @Test("What moved is told with its criterion and words, recorded, and then no difference")
  func record() throws {
    #expect(try run("new", "my-shop").status == 0)
    let file = "my-shop/transcripts/en/asks.yaml"
    try change(file, "expect:\n", to: "expect:\n  # she buys\n")
    let before = try contents(file)
    let gate = "id: mill-lane\n        gate: "
    try change("my-shop/scenario.yaml", gate + "open question or trust >= 50", to: gate + "trust >= 99")
    try change("my-shop/scenario.yaml", "- \"you must have had a fright\"", to: "- \"a shock\"")
    let differs = try run("test", "my-shop")
    #expect(differs.status == 1)
    for words in [
      "need-discovery/coverage", "ask/feelings", "no more", "answered before: need/rides/mill-lane", "1 different",
    ] {
      #expect(differs.text.contains(words), "\(words): \(differs.text)")
    }
    #expect(try contents(file) == before)
    let object = try Ran.object(try run("test", path(file), "--format", "json").text)
    #expect(object["differing"] as? Int == 1)
    let recorded = try run("test", "my-shop", "--record")
    #expect(recorded.status == 0 && recorded.text.contains("Recorded.") && recorded.text.contains("ask/feelings"))
    #expect(try contents(file).contains("  # she buys\n  outcome: bought\n"))
    #expect(try contents(file).hasPrefix(String(before.prefix { $0 != "\r" }.components(separatedBy: "expect:")[0])))
    #expect(try run("test", "my-shop").status == 0)
    #expect(try run("test", "my-shop", "--record").text.contains("2 as expected"))
  }

  @Test("Transcripts are named by scenario, folder or file; totals alone are compared where no more is said")
  func named() throws {
    #expect(try run("new", "my-shop", "--with-overlay").status == 0)
    func count(_ arguments: String...) throws -> Int? {
      let ran = try desk.run(["test", "--format", "json", "--library", library] + arguments)
      return (try Ran.object(ran.text)["transcripts"] as? [Any])?.count
    }
    #expect(try count() == 4)
    #expect(try count("my-shop") == 4)
    #expect(try count("--locale", "zh-Hans") == 2)
    #expect(try count(path("my-shop")) == 4)
    #expect(try count(path("my-shop/transcripts/en"), path("my-shop/transcripts/en/asks.yaml")) == 2)
    try run("test", "my-shoe").expectSentence(code: 65, saying: "`my-shoe`", "`my-shop`")
    let text = "format: 1\nscenario: my-shop\nlocale: en\nabout: x\nlines: [Hello.]\n"
    let alone = desk.path("alone.yaml")
    try Data((text + "expect: { outcome: abandoned, scores: { ask: 99 } }\n").utf8).write(to: URL(filePath: alone))
    let totals = try run("test", alone)
    #expect(totals.status == 1 && totals.text.contains("99 → ") && totals.text.contains("gives the total alone"))
    try Data(text.utf8).write(to: URL(filePath: alone))
    let unrecorded = try run("test", alone)
    #expect(unrecorded.status == 1 && unrecorded.text.contains("1 not recorded yet"), "\(unrecorded.text)")
    try Data((text + "expect: { outcome: sold }\n").utf8).write(to: URL(filePath: alone))
    let bad = try run("test", alone, "my-shop")
    #expect(bad.status == 65 && bad.errors.contains("alone.yaml:6:20") && bad.text.contains("4 as expected"))
    try change("my-shop/scenario.yaml", "weight: 4", to: "weight: 9")
    let unusable = try run("test", "my-shop")
    #expect(unusable.status == 65 && unusable.errors.contains("scenario.yaml"), "\(unusable.errors)")
  }
}
