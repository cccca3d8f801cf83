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

  private var last: Int { clause.upperBound - 1 }

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

  // MARK: 还是

  private func choice() -> QuestionReading? {
    for index in clause where word(index) == "还" && word(index + 1) == "是" {
      let before = index - clause.lowerBound
      let after = word(index + 2)
      if after == "谢" || after == "感" { continue }
      guard before >= 1 || follows, index + 2 < end else { continue }
      if [
        "要", "得", "很", "挺", "比", "应", "没", "会", "先", "蛮", "觉", "那", "老", "这", "不", "可", "能", "希", "需", "有", "非", "建",
        "想",
      ].contains(after), !asked, !(before == 0 && poses), !clause.contains(where: { $0 < index && word($0) == "是" }) {
        continue
      }
      if word(end - 1) == "吧" { continue }
      let lead = before == 1 && ["我", "你", "您", "他", "她", "那", "这", "但", "可", "也", "都"].contains(word(index - 1))
      if lead
        || (before == 2
          && ["不过", "但是", "可是", "其实", "感觉", "最后", "最终", "我们", "咱们"].contains(word(index - 2) + word(index - 1)))
      {
        continue
      }
      if before == 0, !asked {
        // 您是先动吃的，还是先动运动: the first half stands in the clause before.
        guard poses else { continue }
        return QuestionReading(.choice, .alternative, index, index + 2)
      }
      let adverb = ["我", "你", "您", "他", "她", "们", "得", "议"].contains(word(index - 1))
      if adverb, !asked, !clause.contains(where: { $0 < index && word($0) == "是" }) { continue }
      let addressed = clause.contains { ["您", "你", "是"].contains(word($0)) && $0 != index + 1 } && index + 3 < end
      let verbs: Set<String> = ["去", "走", "住", "坐", "吃", "玩", "跟", "看", "买", "选", "带", "飞", "开", "订", "做", "来"]
      let parallel =
        clause.contains { $0 < index && verbs.contains(word($0)) }
        && clause.contains { $0 > index && verbs.contains(word($0)) }
      // 睡硬床还是软床, 靠窗还是过道: two short things, and nothing else is said.
      let plain =
        !stated && (1...6).contains(before) && (1...6).contains(end - index - 2)
        && !clause.contains { ["我", "咱", "吧", "了", "的"].contains(word($0)) }
      if asked || addressed || has("wish") || parallel || plain {
        return QuestionReading(.choice, .alternative, index, index + 2)
      }
    }
    if asked, !has("open"), !has("closed") {
      for index in clause where word(index) == "或" && index > clause.lowerBound && word(end - 1) == "呢" {
        return QuestionReading(.choice, .alternative, index, index + 1)
      }
    }
    return nil
  }

  /// Whether the clause before asks with 是 what 还是 takes up.
  private var poses: Bool {
    guard follows else { return false }
    let from = tokens[..<clause.lowerBound].lastIndex { Punctuation.ends($0.word) }.map { $0 + 1 } ?? 0
    let before = tokens[from..<clause.lowerBound].map(\.word)
    // 稿子是在社里写，还是在码头上写; 您还写稿不，还是光管人了.
    // 是科里想去，还是医院派下来的; 光厂里的，还是老客户也带.
    let said = before.joined()
    // 您自己拍板就可以了，还是要跟谁商量.
    if (said.contains("您") || said.contains("你")), ["就可以", "就行", "自己"].contains(where: said.contains) { return true }
    // 你喜欢有感觉的，还是越软越好.
    if ["您喜欢", "你喜欢", "您爱", "你爱", "您习惯", "你习惯", "您打算", "你打算", "您想", "你想"].contains(where: said.contains) {
      return true
    }
    // 大家自己掏腰包，还是科室有这项费用.
    if before.contains("自"), ["大家", "各人", "每人", "个人"].contains(where: said.contains) { return true }
    // 您更怕累，还是更怕无聊.
    if before.contains("更"), before.contains(where: { ["您", "你"].contains($0) }) { return true }
    return before.contains("是") || before.dropLast().last == "不" || ["光", "只"].contains(before.first)
  }

  // MARK: 说说看

  private func asksToTell() -> QuestionReading? {
    guard let verb = longest("telling"), !overlaps(verb, "himself") else { return nil }
    // 我想听您细说说 begs, whatever 我想 begins elsewhere.
    let listens = hasText("听您") || hasText("听你")
    let himself = !listens && hits["himself"]?.contains { $0.start <= verb.start } ?? false
    let begs = clause.contains {
      $0 < verb.start && ["能", "请", "麻", "方", "可", "愿", "您", "你", "帮", "想"].contains(word($0))
    }
    let ending = word(end - 1)
    let yesNo =
      ending == "吗" || ending == "么" || ending == "不" || repeatedPair(in: clause.lowerBound..<verb.start) != nil
    if himself && !yesNo { return nil }
    if himself, clause.contains(where: { word($0) == "我" && $0 < verb.start }), !begs { return nil }
    let leads = verb.start - clause.lowerBound <= 4
    guard begs || leads || yesNo else { return nil }
    if !leads, !yesNo, !asked, clause.contains(where: { $0 < verb.start && ["他", "她", "我"].contains(word($0)) }) {
      return nil
    }
    // 跟他说一下 tells somebody else.
    if let other = clause.last(where: { $0 < verb.start && ["跟", "和", "给", "对", "向"].contains(word($0)) }),
      verb.start - other <= 5,
      !["我", "咱", "大"].contains(word(other + 1)), other + 1 < verb.start
    {
      return nil
    }
    if !begs, !yesNo, !asked, tellsOn(verb) { return nil }
    // "I was told": 您刚才说了 is no order; nor is 您介绍的.
    if ["的", "过", "了", "得", "话"].contains(word(verb.end)) { return nil }
    if ["刚", "才", "没", "不", "别", "经", "会", "人", "的"].contains(word(verb.start - 1)), !yesNo { return nil }
    if word(verb.start) == "介" || word(verb.start) == "形" || word(verb.start) == "解" {
      guard begs || yesNo || verb.start == clause.lowerBound else { return nil }
    }
    let form: Question.Form = yesNo ? .yesNo : .imperative
    if let inner = factWord(from: verb.end) { return QuestionReading(inner, form, verb.start, end) }
    return QuestionReading(.open, form, yesNo ? begging(verb.start) : verb.start, verb.end)
  }

  /// Whether somebody named before the verb told the trainee: 小向跟我说，一礼拜报销一个.
  private func tellsOn(_ verb: CueIndex.Hit) -> Bool {
    let told = ["跟我", "和我", "告诉", "给我"].contains(word(verb.start) + word(verb.start + 1))
    let before = (clause.lowerBound..<verb.start).map(word)
    let adverbs = "再多先就来那好嗯哎详细具体仔慢都也实在老诚行啊呀吧"
    let softens = ["说", "讲", "一", "下", "吧", "呗", "嘛", "啊", "听"].contains(word(verb.end))
    let goesOn = verb.end < clause.upperBound || !closes
    return told && goesOn && !softens && !before.allSatisfy { adverbs.contains($0) }
  }

  /// Where the begging before a verb of telling begins.
  private func begging(_ verb: Int) -> Int {
    clause.first { $0 < verb && ["能", "可", "方", "愿", "请", "麻"].contains(word($0)) } ?? max(clause.lowerBound, verb - 2)
  }

  /// The kind where what is to be told is one fact: 告诉我几个人去.
  private func factWord(from start: Int) -> Question.Kind? {
    guard let hit = hits["closed"]?.first(where: { $0.start >= start && !overlaps($0, "idle") }) else { return nil }
    return hits["open"]?.contains { $0.start >= start && !inside($0, hit) } ?? false ? nil : .closed
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
  private func follows(_ mark: String, _ first: CueIndex.Hit) -> Bool {
    clause.contains { place in
      place >= first.end && place - first.end <= 6 && word(place) == mark
        && !["有", "是", "想", "在", "要", "太"].contains(word(place + 1))
    }
  }

  /// Whether something is left to the buyer here: 叫我, 直接找, 了再说.
  private func leaves(_ index: Int) -> Bool {
    let two = word(index) + word(index + 1)
    return ["叫我", "找我", "直接", "尽管", "随时", "了再", "了就", "吩咐"].contains(two)
  }

  /// Whether a character denies, and is no part of 分别, 不错 and the like.
  private func denies(_ index: Int) -> Bool {
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

  private func kind(_ hit: CueIndex.Hit) -> Question.Kind {
    if (hits["closed"] ?? []).contains(hit) { return .closed }
    if (hits["place"] ?? []).contains(hit) {
      return (hits["wish"] ?? []).contains { $0.start != hit.start } ? .open : .closed
    }
    return .open
  }

  // MARK: Small things

  private func longest(_ name: String) -> CueIndex.Hit? {
    hits[name]?.max { ($0.end - $0.start, -$0.start) < ($1.end - $1.start, -$1.start) }
  }

  private func inside(_ inner: CueIndex.Hit, _ outer: CueIndex.Hit) -> Bool {
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  }

  private func overlaps(_ hit: CueIndex.Hit, _ name: String) -> Bool {
    hits[name]?.contains { $0.start < hit.end && hit.start < $0.end } ?? false
  }

  private func overlapsEnd(_ hit: CueIndex.Hit) -> Bool { hit.end == end }

  func text(_ hit: CueIndex.Hit) -> String { tokens[hit.start..<hit.end].map(\.word).joined() }

  func hasText(_ phrase: String) -> Bool {
    let sought = phrase.unicodeScalars.map { String(Character($0)) }
    guard sought.count <= clause.count else { return false }
    return (clause.lowerBound...(clause.upperBound - sought.count)).contains { start in
      sought.indices.allSatisfy { tokens[start + $0].word == sought[$0] }
    }
  }
}
