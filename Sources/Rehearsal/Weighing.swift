import Dialogue
import Scenarios

/// What the buyer is asked to imagine or to judge, and has no answer ready for: he takes it away to think about.
extension Answering {
  /// Whether he may say so: where a question wants to be weighed, now and then, and never twice running.
  func mayPonder(_ asked: Sentence, as type: AnswerType, in draft: TurnDraft) -> Bool {
    let source = "shared/\(SharedLines.Purpose.ponders.rawValue)"
    return has(.ponders) && Self.weighed.contains(type) && Phrase.anyOf(Self.weighing, in: asked.text)
      && !Phrase.anyOf(Self.requests, in: asked.text) && !draft.before.lastSources.contains(source)
      && draft.before.used[source, default: []].count <= draft.before.turns / Self.pondersEvery
      && draft.utterance.topics.first?.id != TopicMatcher.offScript
  }

  /// Once in so many lines at most.
  private static let pondersEvery = 5
  private static let weighed: Set<AnswerType> = [.yesNo, .choice, .which, .opinion, .wish, .doing, .what, .how]

  private static let weighing = [
    "would", "could", "should", "might", "must", "if", "suppose", "supposing", "imagine", "enough", "ideal", "ideally",
    "best", "better", "worst", "important", "matter", "matters", "rather", "instead", "minimum", "smallest", "worth",
    "risk", "risks", "difference", "convince", "deal breaker", "problem", "acceptable", "need to see", "have to see",
    "要是", "如果", "假如", "假设", "万一", "能不能", "可不可以", "行不行", "够不够", "够吗", "该不该", "应该", "起码",
    "至少", "愿意", "合适", "会不会", "更", "值", "影响", "差别", "关键", "底线", "才行", "才算", "最", "怎样才", "才能",
  ]

  private static let requests = [
    "could you tell", "could you say", "could you repeat", "would you tell", "would you mind", "could i", "could we",
    "would you like a", "would you like some", "would you care for", "if i may", "if you don't mind", "if i may ask",
    "能不能说", "能不能讲", "可不可以说", "您能说",
  ]
}
