import Assessment
import Dialogue
import Rehearsal
import Reporting
import Scenarios
import Selling

/// A small account in either language: Ann uses it, Cora signs, and nobody ever went to see her.
struct SampleAccount {
  let phrases: Phrasebook

  func words(_ english: String, _ chinese: String) -> String { phrases == .english ? english : chinese }

  var scenario: Scenario {
    Scenario(
      id: "lamps", locale: phrases.rawValue, title: words("Lamps", "台灯"), brief: "",
      opening: [words("(Monday morning.)", "（星期一早上。）")],
      people: [
        person("ann", words("Ann Field", "安老师"), .operating, .using),
        person("cora", words("Cora Marsh", "柯总"), .deciding, .finance),
      ],
      needs: [
        need("ann-light", words("what light she works by", "她要什么样的光"), "light", .company),
        need("ann-hope", words("what she hopes for", "她盼着什么"), "hope", .personal),
        need("cora-word", words("by what she decides", "她凭什么定"), "word", .company),
      ],
      facts: [],
      products: [
        Product(
          id: "warm", name: words("Warmlight", "暖光灯"), names: [], sheet: "", meets: ["ann-light"],
          fails: ["cora-word"], price: 900, currency: "EUR", claims: [], liked: [], disliked: [])
      ], objections: [], initiatives: [],
      endings: [
        Ending(
          id: "kept", outcome: .competitor, cause: .lostContact, when: .always,
          text: [words("It has gone to Glow.", "给了亮星。")], epilogue: [words("It flickers.", "一直在闪。")])
      ], shared: SharedLines(),
      account: Account(
        days: 10, money: 2000, currency: "EUR",
        contacts: [.visit: ContactTerms(days: 1, money: 100, lines: 10)], promise: 2,
        conflicts: [
          Conflict(
            id: "light", about: words("what light it has to be", "该用什么光"), between: ["ann-light", "cora-word"],
            answers: [:])
        ], remarks: [],
        rival: Rival(name: words("Glow", "亮星"), moves: []), influences: [Influence(from: "ann", on: "cora", weight: 20)]
      )
    )
  }

  private func person(
    _ id: String, _ name: String, _ level: BuyingRole.Level, _ function: BuyingRole.Function
  ) -> Persona {
    Persona(
      id: id, name: name, role: BuyingRole(level: level, function: function), qualification: [.need],
      decisionOrder: [.reason, .feeling, .rule], start: [.trust: 40, .patience: 60])
  }

  private func need(_ id: String, _ about: String, _ asks: String, _ side: NeedSide) -> Need {
    Need(
      id: id, about: about, depth: .real, state: .must, side: side, weight: 2,
      person: id.split(separator: "-").first.map(String.init), ask: [words("What about it?", "怎么样？")], say: [],
      asks: asks)
  }

  /// The events: six lines to Ann, a closed door, a proposal, and the decision.
  var log: [SessionEvent] {
    let opening = scenario.opening[0]
    var bodies: [SessionEvent.Body] = [
      .began(
        Beginning(
          scenario: "lamps", scenarioDigest: "", lexiconDigest: "", engine: "1", seed: 1, locale: phrases.rawValue,
          mode: .practice, trainee: words("Ana", "安娜"), opening: opening)),
      .contacted(
        Contact(
          way: .visit, people: ["ann"], day: 1, days: 1, money: 100,
          words: [
            SpokenReply(source: "person/ann/opening", variant: 0, text: words("Do sit down.", "请坐。"))
          ], news: [SpokenReply(source: "rival/cake", variant: 0, text: words("Glow brought cake.", "亮星送来了蛋糕。"))])),
    ]
    for number in 1...6 {
      let text = words("What light do you work by? (\(number))", "您要什么样的光？（\(number)）")
      let span = Span(0, text.unicodeScalars.count)
      let sentence = Sentence(
        text: text, span: span, acts: [], question: Question(kind: .open, form: .wh), rejected: false)
      bodies.append(
        .turn(
          Turn(
            number: number, person: "ann",
            utterance: Utterance(text: text, language: .english, sentences: [sentence], topics: [], rejected: false),
            moves: number == 1 ? [Move(.asked, "ann-light")] : [],
            replies: [SpokenReply(source: "need/ann-light/long", variant: 0, text: words("Warm light.", "暖的。"))],
            disclosures: number == 1 ? [Disclosed(need: "ann-light", level: .fact, way: .elicited)] : [])))
    }
    bodies += [
      .contacted(
        Contact(
          way: .visit, people: [], absent: ["cora"], after: 6, day: 2, days: 1, money: 100,
          words: [SpokenReply(source: "person/cora/fends", variant: 0, text: words("She is out.", "她不在。"))])),
      .tendered(Tender(product: "warm", needs: ["ann-light", "cora-word"])),
    ]
    let state = bodies.reduce(into: SessionState()) { $0.apply($1, of: scenario) }
    bodies += Call.decide(in: state, of: scenario)
    return bodies.enumerated().map { SessionEvent(sequence: $0, time: 0, body: $1) }
  }

  var rubric: Rubric {
    let measures = ["levels-covered", "company-needs", "proposal-answers", "contact-cost", "seller-patterns"]
    return Rubric(
      id: "house", locale: phrases.rawValue, title: words("The house", "大客户"),
      dimensions: [
        Dimension(
          id: "all", title: words("All", "全部"),
          criteria: measures.map {
            Criterion(
              id: $0, title: $0, measure: $0, version: 1, kind: .graded, weight: 1,
              levels: [Criterion.Level(from: 0, title: words("little", "很少"))], advice: words("More.", "多些。"),
              better: words("And you?", "您呢？"), examples: [])
          })
      ], capWithPattern: 100, calls: .account)
  }

  var debrief: Debrief {
    Debrief(
      state: SessionState(folding: log, of: scenario), scenario: scenario,
      verdict: Judge.assess(log, in: scenario, by: [rubric], digests: [:]), rubrics: [rubric], phrases: phrases)
  }
}
