import Selling
import Typography

/// What the simulator says about the verdict on a prospect (D2, D3).
extension ConsoleWords {
  /// What is still to be said of it: the letters, or what is done next.
  func verdictLacks(letters: Bool) -> String {
    letters
      ? pick(
        "Money, Authority, Need: which are there? Capitals for those that are: /verdict MaN, or in words: "
          + "/verdict money yes, authority no, need yes.",
        "他有没有钱（M）、决定权（A）、需求（N）？有的用大写：/判断 MaN；也可以用话说：/判断 有钱 没权 有需求。")
      : pick("And what do you do next? Give its number: /verdict 2.", "下一步怎么做？加上编号，例如：/判断 2。")
  }

  /// What can be done next, for a list.
  func action(_ action: NextAction) -> String {
    switch action {
    case .close: pick("close: come to an agreement", "促成成交")
    case .awaken: pick("awaken the need", "唤起需求")
    case .findDecider: pick("find the decider, and be introduced", "找到决策人，请他引见")
    case .checkTerms: pick("check the state of the business and the terms of payment", "核实经营状况和付款条件")
    case .nurture: pick("nurture and watch, over the long term", "长期培养、观察")
    case .stop: pick("stop, politely", "礼貌地到此为止")
    }
  }

  /// The verdict as it was understood.
  func verdictTaken(_ letters: String, _ action: NextAction) -> String {
    pick("Your verdict: \(letters); next: ", "你的判断：\(letters)；下一步：") + self.action(action) + pick(".", "。")
  }

  /// Over each prospect of a drill.
  public func prospect(_ place: Int, of count: Int, columns: Int) -> String {
    let words = pick(" Prospect \(place) of \(count) ", " 第 \(place) 位，共 \(count) 位 ")
    let rule = String(repeating: "─", count: max(0, min(columns, 60) - 4 - ColumnWidth.of(words)))
    return columns < 40 ? words : "──" + words + rule
  }

  /// Between two prospects, at a terminal.
  public var nextProspect: String { pick("Enter for the next one, /pause to stop here: ", "按回车见下一位，/暂停 先停在这儿：") }

  /// Where a drill is left before its end.
  public var drillLeft: String {
    pick("The others wait: askfirst drill man --resume", "其余的客户还等着：askfirst drill man --resume")
  }

  /// Where a scenario asks for none.
  var noVerdict: String {
    pick("This call ends in a sale or in none; no verdict is asked.", "这次对话看的是成交，不需要下判断。")
  }

  /// When the trainee would leave without one.
  var noVerdictYet: String {
    pick(
      "You have not given your verdict yet: /verdict. To leave without one, /end once more.",
      "你还没有下判断：/判断。不下判断就离开，再输一次 /结束。")
  }

  /// When the prospect has ended the call.
  var goneWithoutVerdict: String {
    pick("The call is over. Your verdict all the same: /verdict, or /end.", "对话已经结束。判断还是要下：/判断；不下就 /结束。")
  }
}
