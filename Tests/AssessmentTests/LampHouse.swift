import Assessment
import Dialogue
import Rehearsal
import Scenarios
import Selling

/// An account of three people, written down event by event: Ann types, Ben mends, Cora signs.
struct LampHouse {
  var bodies: [SessionEvent.Body] = [
    .began(
      Beginning(
        scenario: "lamps", scenarioDigest: "", lexiconDigest: "", engine: "1", seed: 1, locale: "en", mode: .practice,
        trainee: "", opening: "Monday."))
  ]
  private var lines = 0
  private var day = 1

  /// A contact that costs a day and 100; nobody is there where `isOpen` is false.
  func visits(_ people: String..., isOpen: Bool = true) -> LampHouse {
    var house = self
    house.day = house.state.account?.day ?? 1
    house.bodies.append(
      .contacted(
        Contact(
          way: people.count > 1 ? .meet : .visit, people: isOpen ? people : [], absent: isOpen ? [] : people,
          after: house.lines, day: house.day, days: 1, money: 100, words: [])))
    return house
  }

  /// A line to somebody; each need told is a fact that was asked for.
  func says(_ person: String, _ moves: [Move], told: [String] = [], acts: [DialogueAct] = []) -> LampHouse {
    var house = self
    house.lines += 1
    let text = "Line \(house.lines) to \(person)."
    let span = Span(0, text.unicodeScalars.count)
    let sentence = Sentence(
      text: text, span: span, acts: acts.map { ActMark($0, span: span, words: text) },
      question: Question(kind: .open, form: .wh), rejected: false)
    house.bodies.append(
      .turn(
        Turn(
          number: house.lines, person: person, day: house.day,
          utterance: Utterance(text: text, language: .english, sentences: [sentence], topics: [], rejected: false),
          moves: moves, disclosures: told.map { Disclosed(need: $0, level: .fact, way: .elicited) })))
    return house
  }

  /// An open question that gets the fact.
  func asks(_ need: String) -> LampHouse {
    let person = Self.scenario.need(need)?.person ?? ""
    return says(person, [Move(.asked, need)], told: [need])
  }

  func proposes(_ product: String, _ needs: String...) -> LampHouse {
    var house = self
    house.bodies.append(.tendered(Tender(product: product, needs: needs)))
    return house
  }

  func decides() -> LampHouse {
    var house = self
    house.bodies += Call.decide(in: state, of: Self.scenario)
    return house
  }

  var state: SessionState {
    bodies.reduce(into: SessionState()) { $0.apply($1, of: Self.scenario) }
  }
  var call: JudgedCall { JudgedCall(state, in: Self.scenario) }

  /// What a measure finds with its own settings, or others.
  func finds(_ measure: String, _ settings: [String: Int] = [:]) -> Finding {
    let criterion = Criterion(
      id: "c", title: "", measure: measure, version: 1, settings: settings, kind: .graded, weight: 1, levels: [],
      advice: "", better: "A better line.", examples: [])
    return Judge.finding(criterion, of: call)
  }

  // MARK: - The house

  static let scenario = Scenario(
    id: "lamps", locale: "en", title: "Lamps", brief: "", opening: ["Monday."],
    people: [
      person("ann", "Ann", .operating, .using), person("ben", "Ben", .managing, .technical),
      person("cora", "Cora", .deciding, .using),
    ],
    needs: [
      need("ann-light", asks: "light"), need("ann-hope", asks: "hope", .personal), need("ben-light", asks: "light"),
      need("ben-cost", asks: "cost"), need("cora-word", asks: "word"), need("cora-fear", asks: "hope", .personal),
    ],
    facts: [Fact(id: "ann-cost", about: "what it may cost", ask: [], say: [], asks: "cost", person: "ann")],
    products: [
      product("warm", meets: ["ann-light", "cora-word"], fails: ["ben-light"]),
      product("mild", meets: ["ann-light", "ben-light", "cora-word"], fails: []),
    ], objections: [], initiatives: [],
    endings: [Ending(id: "kept", outcome: .refused, cause: .didNotAsk, when: .always, text: ["We keep the old ones."])],
    shared: SharedLines(),
    account: Account(
      days: 10, money: 2000, currency: "EUR",
      contacts: [
        .visit: ContactTerms(days: 1, money: 100, lines: 10), .meet: ContactTerms(days: 1, money: 100, lines: 10),
      ], promise: 2,
      conflicts: [Conflict(id: "light", about: "what light", between: ["ann-light", "ben-light"], answers: [:])],
      remarks: [], rival: Rival(name: "Glow", moves: []), influences: [Influence(from: "ben", on: "cora", weight: 20)]))

  private static func person(
    _ id: String, _ name: String, _ level: BuyingRole.Level, _ function: BuyingRole.Function
  ) -> Persona {
    Persona(
      id: id, name: name, role: BuyingRole(level: level, function: function), qualification: [.need],
      decisionOrder: [.reason, .feeling, .rule],
      start: [.understanding: 20, .worth: 20, .trust: 40, .satisfaction: 20, .patience: 60])
  }

  private static func need(_ id: String, asks: String, _ side: NeedSide = .company) -> Need {
    Need(
      id: id, about: id, depth: .real, state: .must, side: side, weight: 2,
      person: id.split(separator: "-").first.map(String.init), ask: ["What about \(id)?"], say: [], asks: asks)
  }

  private static func product(_ id: String, meets: [String], fails: [String]) -> Product {
    Product(
      id: id, name: id, names: [id], sheet: "", meets: meets, fails: fails, price: 1, currency: "EUR", claims: [],
      liked: [], disliked: [])
  }
}
