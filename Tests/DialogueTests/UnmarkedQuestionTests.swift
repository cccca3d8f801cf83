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

  @Test("question words that 都 sums up ask nothing")
  func whatever() {
    #expect(Self.ear.hear("活动去哪儿、怎么办，都不问您一声。").sentences.allSatisfy { $0.question.kind == .none })
    #expect(question("活动去哪儿办？").form == .wh)
  }
}
