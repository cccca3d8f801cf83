import Foundation
import Testing

/// The call in a real terminal, driven through tmux.
@Suite(.serialized, .enabled(if: Window.tmux != nil, "these tests need tmux: apt-get install tmux"))
struct TerminalTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  /// What is typed and shown in a language.
  struct Words: Sendable, CustomTestStringConvertible {
    var locale: String
    var buyer: String
    var prompt: String
    var command: (typed: String, completed: String)
    var pause: String
    var back: String
    var over: String
    var debrief: String
    var line: String
    var testDescription: String { locale }
  }

  static let languages = [
    Words(
      locale: "en_GB.UTF-8", buyer: "Ms Bell:", prompt: "You ›", command: ("/pro", "/pro"), pause: "/pause",
      back: "Welcome back", over: "The call is over.", debrief: "Debrief: ", line: "How do you keep dry when it rains?"),
    Words(
      locale: "zh_CN.UTF-8", buyer: "白女士：", prompt: "你 ›", command: ("/推", "/推荐"), pause: "/暂停",
      back: "欢迎回来", over: "对话结束。", debrief: "复盘", line: "下雨的时候您怎么办？"),
  ]

  @Test("A call: brief, completion, history, Ctrl-C, pausing, going on, the end", arguments: languages, [60, 100])
  func call(words: Words, columns: Int) throws {
    let window = try Window(desk, columns: columns, variables: ["LANG": words.locale])
    try window.enter("\"$ASKFIRST\" play \(Desk.scenario)")
    try window.wait(for: words.prompt)
    try window.waitForLastLine(words.prompt)
    #expect(try window.screen().contains(words.buyer))

    try window.type(words.command.typed)
    try window.press("Tab")
    try window.waitForLastLine("\(words.prompt) \(words.command.completed)")
    try window.press("C-c")
    try window.waitForLastLine(words.prompt)

    try window.type("/prop")
    try window.press("Tab")
    try window.waitForLastLine("\(words.prompt) /propose")
    try window.press("C-u")
    try window.waitForLastLine(words.prompt)

    try window.enter(words.line)
    try window.waitForLastLine(words.prompt)
    try window.type("this one is dropped")
    try window.waitForLastLine("\(words.prompt) this one is dropped")
    try window.press("C-c")
    try window.waitForLastLine(words.prompt)
    #expect(try window.screen().contains("this one is dropped^C"))
    try window.press("Up")
    try window.waitForLastLine("\(words.prompt) \(words.line)")
    try window.press("C-u")
    try window.enter(words.pause)
    try window.waitForLastLine("$")

    try window.enter("\"$ASKFIRST\" play --resume")
    try window.wait(for: words.back)
    try window.waitForLastLine(words.prompt)
    let shown = try #require(window.screen().components(separatedBy: words.back).last)
    #expect(shown.replacing("\n", with: "").replacing(" ", with: "").contains(words.line.replacing(" ", with: "")))
    try window.press("Up")
    try window.waitForLastLine("\(words.prompt) \(words.pause)")
    try window.press("Up")
    try window.waitForLastLine("\(words.prompt) \(words.line)")
    try window.press("C-u", "C-d")
    try window.wait(for: words.over)
    try window.wait(for: words.debrief)
    try window.waitForLastLine("$")
    try expectFits(window)

    let kept = try desk.run(["review", "--format", "jsonl"]).objects()
    let said = kept.compactMap { (($0["turn"] as? [String: Any])?["utterance"] as? [String: Any])?["text"] as? String }
    #expect(said == [words.line])
  }

  @Test("Chinese is edited character by character", arguments: [60, 100])
  func chineseEditing(columns: Int) throws {
    let window = try Window(desk, columns: columns, variables: ["LANG": "zh_CN.UTF-8"])
    try window.enter("\"$ASKFIRST\" play \(Desk.scenario)")
    try window.waitForLastLine("你 ›")
    try window.type("下雨天您怎么办呢错")
    try window.press("BSpace")
    try window.type("？")
    try window.press("Left", "Left", "BSpace")
    try window.waitForLastLine("你 › 下雨天您怎么呢？")
    try window.type("办")
    try window.waitForLastLine("你 › 下雨天您怎么办呢？")
    try window.press("Enter")
    try window.waitForLastLine("你 ›")
    // Longer than the window: it wraps, and is edited across the wrap.
    let long = String(repeating: "天气不好的时候您怎么上班，", count: 6)
    try window.type(long + "坐车吗？错错")
    try window.press("BSpace", "BSpace", "Enter")
    try window.waitForLastLine("你 ›")
    try window.press("C-d")
    try window.wait(for: "对话结束。")
    try window.waitForLastLine("$")
    try expectFits(window)
    let kept = try desk.run(["review", "--format", "jsonl"]).objects()
    let said = kept.compactMap { (($0["turn"] as? [String: Any])?["utterance"] as? [String: Any])?["text"] as? String }
    #expect(said == ["下雨天您怎么办呢？", long + "坐车吗？"])
  }

  @Test("The flagship fits the window in both languages", arguments: ["en_GB.UTF-8", "zh_CN.UTF-8"])
  func flagship(lang: String) throws {
    let window = try Window(
      desk, columns: 60, rows: 400, variables: ["LANG": lang, "ASKFIRST_LIBRARY": Desk.top.path])
    let prompt = lang.hasPrefix("zh") ? "你 ›" : "You ›"
    try window.enter("\"$ASKFIRST\" play")
    try window.waitForLastLine(prompt)
    for line in ["/help", "/products", "/propose", "/propose 1", "/brief", "/xyz"] {
      try window.clear()
      try window.enter(line)
      try window.wait(for: "› \(line)")
      try window.waitForLastLine(prompt)
    }
    try window.enter("/end")
    try window.waitForLastLine("$")
    try expectFits(window)
  }

  @Test("NO_COLOR forbids every escape sequence for colour; without it there are some")
  func noColour() throws {
    for (variables, coloured) in [([:], true), (["NO_COLOR": "1"], false)] {
      let window = try Window(desk, columns: 80, variables: variables)
      try window.enter("\"$ASKFIRST\" play \(Desk.scenario)")
      try window.waitForLastLine("You ›")
      try window.enter("What made you think of a bike now?")
      try window.waitForLastLine("You ›")
      try window.press("C-d")
      try window.wait(for: "Debrief: ")
      try window.waitForLastLine("$")
      #expect(try window.screen(marked: true).contains("\u{1B}[") == coloured)
    }
  }

  @Test(
    "Plain: the call and its debrief without colour, drawing or setting in", arguments: languages, ["--plain", "dumb"])
  func plain(words: Words, how: String) throws {
    let window = try Window(desk, columns: 60, variables: ["LANG": words.locale])
    let prompt = words.prompt.hasPrefix("You") ? "You:" : "你："
    let command = "\"$ASKFIRST\" play \(Desk.scenario)"
    try window.enter(how == "dumb" ? "TERM=dumb \(command)" : "\(command) --plain")
    try window.waitForLastLine(prompt)
    try window.enter(words.line)
    try window.waitForLastLine(prompt)
    try window.press("C-d")
    try window.wait(for: words.debrief)
    try window.waitForLastLine("$")
    #expect(try !window.screen(marked: true).contains("\u{1B}["))
    for line in try window.screen().split(separator: "\n") {
      #expect(line.first != " " && !line.contains("─") && !line.contains("›"), "\(line)")
    }
    try expectFits(window)
  }

  @Test("A window that is made narrower while a line is typed") func resized() throws {
    let window = try Window(desk, columns: 100)
    try window.enter("\"$ASKFIRST\" play \(Desk.scenario)")
    try window.waitForLastLine("You ›")
    try window.type("How do you keep dry")
    try window.wait(for: "keep dry")
    try window.resize(columns: 60)
    try window.enter(" when it rains?")
    try window.waitForLastLine("You ›")
    try window.enter("/end")
    try window.waitForLastLine("$")
    #expect(try desk.run(["review"]).text.contains("How do you keep dry when it rains?"))
  }

  @Test("Questions after the call: answered, passed over, kept, asked once, and counted", arguments: [60, 100])
  func questions(columns: Int) throws {
    let window = try Window(desk, columns: columns)
    try window.enter("\"$ASKFIRST\" play \(Desk.scenario) --seed 7")
    try window.waitForLastLine("You ›")
    for line in RecordTests.said + ["/end"] {
      try window.enter(line)
      try window.waitForLastLine(line == "/end" ? "1-4 ›" : "You ›")
    }
    try window.enter("9")
    try window.wait(for: "Type a number from 1 to 4")
    try window.waitForLastLine("1-4 ›")
    try window.enter("2")
    try window.wait(for: "+ Right. It was optional")
    try window.waitForLastLine("1-2 ›")
    try window.press("Enter")
    try window.waitForLastLine("1-4 ›")
    try window.enter("4")
    try window.wait(for: "- Not quite. It was must")
    try window.wait(for: "1 of 2 right.")
    try window.wait(for: "Debrief: ")
    try window.waitForLastLine("$")
    let kept = try desk.run(["review", "--format", "jsonl"]).objects().compactMap { $0["reflected"] as? [String: Any] }
    #expect(kept.compactMap { $0["question"] as? String } == ["state/rain", "state/commute"])
    #expect(kept.compactMap { $0["choice"] as? String } == ["optional", "none"])
    #expect(try desk.run(["why", "last", "afterthought"]).text.contains("answered rightly"))
    #expect(try desk.run(["rescore", "--verify"]).text.contains("2 scores the same, 0 different"))

    try window.enter("clear; \"$ASKFIRST\" review --questions")
    try window.wait(for: "One question on this call")
    try window.waitForLastLine("1-2 ›")
    try window.press("C-d")
    try window.waitForLastLine("$")
    try expectFits(window)
    try window.enter("\"$ASKFIRST\" play \(Desk.scenario) --no-questions")
    try window.waitForLastLine("You ›")
    try window.enter(RecordTests.said[1])
    try window.waitForLastLine("You ›")
    try window.enter(RecordTests.said[2])
    try window.waitForLastLine("You ›")
    try window.enter("Thank you.")
    try window.waitForLastLine("You ›")
    try window.enter("/end")
    try window.waitForLastLine("$")
  }

  /// No line but the typed ones is wider than the window: the terminal had none to break.
  private func expectFits(_ window: Window, location: SourceLocation = #_sourceLocation) throws {
    for line in try window.screen(joined: true).split(separator: "\n")
    where !line.contains("ASKFIRST") && !line.contains("›") {
      let width = line.unicodeScalars.reduce(0) { $0 + (Self.isWide($1) ? 2 : 1) }
      #expect(width <= window.columns, "\(width): \(line)", sourceLocation: location)
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    (0x2E80...0x9FFF).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
  }
}
