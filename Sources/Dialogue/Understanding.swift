/// The ear: turns a typed line into an `Utterance`.
///
/// Pure, offline, the same on every machine. Cue words of the lexicon add to those of the grammar, class by class
/// (`CueClass`); its synonyms count as one word for topics and for what was said before.
public struct Understanding: Sendable {
  /// How it breaks lines into the features of topics.
  public let features: TopicFeatures
  private let matcher: TopicMatcher
  private let book: CueBook
  private let content: ContentWords

  /// An ear that knows the words of `lexicon` and the topics of `samples`.
  public init(lexicon: Lexicon, samples: [TopicSample]) {
    features = TopicFeatures(lexicon: lexicon)
    matcher = TopicMatcher(samples: samples, features: features)
    book = CueBook(lexicon: lexicon)
    content = ContentWords(synonyms: lexicon.synonyms)
  }

  /// Understands one typed line, said after `context`.
  ///
  /// Spans count Unicode scalars of the utterance's text, which is the line without control characters.
  public func hear(_ line: String, in context: ConversationContext = ConversationContext()) -> Utterance {
    Hearing(line, in: context, matcher: matcher, content: content, book: book).utterance()
  }
}
