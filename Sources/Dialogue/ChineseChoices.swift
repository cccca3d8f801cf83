/// Questions that leave a choice: 还是, and its kin.
extension ChineseQuestions {
  func choice() -> QuestionReading? {
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
}
