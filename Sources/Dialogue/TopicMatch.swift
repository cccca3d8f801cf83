/// How well a sentence fits a topic, with the reason.
public struct TopicMatch: Equatable, Sendable {
  /// The topic's id, as its author wrote it.
  public var id: String
  /// Fit in thousandths: 0 nothing in common, 1000 the same line as a sample.
  public var score: Int
  /// The nearest sample of the topic.
  public var sample: String
  /// The words that line and topic share, heaviest first.
  public var words: [String]

  /// A fit of `score` thousandths.
  public init(id: String, score: Int, sample: String = "", words: [String] = []) {
    self.id = id
    self.score = score
    self.sample = sample
    self.words = words
  }
}
