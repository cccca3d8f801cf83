/// Cuts tokens into sentences and clauses.
struct SentenceSplitter {
  /// A stretch between two marks that end a sentence.
  struct Stretch: Equatable, Sendable {
    /// Its tokens, closing marks included.
    var tokens: Range<Int>
    /// Its clauses, marks left out; never empty.
    var clauses: [Range<Int>]
    /// Whether it ends in a question mark.
    var asked: Bool
    /// Whether it ends in any mark.
    var ended = false
    /// Whether it ends as a statement does: in a mark that asks nothing.
    var stated: Bool { ended && !asked }
  }

  let tokens: [Token]

  /// The stretches in order; a stretch without any word is left out.
  func stretches() -> [Stretch] {
    var result: [Stretch] = []
    var start = 0
    var index = 0
    func close(_ end: Int, asked: Bool) {
      if tokens[start..<end].contains(where: \.isWord) {
        result.append(
          Stretch(tokens: start..<end, clauses: clauses(start..<end), asked: asked, ended: !tokens[end - 1].isWord))
      } else if start < end, !result.isEmpty {
        // Marks alone belong to the sentence before: "Really …?!"
        result[result.count - 1].tokens = result[result.count - 1].tokens.lowerBound..<end
        if asked { result[result.count - 1].asked = true }
      }
      start = end
    }
    while index < tokens.count {
      if tokens[index].breaksLine, index > start { close(index, asked: false) }
      guard ends(index) else {
        index += 1
        continue
      }
      var asked = false
      while index < tokens.count,
        ends(index) || Punctuation.closes(tokens[index].word) && !tokens[index].spaced || tokens[index].word == "."
      {
        if Punctuation.asks(tokens[index].word) { asked = true }
        index += 1
      }
      close(index, asked: asked)
    }
    close(tokens.count, asked: false)
    return result
  }

  private func ends(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !token.isWord else { return false }
    if Punctuation.ends(token.word) { return true }
    guard token.word == "." else { return false }
    guard index > 0, index + 1 < tokens.count else { return true }
    let before = tokens[index - 1]
    let after = tokens[index + 1]
    if before.isHan || after.isHan { return true }
    // "No. 7", but "Five towns in six days, oh no. What's the book?"
    let abbreviates = before.word != "no" || after.kind == .number
    if abbreviates && Punctuation.abbreviations.contains(before.word)
      || (before.kind == .latin && before.word.utf8.count == 1 && before.word != "i")
    {
      return false
    }
    return after.spaced || !after.isWord
  }

  /// What begins a question behind a hasty "n".
  private static let asking: Set<String> = ["is", "are", "do", "does", "did", "will", "can", "would", "have", "has"]

  /// Whether 、 stands between two questions: 几个人、几天、预算多少.
  private func asksAround(_ index: Int, in range: Range<Int>) -> Bool {
    func asks(_ part: ArraySlice<Token>) -> Bool {
      let words = part.prefix { !Punctuation.divides($0.word) }.map(\.word)
      return words.contains { ["几", "谁", "哪"].contains($0) } || words.joined().contains("多少")
        || words.joined().contains("什么")
    }
    let before = tokens[range.lowerBound..<index].reversed().prefix { !Punctuation.divides($0.word) }.reversed()
    return asks(Array(before)[...]) && asks(tokens[(index + 1)..<range.upperBound])
  }

  /// Clauses end at commas and their kin, and at a space between Chinese characters.
  private func clauses(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      let token = tokens[index]
      let gap =
        token.spaced && index > start && (token.isHan || tokens[index - 1].isHan) && tokens[index - 1].isWord
        && token.isWord
      if gap {
        result.append(start..<index)
        start = index
      }
      // "July, fine, and how many of you": a question joined on begins a clause of its own.
      let next = index + 1 < range.upperBound ? tokens[index + 1].word : ""
      let joins = token.word == "and" || token.word == "n"
      if index > start + 1, index + 2 < range.upperBound, joins,
        EnglishWords.wh.contains(next) && next != "which" || token.word == "n" && Self.asking.contains(next)
      {
        result.append(start..<index)
        start = index
      }
      if !token.isWord, Punctuation.divides(token.word), token.word != "、" || asksAround(index, in: range),
        !(token.word == "." && !ends(index))
      {
        if start < index { result.append(start..<index) }
        start = index + 1
      }
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result.filter { tokens[$0].contains(where: \.isWord) }
  }
}
