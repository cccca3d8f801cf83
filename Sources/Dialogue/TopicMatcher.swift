/// Tells from a few samples which topic a sentence is about.
///
/// Weighted words, pairs and pieces of words; one linear judge for each topic, learnt against the samples that come
/// nearest; mixed with the likeness to the nearest sample. Sums run in a fixed order: the same on every machine.
public struct TopicMatcher: Sendable {
  private let features: TopicFeatures
  private let model: TopicModel

  /// Learns from samples; synonyms of the lexicon count as one word.
  public init(samples: [TopicSample], lexicon: Lexicon) {
    features = TopicFeatures(synonyms: lexicon.synonyms)
    let features = features
    model = TopicModel(samples: samples, lines: samples.map { features.features(Tokenizer.tokens($0.text)) })
  }

  /// The topics of `text`, best first, at most `limit`.
  public func rank(_ text: String, limit: Int = 5) -> [TopicMatch] {
    rank(Tokenizer.tokens(Tokenizer.clean(text)), limit: limit)
  }

  /// Whether the best of these matches is too weak to be answered.
  public func rejects(_ matches: [TopicMatch]) -> Bool {
    matches.first.map { $0.score < Tuning.bar } ?? true
  }

  /// Whether it has learnt nothing.
  var isEmpty: Bool { model.isEmpty }

  /// Whether it has learnt this topic.
  func knows(_ topic: String) -> Bool { model.knows(topic) }

  func rank(_ tokens: [Token], limit: Int) -> [TopicMatch] {
    model.rank(features.features(tokens), tokens: tokens, limit: limit)
  }
}
