/// Questions that name themselves: asking to know, and asking to be told.
extension EnglishQuestions {
  /// "I wonder …", "may I ask …": asking that names itself.
  func asking(_ first: Int) -> QuestionReading? {
    guard let phrase = Words.askings.filter({ matches($0, first) }).max(by: { $0.count < $1.count }) else { return nil }
    var next = first + phrase.count
    while ["you", "from", "please", "also", "just", "quickly", "exactly", "roughly", "then", "first"].contains(
      word(next))
    {
      next += 1
    }
    if var embedded = embedded(next, from: first) {
      // "Do you know what he's on" asks for what somebody else knows: one fact.
      let known = phrase.suffix(2) == ["you", "know"] || phrase.suffix(2) == ["you", "remember"]
      if known, ["he", "he's", "she", "she's", "it", "they"].contains(word(embedded.end)) {
        embedded.question.kind = .closed
      }
      return embedded
    }
    let leads = ["about", "more", "a", "your"].contains(word(next)) && next + 1 < clause.upperBound
    let begs = ["know", "hear", "understand", "learn", "out", "knowing", "hearing", "of"].contains(
      phrase[phrase.count - 1])
    if leads, begs, phrase.first != "do", phrase.first != "may" {
      if ["a", "your"].contains(word(next)), factAhead(next) {
        return QuestionReading(.closed, .imperative, first, next + 1)
      }
      return QuestionReading(.open, .imperative, first, next + 1)
    }
    if phrase.contains("ask"), word(next) == "about", clause.upperBound - next > 1 {
      return QuestionReading(.open, .imperative, first, next + 1)
    }
    return nil
  }

  /// "Tell me …", "could you talk me through …": asking to be told.
  func telling(_ first: Int) -> QuestionReading? {
    var index = first
    var form = Question.Form.imperative
    if ["can", "could", "would", "will", "do", "might", "may", "can't", "won't", "couldn't", "would"].contains(
      word(first)),
      word(first + 1) == "you"
    {
      form = .yesNo
      index = first + 2
      let softeners: Set<String> = [
        "please", "maybe", "perhaps", "just", "mind", "be", "able", "to", "possibly", "kindly", "briefly", "quickly",
        "care", "like", "also", "be", "willing", "happy", "help", "me", "ever", "at", "all",
      ]
      var next = index
      while softeners.contains(word(next)), tellingEnd(next, strict: false) == nil { next += 1 }
      index = next
    }
    guard let end = tellingEnd(index, strict: form == .imperative) else { return nil }
    var next = end
    // "Go on about him" invites; "go on holiday" does not.
    if word(index) == "go", word(index + 1) == "on", next < clause.upperBound,
      !["about", "with", "then", "please"].contains(word(next))
    {
      return nil
    }
    let softeners: Set<String> = [
      "please", "a", "bit", "little", "more", "about", "again", "exactly", "in", "detail", "roughly", "us", "me",
      "with",
      "then", "briefly", "to", "on", "quickly",
    ]
    while softeners.contains(word(next)), next < clause.upperBound { next += 1 }
    if let inner = embedded(next, from: first) {
      let letKnow = word(index) == "let" && ["if", "whether"].contains(word(next))
      if letKnow { return nil }
      return QuestionReading(inner.question.kind, form, first, inner.end)
    }
    if word(index) == "let", word(index + 2) == "know", next == end, word(next) != "your" { return nil }
    if form == .imperative, next >= clause.upperBound, end - index < 2 { return nil }
    if ["your", "the"].contains(word(next)), factAhead(next) { return QuestionReading(.closed, form, first, end) }
    return QuestionReading(.open, form, first, max(end, min(next, clause.upperBound)))
  }

  func tellingEnd(_ index: Int, strict: Bool) -> Int? {
    let softened = [
      "list", "name", "introduce", "clarify", "specify", "go", "speak", "talk", "show", "outline", "expand",
    ]
    for phrase in Words.tellings {
      if strict, softened.contains(phrase[0]), phrase != ["talk", "me", "through"],
        phrase != ["talk", "to", "me", "about"]
      {
        continue
      }
      if matches(phrase, index) || (!strict && matchesGerund(phrase, index)) { return index + phrase.count }
    }
    return nil
  }

  private func matchesGerund(_ phrase: [String], _ index: Int) -> Bool {
    let verb = phrase[0]
    let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
    guard word(index) == stem + "ing" || word(index) == verb + "ing" else { return false }
    guard phrase.count > 1 else { return true }
    return matches(Array(phrase.dropFirst()), index + 1)
  }

  /// A wh-word, "if" or "whether" at `index`, standing after words of asking.
  private func embedded(_ index: Int, from first: Int) -> QuestionReading? {
    let here = word(index)
    if here == "if" || here == "whether" {
      guard index + 1 < clause.upperBound else { return nil }
      if here == "if",
        telling(index + 2) != nil || (word(index + 2) == "could" && tellingEnd(index + 3, strict: false) != nil)
      {
        return QuestionReading(.open, .yesNo, first, index + 3)
      }
      return QuestionReading(choice(after: index) ? .choice : .closed, .yesNo, first, index + 1)
    }
    if Words.wh.contains(here) { return QuestionReading(whKind(index), .wh, first, index + 1) }
    if Words.prepositions.contains(here), Words.wh.contains(word(index + 1)) {
      return QuestionReading(whKind(index + 1), .wh, first, index + 2)
    }
    return nil
  }
}
