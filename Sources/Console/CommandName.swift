/// What a trainee can tell the simulator during a call, beside what he says to the buyer.
public enum CommandName: CaseIterable, Sendable {
  case help, brief, products, propose, pause, end

  /// Its English names, the one to show first.
  public var english: [String] {
    switch self {
    case .help: ["help", "?"]
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
