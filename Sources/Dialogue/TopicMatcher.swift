/// Tells from a few samples which topic a sentence is about.
///
/// Weighted words, pairs and pieces of words; one linear judge for each topic, learnt against the samples that come
/// nearest; mixed with the likeness to the nearest sample. Sums run in a fixed order: the same on every machine.
public struct TopicMatcher: Sendable {
  private let features: TopicFeatures
  private let repair: WordRepair
  /// The topics, and beside them what is off script where such samples were given.
  private let model: TopicModel
  /// By how many thousandths what is off script must lead.
  private let lead: Int

  /// Learns from samples; synonyms of the lexicon count as one word.
  public init(samples: [TopicSample], lexicon: Lexicon) {
    self.init(samples: samples, features: TopicFeatures(lexicon: lexicon))
  }

  /// Learns from samples, broken into features in a way that other matchers may share.
  ///
  /// `asked` is false for samples of what is told: that shares its single words with much that tells nothing of it,
  /// however many samples there are.
  public init(samples: [TopicSample], features shared: TopicFeatures, asked: Bool = true) {
    let own = samples.count { $0.topic != Self.offScript }
    let features = shared.weighed(asked ? .of(samples: own) : .coarse)
    let tokens = samples.map { Tokenizer.tokens($0.text) }
    repair = WordRepair(tokens)
    self.features = features
    model = TopicModel(samples: samples, lines: tokens.map(features.features), evidence: features.evidence)
    lead = Tuning.offScriptLead + Tuning.strayWeight * (samples.count - own) / max(1, own)
  }

  /// The topics of `text`, best first, at most `limit`.
  public func rank(_ text: String, limit: Int = 5) -> [TopicMatch] {
    rank(Tokenizer.tokens(Tokenizer.clean(text)), limit: limit)
  }

  /// The topic of samples that nobody's script can know: a line that fits it best is rejected.
  public static let offScript = "off-script"

  /// Whether the best of these matches is too weak to be answered, or is off script.
  public func rejects(_ matches: [TopicMatch]) -> Bool {
    matches.first.map { $0.score < Tuning.bar || $0.id == Self.offScript } ?? true
  }

  /// Whether it has learnt nothing.
  var isEmpty: Bool { model.isEmpty }

  /// Whether it has learnt this topic.
  func knows(_ topic: String) -> Bool { model.knows(topic) }

  /// Chinese lines share fewer and shorter pieces with their samples: their fits are raised to the common bar.
  private func raised(_ matches: [TopicMatch], tokens: [Token]) -> [TopicMatch] {
    guard tokens.count(where: \.isHan) * 2 > tokens.count(where: \.isWord) else { return matches }
    return matches.map { match in
      var match = match
      match.score = min(1000, match.score + match.score * Tuning.hanRaise / 1000)
      return match
    }
  }

  /// The topics of a line, best first; `off-script` leads where the line fits that far better than any of them.
  func rank(_ typed: [Token], limit: Int) -> [TopicMatch] {
    let tokens = repair.repaired(typed, knows: features.knows)
    let all = raised(model.rank(features.features(tokens), tokens: tokens, limit: limit + 1), tokens: tokens)
    let topics = all.filter { $0.id != Self.offScript }.prefix(limit)
    guard let first = all.first, first.id == Self.offScript, first.score - (topics.first?.score ?? 0) >= lead else {
      return Array(topics)
    }
    return [first] + topics.prefix(limit - 1)
  }
}
