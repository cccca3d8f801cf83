import Foundation
import Testing

/// From what the buyer did not follow to a sample more: `coverage` and `teach`.
@Suite struct TeachingTests {
  let desk: Desk
  /// A copy of the small library, to be written in.
  let library: String

  init() throws {
    desk = try Desk()
    library = desk.path("own")
    try FileManager.default.copyItem(
      at: Desk.top.appending(path: "Tests/AuthoringTests/Fixtures/library"), to: URL(filePath: library))
    try FileManager.default.removeItem(atPath: "\(library)/scoring")
    try FileManager.default.createSymbolicLink(
      atPath: "\(library)/scoring", withDestinationPath: Desk.top.appending(path: "scoring").path)
  }

  private var file: String { "\(library)/scenarios/\(Desk.scenario)/scenario.yaml" }
  private func contents() throws -> String { try String(contentsOfFile: file, encoding: .utf8) }
  private func run(_ arguments: String...) throws -> Ran { try desk.run(arguments + ["--library", library]) }

  static let stray = "Could a parrot sit on the handlebar?"

  @Test("What was not followed is listed, taught by the command that the list gives, and gone from the list")
  func wholeWay() throws {
    let nothing = try run("coverage")
    #expect(nothing.status == 0 && nothing.text.contains("No sessions yet"), "\(nothing.errors)")
    #expect(!FileManager.default.fileExists(atPath: desk.store))
    _ = try desk.play(["Good morning.", Self.stray, "/end"], "--library", library)
    _ = try desk.play([Self.stray.uppercased(), "/end"], "--library", library)
    let found = try Ran.object(try run("coverage", "--format", "json").text)
    let lines = try #require(found["lines"] as? [[String: Any]])
    #expect(lines.count == 1 && lines[0]["count"] as? Int == 2, "\(found)")
    let command = try #require(lines[0]["teach"] as? [String])
    #expect(command.prefix(5) == ["askfirst", "teach", "--locale", "en", Desk.scenario])
    let text = try run("coverage", Desk.scenario, "--since", "2020-01-31").text
    #expect(text.contains("2×") && text.contains("askfirst teach"), "\(text)")
    #expect(try run("coverage", "--since", "2199-01-01").text.contains("No sessions yet"))

    let before = try contents()
    let taught = try desk.run(Array(command.dropFirst()) + ["--yes", "--library", library])
    #expect(taught.status == 0 && taught.text.contains("Written."), "\(taught.errors)")
    #expect(try contents().count > before.count)
    #expect(try run("check").status == 0)
    let after = try Ran.object(try run("coverage", "--format", "json").text)
    #expect((after["lines"] as? [Any])?.isEmpty == true && after["settled"] as? Int == 1, "\(after)")
    // What was played with the old file is still judged by it.
    let verified = try run("rescore", "--verify")
    #expect(verified.status == 0 && verified.text.contains("0 different"), "\(verified.text)\(verified.errors)")
  }

  @Test("Without a terminal nothing is written unless --yes says so; --dry-run only looks")
  func asking() throws {
    let before = try contents()
    let refused = try run("teach", Desk.scenario, "rain", Self.stray)
    refused.expectSentence(code: 64, saying: "--yes", "--dry-run")
    #expect(
      refused.text.contains("now") && refused.text.contains("\(file):") && refused.text.contains("Could a parrot"))
    let dry = try run("teach", Desk.scenario, "rain", Self.stray, "--dry-run")
    #expect(dry.status == 0 && dry.text.hasSuffix("Nothing was written.\n"), "\(dry.errors)")
    #expect(try contents() == before)
    let chinese = try run("teach", Desk.scenario, "rain", "路上打伞行吗？", "--locale", "zh-Hans", "--yes")
    #expect(chinese.status == 0 && chinese.text.contains("已写入"), "\(chinese.errors)")
    #expect(try contents() == before)
    let overlay = "\(library)/scenarios/\(Desk.scenario)/scenario.zh-Hans.yaml"
    #expect(try String(contentsOfFile: overlay, encoding: .utf8).contains("路上打伞行吗？"))
  }

  @Test("What cannot be taught")
  func mistakes() throws {
    try run("teach", Desk.scenario, "rian", Self.stray, "--yes").expectSentence(code: 64, saying: "`rain`")
    try run("teach", "bike-shopp", "rain", Self.stray, "--yes").expectSentence(code: 65, saying: "`bike-shop`")
    try run("teach", Desk.scenario, "rain", "What do you do when it rains?", "--yes")
      .expectSentence(code: 64, saying: "already")
    try run("teach", Desk.scenario, "rain", "?", "--yes").expectSentence(code: 64, saying: "no words")
    try run("coverage", "bike-shopp").expectSentence(code: 65, saying: "`bike-shop`")
    for arguments in [
      ["coverage", "--since", "yesterday"], ["coverage", "--since", "2026-02-30"], ["coverage", "--limit", "0"],
      ["teach", Desk.scenario, "rain"], ["teach", Desk.scenario, "rain", "a b", "--yes", "--dry-run"],
    ] {
      let ran = try desk.run(arguments)
      #expect(ran.status == 64 && ran.text.isEmpty, "\(arguments): \(ran.errors)")
    }
  }

  @Test("A disk that is full leaves the file as it was")
  func fullDisk() throws {
    let before = try contents()
    let ran = try desk.shell(
      "ulimit -f 1; exec \"$ASKFIRST\" teach \(Desk.scenario) rain 'Could a parrot ride?' --yes --library \(library)")
    ran.expectSentence(code: 74, saying: "scenario.yaml", "--library")
    #expect(try contents() == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(library)/scenarios/\(Desk.scenario)")
    #expect(!left.contains { $0.contains("new") }, "\(left)")
  }

  @Test("A damaged session is passed over and counted")
  func damaged() throws {
    for _ in 0..<2 { _ = try desk.play([Self.stray, "/end"], "--library", library) }
    try desk.tamper("UPDATE events SET record = '{' WHERE rowid = (SELECT max(rowid) FROM events WHERE kind = 'turn')")
    let found = try Ran.object(try run("coverage", "--format", "json").text)
    #expect(found["unreadable"] as? Int == 1 && found["sessions"] as? Int == 1, "\(found)")
  }

  @Test(
    "At a terminal it asks, and writes after a yes alone", .enabled(if: Window.tmux != nil, "needs tmux"),
    arguments: [
      ("en_GB.UTF-8", "Write it?", "Nothing was written.", "Written."), ("zh_CN.UTF-8", "写入吗？", "没有写入", "已写入"),
    ],
    [60, 100])
  func terminal(words: (lang: String, ask: String, no: String, yes: String), columns: Int) throws {
    let window = try Window(desk, columns: columns, variables: ["LANG": words.lang, "ASKFIRST_LIBRARY": library])
    let path = words.lang.hasPrefix("zh") ? file.replacing("scenario.yaml", with: "scenario.zh-Hans.yaml") : file
    let before = try String(contentsOfFile: path, encoding: .utf8)
    let line = words.lang.hasPrefix("zh") ? "鹦鹉能站车把上吗" : "Could a parrot ride?"
    try window.enter("\"$ASKFIRST\" teach \(Desk.scenario) rain '\(line)'")
    try window.wait(for: words.ask)
    try window.press("Enter")
    try window.wait(for: words.no)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
    try window.press("Up")
    try window.wait(for: "teach")
    try window.clear()
    try window.press("Enter")
    try window.waitForLastLine(words.ask.hasPrefix("W") ? "\(words.ask) [y/N]" : "\(words.ask)[y/N]")
    try window.type("y")
    try window.press("Enter")
    try window.wait(for: words.yes)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(line))
  }
}
