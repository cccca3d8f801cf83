import Typography

/// What follows a command that turns something on or off.
enum Switch: Equatable {
  case on, off

  var isOn: Bool { self == .on }

  /// The switch in a word of either language; nil where it is neither.
  init?(_ word: String) {
    switch Folding.fold(word) {
    case "on", "开", "打开": self = .on
    case "off", "关", "关闭", "关掉": self = .off
    default: return nil
    }
  }
}
