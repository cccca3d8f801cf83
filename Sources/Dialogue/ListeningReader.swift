/// Reads whether a sentence gives back what the buyer told: facts, and the feelings behind them (D29).
struct ListeningReader {
  let line: HeardLine
  let recollection: Recollection
  let content: ContentWords

  private var context: ConversationContext { recollection.context }

  /// Whether the line is a lecture: one sentence among many proves no listening by a few shared words.
  var long = false

  /// What a sentence gives back.
  struct Found: Sendable {
    var facts: ActMark?
    var feelings: ActMark?
    /// Topics whose telling the words touch, whether or not they are given back.
    var touched: [String] = []
  }

  /// Reads a sentence; `tells` says that it speaks of products, `summing` that a summary is under way, `near` what the
  /// sentence before gave back, `about` what it may be about.
  func read(_ passage: Passage, tells: Bool, summing: Bool, near: [String], about: [String] = []) -> Found {
    var found = Found()
    let words = passage.clauses.flatMap { content.words(line.tokens, $0) }
    let stated = Set(passage.stated.flatMap { Array($0) })
    var topics: [(topic: String, shown: [Range<Int>], strong: Bool, evidence: Int)] = []
    for told in recollection.told {
      let shared = recollection.shared(words, with: told)
      let named = names(told.topic, passage)
      guard !shared.isEmpty || named != nil else { continue }
      found.touched.append(told.topic)
      let here = shared.filter { stated.contains($0.tokens.lowerBound) }
      let namedHere = named.flatMap { stated.contains($0.lowerBound) ? $0 : nil }
      guard !here.isEmpty || namedHere != nil else { continue }
      let own = here.filter { word in recollection.told.count { $0.keys.contains(word.key) } == 1 }
      let strong =
        here.count >= 2 && !own.isEmpty || (namedHere != nil && (summing || !here.isEmpty))
        || own.count >= 1 && here.count * 3 >= words.count
      let late = context.recentTopics.first == told.topic ? 1 : 0
      topics.append(
        (
          told.topic, here.map(\.tokens) + (namedHere.map { [$0] } ?? []), strong,
          here.count + 2 * own.count + (namedHere == nil ? 0 : 3) + late
        ))
    }
    // What the words show best comes first; of equals, what he told of first by name.
    topics = topics.enumerated().sorted { ($0.element.evidence, $1.offset) > ($1.element.evidence, $0.offset) }
      .map(\.element)
    let cued = passage.cues.has(.recap) || passage.cues.has(.summary) || summing
    let aboutBuyer = speaksOfBuyer(passage)
    if !stated.isEmpty, !tells, aboutBuyer || cued || summing {
      // "I've noted that": of what is touched but faintly, only the best is meant; in a summary, all that has a word of
      // its own.
      let strong = topics.filter { $0.strong || summing && $0.evidence >= 3 }
      let kept = strong.isEmpty && cued ? Array(topics.prefix(1)) : strong
      if !kept.isEmpty {
        found.facts = mark(.restateFact, kept.flatMap(\.shown), kept.map(\.topic))
      } else if cued, let wrong = misheard(passage) {
        found.facts = wrong
      } else if let cue = passage.cues.best(.recap), aboutBuyer, context.turn > 0, !recollection.latest.isEmpty,
        !recollection.echoes(words.filter { stated.contains($0.tokens.lowerBound) }).isEmpty
      {
        let clause = passage.clauses.first { $0.contains(cue.lowerBound) }
        found.facts = line.mark(.restateFact, cue.lowerBound..<max(cue.upperBound, clause?.upperBound ?? 0))
      }
    }
    found.feelings = feelings(
      passage, topics: topics.map(\.topic), near: near, about: about, tells: tells, stated: stated)
    if found.feelings == nil, !tells, !stated.isEmpty, passage.reading.map(\.confirms) ?? true,
      let thought = InterpretationReader(line: line, recollection: recollection, content: content)
        .read(passage)
    {
      found.feelings = line.mark(.restateFeeling, thought)
    } else if found.facts == nil, !tells, !long, passage.reading == nil, let echo = echo(passage, words, stated) {
      found.facts = echo
    }
    return found
  }

  /// The buyer's last words, given back nearly as they were: 两千, 含运费.
  private func echo(_ passage: Passage, _ words: [ContentWords.Word], _ stated: Set<Int>) -> ActMark? {
    let echoes = recollection.echoes(words).filter { stated.contains($0.tokens.lowerBound) }
    guard echoes.count >= 2, echoes.count * 3 >= words.count * 2 else { return copy(passage) ?? portrait(passage) }
    let topics = recollection.told.filter { told in echoes.allSatisfy { told.keys.contains($0.key) } }.map(\.topic)
    return mark(.restateFact, echoes.map(\.tokens), topics)
  }

  /// A Chinese statement most of whose characters the buyer has just said.
  private func copy(_ passage: Passage) -> ActMark? {
    guard let clause = passage.stated.first else { return nil }
    let said = Set(context.buyerSaid.joined().unicodeScalars.map { String(Character($0)) })
    let whole = clause.lowerBound..<(passage.stated.last?.upperBound ?? clause.upperBound)
    let characters = whole.filter { line.tokens[$0].isHan && !ContentWords.light.contains(line.tokens[$0].word) }
    guard characters.count >= 4 else { return nil }
    let echoed = characters.count { said.contains(line.tokens[$0].word) }
    return echoed * 5 >= characters.count * 3 ? line.mark(.restateFact, whole) : nil
  }

  /// A short statement about the buyer himself, right after he spoke: "you drive to work".
  private func portrait(_ passage: Passage) -> ActMark? {
    guard context.turn > 0, !context.buyerSaid.isEmpty, !context.buyerAsked, let clause = passage.stated.first,
      !Self.sellers.contains(where: passage.cues.has)
    else { return nil }
    let words = clause.filter { line.tokens[$0].isWord }.map { line.tokens[$0].word }
    guard
      let first = words.firstIndex(where: {
        !EnglishWords.fillers.contains($0) && !["那", "所", "以", "嗯", "哦"].contains($0)
      })
    else { return nil }
    let own = ["you", "you've", "you're", "your", "您", "你"].contains(words[first])
    let rest = words[(first + 1)...]
    guard own, (2...16).contains(rest.count), Self.ahead.isDisjoint(with: rest) else { return nil }
    return line.mark(.restateFact, clause)
  }

  private static let sellers: [CueClass] = [
    .advice, .promise, .proposal, .telling, .thanks, .greeting, .apology, .smallTalk, .permission, .praise, .empathy,
  ]
  /// Words of what may or shall be: such a statement tells the buyer something.
  private static let ahead: Set<String> = [
    "can", "could", "will", "would", "should", "must", "may", "might", "know", "get", "if", "welcome", "to", "shall",
    "可", "会", "应", "该", "放", "先", "再", "直", "到", "请", "慢", "坐", "看", "能", "试", "别", "等", "稍", "随", "尽",
  ]

  private func mark(_ act: DialogueAct, _ shown: [Range<Int>], _ topics: [String]) -> ActMark? {
    guard let start = shown.map(\.lowerBound).min(), let end = shown.map(\.upperBound).max() else { return nil }
    var unique: [String] = []
    for topic in topics where !unique.contains(topic) { unique.append(topic) }
    return line.mark(act, start..<end, topics: unique)
  }

  /// Where the words that name a topic's answer stand.
  private func names(_ topic: String, _ passage: Passage) -> Range<Int>? {
    guard let names = context.names[topic] else { return nil }
    for name in names {
      if let range = tokens(of: name, in: passage) { return range }
    }
    return nil
  }

  /// The tokens of a phrase in a passage.
  private func tokens(of phrase: String, in passage: Passage) -> Range<Int>? {
    let words = Phrase.words(phrase)
    let range = passage.tokens
    guard let first = words.first, words.count <= range.count else { return nil }
    for start in range.lowerBound...(range.upperBound - words.count)
    where line.tokens[start].word == first.word || (words.count == 1 && line.tokens[start].kind == .latin) {
      let slice = Array(line.tokens[start..<(start + words.count)])
      if Phrase.find(words, in: slice) != nil { return start..<(start + words.count) }
    }
    return nil
  }

  /// Something told back that was never told: the answer to a topic the buyer has not spoken of.
  private func misheard(_ passage: Passage) -> ActMark? {
    for topic in context.names.keys.sorted() where !recollection.knows(topic) {
      if let range = names(topic, passage) { return line.mark(.restateFact, range, topics: [topic]) }
    }
    return nil
  }

  private func speaksOfBuyer(_ passage: Passage) -> Bool {
    let people: Set<String> = [
      "you", "your", "you're", "you've", "you'd", "you'll", "yours", "yourself", "he", "he's", "his", "him", "she",
      "she's", "her", "they", "they're", "their", "them", "both", "您", "你", "他", "她", "俩", "孩", "家",
    ]
    let own: Set<String> = ["i", "we", "my", "our", "we've", "we'll", "i've", "i'll", "i'm", "we're"]
    let words = passage.stated.flatMap { $0.map { line.tokens[$0].word } }
    if words.contains(where: people.contains) { return true }
    return !words.contains(where: own.contains) && words.count <= 12
  }

  // MARK: Feelings

  private func feelings(
    _ passage: Passage, topics: [String], near: [String], about: [String], tells: Bool, stated: Set<Int>
  ) -> ActMark? {
    guard !stated.isEmpty else { return nil }
    var shown: [Range<Int>] = []
    var meant: [String] = []
    for topic in context.feelings.keys.sorted() {
      for phrase in context.feelings[topic] ?? [] {
        guard let range = tokens(of: phrase, in: passage), stated.contains(range.lowerBound) else { continue }
        shown.append(range)
        meant.append(topic)
        break
      }
    }
    if !meant.isEmpty { return mark(.restateFeeling, shown, meant) }
    guard !tells, passage.reading.map(\.confirms) ?? true else { return nil }
    guard
      let feeling = passage.cues.all(.feeling).first(where: { stated.contains($0.lowerBound) && !isOwn($0, passage) })
    else { return nil }
    let guess = passage.cues.all(.guessFeeling).first {
      stated.contains($0.lowerBound) && $0.lowerBound <= feeling.lowerBound
    }
    if !topics.isEmpty { return mark(.restateFeeling, [feeling] + (guess.map { [$0] } ?? []), topics) }
    guard let guess, context.turn > 0 || !context.buyerSaid.isEmpty else { return nil }
    let recent = context.recentTopics.first { recollection.knows($0) }.flatMap { topic in
      about.contains(topic) || fits(topic, passage, but: [guess, feeling])
        ? topic : about.first(where: recollection.knows)
    }
    return mark(.restateFeeling, [guess, feeling], !near.isEmpty ? near : recent.map { [$0] } ?? [])
  }

  /// Whether the words around a feeling are about a topic, or about nothing else.
  private func fits(_ topic: String, _ passage: Passage, but cues: [Range<Int>]) -> Bool {
    let words = passage.stated.flatMap { content.words(line.tokens, $0) }
      .filter { word in !cues.contains { $0.overlaps(word.tokens) } }
    guard words.count >= 2, let told = recollection.told.first(where: { $0.topic == topic }) else { return true }
    return words.contains { told.keys.contains($0.key) || told.characters.contains($0.key) }
  }

  /// "I'm happy to help" and "you will be happy with it" give no feeling of the buyer's back.
  private func isOwn(_ range: Range<Int>, _ passage: Passage) -> Bool {
    let from = max(passage.tokens.lowerBound, range.lowerBound - 4)
    let before = line.tokens[from..<range.lowerBound].map(\.word)
    let buyers: Set<String> = ["you", "your", "you're", "您", "你"]
    if let last = before.last(where: {
      ["i", "i'm", "we", "we're", "我", "i'd", "i've", "i'll"].contains($0) || buyers.contains($0)
    }) {
      if !buyers.contains(last) {
        return !before.contains("hear") && !before.contains("imagine") && !before.contains("guess")
      }
    }
    return before.contains("will") || before.contains("you'll") || before.contains("会") || before.contains("让")
      || before.contains("don't") || before.contains("别") || before.contains("不")
  }
}
