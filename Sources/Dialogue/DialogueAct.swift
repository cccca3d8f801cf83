/// What a sentence does in the conversation (D27, D29, D30).
///
/// A sentence may do several things at once.
public enum DialogueAct: String, CaseIterable, Sendable {
  case greeting, introduction, permission
  case openQuestion = "open-question"
  case closedQuestion = "closed-question"
  case choiceQuestion = "choice-question"
  case clarifyingQuestion = "clarifying-question"
  case consentQuestion = "consent-question"
  case serviceQuestion = "service-question"
  case leadingQuestion = "leading-question"
  case stackedQuestion = "stacked-question"
  case selfAnsweredQuestion = "self-answered-question"
  case targetedQuestion = "targeted-question"
  case informationQuestion = "information-question"
  case restateFact = "restate-fact"
  case restateFeeling = "restate-feeling"
  case summary, empathy
  case pitch, advice, information, claim, promise, answer
  case thanks, apology, proposal, close
  case smallTalk = "small-talk"
  case offScript = "off-script"
}
