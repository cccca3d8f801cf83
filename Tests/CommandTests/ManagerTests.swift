import Foundation
import Testing

/// Profiles, reports and exports of what was played.
@Suite struct ManagerTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  /// Calls of two trainees: two that end, one that is paused.
  private func practise() throws {
    let good = ["Good morning, I'm Ana.", "What made you think of a bike now?", "How do you keep dry when it rains?"]
    for (trainee, lines) in [("Wei", good), ("=HYPERLINK(1)", Array(good.prefix(2)))] {
      let played = try desk.play(lines, "--trainee", trainee)
      try #require(played.status == 0, "\(played.errors)")
    }
    _ = try desk.play(["Good morning.", "/pause"], "--trainee", "Wei")
  }

  @Test("With no sessions every report says how to begin")
  func empty() throws {
    for command in [["profile"], ["report", "team"], ["report", "scenario"], ["report", "criterion"]] {
      let ran = try desk.run(command)
      #expect(ran.status == 0 && ran.text.contains("askfirst play") && ran.errors.isEmpty, "\(command) \(ran.errors)")
      #expect(!FileManager.default.fileExists(atPath: desk.store))
    }
    try desk.run(["export", "csv"]).expectSentence(code: 64, saying: "askfirst play")
  }

  @Test("A profile names its trainee; where there are several it asks whose")
  func profile() throws {
    try practise()
    let choice = try desk.run(["profile"])
    #expect(choice.status == 0 && choice.text.contains("Wei") && choice.text.contains("HYPERLINK"), "\(choice.errors)")
    try desk.run(["profile", "--format", "json"]).expectSentence(code: 64, saying: "Wei")
    let wei = try desk.run(["profile", "Wei", "--all"])
    #expect(wei.status == 0 && wei.text.contains("Wei") && wei.text.contains("1 not ended"), "\(wei.errors)")
    #expect(wei.text.contains("Need discovery") && wei.text.contains("too little to say"))
    let chinese = try desk.run(["profile", "Wei", "--all", "--locale", "zh", "--plain"])
    #expect(chinese.text.contains("需求挖掘") && !chinese.text.contains("Need"), "\(chinese.text)")
    try desk.run(["profile", "Way"]).expectSentence(code: 64, saying: "Way", "Wei")
    _ = try desk.play(["Hello.", "/end"])
    #expect(try desk.run(["profile"]).text.contains("(no name)"))
  }

  @Test("Reports count what the filters let through")
  func reports() throws {
    try practise()
    func sessions(_ arguments: [String]) throws -> Int? {
      try desk.run(["report", "team", "--format", "json"] + arguments).objects().first?["sessions"] as? Int
    }
    #expect(try sessions([]) == 3)
    #expect(try sessions(["--trainee", "Wei"]) == 2)
    #expect(try sessions(["--scenario", Desk.scenario, "--mode", "practice"]) == 3)
    #expect(try sessions(["--mode", "exam"]) == 0)
    #expect(try sessions(["--since", "2020-01-01"]) == 3)
    #expect(try sessions(["--since", "2999-01-01"]) == 0)
    try desk.run(["report", "scenario", "boat-shop"]).expectSentence(code: 64, saying: "boat-shop", Desk.scenario)
    let scenario = try desk.run(["report", "scenario", Desk.scenario, "--all"])
    #expect(scenario.status == 0 && scenario.text.contains("ask: “"), "\(scenario.text)")
    #expect(try desk.run(["report", "criterion", "--all"]).text.contains("Feelings given back"))
    #expect(try desk.run(["report", "team", "--since", "yesterday"]).status == 64)
  }

  @Test("A report needs no library: the store knows what was played")
  func withoutLibrary() throws {
    try practise()
    try FileManager.default.removeItem(atPath: desk.library)
    let report = try desk.run(["report", "scenario", "--all"])
    #expect(report.status == 0 && report.text.contains("ask: “"), "\(report.errors)")
    try desk.run(["report", "team", "--library", "/nonexistent"]).expectSentence(code: 65, saying: "/nonexistent")
  }

  @Test("Exports are files that others read; a name is no formula")
  func export() throws {
    try practise()
    let out = desk.path("tables")
    let ran = try desk.run(["export", "csv", "--out", out, "--bom"])
    #expect(ran.status == 0 && ran.lines.count == 3, "\(ran.errors)")
    let file = try Data(contentsOf: URL(filePath: out + "/sessions.csv"))
    #expect(file.starts(with: [0xEF, 0xBB, 0xBF]))
    let sessions = String(decoding: file, as: UTF8.self)
    #expect(sessions.contains(",'=HYPERLINK(1),") && !sessions.contains(",=HYPERLINK"))
    #expect(sessions.contains("score_ask,score_need-discovery\r\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: out).count == 3)
    let lines = try desk.run(["export", "jsonl", "--table", "evidence", "--trainee", "Wei"]).objects()
    #expect(lines.contains { $0["quote"] as? String == "What made you think of a bike now?" })
    #expect(try desk.run(["export", "csv"]).text.split(whereSeparator: \.isNewline).count == 4)
    #expect(try desk.run(["export", "jsonl", "--bom"]).status == 64)
    try desk.run(["export", "csv", "--out", "/proc/nowhere"]).expectSentence(code: 74, saying: "/proc/nowhere")
  }

  @Test("A scorecard that no longer reads is left out, and said to be")
  func damaged() throws {
    try practise()
    try desk.tamper(
      "UPDATE scorecards SET record = '{' WHERE session IN (SELECT id FROM sessions WHERE trainee = 'Wei')")
    let export = try desk.run(["export", "jsonl", "--table", "criteria"])
    #expect(export.status == 0 && export.errors.contains("1 session could not be read"), "\(export.errors)")
    #expect(try Set(export.objects().compactMap { $0["trainee"] as? String }) == ["=HYPERLINK(1)"])
    #expect(try desk.run(["report", "team"]).text.contains("1 that cannot be read"))
  }
}
