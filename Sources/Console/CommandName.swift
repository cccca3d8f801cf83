/// What a trainee can tell the simulator during a call, beside what he says to the buyer.
public enum CommandName: CaseIterable, Sendable {
  case help, hint, card, status, why, undo, coach, brief, products, propose, pause, end

  /// Whether an exam allows it.
  public var isAllowedInExam: Bool {
    switch self {
    case .help, .brief, .products, .propose, .end: true
    case .hint, .card, .status, .why, .undo, .coach, .pause: false
    }
  }

  /// Those there are in practice, or in an exam.
  public static func available(inExam: Bool) -> [CommandName] {
    allCases.filter { !inExam || $0.isAllowedInExam }
  }

  /// Its English names, the one to show first.
  public var english: [String] {
    switch self {
    case .help: ["help", "?"]
    case .hint: ["hint"]
    case .card: ["card"]
    case .status: ["status"]
    case .why: ["why"]
    case .undo: ["undo"]
    case .coach: ["coach"]
    case .brief: ["brief"]
    case .products: ["products"]
    case .propose: ["propose"]
    case .pause: ["pause"]
    case .end: ["end", "quit", "exit"]
    }
  }

  /// Its Chinese names, the one to show first.
  public var chinese: [String] {
    switch self {
    case .help: ["帮助"]
    case .hint: ["提示"]
    case .card: ["客户卡", "卡"]
    case .status: ["状态"]
    case .why: ["为什么"]
    case .undo: ["撤回"]
    case .coach: ["旁白", "教练"]
    case .brief: ["简介"]
    case .products: ["线路", "产品"]
    case .propose: ["推荐", "方案"]
    case .pause: ["暂停"]
    case .end: ["结束", "退出"]
    }
  }

  /// All its names.
  var names: [String] { english + chinese }
}
