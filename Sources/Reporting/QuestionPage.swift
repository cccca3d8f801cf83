import Assessment

extension QuestionWords {
  /// What stands before the questions.
  public func intro(_ count: Int, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    page.add(phrases.questionsAhead(count), tone: .strong)
    return "\n" + page.text
  }

  /// A question with its choices, numbered.
  public func page(_ question: DebriefQuestion, number: Int, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    page.add(asked(question), lead: "\(number). ", leadTone: .strong)
    for (place, id) in question.choices.enumerated() {
      page.add(choice(id, of: question), lead: "\(place + 1)  ", indent: 3)
    }
    return "\n" + page.text
  }

  /// What became of an answer, and what was right.
  public func judged(_ question: DebriefQuestion, right: Bool, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    page.add(phrases.verdict(right: right) + phrases.gap + explanation(question), mark: right)
    return page.text
  }
}
