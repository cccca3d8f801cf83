import Dialogue
import Rehearsal
import Scenarios
import Selling

/// `/why`: the reasons of an answer in words.
extension Coach {
  /// The reasons, one paragraph each: what was heard, why it was answered so, what moved.
  func lines(for reasons: AnswerReasons, in state: SessionState) -> [String] {
    var lines = [pick("Heard: ", "听到的：") + sentence(reasons.heard.map { heard($0, in: state) })]
    let said = reasons.said.compactMap { self.said($0) }
    if !said.isEmpty { lines.append(pick("So: ", "所以：") + sentence(unique(said))) }
    let moved = reasons.moved.map { moved in
      let changes = moved.changes.map { "\(words.meter($0.meter)) \($0.by > 0 ? "+" : "−")\(abs($0.by))" }
      let cause = moved.cause.map(self.cause) ?? pick("what the talk stirred", "聊到的事触动了客户")
      return changes.joined(separator: pick(", ", "、")) + pick(" (\(cause))", "（\(cause)）")
    }
    lines.append(
      pick("Moved: ", "变化：") + (moved.isEmpty ? pick("nothing.", "没有。") : sentence(moved)))
    return lines
  }

  private func sentence(_ parts: [String]) -> String {
    parts.joined(separator: pick("; ", "；")) + pick(".", "。")
  }

  private func unique(_ parts: [String]) -> [String] {
    parts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  // MARK: - What was heard

  private func heard(_ heard: AnswerReasons.Heard, in state: SessionState) -> String {
    switch heard {
    case .question(let kind, let topic):
      // A need of which nothing has been told is not named.
      let isHidden = scenario.need(topic) != nil && state.position.level(of: topic) == .nothing
      return isHidden
        ? question(kind) : pick("\(question(kind)) about \(titled(topic))", "\(question(kind))，问\(titled(topic))")
    case .guess(let need): return pick("you named the answer to \(titled(need))", "你自己说出了\(titled(need))的答案")
    case .factBack(let need): return pick("\(titled(need)), given back", "你复述了\(titled(need))")
    case .feelingBack(let need): return pick("the feeling about \(titled(need)), given back", "你说出了\(titled(need))里的感受")
    case .summary: return pick("a summary", "一段归纳")
    case .product(let id): return pick("\(product(id)) was named", "提到了\(product(id))")
    case .proposal(let id): return pick("a proposal: \(product(id))", "推荐\(product(id))")
    case .telling: return pick("something about the offer", "介绍产品")
    case .pressing: return pick("a push for a decision", "催着做决定")
    case .unclear, .stray: return pick("nothing that could be followed", "没听懂这句话")
    case .remark: return pick("a remark that asks nothing", "一句话，没有问什么")
    }
  }

  private func question(_ kind: Question.Kind) -> String {
    switch kind {
    case .open: pick("an open question", "开放式问题")
    case .choice: pick("a choice", "选择式问题")
    case .closed, .none: pick("a closed question", "封闭式问题")
    }
  }

  private func product(_ id: String) -> String { scenario.product(id)?.name ?? id }

  // MARK: - Why it was answered so

  private func said(_ said: AnswerReasons.Said) -> String? {
    switch said {
    case .need(_, let level, let further): return told(level) + self.further(further)
    case .toldBefore: return pick("that had been told before, and there is nothing new to tell", "这件事已经说过了，没有新的可说")
    case .confirmed: return pick("you had it right", "你说对了")
    case .touched: return pick("you named what it feels like", "你说中了心情")
    case .fact: return pick("a small thing that anybody may ask", "一件谁都可以问的小事")
    case .objected(let id): return pick("something stands in the way: \(objection(id))", "心里有个顾虑：\(objection(id))")
    case .settled: return pick("that was what it took", "这个回答解开了顾虑")
    case .unsettled: return pick("the doubt is still there", "顾虑还在")
    case .asks: return pick("there is something to be known from you first", "想先听你说一件事")
    case .tells: return pick("the last part came of its own accord: you may pick it up", "后面那句是主动提起的，可以接住")
    case .ignored: return pick("a question to you is still open", "问你的事你还没有回答")
    case .liked: return pick("it goes with what you were told", "和说过的需求对得上")
    case .disliked: return pick("it goes against what you were told", "和说过的需求不合")
    case .shared(let purpose): return shared(purpose)
    }
  }

  private func told(_ level: Disclosure) -> String {
    switch level {
    case .nothing: pick("nothing of it can be told yet", "现在还不愿意说")
    case .hint: pick("only a sign of it could be had", "只能透一点口风")
    case .fact: pick("what it is could be told", "可以说是怎么回事")
    case .heart: pick("even what lies behind it could be told", "连心里话都可以说")
    }
  }

  /// What is missing before there is more.
  private func further(_ lacks: [Lack]?) -> String {
    guard let lacks else { return pick(", and there is no more behind it", "，后面没有别的了") }
    guard !lacks.isEmpty else { return pick("; there is more, and it is open now: ask on", "；还有更深的，现在就能问") }
    let things = unique(lacks.map(lack)).joined(separator: pick(" and ", "，以及"))
    return pick("; for more it takes \(things)", "；要听到更多，需要\(things)")
  }

  private func lack(_ lack: Lack) -> String {
    switch lack {
    case .meter(let meter, let reading, let wanted):
      pick(
        "more \(words.meter(meter)) (\(reading); \(wanted) wanted)",
        "更多\(words.meter(meter))（现在 \(reading)，要到 \(wanted)）")
    case .question(let kind): question(kind)
    case .feelingBack: pick("the feeling given back", "先说出客户的感受")
    case .factBack: pick("what was said given back", "先复述客户说过的话")
    case .known: pick("something else to be known first", "先弄清另一件事")
    case .other: pick("the right moment", "合适的时机")
    }
  }

  private func objection(_ id: String) -> String { scenario.objections.first { $0.id == id }?.about ?? id }

  private func shared(_ purpose: SharedLines.Purpose) -> String? {
    switch purpose {
    case _ where ([.puzzled, .missed, .unprepared] + SharedLines.Purpose.unanswered).contains(purpose):
      pick(
        "\(name) did not know what you meant: try shorter words, one thing at a time", "\(name)不明白你的意思：换短一点的说法，一次一件事")
    case .greeting, .introduction, .permission, .thanks, .apology, .empathy: pick("a courtesy for a courtesy", "以礼还礼")
    case .ownRemark: pick("that was only a remark in passing", "那只是随口一提")
    case .guarded: pick("it is too early to tell more", "还没到说更多的时候")
    case .accepts: pick("the offer of a service is welcome", "愿意接受你的好意")
    case .deflect:
      pick(
        "\(name) could make nothing of it here: try plainer words, or come back to the matter",
        "\(name)接不上这句话：说得再直白些，或者回到正题")
    case .exhausted, .noMore: pick("there is no more to say on it", "这件事没有更多可说")
    case .confirm: pick("you had it right", "你说对了")
    case .touched: pick("you named what it feels like", "你说中了心情")
    case .summary: pick("the summary was right", "归纳得对")
    case .corrects: pick("that was never said", "这话客户没说过")
    case .interested: pick("what you told answers something you were told", "你讲的正对客户说过的")
    case .unmoved: pick("what you told is tied to nothing you were told", "你讲的和客户说过的没有关系")
    case .impatient: pick("you offered again before asking", "还没问清，你又推了一次")
    case .pressed: pick("nobody likes to be pressed", "谁都不喜欢被催")
    case .interrogated: pick("too many closed questions in a row", "封闭式问题连得太多")
    case .lastWarning: pick("patience is nearly gone", "耐心快没了")
    case .neutral: pick("nothing in the line called for an answer", "这句话没有什么要回答的")
    case .nextStep: pick("a next step is agreed", "约好了下一步")
    case .which: pick("it is not clear which product you mean", "不清楚你指哪个产品")
    case .nothingElse: pick("nothing else comes to mind", "一时没有别的要说")
    default: nil
    }
  }
}
