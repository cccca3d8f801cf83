import Foundation
import Testing

/// `askfirst check`: what can be named, what is printed, and with which exit code.
@Suite struct CheckTests {
  let desk: Desk
  /// A copy of the small scenario that lies in no library.
  let stray: String

  init() throws {
    desk = try Desk()
    stray = desk.path(Desk.scenario)
    try FileManager.default.copyItem(
      at: Desk.top.appending(path: "Tests/AuthoringTests/Fixtures/library/scenarios/\(Desk.scenario)"),
      to: URL(filePath: stray))
  }

  private func run(_ arguments: String...) throws -> Ran { try desk.run(["check", "--quick"] + arguments) }

  @Test("An id, its folder and a file of it say the same; the last line counts; warnings fail under --strict alone")
  func names() throws {
    let byId = try run(Desk.scenario)
    let count = byId.lines.count - 1
    #expect(byId.status == 0 && byId.errors.isEmpty && count > 0, "\(byId.errors)")
    #expect(byId.lines.last == "0 errors, \(count) warnings")
    #expect(try run(Desk.scenario, "--strict").status == 1)
    let folder = try run(stray)
    #expect(folder.status == 0 && folder.lines.last == byId.lines.last)
    #expect(folder.lines.dropLast().allSatisfy { $0.hasPrefix(stray + "/") }, "\(folder.text)")
    #expect(try run(stray + "/").text == folder.text)
    #expect(try run(stray + "/scenario.zh-Hans.yaml").text == folder.text)
    #expect(try run("\(desk.library)/scenarios/\(Desk.scenario)").lines.last == byId.lines.last)
  }

  @Test("A mistake in a file outside the library is told with its path, as text and as JSON")
  func mistakes() throws {
    let file = stray + "/scenario.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("price: 640", with: "price: \"640\"").write(toFile: file, atomically: true, encoding: .utf8)
    let found = try run(stray)
    #expect(found.status == 65 && found.text.contains("\(file):") && found.text.contains("AF025"))
    let json = try run(stray, "--format", "json")
    #expect(json.status == 65 && json.errors.isEmpty)
    let objects = try JSONSerialization.jsonObject(with: json.output) as? [[String: Any]]
    let error = try #require(objects?.first { $0["severity"] as? String == "error" })
    #expect(error["file"] as? String == file && error["code"] as? String == "AF025")
    #expect(Set(error.keys) == ["file", "line", "column", "severity", "code", "message", "remedy"])
  }

  @Test("Rubrics, transcripts, shared words and whole libraries are known by what is in them")
  func kinds() throws {
    let rubric = try run(Desk.top.appending(path: "scoring/need-discovery.yaml").path)
    #expect(rubric.status == 0, "\(rubric.errors)")
    let lines = Desk.top.appending(path: "scenarios/shared/en/lines.yaml").path
    let words = Desk.top.appending(path: "scenarios/shared/zh-Hans/lexicon.travel.yaml").path
    #expect(try run(lines, words, "--strict").status == 0)
    let golden = stray + "/transcripts/en/asks.yaml"
    let text = try String(contentsOfFile: golden, encoding: .utf8)
    try text.replacing("scores: {", with: "scores: { manners: 3,").write(
      toFile: golden, atomically: true, encoding: .utf8)
    let scored = try run(golden)
    #expect(scored.status == 0 && scored.text.contains("`manners`") && scored.text.contains("AF098"), "\(scored.text)")
    let library = try run(desk.library)
    #expect(library.status == 0 && library.lines.count > 1)
  }

  @Test("What is nothing of the kind is said in a sentence")
  func nothing() throws {
    try run("bike-shopp").expectSentence(code: 65, saying: "`bike-shop`")
    try run(desk.path("data/nothing.yaml")).expectSentence(code: 65, saying: "nothing.yaml")
    let odd = desk.path("odd.yaml")
    try "colour: blue\n".write(toFile: odd, atomically: true, encoding: .utf8)
    try run(odd).expectSentence(code: 65, saying: "odd.yaml", "none of scenario, rubric")
    try run(desk.directory.path).expectSentence(code: 65, saying: "scenario.yaml")
  }
}
