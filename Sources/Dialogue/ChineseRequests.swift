/// Questions that name themselves: asking to be told (说说看, 想听您讲讲).
extension ChineseQuestions {
  func asksToTell() -> QuestionReading? {
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
}
