import Foundation
import Testing

/// What comes before and after a call: why, review in other forms, compare, override, tutorial.
@Suite struct AfterwardsTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func session(_ lines: [String] = RecordTests.said, _ more: [String] = []) throws -> String {
    let ran = try desk.run(
      ["play", Desk.scenario, "--seed", "7", "--format", "jsonl"] + more, input: lines.map { $0 + "\n" }.joined())
    return try #require(try ran.objects().first?["session"] as? String, "\(ran.errors)")
  }

  @Test("why lists the criteria, and explains one by id, by title, by a part, in either language")
  func why() throws {
    let id = String(try session().prefix(8))
    let list = try desk.run(["why", id])
    #expect(list.status == 0 && list.text.contains("question-order") && list.text.contains("Open questions first"))
    let answers = try ["question-order", "open questions FIRST", "先开放", "ask/question-order"].map {
      try desk.run(["why", "last", $0])
    }
    for answer in answers { #expect(answer.status == 0 && answer.text == answers[0].text, "\(answer.errors)") }
    #expect(answers[0].text.contains("turn 2") && answers[0].text.contains(RecordTests.said[1]))
    let object = try Ran.object(
      #require(try desk.run(["why", id, "question-order", "--format", "json"]).lines.first))
    #expect(object["criterion"] as? String == "question-order" && object["rule"] is [String])
  }

  @Test("why says what is wrong with a name, and gives the nearest")
  func whyMistakes() throws {
    try desk.run(["why", "last"]).expectSentence(code: 64, saying: "askfirst play")
    _ = try session()
    try desk.run(["why", "last", "oppening"]).expectSentence(code: 64, saying: "oppening", "`opening`")
    try desk.run(["why", "last", "summary"]).expectSentence(code: 64, saying: "--rubric ask", "need-discovery/summary")
    #expect(try desk.run(["why", "last", "summary", "--rubric", "ask"]).status == 0)
    try desk.run(["why", "last", "summary", "--rubric", "asc"]).expectSentence(code: 64, saying: "`asc`", "`ask`")
    try desk.run(["why", "last", "zzzzzzz"]).expectSentence(code: 64, saying: "zzzzzzz")
    try desk.run(["why", "last", "o"]).expectSentence(code: 64, saying: "may be", "give more")
    try desk.run(["why", "ff00", "opening"]).expectSentence(code: 64, saying: "ff00")
  }

  @Test("a review as HTML, as JSON and in full; --out writes a file")
  func review() throws {
    _ = try session(["<script>alert(1)</script>"] + RecordTests.said, ["--trainee", "小林"])
    let html = try desk.run(["review", "--format", "html"])
    #expect(html.status == 0 && html.text.hasPrefix("<!DOCTYPE html>") && html.text.contains("小林"))
    #expect(!html.text.contains("<script"))
    let file = desk.path("page.html")
    let written = try desk.run(["review", "--format", "html", "--out", file])
    #expect(written.status == 0 && written.output.isEmpty)
    #expect(try Data(contentsOf: URL(filePath: file)) == html.output)
    try desk.run(["review", "--format", "html", "--out", "/nonexistent/page.html"])
      .expectSentence(code: 74, saying: "/nonexistent/page.html")
    #expect(try desk.run(["review", "--format", "json"]).scorecard()["outcome"] as? String == "abandoned")
    let (short, full) = try (desk.run(["review"]), desk.run(["review", "--full"]))
    #expect(short.text.contains("--full") && full.lines.count > short.lines.count)
    try desk.run(["review", "--questions"]).expectSentence(code: 64, saying: "terminal")
  }

  @Test("a second attempt is compared with the first, by the same trainee alone")
  func compare() throws {
    let first = try session(["Hello."], ["--trainee", "Wei"])
    _ = try session(["Hello."], ["--trainee", "Ann"])
    try desk.run(["compare"]).expectSentence(code: 64, saying: "first attempt")
    let second = try session(RecordTests.said, ["--trainee", "Wei"])
    let review = try desk.run(["review"])
    #expect(review.text.contains("Since your last attempt") && review.text.contains(first.prefix(8)))
    let compared = try desk.run(["compare"])
    #expect(
      compared.status == 0 && compared.text.contains("found this time: how she gets to work; how she keeps dry"),
      "\(compared.text)")
    let back = try desk.run(["compare", second, first])
    #expect(back.text.contains("missed this time: how she gets to work; how she keeps dry"))
    #expect(try desk.run(["compare", "a", "b", "c"]).status == 64)
  }

  @Test("points set by hand stand beside the computed ones everywhere, and verification still holds")
  func override() throws {
    let id = String(try session().prefix(8))
    let set = try desk.run(["override", id, "opening", "50%", "--reason", "She did say hello, <twice>."])
    #expect(set.status == 0 && set.text.contains("→") && set.text.contains("set by hand"), "\(set.errors)")
    let report = try Ran.object(#require(try desk.run(["review", "--format", "json"]).lines.last))
    let criteria = try #require(report["criteria"] as? [[String: Any]])
    let opening = try #require(criteria.first { $0["criterion"] as? String == "opening" })
    let byHand = try #require(opening["byHand"] as? [String: Any])
    #expect(byHand["earned"] as? Int == ((opening["possible"] as? Int ?? 0) * 500 + 500) / 1000)
    #expect(byHand["earned"] as? Int != opening["earned"] as? Int)
    let (scores, computed) = (report["scores"] as? [String: Int], report["computedScores"] as? [String: Int])
    #expect(try #require(scores?["ask"]) > #require(computed?["ask"]))
    for arguments in [["why", id, "opening"], ["review"], ["review", "--full"], ["review", "--format", "html"]] {
      let shown = try desk.run(arguments)
      #expect(shown.text.contains("→") && shown.text.contains("*") || arguments[0] == "why", "\(arguments)")
    }
    #expect(try desk.run(["history"]).text.contains("*"))
    let verified = try desk.run(["rescore", "--verify"])
    #expect(verified.status == 0 && verified.text.contains("2 scores the same, 0 different"), "\(verified.text)")
  }

  @Test("override refuses what it cannot set", arguments: ["99", "-1", "1.25", "101%", "nine", "", "１２３４５"])
  func overrideMistakes(score: String) throws {
    _ = try session()
    let events = try desk.run(["review", "--format", "jsonl"]).lines.count
    let ran = try desk.run(["override", "last", "opening", "--reason", "r", "--", score])
    #expect(ran.status == 64 && !ran.errors.isEmpty && !ran.signalled, "\(ran.errors)")
    #expect(try desk.run(["review", "--format", "jsonl"]).lines.count == events)
  }

  @Test("override wants a call that ended, a criterion that arose, and a reason")
  func overrideWants() throws {
    _ = try session()
    try desk.run(["override", "last", "afterthought", "1", "--reason", "r"])
      .expectSentence(code: 64, saying: "afterthought", "did not arise")
    #expect(try desk.run(["override", "last", "opening", "1", "--reason", " "]).status == 64)
    #expect(try desk.run(["override", "last", "opening", "1"]).status == 64)
    _ = try desk.play(["Hello.", "/pause"])
    try desk.run(["override", "last", "opening", "1", "--reason", "r"]).expectSentence(code: 64, saying: "not ended")
  }

  @Test("the tutorial: four lines, explained, nothing kept", arguments: ["en", "zh-Hans"])
  func tutorial(locale: String) throws {
    let said =
      locale == "en"
      ? [
        "Good evening, I'm Ben. May I ask you something first?", "What would you like the lamp for?",
        "That must be tiring, reading to her every night.", "Then I'd suggest the Firefly: it dims itself.",
      ]
      : ["您好，方便问您几个问题吗？", "您这盏灯是做什么用的？", "您天天晚上给她念，够累的。", "那我推荐萤火灯，它自己会慢慢变暗。"]
    let variables = ["ASKFIRST_LIBRARY": Desk.top.path]
    let ran = try desk.run(
      ["tutorial", "--locale", locale], input: said.map { $0 + "\n" }.joined(), variables: variables)
    #expect(ran.status == 0 && ran.errors.isEmpty, "\(ran.errors)")
    #expect(ran.lines.count { $0.hasPrefix("  + ") } == 8 && !ran.text.contains("\n  - "), "\(ran.text)")
    #expect(ran.text.contains("askfirst play"))
    #expect(!FileManager.default.fileExists(atPath: desk.store))
  }

  @Test("the tutorial lets one err: it explains, shows a line, says it for him, and goes on")
  func tutorialErrors() throws {
    let said = [
      "Buy the Firefly!", "It's cheap.", "How old are you?", "", "/help", "/nonsense", "Is it for you?", "Mm.", "Er.",
    ]
    let ran = try desk.run(
      ["tutorial"], input: said.map { $0 + "\n" }.joined(), variables: ["ASKFIRST_LIBRARY": Desk.top.path])
    #expect(ran.status == 0 && ran.errors.isEmpty, "\(ran.errors)")
    #expect(ran.text.contains("Once more?") && ran.text.contains("let me say it") && ran.text.contains("Line 4 of 4"))
    let left = try desk.run(["tutorial"], input: "/end\n", variables: ["ASKFIRST_LIBRARY": Desk.top.path])
    #expect(left.status == 0 && left.text.contains("askfirst tutorial"))
    #expect(
      try desk.run(["list"], variables: ["ASKFIRST_LIBRARY": Desk.top.path]).lines.last?.contains("askfirst tutorial")
        == true)
  }
}
