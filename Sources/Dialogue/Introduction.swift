/// Finds where somebody says who he is.
enum Introduction {
  struct Found: Equatable, Sendable {
    /// The words that introduce.
    var shown: Range<Int>
    /// The name itself, where one is told.
    var name: Range<Int>?
  }

  /// The introduction in a clause, or nil.
  static func find(in tokens: [Token], _ whole: Range<Int>) -> Found? {
    let end = whole.last { tokens[$0].isWord }.map { $0 + 1 } ?? whole.lowerBound
    let clause = whole.lowerBound..<end
    for index in clause {
      if let found = tokens[index].isHan ? chinese(tokens, clause, index) : english(tokens, clause, index) {
        return found
      }
    }
    return nil
  }

  private static let englishOpenings = WordKey.set(["my", "the", "call", "i'm", "i", "this"])

  private static func english(_ tokens: [Token], _ clause: Range<Int>, _ index: Int) -> Found? {
    guard englishOpenings.contains(tokens[index].key) else { return nil }
    func word(_ place: Int) -> String { clause.contains(place) ? tokens[place].word : "" }
    var next = index
    var sure = false
    switch (word(index), word(index + 1), word(index + 2)) {
    case ("my", "name", "is"), ("the", "name", "is"): (next, sure) = (index + 3, true)
    case ("my", "name's", _), ("call", "me", _): (next, sure) = (index + 2, true)
    case ("i'm", _, _): next = index + 1
    case ("i", "am", _), ("this", "is", _): next = index + 2
    default: return nil
    }
    guard next < clause.upperBound, tokens[next].kind == .latin || tokens[next].isHan else { return nil }
    if ["a", "the", "your", "one"].contains(word(next)) {
      let roles: Set<String> = [
        "consultant", "adviser", "advisor", "agent", "assistant", "representative", "manager", "colleague", "guide",
        "planner", "specialist",
      ]
      for place in next..<min(next + 5, clause.upperBound) where roles.contains(word(place)) && word(index) != "this" {
        return Found(shown: index..<(place + 1), name: nil)
      }
      return nil
    }
    var end = next
    let stops: Set<String> = [
      "from", "with", "at", "of", "and", "here", "your", "the", "a", "i", "i'm", "by", "in", "for", "to", "what", "how",
      "nice", "may", "can", "on",
    ]
    while end < clause.upperBound, tokens[end].isWord, tokens[end].kind != .number, !stops.contains(word(end)),
      end - next < 3
    { end += 1 }
    guard end > next else { return nil }
    let after = word(end)
    if sure { return Found(shown: index..<end, name: next..<end) }
    guard !notNames.contains(word(next)), !word(next).hasSuffix("ing"), !word(next).hasSuffix("ed"), end - next <= 2
    else { return nil }
    let company = ["from", "with", "at", "of", "here", "your"].contains(after)
    let short = end == clause.upperBound && end - next <= 2 && word(index) != "this"
    guard company || short else { return nil }
    let stop = company ? min(end + 3, clause.upperBound) : end
    return Found(shown: index..<stop, name: next..<end)
  }

  /// What follows "I'm" and is no name.
  private static let notNames: Set<String> = [
    "sorry", "sure", "glad", "happy", "afraid", "here", "not", "so", "very", "just", "really", "also", "curious",
    "fine", "good",
    "well", "okay", "new", "free", "ready", "pleased", "delighted", "certain", "aware", "all", "in", "on", "with",
    "from", "at",
    "quite", "too", "still", "always", "never", "great", "able", "keen", "busy", "right", "wrong", "only", "back",
    "done", "gone", "fairly", "pretty", "rather", "relatively", "totally", "completely", "brand", "probably",
    "interested", "confident", "positive", "grateful", "thankful", "like", "more", "about", "going", "what", "how",
    "that",
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "part", "some",
    "off", "hopeless", "useless", "terrible", "bad", "awful", "rubbish", "allergic", "hungry", "thirsty", "cold",
    "warm",
    "late", "early", "nervous", "jealous", "lost", "stuck", "familiar", "comfortable", "fond", "short", "under", "over",
    "out", "away", "alone", "ill", "better", "worse", "older", "younger", "half", "almost", "nearly", "already", "no",
    "nobody", "mad", "crazy", "slow", "quick", "fast", "weak", "sensitive", "careful", "ashamed", "surprising",
    "there", "it", "my", "our", "exactly", "clear", "honest", "hopeful", "proud", "sad", "calling", "excited",
  ]

  private static let chineseOpenings = WordKey.set(["我", "俺", "敝", "鄙", "贵", "免", "这", "叫"])

  private static func chinese(_ tokens: [Token], _ clause: Range<Int>, _ index: Int) -> Found? {
    guard chineseOpenings.contains(tokens[index].key) else { return nil }
    func word(_ place: Int) -> String { clause.contains(place) ? tokens[place].word : "" }
    let before = index > clause.lowerBound ? word(index - 1) : ""
    // 学员管我叫老师 introduces nobody.
    if word(index) == "我", ["管", "把", "让", "给", "对", "跟", "请", "您", "你"].contains(before) { return nil }
    // 我小王，这家的顾问: who he is in three characters.
    if word(index) == "我" || word(index) == "俺", ["小", "阿"].contains(word(index + 1)), index == clause.lowerBound,
      clause.upperBound == index + 3
    {
      return Found(shown: index..<(index + 3), name: (index + 1)..<(index + 3))
    }
    if word(index) == "我" || word(index) == "俺" || ["敝", "鄙", "贵"].contains(word(index))
      || (word(index) == "免" && word(index + 1) == "贵")
    {
      if word(index + 1) == "叫" || word(index + 1) == "姓" || (word(index + 1) == "的" && word(index + 2) == "名") {
        var start = index + 2
        while ["名", "字", "叫", "是", "做"].contains(word(start)) { start += 1 }
        let end = nameEnd(tokens, clause, start)
        guard end > start, !["什", "您", "你", "他"].contains(word(start)) else { return nil }
        return Found(shown: index..<end, name: start..<end)
      }
      guard word(index + 1) == "是", !["您", "你", "让", "给", "对", "跟"].contains(before) else { return nil }
      return role(tokens, clause, index, from: index + 2)
    }
    if ["敝", "鄙", "免"].contains(word(index)),
      let family = (index..<min(index + 3, clause.upperBound)).first(where: { word($0) == "姓" })
    {
      let end = nameEnd(tokens, clause, family + 1)
      return end > family + 1 ? Found(shown: index..<end, name: (family + 1)..<end) : nil
    }
    if word(index) == "这", word(index + 1) == "里" || word(index + 1) == "边" || word(index + 1) == "儿",
      word(index + 2) == "是"
    {
      let text = tokens[clause].map(\.word).joined()
      return ["社", "司", "店", "心", "部", "行"].contains { text.contains($0) }
        ? Found(shown: index..<clause.upperBound, name: nil) : nil
    }
    if word(index) == "叫", word(index + 1) == "我", index + 3 <= clause.upperBound {
      let end = nameEnd(tokens, clause, index + 2)
      return end > index + 2 ? Found(shown: index..<end, name: (index + 2)..<end) : nil
    }
    return nil
  }

  /// 我是 with a name, or with a house and a part in it.
  private static func role(_ tokens: [Token], _ clause: Range<Int>, _ index: Int, from start: Int) -> Found? {
    func word(_ place: Int) -> String { clause.contains(place) ? tokens[place].word : "" }
    let rest = tokens[start..<clause.upperBound].filter(\.isWord)
    if start < clause.upperBound, tokens[start].kind == .latin, rest.count <= 3 {
      return Found(shown: index..<clause.upperBound, name: start..<(start + 1))
    }
    if ["小", "老", "阿"].contains(word(start)), start + 1 < clause.upperBound, tokens[start + 1].isHan,
      !["孩", "板", "师", "人", "时", "家"].contains(word(start + 1))
    {
      return Found(shown: index..<min(start + 2, clause.upperBound), name: start..<min(start + 2, clause.upperBound))
    }
    if let of = (start..<clause.upperBound).last(where: { word($0) == "的" }), ["小", "老"].contains(word(of + 1)),
      clause.upperBound - of == 3
    {
      return Found(shown: index..<clause.upperBound, name: (of + 1)..<clause.upperBound)
    }
    let text = rest.map(\.word).joined()
    let house = [
      "旅行社", "公司", "顾问", "经理", "专员", "客服", "导购", "销售", "业务", "旅游", "中心", "前台", "店里", "门店", "规划师", "助理", "店长",
    ].contains { text.contains($0) }
    guard house, !text.contains("吗"), !text.contains("什么"), !text.contains("您是") else { return nil }
    if let of = (start..<clause.upperBound).last(where: { word($0) == "的" }), clause.upperBound - of - 1 >= 1,
      clause.upperBound - of - 1 <= 4
    {
      let tail = (of + 1)..<clause.upperBound
      let role = ["顾问", "经理", "专员", "销售", "客服", "助理", "店长"].contains { tokens[tail].map(\.word).joined().hasSuffix($0) }
      return Found(shown: index..<clause.upperBound, name: role || tail.count < 2 ? nil : tail)
    }
    return Found(shown: index..<clause.upperBound, name: nil)
  }

  private static func nameEnd(_ tokens: [Token], _ clause: Range<Int>, _ start: Int) -> Int {
    var end = start
    let stops: Set<String> = ["是", "来", "在", "您", "你", "很", "就", "吧", "的", "负", "这", "想", "请", "，", "从", "呢", "可", "啊"]
    while end < clause.upperBound, tokens[end].isHan || tokens[end].kind == .latin, !stops.contains(tokens[end].word),
      end - start < 4
    { end += 1 }
    return end
  }
}
