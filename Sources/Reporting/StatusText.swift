import Assessment
import Rehearsal
import Scenarios
import Selling
import Typography

/// Where a call stands, on a few lines: the buyer's mood as words, number and bar; turns, time and the share of talk.
public enum StatusText {
  /// The status of a call.
  ///
  /// - Parameters:
  ///   - state: the call.
  ///   - minutes: how long this sitting has lasted.
  ///   - scenario: what is played.
  ///   - phrases: the language of the interface.
  ///   - width: columns a line may take.
  ///   - colour: whether the terminal shows colour; the words say the same without it.
  public static func text(
    of state: SessionState, minutes: Int, scenario: Scenario, phrases: Phrasebook, width: Int, colour: Bool
  ) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    let time = phrases.say(minutes == 1 ? "1 minute" : "\(minutes) minutes", "\(minutes) 分钟")
    let mode = state.beginning.map { phrases.mode($0.mode) } ?? ""
    let facts = [mode, phrases.turns(state.turns.count), time].filter { !$0.isEmpty }
    page.heading((scenario.people.first?.name ?? phrases.buyer) + phrases.colon + facts.joined(separator: " · "))
    page.blank()
    let label = Meter.allCases.map { ColumnWidth.of(phrases.meter($0)) }.max() ?? 0
    for meter in Meter.allCases {
      let reading = state.position.reading(meter)
      let figure = Padding.pad("\(reading)", to: 3, side: .right)
      let filled = (reading + 5) / 10
      let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 10 - filled)
      let (name, mood) = (phrases.meter(meter), phrases.mood(meter, at: reading))
      let rest = page.width - label - 9
      if PlainText.isAsked {
        page.add("\(name)\(phrases.colon)\(reading)\(phrases.semicolon)\(mood)")
        continue
      }
      // The bar is a comfort: where there is little room the number and the words say it all.
      if rest >= 34 {
        page.row([name, figure, bar, mood], columns: [label, 3, 10, rest - 12], indent: 2)
      } else {
        page.row([name, figure, mood], columns: [label, 3, max(8, rest)], indent: 2)
      }
    }
    page.blank()
    if let share = JudgedCall(state, in: scenario).talkShare {
      page.add(phrases.say("Your share of the words: \(share)%.", "你的话占全部的 \(share)%。"))
    }
    if state.marked { page.add(phrases.takenBack(state.takenBack.count)) }
    if !state.hints.isEmpty { page.add(phrases.hints(state.hints.count)) }
    return page.text
  }
}

extension Phrasebook {
  /// What a meter's reading feels like.
  func mood(_ meter: Meter, at reading: Int) -> String {
    let moods: [String]
    switch meter {
    case .understanding:
      moods = [
        say("no picture of your offer", "还不知道你有什么"), say("a vague picture of it", "大概知道一点"),
        say("a fair picture of it", "比较清楚"), say("knows what you offer", "很清楚"),
      ]
    case .worth:
      moods = [
        say("sees no use in it yet", "还看不出有什么用"), say("not sure what it is worth", "说不准值不值"),
        say("it could be worth it", "觉得可能值"), say("finds it worth it", "觉得值"),
      ]
    case .trust:
      moods = [
        say("on guard", "戒备"), say("polite and reserved", "客气，有保留"), say("begins to trust you", "开始信你"),
        say("trusts you", "信得过你"),
      ]
    case .satisfaction:
      moods = [
        say("expects little", "没抱什么期望"), say("hopes a little", "有一点期待"), say("looks forward to it", "挺期待"),
        say("glad of it already", "已经很满意"),
      ]
    case .patience:
      moods = [
        say("about to leave", "快坐不住了"), say("wearing thin", "有点不耐烦"), say("has time for you", "愿意谈下去"),
        say("at ease", "很从容"),
      ]
    }
    return moods[min(3, max(0, reading) / 25)]
  }
}
