import Rehearsal
import Testing

@testable import Console

@Suite("Call loop")
struct CallLoopTests {
  @Test("every turn is kept before its answer is shown")
  func order() throws {
    let stage = Stage(typing: ["hello", "bye"])
    let state = try stage.play()
    let turns = stage.happened.filter { $0.hasPrefix("kept") || $0.contains("You said") || $0.contains("friend") }
    #expect(
      turns == [
        "kept turn", "shown Ms Lin: You said: hello\n", "kept turn", "kept ended", "shown Ms Lin: You said: bye\n",
        "shown Later: He rang a friend that night.\n",
      ])
    #expect(state.closing?.ending == "left")
    #expect(stage.log.kept.map(\.sequence) == [0, 1, 2, 3])
    #expect(stage.log.kept.dropFirst().allSatisfy { $0.time == 1_000 })
    #expect(SessionState(folding: stage.log.kept, of: stage.call.scenario) == state)
  }

  @Test("what could not be kept was not said")
  func failingLog() throws {
    let stage = Stage(typing: ["hello", "more", "never read"])
    stage.log.failsAfter = 2
    #expect(throws: CallNotKept.self) { try stage.play() }
    #expect(stage.log.kept.map(\.name) == ["began", "turn"])
    #expect(stage.shown.contains("You said: hello"))
    #expect(!stage.shown.contains("more"))
    #expect(stage.alarms.contains("no space left on device"))
    #expect(stage.alarms.split(separator: "\n").count == 1)
  }

  @Test("the end of input ends the call")
  func endOfInput() throws {
    let stage = Stage([.end])
    let state = try stage.play()
    #expect(state.closing?.outcome == .abandoned)
    #expect(stage.log.kept.map(\.name) == ["began", "ended"])
    #expect(stage.shown.contains("Ms Lin: Another time, then."))
  }

  @Test("/end ends, in either language", arguments: ["/end", "/结束", "／結束", "  /END  "])
  func end(command: String) throws {
    let stage = Stage(typing: [command, "not read"])
    try stage.play()
    #expect(stage.log.kept.map(\.name) == ["began", "ended"])
  }

  @Test("a paused call goes on where it was")
  func pause() throws {
    let stage = Stage(typing: ["one", "two", "three", "four", "/pause", "not read"])
    let paused = try stage.play()
    #expect(paused.paused && paused.closing == nil)
    #expect(stage.log.kept.last?.name == "paused")

    let later = Stage(typing: ["five", "/暂停"])
    later.log.kept = stage.log.kept
    let state = try later.play()
    #expect(state.turns.count == 5 && state.paused && state.breaks == 0)
    #expect(later.log.kept.suffix(3).map(\.name) == ["resumed", "turn", "paused"])
    #expect(later.log.kept.map(\.sequence) == Array(0...8))
    #expect(!later.shown.contains("You said: one"))
    #expect(later.shown.contains("You › two\nMs Lin: You said: two\n\nYou › three\n"))
  }

  @Test("an ended call is not played again")
  func ended() throws {
    let stage = Stage(typing: ["bye"])
    try stage.play()
    let again = Stage(typing: ["hello"])
    again.log.kept = stage.log.kept
    try again.play()
    #expect(again.shown.isEmpty && again.log.kept.count == stage.log.kept.count)
  }

  @Test("blank lines and abandoned lines say nothing")
  func nothingSaid() throws {
    let stage = Stage([.line(""), .interrupted, .line("hello"), .interrupted, .interrupted, .line("/pause")])
    let state = try stage.play()
    #expect(state.turns.count == 1)
    #expect(stage.shown.components(of: ConsoleWords.english.howToLeave()) == 1)
  }

  @Test("control characters never reach the call")
  func hostileLine() throws {
    let stage = Stage(typing: ["\u{1B}[2Jhel\u{7}lo\u{202E}"])
    let state = try stage.play()
    #expect(state.turns.first?.utterance.text == "hello")
    #expect(!stage.shown.contains("\u{1B}"))
  }

  @Test(
    "a product is proposed by number, id, any of its names, or a part of one",
    arguments: [
      ("/propose 2", "iron-pot"), ("/推荐2", "iron-pot"), ("／推薦　二", "iron-pot"), ("/方案 铁壶", "iron-pot"),
      ("/propose quiet-kettle", "quiet-kettle"), ("/propose Quiet One", "quiet-kettle"),
      ("/propose the iron tea pot", "iron-pot"), ("/propose 静音壶", "quiet-kettle"), ("/propose tea", "iron-pot"),
    ])
  func propose(command: String, product: String) throws {
    let stage = Stage(typing: [command, "/pause"])
    try stage.play()
    #expect(stage.log.kept.map(\.name) == ["began", "turn", "paused"])
    #expect(stage.shown.contains("Ms Lin: The \(product), hm."))
    #expect(stage.shown.contains("You › /propose The"))
  }

  @Test(
    "without a product, or with none that there is, the list is shown", arguments: ["", " 3", " spoon", " 0", " the"])
  func proposeNothing(argument: String) throws {
    let stage = Stage(typing: ["/propose" + argument, "/pause"])
    try stage.play()
    #expect(stage.log.kept.map(\.name) == ["began", "paused"])
    #expect(stage.shown.components(of: "  2  The iron tea pot") == 2)
    #expect(stage.shown.contains("None of your offers is called “\(argument.dropFirst())”.") == !argument.isEmpty)
  }

  @Test("a command that is none is named, with the nearest")
  func unknown() throws {
    let stage = Stage(typing: ["/prpose 2", "/pause"])
    try stage.play()
    #expect(stage.log.kept.count == 2)
    #expect(stage.shown.contains("There is no /prpose. Did you mean /propose?"))
    let long = Stage(typing: ["/" + String(repeating: "x", count: 3_000), "/pause"])
    try long.play()
    #expect(long.shown.contains("xxx…. Did you mean /help?"))
    #expect(!long.shown.contains(String(repeating: "x", count: 30)))
  }

  @Test("/help, /brief and /products show and keep nothing")
  func readers() throws {
    for words in ConsoleWords.allCases {
      let stage = Stage(typing: ["/help", "/brief", "/products", "/帮助", "/简介", "/线路", "/pause"], words: words)
      try stage.play()
      #expect(stage.log.kept.map(\.name) == ["began", "paused"])
      #expect(stage.shown.components(of: "Boils without a sound.") == 2)
      #expect(stage.shown.components(of: "out of the rain") == 3)
      #expect(stage.shown.components(of: words.summary(of: .pause)) == 2)
    }
  }
}

extension String {
  /// How often a text stands in this one.
  func components(of text: String) -> Int { ranges(of: text).count }
}
