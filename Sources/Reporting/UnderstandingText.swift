import Dialogue

/// What the engine heard in a line, for people.
public enum UnderstandingText {
  /// The line with its sentences, acts, question and topics: each topic with its fit, its nearest sample and the words
  /// shared with it, and before them why the best was taken or rejected.
  ///
  /// Names of acts, kinds, forms and topics are those of the formats, in every language.
  /// - Parameters:
  ///   - utterance: the line as understood.
  ///   - phrases: the language of the interface.
  ///   - width: columns a line may take.
  ///   - colour: whether the terminal shows colour.
  public static func text(_ utterance: Utterance, phrases: Phrasebook, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    page.add(phrases.quoted(utterance.text), tone: .strong)
    var facts = [utterance.language.rawValue, question(utterance.question, phrases)]
    if utterance.rejected { facts.append(phrases.say("no topic that can be answered", "没有可以回答的话题")) }
    page.add(facts.joined(separator: " · "), lead: "  ")
    for (place, sentence) in utterance.sentences.enumerated() {
      // A line of one sentence needs no second quoting.
      if utterance.sentences.count > 1 {
        page.add(phrases.quoted(sentence.text), lead: "\(place + 1). ", indent: 2)
      }
      write(sentence, phrases, to: &page)
    }
    if utterance.sentences.count > 1, !utterance.topics.isEmpty {
      let topics = utterance.topics.map { "\($0.id) \($0.score)" }.joined(separator: " · ")
      page.add(topics, lead: phrases.say("whole line: ", "整句话："), indent: 2)
      page.add(phrases.standing(utterance.standing), indent: 4)
    }
    return page.text
  }

  private static func write(_ sentence: Sentence, _ phrases: Phrasebook, to page: inout Page) {
    for act in sentence.acts {
      let topics = act.topics.isEmpty ? "" : " → " + act.topics.joined(separator: ", ")
      page.add("\(act.act.rawValue) \(phrases.quoted(act.words))\(topics)", lead: "- ", indent: 4)
    }
    page.add(question(sentence.question, phrases), lead: "- ", indent: 4)
    if !sentence.topics.isEmpty || sentence.does(.offScript) {
      page.add(phrases.standing(sentence.standing), lead: "- ", indent: 4)
    }
    for match in sentence.topics { page.add(phrases.fit(match), indent: 6, hanging: 8) }
    for slot in sentence.slots { page.add("\(slot.kind.rawValue) = \(slot.value)", lead: "- ", indent: 4) }
    if sentence.negated { page.add(phrases.say("negated", "否定"), lead: "- ", indent: 4) }
  }

  private static func question(_ question: Question, _ phrases: Phrasebook) -> String {
    question.kind == .none
      ? phrases.say("no question", "不是提问")
      : phrases.say("question: ", "提问：") + "\(question.kind.rawValue) (\(question.form.rawValue))"
  }
}
