/// Tells whether a sentence denies, and what it sets aside: "not the price, the time".
struct Negation {
  let line: HeardLine

  /// Whether the main statement is denied.
  ///
  /// A不A, tags and turns like 不错 deny nothing.
  func denies(_ passage: Passage) -> Bool {
    passage.cues.all(.negation, outside: .affirm).contains { range in
      let index = range.lowerBound
      func word(_ place: Int) -> String { passage.tokens.contains(place) ? line.tokens[place].word : "" }
      if let reading = passage.reading {
        if reading.start..<reading.end ~= index { return false }
        if ["没", "不"].contains(word(index)), index + 1 >= passage.tokens.upperBound - 1 { return false }
      }
      if word(index - 1) == word(index + 1), !word(index + 1).isEmpty { return false }
      if word(index) == "no", passage.clauses.contains(where: { $0.count == 1 && $0.lowerBound == index }) {
        return false
      }
      return true
    }
  }

  /// The tokens that say what the sentence is about: clauses that are set aside are left out.
  func spoken(_ passage: Passage) -> [Token] {
    guard passage.clauses.count > 1 else { return Array(line.tokens[passage.tokens]) }
    let kept = passage.clauses.filter { !setsAside($0) }
    if kept.isEmpty || kept.count == passage.clauses.count { return Array(line.tokens[passage.tokens]) }
    return kept.flatMap { Array(line.tokens[$0]) }
  }

  private func setsAside(_ clause: Range<Int>) -> Bool {
    let words = clause.filter { line.tokens[$0].isWord }.map { line.tokens[$0].word }
    guard let first = words.first else { return false }
    if first == "not"
      || (words.count > 2 && ["i", "i'm"].contains(first) && words.contains("not") && words.contains("asking"))
    {
      return true
    }
    let text = words.joined()
    return ["不是", "不问", "先不说", "先不谈", "先不问", "不谈", "我不是问", "我问的不是", "先别说"].contains { text.hasPrefix($0) }
      && !text.contains("吗")
  }
}
