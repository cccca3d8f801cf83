/// Breaks a line into the features by which topics are told apart: words, pairs of words, pieces of words, and groups
/// of words that mean much the same.
struct TopicFeatures: Sendable {
  /// A feature of a line.
  ///
  /// The two blocks are weighed apart: words, and pieces of words.
  struct Feature: Sendable {
    /// A fixed 64-bit key of the feature's text (FNV-1a); the same on every machine.
    var key: UInt64
    var block: Int
    var weight: Double
    /// The tokens it covers, where it is a word that can be shown; else empty.
    var tokens: Range<Int>
  }

  private let groups: CueIndex
  /// The weight of each group, by its number in the index.
  private let weights: [Double]

  /// Features with the groups of words of a lexicon; group numbers follow the order of the lists.
  init(lexicon: Lexicon) {
    let all = lexicon.synonyms + lexicon.related
    groups = CueIndex(Dictionary(uniqueKeysWithValues: all.enumerated().map { ("\($0)", $1) }))
    var weights = Array(repeating: 0.0, count: all.count)
    for number in all.indices {
      guard let cue = groups.cue("\(number)") else { continue }
      weights[cue] = number < lexicon.synonyms.count ? Tuning.synonyms : Tuning.related
    }
    self.weights = weights
  }

  /// The features of tokens; a feature that comes twice is listed twice.
  func features(_ tokens: [Token]) -> [Feature] {
    var features: [Feature] = []
    features.reserveCapacity(tokens.count * 12)
    let words = tokens.enumerated().filter { $0.element.isWord }
    var previous: UInt64 = Self.key("<", salt: 2)
    for (position, token) in words {
      let number = token.kind == .number
      let word = number ? "#" : token.word
      let key = Self.key(word, salt: 1)
      let common = Self.common.contains(token.word)
      if !token.isHan {
        features.append(
          Feature(key: key, block: 0, weight: common ? Tuning.common : 1, tokens: position..<(position + 1)))
        features.append(
          Feature(
            key: Self.mix(previous, key, salt: 3), block: 0, weight: common ? Tuning.commonPair : Tuning.pair,
            tokens: 0..<0))
        if token.kind == .latin {
          let stem = Self.stem(word)
          features.append(
            Feature(
              key: Self.key(stem, salt: 4), block: 0, weight: common ? Tuning.commonStem : Tuning.stem, tokens: 0..<0))
          pieces(word, common ? Tuning.commonPiece : 1, &features)
        }
      }
      previous = key
    }
    characters(tokens, &features)
    for hit in groups.hits(tokens[...]) {
      features.append(
        Feature(
          key: Self.mix(UInt64(hit.cue), 77, salt: 5), block: 0, weight: weights[hit.cue], tokens: hit.start..<hit.end))
    }
    return features
  }

  /// Pieces of a Latin word of three and four letters, its edges marked.
  private func pieces(_ word: String, _ weight: Double, _ features: inout [Feature]) {
    var letters: [UInt32] = [95]
    for scalar in word.unicodeScalars { letters.append(scalar.value) }
    letters.append(95)
    for size in 3...4 where letters.count >= size {
      for start in 0...(letters.count - size) {
        var hash = Self.basis &+ 11
        for letter in letters[start..<(start + size)] { hash = (hash ^ UInt64(letter)) &* Self.prime }
        features.append(Feature(key: hash, block: 1, weight: weight, tokens: 0..<0))
      }
    }
  }

  /// Chinese characters one, two and three together.
  private func characters(_ tokens: [Token], _ features: inout [Feature]) {
    for start in tokens.indices where tokens[start].isHan {
      var hash = Self.basis &+ 23
      for size in 1...3 {
        let end = start + size
        guard end <= tokens.count, tokens[end - 1].isHan else { break }
        for scalar in tokens[end - 1].word.unicodeScalars { hash = (hash ^ UInt64(scalar.value)) &* Self.prime }
        let common =
          tokens[start..<end].allSatisfy { Self.common.contains($0.word) }
          || (size > 1 && Self.commonTurns.contains(tokens[start..<end].map(\.word).joined()))
        features.append(
          Feature(
            key: hash, block: 0, weight: common ? Tuning.commonHan : size == 1 ? Tuning.oneHan : 1,
            tokens: size == 1 ? 0..<0 : start..<end))
      }
    }
  }

  // MARK: Keys

  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  private static func key(_ text: String, salt: UInt64) -> UInt64 {
    var hash = (basis &+ salt) &* prime
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  private static func mix(_ first: UInt64, _ second: UInt64, salt: UInt64) -> UInt64 {
    var hash = (basis &+ salt) &* prime
    hash = (hash ^ first) &* prime
    hash = (hash ^ (second &>> 7) ^ second) &* prime
    return hash ^ (hash &>> 29)
  }

  /// A word without its commonest endings.
  static func stem(_ word: String) -> String {
    var stem = word
    if let apostrophe = stem.firstIndex(of: "'") { stem = String(stem[..<apostrophe]) }
    for ending in ["ings", "ing", "ies", "ied", "ed", "es", "s", "ly", "e", "y"]
    where stem.hasSuffix(ending) && stem.utf8.count - ending.utf8.count >= 3 {
      stem = String(stem.dropLast(ending.count))
      break
    }
    let letters = Array(stem.utf8)
    if letters.count > 3, letters[letters.count - 1] == letters[letters.count - 2] { stem = String(stem.dropLast()) }
    return stem
  }

  /// Chinese turns of two and three characters that say little about a topic.
  static let commonTurns = Set(
    """
    什么 怎么 怎样 为什么 什么样 怎么样 有没有 是不是 能不能 可不可 可以 希望 觉得 感觉 想要 打算 需要 时候 这样 那样 这个 那个 哪些 哪个 一些 一点 \
    一下 您的 您是 您有 您想 您这 我们 咱们 他们 还是 或者 比如 如果 因为 所以 知道 了解 介绍 请问 方便 说说 讲讲 聊聊 谈谈 告诉 特别 比较 主要 \
    大概 一般 平时 现在 这次 这回 这趟 有什么 是什么 样的 么样 没有 不是 就是 还有 另外 其他 别的
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Words that say little about a topic.
  static let common: Set<String> = {
    let english =
      "a an the i you he she it we they me him her us them my your his its our their this that these those is are was were be been am do does did have has had can could will would shall should may might must to of in on at for with from by as and or but so if then than there here not no yes please just also too very really some any all what how why when where who which i'm i'd i'll i've you're you'd don't what's it's that's okay well now like get got know want need tell let about up out"
    let chinese = "的了是我你您他她它们在有和就不也都这那个吗呢吧啊呀么嘛好请一下还要会能可以想给跟对把被让到说看没很啦哦嗯"
    var words = Set(english.split(separator: " ").map(String.init))
    for character in chinese { words.insert(String(character)) }
    return words
  }()
}
