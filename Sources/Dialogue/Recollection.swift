/// What was said before a line, made comparable: content words by topic, names, feelings.
struct Recollection: Sendable {
  /// A topic with what the buyer has told about it.
  struct Told: Sendable {
    var topic: String
    var keys: Set<UInt64>
    /// The Chinese characters of content in it, each as a word by itself.
    var characters: Set<UInt64> = []
  }

  let context: ConversationContext
  /// Topics the buyer has told about, in the order of their ids.
  private(set) var told: [Told] = []
  /// The senses of the buyer's latest words.
  private(set) var latest: Set<UInt64> = []
  /// The words of the buyer's latest lines without their endings.
  private var latestWords: Set<String> = []
  /// In how many topics a sense came up.
  private var spread: [UInt64: Int] = [:]
  private let content: ContentWords

  init(_ context: ConversationContext, content: ContentWords) {
    self.context = context
    self.content = content
    for topic in context.heard.keys.sorted() {
      var keys: Set<UInt64> = []
      var characters: Set<UInt64> = []
      for wording in context.heard[topic] ?? [] {
        let tokens = Tokenizer.tokens(Tokenizer.clean(wording))
        keys.formUnion(senses(tokens))
        characters.formUnion(ContentWords.characters(tokens))
      }
      for key in keys.union(characters) { spread[key, default: 0] += 1 }
      told.append(Told(topic: topic, keys: keys, characters: characters))
    }
    for wording in context.buyerSaid {
      let tokens = Tokenizer.tokens(Tokenizer.clean(wording))
      latest.formUnion(senses(tokens))
      for token in tokens where token.isWord {
        latestWords.insert(TopicFeatures.stem(token.word))
      }
    }
  }

  private func senses(_ tokens: [Token]) -> [UInt64] { content.words(tokens, 0..<tokens.count).map(\.key) }

  /// Whether a topic has been told about.
  func knows(_ topic: String) -> Bool { context.knownTopics.contains(topic) || context.heard[topic] != nil }

  /// The content words of a stretch that a topic's telling held, those that nearly every topic holds left out.
  func shared(_ words: [ContentWords.Word], with told: Told) -> [ContentWords.Word] {
    let limit = max(2, self.told.count * 2 / 5)
    return words.filter { told.keys.contains($0.key) && (spread[$0.key] ?? 0) <= limit }
  }

  /// The topic whose telling held a word that no other telling held, of those spoken of last; the most such words win.
  func meant(by words: [ContentWords.Word]) -> (topic: String, shown: Range<Int>)? {
    var best: (topic: String, shown: Range<Int>, count: Int)?
    for topic in context.recentTopics.prefix(3) {
      guard let told = told.first(where: { $0.topic == topic }) else { continue }
      let all = told.keys.union(told.characters)
      let own = words.filter { all.contains($0.key) && spread[$0.key] == 1 }
      if let first = own.first, own.count > best?.count ?? 0 { best = (topic, first.tokens, own.count) }
    }
    return best.map { ($0.topic, $0.shown) }
  }

  /// Whether a short question repeats any word of his latest lines but the smallest.
  ///
  /// "Depends on what?", "More of what?"
  func repeats(_ tokens: ArraySlice<Token>) -> Bool {
    let own = tokens.filter { token in
      token.isHan
        ? !ContentWords.light.contains(token.word)
        : token.kind == .latin && token.word.utf8.count > 3 && !TopicFeatures.common.contains(token.word)
    }
    return own.contains { latestWords.contains(TopicFeatures.stem($0.word)) }
  }

  /// The tokens that carry words of the buyer's latest lines.
  func echoes(_ words: [ContentWords.Word]) -> [ContentWords.Word] { words.filter { latest.contains($0.key) } }
}
