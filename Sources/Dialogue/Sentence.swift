/// One sentence of a line as understood.
public struct Sentence: Equatable, Sendable {
  /// The words as typed.
  public var text: String
  /// Where they stand in the whole line.
  public var span: Span
  /// What the sentence does, in the order of `DialogueAct`.
  public var acts: [ActMark]
  /// Whether it asks, and how.
  public var question: Question
  /// The best fitting topics, best first, at most three; also when rejected.
  public var topics: [TopicMatch]
  /// True where no topic fits well enough to be answered.
  public var rejected: Bool
  /// The values it names.
  public var slots: [Slot]
  /// True where its main statement is negated.
  public var negated: Bool
  /// True where it presses for a signature.
  public var pressing: Bool

  /// A sentence as understood.
  public init(
    text: String, span: Span, acts: [ActMark] = [], question: Question = .none, topics: [TopicMatch] = [],
    rejected: Bool = true, slots: [Slot] = [], negated: Bool = false,
    pressing: Bool = false
  ) {
    self.text = text
    self.span = span
    self.acts = acts
    self.question = question
    self.topics = topics
    self.rejected = rejected
    self.slots = slots
    self.negated = negated
    self.pressing = pressing
  }

  /// The topic this sentence is about, or nil where it is rejected.
  public var topic: String? { rejected ? nil : topics.first?.id }

  /// Whether the sentence does this.
  public func does(_ act: DialogueAct) -> Bool { acts.contains { $0.act == act } }
}
