/// Finding an author's word or phrase in a typed line.
public enum Phrase {
  /// Where `phrase` stands in `text`, both folded (case, width, Traditional); nil where it does not.
  ///
  /// English phrases match whole words, Chinese ones anywhere. A plural or possessive ending of the last English word
  /// is passed over: "son" stands in "my son's school".
  public static func find(_ phrase: String, in text: String) -> Span? {
    find(words(phrase), in: typed(text))
  }

  /// Whether any of `phrases` stands in `text`.
  public static func anyOf(_ phrases: [String], in text: String) -> Bool {
    PhraseList(phrases).stands(in: text)
  }

  /// How many words a text has, a Chinese character counting as one.
  public static func length(of text: String) -> Int { Tokenizer.tokens(text).count(where: \.isWord) }

  /// The words of a phrase, marks left out.
  static func words(_ phrase: String) -> [Token] { Tokenizer.tokens(phrase).filter(\.isWord) }

  /// The tokens of a typed text without the marks that stand inside a phrase: hyphens, quotes, brackets.
  static func typed(_ text: String) -> [Token] {
    Tokenizer.tokens(text).filter { $0.isWord || Punctuation.divides($0.word) }
  }

  /// Where the words of a phrase stand among tokens; a comma or a full stop breaks it.
  static func find(_ phrase: [Token], in tokens: [Token]) -> Span? {
    guard let last = phrase.last, tokens.count >= phrase.count else { return nil }
    for start in 0...(tokens.count - phrase.count) {
      let end = start + phrase.count
      var fits = true
      for offset in 0..<(phrase.count - 1) where tokens[start + offset].word != phrase[offset].word {
        fits = false
        break
      }
      guard fits else { continue }
      let word = tokens[end - 1].word
      if word == last.word || (last.kind == .latin && isForm(word, of: last.word)) {
        return Span(tokens[start].start, tokens[end - 1].end)
      }
    }
    return nil
  }

  /// Whether a word is another with its ending; "is" is no form of "i".
  private static func isForm(_ word: String, of base: String) -> Bool {
    base.utf8.count > 1 && (word == base + "s" || word == base + "'s" || word == base + "es")
  }
}
