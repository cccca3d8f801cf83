/// One sample line of a topic; samples teach the matcher.
public struct TopicSample: Equatable, Sendable {
  /// The topic's id.
  public var topic: String
  /// A line as a trainee might type it.
  public var text: String

  /// A sample line of a topic.
  public init(topic: String, text: String) {
    self.topic = topic
    self.text = text
  }
}
