import Assessment
import Selling

/// The words of reports over many calls.
extension Phrasebook {
  /// A share in thousandths, of a hundred.
  func hundred(_ share: Int?) -> String { share.map { String(($0 + 5) / 10) } ?? "-" }

  /// A part of a whole in per cent, rounded half up.
  func perCent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? "\((part * 200 + whole) / (2 * whole))%" : "-"
  }

  /// So many of so many calls.
  func calls(_ part: Int, of whole: Int) -> String {
    say("\(part) of \(calls(whole))", "\(whole) 次里有 \(part) 次")
  }

  /// A number of calls.
  func calls(_ count: Int) -> String { say(count == 1 ? "1 call" : "\(count) calls", "\(count) 次对话") }

  /// A trainee's name, or what stands for it.
  func trainee(_ name: String) -> String { name.isEmpty ? say("(no name)", "（未署名）") : name }

  /// A level of selling (D24).
  func grade(_ grade: SellingGrade) -> String {
    switch grade {
    case .movingBoxes: say("moving boxes", "搬箱子式推销")
    case .consultative: say("consultative selling", "顾问式销售")
    case .solutionAdviser: say("solution adviser", "解决方案顾问")
    }
  }

  /// A trend in words and numbers.
  func trend(_ trend: SkillTrend) -> String {
    let (earlier, last) = (hundred(trend.earlier), hundred(trend.last))
    return switch trend.direction {
    case .tooLittle: say("too little to say", "次数太少，看不出")
    case .rising: say("rising, \(earlier) to \(last)", "上升，\(earlier) 到 \(last)")
    case .falling: say("falling, \(earlier) to \(last)", "下降，\(earlier) 到 \(last)")
    case .unclear: say("no clear change", "没有明显变化")
    }
  }

  /// A trend with what was compared.
  func trendInFull(_ trend: SkillTrend) -> String {
    guard trend.direction != .tooLittle else { return self.trend(trend) }
    return say(
      "\(self.trend(trend)) (the last \(trend.lastCalls) calls beside the \(trend.earlierCalls) before)",
      "\(self.trend(trend))（最近 \(trend.lastCalls) 次与之前 \(trend.earlierCalls) 次相比）")
  }

  /// Where a session stands for the figures, with its number.
  func tally(_ place: CallTally.Place, _ count: Int) -> String {
    switch place {
    case .counted: say("\(count) counted", "计入 \(count) 次")
    case .abandoned: say("\(count) ended early", "中途结束 \(count) 次")
    case .takenBack: say("\(count) with a turn taken back", "撤回过话的 \(count) 次")
    case .open: say("\(count) not ended", "未结束 \(count) 次")
    case .unscored:
      say("\(count) without a score (askfirst rescore gives one)", "没有分数 \(count) 次（askfirst rescore 可补上）")
    case .unreadable: say("\(count) that cannot be read", "无法读取 \(count) 次")
    }
  }

  /// A row of the course's table of why customers leave (D9).
  func loss(_ row: CourseLoss) -> String {
    switch row {
    case .died: say("no longer there", "客户已经不在")
    case .lostContact: say("contact lost", "失去联系")
    case .price: say("price", "价格")
    case .complaint: say("complaint badly handled", "投诉没有处理好")
    case .communicating: say("communicating: needs not grasped", "沟通不到位，没抓住需求")
    case .competitor: say("competitor", "竞争对手")
    case .influenceOfOthers: say("influence of others", "亲友的影响")
    }
  }

  /// A cause that the course does not list by itself.
  func loss(_ cause: LossCause) -> String {
    switch cause {
    case .didNotAsk: say("asked too little", "问得太少")
    case .didNotListen: say("listened too little", "听得太少")
    case .toldTooEarly: say("told before asking", "没问清就先说")
    default: loss(cause.row)
    }
  }

  var lossOversold: String { say("promised more than it keeps", "承诺超出产品能做到的") }
  var lossUnnamed: String { say("no cause named", "没有记下原因") }
  /// A report that found nothing.
  public var nothingFits: String { say("No session fits these filters.", "没有符合这些条件的记录。") }
  /// A store in which nobody has played yet.
  public var noSessions: String { say("No sessions yet. Begin one: askfirst play", "还没有记录。开始练习：askfirst play") }
  var tooLittle: String { say("too little to say", "次数太少，看不出") }
  var levelWord: String { say("level", "水平") }
  var callsWord: String { say("calls", "次数") }
  var trendWord: String { say("trend", "趋势") }
  var lastWord: String { say("last", "最近一次") }
  var shareWord: String { say("share", "占比") }
}
