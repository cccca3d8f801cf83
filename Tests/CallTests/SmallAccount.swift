import Foundation
import Rehearsal
import Scenarios
import Selling
import Testing

/// An account of three people, small enough to see through: Ann types, Ben has to be brought in by her, Cora signs.
enum SmallAccount {
  static func call() throws -> Call {
    let library = try Flagship.library()
    var scenario = try scenario()
    scenario.shared = try #require(library.scenario(Flagship.id, locale: "en").value).shared
    return Call(scenario: scenario, lexicon: try #require(library.lexicon(locales: Flagship.locales).value))
  }

  static func scenario() throws -> Scenario {
    Scenario(
      id: "small-account", locale: "en", title: "Lamps", brief: "Lamps for an office.", opening: ["Monday morning."],
      people: [
        try person("ann", "Ann Field", .operating, .using),
        try person("ben", "Ben Stone", .managing, .technical, opens: "known ann-who"),
        try person("cora", "Cora Marsh", .deciding, .using),
      ],
      needs: [
        need("ann-light", "ann", asks: light, tells: "Warm light. The cold one gives me a headache."),
        need("ann-who", "ann", asks: who, tells: "Ben Stone. I'll tell him you're with me."),
        need("ann-hope", "ann", asks: hope, tells: "I'd like to draw again.", side: .personal),
        need("ben-light", "ben", asks: light, tells: "Cold light. It shows the dust."),
        need("cora-light", "cora", asks: light, tells: "Whatever lasts ten years."),
      ],
      facts: [
        Fact(id: "cora-hope", about: "what she hopes for", ask: hope, say: ["Less paper."], person: "cora")
      ],
      products: [
        Product(
          id: "warm", name: "Warmlight", names: ["warmlight"], sheet: "Warm.", meets: ["ann-light", "cora-light"],
          fails: ["ben-light"], price: 900, currency: "EUR", claims: [], liked: ["Fine.", "Good.", "Right."],
          disliked: ["No."])
      ],
      objections: [], initiatives: [],
      endings: [
        Ending(
          id: "won", outcome: .bought, cause: nil, when: try condition("proposed warm and backs ann and day <= 9"),
          text: ["We take them."]),
        Ending(id: "kept", outcome: .refused, cause: .didNotAsk, when: .always, text: ["We keep the old ones."]),
      ],
      shared: SharedLines(),
      account: Account(
        days: 8, money: 500, currency: "EUR",
        contacts: [
          .visit: ContactTerms(days: 1, money: 50, lines: 4), .call: ContactTerms(days: 0, money: 5, lines: 2),
          .meet: ContactTerms(days: 2, money: 120, lines: 6),
        ], promise: 2,
        conflicts: [
          Conflict(
            id: "light", about: "what light it has to be", between: ["ann-light", "ben-light"],
            answers: ["ann": ["Ben likes to see dust."], "ben": ["She never told me about headaches."]])
        ],
        remarks: [
          Remark(
            id: "dust", after: "ann-light", by: "ben", gives: "ben-light", effect: [.patience: -4],
            text: ["And who dusts? Cold light, please."])
        ],
        rival: Rival(
          name: "Glow",
          moves: [
            Rival.Move(
              id: "lunch", day: 3, when: try condition("not known cora-light"), on: "cora", effect: [.trust: -7],
              text: ["Glow took Cora to lunch."])
          ]),
        influences: [Influence(from: "ann", on: "cora", weight: 20)]))
  }

  private static let light = [
    "What light would you like?", "What should a new lamp be like?", "How should the light be?",
    "What matters to you about a lamp?",
  ]
  private static let who = [
    "Who else should I talk to?", "Who looks after the lamps here?", "Whom else do I have to see?",
  ]
  private static let hope = [
    "What are you hoping for this year?", "What would you like to do next year?", "What do you wish for yourself?",
  ]

  private static func condition(_ text: String) throws -> Condition { try Condition.parse(text).get() }

  private static func person(
    _ id: String, _ name: String, _ level: BuyingRole.Level, _ function: BuyingRole.Function, opens: String = "always"
  ) throws -> Persona {
    Persona(
      id: id, name: name, role: BuyingRole(level: level, function: function), qualification: [.need],
      decisionOrder: DecisionDriver.allCases,
      start: [.understanding: 20, .worth: 20, .trust: 60, .satisfaction: 20, .patience: 60],
      names: [String(name.prefix { $0 != " " })], about: id, opens: try condition(opens),
      words: [
        .opening: ["\(id) opens."], .again: ["\(id) again."], .phone: ["\(id) on the line."],
        .fends: ["\(id) sees nobody."], .leaves: ["\(id) has to go."], .shut: ["\(id) has had enough."],
        .relayed: ["So {person} said that to you."], .private: ["\(id): not here."], .broken: ["\(id) waited for you."],
      ])
  }

  private static func need(
    _ id: String, _ person: String, asks: [String], tells: String, side: NeedSide = .company
  ) -> Need {
    Need(
      id: id, about: id, depth: .real, state: .must, side: side, weight: 3, person: person, ask: asks,
      names: [String(tells.lowercased().split(separator: ".")[0])],
      say: [Reply(id: "told", gate: .asked, text: [tells, "Well. " + tells], gives: .fact)],
      again: ["As I said."], confirm: ["That's it."])
  }
}
