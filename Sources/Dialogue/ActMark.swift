/// One act of a sentence, with the words that show it.
public struct ActMark: Equatable, Sendable {
  /// What is done.
  public var act: DialogueAct
  /// Where the showing words stand in the whole line.
  public var span: Span
  /// The showing words as typed.
  public var words: String

  /// An act shown by `words` at `span`.
  public init(_ act: DialogueAct, span: Span, words: String) {
    self.act = act
    self.span = span
    self.words = words
  }
}
