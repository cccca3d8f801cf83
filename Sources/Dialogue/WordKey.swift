/// Fixed 64-bit keys of words (FNV-1a): the same on every machine.
enum WordKey {
  static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// The key of a word; another `salt`, another key.
  static func of(_ word: String, salt: UInt64 = 1) -> UInt64 { more(word, after: (basis &+ salt) &* prime) }

  /// The key of what a key stands for with a word right after it.
  static func more(_ word: String, after key: UInt64) -> UInt64 {
    var hash = key
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  /// A set of words, to be asked by their keys.
  static func set(_ words: some Sequence<String>) -> KeyTable {
    var table = KeyTable()
    for word in words { table.set(of(word), 0) }
    return table
  }
}
