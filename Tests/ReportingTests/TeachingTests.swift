import Dialogue
import Foundation
import Rehearsal
import Scenarios
import Testing

@testable import Reporting

@Suite("Teaching shown") struct TeachingTests {
  private func matches(_ scores: [(String, Int)], _ words: [String] = []) -> [TopicMatch] {
    scores.map { TopicMatch(id: $0.0, score: $0.1, sample: "Where would you ride it?", words: words) }
  }

  private func gap(
    _ text: String, _ count: Int, _ topics: [(String, Int)], rejected: Bool, scenario: String = "town-bicycle",
    locale: String
  ) -> Coverage.Gap {
    Coverage.Gap(
      scenario: scenario, locale: locale, text: text, count: count, last: 1_778_949_000_000, topics: matches(topics),
      standing: TopicStanding(topics: matches(topics), rejected: rejected))
  }

  private func report(_ phrases: Phrasebook) -> CoverageReport {
    let locale = phrases.rawValue
    let call = SampleCall(phrases: phrases)
    let long = call.words(
      "does it come with one of those baskets that you can take off and carry into a shop, you know?",
      "有没有那种可以拆下来、拎着进超市买菜的车筐啊")
    return CoverageReport(
      gaps: [
        gap(long, 4, [("ride", 412), ("stairs", 301)], rejected: true, locale: locale),
        gap(
          call.words("what's it cost - roughly?", "大概多少钱"), 2, [("purse", 760), ("ride", 700)], rejected: false,
          locale: locale),
        gap(
          "-", 1, [(TopicMatcher.offScript, 640), ("ride", 512)], rejected: true, locale: locale),
        gap("hm hm", 1, [], rejected: true, scenario: "gone", locale: locale),
      ], settled: 2, sessions: 9, unreadable: 1, scenarios: [call.scenario])
  }

  @Test("coverage reads as it was recorded", arguments: Phrasebook.allCases, [60, 92])
  func coverage(phrases: Phrasebook, width: Int) throws {
    let text = report(phrases).text(limit: 20, phrases: phrases, width: width, colour: false)
    for line in text.split(separator: "\n") where !line.contains("'") { expectReadable(String(line), width: width) }
    try expectSnapshot(text, named: "coverage-\(phrases.rawValue)-\(width)")
  }

  @Test("coverage of little") func little() {
    func text(_ gaps: [Coverage.Gap], _ sessions: Int) -> String {
      CoverageReport(gaps: gaps, settled: 0, sessions: sessions, unreadable: 0, scenarios: [])
        .text(limit: 1, phrases: .english, width: 80, colour: false)
    }
    #expect(text([], 0).contains("No sessions yet"))
    #expect(text([], 1).contains("followed every line"))
    let two = [1, 2].map { gap("line \($0)", 1, [], rejected: true, locale: "en") }
    #expect(text(two, 1).contains("1 of 2 shown; --limit 2"))
  }

  @Test("a command can be copied into a shell: its words come out as they are")
  func command() throws {
    for (word, quoted) in [
      ("ride", "ride"), ("zh-Hans", "zh-Hans"), ("what's it", "'what'\\''s it'"), ("多少钱", "'多少钱'"), ("$(x)", "'$(x)'"),
      ("", "''"),
    ] {
      #expect(CoverageReport.shellWord(word) == quoted)
    }
    let gap = report(.english).gaps[2]
    #expect(CoverageReport.command(gap) == ["askfirst", "teach", "--locale", "en", "town-bicycle", "ride", "--", "-"])
    for gap in report(.english).gaps.prefix(2) + report(.chinese).gaps.prefix(2) {
      var page = Page(width: 40)
      page.command(CoverageReport.command(gap).map(CoverageReport.shellWord), indent: 4)
      #expect(page.lines.count > 1)
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "printf '%s\\n' " + page.lines.joined(separator: "\n")]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      #expect(said.split(separator: "\n").map(String.init) == CoverageReport.command(gap))
    }
  }

  @Test("coverage for programs is one object of JSON")
  func json() throws {
    let data = Data(report(.english).json(limit: nil).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["sessions"] as? Int == 9 && object["settled"] as? Int == 2 && object["unreadable"] as? Int == 1)
    let rule = try #require(object["rule"] as? [String: Int])
    #expect(rule == ["bar": TopicStanding.bar, "plain": TopicStanding.plain, "close": TopicStanding.closeCall])
    let lines = try #require(object["lines"] as? [[String: Any]])
    #expect(lines.map { $0["verdict"] as? String } == ["below-bar", "close", "off-script", "nothing"])
    #expect(lines.map { $0["count"] as? Int } == [4, 2, 1, 1])
    #expect(lines[1]["teach"] as? [String] == CoverageReport.command(report(.english).gaps[1]))
    #expect(lines[3]["teach"] == nil)
    let topics = try #require(lines[0]["topics"] as? [[String: Any]])
    #expect(topics[0]["title"] as? String == "where she rides every day")
    #expect(report(.english).json(limit: 1).components(separatedBy: "\"text\"").count == 2)
  }

  private func utterance(_ text: String, _ scores: [(String, Int)], rejected: Bool) -> Utterance {
    let topics = matches(scores, ["ride"])
    let sentence = Sentence(text: text, span: Span(0, 3), topics: topics, rejected: rejected)
    return Utterance(text: text, language: .english, sentences: [sentence], topics: topics, rejected: rejected)
  }

  @Test("a lesson reads as it was recorded", arguments: Phrasebook.allCases, [60, 92])
  func lesson(phrases: Phrasebook, width: Int) throws {
    typealias Shift = LessonEffect.Shift
    let call = SampleCall(phrases: phrases)
    let line = call.words("does it come with a basket?", "带不带车筐？")
    let effect = LessonEffect(
      topic: "ride", now: utterance(line, [("stairs", 412), ("ride", 301)], rejected: true),
      then: utterance(line, [("ride", 1000), ("stairs", 398)], rejected: false),
      shifts: [
        Shift(text: "Does it go up with you?", origin: .sample(topic: "stairs"), before: "stairs", after: "ride"),
        Shift(text: "晚上车放在哪儿？", origin: .transcript(name: "asks", turn: 5), before: "stairs", after: "ride"),
        Shift(
          text: "Does it rain tomorrow?", origin: .sample(topic: TopicMatcher.offScript), before: nil, after: "ride"),
        Shift(text: "What may it cost?", origin: .sample(topic: "purse"), before: "purse", after: nil),
        Shift(text: "And the basket?", origin: .sample(topic: "fear"), before: "purse", after: "wish"),
        Shift(text: "Where do you ride?", origin: .sample(topic: "ride"), before: "stairs", after: "ride"),
      ], samples: 120, strays: 40, transcriptLines: 31)
    let page = LessonText(
      scenario: call.scenario, topic: "ride", line: line, effect: effect,
      place: ("scenarios/town-bicycle/scenario.yaml", 63), written: "- \"\(line)\"", isShared: true)
    let text = page.text(phrases: phrases, width: width, colour: false)
    expectReadable(text, width: width)
    try expectSnapshot(text, named: "lesson-\(phrases.rawValue)-\(width)")
  }

  @Test("a lesson warns where the line adds little, or does not land where it is taught")
  func remarks() {
    let scenario = SampleCall(phrases: .english).scenario
    func text(_ now: Utterance, _ then: Utterance) -> String {
      LessonText(
        scenario: scenario, topic: "ride", line: "x",
        effect: LessonEffect(
          topic: "ride", now: now, then: then, shifts: [], samples: 1, strays: 1, transcriptLines: 0),
        place: ("a", 1), written: "- x", isShared: false
      ).text(phrases: .english, width: 80, colour: false)
    }
    let plain = utterance("x", [("ride", 1000)], rejected: false)
    #expect(text(plain, plain).contains("adds little"))
    #expect(text(plain, plain).contains("None would be heard differently"))
    let other = utterance("x", [("purse", 900)], rejected: false)
    #expect(text(other, other).contains("Even then"))
  }

  @Test("only a plain yes writes")
  func answers() {
    for answer in ["y", "Y", " yes ", "是", "好"] { #expect(Phrasebook.english.agrees(answer)) }
    for answer in ["", "n", "no", "maybe", "yy", "不是"] { #expect(!Phrasebook.chinese.agrees(answer)) }
  }
}
