/// Words and phrases of one kind that are looked for again and again: broken up once.
public struct PhraseList: Sendable {
  private let phrases: [[Token]]

  /// Any of these phrases.
  public init(_ phrases: [String]) {
    self.phrases = phrases.map(Phrase.words).filter { !$0.isEmpty }
  }

  /// Whether one of them stands in `text`, as `Phrase.find` finds it.
  public func stands(in text: String) -> Bool {
    guard !phrases.isEmpty else { return false }
    let tokens = Phrase.typed(text)
    return phrases.contains { Phrase.find($0, in: tokens) != nil }
  }
}
