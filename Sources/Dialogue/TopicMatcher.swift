/// Tells from a few samples which topic a sentence is about.
///
/// Weighted words, pairs and pieces of words; one linear judge for each topic, learnt against the samples that come
/// nearest; mixed with the likeness to the nearest sample. Sums run in a fixed order: the same on every machine.
public struct TopicMatcher: Sendable {
  private let features: TopicFeatures
  private let repair: WordRepair
  private let model: TopicModel
  /// The same topics beside what is off script; nil where no such sample was given.
  ///
  /// Kept apart, so that a large class of strays does not weigh on the topics among themselves.
  private let beside: TopicModel?
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
    let lines = tokens.map(features.features)
    repair = WordRepair(tokens)
    let known = samples.indices.filter { samples[$0].topic != Self.offScript }
    self.features = features
    model = TopicModel(samples: known.map { samples[$0] }, lines: known.map { lines[$0] })
    beside = known.count < samples.count ? TopicModel(samples: samples, lines: lines, enough: model.enough) : nil
    let strays = samples.count - known.count
    lead = Tuning.offScriptLead + Tuning.strayWeight * strays / max(1, known.count)
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
    let line = features.features(tokens)
    let matches = raised(model.rank(line, tokens: tokens, limit: limit), tokens: tokens)
    guard let beside else { return matches }
    let all = beside.rank(line, tokens: tokens, limit: 2)
    guard let first = all.first, first.id == Self.offScript else { return matches }
    let second = max(all.dropFirst().first?.score ?? 0, (matches.first?.score ?? 0) - Tuning.plainSurplus)
    return first.score - second >= lead ? [first] + matches.prefix(limit - 1) : matches
  }
}
