import Dialogue
import Rehearsal
import Scenarios
import Selling
import Testing

@testable import Console

/// Help in the loop: what it keeps, what it shows, what an exam refuses.
@Suite("Practice in the loop")
struct PracticeLoopTests {
  /// Sheets that say that they were asked for.
  struct Sheets: CallSheets {
    func card(of state: SessionState, columns: Int) -> String { "card of \(state.turns.count), \(columns) wide" }
    func chart(of state: SessionState, columns: Int) -> String { "chart after \(state.turns.count)" }
    func status(of state: SessionState, minutes: Int, columns: Int) -> String { "status after \(minutes) min" }
  }

  private static let exam = CallTerms.exam(
    CallTerms.Exam(attempt: 2, marks: [CallTerms.Exam.Mark(title: "Finding out", points: 70)]))

  @Test("A hint is kept before it is shown, says its price, and is kept once", arguments: ConsoleWords.allCases)
  func hint(words: ConsoleWords) throws {
    let stage = Stage(typing: ["/hint", "/提示", "/hint", "/pause"], words: words)
    try stage.play()
    #expect(stage.log.kept.map(\.name) == ["began", "hinted", "hinted", "paused"])
    let hints = stage.log.kept.compactMap { event -> Hint? in
      if case .hinted(let hint) = event.body { return hint }
      return nil
    }
    #expect(hints.map(\.rung) == [.nudge, .example] && hints.allSatisfy { $0.need.isEmpty })
    let first = try #require(stage.happened.firstIndex(of: "kept hinted"))
    #expect(
      stage.happened[first + 1].hasPrefix("shown ") && stage.happened[first + 1].contains(hints[0].text.prefix(12)))
    #expect(stage.shown.components(of: words == .english ? "This costs nothing." : "这条不扣分。") == 3)
  }

  @Test("A hint that cannot be kept is not shown")
  func lostHint() throws {
    let stage = Stage(typing: ["/hint"])
    stage.log.failsAfter = 1
    #expect(throws: CallNotKept.self) { try stage.play() }
    #expect(!stage.shown.contains("Say good day"))
  }

  @Test("Each rung says less than the next and costs less", arguments: ConsoleWords.allCases)
  func rungs(words: ConsoleWords) throws {
    let need = Need(
      id: "boil", about: "how often she boils water", depth: .unstated, state: .latent, weight: 3,
      ask: ["How do you make tea of a morning?"],
      say: [Reply(id: "plain", gate: .askedAs(.open), text: ["Eight times."], gives: .fact)])
    let stage = Stage(typing: ["hello", "more", "/hint", "/hint", "/hint", "/hint", "/pause"], words: words)
    stage.call.scenario.needs = [need]
    stage.call.scenario.people[0].start = [.patience: 60]
    try stage.play()
    let lines = stage.shown.components(separatedBy: "You said: more")[1]
    let shown = [
      lines.range(of: "90%"), lines.range(of: need.about), lines.range(of: "60%"), lines.range(of: need.ask[0]),
      lines.range(of: "30%"),
    ].map { $0?.lowerBound }
    let found = shown.compactMap { $0 }
    #expect(found.count == 5 && found == found.sorted())
    #expect(stage.log.kept.filter { $0.name == "hinted" }.count == 3)
    #expect(stage.shown.components(of: need.ask[0]) == 2)
  }

  @Test("/undo takes the last line back, shows where one is, and can do so again", arguments: ["/undo", "/撤回"])
  func undo(command: String) throws {
    let stage = Stage(typing: ["one", "two", "three", command, command, "/pause"])
    let state = try stage.play()
    #expect(state.turns.map(\.utterance.text) == ["one"])
    #expect(state.takenBack.map(\.utterance.text) == ["three", "two"] && state.marked)
    #expect(stage.log.kept.filter { $0.name == "undone" }.count == 2)
    #expect(stage.shown.replacing("\n", with: " ").contains("2 turns taken back"))
    #expect(stage.shown.contains("You › one\nMs Lin: You said: one\n"))
    let empty = Stage(typing: [command, "one", command, command, "/pause"])
    try empty.play()
    #expect(empty.log.kept.map(\.name) == ["began", "turn", "undone", "paused"])
    #expect(empty.shown.components(of: "You have not said anything yet.") == 2)
    #expect(empty.shown.components(of: "Ms Lin: Morning. Do you sell kettles?") == 2)
  }

  @Test("/card and /status show the sheets that were given", arguments: [true, false])
  func sheets(given: Bool) throws {
    let stage = Stage(typing: ["one", "/card", "/客户卡", "/status", "/状态", "/pause"])
    stage.sheets = given ? Sheets() : nil
    try stage.play()
    #expect(stage.shown.components(of: "card of 1, 60 wide\n") == (given ? 2 : 0))
    #expect(stage.shown.components(of: "status after 0 min\n") == (given ? 2 : 0))
    #expect(stage.shown.components(of: "There is nothing to look at here.") == (given ? 0 : 4))
  }

  @Test("/why says what was heard, why it was answered so, and what moved", arguments: ConsoleWords.allCases)
  func why(words: ConsoleWords) throws {
    let stage = Stage(typing: ["/why", "hm", "/为什么", "/pause"], words: words)
    try stage.play()
    #expect(stage.shown.contains(words.nothingSaid))
    for lead in words == .english ? ["Heard: ", "So: ", "Moved: nothing."] : ["听到的：", "所以：", "变化：没有。"] {
      #expect(stage.shown.components(of: lead) == 1, "\(lead)")
    }
  }

  @Test("A remark follows a turn where it is switched on, and its words change")
  func coach() throws {
    func remarks(_ lines: [String], on: Bool) throws -> [String] {
      let stage = Stage(typing: lines + ["/pause"])
      stage.call.source = "shared/puzzled"
      stage.terms = .practice(coach: on)
      try stage.play()
      return stage.shownLines.filter { $0.hasPrefix("  · ") }
    }
    let four = try remarks(["a", "b", "c", "d"], on: true)
    #expect(four.count == 4 && Set(four).count == 4)
    #expect(four.first == "  · Ms Lin looks puzzled: try shorter words")
    #expect(try remarks(["a", "b"], on: false).isEmpty)
    #expect(try remarks(["a", "/coach off", "b", "/旁白 开", "c", "/coach", "d"], on: true).count == 2)
    #expect(try remarks(["a", "/教练 ＯＮ", "b", "/coach", "c"], on: false).count == 1)
  }

  @Test("An exam says what it is and refuses every help", arguments: ConsoleWords.allCases)
  func exam(words: ConsoleWords) throws {
    let refused = CommandName.allCases.filter { !$0.isAllowedInExam }
    #expect(refused == [.hint, .card, .status, .why, .undo, .coach, .pause])
    let stage = Stage(
      typing: ["one"] + refused.flatMap { [words.firstName(of: $0)] } + ["/help", "/end"], words: words)
    stage.call.source = "shared/puzzled"
    stage.terms = Self.exam
    stage.sheets = Sheets()
    let state = try stage.play()
    #expect(stage.log.kept.map(\.name) == ["began", "turn", "ended"])
    #expect(state.closing != nil && state.hints.isEmpty && !state.marked)
    #expect(stage.shown.contains(words.examHead(2)))
    #expect(stage.shown.contains("Finding out") && stage.shown.contains("70"))
    #expect(!stage.shown.contains("card of") && !stage.shown.contains("  · "))
    for command in refused { #expect(!stage.shown.contains(words.summary(of: command))) }
    #expect(stage.shown.contains(words.summary(of: .end)))
    for command in refused {
      #expect(!words.completions(in: CommandName.Setting(inExam: true)).contains(words.firstName(of: command)))
      #expect(words.completions().contains(words.firstName(of: command)))
    }
  }

  @Test("Coming back is on the record, even before the first line")
  func returning() throws {
    let stage = Stage(typing: ["one"])
    stage.terms = Self.exam
    stage.returning = true
    let state = try stage.play()
    #expect(stage.log.kept.map(\.name) == ["began", "resumed", "turn", "ended"])
    #expect(state.breaks == 1)
    #expect(stage.shown.contains("Do you sell kettles?"))
  }
}
