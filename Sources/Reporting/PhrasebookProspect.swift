import Assessment
import Scenarios
import Selling

/// Money, authority and need: what a prospect has, what was made of it, and what was done next (D2, D3).
extension Phrasebook {
  /// One of the three, in a word.
  func letter(_ one: Qualification) -> String {
    switch one {
    case .money: say("money", "钱")
    case .authority: say("authority", "决定权")
    case .need: say("need", "需求")
    }
  }

  /// Over the prospects in a list.
  public var prospectsNote: String {
    say(
      "Prospects, judged and not sold to; askfirst drill man deals them:", "要下判断的客户，不是卖东西；askfirst drill man 会一位一位地发：")
  }

  /// What is to be done next.
  func action(_ action: NextAction) -> String {
    switch action {
    case .close: say("close", "促成成交")
    case .awaken: say("awaken the need", "唤起需求")
    case .findDecider: say("find the decider", "找到决策人")
    case .checkTerms: say("check the terms", "核实经营状况和付款条件")
    case .nurture: say("nurture and watch", "长期培养、观察")
    case .stop: say("stop, politely", "礼貌地到此为止")
    }
  }

  /// What a hint is worth.
  var sign: String { say("no more than a sign, and signs may mislead", "只有一点迹象，迹象也会骗人") }

  /// Whether he has it.
  func has(_ truth: Bool) -> String { truth ? say("yes", "有") : say("no", "没有") }

  /// Whether a judgement was right, in a word.
  func isRight(_ right: Bool) -> String { right ? say("right", "对") : say("wrong", "错") }

  /// Why words about a verdict helped or did not.
  func prospectReason(_ code: ReasonCode, subject: String?) -> String {
    let it = subject ?? say("that", "这一点")
    return switch code {
    case .verdictFounded: say("right about \(it), and this line had shown it", "\(it)判断对了，是这句问出来的")
    case .verdictHalfFounded: say("right about \(it), though you had no more than a sign of it", "\(it)判断对了，但只问到一点迹象")
    case .verdictGuessed:
      say("right about \(it), but guessed: nothing in the call had shown it", "\(it)蒙对了：对话里没有哪句能看出来")
    case .verdictWrong: say("wrong about \(it)", "\(it)判断错了")
    case .actionRight: say("the right thing to do next: \(it)", "下一步选对了：\(it)")
    case .actionGuessed: say("right, but guessed, for nothing in the call had shown it: \(it)", "下一步蒙对了，没有依据：\(it)")
    case .actionFollows: say("it follows from your verdict, which is wrong: \(it)", "按你的判断该这么做，可判断错了：\(it)")
    case .actionWrong: say("not what this prospect calls for: \(it)", "这位客户不该这么做：\(it)")
    case .effortSold: say("praise or pressure for somebody who is no customer", "对方根本不是客户，还在夸、在催")
    default: say("a line more than somebody needs who is no customer", "对方不是客户，还在多花工夫")
    }
  }

  /// The rule of a measure of verdicts; nil for another measure.
  func prospectRule(_ measure: String, _ settings: MeasureSettings) -> String? {
    let share = { percent(settings[$0]) }
    switch measure {
    case "verdict":
      return say(
        "Money, authority and need count alike. A right letter counts in full where you had been told, \(share("hint")) where you had no more than a sign, \(share("guess")) where you guessed.",
        "钱、决定权、需求三样一样重。判断对了，而且是对方说出来的，得全分；只有一点迹象得 \(share("hint"))，蒙对的得 \(share("guess"))。")
    case "next-action":
      return say(
        "The right next step counts in full where two of the three had been shown, \(share("shown")) with one, \(share("guess")) with none. One that follows from a wrong verdict counts \(share("follows")).",
        "下一步选对，而且三样里问清了两样，得全分；只问清一样得 \(share("shown"))，一样没问得 \(share("guess"))。判断错了、但下一步与判断一致，得 \(share("follows"))。"
      )
    case "effort":
      return say(
        "Only for somebody who has none of the three. Each line of praise or pressure costs \(share("sold")). Once all is clear, \(settings["leave"]) lines are enough to part; each more costs \(share("line")), and so does each beyond \(settings["lines"]) in all.",
        "只看三样都没有的人。每夸一句、催一句扣 \(share("sold"))。都清楚之后，\(settings["leave"]) 句足够道别，每多一句扣 \(share("line"))；总数超过 \(settings["lines"]) 句的，每句也扣 \(share("line"))。"
      )
    default: return nil
    }
  }
}
