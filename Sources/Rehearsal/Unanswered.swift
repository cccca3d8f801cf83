import Dialogue
import Scenarios

/// What leaves a question unanswered that he has nothing on, or has not made out: a person's words, and none that would
/// be an answer he does not mean to give.
extension Answering {
  /// He has not made out what is meant, or has nothing on it: what he says fits how it was asked.
  func perplexed(by sentence: Sentence?, beside: Bool = false, into draft: inout TurnDraft) {
    // He says so only where he says nothing else.
    guard beside || draft.turn.replies.isEmpty else { return }
    // Who has been greeted and has said something odd besides is greeted, and that will do, unless he asks in earnest.
    if beside, draft.before.turns == 0, !draft.utterance.sentences.contains(where: asksInEarnest) { return }
    let asked = sentence ?? draft.utterance.sentences.last { $0.question.kind != .none }
    // "Churches for you, towers for him. Did I get that right?"
    let gives = asked?.isBareCheck == true && draft.utterance.sentences.contains { $0.does(.restateFact) }
    let restates = draft.did(.restatedFact) || draft.did(.restatedFeeling) || gives
    if restates, let asked, asked.does(.clarifyingQuestion), asked.answerType?.isYesNo == true {
      draft.say(.confirm)
    } else {
      draft.say(unanswered(asked, in: draft))
    }
  }

  /// Whether a question beside the greeting is more than a courtesy: "what must a new keyboard not do to your paper?".
  private func asksInEarnest(_ sentence: Sentence) -> Bool {
    [.wh, .alternative].contains(sentence.question.form) && !sentence.isCourtesy && !sentence.does(.greeting)
      && Phrase.length(of: sentence.text) >= LineReading.earnestFrom
  }

  /// A word on what he let drop; what he has to think over; that nobody has asked him that before; and for the rest one
  /// for its answer type.
  func unanswered(_ asked: Sentence?, in draft: TurnDraft) -> SharedLines.Purpose {
    guard let asked, let type = asked.answerType else {
      // What asks nothing needs no answer, understood or not.
      return draft.utterance.question.kind == .none && Phrase.length(of: draft.utterance.text) > 3 ? .neutral : .puzzled
    }
    let takesUp: Set<AnswerType> = [.what, .why, .saying, .telling, .how]
    if asked.does(.targetedQuestion), takesUp.contains(type), has(.ownRemark) { return .ownRemark }
    let offScript = draft.utterance.topics.first?.id == TopicMatcher.offScript
    if !offScript, Self.weighed.contains(type), isWeighty(asked), may(.ponders, every: 5, in: draft) { return .ponders }
    // What is yes or no has not left anybody without words.
    if !type.isYesNo, type != .choice, may(.unprepared, every: 6, in: draft) { return .unprepared }
    // Elsewhere with his ears he is once in a call, and not the first time.
    let unheard = draft.before.used["shared/\(SharedLines.Purpose.unprepared.rawValue)"] == nil
    if !offScript, !unheard, Self.missable.contains(type), may(.missed, every: 12, in: draft) { return .missed }
    let purposes: [SharedLines.Purpose] = [.unsure(type), type.isYesNo ? .unsureYesNo : .unsure]
    return purposes.first(where: has) ?? .puzzled
  }

  /// Whether he may say it: once in so many turns at most, and never twice running.
  private func may(_ purpose: SharedLines.Purpose, every turns: Int, in draft: TurnDraft) -> Bool {
    let source = "shared/\(purpose.rawValue)"
    return has(purpose) && !draft.before.lastSources.contains(source)
      && draft.before.used[source, default: []].count <= draft.before.turns / turns
  }

  /// Whether a question wants to be weighed: he is to imagine something, or to judge it.
  private func isWeighty(_ asked: Sentence) -> Bool {
    Phrase.anyOf(Self.weighing, in: asked.text) && !Phrase.anyOf(Self.requests, in: asked.text)
  }

  private static let missable: Set<AnswerType> = [
    .yesNo, .choice, .which, .opinion, .feeling, .wish, .doing, .saying, .telling, .experience, .what,
  ]
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
