/// Tells the words that carry content, so that what is said can be held against what was said before.
struct ContentWords: Sendable {
  /// A word of content: a fixed key of its sense, and the tokens that carry it.
  struct Word: Equatable, Sendable {
    var key: UInt64
    var tokens: Range<Int>
  }

  private let groups: CueIndex

  /// Words of one synonym group carry the same sense.
  init(synonyms: [[String]]) {
    var cues: [String: [String]] = [:]
    for (index, group) in synonyms.enumerated() { cues["\(index)"] = group }
    groups = CueIndex(cues)
  }

  /// The content words of some tokens, each key once, in order.
  func words(_ tokens: [Token], _ range: Range<Int>) -> [Word] {
    var words: [Word] = []
    func add(_ key: UInt64, _ range: Range<Int>) {
      if !words.contains(where: { $0.key == key }) { words.append(Word(key: key, tokens: range)) }
    }
    var covered: [Range<Int>] = []
    for hit in groups.hits(tokens[range]) {
      if covered.contains(where: { $0.overlaps(hit.start..<hit.end) }) { continue }
      covered.append(hit.start..<hit.end)
      add(UInt64(hit.cue) &+ 1, hit.start..<hit.end)
    }
    for number in NumberReader(tokens: tokens).numbers(range) { add(Self.key(number.plain, salt: 3), number.range) }
    for index in range where !covered.contains(where: { $0.contains(index) }) {
      let token = tokens[index]
      if token.kind == .latin {
        guard !Self.emptyKeys.contains(token.key), !TopicFeatures.commonKeys.contains(token.key),
          token.word.utf8.count > 1
        else { continue }
        add(Self.key(TopicFeatures.stem(token.word), salt: 1), index..<(index + 1))
      } else if token.isHan, stands(index, alone: tokens, range) {
        add(Self.key(token.word, salt: 4), index..<(index + 1))
      } else if token.isHan, index + 1 < range.upperBound, tokens[index + 1].isHan {
        let next = tokens[index + 1]
        guard !Self.emptyKeys.contains(WordKey.more(next.word, after: token.key)),
          !Self.lightKeys.contains(token.key), !Self.lightKeys.contains(next.key)
        else { continue }
        add(Self.key(token.word + next.word, salt: 2), index..<(index + 2))
      }
    }
    return words
  }

  /// The keys of Chinese characters of content, each as a word by itself.
  static func characters(_ tokens: [Token]) -> [UInt64] {
    tokens.filter { $0.isHan && !light.contains($0.word) }.map { key($0.word, salt: 4) }
  }

  /// Whether a Chinese character of content has none beside it: 睡 in 他都睡了.
  private func stands(_ index: Int, alone tokens: [Token], _ range: Range<Int>) -> Bool {
    func isLight(_ place: Int) -> Bool { Self.lightKeys.contains(tokens[place].key) }
    func isApart(_ place: Int) -> Bool { !range.contains(place) || !tokens[place].isHan || isLight(place) }
    return !isLight(index) && isApart(index - 1) && isApart(index + 1)
  }

  private static func key(_ text: String, salt: UInt64) -> UInt64 { WordKey.of(text, salt: salt) | 1 << 63 }

  private static let emptyKeys = WordKey.set(empty)
  private static let lightKeys = WordKey.set(light)

  /// Words too general to prove that somebody listened.
  private static let empty: Set<String> = {
    let english =
      "say said think thing things make made take took give gave come came really much many lot bit little good great nice fine sure right time way kind sort mean look looking sound sounds said mentioned told hear heard feel understand important especially mainly mostly quite maybe perhaps actually because since more most other than even only own same still something anything everything someone people one two trip see first also around into every always never let's going go gone doing done being having been"
    let chinese =
      "刚才 就是 就说 这样 那样 这么 那么 这个 那个 什么 怎么 可以 应该 需要 希望 觉得 感觉 时候 现在 已经 因为 所以 但是 如果 还是 或者 比较 主要 一些 一点 这次 那次 这边 那边 特别 非常 真的 确实 其实 明白 知道 了解 提到 意思 先生 女士 我们 您们 咱们 他们 没有 不是 就行 的话"
    return Set(english.split(separator: " ").map(String.init) + chinese.split(separator: " ").map(String.init))
  }()

  static let light: Set<String> = Set(
    "啥咋谁哪怎什几嗯哦呗啦的了是我你您他她它们在有和就不也都这那个吗呢吧啊呀么嘛给跟对把被让到说想要会能很还又再去来着得地过些点几多么与及之其所以而且但因为此".map { String($0) })
}
