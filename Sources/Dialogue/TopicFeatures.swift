/// Breaks a line into the features by which topics are told apart: words, pairs of words, pieces of words, and groups
/// of words that mean much the same.
///
/// Made once from a lexicon; any number of matchers may share it.
public struct TopicFeatures: Sendable {
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

  private var grain = Grain.coarse

  /// How much a line must show to be understood.
  var evidence: Double { grain.evidence }

  /// The same features, weighed so.
  func weighed(_ grain: Grain) -> TopicFeatures {
    var features = self
    features.grain = grain
    return features
  }

  /// Features with the groups of words of a lexicon; group numbers follow the order of the lists.
  public init(lexicon: Lexicon) {
    let all = lexicon.synonyms + lexicon.related
    groups = CueIndex(Dictionary(uniqueKeysWithValues: all.enumerated().map { ("\($0)", $1) }))
    var weights = Array(repeating: 0.0, count: groups.count)
    for number in all.indices {
      guard let cue = groups.cue("\(number)") else { continue }
      weights[cue] = number < lexicon.synonyms.count ? Tuning.synonyms : Tuning.related
    }
    self.weights = weights
  }

  /// Whether a word stands in the lexicon or says little, by its key.
  func knows(_ word: UInt64) -> Bool { groups.knows(word) || Self.commonKeys.contains(word) }

  /// The features of tokens; a feature that comes twice is listed twice.
  func features(_ line: [Token]) -> [Feature] {
    let tokens = line.contains(where: Self.owns) ? line.map(Self.bare) : line
    var features: [Feature] = []
    features.reserveCapacity(tokens.count * 16)
    var previous = Self.first
    for (position, token) in tokens.enumerated() where token.isWord {
      let key = token.kind == .number ? Self.number : token.key
      if !token.isHan {
        let common = Self.commonKeys.contains(token.key)
        features.append(
          Feature(key: key, block: 0, weight: common ? Tuning.common : 1, tokens: position..<(position + 1)))
        features.append(
          Feature(
            key: Self.mix(previous, key, salt: 3), block: 0, weight: common ? Tuning.commonPair : Tuning.pair,
            tokens: 0..<0))
        if token.kind == .latin {
          features.append(
            Feature(
              key: Self.stemKey(token.word), block: 0, weight: common ? Tuning.commonStem : Tuning.stem,
              tokens: 0..<0))
          pieces(token.word, common ? grain.commonPiece : 1, &features)
        }
      }
      previous = key
    }
    characters(tokens, &features)
    if let type = answerType(tokens) { features.append(type) }
    for hit in groups.hits(tokens[...]) {
      features.append(
        Feature(
          key: Self.mix(UInt64(hit.cue), 77, salt: 5), block: 0, weight: weights[hit.cue], tokens: hit.start..<hit.end))
    }
    return features
  }

  /// What kind of answer the words ask for; nil where nothing is asked.
  ///
  /// "Who is the trip for?" is another question than "what's the trip for?".
  private func answerType(_ tokens: [Token]) -> Feature? {
    guard grain.answerType > 0 else { return nil }
    let type = AnswerCues.type(of: tokens, isChinese: tokens.contains(where: \.isHan))?.rawValue
    let asks = tokens.first.map { EnglishWords.auxiliaries.contains($0.word) } ?? false
    guard type != nil || asks || tokens.contains(where: { $0.word == "?" || $0.word == "吗" }) else { return nil }
    return Feature(key: WordKey.of(type ?? "", salt: 7), block: 0, weight: grain.answerType, tokens: 0..<0)
  }

  /// Whether 's hangs on a word of content: "how old's the kid", "the trip's price".
  private static func owns(_ token: Token) -> Bool {
    token.kind == .latin && token.word.hasSuffix("'s") && !commonKeys.contains(token.key)
  }

  /// A word without its 's.
  private static func bare(_ token: Token) -> Token {
    guard owns(token) else { return token }
    return Token(
      word: String(token.word.dropLast(2)), kind: token.kind, start: token.start, end: token.end, spaced: token.spaced,
      breaksLine: token.breaksLine)
  }

  /// Pieces of a Latin word of three and four letters, its edges marked.
  private func pieces(_ word: String, _ weight: Double, _ features: inout [Feature]) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: word.utf8.count + 2) { letters in
      letters.initialize(repeating: 95)
      var count = 1
      for scalar in word.unicodeScalars {
        letters[count] = UInt64(scalar.value)
        count += 1
      }
      count += 1
      for size in 3...4 where count >= size {
        for start in 0...(count - size) {
          var hash = WordKey.basis &+ 11
          for place in start..<(start + size) { hash = (hash ^ letters[place]) &* WordKey.prime }
          features.append(Feature(key: hash, block: 1, weight: weight, tokens: 0..<0))
        }
      }
    }
  }

  /// Chinese characters one, two and three together.
  private func characters(_ tokens: [Token], _ features: inout [Feature]) {
    for start in tokens.indices where tokens[start].isHan {
      var hash = WordKey.basis &+ 23
      var turn = tokens[start].key
      var allCommon = true
      for size in 1...3 {
        let end = start + size
        guard end <= tokens.count, tokens[end - 1].isHan else { break }
        let token = tokens[end - 1]
        for scalar in token.word.unicodeScalars { hash = (hash ^ UInt64(scalar.value)) &* WordKey.prime }
        if size > 1 { turn = WordKey.more(token.word, after: turn) }
        allCommon = allCommon && Self.commonKeys.contains(token.key)
        let common = allCommon || (size > 1 && Self.commonTurnKeys.contains(turn))
        features.append(
          Feature(
            key: hash, block: 0, weight: grain.weight(characters: size, common: common),
            tokens: size == 1 ? 0..<0 : start..<end))
      }
      // Two characters with one between them, in either order: a slip of the finger leaves them.
      for gap in 1...2 where start + gap < tokens.count && tokens[start + gap].isHan {
        let (one, other) = (tokens[start].key, tokens[start + gap].key)
        guard one != other, !Self.commonKeys.contains(one), !Self.commonKeys.contains(other) else { continue }
        features.append(
          Feature(
            key: Self.mix(min(one, other), max(one, other), salt: 6), block: 0, weight: grain.loose, tokens: 0..<0))
      }
    }
  }

  // MARK: Keys

  /// What stands before the first word, and for any number.
  private static let first = WordKey.of("<", salt: 2)
  private static let number = WordKey.of("#")

  private static func mix(_ first: UInt64, _ second: UInt64, salt: UInt64) -> UInt64 {
    var hash = (WordKey.basis &+ salt) &* WordKey.prime
    hash = (hash ^ first) &* WordKey.prime
    hash = (hash ^ (second &>> 7) ^ second) &* WordKey.prime
    return hash ^ (hash &>> 29)
  }

  /// A word without its commonest endings.
  static func stem(_ word: String) -> String {
    let letters = Array(word.utf8)
    return String(decoding: letters[..<letters.withUnsafeBufferPointer(stemLength)], as: UTF8.self)
  }

  /// The key of a word's stem.
  private static func stemKey(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { letters in
      var hash = (WordKey.basis &+ 4) &* WordKey.prime
      for letter in letters.prefix(stemLength(letters)) { hash = (hash ^ UInt64(letter)) &* WordKey.prime }
      return hash
    }
  }

  /// How many letters of a word are its stem: what follows an apostrophe, a common ending and a doubled letter go.
  private static func stemLength(_ letters: UnsafeBufferPointer<UInt8>) -> Int {
    var length = letters.firstIndex(of: UInt8(ascii: "'")) ?? letters.count
    for ending in endings where length - ending.utf8CodeUnitCount >= 3 {
      let tail = UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
      if letters[length - 1] == tail[tail.count - 1], letters[..<length].suffix(tail.count).elementsEqual(tail) {
        length -= tail.count
        break
      }
    }
    let doubled = length > 3 && letters[length - 1] < 0x80 && letters[length - 1] == letters[length - 2]
    return doubled ? length - 1 : length
  }

  private static let endings: [StaticString] = ["ings", "ing", "ies", "ied", "ed", "es", "s", "ly", "e", "y"]

  /// Chinese turns of two and three characters that say little about a topic.
  static let commonTurns = Set(
    """
    什么 怎么 怎样 为什么 什么样 怎么样 有没有 是不是 能不能 可不可 可以 希望 觉得 感觉 想要 打算 需要 时候 这样 那样 这个 那个 哪些 哪个 一些 一点 \
    一下 您的 您是 您有 您想 您这 我们 咱们 他们 还是 或者 比如 如果 因为 所以 知道 了解 介绍 请问 方便 说说 讲讲 聊聊 谈谈 告诉 特别 比较 主要 \
    大概 一般 平时 现在 这次 这回 这趟 有什么 是什么 样的 么样 没有 不是 就是 还有 另外 其他 别的
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let commonTurnKeys = WordKey.set(commonTurns)
  static let commonKeys = WordKey.set(common)

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
