/// Reads what a sentence tells: praise, advice, information, claims, promises, proposals, closing.
struct TellingReader {
  let line: HeardLine
  let content: ContentWords

  /// Whether the sentence speaks of what is offered, rather than of the buyer.
  func tells(_ passage: Passage) -> Bool {
    let cues = passage.cues
    if cues.has(.recap) && !cues.has(.product) { return false }
    if cues.has(.proposal) || cues.has(.promise) || cues.has(.close) || cues.has(.pressure) { return true }
    if cues.has(.praise) && !speaksOnlyOfBuyer(passage) { return true }
    let offers = words(passage).contains { Self.sellers.contains($0) } || hasSeller(passage)
    if cues.has(.recap) { return false }
    return cues.has(.product) && (offers || !speaksOnlyOfBuyer(passage)) || offers && cues.has(.telling)
  }

  private static let sellers: Set<String> = ["our", "we", "we've", "we'll", "ours", "we're"]

  private func words(_ passage: Passage) -> [String] { passage.tokens.map { line.tokens[$0].word } }

  private func hasSeller(_ passage: Passage) -> Bool {
    passage.tokens.contains { index in
      line.tokens[index].word == "们" && index > 0 && line.tokens[index - 1].word == "我"
    }
  }

  private func speaksOnlyOfBuyer(_ passage: Passage) -> Bool {
    guard
      let first = passage.tokens.first(where: {
        line.tokens[$0].isWord && !EnglishWords.fillers.contains(line.tokens[$0].word)
      })
    else { return false }
    return ["you", "you're", "you've", "you'd", "your", "您", "你", "he", "he's", "she", "she's"].contains(
      line.tokens[first].word)
  }

  /// The telling acts of a sentence.
  ///
  /// `listens` says that it gives back what the buyer told.
  func acts(_ passage: Passage, listens: Bool, slots: [Slot], tied: [String]) -> [ActMark] {
    var acts: [ActMark] = []
    let cues = passage.cues
    let reading = passage.reading
    let states = reading.map { $0.confirms || cues.has(.consent) } ?? true
    let tells = tells(passage)
    // "How long will you need to make up your mind?" asks, and hurries nobody.
    if let pressure = cues.best(.pressure), reading?.question.form != .wh {
      acts.append(line.mark(.close, pressure))
    } else if let close = cues.best(.close), reading.map({ $0.question.kind != .open }) ?? true {
      acts.append(line.mark(.close, close))
    }
    if let proposal = proposal(passage, states: states) { acts.append(line.mark(.proposal, proposal, topics: tied)) }
    guard states else { return acts }
    if let promise = cues.best(.promise) { acts.append(line.mark(.promise, promise, topics: tied)) }
    if cues.all(.recap, outside: .advice).isEmpty, let advice = advice(passage),
      !acts.contains(where: { $0.act == .proposal })
    {
      acts.append(line.mark(.advice, advice, topics: tied))
    }
    guard !listens || tells else { return acts }
    if let praise = praise(passage, tells: tells) { acts.append(line.mark(.pitch, praise, topics: tied)) }
    let specific = slots.contains { [.money, .duration].contains($0.kind) } || cues.has(.inclusion)
    let offer = cues.best(.product) ?? cues.best(.telling)
    if tells || (cues.has(.telling) && !listens), specific, let offer, !cues.has(.recap),
      !acts.contains(where: { $0.act == .close })
    {
      acts.append(line.mark(.claim, shown(passage, from: offer), topics: tied))
    }
    if acts.isEmpty, !listens, let told = informs(passage, tells: tells) {
      acts.append(line.mark(.information, told, topics: tied))
    }
    return acts
  }

  private func shown(_ passage: Passage, from cue: Range<Int>) -> Range<Int> {
    guard let clause = passage.clauses.first(where: { $0.contains(cue.lowerBound) }) else { return cue }
    return clause
  }

  private func proposal(_ passage: Passage, states: Bool) -> Range<Int>? {
    guard let cue = passage.cues.best(.proposal) else { return nil }
    let reading = passage.reading
    let consents =
      passage.cues.has(.consent) || passage.cues.has(.product) || cue.lowerBound <= (reading?.start ?? cue.lowerBound)
    if !states, reading?.question.kind == .open, !passage.cues.has(.consent) { return nil }
    // "What would suit you", 哪种更适合您 ask.
    if let reading, reading.question.form == .wh, reading.question.kind != .none, !passage.cues.has(.consent),
      !["how", "what"].contains(line.tokens[reading.start].word) || !passage.cues.has(.product)
    {
      return nil
    }
    if let clause = passage.clauses.first(where: { $0.contains(cue.lowerBound) }),
      let denied = passage.cues.all(.negation).first(where: {
        clause.contains($0.lowerBound) && $0.upperBound >= cue.lowerBound - 1 && $0.lowerBound < cue.lowerBound
      })
    {
      _ = denied
      return nil
    }
    return consents ? cue : nil
  }

  /// Words that bind what follows to what was said before.
  private static let bound: Set<String> = [
    "thing", "things", "what", "whatever", "which", "that", "all", "everything", "anything", "something", "if", "when",
    "because", "said", "say", "says", "why", "where", "how", "until", "before", "mentioned", "people", "places",
  ]

  private static let reported: Set<String> = ["说", "劝", "叫", "让", "喊", "催"]

  private func advice(_ passage: Passage) -> Range<Int>? {
    guard passage.reading.map(\.confirms) ?? true else { return nil }
    if let cue = passage.cues.best(.advice) {
      // "The thing you need to get done" and "you said you have to be back" tell nobody what to do.
      if cue.lowerBound > passage.tokens.lowerBound {
        let before = line.tokens[cue.lowerBound - 1]
        if (before.isHan ? Self.reported : Self.bound).contains(before.word) { return nil }
      }
      if cue.count == 2, line.tokens[cue.lowerBound].isHan,
        let clause = passage.clauses.first(where: { $0.contains(cue.lowerBound) })
      {
        // 您先 and 您还是 advise only where something is to be done: not 您先请坐, 您还是老师.
        let weak: Set<String> = ["您先", "您多", "您少", "您得", "您该", "您别", "还要"]
        let text = line.tokens[cue].map(\.word).joined()
        if weak.contains(text),
          clause.upperBound - cue.upperBound < 2
            || [
              "大", "少", "请", "坐", "客", "担", "包", "指", "关", "谅", "体", "难", "着", "急", "伤", "往", "见", "理", "灰", "擦", "喝",
              "歇", "暖", "缓",
            ].contains(
              line.tokens[cue.upperBound].word)
        {
          return nil
        }
      }
      return cue
    }
    // "Try …", "Consider …", "Maybe try …" at the head of a sentence.
    guard let clause = passage.clauses.first else { return nil }
    let heads: Set<String> = ["try", "consider", "avoid", "remember", "start", "stop", "keep", "focus"]
    for index in clause.prefix(4) {
      let word = line.tokens[index].word
      if heads.contains(word) { return clause.upperBound - index >= 3 ? index..<(index + 1) : nil }
      if !["maybe", "perhaps", "just", "so", "and", "please", "well", "then", "okay"].contains(word) { return nil }
    }
    return nil
  }

  private func praise(_ passage: Passage, tells: Bool) -> Range<Int>? {
    guard passage.reading.map(\.confirms) ?? true || passage.cues.has(.consent) else { return nil }
    if let praise = passage.cues.best(.praise) { return praise }
    guard tells, let word = passage.cues.best(.praiseWord) else { return nil }
    return word
  }

  private func informs(_ passage: Passage, tells: Bool) -> Range<Int>? {
    let cues = passage.cues
    let courtesies: [CueClass] = [
      .greeting, .thanks, .apology, .condole, .smallTalk, .recap, .summary, .permission, .service,
    ]
    guard !courtesies.contains(where: cues.has), passage.reading == nil, !passage.asked else { return nil }
    guard Introduction.find(in: line.tokens, passage.tokens) == nil else { return nil }
    let words = passage.clauses.flatMap { content.words(line.tokens, $0) }
    guard let start = passage.clauses.first?.lowerBound, let end = passage.clauses.last?.upperBound else { return nil }
    let opening = passage.tokens.map { line.tokens[$0].word }.first { !EnglishWords.fillers.contains($0) && $0 != "," }
    if tells, words.count >= 1, !["let's", "咱"].contains(opening) { return start..<end }
    guard !speaksOnlyOfBuyer(passage), words.count >= 3, !cues.has(.feeling), !cues.has(.empathy) else { return nil }
    let first = passage.tokens.first {
      line.tokens[$0].isWord && !EnglishWords.fillers.contains(line.tokens[$0].word)
        && !["好", "嗯", "那", "哦", "行", "对", "的", "所", "以", "哎", "啊", "呀", "哇", "就"].contains(line.tokens[$0].word)
    }
    guard let first,
      !["i", "i'm", "i'd", "i've", "i'll", "let", "let's", "我", "咱", "请", "that's"].contains(line.tokens[first].word)
    else { return nil }
    return start..<end
  }
}
