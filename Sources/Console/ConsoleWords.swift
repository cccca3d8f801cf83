import Typography

/// What the simulator itself says during a call, in the language of the interface.
public enum ConsoleWords: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh-Hans"

  /// The words for a locale such as `zh-Hans`, `zh_CN.UTF-8` or `en`; English where there are no others.
  public init(locale: String) { self = locale.lowercased().hasPrefix("zh") ? .chinese : .english }

  func pick(_ english: String, _ chinese: String) -> String { self == .english ? english : chinese }

  /// Who the trainee is on his own screen.
  public var you: String { pick("You", "你") }

  /// Under the brief: how to talk, get help and stop.
  public var howTo: String {
    pick(
      "Just talk to \(Self.buyer), in your own words. /help shows what else you can do; /end ends the call.",
      "像平时一样和\(Self.buyer)说话就行。/帮助 看看还能做什么，/结束 结束这次对话。")
  }

  /// `howTo` with the buyer's name; a name in Latin letters stands apart from Chinese ones.
  func howTo(talkTo name: String) -> String {
    let isLatin = self == .chinese && name.unicodeScalars.allSatisfy { $0.isASCII }
    return howTo.replacing(Self.buyer, with: isLatin ? " \(name) " : name)
  }

  /// Over the brief of an exam: what it means, with its so-manieth attempt.
  func examHead(_ attempt: Int) -> String {
    pick("This is an exam, attempt \(attempt), and it counts.", "这是考试，第 \(attempt) 次，计入成绩。")
  }

  /// What there is not in an exam, and what becomes of one that stops.
  var examRules: String {
    pick(
      "No hints, no card, no way back and no pause. /end ends it, and it counts as it stands. Should the line break, "
        + "askfirst play --resume goes on with it, once.",
      "没有提示，没有客户卡，不能撤回，也不能暂停。/结束 就交卷，按当时的情况计分。万一中途断线，askfirst play --resume 可以接着考，只有一次。")
  }

  /// The same once it has broken off.
  var examBroken: String {
    pick(
      "It broke off and goes on now; that is on the record. Should it break again, it ends as it stands.",
      "考试中断过，现在继续，这会留在记录里。再中断一次，就按当时的情况结束。")
  }

  /// Where an exam that has broken off twice is to be gone on with.
  public var examBrokenTwice: String {
    pick("this exam broke off twice; it ends as it stands", "这场考试中断了两次，按现在的情况结束")
  }

  /// What it takes to pass by each rubric.
  func passMarks(_ marks: [CallTerms.Exam.Mark]) -> String {
    let each = marks.map { $0.title + pick(": ", "：") + "\($0.points)" }.joined(separator: pick("; ", "；"))
    return pick("To pass, of 100 points each: \(each).", "及格线（满分各 100）：\(each)。")
  }

  /// A command that an exam does not allow.
  func notInExam(_ command: CommandName) -> String {
    let name = firstName(of: command)
    return command == .pause
      ? pick(
        "An exam is not paused: go on, or end it with /end. The buyer heard nothing.",
        "考试不能暂停：接着谈，或者用 /结束 交卷。客户没听到这句。")
      : pick("There is no \(name) in an exam. The buyer heard nothing.", "考试里没有 \(name)。客户没听到这句。")
  }

  /// Nothing said yet.
  var nothingSaid: String { pick("You have not said anything yet.", "你还没有说过话。") }

  /// After `/undo`.
  func takenBack(_ line: String, turns: Int) -> String {
    let count = pick(turns == 1 ? "1 turn" : "\(turns) turns", "\(turns) 轮")
    return pick(
      "Taken back: “\(line)”. The session is marked: \(count) taken back. You are here:",
      "撤回了：“\(line)”。这次对话已留下记号：撤回 \(count)。现在谈到这里：")
  }

  /// After `/coach`.
  func coach(isOn: Bool) -> String {
    isOn
      ? pick(
        "A remark follows a turn where there is one worth making. /coach off ends that.",
        "值得说的时候，每轮之后会有一句旁白。/旁白 关 可以关掉。")
      : pick("No more remarks. /coach on brings them back.", "不再有旁白。/旁白 开 可以再打开。")
  }

  /// `/coach` with a word that is neither on nor off.
  func coachTakes(_ typed: String) -> String {
    let typed = Self.shortened(typed)
    return pick(
      "/coach takes on or off, not “\(typed)”: nothing was changed.", "/旁白 后面写 开 或 关，不是“\(typed)”：没有改动。")
  }

  /// Where sheets are not to be had.
  var noSheet: String { pick("There is nothing to look at here.", "这里没有可看的。") }

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
    case .org: pick("who is who, and what you know of each", "都有谁，各人了解到多少")
    case .visit: pick("go and see somebody: /visit Maya", "登门拜访一位：/拜访 小向")
    case .call: pick("ring somebody up: short and cheap", "打个电话：时间短，花费少")
    case .meet: pick("sit down with several at once: /meet Maya Arthur", "请几位坐到一起：/会面 小向 老沈")
    case .days: pick("days and money left, and what you promised", "还剩几天、多少经费，答应过谁什么")
    case .decide: pick("ask for the decision", "请他们定下来")
    case .hint: pick("help with the next question; more help, fewer points", "下一句怎么问；帮得越多，分越少")
    case .card: pick("the customer card: what you have been told so far", "客户卡：到现在为止问到了什么")
    case .status: pick("how the buyer feels, and where the call stands", "客户现在的感觉，谈到哪儿了")
    case .why: pick("why the last answer was what it was", "客户刚才为什么那样回答")
    case .undo: pick("take your last line back; the session is marked", "撤回上一句；这次对话会留下记号")
    case .coach: pick("the remark after a turn: /coach off, /coach on", "每轮之后的旁白：/旁白 关，/旁白 开")
    case .brief: pick("read the brief again", "再看一遍简介")
    case .products: pick("read what you have to offer", "看看手上有哪些方案")
    case .propose: pick("propose one of them: /propose 1", "推荐其中一个：/推荐 1")
    case .verdict: pick("money, authority, need and what to do next: /verdict MaN", "有没有钱、决定权、需求，下一步做什么：/判断 MaN")
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
  public func completions(in setting: CommandName.Setting = .init()) -> [String] {
    let commands = CommandName.available(in: setting)
    let english = commands.map { Self.english.firstName(of: $0) }
    return self == .chinese ? commands.map { firstName(of: $0) } + english : english
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
  public func howToLeave(inExam: Bool = false) -> String {
    inExam
      ? pick("/end ends the exam.", "/结束 交卷。")
      : pick("/pause keeps the call for later, /end ends it.", "/暂停 改天接着谈，/结束 结束对话。")
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
    Amount.text(amount, currency: currency, isChinese: self == .chinese)
  }

  /// What stands between a name and what it says.
  func colon(spaced: Bool = true) -> String { pick(spaced ? ": " : ":", "：") }
  /// What stands between two things in a row.
  var comma: String { pick(", ", "，") }
}
