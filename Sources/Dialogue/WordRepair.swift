/// Finds the word that was meant by one nobody knows: one letter left out, typed twice, typed wrong, or two swapped.
///
/// The first letter is taken to be right. Every known word is entered with each of its letters left out, so that a
/// search asks a table a few times instead of comparing words (symmetric deletion).
struct WordRepair: Sendable {
  /// Words shorter than this are not set right: too many others are near.
  private static let shortest = 4

  private var words: [String] = []
  private var known = KeyTable()
  /// The first word that leaves this when a letter is taken out.
  private var shortened = KeyTable()

  /// Learns the words of some lines; of two that come into question the commoner one is meant.
  init(_ lines: [[Token]]) {
    var counts: [String: Int] = [:]
    for token in lines.joined() where token.kind == .latin { counts[token.word, default: 0] += 1 }
    words = counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
    for (place, word) in words.enumerated() {
      known.set(WordKey.of(word), Int32(place))
      guard word.utf8.count >= Self.shortest else { continue }
      for key in Self.shorter(word) where !shortened.contains(key) { shortened.set(key, Int32(place)) }
    }
  }

  /// The line with its unknown words set right; `knows` says which words are known elsewhere.
  func repaired(_ tokens: [Token], knows: (UInt64) -> Bool) -> [Token] {
    guard tokens.contains(where: { isUnknown($0, knows) }) else { return tokens }
    return tokens.map { token in
      guard isUnknown(token, knows), let word = meant(token.word) else { return token }
      return Token(
        word: word, kind: token.kind, start: token.start, end: token.end, spaced: token.spaced,
        breaksLine: token.breaksLine)
    }
  }

  private func isUnknown(_ token: Token, _ knows: (UInt64) -> Bool) -> Bool {
    token.kind == .latin && token.word.utf8.count >= Self.shortest && !known.contains(token.key) && !knows(token.key)
  }

  private func meant(_ word: String) -> String? {
    var places: [Int32] = []
    if let place = shortened[WordKey.of(word)] { places.append(place) }
    for key in Self.shorter(word) {
      if let place = known[key], words[Int(place)].utf8.count >= Self.shortest { places.append(place) }
      if let place = shortened[key] { places.append(place) }
    }
    return places.sorted().map { words[Int($0)] }.first { Self.near(word, $0) }
  }

  /// The keys of a word with one letter behind the first left out.
  private static func shorter(_ word: String) -> [UInt64] {
    let letters = Array(word.utf8)
    return letters.indices.dropFirst().map { left in
      WordKey.of(String(decoding: letters[..<left] + letters[(left + 1)...], as: UTF8.self))
    }
  }

  /// Whether one letter more, less or changed, or two neighbours swapped, make one word of the other.
  private static func near(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard abs(one.count - other.count) <= 1, one.first == other.first else { return false }
    let head = zip(one, other).prefix { $0 == $1 }.count
    let tail = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    let (left, right) = (one.count - head - tail, other.count - head - tail)
    if left <= 1, right <= 1 { return true }
    return left == 2 && right == 2 && one[head] == other[head + 1] && one[head + 1] == other[head]
  }
}
