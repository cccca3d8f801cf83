/// Reads whether a sentence goes on with the buyer's thought: what he wants, minds or is torn between, said for him
/// although he used no such word (a complex reflection, D29).
struct InterpretationReader {
  let line: HeardLine
  let recollection: Recollection
  let content: ContentWords

  /// The words that say it, or nil.
  ///
  /// Only where the buyer has just said something, and where the sentence does more than repeat it.
  func read(_ passage: Passage) -> Range<Int>? {
    guard !recollection.context.buyerSaid.isEmpty, passage.cues.all(.advice).isEmpty, !repeats(passage) else {
      return nil
    }
    for clause in passage.stated where !clause.isEmpty {
      if let shown = tokens(clause).contains(where: \.isHan) ? chinese(clause) : english(clause) { return shown }
    }
    return goesOn(passage)
  }

  private func tokens(_ range: Range<Int>) -> ArraySlice<Token> { line.tokens[range] }

  private func word(_ index: Int, _ clause: Range<Int>) -> String {
    clause.contains(index) ? line.tokens[index].word : ""
  }

  /// Whether most of what is said was the buyer's own last words.
  private func repeats(_ passage: Passage) -> Bool {
    let words = passage.stated.flatMap { content.words(line.tokens, $0) }
    guard !words.isEmpty else { return false }
    return recollection.echoes(words).count * 3 >= words.count * 2
  }

  // MARK: English

  private func english(_ clause: Range<Int>) -> Range<Int>? {
    if let contrast = contrast(clause) { return contrast }
    guard !["if", "when", "while", "until", "unless"].contains(opening(clause)) else { return nil }
    for index in clause {
      let subject = word(index, clause)
      if ["that", "it", "this"].contains(subject), let shown = moves(index, clause) { return shown }
      let own = ["you", "you're", "you've", "you'd", "your"].contains(subject)
      let others = ["he", "she", "they", "he's", "she's", "they're"].contains(subject)
      guard own || others, !follows(index, clause) else { continue }
      if subject == "you're" || subject == "you've" {
        if minds(index + 1, clause, wide: true) { return index..<min(index + 3, clause.upperBound) }
        continue
      }
      if subject == "you'd", ["like", "rather", "love", "prefer", "hate"].contains(word(index + 1, clause)) {
        return index..<min(index + 3, clause.upperBound)
      }
      if subject == "your" { continue }
      if minds(index + 1, clause, wide: own) { return index..<min(index + 3, clause.upperBound) }
    }
    return nil
  }

  /// A short statement that goes on where the buyer stopped.
  ///
  /// "And then life gets in the way."
  private func goesOn(_ passage: Passage) -> Range<Int>? {
    guard recollection.context.turn > 0, !recollection.context.buyerAsked, let first = passage.stated.first,
      let last = passage.stated.last, !Self.courtesies.contains(where: passage.cues.has)
    else { return nil }
    let words = (first.lowerBound..<last.upperBound).filter { line.tokens[$0].isWord }.map { line.tokens[$0].word }
    guard (3...12).contains(words.count), Self.own.isDisjoint(with: words), let lead = words.first,
      ["and", "because", "that", "it's", "kind", "being", "might", "when", "it", "that's", "like"].contains(lead),
      !Self.judging.contains(where: { words.starts(with: $0) })
    else { return nil }
    return first.lowerBound..<last.upperBound
  }

  private static let courtesies: [CueClass] = [
    .thanks, .greeting, .apology, .empathy, .smallTalk, .service, .permission, .praise, .praiseWord, .promise, .product,
    .telling, .inclusion, .consent, .condole, .proposal,
  ]
  private static let own: Set<String> = [
    "i", "i'm", "i'd", "i've", "i'll", "we", "we'll", "we're", "we've", "let's", "let", "my", "our", "me", "us", "can",
    "will",
    "should", "could", "would", "please",
  ]
  private static let judging: [[String]] = [
    ["that's", "fine"], ["that's", "okay"], ["that's", "right"], ["that's", "all"], ["that", "is"], ["it's", "okay"],
    ["it's", "fine"], ["it's", "up"], ["that's", "it"], ["that's", "true"], ["it", "is"], ["it's", "alright"],
  ]

  private func opening(_ clause: Range<Int>) -> String {
    clause.map { line.tokens[$0].word }.first { !EnglishWords.fillers.contains($0) && !$0.isEmpty } ?? ""
  }

  /// "On the one hand …", "part of you …", "not just …, it's …".
  private func contrast(_ clause: Range<Int>) -> Range<Int>? {
    for phrase in Self.contrasts {
      for start in clause where start + phrase.count <= clause.upperBound {
        if zip(start..., phrase).allSatisfy({ line.tokens[$0].word == $1 }) { return start..<(start + phrase.count) }
      }
    }
    return nil
  }

  /// Whether the subject is somebody else's object: "I want you …", "to you …", "tell you …".
  private func follows(_ index: Int, _ clause: Range<Int>) -> Bool {
    [
      "want", "let", "give", "tell", "help", "show", "for", "to", "with", "of", "thank", "if", "what", "how", "when",
      "where",
      "i'd", "like", "see", "get", "than", "as", "whatever", "whenever", "about", "from", "while", "hope", "know",
      "think",
    ].contains(word(index - 1, clause)) && !(word(index - 1, clause) == "like" && sounds(index - 2, clause))
  }

  private func sounds(_ index: Int, _ clause: Range<Int>) -> Bool {
    ["sounds", "seems", "feels", "looks", "sound", "seem", "feel", "it's"].contains(word(index, clause))
  }

  /// Whether a verb of wishing, minding or struggling stands here, small words before it.
  private func minds(_ start: Int, _ clause: Range<Int>, wide: Bool) -> Bool {
    let small: Set<String> = [
      "really", "just", "also", "still", "kind", "sort", "of", "always", "never", "don't", "doesn't", "didn't", "not",
      "are", "is", "was", "were", "have", "has", "been", "had", "do", "kinda", "actually", "both", "even", "already",
      "um", "uh", "a", "bit", "little", "so", "very", "pretty", "quite", "starting", "beginning", "started",
    ]
    var index = start
    while small.contains(word(index, clause)), index < start + 5 { index += 1 }
    let here = word(index, clause)
    if ["need", "needs", "have"].contains(here), word(index + 1, clause) == "to" { return false }
    if here == "looking", word(index + 1, clause) == "at" { return false }
    if here == "need" || here == "needs", ["one", "it", "any", "anything"].contains(word(index + 1, clause)) {
      return false
    }
    if here == "found" || here == "find" { return wide && ["out", "yourself", "it"].contains(word(index + 1, clause)) }
    return Self.mind.contains(here)
  }

  /// "And that scares you": what was said, and what it does to him.
  private func moves(_ index: Int, _ clause: Range<Int>) -> Range<Int>? {
    guard clause.upperBound - index <= 9 else { return nil }
    let small: Set<String> = ["really", "just", "kind", "of", "sort", "must", "still", "also", "always"]
    var verb = index + 1
    while small.contains(word(verb, clause)) { verb += 1 }
    guard word(verb + 1, clause) == "you", word(verb, clause).utf8.count > 3 else { return nil }
    let aside: Set<String> = [
      "gives", "gave", "helps", "takes", "took", "shows", "tells", "costs", "gets", "lets", "saves", "brings", "allows",
      "would", "could", "will", "should", "does", "about", "from", "with", "what", "when", "that",
    ]
    return aside.contains(word(verb, clause)) ? nil : index..<(verb + 2)
  }

  private static let contrasts: [[String]] = [
    ["on", "the", "one", "hand"], ["on", "one", "hand"], ["part", "of", "you"], ["a", "part", "of", "you"],
    ["in", "your", "mind"], ["in", "your", "heart"], ["at", "the", "same", "time", "you"], ["it's", "not", "just"],
    ["it's", "not", "only"], ["it's", "not", "so", "much"], ["it", "isn't", "just"], ["not", "just", "a"],
    ["caught", "in", "the", "middle"], ["between", "a", "rock"], ["must", "feel"], ["must", "have", "felt"],
    ["must", "be"],
    ["must", "have", "been"], ["feels", "like"], ["sounds", "like"],
    ["it's", "as", "if"], ["it's", "almost", "like"], ["what", "matters", "to", "you"], ["deep", "down"],
    ["you", "and", "your", "family", "would"], ["a", "lot", "to", "you"], ["the", "hardest", "part"],
    ["the", "hard", "part"],
    ["wears", "you"], ["hard", "for", "you"], ["for", "you", "it's"],
  ]
  private static let mind: Set<String> = [
    "want", "wants", "wanted", "wanting", "need", "needs", "needed", "hope", "hopes", "hoping", "wish", "wishing",
    "wishes",
    "wonder", "wondering", "wonders", "trying", "tried", "ready", "willing", "worried", "afraid", "scared", "tired",
    "sick",
    "torn", "stuck", "caught", "feel", "feels", "feeling", "felt", "care", "cares", "value", "miss", "prefer",
    "prefers",
    "rather", "believe", "hate", "hates", "love", "loves", "enjoy", "dread", "fear", "doubt", "doubting", "regret",
    "struggle",
    "struggling", "struggled", "fed", "proud", "unsure", "frustrated", "angry", "lonely", "ashamed", "determined",
    "committed",
    "motivated", "hesitant", "reluctant", "picturing", "imagining", "dreaming", "longing", "missing", "thinking",
    "considering",
    "leaning", "looking", "hurting", "suffering", "fighting", "drowning", "carrying", "juggling", "balancing", "losing",
    "giving", "realize", "realise", "realizing", "realising", "noticed", "noticing", "learned", "learnt",
    "recognize", "recognise", "blame", "blaming", "resent", "appreciate", "trust", "trusted", "like", "liked",
    "weighing",
    "questioning", "curious", "overwhelmed", "exhausted", "done", "used", "able", "convinced", "confused", "happy",
  ]

  // MARK: Chinese

  private func chinese(_ clause: Range<Int>) -> Range<Int>? {
    guard !Self.sellers.contains(where: { find($0, in: clause) != nil }) else { return nil }
    if Self.leads.contains(where: { find($0, in: clause) != nil }) { return clause }
    guard let you = clause.first(where: { ["您", "你", "他", "她"].contains(word($0, clause)) }),
      !["给", "帮", "为", "让", "请", "跟", "和", "对", "祝", "向"].contains(word(you - 1, clause))
    else { return nil }
    for mind in Self.thoughts {
      if let place = find(mind, in: (you + 1)..<clause.upperBound), place - you <= 6 {
        return you..<min(you + 6, clause.upperBound)
      }
    }
    return nil
  }

  /// Where a phrase of Chinese characters begins.
  private func find(_ phrase: [String], in range: Range<Int>) -> Int? {
    guard phrase.count <= range.count else { return nil }
    return (range.lowerBound...(range.upperBound - phrase.count)).first { start in
      phrase.indices.allSatisfy { line.tokens[start + $0].word == phrase[$0] }
    }
  }

  private static func phrases(_ text: String) -> [[String]] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.map { String($0) } }
  }

  private static let leads = phrases(
    """
    听起来 听着 听上去 感觉您 感觉你 看来 看得出 听得出 好像 似乎 一方面 另一方面 心里 过不去 不是怕 舍不得 放不下 左右为难 夹在中间 两头 其实您 其实你 说白了 归根到底 \
    归根结底 不只是 不光是 而是 压力 最难的 像是 仿佛 说到底 这口气 咽不下 堵得慌 憋
    """)
  private static let thoughts = phrases(
    """
    担心 怕 想 希望 盼 在意 在乎 看重 觉得 心里 不愿 宁可 宁愿 纠结 犹豫 舍不得 放不下 后悔 委屈 烦 累 急 难受 不甘 渴望 其实 更 受不了 不敢 不服 信不过 拿不准 没底 \
    惦记 期待 愧 心疼 为难 矛盾
    """)
  /// The seller speaks of himself or of what holds only if.
  private static let sellers = phrases(
    """
    我想 我觉得 我建议 我们 咱们 帮您 给您 为您 如果 要是 等您 等你 您可以 你可以 您放心
    """)
}
