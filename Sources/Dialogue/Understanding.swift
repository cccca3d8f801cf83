/// The ear: turns a typed line into an `Utterance`. Pure, offline, the same on every machine.
public struct Understanding: Sendable {
  let lexicon: Lexicon
  let matcher: TopicMatcher

  /// An ear that knows the words of `lexicon` and the topics of `samples`.
  public init(lexicon: Lexicon, samples: [TopicSample]) {
    self.lexicon = lexicon
    self.matcher = TopicMatcher(samples: samples, lexicon: lexicon)
  }

  /// Understands one typed line, said after `context`.
  public func hear(_ line: String, in context: ConversationContext = ConversationContext()) -> Utterance {
    Utterance(text: line, language: .unknown, sentences: [], topics: [], rejected: true)
  }
}
