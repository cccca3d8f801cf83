/// A trainee's line as it was understood at the time.
///
/// It is stored whole: replay never understands again (law 2).
public struct Utterance: Equatable, Sendable {
  /// The line as typed, cleaned of control characters.
  public var text: String
  /// Its language.
  public var language: Language
  /// Its sentences in order; empty for a blank line.
  public var sentences: [Sentence]
  /// The best fitting topics of the whole line, best first, at most five; also when rejected.
  public var topics: [TopicMatch]
  /// True where no sentence has a topic that can be answered.
  public var rejected: Bool

  /// A line as understood.
  public init(
    text: String, language: Language, sentences: [Sentence], topics: [TopicMatch], rejected: Bool
  ) {
    self.text = text
    self.language = language
    self.sentences = sentences
    self.topics = topics
    self.rejected = rejected
  }

  /// The last question asked in the line.
  public var question: Question { sentences.last { $0.question.kind != .none }?.question ?? .none }

  /// What the line does, each act once, in the order of `DialogueAct`.
  public var acts: [DialogueAct] {
    let done = Set(sentences.flatMap { $0.acts.map(\.act) })
    return DialogueAct.allCases.filter(done.contains)
  }

  /// Whether any sentence does this.
  public func does(_ act: DialogueAct) -> Bool { sentences.contains { $0.does(act) } }
}

extension Utterance {
  /// Nothing said.
  public static let silence = Utterance(text: "", language: .unknown, sentences: [], topics: [], rejected: true)
}
