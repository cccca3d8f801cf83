import Foundation
import Testing

/// What goes wrong is told in the reader's language, fits his terminal, and names a command that works as it stands.
@Suite struct TroubleTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("Each in both languages; --interface before --locale before LANG")
  func languages() throws {
    _ = try desk.play(["Good morning."])
    let nothing = desk.path("nothing.sqlite")
    let cases: [(arguments: [String], code: Int32, chinese: String)] = [
      (["play", "bike-shopp"], 65, "您是指 bike-shop 吗？"), (["review", "zz"], 64, "没有编号以“zz”开头"),
      (["review", "--store", nothing], 64, "还没有练习记录"), (["play", "--resume"], 64, "没有可以接着谈的对话"),
      (["profile", "Way"], 64, "没有“Way”的记录"), (["why", "last", "oppening"], 64, "没有“oppening”这一项"),
      (["why", "last", "opening", "--rubric", "asc"], 64, "没有用评分表“asc”"), (["compare"], 64, "第一次练习"),
      (["list", "--library", "/nonexistent"], 65, "没有剧本库"), (["history", "--store", "/tmp"], 74, "不是文件"),
      (["history", "--limit", "-3"], 64, "从 1 起"), (["play", "--format", "html"], 64, "不能是“html”：请用 text、jsonl"),
      (["play", "--sed", "1"], 64, "您是指 --seed 吗"), (["history", "--locale", "fr"], 64, "没有 fr 这种语言"),
      (["score", "/no/such"], 65, "没有这个文件"), (["why"], 64, "还缺 <session>"),
    ]
    for (arguments, code, chinese) in cases {
      let english = try desk.run(arguments)
      english.expectSentence(code: code, saying: "askfirst: ")
      #expect(english.errors.unicodeScalars.allSatisfy { $0.value < 0x2E80 }, "\(english.errors)")
      try desk.run(arguments, variables: ["LANG": "zh_CN.UTF-8"]).expectSentence(code: code, saying: chinese)
      if arguments.last != "fr" {
        try desk.run(arguments + ["--interface", "zh-Hans", "--locale", "en"])
          .expectSentence(code: code, saying: chinese)
      }
    }
  }

  @Test("A remedy keeps the store and the library that were named, quoted for a shell")
  func remedies() throws {
    let store = desk.path("my store.sqlite")
    let ran = try desk.run(["review", "--store", store, "--library=\(desk.library)"])
    ran.expectSentence(code: 64, saying: "askfirst play --store '\(store)' --library \(desk.library)")
    try desk.run(["review"]).expectSentence(code: 64, saying: "begin one: askfirst play")
    #expect(try !desk.run(["review"]).errors.contains("--store"))
  }

  @Test("History says whose sessions there are, and what a limit is")
  func history() throws {
    _ = try desk.play(["Good morning."], "--trainee", "Wei")
    let none = try desk.run(["history", "--trainee", "Nobody"])
    #expect(none.status == 0 && none.text == "There is no session of “Nobody”; there are some of Wei.\n")
    #expect(try desk.run(["history", "--scenario", "boats"]).text.contains("No session fits"))
    #expect(try desk.run(["history", "--store", desk.path("none")]).text.contains("No sessions yet"))
    try desk.run(["history", "--limit", "0"]).expectSentence(code: 64, saying: "--limit")
  }

  @Test("A call that has one name: ended early; it is told wherever it does not count")
  func endedEarly() throws {
    let said = try desk.play(["Good morning."], "--trainee", "Wei")
    #expect(said.text.contains("You ended the call early"))
    #expect(try desk.run(["history"]).text.contains("ended early"))
    let profile = try desk.run(["profile", "Wei"]).text
    #expect(profile.contains("1 call, none counted") && profile.contains("1 ended early"), "\(profile)")
    for command in [["review"], ["history"], ["profile", "Wei"]] {
      #expect(try desk.run(command + ["--interface", "zh-Hans"]).text.contains("中途结束"), "\(command)")
    }
  }

  @Test("A paused call is not called the first attempt")
  func paused() throws {
    _ = try desk.play(["Good morning."])
    _ = try desk.play(["Good morning.", "/pause"])
    try desk.run(["compare"]).expectSentence(code: 64, saying: "has not ended", "askfirst play --resume")
  }

  @Test("check, rescore and list speak the reader's language")
  func summaries() throws {
    _ = try desk.play(["Good morning."])
    #expect(try desk.run(["check", "bike-shop", "--quick", "--locale", "zh-Hans"]).lines.last?.contains("处错误") == true)
    #expect(try desk.run(["rescore", "--interface", "zh-Hans"]).text.contains("分数一致 2 个"))
    let library = desk.path("broken")
    try FileManager.default.createDirectory(atPath: library + "/scenarios/bad", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: library + "/scenarios/shared", withDestinationPath: desk.library + "/scenarios/shared")
    try "id: bad\n".write(toFile: library + "/scenarios/bad/scenario.yaml", atomically: true, encoding: .utf8)
    let list = ["list", "--library", library]
    #expect(try desk.run(list).text.contains("(has mistakes: askfirst check bad)"))
    #expect(try desk.run(list + ["--locale", "zh-Hans"]).text.contains("（有错误：askfirst check bad）"))
  }

  @Test("/coach with another word changes nothing; marks are full-width in Chinese, and money is written one way")
  func call() throws {
    let said = try desk.play(["/coach maybe", "/coach", "/products", "/end"], "--coach", "on")
    #expect(said.text.contains("takes on or off, not “maybe”") && said.text.contains("No more remarks"))
    let chinese = try desk.play(["你好。", "/线路", "/end"], "--locale", "zh-Hans").text
    #expect(chinese.contains("白女士：") && !chinese.contains("白女士:"), "\(chinese)")
    let shown = try desk.run(["show", Desk.scenario]).text
    let price = try #require(shown.firstMatch(of: /[A-Z]{3} [0-9,]+/))
    #expect(said.text.contains(price.0))
  }
}

/// The same at a terminal.
@Suite(.enabled(if: Window.tmux != nil, "these tests need tmux: apt-get install tmux")) struct TroubleWindowTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("Wrapped between words; the command on a line of its own", arguments: ["en_GB.UTF-8", "zh_CN.UTF-8"])
  func wrapped(lang: String) throws {
    let window = try Window(desk, columns: 60, variables: ["LANG": lang])
    try window.enter("clear; \"$ASKFIRST\" list --library /nonexistent/library/of/nobody; \"$ASKFIRST\" review")
    try window.wait(for: "  askfirst play\n")
    for line in try window.screen(joined: true).split(separator: "\n") where !line.contains("ASKFIRST") {
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) }
      #expect(width <= 60, "\(line)")
    }
  }

  @Test("A check says what it does while it works, and leaves nothing of it")
  func status() throws {
    let window = try Window(desk, columns: 80)
    try window.enter("clear; \"$ASKFIRST\" check bike-shop 2>errors")
    try window.wait(for: "0 errors")
    #expect(try Data(contentsOf: URL(filePath: desk.path("errors"))).isEmpty)
    try window.enter("clear; \"$ASKFIRST\" check bike-shop")
    try window.wait(for: "trying calls …")
    try window.wait(for: "0 errors")
    #expect(try !window.screen().contains("trying calls"))
  }
}
