import Dialogue
import Testing

/// Questions that lack what questions have: inversion, a mark, their first half in the same clause.
@Suite("Questions without their marks") struct UnmarkedQuestionTests {
  private static let ear = Understanding(lexicon: LexiconFile.both, samples: [])

  private func question(_ line: String) -> Question { Self.ear.hear(line).sentences.last?.question ?? .none }

  @Test(
    "a question word before its subject asks, where nothing else follows",
    arguments: [
      "what time you start in the morning", "how the noise disturbs you", "where you will go for the summer holiday",
      "why they don't repair it", "which keyboard you like most", "what happens if one breaks",
    ])
  func asks(line: String) { #expect(question(line).form == .wh) }

  @Test(
    "it tells where the clause is the subject of another verb, or is stated",
    arguments: ["what you said is true", "how you do it matters", "What you like I know.", "how nice"])
  func tells(line: String) { #expect(question(line).kind == .none) }

  @Test(
    "是 or 不 before the comma and 还是 behind it give a choice", arguments: ["你平常稿子是在社里写，还是在码头上就写完了", "您自己还写稿不，还是光管人了"])
  func chooses(line: String) { #expect(question(line).kind == .choice) }

  @Test(
    "a cause, a choice or somebody at the head of a line asks without a mark",
    arguments: [
      "Do the people from A and B see much of each other normally",
      "What worries you most about having sixty one people typing in the same space",
      "which floor makes the most work", "Has Mark seen any of it", "what decides it when the price is the same",
      "Have any of them talked to a doctor about it", "Above which sum does it go higher up",
    ])
  func asksUnmarked(line: String) { #expect(question(line).kind != .none) }

  @Test(
    "what begins so and tells asks nothing",
    arguments: [
      "What matters to me is the price", "which means we can start on Monday", "which reminds me of my aunt",
      "Do things at your own pace", "Do the sums", "In which case I would wait", "Has been a long day",
      "Would love to hear more about it", "what counts is the feel",
    ])
  func tellsUnmarked(line: String) { #expect(question(line).kind == .none) }

  @Test("a short question that points back is about what both together fit best")
  func points() {
    let ear = Understanding(
      lexicon: LexiconFile.both,
      samples: [
        TopicSample(topic: "outing", text: "How did the outing become your project?"),
        TopicSample(topic: "outing", text: "The outing is your project this year?"),
        TopicSample(topic: "route", text: "How did that come about?"),
        TopicSample(topic: "route", text: "How does an order come about?"),
        TopicSample(topic: "boat", text: "How long have you had the boat?"),
      ])
    #expect(ear.hear("How did that come about?").topics.first?.id == "route")
    let heard = ear.hear("You said the outing is your project this year. How did that come about?")
    #expect(heard.sentences.last?.topic == "outing")
    let apart = ear.hear("You said the outing is your project this year. How long have you had the boat?")
    #expect(apart.sentences.last?.topic == "boat")
  }

  @Test("question words that 都 sums up ask nothing")
  func whatever() {
    #expect(Self.ear.hear("活动去哪儿、怎么办，都不问您一声。").sentences.allSatisfy { $0.question.kind == .none })
    #expect(question("活动去哪儿办？").form == .wh)
  }
}
