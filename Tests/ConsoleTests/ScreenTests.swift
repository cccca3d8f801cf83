import Rehearsal
import Testing
import Typography

@testable import Console

@Suite("Screen")
struct ScreenTests {
  @Test("nothing is wider than the terminal, in either language", arguments: [30, 60, 80], ConsoleWords.allCases)
  func width(columns: Int, words: ConsoleWords) throws {
    let stage = Stage(
      typing: [
        "A long line that I type about the trip and about the people who come along on it, all of them.",
        "我想请您慢慢说一说，这次出门您最想看到什么，跟谁一块儿去，大概准备花多少钱，时间上有什么讲究没有。",
        "/help", "/products", "/propose", "/nonsense", "/pause",
      ], words: words, columns: columns)
    try stage.play()
    for line in stage.shownLines { #expect(ColumnWidth.of(line) <= columns, "\(line)") }
    let again = Stage(typing: ["/end"], words: words, columns: columns)
    again.log.kept = stage.log.kept
    try again.play()
    for line in again.shownLines { #expect(ColumnWidth.of(line) <= columns, "\(line)") }
  }

  @Test("the buyer's words follow his name and hang under it")
  func hanging() throws {
    let stage = Stage(typing: ["hi", "/pause"], columns: 40)
    stage.call.answers = ["It has to be quiet, my boy sleeps next door.", "And how much is it?"]
    try stage.play()
    #expect(
      stage.shown.contains(
        """
        Ms Lin: It has to be quiet, my boy
                sleeps next door. And how much
                is it?

        """))
  }

  @Test("Chinese sentences follow each other without a space")
  func chinese() throws {
    let stage = Stage(typing: ["hi", "/pause"], words: .chinese, columns: 40)
    stage.call.answers = ["要安静的。", "多少钱？"]
    try stage.play()
    #expect(stage.shown.contains("Ms Lin：要安静的。多少钱？\n"))
    #expect(stage.shown.contains("1,280 元"))
  }

  @Test("through a pipe the buyer's lines stand whole, each after his name")
  func pipe() throws {
    let stage = Stage(typing: ["hello", "bye"], columns: nil)
    let long = String(repeating: "A long answer. ", count: 20) + "End."
    stage.call.answers = [long, "Second."]
    try stage.play()
    #expect(stage.shownLines.contains("Ms Lin: Morning. Do you sell kettles?"))
    #expect(stage.shownLines.contains("Ms Lin: " + long))
    #expect(stage.shownLines.contains("Ms Lin: Second."))
    #expect(!stage.shown.contains("›"))
    #expect(!stage.shown.contains("hello"))
  }

  @Test("colour only where it is wanted, and the same words without")
  func colour() throws {
    let plain = Stage(typing: ["hello", "/pause"])
    let coloured = Stage([.line("hello"), .line("/pause")], colour: true)
    try plain.play()
    try coloured.play()
    #expect(!plain.shown.contains("\u{1B}"))
    #expect(coloured.shown.contains("\u{1B}[1mMs Lin:\u{1B}[0m "))
    #expect(SafePrinting.clean(coloured.shown, keepingNewlines: true) == plain.shown)
  }

  @Test("plain style draws and sets in nothing, and has no marks", arguments: [30, 60], ConsoleWords.allCases)
  func plain(columns: Int, words: ConsoleWords) throws {
    let lines = ["A long line of mine about the rain.", "/help", "/products", "/propose", "/propose 1", "/pause"]
    let stage = Stage(lines.map { .line($0) }, words: words, columns: columns, colour: true, plain: true)
    stage.call.answers = ["It has to be quiet, for my boy sleeps next door, and he sleeps lightly.", "要安静的。"]
    try stage.play()
    let again = Stage([.line("/end")], words: words, columns: columns, colour: true, plain: true)
    again.log.kept = stage.log.kept
    try again.play()
    for line in stage.shownLines + again.shownLines {
      #expect(ColumnWidth.of(line) <= columns && line.first != " ", "\(line)")
      for mark in ["─", "›", "\u{1B}", "   "] { #expect(!line.contains(mark), "\(line)") }
    }
    let colon = words == .chinese ? "：" : ": "
    #expect(stage.screen.prompt == words.you + colon)
    #expect(again.shown.contains("\(words.you)\(colon)A long line of mine"))
  }

  @Test("plain style is asked for by a variable or a dumb terminal")
  func plainEnvironment() {
    #expect(ScreenStyle.isPlain(["ASKFIRST_PLAIN": "1", "TERM": "xterm"]))
    #expect(ScreenStyle.isPlain(["TERM": "dumb"]))
    for value in ["", "0"] { #expect(!ScreenStyle.isPlain(["ASKFIRST_PLAIN": value, "TERM": "xterm"])) }
    #expect(!ScreenStyle.isPlain([:]))
  }

  @Test("what an author or a log says cannot command the terminal")
  func hostileWords() throws {
    let stage = Stage(typing: ["hi", "/products", "/brief", "/pause"])
    stage.call.scenario.brief = "A \u{1B}]0;title\u{7}shop."
    stage.call.scenario.people[0].name = "Ms\u{1B}[31m Lin"
    stage.call.scenario.products[0].name = "Ket\u{1B}[2Jtle"
    stage.call.scenario.products[0].sheet = "\u{9B}2JSheet"
    stage.call.answers = ["\u{1B}[2Jboo\nnext"]
    try stage.play()
    #expect(
      stage.shown.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)) })
    #expect(stage.shown.contains("Ms Lin: boo next"))
  }

  @Test("a silent screen shows nothing")
  func silent() {
    let screen = Screen.silent(words: .english)
    #expect(!screen.style.isTerminal && !screen.style.colour)
  }

  @Test("NO_COLOR and TERM=dumb are respected")
  func environment() {
    #expect(!ScreenStyle.standard(environment: ["NO_COLOR": "1", "TERM": "xterm"]).colour)
    #expect(!ScreenStyle.standard(environment: ["TERM": "dumb"]).colour)
    #expect(ScreenStyle.allowsColour(["TERM": "xterm", "NO_COLOR": ""]))
    #expect(!ScreenStyle.allowsColour(["TERM": "xterm", "NO_COLOR": "0"]))
    #expect(!ScreenStyle.allowsColour([:]))
  }

  @Test("prices")
  func prices() {
    #expect(ConsoleWords.english.price(30_000, "CNY") == "CNY 30,000")
    #expect(ConsoleWords.chinese.price(1_234_567, "CNY") == "1,234,567 元")
    #expect(ConsoleWords.chinese.price(99, "EUR") == "EUR 99")
    #expect(ConsoleWords.english.price(0, "EUR") == "EUR 0")
    #expect(ConsoleWords.english.price(-1_000, "EUR") == "EUR -1,000")
    #expect(ConsoleWords.english.price(-100, "EUR") == "EUR -100")
  }

  @Test("the words for a locale")
  func locales() {
    #expect(ConsoleWords(locale: "zh-Hans") == .chinese)
    #expect(ConsoleWords(locale: "zh_CN.UTF-8") == .chinese)
    #expect(ConsoleWords(locale: "en") == .english)
    #expect(ConsoleWords(locale: "fr_FR") == .english)
  }
}
