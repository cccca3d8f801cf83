/// One word of a typed line, folded: a Latin word, one Chinese character, a number or a punctuation mark.
struct Token: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case latin, han, number, mark }

  /// The word as compared: folded, common misspellings set right.
  var word: String
  var kind: Kind
  /// Where it stands in the line, in Unicode scalars.
  var start: Int
  var end: Int
  /// Whether a space, and whether a line break, stands before it.
  var spaced = false
  var breaksLine = false

  var isWord: Bool { kind != .mark }
  var isHan: Bool { kind == .han }
}
