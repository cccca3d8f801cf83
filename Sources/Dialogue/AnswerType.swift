/// What kind of answer a question wants: a time, a person, a reason, yes or no (the answer types of question answering:
/// Li and Roth 2002, cut to what people ask of people).
public enum AnswerType: String, CaseIterable, Sendable {
  case when
  case howLong = "how-long"
  case howOften = "how-often"
  case who, `where`
  /// A figure: how many, how much, how old, how far.
  case howMany = "how-many"
  case why
  /// A manner: "how do you manage?".
  case how
  /// One of several, or a kind: "which one?", "what sort?".
  case which
  case opinion, feeling, wish
  /// What somebody does or did, or what happened.
  case doing
  /// What somebody says or means.
  case saying
  /// To be told at length: "tell me about …".
  case telling
  /// Any other thing.
  case what
  /// Yes or no about what has been: "have you ever …".
  case experience
  /// Yes or no about anything else.
  case yesNo = "yes-no"
  case choice

  /// Whether yes or no answers it.
  public var isYesNo: Bool { self == .experience || self == .yesNo }

  /// Whether a time or a figure answers it.
  public var isMeasured: Bool { [.when, .howLong, .howOften, .howMany].contains(self) }

  /// How well a reply fits: 1 where it shows an answer of this type, 2 where beyond doubt, -1 where it shows one of
  /// another, else 0.
  public func fit(of reply: String) -> Int { AnswerCues.fit(reply, to: self) }
}

extension Sentence {
  /// What kind of answer the sentence wants; nil where it asks nothing.
  public var answerType: AnswerType? {
    guard question.kind != .none else { return nil }
    let tokens = asking
    let isChinese = tokens.contains(where: \.isHan)
    if question.kind == .choice { return AnswerCues.asksAnew(tokens) ? .yesNo : .choice }
    if question.form == .yesNo || question.form == .tag {
      // "Could you tell me when …" asks when; 您觉得怎么样 wants more than yes.
      let asksInside = question.kind == .open || Phrase.anyOf(["觉得", "感觉", "看来"], in: text)
      let inner = asksInside ? AnswerCues.type(of: tokens, isChinese: isChinese) : nil
      return inner ?? (AnswerCues.looksBack(tokens, isChinese: isChinese) ? .experience : .yesNo)
    }
    return AnswerCues.type(of: tokens, isChinese: isChinese) ?? (question.form == .imperative ? .telling : .what)
  }

  /// The words of the sentence from its question on; in Chinese, where the question word stands late, from the clause on.
  private var asking: [Token] {
    let tokens = Tokenizer.tokens(text)
    let kinds: [DialogueAct] = [.openQuestion, .closedQuestion, .choiceQuestion]
    guard let mark = acts.last(where: { kinds.contains($0.act) }),
      let first = tokens.firstIndex(where: { $0.start + span.start >= mark.span.start })
    else { return tokens }
    guard tokens[first].isHan else { return Array(tokens[first...]) }
    let clause = tokens[..<first].lastIndex { Punctuation.divides($0.word) }.map { $0 + 1 } ?? 0
    return Array(tokens[clause...])
  }
}
