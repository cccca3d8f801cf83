/// What was said before a line, made comparable: content words by topic, names, feelings.
struct Recollection: Sendable {
  /// A topic with what the buyer has told about it.
  struct Told: Sendable {
    var topic: String
    var keys: Set<UInt64>
  }

  let context: ConversationContext
  /// Topics the buyer has told about, in the order of their ids.
  private(set) var told: [Told] = []
  /// The senses of the buyer's latest words.
  private(set) var latest: Set<UInt64> = []
  /// In how many topics a sense came up.
  private var spread: [UInt64: Int] = [:]
  private let content: ContentWords

  init(_ context: ConversationContext, content: ContentWords) {
    self.context = context
    self.content = content
    for topic in context.heard.keys.sorted() {
      var keys: Set<UInt64> = []
      for wording in context.heard[topic] ?? [] { keys.formUnion(senses(wording)) }
      for key in keys { spread[key, default: 0] += 1 }
      told.append(Told(topic: topic, keys: keys))
    }
    for wording in context.buyerSaid { latest.formUnion(senses(wording)) }
  }

  private func senses(_ text: String) -> [UInt64] {
    let tokens = Tokenizer.tokens(Tokenizer.clean(text))
    return content.words(tokens, 0..<tokens.count).map(\.key)
  }

  /// Whether a topic has been told about.
  func knows(_ topic: String) -> Bool { context.knownTopics.contains(topic) || context.heard[topic] != nil }

  /// The content words of a stretch that a topic's telling held, those that nearly every topic holds left out.
  func shared(_ words: [ContentWords.Word], with told: Told) -> [ContentWords.Word] {
    let limit = max(2, self.told.count * 2 / 5)
    return words.filter { told.keys.contains($0.key) && (spread[$0.key] ?? 0) <= limit }
  }

  /// The tokens that carry words of the buyer's latest lines.
  func echoes(_ words: [ContentWords.Word]) -> [ContentWords.Word] { words.filter { latest.contains($0.key) } }
}
