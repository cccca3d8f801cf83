/// The word that somebody may have meant.
public enum NearestWord {
  /// The candidate that differs from `word` in the fewest letters, at most a third of them; the first of equals.
  public static func to(_ word: String, among candidates: [String]) -> String? {
    let letters = Array(word.unicodeScalars)
    guard (2...40).contains(letters.count) else { return nil }
    let limit = max(1, letters.count / 3)
    var best: (word: String, distance: Int)?
    // Bounded, so that a hostile file of ten thousand unknown ids is refused in time.
    for candidate in candidates.prefix(300) where candidate != word {
      let other = Array(candidate.unicodeScalars)
      if abs(other.count - letters.count) > limit { continue }
      let found = distance(letters, other)
      if found <= limit, found < best?.distance ?? .max { best = (candidate, found) }
    }
    return best?.word
  }

  /// How many letters have to be changed, added or dropped, or swapped with their neighbour.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var row = [i + 1]
      for (j, y) in b.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (x == y ? 0 : 1))
        if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }

  /// "write `trust`" where a near word is known, else "write one of …".
  static func advice(for word: String, among candidates: [String]) -> String {
    if let near = to(word, among: candidates) { return "write `\(near)`" }
    return "write one of \(list(candidates))"
  }

  /// The words in a row; a long row is cut.
  static func list(_ words: [String]) -> String {
    let shown = words.prefix(30).map { "`\($0)`" }.joined(separator: " ")
    return words.count > 30 ? shown + " …" : shown
  }
}
