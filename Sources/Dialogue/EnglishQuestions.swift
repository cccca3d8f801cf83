/// Finds English questions by their grammar: wh-words, inversion, indirect asking, tags.
struct EnglishQuestions {
  typealias Words = EnglishWords

  let tokens: [Token]
  /// The stretch of `tokens` looked at: one clause without dividing marks.
  let clause: Range<Int>
  /// Whether a question mark ends this clause.
  let asked: Bool
  /// Whether a full stop ends it: then only plain grammar makes a question.
  var stated = false

  func word(_ index: Int) -> String { clause.contains(index) ? tokens[index].word : "" }

  /// The question of the clause, or nil.
  func reading() -> QuestionReading? {
    let first = afterOpenings(clause.lowerBound)
    guard first < clause.upperBound else { return nil }
    if let reading = asking(first) ?? telling(first) ?? (subordinate(first) ? nil : direct(first, leads: true)) {
      return second(after: reading) ?? reading
    }
    return later(first)
  }

  /// "Because what happens then …" tells.
  private func subordinate(_ first: Int) -> Bool {
    !asked && first > clause.lowerBound && ["because", "cause"].contains(word(first - 1))
      && Words.wh.contains(word(first))
  }

  /// Whether the buyer is spoken to just behind `index`.
  private func addresses(_ index: Int) -> Bool {
    (1...3).contains { ["you", "your"].contains(word(index + $0)) }
  }

  /// A second question in the same breath: "who is coming and when do you leave".
  private func second(after reading: QuestionReading) -> QuestionReading? {
    guard reading.question.form == .wh else { return nil }
    let joint = clause.last { index in
      index > reading.end && word(index) == "and" && Words.wh.contains(word(index + 1))
        && (Words.auxiliaries.contains(word(index + 2)) || Words.measures.contains(word(index + 2)))
    }
    return joint.flatMap { direct($0 + 1, leads: true) }
  }

  /// Past greetings, fillers and fixed openings.
  func afterOpenings(_ start: Int) -> Int {
    var index = start
    while index < clause.upperBound {
      if let opening = Words.openings.first(where: { matches($0, index) }) {
        let title = opening.count == 1 && ["mr", "mrs", "ms"].contains(opening[0])
        index += opening.count + (title && index + 1 < clause.upperBound ? 1 : 0)
      } else if Words.fillers.contains(word(index)) || !tokens[index].isWord {
        if word(index) == "like", Words.subjects.contains(word(index + 1)) { break }
        index += 1
      } else {
        break
      }
    }
    return index
  }

  func matches(_ phrase: [String], _ index: Int) -> Bool {
    guard index + phrase.count <= clause.upperBound else { return false }
    for (offset, item) in phrase.enumerated() where tokens[index + offset].word != item { return false }
    return true
  }

  // MARK: Direct

  private func direct(_ start: Int, leads: Bool) -> QuestionReading? {
    var index = start
    // "when when do you": people repeat themselves.
    while word(index) == word(index + 1), index + 1 < clause.upperBound { index += 1 }
    let here = word(index)
    if asked, here == "huh", clause.upperBound - index == 1 { return QuestionReading(.open, .wh, index, index + 1) }
    if Words.wh.contains(here) { return whQuestion(index, leads: leads) }
    if leads, Words.prepositions.contains(here), Words.wh.contains(word(index + 1)) {
      if asked || Words.auxiliaries.contains(word(index + 2)) || index + 2 >= clause.upperBound
        || Words.measures.contains(word(index + 2))
        || !stated && boundTo(index + 1)
      {
        return QuestionReading(whKind(index + 1), .wh, index, index + 2)
      }
      return nil
    }
    if Words.auxiliaries.contains(here), inverts(index, leads: leads) {
      return QuestionReading(choice(after: index) ? .choice : .closed, .yesNo, index, min(index + 2, clause.upperBound))
    }
    return nil
  }

  /// Questions that begin inside the clause: "and how …", "because I wonder do you …".
  private func later(_ first: Int) -> QuestionReading? {
    let joints: Set<String> = [
      "and", "but", "so", "or", "because", "then", "well", "okay", "now", "yes", "right", "um", "uh",
    ]
    var found: QuestionReading?
    for index in clause where index > first {
      let bound = ["and", "but", "so", "or"].contains(word(index - 1))
      // "… and I wanted to ask what made you do it." asks, whatever closes it.
      if stated, bound, let reading = asking(index), reading.question.form != .imperative {
        found = reading
        continue
      }
      if stated, !addresses(index) || !bound { continue }
      let joined = joints.contains(word(index - 1))
      if word(index - 1) == "because", Words.wh.contains(word(index)), !asked { continue }
      if joined, let reading = asking(index) ?? (stated ? nil : telling(index)) ?? direct(index, leads: false) {
        found = reading
      } else if found == nil, asksMidway(index) {
        found = QuestionReading(whKind(index), .wh, index, index + 2)
      } else if found == nil, !joined, invertsMidway(index) {
        found = QuestionReading(choice(after: index) ? .choice : .closed, .yesNo, index, index + 2)
      }
    }
    if found == nil, asked, let index = clause.last(where: { Words.wh.contains(word($0)) }) {
      let kind = whKind(index)
      let lastWord = index + 3 >= clause.upperBound || index == first
      if lastWord { return QuestionReading(kind, .wh, index, index + 1) }
    }
    return found
  }

  /// "If you could choose where would you go": a question word with its inversion.
  private func asksMidway(_ index: Int) -> Bool {
    guard Words.wh.contains(word(index)), word(index - 1) != "is" else { return false }
    if ["do", "does", "did", "don't", "doesn't"].contains(word(index + 1)), Words.subjects.contains(word(index + 2)) {
      return true
    }
    return ["you", "your"].contains(word(index + 2))
      && ["would", "are", "can", "could", "will", "were", "have", "should"].contains(word(index + 1))
  }

  private func invertsMidway(_ index: Int) -> Bool {
    let verbs: Set<String> = ["do", "does", "did", "are", "would", "could", "can", "have", "will", "don't", "didn't"]
    let denied: Set<String> = ["wouldn't", "isn't", "doesn't", "couldn't", "can't", "shouldn't"]
    let plain = verbs.contains(word(index)) && ["you", "they", "your"].contains(word(index + 1))
    let leading = denied.contains(word(index)) && ["it", "that", "you", "we", "they"].contains(word(index + 1))
    // "Two days are your own": nothing is asked.
    guard plain || leading, index + 2 < clause.upperBound, word(index + 2) != "own" else { return false }
    let before = word(index - 1)
    if Words.wh.contains(before)
      || ["nor", "neither", "than", "as", "only", "to", "i", "we", "you", "they"].contains(before)
    {
      return false
    }
    // A wh-word or "what … do you" earlier makes this the verb of another question or of a subordinate clause.
    return !clause.contains { $0 < index && Words.wh.contains(word($0)) && $0 + 3 >= index }
  }

  private func whQuestion(_ index: Int, leads: Bool) -> QuestionReading? {
    let here = word(index)
    let next = word(index + 1)
    let reading = QuestionReading(whKind(index), .wh, index, min(index + 2, clause.upperBound))
    if ["when", "where", "while"].contains(here), !Words.auxiliaries.contains(next) {
      // "When you travel, do you …" without its comma: the question is the inversion further on.
      for later in clause where later > index + 1 && Words.auxiliaries.contains(word(later)) {
        if ["you", "they"].contains(word(later + 1)), !["have", "had", "has"].contains(word(later)),
          !["to", "that"].contains(word(later - 1))
        {
          return QuestionReading(.closed, .yesNo, later, later + 2)
        }
      }
    }
    if leads, !asked, !stated, uninverted(index) { return reading }
    if stated, !plainly(index) { return nil }
    if asked && (leads || Words.auxiliaries.contains(next) || Words.whWithVerb.contains(here)) { return reading }
    if index + 1 >= clause.upperBound { return leads && here != "which" && word(index - 1) != "know" ? reading : nil }
    switch here {
    case "how":
      if next == "to" { return asked ? reading : nil }
      if ["about", "come", "so", "else"].contains(next) || Words.auxiliaries.contains(next) { return reading }
      if next == "exactly", Words.auxiliaries.contains(word(index + 2)) { return reading }
      // "See how long it takes": the verb stands behind its subject.
      if Words.subjects.contains(word(index + 2)), stated || index > clause.lowerBound, !asked { return nil }
      return Words.measures.contains(next) && (leads || asked) ? reading : nil
    case "what":
      if ["about", "if", "else", "kind", "sort", "type", "kinds", "sorts"].contains(next) {
        return leads ? reading : nil
      }
      if Words.auxiliaries.contains(next) { return cleft(index) ? nil : reading }
      if cleft(index) { return nil }
      let plain = next.firstIndex(of: "'").map { String(next[..<$0]) } ?? next
      if Words.subjects.contains(plain) || Words.determiners.contains(next) || next.hasSuffix("ed") { return nil }
      if next.hasSuffix("s"), clause.contains(where: { $0 > index + 1 && ["is", "was"].contains(word($0)) }) {
        return nil
      }
      return auxiliaryAhead(index + 1) ? reading : nil
    case "why":
      return Words.auxiliaries.contains(next) || next == "not" ? reading : nil
    case "which":
      if Words.subjects.contains(next) { return nil }
      if Words.auxiliaries.contains(next) {
        if ["is", "was", "are", "were", "has", "have"].contains(next) {
          return ["your", "better", "best"].contains(word(index + 2)) ? reading : nil
        }
        return Words.subjects.contains(word(index + 2)) && index + 3 < clause.upperBound ? reading : nil
      }
      return auxiliaryAhead(index + 1) || (leads && clause.upperBound - index <= 4 && next != "means") ? reading : nil
    case "who", "whom", "whose":
      if next == "knows" || next == "cares" { return nil }
      return leads || Words.auxiliaries.contains(next) ? reading : nil
    case "when", "where":
      return Words.auxiliaries.contains(next) ? reading : nil
    case "what's", "that's":
      let later = clause.contains { $0 > index + 2 && ["is", "was"].contains(word($0)) }
      return next == "more" || (later && !asked) ? nil : reading
    default:
      return reading
    }
  }

  /// Whether a wh-word asks although a full stop follows: its verb stands before its subject.
  private func plainly(_ index: Int) -> Bool {
    if Words.whWithVerb.contains(word(index)) || index + 2 >= clause.upperBound { return word(index) != "which" }
    if word(index) == "why", word(index + 1) == "don't" { return false }
    if ["who", "whom", "whose"].contains(word(index)) { return Words.auxiliaries.contains(word(index + 1)) }
    if word(index) == "which" {
      return (2...4).contains { Words.auxiliaries.contains(word(index + $0)) && addresses(index + $0 - 1) }
    }
    if word(index) == "what" || word(index) == "how", ["about", "kind", "sort", "type"].contains(word(index + 1)) {
      return true
    }
    return (1...5).contains { step in
      Words.auxiliaries.contains(word(index + step))
        && !Words.subjects.subtracting(["this", "that"]).contains(word(index + step - 1))
    }
  }

  /// "What is important is …" and "what it does is …" tell.
  private func cleft(_ index: Int) -> Bool {
    if ["does", "do", "did"].contains(word(index + 2)), ["is", "was"].contains(word(index + 3)) { return true }
    guard ["is", "was"].contains(word(index + 1)) else { return false }
    let after = word(index + 2)
    if Words.determiners.contains(after) || Words.subjects.contains(after) { return false }
    return clause.contains { $0 > index + 2 && ["is", "was"].contains(word($0)) }
  }

  private func auxiliaryAhead(_ index: Int) -> Bool {
    for step in 1...3 where Words.auxiliaries.contains(word(index + step)) {
      return step == 1 || !Words.subjects.contains(word(index + step - 1))
    }
    return false
  }

  /// Whether a verb and its subject ask although a full stop follows: "is that …", "does something …" do not.
  private func spoken(_ verb: String, to subject: String) -> Bool {
    guard !verb.hasSuffix("n't") || subject == "you" else { return false }
    return ["you", "he", "she", "they", "it", "there", "we", "i", "anyone", "anybody"].contains(subject)
      || (verb == "would" || verb == "does") && ["this", "that"].contains(subject)
  }

  private func inverts(_ index: Int, leads: Bool) -> Bool {
    let verb = word(index)
    let next = word(index + 1)
    if next.isEmpty { return false }
    if asked { return leads || Words.subjects.contains(next) || Words.determiners.contains(next) }
    if leads, !stated, setsOut(index) { return true }
    let things: Set<String> = [
      "it", "that", "this", "these", "those", "something", "everything", "anything", "someone", "somebody", "anyone",
      "everyone",
    ]
    if Words.subjects.contains(next) {
      if index + 2 == clause.upperBound, ["so", "nor", "neither"].contains(word(index - 1)) { return false }
      if ["do", "have", "had"].contains(verb), things.contains(next) { return false }
      if verb == "should", leads, ["i", "we"].contains(next) { return true }
      if ["should", "had", "were"].contains(verb) { return false }
      if stated, !spoken(verb, to: next) { return false }
      // "Could it it could be": he begins anew, and tells.
      if Words.subjects.contains(word(index + 2)), word(index + 3) == verb { return false }
      if verb == "may" || verb == "might" { return next == "i" || next == "we" }
      if !leads, ["is", "was"].contains(verb), things.contains(next) { return false }
      return true
    }
    if stated, !["your", "his", "her", "their"].contains(next) { return false }
    if Words.determiners.contains(next) {
      if ["your", "any", "his", "her", "their"].contains(next), !["have", "had", "must", "may", "might"].contains(verb)
      {
        return true
      }
      return leads && !["have", "had", "do", "may", "might", "must", "don't"].contains(verb)
    }
    return leads && ["does", "did", "is", "are", "was", "were"].contains(verb) && clause.upperBound - index >= 4
      && index == afterOpenings(clause.lowerBound) && tokens[index + 1].kind == .latin && !next.hasSuffix("ing")
      && !next.hasSuffix("ly")
  }
}
