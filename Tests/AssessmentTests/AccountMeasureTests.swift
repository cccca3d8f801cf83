import Assessment
import Rehearsal
import Selling
import Testing

@Suite("An account is judged by whom it reached, what it found and what it proposed")
struct AccountMeasureTests {
  private let all = LampHouse()
    .visits("ann").asks("ann-light").asks("ann-hope").visits("ben").asks("ben-light").asks("ben-cost")
    .visits("cora").asks("cora-word").asks("cora-fear")

  private func reasons(_ finding: Finding, helped: Bool) -> [String] {
    finding.evidence.filter { $0.helped == helped }.map { $0.reason + " " + $0.about }
  }

  @Test("Levels and functions that the house has count alike, and what was never reached is named")
  func levels() {
    let whole = all.finds("levels-covered")
    #expect(whole.value == 1000)
    #expect(whole.evidence.count == 5, "nobody is in finance")
    let low = LampHouse().visits("ann").asks("ann-light").finds("levels-covered")
    #expect(low.value == 400)
    #expect(reasons(low, helped: false) == ["managing", "deciding", "technical"].map { "never-reached " + $0 })
    #expect(low.evidence.filter { !$0.helped }.allSatisfy { $0.turn == 0 && $0.quote.isEmpty })
  }

  @Test("Only an account is judged so")
  func calls() {
    let call = CallScript().asks("sights")
    let measures = ["levels-covered", "right-person", "conflicts-cleared", "hearsay-used", "company-needs"]
    let others = ["personal-needs", "forces-balanced", "contact-cost", "promises-kept", "proposal-answers"]
    for measure in measures + others + ["seller-patterns"] {
      #expect(call.finds(measure).result == .notRelevant, "\(measure)")
    }
  }

  @Test("Asking one what another knows costs; personal matters are free")
  func rightPerson() {
    let right = all.finds("right-person", ["enough": 4])
    #expect(right.value == 1000)
    #expect(right.evidence.count == 4)
    let wrong = all.says("ann", [Move(.asked, "ann-cost")]).says("ann", [Move(.asked, "ann-cost")])
      .finds("right-person", ["enough": 4, "share": 1000])
    #expect(wrong.value == 800)
    #expect(reasons(wrong, helped: false) == ["asked-another ben-cost"])
    #expect(wrong.change?.turn == 7)
  }

  @Test("A contradiction heard is worth a part, put to one of the two all")
  func conflicts() {
    #expect(LampHouse().visits("ann").asks("ann-light").finds("conflicts-cleared").result == .never)
    let heard = all.finds("conflicts-cleared")
    #expect(heard.value == 300)
    #expect(reasons(heard, helped: false) == ["left-conflict light"])
    let cleared = all.visits("ann").says("ann", [Move(.cleared, "light")]).finds("conflicts-cleared")
    #expect(cleared.value == 1000)
    #expect(reasons(cleared, helped: true) == ["cleared-conflict light"])
  }

  @Test("What one told counts once with each other")
  func hearsay() {
    let twice = all.says("cora", [Move(.relayed, "ann-light")]).says("cora", [Move(.relayed, "ann-light")])
      .finds("hearsay-used")
    #expect(twice.value == 250)
    #expect(twice.evidence.count == 1)
  }

  @Test("Needs of the firm and of people stand apart; a guess counts half")
  func sides() {
    let some = LampHouse().visits("ann").asks("ann-light").asks("ann-hope")
    #expect(some.finds("company-needs", ["enough": 1000]).value == 250)
    #expect(some.finds("personal-needs", ["enough": 1000]).value == 500)
    var guessed = LampHouse().visits("ann").says("ann", [Move(.guessed, "ann-light")], told: ["ann-light"])
    if case .turn(var turn)? = guessed.bodies.last {
      turn.disclosures[0].way = .named
      guessed.bodies[guessed.bodies.count - 1] = .turn(turn)
    }
    #expect(guessed.finds("company-needs", ["enough": 1000]).value == 125)
  }

  @Test("A force that is hardly used costs")
  func forces() {
    let one = all.finds("forces-balanced", ["enough": 4])
    #expect(reasons(one, helped: false) == ["lacked-force introduce", "lacked-force exceed"])
    let four = all.says("cora", [Move(.toldTied, "cora-word")]).says("cora", [Move(.relayed, "ann-light")])
      .finds("forces-balanced", ["enough": 4])
    #expect(four.value == 1000)
    #expect(one.value == 300)
  }

  @Test("The same found for more days and money is worth less, and a closed door is named")
  func cost() {
    let settings = ["perDay": 2, "perTenth": 4, "enough": 6]
    #expect(all.finds("contact-cost", settings).value == 1000)
    let dear = all.visits("cora", isOpen: false).finds("contact-cost", settings)
    #expect(dear.value < 1000)
    #expect(reasons(dear, helped: false) == ["contact-vain 4 0 cora"])
    #expect(reasons(dear, helped: true).first == "contact-paid 1 2 ann")
  }

  @Test("A promise is kept by being back in time; one that is not due yet counts neither way")
  func promises() {
    let made = LampHouse().visits("ann").says("ann", [], acts: [.promise])
    #expect(made.finds("promises-kept").result == .notRelevant)
    #expect(made.visits("ann").finds("promises-kept").value == 1000)
    let late = made.visits("ben").visits("ben").visits("ben").visits("ann").finds("promises-kept")
    #expect(late.value == 0)
    #expect(reasons(late, helped: false) == ["promise-broken ann"])
  }

  @Test("A proposal is judged as the committee sees it, and naming what it does not meet costs")
  func proposal() {
    #expect(all.finds("proposal-answers").result == .never)
    let whole = all.proposes("mild", "ann-light", "ben-light", "cora-word")
    #expect(whole.finds("proposal-answers").value == 1000)
    #expect(LampHouse().visits("ann").proposes("mild").finds("proposal-answers").value == 0, "blindly good")
    let against = all.proposes("warm", "ann-light", "ben-light", "cora-word").finds("proposal-answers")
    #expect(reasons(against, helped: false) == ["against-person ben", "named-unmet ben-light"])
    let decided = whole.decides()
    let fits = AccountReading(decided.call)?.people.map { $0.fit?.fit }
    #expect(fits == decided.state.account?.decision?.stances.map(\.fit))
  }

  @Test("The patterns of the weak seller are named, and hold the total down")
  func patterns() throws {
    #expect(all.finds("seller-patterns", ["whole": 6]).value == 1000)
    let below = ["ann-light", "ann-hope", "ann-light", "ann-light", "ann-light", "ann-light"]
      .reduce(LampHouse().visits("ann")) { $0.asks($1) }
    #expect(
      reasons(below.finds("seller-patterns"), helped: false)
        == ["never-above-managing ", "one-function-only using"])
    let pitch = LampHouse().visits("cora").says("cora", [Move(.pitchedEarly)])
    #expect(reasons(pitch.finds("seller-patterns"), helped: false) == ["pitched-to-decider cora"])
    let later = all.says("cora", [Move(.namedProduct, "mild")])
    #expect(later.finds("seller-patterns", ["enough": 4]).evidence.isEmpty)
    #expect(!later.finds("seller-patterns", ["enough": 5]).evidence.isEmpty)

    let rubric = Rubric(
      id: "r", locale: "en", title: "",
      dimensions: [
        Dimension(id: "d", title: "", criteria: [criterion("company-needs"), criterion("seller-patterns")])
      ],
      capWithPattern: 100, calls: .account)
    let events = below.bodies.enumerated().map { SessionEvent(sequence: $0, time: 0, body: $1) }
    let card = Judge.assess(events, in: LampHouse.scenario, by: [rubric], digests: [:]).scorecards[0]
    #expect(card.total == 100)
    #expect(card.isCapped && card.namesPattern)
    #expect(rubric.judges(LampHouse.scenario))
    #expect(!rubric.judges(TripFixture.scenario))
  }

  private func criterion(_ measure: String) -> Criterion {
    Criterion(
      id: measure, title: "", measure: measure, version: 1, kind: .graded, weight: 1, levels: [], advice: "",
      better: "", examples: [])
  }

  @Test("Turns are told apart by contact, also on one day")
  func contacts() {
    let held = all.call.account?.held(all.state.turns).map { $0.turns.map(\.number) }
    #expect(held == [[1, 2], [3, 4], [5, 6]])
  }

  @Test("The picture of the house: met, found, missed most, moved by whom")
  func reading() throws {
    let house = LampHouse().visits("ann").asks("ann-light").visits("ben").asks("ben-light")
      .proposes("mild", "ann-light", "ben-light")
    let before = try #require(AccountReading(house.call))
    #expect(!before.isDecided)
    #expect(before.people.map(\.isMet) == [true, true, false])
    #expect(before.people.map(\.company.told) == [1, 1, 0])
    #expect(before.people.map { $0.missed?.id } == ["ann-hope", "ben-cost", "cora-word"])
    #expect(before.conflicts.map(\.isCleared) == [false])
    let after = try #require(AccountReading(house.decides().call))
    #expect(after.people.map(\.leaning) == [.backs, .backs, .undecided])
    #expect(after.people[2].swayed.map(\.by.id) == ["ben"])
    #expect(after.people[2].fit?.unfound == ["cora-word"])
  }

  @Test("Style: first what each knows, then the offer")
  func style() {
    func style(_ house: LampHouse) -> Verdict {
      let events = house.bodies.enumerated().map { SessionEvent(sequence: $0, time: 0, body: $1) }
      return Judge.assess(events, in: LampHouse.scenario, by: [], digests: [:])
    }
    #expect(style(all.says("ann", [Move(.namedProduct, "mild")])).style == .funnel)
    let pitches = ["ann", "ben", "cora"].reduce(LampHouse()) { house, person in
      house.visits(person).says(person, [Move(.namedProduct, "mild"), Move(.pitchedEarly)])
    }
    #expect(style(pitches).style == .megaphone)
  }
}
