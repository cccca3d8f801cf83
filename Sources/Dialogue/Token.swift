/// One word of a typed line, folded: a Latin word, one Chinese character, a number or a punctuation mark.
struct Token: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case latin, han, number, mark }

  /// The word as compared: folded, common misspellings set right.
  let word: String
  /// The key of the word, by which tables of words are asked.
  let key: UInt64
  let kind: Kind
  /// Where it stands in the line, in Unicode scalars.
  var start: Int
  var end: Int
  /// Whether a space, and whether a line break, stands before it.
  var spaced: Bool
  var breaksLine: Bool

  init(word: String, kind: Kind, start: Int, end: Int, spaced: Bool, breaksLine: Bool) {
    self.word = word
    self.kind = kind
    self.start = start
    self.end = end
    self.spaced = spaced
    self.breaksLine = breaksLine
    key = WordKey.of(word)
  }

  var isWord: Bool { kind != .mark }
  var isHan: Bool { kind == .han }
}
