import Rehearsal
import Selling

/// What became of a call, and how it was led.
extension Phrasebook {
  /// How it ended, in a sentence; nil is a call without an end.
  func outcome(_ outcome: Outcome?, nextStep: Bool, buyer: String) -> String {
    switch outcome {
    case nil: say("The call has not ended yet.", "这次对话还没有结束。")
    case .bought: say("\(buyer) bought.", "\(buyer)买了。")
    case .wavering where nextStep:
      say("\(buyer) has not decided, but a next step was agreed.", "\(buyer)还没有决定，但约好了下一步。")
    case .wavering:
      say("\(buyer) has not decided, and no next step was agreed.", "\(buyer)没有决定，也没有约好下一步。")
    case .refused: say("\(buyer) said no.", "\(buyer)拒绝了。")
    case .walkedOut: say("\(buyer) lost patience and left.", "\(buyer)失去耐心，走了。")
    case .returned: say("\(buyer) bought, and later brought it back.", "\(buyer)买了，后来又退了。")
    case .competitor: say("\(buyer) went to a competitor.", "\(buyer)去了别家。")
    case .abandoned:
      say("You ended the call early; nothing was agreed.", "你中途结束了对话，下一步也没约。")
    case .judged: say("You gave your verdict.", "你给出了判断。")
    }
  }

  /// The outcome in a word or two, for tables.
  func outcomeWord(_ outcome: Outcome) -> String {
    switch outcome {
    case .bought: say("bought", "成交")
    case .wavering: say("wavering", "未定")
    case .refused: say("refused", "拒绝")
    case .walkedOut: say("walked out", "离席")
    case .returned: say("returned", "退货")
    case .competitor: say("competitor", "去了别家")
    case .abandoned: say("ended early", "中途结束")
    case .judged: say("judged", "已判断")
    }
  }

  /// Why the customer was lost (D9), in a sentence.
  func cause(_ cause: LossCause) -> String {
    switch cause {
    case .died: say("Cause: the customer is no longer there.", "原因：客户已经不在了。")
    case .lostContact: say("Cause: contact was lost.", "原因：失去了联系。")
    case .price: say("Cause: the price stood in the way.", "原因：卡在价格上。")
    case .complaint: say("Cause: a complaint that was not handled well.", "原因：投诉没有处理好。")
    case .didNotAsk: say("Cause: too little was asked.", "原因：问得太少。")
    case .didNotListen: say("Cause: too little listening.", "原因：听得太少。")
    case .toldTooEarly: say("Cause: telling came before asking.", "原因：还没问清就先说了。")
    case .competitor: say("Cause: a competitor was preferred.", "原因：客户更看好竞争对手。")
    case .influenceOfOthers: say("Cause: other people's influence.", "原因：受了别人的影响。")
    }
  }

  /// The cause of an oversold purchase (D32), which outweighs what a scenario gives beside it.
  var oversold: String {
    say("Cause: more was promised than the product keeps.", "原因：承诺超出了产品能做到的。")
  }

  /// The style verdict (D4) in a word.
  func style(_ style: SellingStyle) -> String {
    switch style {
    case .funnel: say("funnel", "漏斗型")
    case .mixed: say("mixed", "混合型")
    case .megaphone: say("megaphone", "喇叭型")
    }
  }

  /// What the style verdict means.
  func styleMeaning(_ style: SellingStyle) -> String {
    switch style {
    case .funnel: say("the needs came first", "先弄清了需求")
    case .mixed: say("partly a funnel, partly not", "有漏斗型的地方，也有不是的地方")
    case .megaphone: say("telling came before the needs were known", "需求还没弄清就先说了")
    }
  }

  /// One of the five things a megaphone never asks (D5).
  func unasked(_ thing: UnaskedThing) -> String {
    switch thing {
    case .why: say("why", "为什么")
    case .withWhom: say("with whom", "和谁")
    case .howMuch: say("how much", "花多少")
    case .experience: say("past experience", "以往的经历")
    case .gain: say("what to gain", "想得到什么")
    }
  }

  /// Other turns that did the same.
  func also(_ turns: [Int]) -> String {
    let few = Array(turns.prefix(4))
    let more = turns.count > few.count
    switch self {
    case .english:
      let numbers = more ? few.map(String.init).joined(separator: ", ") + " and others" : list(few.map(String.init))
      return "also in turn\(few.count > 1 ? "s" : "") \(numbers)"
    case .chinese: return "第 \(few.map(String.init).joined(separator: "、")) \(more ? "等" : "")轮也是"
    }
  }

  /// One of the three conditions of a valid customer (D2).
  func qualification(_ condition: Qualification) -> String {
    switch condition {
    case .money: say("the money", "购买力")
    case .authority: say("who decides", "决策权")
    case .need: say("the need", "需求")
    }
  }

  /// Practice or exam.
  func mode(_ mode: Beginning.Mode) -> String {
    switch mode {
    case .practice: say("practice", "练习")
    case .exam: say("exam", "考试")
    }
  }

  /// Where a session stands.
  func state(_ state: HistoryRow.State) -> String {
    switch state {
    case .open: say("not ended", "未结束")
    case .paused: say("paused", "已暂停")
    case .ended: say("ended", "已结束")
    case .broken: say("cannot be read", "无法读取")
    }
  }

  /// Below the list of scenarios: the one that is listed apart.
  public var tutorialNote: String {
    say("New here? Four lines, two minutes: askfirst tutorial", "第一次来？四句话，两分钟：askfirst tutorial")
  }
  /// The trainee, where he gave no name.
  var you: String { say("You", "你") }
  /// Someone without a name.
  var buyer: String { say("The buyer", "客户") }
  /// What leads an epilogue.
  var later: String { say("Later", "后来") }
  /// A call with turns taken back.
  func takenBack(_ turns: Int) -> String {
    say(turns <= 1 ? "1 turn taken back." : "\(turns) turns taken back.", "撤回过 \(max(1, turns)) 轮。")
  }
  /// A call with help asked for.
  func hints(_ count: Int) -> String {
    say(count == 1 ? "1 hint taken." : "\(count) hints taken.", "用过 \(count) 次提示。")
  }
  /// A call that broke off and was gone on with.
  func broken(_ times: Int) -> String {
    say(
      times == 1 ? "It broke off once and was gone on with." : "It broke off \(times) times and was gone on with.",
      "中断过 \(times) 次，又接着谈了。")
  }
  /// How much a hint gave away.
  func rung(_ rung: Hint.Rung) -> String {
    switch rung {
    case .nudge: say("a nudge", "点拨")
    case .direction: say("the direction", "方向")
    case .example: say("an example line", "例句")
    }
  }
  /// An exam by its number, with what came of it.
  func exam(_ attempt: Int, passed: Bool?) -> String {
    let exam = say("exam \(attempt)", "第 \(attempt) 次考试")
    guard let passed else { return exam }
    return exam + say(", ", "，") + (passed ? say("passed", "及格") : say("not passed", "不及格"))
  }
  /// A call that waits to be resumed.
  var paused: String { say("The call is paused.", "这次对话已暂停。") }
}
