import Dialogue
import Rehearsal

/// A must-not: questions that carry their answer ("churches, right?") or answer themselves (D27).
///
/// Version 2 leaves small talk alone ("lovely day, isn't it?"), open questions, and a choice given after an open
/// question; it hears the guess at the end of one ("pictures of what, churches?"). The share of questions that leave
/// the answer to the buyer, scaled by `enough` questions.
struct NoLeadingV2: Measure {
  let name = "no-leading"
  let version = 2
  let defaults = ["enough": 5]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    call.questionsLeftOpen(settings) { $0.lead }
  }
}

extension JudgedCall {
  /// The share of questions that leave the answer to the buyer, scaled by `enough` questions; `lead` tells how a line
  /// puts it into his mouth.
  func questionsLeftOpen(_ settings: MeasureSettings, lead: (JudgedLine) -> JudgedLine.Lead?) -> Finding {
    let leads = lines.map { (line: $0, lead: lead($0)) }
    let asking = leads.filter { !$0.line.questions.isEmpty || $0.lead != nil }
    let leading = asking.compactMap { line, lead in lead.map { (line.index, $0) } }
    let evidence = leading.map { index, lead in
      self.evidence(index, lead.quote, helped: false, lead.reason, about: lead.about)
    }
    let first = leading.first { scenario.need($0.1.about) != nil } ?? leading.first
    let better = first.flatMap { scenario.need($0.1.about)?.ask.first } ?? ""
    return .graded(
      (asking.count - leading.count) * 1000 / max(asking.count, settings.divisor("enough")),
      tried: !asking.isEmpty, evidence: evidence, change: first.map { change(at: $0.0, better: better) })
  }
}

extension JudgedLine {
  /// Words that lead, why they do, and which need or fact they are about.
  typealias Lead = (quote: String, reason: ReasonCode, about: String)

  /// How the line puts the answer into the buyer's mouth, if it does.
  var lead: Lead? {
    for (place, sentence) in sentences.enumerated() {
      if sentence.does(.selfAnsweredQuestion) { return (sentence.text, .answeredSelf, "") }
      if let guess = moves(place).first(where: { $0.kind == .guessed }), !isChoiceAfterOpen(place) {
        return (sentence.text, .namedIt, guess.target)
      }
      if let need = guessedAtTheEnd(sentence) { return (sentence.text, .namedIt, need) }
      if let guess = chineseGuess(place) { return (guess, .leading, asked(place)?.target ?? sentence.topic ?? "") }
      if leads(place, sentence) { return (sentence.text, .leading, asked(place)?.target ?? sentence.topic ?? "") }
    }
    return nil
  }

  private static let givingBack: [Move.Kind] = [.restatedFact, .restatedFeeling, .summed]

  private func isChoiceAfterOpen(_ place: Int) -> Bool {
    sentences[place].question.kind == .choice
      && sentences[..<place].contains { $0.question.kind == .open || $0.question.form == .wh }
  }

  private func leads(_ place: Int, _ sentence: Sentence) -> Bool {
    guard let mark = sentence.acts.first(where: { $0.act == .leadingQuestion }) else { return false }
    // "Could you tell me what you would like to see?" leads nowhere, however politely it is hedged.
    if sentence.question.kind == .open || sentence.does(.smallTalk) || isQuoted(mark, in: sentence) { return false }
    // A tag on something the buyer has told makes sure and does not lead.
    if moves(place).contains(where: { Self.givingBack.contains($0.kind) && !$0.target.isEmpty }) { return false }
    let topic = asked(place)?.target ?? sentence.topic ?? ""
    if call.scenario.fact(topic) != nil { return false }
    // Beside a greeting it is the weather.
    let greets = sentences.contains { $0.does(.greeting) || $0.does(.introduction) }
    return !greets || call.scenario.need(topic) != nil
  }

  /// Whether the leading words are the buyer's, given back in quotation marks.
  private func isQuoted(_ mark: ActMark, in sentence: Sentence) -> Bool {
    let before = Array(text.unicodeScalars).prefix(mark.span.start).suffix(1)
    return before.contains { "\"“‘「『".unicodeScalars.contains($0) }
  }

  /// The need whose answer is named after an open question, as in "pictures of what, churches?".
  private func guessedAtTheEnd(_ sentence: Sentence) -> String? {
    guard sentence.question.kind == .open, sentence.text.contains("?") || sentence.text.contains("？") else {
      return nil
    }
    let parts = sentence.text.split { ",，、:： ".contains($0) }
    let clauses = sentence.text.split { ",，、:：".contains($0) }
    let tail = clauses.count > 1 ? clauses.last : nil
    guard parts.count > 1, let tail, Self.letters(String(tail)) <= 14 else { return nil }
    return call.scenario.needs.first { need in
      !call.knew(need.id, before: index) && Phrase.anyOf(need.names, in: String(tail))
    }?.id
  }

  /// A short guess on the heels of an open question: 要跟谁说 老婆管钱？ or 啥书啊 小说吗.
  private func chineseGuess(_ place: Int) -> String? {
    let sentence = sentences[place]
    if sentence.question.form == .yesNo, place > 0, sentences[place - 1].question.form == .wh,
      isGuess(sentence.text), !sentence.does(.permission), !sentence.does(.consentQuestion)
    {
      return sentence.text
    }
    guard sentence.question.form == .wh, let last = sentence.text.last, "?？吗吧".contains(last) else { return nil }
    let clauses = sentence.text.split { " ,，".contains($0) }
    guard clauses.count > 1, let tail = clauses.last, isGuess(String(tail)) else { return nil }
    return sentence.text
  }

  private func isGuess(_ words: String) -> Bool {
    let letters = Self.letters(words)
    let han = words.unicodeScalars.contains { $0.properties.isIdeographic }
    return han && (4...12).contains(letters) && !Phrase.anyOf(Self.noGuess, in: words)
  }

  private static let noGuess = [
    "什", "啥", "谁", "哪", "几", "多", "怎", "何", "呢", "还是", "好", "行", "可以", "方便", "对", "先生", "女士", "您", "大概", "有没有", "要不要",
  ]
}
