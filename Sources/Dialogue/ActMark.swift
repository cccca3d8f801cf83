/// One act of a sentence, with the words that show it.
public struct ActMark: Equatable, Sendable {
  /// What is done.
  public var act: DialogueAct
  /// Where the showing words stand in the whole line.
  public var span: Span
  /// The showing words as typed.
  public var words: String
  /// The topics it is done to, where it refers to something told before: what is restated, summed up or built on.
  public var topics: [String]

  /// An act shown by `words` at `span`.
  public init(_ act: DialogueAct, span: Span, words: String, topics: [String] = []) {
    self.topics = topics
    self.act = act
    self.span = span
    self.words = words
  }
}
