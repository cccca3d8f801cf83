import Foundation
import Testing

/// Exams, hints and taking back, through a pipe and at a terminal.
@Suite(.serialized) struct ExamTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private static let good = [
    "Good morning, I'm Lin. May I ask you a few things?", "How do you get to work today?", "/propose 1",
  ]

  @Test("An exam needs a trainee, and takes no --resume and no --coach on")
  func usage() throws {
    for (arguments, says) in [
      (["--exam"], "--trainee"), (["--exam", "--trainee", " "], "--trainee"),
      (["--exam", "--trainee", "Lin", "--coach", "on"], "--coach"),
      (["--format", "jsonl", "--coach", "on"], "--coach"),
    ] {
      let ran = try desk.run(["play", Desk.scenario] + arguments)
      #expect(ran.status == 64 && ran.errors.contains(says), "\(ran.errors)")
    }
    let ran = try desk.run(["play", "--exam", "--resume", "--trainee", "Lin"])
    #expect(ran.status == 64 && ran.errors.contains("--exam"), "\(ran.errors)")
    #expect(!FileManager.default.fileExists(atPath: desk.store))
  }

  @Test("A missed mark exits with 1, counts, and shows everywhere", arguments: ["en", "zh-Hans"])
  func missed(locale: String) throws {
    let english = locale == "en"
    let first = try desk.play(
      ["/hint", "/undo", "/pause", "Hm.", "/end"], "--exam", "--trainee", "Lin", "--locale", locale)
    #expect(first.status == 1 && first.errors.isEmpty, "\(first.errors)")
    #expect(first.text.contains(english ? "Exam, attempt 1: not passed." : "考试，第 1 次：不及格。"))
    #expect(first.text.contains(english ? "This is an exam, attempt 1" : "这是考试，第 1 次"))
    #expect(first.text.contains(english ? "There is no /hint in an exam." : "考试里没有 /提示。"))
    #expect(first.text.contains(english ? "An exam is not paused" : "考试不能暂停"))
    let second = try desk.play(["Hm."], "--exam", "--trainee", "Lin", "--format", "jsonl", "--locale", locale)
    #expect(second.status == 1 && second.errors.isEmpty, "\(second.errors)")
    let exam = try #require(second.scorecard()["exam"] as? [String: Any])
    #expect(exam["attempt"] as? Int == 2 && exam["passed"] as? Bool == false)
    let history = try desk.run(["history", "--locale", locale]).text
    #expect(history.contains(english ? "exam 2, not passed" : "第 2 次考试，不及格"), "\(history)")
    let review = try desk.run(["review", "--locale", locale])
    #expect(review.status == 0 && review.text.contains(english ? "attempt 2: not passed" : "第 2 次：不及格"))
    #expect(try desk.run(["rescore", "--verify"]).status == 0)
  }

  @Test("An exam that reaches its marks exits with 0")
  func passed() throws {
    // The marks are the library's: here they ask for nothing.
    let scoring = desk.directory.appending(path: "library/scoring")
    let shipped = Desk.top.appending(path: "scoring")
    try FileManager.default.removeItem(at: scoring)
    try FileManager.default.createDirectory(at: scoring, withIntermediateDirectories: false)
    for name in try FileManager.default.contentsOfDirectory(atPath: shipped.path) where name.hasSuffix(".yaml") {
      let text = try String(contentsOf: shipped.appending(path: name), encoding: .utf8)
      try text.replacing("passMark: 60", with: "passMark: 0")
        .write(to: scoring.appending(path: name), atomically: true, encoding: .utf8)
    }
    let ran = try desk.play(Self.good, "--exam", "--trainee", "Lin")
    #expect(ran.status == 0 && ran.text.contains("Exam, attempt 1: passed."), "\(ran.errors)")
    // The marks that were pinned then stay.
    try FileManager.default.removeItem(at: scoring)
    try FileManager.default.createSymbolicLink(at: scoring, withDestinationURL: shipped)
    #expect(try desk.run(["history"]).text.contains("exam 1, passed"))
    #expect(try desk.run(["review"]).text.contains("attempt 1: passed"))
  }

  @Test("An exam that broke off goes on once, and then ends as it stands")
  func broken() throws {
    /// Says a line and lets the power fail once she has answered; the call gone on with shows what she had said.
    func breakOff(_ arguments: String, saying line: String, answers: Int) throws {
      let ran = try desk.shell(
        """
        mkfifo lines; "$ASKFIRST" play \(arguments) < lines > out.txt 2>&1 & job=$!
        exec 9> lines; printf '%s\\n' "$LINE" >&9
        for i in $(seq 600); do [ "$(grep -c '^Ms Bell: ' out.txt)" -ge \(answers) ] && break; sleep 0.05; done
        sleep 0.2; kill -KILL $job; rm lines
        """, variables: ["LINE": line])
      #expect(ran.status == 0, "\(ran.errors)")
    }
    func events() throws -> Int {
      let ran = try desk.run(["review", "--format", "jsonl"])
      return ran.status == 0 ? try ran.objects().filter { $0["type"] as? String != "scorecard" }.count : 0
    }
    try breakOff("\(Desk.scenario) --exam --trainee Lin", saying: "Good morning.", answers: 2)
    let first = try events()
    #expect(first == 2)
    try breakOff("--resume", saying: "How do you get to work today?", answers: 3)
    #expect(try events() == 4)
    #expect(try desk.run(["history"]).text.contains("It broke off once and was gone on with."))
    let third = try desk.run(["play", "--resume"], input: "Nobody hears this.\n")
    #expect(third.status == 1 && third.errors.contains("broke off twice"), "\(third.errors)")
    #expect(third.text.contains("attempt 1: not passed. It broke off once"))
    let kept = try desk.run(["review", "--format", "jsonl"]).objects()
    #expect(kept.compactMap { $0["type"] as? String }.suffix(2) == ["ended", "scorecard"])
    #expect(!kept.contains { "\($0)".contains("Nobody hears this") })
    try desk.run(["play", "--resume"]).expectSentence(code: 64, saying: "no call to resume")
  }

  @Test("Hints and turns taken back are in the scorecard, the debrief and the history")
  func marked() throws {
    let lines = [
      "Good morning, I'm Lin. May I ask you a few things?", "/hint", "/hint", "/hint", "How do you get to work today?",
      "Do you like jazz at all?", "/undo", "/end",
    ]
    let ran = try desk.play(lines, "--format", "jsonl")
    #expect(ran.status == 0, "\(ran.errors)")
    let card = try ran.scorecard()
    #expect(card["takenBack"] as? Int == 1 && card["hints"] as? Int == 3)
    #expect(try ran.objects().filter { $0["type"] as? String == "hinted" }.count == 3)
    #expect(ran.text.contains("opened-after-example"))
    let review = try desk.run(["review"]).text
    #expect(review.contains("1 turn taken back.") && review.contains("3 hints taken."))
    #expect(review.contains("Do you like jazz at all?"))
    let history = try desk.run(["history"]).text
    #expect(history.contains("1 turn taken back. 3 hints taken."), "\(history)")
    #expect(try desk.run(["rescore", "--verify"]).status == 0)
    let unaided = try desk.play(lines.filter { $0 != "/hint" }, "--format", "jsonl").scorecard()
    let points = { (card: [String: Any]) in (card["scores"] as? [String: Int])?["need-discovery"] ?? -1 }
    #expect(points(card) < points(unaided))
  }

  @Test("Remarks come through a pipe only where they are asked for")
  func coach() throws {
    #expect(try !desk.play(Self.good).text.contains("＋"))
    let coached = try desk.play(Self.good, "--coach", "on").text
    #expect(coached.contains("  ＋ how she gets to work: opened by an open question"), "\(coached)")
    #expect(try !desk.play(Self.good, "--coach", "off").text.contains("＋"))
  }

  @Test(
    "At a terminal help fits the window and is dim where there is colour",
    .enabled(if: Window.tmux != nil, "this test needs tmux: apt-get install tmux"), arguments: [60, 100],
    [("en_GB.UTF-8", "You ›", "/status", "Customer card: Mr Cheng"), ("zh_CN.UTF-8", "你 ›", "/状态", "客户卡：")])
  func terminal(columns: Int, language: (lang: String, prompt: String, status: String, card: String)) throws {
    let window = try Window(
      desk, columns: columns, rows: 400, variables: ["LANG": language.lang, "ASKFIRST_LIBRARY": Desk.top.path])
    try window.enter("\"$ASKFIRST\" play")
    try window.waitForLastLine(language.prompt)
    let english = language.lang.hasPrefix("en")
    for line in [
      english ? "Good afternoon, I'm Anna. May I ask you a few things?" : "您好，我是小林，可以先问您几个问题吗？", "/hint", "/hint",
      "/hint", english ? "Is anyone coming along?" : "有人一起去吗？", "/why", "/card", language.status, "/undo",
      "/coach off",
    ] {
      try window.clear()
      try window.enter(line)
      try window.waitForLastLine(language.prompt)
      if line == "/card" { #expect(try window.screen().contains(language.card)) }
    }
    let marked = try window.screen(marked: true)
    #expect(marked.contains("＋"))
    for line in try window.screen(joined: true).split(separator: "\n")
    where !line.contains("ASKFIRST") && !line.contains("›") {
      let width = line.unicodeScalars.reduce(0) {
        $0 + ((0x2E80...0x9FFF).contains($1.value) || (0xFF00...0xFF60).contains($1.value) ? 2 : 1)
      }
      #expect(width <= columns, "\(width): \(line)")
    }
    try window.enter("/end")
    try window.waitForLastLine("$")
  }
}
