import Typography

/// What the simulator itself says during a call, in the language of the interface.
public enum ConsoleWords: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh-Hans"

  /// The words for a locale such as `zh-Hans`, `zh_CN.UTF-8` or `en`; English where there are no others.
  public init(locale: String) { self = locale.lowercased().hasPrefix("zh") ? .chinese : .english }

  private func pick(_ english: String, _ chinese: String) -> String { self == .english ? english : chinese }

  /// Who the trainee is on his own screen.
  public var you: String { pick("You", "你") }

  /// Under the brief: how to talk, get help and stop.
  public var howTo: String {
    pick(
      "Just talk to \(Self.buyer), in your own words. /help shows what else you can do; /end ends the call.",
      "像平时一样和\(Self.buyer)说话就行。/帮助 看看还能做什么，/结束 结束这次对话。")
  }

  /// Stands for the buyer's name in `howTo`.
  static let buyer = "{buyer}"

  /// Over the list of products.
  public var offers: String { pick("What you have to offer:", "你手上的方案：") }

  /// Under the list of products.
  public var sheetsHint: String { pick("/products shows the details.", "/线路 可看详情。") }

  /// Under the list of products when one is to be chosen.
  public var choose: String {
    pick("Propose one by its number, for instance /propose 1.", "加上编号就能推荐，例如：/推荐 1")
  }

  /// Where a scenario has nothing to offer.
  public var noProducts: String { pick("There is nothing to propose in this call.", "这次对话没有可推荐的方案。") }

  /// What a command does, for `/help`.
  public func summary(of command: CommandName) -> String {
    switch command {
    case .help: pick("this list", "这张表")
    case .brief: pick("read the brief again", "再看一遍简介")
    case .products: pick("read what you have to offer", "看看手上有哪些方案")
    case .propose: pick("propose one of them: /propose 1", "推荐其中一个：/推荐 1")
    case .pause: pick("stop here and go on another day", "先停在这儿，改天接着谈")
    case .end: pick("end the call and see how it went", "结束对话，看看谈得怎么样")
    }
  }

  /// Under the list of commands.
  public var helpNote: String {
    pick(
      "Everything else you type is said to the buyer. Ctrl-C drops the line you are typing.",
      "其余的话都会说给客户听。按 Ctrl-C 可丢掉正在输入的这一行。")
  }

  /// The name of a command that a reader of this language types first.
  func firstName(of command: CommandName) -> String {
    "/" + ((self == .chinese ? command.chinese.first : command.english.first) ?? "")
  }

  /// The names of a command that `/help` shows.
  func shownNames(of command: CommandName) -> String {
    self == .chinese ? firstName(of: command) + "  " + Self.english.firstName(of: command) : firstName(of: command)
  }

  /// What Tab completes.
  public var completions: [String] {
    let english = CommandName.allCases.map { Self.english.firstName(of: $0) }
    return self == .chinese ? CommandName.allCases.map { firstName(of: $0) } + english : english
  }

  /// A command that is none, with the nearest that is.
  public func unknown(_ typed: String, nearest: CommandName) -> String {
    let name = firstName(of: nearest)
    let typed = Self.shortened(typed)
    return pick(
      "There is no /\(typed). Did you mean \(name)? The buyer heard nothing.",
      "没有 /\(typed) 这个命令，是不是 \(name)？刚才的话客户没听到。")
  }

  /// A product that is none.
  public func noSuchProduct(_ typed: String) -> String {
    let typed = Self.shortened(typed)
    return pick("None of your offers is called “\(typed)”.", "没有叫“\(typed)”的方案。")
  }

  private static func shortened(_ typed: String) -> String { Padding.truncate(typed, to: 24) }

  /// What stands for a mark where there are none.
  func mark(_ good: Bool) -> String { good ? pick("Good: ", "好：") : pick("Not good: ", "不足：") }

  /// After `/pause`.
  public var paused: String {
    pick(
      "Paused, every word kept. Go on with: askfirst play --resume",
      "先停在这儿，进度已经保存。接着谈：askfirst play --resume")
  }

  /// Before the last exchanges of a call that goes on.
  public var whereYouWere: String { pick("Welcome back. This is where you were:", "欢迎回来。上次谈到这里：") }

  /// After Ctrl-C on lines again and again.
  public var howToLeave: String {
    pick("/pause keeps the call for later, /end ends it.", "/暂停 改天接着谈，/结束 结束对话。")
  }

  /// Before what happened after the call.
  public var later: String { pick("Later:", "后来：") }

  /// When the call is over.
  public var ended: String { pick("The call is over.", "对话结束。") }

  /// A line that was too long.
  public var lineCut: String {
    pick(
      "That line was very long; only its first \(LineLimit.characters) characters were said.",
      "这一行太长，只说出了前 \(LineLimit.characters) 个字。")
  }

  /// A line that could not be stored.
  public func notKept(_ reason: String) -> String {
    pick(
      "Your last line could not be saved, so it was not said; all before it is safe (\(reason)).",
      "最后这一行没能存下来，所以没有说出口；之前的都已存好（\(reason)）。")
  }

  /// An amount of money.
  func price(_ amount: Int, _ currency: String) -> String {
    var digits = String(amount)
    var index = digits.count - 3
    while index > (amount < 0 ? 1 : 0) {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
      index -= 3
    }
    return self == .chinese && currency == "CNY" ? digits + " 元" : currency + " " + digits
  }
}
