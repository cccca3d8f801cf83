/// Tells from a few samples which topic a sentence is about.
public struct TopicMatcher: Sendable {
  /// Learns from samples; synonyms of the lexicon count as one word.
  public init(samples: [TopicSample], lexicon: Lexicon) {}

  /// The topics of `text`, best first, at most `limit`.
  public func rank(_ text: String, limit: Int = 5) -> [TopicMatch] { [] }

  /// Whether the best of these matches is too weak to be answered.
  public func rejects(_ matches: [TopicMatch]) -> Bool { true }
}
