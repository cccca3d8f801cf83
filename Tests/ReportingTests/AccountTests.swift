import Rehearsal
import Testing
import Typography

@testable import Reporting

@Suite("An account read back: the house, the reasons, contact by contact") struct AccountTests {
  @Test("the debrief shows who stands where and why, in both languages and widths", arguments: Phrasebook.allCases)
  func debrief(phrases: Phrasebook) {
    let sample = SampleAccount(phrases: phrases)
    for width in [60, 100] {
      for text in [
        sample.debrief.summary(session: "1a2b", width: width, colour: false),
        sample.debrief.text(width: width, colour: false),
      ] {
        expectReadable(text, width: width)
        let text = phrases == .english ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : text
        for name in sample.scenario.people.map(\.name) { #expect(text.contains(name)) }
        #expect(text.contains(sample.words("You lost: the house buys from Glow.", "你输了：对方选了亮星。")))
        #expect(text.contains(sample.words("never above the managing level", "从来没有走到管理层以上")))
        #expect(text.contains(sample.words("never met", "没有见过")))
        #expect(text.contains(sample.words("found: for the firm 1 of 1, personal 0 of 1", "问到：单位的需求 1/1，个人的 0/1")))
        #expect(text.contains(sample.words("2 of 10 days used, EUR 200", "用了 10 天中的 2 天")))
        #expect(text.contains(sample.words("it goes against", "方案和这些对着来")))
        #expect(!text.contains("turn 0") && !text.contains("第 0 轮"))
      }
    }
  }

  @Test("plain text has no marks and no columns", arguments: Phrasebook.allCases)
  func plain(phrases: Phrasebook) {
    let text = PlainText.$isAsked.withValue(true) {
      SampleAccount(phrases: phrases).debrief.summary(width: 80, colour: true)
    }
    for line in text.split(separator: "\n") {
      #expect(!line.hasPrefix(" ") && !line.hasPrefix("+ ") && !line.hasPrefix("- "), "\(line)")
    }
    #expect(!text.contains("\u{1B}"))
  }

  @Test("the transcript stands by contact, each voice by its name", arguments: Phrasebook.allCases)
  func transcript(phrases: Phrasebook) throws {
    let sample = SampleAccount(phrases: phrases)
    let text = TranscriptText.text(
      sample.debrief.state, scenario: sample.scenario, phrases: phrases, width: 60, colour: false)
    expectReadable(text, width: 60)
    let order = [
      sample.words("Day 1: a visit to Ann Field", "第 1 天：拜访安老师"), sample.words("Glow brought cake.", "亮星送来了蛋糕。"),
      sample.words("Ann Field: Do sit down.", "安老师：请坐。"),
      sample.words("Day 2: not received by Cora Marsh", "第 2 天：没见到柯总"),
      sample.words("She is out.", "她不在。"), sample.words("the committee decides on Warmlight", "他们开会表决，方案是暖光灯"),
      sample.words("It has gone to Glow.", "给了亮星。"),
    ]
    let places = try order.map { try #require(text.range(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
    #expect(!text.contains(sample.words("Cora Marsh: She is out", "柯总：她不在")))
  }

  @Test("the review page holds the same", arguments: Phrasebook.allCases)
  func page(phrases: Phrasebook) {
    let sample = SampleAccount(phrases: phrases)
    let html = ReviewPage(sample.debrief, session: "1a2b", began: "2026-05-16", log: sample.log).html
    for words in [
      sample.words("a visit to Ann Field", "拜访安老师"), sample.words("never met", "没有见过"),
      sample.words("Why they decided so", "为什么这样定"), sample.words("never above the managing level", "从来没有走到管理层以上"),
    ] { #expect(html.contains(Markup.escaped(words)), "\(words)") }
  }

  @Test("why a point was given quotes what was said to the trainee in that contact", arguments: Phrasebook.allCases)
  func why(phrases: Phrasebook) throws {
    let sample = SampleAccount(phrases: phrases)
    let why = try #require(CriterionExplanation("levels-covered", of: "house", in: sample.debrief))
    let text = why.text(width: 80, colour: false)
    #expect(text.contains(sample.words("Ann Field: Do sit down.", "安老师：请坐。")))
    for criterion in sample.rubric.criteria { #expect(phrases.rule(of: criterion) != nil, "\(criterion.measure)") }
  }
}
