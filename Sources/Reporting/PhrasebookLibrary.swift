/// What is said of a library and its mistakes.
extension Phrasebook {
  /// How many mistakes a check found.
  public func mistakes(errors: Int, warnings: Int) -> String {
    say("\(counted(errors, "error")), \(counted(warnings, "warning"))", "\(errors) 处错误，\(warnings) 条警告")
  }

  private func counted(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }

  /// Stands for the title of a scenario that cannot be read.
  public func hasMistakes(_ scenario: String) -> String {
    say("(has mistakes: askfirst check \(scenario))", "（有错误：askfirst check \(scenario)）")
  }

  /// While a check is at work.
  public func checking(calls: Bool) -> String {
    calls ? say("Reading, and trying calls …", "正在读取并试谈……") : say("Reading …", "正在读取……")
  }

  /// While it is tried what a new sample changes.
  public var trying: String { say("Trying what it would change …", "正在试会改变什么……") }
}
