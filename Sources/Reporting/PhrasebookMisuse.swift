/// What is wrong with a command line, in words.
extension Phrasebook {
  /// What is wrong with a command line, and what to write.
  public func sentence(_ misuse: Misuse) -> String {
    switch misuse {
    case .parsed(let sentence):
      say(sentence.prefix(1).lowercased() + sentence.dropFirst(), Self.chinese(ofParser: sentence))
    case .noLanguage(let typed, let known):
      say(
        "`\(typed)` is no language of this program: choose \(known.joined(separator: " or "))",
        "没有 \(typed) 这种语言：请用 \(known.joined(separator: " 或 "))")
    case .noDay(let typed): say("`\(typed)` is no day: write it as 2026-05-16", "\(typed) 不是日期：请写成 2026-05-16")
    case .atLeastOne(let option): say("\(option) is a number from 1", "\(option) 要写从 1 起的整数")
    case .resumeWithScenario:
      say("--resume goes on with the session you left; it takes no scenario", "--resume 接着上次的对话谈，不用再写剧本")
    case .resumeWithExam:
      say(
        "--resume goes on with a call as it was begun, an exam as an exam; it takes no --exam",
        "--resume 按原来的方式接着谈，考试还是考试，不用再写 --exam")
    case .resumeWithSeed:
      say("--seed belongs to a new call; --resume goes on with an old one", "--seed 用于新的对话；--resume 是接着谈旧的")
    case .resumeWithDeal:
      say(
        "--seed and --count belong to a new drill; --resume goes on with the one you left",
        "--seed 和 --count 用于新的一轮；--resume 是接着练上次没练完的")
    case .examOfNobody:
      say("an exam counts for somebody: say for whom, --trainee NAME", "考试要算在某个人名下：请用 --trainee 姓名 写明是谁")
    case .coachedExam: say("there are no remarks in an exam; leave out --coach", "考试中没有点评，请去掉 --coach")
    case .coachedRecords:
      say(
        "remarks are for readers, not for programs; leave out --coach, or --format jsonl",
        "点评是给人看的，不是给程序的：请去掉 --coach 或 --format jsonl")
    case .noReason: say("--reason is empty: say why, in a sentence", "--reason 是空的：请用一句话说明原因")
    case .longReason:
      say("--reason has more than 500 characters: say it in a sentence", "--reason 超过 500 个字：请用一句话说明")
    case .traineeTwice: say("name the trainee once: askfirst profile NAME", "学员写一次就够了：askfirst profile 姓名")
    case .scenarioTwice:
      say("name the scenario once: askfirst report scenario ID", "剧本写一次就够了：askfirst report scenario 剧本")
    case .threeSessions: say("compare takes two sessions at most", "compare 最多比较两次对话")
    case .eitherOr(let one, let other): say("give \(one) or \(other), not both", "\(one) 和 \(other) 只能写一个")
    case .noCSV: say("--bom is for csv", "--bom 只用于 csv")
    case .questionsElsewhere:
      say("--questions asks at a terminal: leave out --format and --out", "--questions 在终端里提问：请去掉 --format 和 --out")
    case .noName(let typed, let near):
      say(
        "`\(short(typed, to: 60))` is no name for a scenario: use lower-case letters and digits, words joined by hyphens, "
          + "at most 60 characters" + (near.map { "; try `\($0)`" } ?? ""),
        "\(short(typed, to: 60)) 不能作剧本名：请用小写字母和数字，词之间用连字符，最多 60 个字符"
          + (near.map { "；比如 \($0)" } ?? ""))
    }
  }

  /// What the parser of the command line says in English; its own words where they are others.
  private static func chinese(ofParser said: String) -> String {
    if let found = said.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      return "没有 \(found.1) 这个选项" + (found.2.map { "：您是指 \($0) 吗？" } ?? "")
    }
    if let found = said.wholeMatch(of: /Missing value for '(.+)'/) { return "\(found.1) 还缺一个值" }
    if let found = said.wholeMatch(of: /Missing expected argument '(.+)'/) { return "还缺 \(found.1)" }
    if let found = said.wholeMatch(of: /Unexpected argument '(.+)'/) { return "多了一个参数 \(found.1)" }
    if let found = said.wholeMatch(of: /[0-9]+ unexpected arguments: (.+)/) {
      return "多了几个参数：" + found.1.replacing("', '", with: "、").replacing("'", with: "")
    }
    if let found = said.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'(?:\. Please provide [^']*('.+')\.)?/) {
      let choices = found.3.map { "：请用 " + $0.replacing(/',? (?:and|or) '|', '/, with: "、").replacing("'", with: "") }
      return "\(found.2) 不能是“\(found.1)”" + (choices ?? "")
    }
    if let found = said.wholeMatch(of: /The option '(.+)' does not take any value, but '(.*)' was specified\./) {
      return "\(found.1) 不带值，但写了“\(found.2)”"
    }
    return said
  }
}
