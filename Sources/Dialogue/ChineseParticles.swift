/// Questions made without a question word: A不A, particles, guesses.
extension ChineseQuestions {
  func repeated() -> QuestionReading? {
    if !asked, !begs, let look = clause.first(where: { word($0) == "看" && !["您", "你"].contains(word($0 - 1)) }),
      let pair = repeatedPair(in: look..<clause.upperBound), pair - look <= 4, word(clause.lowerBound) != "您"
    {
      return nil
    }
    guard let pair = repeatedPair(in: clause) else {
      for index in clause {
        let two = word(index) + word(index + 1)
        if ["能否", "可否", "是否", "会否", "愿否", "有否"].contains(two) {
          if two == "是否", !asked, !has("asking"), has("knowing"), !begs { return nil }
          return QuestionReading(.closed, .yesNo, index, index + 2)
        }
      }
      return nil
    }
    // 好不好是其次 tells.
    if !asked, (3...5).contains(where: { ["是", "都"].contains(word(pair + $0)) && word(pair + $0 + 1) != "不" }),
      !has("asking"),
      !hasText("您") && !hasText("你") || hasText("其次")
    {
      return nil
    }
    if hasText("不管") || hasText("无论") || hasText("不论") || hasText("不知道") && !asked && !hasText("您") && !hasText("你") {
      return nil
    }
    return QuestionReading(.closed, .yesNo, pair, min(pair + 3, clause.upperBound))
  }

  /// Where a verb stands with its own denial: 去不去, 有没有, 喜欢不喜欢.
  func repeatedPair(in range: Range<Int>) -> Int? {
    for index in range where index + 2 < clause.upperBound {
      let middle = word(index + 1)
      if middle == "不" || middle == "没", word(index) == word(index + 2), tokens[index].isHan {
        if word(index) == "不" || ["动", "时", "了", "得"].contains(word(index)) { continue }
        if ["没", "的"].contains(word(index)) || ["不", "没"].contains(word(index - 1)) { continue }
        // 要不要 may be 要 + 不要 in an order; 行不行 after 还 stresses.
        return index
      }
      if index + 4 < clause.upperBound, word(index + 2) == "不" || word(index + 2) == "没",
        word(index) == word(index + 3), word(index + 1) == word(index + 4), tokens[index].isHan, word(index - 1) != "不"
      {
        return index
      }
    }
    return nil
  }

  func particle() -> QuestionReading? {
    let ending = word(end - 1)
    let size = end - clause.lowerBound
    if ending == "吗" || (ending == "么" && !["什", "怎", "那", "这", "要", "多"].contains(word(end - 2)))
      || (ending == "嘛" && asked)
    {
      if let consent = consent() { return QuestionReading(.closed, .yesNo, consent.lowerBound, end) }
      return QuestionReading(.closed, .yesNo, max(clause.lowerBound, end - 2), end)
    }
    if ending == "没", size >= 3, clause.contains(where: { word($0) == "有" && $0 < end - 2 }),
      !["还", "也", "都", "就"].contains(word(end - 2))
    {
      return QuestionReading(.closed, .yesNo, end - 1, end)
    }
    if ending == "没" || (ending == "有" && word(end - 2) == "没"), size >= 3,
      !["还", "也", "都", "就"].contains(word(end - (ending == "没" ? 2 : 3)))
    {
      let plain = size >= 4 && !stated && !clause.contains { ["我", "咱"].contains(word($0)) }
      if asked || plain || clause.contains(where: { ["您", "你", "过", "了"].contains(word($0)) }) {
        return QuestionReading(.closed, .yesNo, end - (ending == "没" ? 1 : 2), end)
      }
    }
    if ending == "不", size >= 2, word(end - 2) != "也", word(end - 2) != "可" || size > 2 {
      return QuestionReading(.closed, .yesNo, end - 1, end)
    }
    if ending == "否", size >= 2 { return QuestionReading(.closed, .yesNo, end - 1, end) }
    if ending == "呢", ["还有呢", "然后呢", "后来呢", "接着呢", "再有呢"].contains(where: hasText), size <= 5 {
      return QuestionReading(.open, .wh, clause.lowerBound, end)
    }
    if ending == "呢", !stated {
      if asked
        || (closes && size <= (word(clause.lowerBound) == "那" ? 12 : 7) && size >= 2 && !statesWithNe
          && !hasText("怎么说呢"))
      {
        var reading = QuestionReading(asked && size > 8 ? .closed : .open, .wh, clause.lowerBound, end)
        reading.elliptic = true
        reading.question = Question(kind: .closed, form: .wh)
        return reading
      }
      return nil
    }
    if let middle = clause.first(where: { asksMidway($0) && $0 + 2 < end && $0 > clause.lowerBound + 1 }) {
      return QuestionReading(.closed, .yesNo, max(clause.lowerBound, middle - 1), middle + 1)
    }
    if ending == "吧" {
      let guess = guesses
      if asked || guess {
        var reading = QuestionReading(.closed, .tag, end - 1, end)
        reading.confirms = true
        return reading
      }
      return nil
    }
    return nil
  }

  /// 吗, or 么 where it stands for 吗, inside a line without marks.
  private func asksMidway(_ index: Int) -> Bool {
    if word(index) == "吗" { return !["干", "难"].contains(word(index - 1)) }
    return word(index) == "么" && !["什", "怎", "那", "这", "要", "多", "甚"].contains(word(index - 1))
  }

  /// A sentence left open for the other to fill: 您的电话是.
  func opened() -> QuestionReading? {
    guard !stated, ["是", "为"].contains(word(end - 1)), end - clause.lowerBound >= 5,
      !["不", "就", "还", "都", "但", "可", "于", "只", "要", "也", "总", "算", "正", "因", "认", "以", "作", "真", "硬", "老", "倒", "若"]
        .contains(word(end - 2)),
      hasText("的")
    else { return nil }
    return QuestionReading(.closed, .wh, clause.lowerBound, end)
  }

  /// Begging to find or to name something: 帮我推荐一家, 请把电话告诉我.
  func ordered() -> QuestionReading? {
    for index in clause {
      let two = word(index) + word(index + 1)
      if two == "推荐" || two == "介绍", ["一", "个"].contains(word(index + 2)),
        ["再", "求", "给", "请"].contains(word(index - 1)),
        !clause.contains(where: { word($0) == "我" || $0 < index && ["您", "你"].contains(word($0)) })
      {
        return QuestionReading(.closed, .imperative, index, min(index + 3, end))
      }
      if ["告诉", "发给", "分享"].contains(two), index + 2 < end, begged(before: index) || word(index - 1) != "我",
        (index..<min(end, index + 5)).contains(where: { word($0) == "我" || word($0) == "咱" })
      {
        let himself = clause.contains { $0 < index && word($0) == "我" && word($0 + 1) != "想" }
        if !himself { return QuestionReading(.closed, .imperative, index, min(index + 3, end)) }
      }
      if ["帮我", "给我", "帮忙", "求推", "请推"].contains(two), word(index - 1) != "没" {
        let asksFor = (index..<min(end, index + 8)).contains {
          ["推荐", "查询", "介绍", "找个", "找一", "查一", "查下", "找找"].contains(word($0) + word($0 + 1))
        }
        if asksFor { return QuestionReading(.closed, .imperative, index, min(index + 4, end)) }
      }
    }
    return nil
  }

  private func begged(before index: Int) -> Bool {
    clause.contains { $0 < index && ["请", "麻", "劳", "把", "您", "你"].contains(word($0)) }
  }

  private var statesWithNe: Bool {
    if [
      "的", "了", "嗯", "好", "多", "分", "行", "对", "是", "元", "过", "错", "着", "恩", "哦", "岁", "天", "歉", "巧", "谢", "憾", "思", "钱",
    ].contains(word(end - 2)) {
      return true
    }
    return clause.contains {
      ["还", "才", "可", "正", "在", "着", "我", "会", "不", "没", "有", "挺", "很", "真", "太", "都", "去"].contains(word($0))
    }
  }

  /// 您是第一次来吧 guesses; 您坐吧 invites.
  private var guesses: Bool {
    guard !hasText("推荐"), !hasText("建议") else { return false }
    guard let you = clause.first(where: { ["您", "你", "他", "她"].contains(word($0)) }) else { return false }
    let marks: Set<String> = [
      "是", "应", "大", "可", "肯", "没", "有", "不", "也", "都", "已", "还", "挺", "很", "该", "会", "平", "总",
    ]
    // 是您拍板吧, 您说了算吧.
    if word(you - 1) == "是" && end - you >= 3 || hasText("说了算") || hasText("就行了") { return true }
    return (1...4).contains { marks.contains(word(you + $0)) } && end - you >= 4
  }
}
