import Scenarios
import Selling

/// What a trainee can tell the simulator during a call, beside what he says to the buyer.
public enum CommandName: CaseIterable, Sendable {
  case help, org, visit, call, meet, days, hint, card, status, why, undo, coach, brief, products, propose, decide
  case verdict, pause, end

  /// Whether an exam allows it.
  public var isAllowedInExam: Bool {
    switch self {
    case .help, .org, .visit, .call, .meet, .days, .brief, .products, .propose, .decide, .verdict, .end: true
    case .hint, .card, .status, .why, .undo, .coach, .pause: false
    }
  }

  /// Whether there is any use in it once the prospect has ended the call and the verdict is still to be given.
  var isAllowedAfterwards: Bool {
    switch self {
    case .help, .brief, .card, .status, .why, .verdict, .end: true
    case .hint, .undo, .coach, .products, .propose, .pause, .org, .visit, .call, .meet, .days, .decide: false
    }
  }

  /// How a contact is made by it, in an account.
  var way: ContactWay? {
    switch self {
    case .visit: .visit
    case .call: .call
    case .meet: .meet
    default: nil
    }
  }

  /// What a call is played for: a sale or a verdict on the prospect, as an exam or not.
  public struct Setting: Equatable, Sendable {
    /// Whether it is an exam.
    public var inExam: Bool
    /// Whether a verdict on the prospect is asked.
    public var asksVerdict: Bool
    /// Whether there is something to propose.
    public var sells: Bool
    /// Whether it is an account.
    public var isAccount: Bool

    /// What a call is played for.
    public init(inExam: Bool = false, asksVerdict: Bool = false, sells: Bool = true, isAccount: Bool = false) {
      self.inExam = inExam
      self.asksVerdict = asksVerdict
      self.sells = sells
      self.isAccount = isAccount
    }

    /// What a call of a scenario is played for.
    public init(inExam: Bool, in scenario: Scenario) {
      self.init(
        inExam: inExam, asksVerdict: scenario.asksVerdict, sells: !scenario.products.isEmpty,
        isAccount: scenario.account != nil)
    }
  }

  /// Those there are in a call.
  public static func available(in setting: Setting) -> [CommandName] {
    allCases.filter { command in
      switch command {
      case .verdict: setting.asksVerdict
      case .org, .visit, .call, .meet, .days, .decide: setting.isAccount
      // What was said to one person of six cannot be taken back from all.
      case .undo where setting.isAccount, .hint where setting.isAccount, .status where setting.isAccount: false
      case .products, .propose: setting.sells
      default: !setting.inExam || command.isAllowedInExam
      }
    }
  }

  /// Its English names, the one to show first.
  public var english: [String] {
    switch self {
    case .help: ["help", "?"]
    case .org: ["org"]
    case .visit: ["visit"]
    case .call: ["call"]
    case .meet: ["meet"]
    case .days: ["days"]
    case .hint: ["hint"]
    case .card: ["card"]
    case .status: ["status"]
    case .why: ["why"]
    case .undo: ["undo"]
    case .coach: ["coach"]
    case .brief: ["brief"]
    case .products: ["products"]
    case .propose: ["propose"]
    case .decide: ["decide"]
    case .verdict: ["verdict"]
    case .pause: ["pause"]
    case .end: ["end", "quit", "exit"]
    }
  }

  /// Its Chinese names, the one to show first.
  public var chinese: [String] {
    switch self {
    case .help: ["帮助"]
    case .org: ["组织", "组织图"]
    case .visit: ["拜访"]
    case .call: ["电话", "打电话"]
    case .meet: ["会面", "开会"]
    case .days: ["日程", "天数"]
    case .hint: ["提示"]
    case .card: ["客户卡", "卡"]
    case .status: ["状态"]
    case .why: ["为什么"]
    case .undo: ["撤回"]
    case .coach: ["旁白", "教练"]
    case .brief: ["简介"]
    case .products: ["线路", "产品"]
    case .propose: ["推荐", "方案"]
    case .decide: ["表决", "决定"]
    case .verdict: ["判断", "结论"]
    case .pause: ["暂停"]
    case .end: ["结束", "退出"]
    }
  }

  /// All its names.
  var names: [String] { english + chinese }
}
