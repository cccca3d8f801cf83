import Assessment
import Dialogue
import Rehearsal
import Reporting
import Scenarios
import Selling

/// A small call about a bicycle, in either language, with a verdict made by hand.
struct SampleCall {
  let phrases: Phrasebook

  func words(_ english: String, _ chinese: String) -> String { phrases == .english ? english : chinese }

  var scenario: Scenario {
    Scenario(
      id: "town-bicycle", locale: phrases.rawValue, title: words("The town bicycle", "代步车"),
      brief: words(
        "You sell bicycles in a small shop by the canal. A woman comes in with a wet coat and looks at the folding ones.",
        "你在河边一家小店卖自行车。一位女士进门，外套是湿的，看了看折叠车。"),
      opening: [opening],
      people: [
        Persona(
          id: "lin", name: words("Ms Lin", "林女士"), role: BuyingRole(level: .deciding, function: .using),
          qualification: [.money, .authority, .need], decisionOrder: [.reason, .feeling, .rule], start: [:])
      ],
      needs: [
        need("ride", words("where she rides every day", "每天骑去哪儿"), words("Where would you ride it?", "您平时骑到哪儿？"), 3),
        need("purse", words("what it may cost", "预算多少"), words("What did you have in mind to spend?", "您打算花多少？"), 2),
        need(
          "stairs", words("how it gets up the stairs to her flat on the fourth floor", "四楼没有电梯，车怎么搬上去"),
          words("Where does it sleep at night?", "晚上车放在哪儿？"), 4),
        need(
          "fear", words("what happened with the last one", "上一辆车出了什么事"),
          words("What became of your last one?", "上一辆车后来怎么样了？"), 5),
        need(
          "wish", words("what would make her glad of it", "怎样她会觉得值"), words("What would make it worth it?", "怎样您会觉得值？"),
          5),
      ],
      facts: [],
      products: [
        product("folder", words("Canal Folder", "运河折叠车"), 4200),
        product("racer", words("North Wind Racer", "北风公路车"), 6800),
      ],
      objections: [
        Objection(
          id: "price", about: words("it is more than she meant to spend", "超出了预算"), when: .always, text: [], answers: []
        )
      ],
      initiatives: [], endings: [], shared: SharedLines())
  }

  private var opening: String { words("Hi. Is it all right if I drip on your floor?", "你好，我身上都湿了，进来看看行吗？") }

  private func need(_ id: String, _ about: String, _ ask: String, _ weight: Int) -> Need {
    Need(id: id, about: about, depth: .real, state: .must, weight: weight, ask: [ask], say: [])
  }

  private func product(_ id: String, _ name: String, _ price: Int) -> Product {
    Product(
      id: id, name: name, names: [name],
      sheet: words(
        "Twelve kilos, folds in ten seconds.\nThree gears, mudguards, a lamp.", "十二公斤，十秒折好。\n三速，带挡泥板和车灯。"),
      meets: [], fails: [], price: price, currency: "CNY",
      claims: [Claim(id: "light", holds: true, need: "stairs", samples: [])], liked: [], disliked: [])
  }

  var lines: [(said: String, heard: [String])] {
    [
      (
        words("Please, come in. Where do you ride most days?", "快请进。您平时主要骑到哪儿？"),
        [words("To the station and back, mostly.", "主要是到车站来回。")]
      ),
      (
        words("And is it the gears you care about?", "您是看重变速吧？"),
        [words("Not really.", "倒也不是。"), words("My old one got stolen, you know.", "我上一辆被偷了。")]
      ),
      (
        words(
          "The racer is the best we have ever sold, everybody loves it, and it will make you the fastest on the whole canal, summer and winter.",
          "这款公路车是我们卖得最好的，人人都喜欢，骑上它整条河边数您最快，冬天夏天都一样。"), [words("Mm.", "哦。")]
      ),
      (words("Where does the bike stay at night?", "晚上车放哪儿呢？"), [words("On the fourth floor. No lift.", "四楼，没电梯。")]),
      (
        words("Then I would take the Canal Folder: twelve kilos.", "那我建议运河折叠车，才十二公斤。"),
        [words("That sounds like me.", "听着挺合适。")]
      ),
    ]
  }

  /// The call as it was logged.
  func state(closing: Closing?) -> SessionState {
    var state = SessionState()
    state.apply(
      .began(
        Beginning(
          scenario: "town-bicycle", scenarioDigest: "", lexiconDigest: "", engine: "1", seed: 1,
          locale: phrases.rawValue, mode: .practice, trainee: words("Ana", "安娜"), opening: opening)), of: scenario)
    for (place, line) in lines.enumerated() {
      let utterance = Utterance(text: line.said, language: .english, sentences: [], topics: [], rejected: true)
      state.apply(
        .turn(
          Turn(
            number: place + 1, person: "lin", utterance: utterance,
            moves: place == 4 ? [Move(.falseClaim, "folder.light", sentence: 0)] : [],
            replies: line.heard.map { SpokenReply(source: "fact/x", variant: 0, text: $0) })), of: scenario)
    }
    if let closing { state.apply(.ended(closing), of: scenario) }
    return state
  }

  var returned: Closing {
    Closing(
      ending: "brings-back", outcome: .returned, cause: .toldTooEarly, nextStep: false,
      text: words("All right. I'll take it.", "行，就它吧。"),
      epilogue: words(
        "Three weeks on she wheels it back in: fourteen kilos, she has weighed it.", "三个星期后她把车推了回来：她称过了，十四公斤。"))
  }

  func debrief(closing: Closing?) -> Debrief {
    Debrief(
      state: state(closing: closing), scenario: scenario, verdict: verdict, rubrics: rubrics, phrases: phrases)
  }
}
