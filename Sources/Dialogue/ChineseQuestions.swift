/// Finds Chinese questions by their grammar: question words, A不A, particles, 还是, tags, asking to tell.
struct ChineseQuestions {
  /// The grammar's own cue words; one index for all lines.
  static let cues = CueIndex([
    "closed": ChineseWords.closed, "place": ChineseWords.places, "open": ChineseWords.open, "idle": ChineseWords.idle,
    "few": ChineseWords.few, "knowing": ChineseWords.knowing, "asking": ChineseWords.asking,
    "telling": ChineseWords.telling, "himself": ChineseWords.tellsHimself, "tag": ChineseWords.tags,
    "consent": ChineseWords.consents, "wish": ChineseWords.wishes, "experience": ChineseWords.experience,
  ])

  let tokens: [Token]
  let clause: Range<Int>
  /// Whether a question mark ends this clause.
  let asked: Bool
  /// Whether a full stop ends it.
  let stated: Bool
  /// Whether it is the last clause of its sentence.
  let closes: Bool
  /// Whether something was stated before this clause in the sentence.
  let follows: Bool
  let hits: [String: [CueIndex.Hit]]

  init(tokens: [Token], clause: Range<Int>, asked: Bool, stated: Bool, closes: Bool, follows: Bool) {
    self.tokens = tokens
    self.clause = clause
    self.asked = asked
    self.stated = stated
    self.closes = closes
    self.follows = follows
    let names = Self.names
    var hits: [String: [CueIndex.Hit]] = [:]
    for hit in Self.cues.hits(tokens[clause]) { hits[names[hit.cue], default: []].append(hit) }
    // 跟我讲 asks to be told; only 我讲 by itself is the trainee telling.
    hits["himself"] = hits["himself"]?.filter { hit in
      hit.start == clause.lowerBound || tokens[hit.start].word != "我"
        || !["跟", "给", "和", "对", "向", "帮", "为", "让"].contains(tokens[hit.start - 1].word)
    }
    self.hits = hits
  }

  private static let names = [
    "asking", "closed", "consent", "experience", "few", "himself", "idle", "knowing", "open", "place", "tag", "telling",
    "wish",
  ]

  func word(_ index: Int) -> String { clause.contains(index) ? tokens[index].word : "" }
  func has(_ name: String) -> Bool { !(hits[name] ?? []).isEmpty }

  var last: Int { clause.upperBound - 1 }

  /// The end of the clause without the soft particles 啊 呀 哦.
  var end: Int {
    var end = clause.upperBound
    while end > clause.lowerBound,
      !tokens[end - 1].isWord
        || ["啊", "呀", "哦", "哈", "哇", "喔", "噢", "哟", "呗", "啦", "咯", "嗯", "诶"].contains(word(end - 1))
    { end -= 1 }
    return end
  }

  /// The question of the clause, or nil.
  func reading() -> QuestionReading? {
    guard end > clause.lowerBound else { return nil }
    return choice() ?? asksToTell() ?? closing() ?? questionWord() ?? repeated() ?? particle() ?? opened() ?? ordered()
  }

  // MARK: Tags

  private func closing() -> QuestionReading? {
    // "Isn't it just" agrees.
    if hasText("可不是") { return nil }
    if let tag = hits["tag"]?.filter({ $0.end == end }).max(by: { $0.end - $0.start < $1.end - $1.start }) {
      let before = tag.start - clause.lowerBound
      let certain = asked || ["是吗", "对吗", "对吧", "是吧"].contains(text(tag)) || before == 0
      if before >= 2 || follows, certain || before >= 2 {
        if text(tag) == "是不是", before > 0, !follows, !asked { return nil }
        var reading = QuestionReading(.closed, .tag, tag.start, tag.end)
        reading.confirms = true
        return reading
      }
      return QuestionReading(.closed, .yesNo, tag.start, tag.end)
    }
    return nil
  }

  /// Whether the clause ends by asking for consent, and where.
  func consent() -> Range<Int>? {
    guard let hit = hits["consent"]?.filter({ $0.end == end }).max(by: { $0.end - $0.start < $1.end - $1.start }) else {
      return nil
    }
    let words = text(hit)
    if words.hasSuffix("怎么样") || words.hasSuffix("咋样") || words.hasSuffix("如何") {
      if has("experience"),
        !["您看怎么样", "您觉得怎么样", "您觉得如何"].contains(words) || !(follows || hit.start > clause.lowerBound)
      {
        return nil
      }
      guard proposes || hit.start - clause.lowerBound <= 2 && follows else { return nil }
    }
    if words == "行吧" || words == "好吧" || words == "可以吧" {
      guard asked else { return nil }
    }
    return hit.start..<hit.end
  }

  private var proposes: Bool {
    clause.contains { ["荐", "议", "去", "选", "定", "订", "换", "走", "住"].contains(word($0)) }
  }

  // MARK: Question words

  private func questionWord() -> QuestionReading? {
    guard let hit = firstQuestionWord() else { return nil }
    let ending = word(end - 1)
    let particle = ending == "吗" || ending == "么" && !overlapsEnd(hit)
    if particle {
      if hasText("知道") || hasText("清楚") || hasText("记得") { return QuestionReading(kind(hit), .wh, hit.start, hit.end) }
      return QuestionReading(kind(hit) == .open && !hasText("有没有") ? .open : .closed, .yesNo, hit.start, end)
    }
    if let consent = consent(), consent.contains(hit.start) {
      return QuestionReading(.closed, .yesNo, consent.lowerBound, consent.upperBound)
    }
    if let pair = repeatedPair(in: clause.lowerBound..<hit.start), !hasText("是不是") {
      return QuestionReading(hasText("知道") ? kind(hit) : .closed, .yesNo, pair, hit.end)
    }
    if ending == "吧", !asked, !begs, !hasText("猜") { return nil }
    // 去哪儿、怎么办，都不问您一声: whatever it is.
    if !asked, tokens.indices.contains(clause.upperBound + 1), ["都", "也"].contains(tokens[clause.upperBound + 1].word) {
      return nil
    }
    return QuestionReading(kind(hit), .wh, hit.start, hit.end)
  }

  private func firstQuestionWord() -> CueIndex.Hit? {
    var all = (hits["closed"] ?? []) + (hits["place"] ?? []) + (hits["open"] ?? [])
    all = all.filter { hit in !all.contains { inside(hit, $0) && $0 != hit } }
    let begging = hits["asking"]?.contains { !["没", "有", "人"].contains(word($0.start - 1)) } ?? false
    let asks = asked || begging || word(last) == "呢"
    // 忘了有几次: at the end it asks.
    let fewToo = hits["few"] ?? []
    let few = fewToo.contains { $0.end == end && clause.count > 4 }
    all = all.filter { hit in
      !(hits["idle"] ?? []).contains { idle in
        // 什么呀 by itself waves something away; 爱干什么呀 asks.
        if text(idle) == "什么呀", idle.start > clause.lowerBound + 1 { return false }
        // 多少会员 counts members.
        if text(idle) == "多少会", "员议计场费籍".contains(word(idle.end)), idle.end < clause.upperBound { return false }
        // 打算什么时候 plans; 讲什么的 asks.
        if text(idle) == "算什么", word(idle.start - 1) == "打" { return false }
        if text(idle) == "什么的", "讲干做卖写教管修画责搞忙学".contains(word(idle.start - 1)), idle.start > clause.lowerBound {
          return false
        }
        let meets = idle.start < hit.end && hit.start < idle.end
        return meets && !((asks || few) && fewToo.contains { $0.start == idle.start && $0.end == idle.end })
      }
    }
    if word(clause.lowerBound) == "无" || hasText("不管") || hasText("无论") || hasText("不论") { return nil }
    all.sort { ($0.start, -$0.end) < ($1.start, -$1.end) }
    guard var first = all.first else { return nil }
    // 什么 after 为 belongs to it; a later word decides where the first only softens: 有什么…多少.
    if all.count > 1, text(first) == "什么", !(hits["closed"] ?? []).contains(first),
      let fact = all.first(where: { (hits["closed"] ?? []).contains($0) }), word(first.start - 1) != "为"
    {
      first = fact
    }
    // 看了几家了, 最远去过哪: nothing but a measure follows, and nobody tells of himself.
    let runsOut =
      end - first.end <= 2 && !stated && !clause.contains { ["我", "咱", "好"].contains(word($0)) } && clause.count > 3
    let whom = text(first) == "哪" && word(first.start - 1) == "给"
    if ["几", "哪"].contains(text(first)), !asks, !runsOut, !whom,
      ["了", "这", "那", "好", "前", "后", "过", "头", "说", "聊", "问", "讲", "再", "做", "给", "花"].contains(word(first.start - 1))
    {
      return nil
    }
    // 谁去都行, 几个人都可以.
    if !asks, !["怎么", "如何", "咋"].contains(text(first)), ["都", "也"].contains(where: { mark in follows(mark, first) }) {
      return nil
    }
    if !asks, text(first).hasSuffix("什么") || text(first) == "啥", text(first) != "为什么",
      !clause.contains(where: { ["您", "你"].contains(word($0)) }),
      clause.contains(where: { $0 < first.start && first.start - $0 <= 8 && denies($0) })
    {
      return nil
    }
    if !asks, !begs, let known = hits["knowing"]?.first(where: { $0.end <= first.start }),
      !(text(known).hasSuffix("的是") && runsOut)
    {
      let you = clause.contains { $0 < known.start && ["您", "你"].contains(word($0)) }
      let polite = ["不知道您", "不知道你"].contains(text(known))
      if !you && !polite { return nil }
    }
    // 要是出去玩大概能走多少人: what stands at the end is asked, and no condition.
    let measures = ["多少", "怎么", "咋", "谁", "哪", "几"].contains { text(first).hasPrefix($0) }
    if !asked, !(measures && runsOut && clause.count >= 9),
      clause.contains(where: { $0 < first.start && ["要是", "如果", "万一", "假如"].contains(word($0) + word($0 + 1)) })
    {
      return nil
    }
    // 有什么需要您叫我, 什么时候想说了再说: what may come is no question.
    if !asked, clause.contains(where: { $0 >= first.end && leaves($0) }) { return nil }
    // The same question word twice tells: 想去哪儿就去哪儿, 要什么有什么.
    if !asked, all.count > 1,
      all.dropFirst().contains(where: {
        // 哪点喜欢哪点不满意 asks for both sides.
        text($0) == text(first) && !["到", "至"].contains(word($0.start - 1))
          && (word(first.end) == "不" || ![word($0.end), word($0.end + 1)].contains("不"))
      }),
      clause.count < 14
    {
      return nil
    }
    return first
  }

  /// Whether what holds for anyone or anything is told soon after a question word: 谁去都行.
  func follows(_ mark: String, _ first: CueIndex.Hit) -> Bool {
    clause.contains { place in
      place >= first.end && place - first.end <= 6 && word(place) == mark
        && !["有", "是", "想", "在", "要", "太"].contains(word(place + 1))
    }
  }

  /// Whether something is left to the buyer here: 叫我, 直接找, 了再说.
  func leaves(_ index: Int) -> Bool {
    let two = word(index) + word(index + 1)
    return ["叫我", "找我", "直接", "尽管", "随时", "了再", "了就", "吩咐"].contains(two)
  }

  /// Whether a character denies, and is no part of 分别, 不错 and the like.
  func denies(_ index: Int) -> Bool {
    switch word(index) {
    case "没": word(index + 1) != "关"
    case "不": !["错", "过", "好", "同"].contains(word(index + 1)) && word(index - 1) != "对"
    case "别": !["分", "特", "个", "级", "类", "性", "区"].contains(word(index - 1)) && word(index + 1) != "的"
    default: false
    }
  }

  /// Whether the other is begged to do something: 帮我看看有什么 asks, 我看看有什么 does not.
  var begs: Bool {
    if ["帮", "麻", "请", "劳"].contains(where: { mark in clause.contains { word($0) == mark } }) { return true }
    return !clause.contains { ["我", "咱"].contains(word($0)) } && hasText("看看") && !hasText("要看")
  }

  func kind(_ hit: CueIndex.Hit) -> Question.Kind {
    if (hits["closed"] ?? []).contains(hit) { return .closed }
    if (hits["place"] ?? []).contains(hit) {
      return (hits["wish"] ?? []).contains { $0.start != hit.start } ? .open : .closed
    }
    return .open
  }

  // MARK: Small things

  func longest(_ name: String) -> CueIndex.Hit? {
    hits[name]?.max { ($0.end - $0.start, -$0.start) < ($1.end - $1.start, -$1.start) }
  }

  func inside(_ inner: CueIndex.Hit, _ outer: CueIndex.Hit) -> Bool {
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  }

  func overlaps(_ hit: CueIndex.Hit, _ name: String) -> Bool {
    hits[name]?.contains { $0.start < hit.end && hit.start < $0.end } ?? false
  }

  func overlapsEnd(_ hit: CueIndex.Hit) -> Bool { hit.end == end }

  func text(_ hit: CueIndex.Hit) -> String { tokens[hit.start..<hit.end].map(\.word).joined() }

  func hasText(_ phrase: String) -> Bool {
    let sought = phrase.unicodeScalars.map { String(Character($0)) }
    guard sought.count <= clause.count else { return false }
    return (clause.lowerBound...(clause.upperBound - sought.count)).contains { start in
      sought.indices.allSatisfy { tokens[start + $0].word == sought[$0] }
    }
  }
}
