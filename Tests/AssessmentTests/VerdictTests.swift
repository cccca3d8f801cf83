import Assessment
import Rehearsal
import Scenarios
import Selling
import Testing

@Suite("Verdict")
struct VerdictTests {
  private let rubrics: [Rubric]

  init() throws { rubrics = [try TestLibrary.rubric("need-discovery"), try TestLibrary.rubric("ask")] }

  private func verdict(_ script: CallScript, seed: UInt64 = 1) throws -> Verdict {
    Judge.assess(script.log(seed: seed), in: TripFixture.scenario, by: rubrics, digests: ["ask": "d"])
  }

  @Test("Asking scores high, pitching low, interrogating between")
  func archetypes() throws {
    let asks = try verdict(Archetypes.asks)
    let interrogates = try verdict(Archetypes.interrogates)
    let pitches = try verdict(Archetypes.pitches)
    #expect(asks.scorecards[0].points >= 80)
    #expect(pitches.scorecards[0].points <= 35)
    #expect(interrogates.scorecards[0].points < asks.scorecards[0].points)
    #expect(interrogates.scorecards[0].points > pitches.scorecards[0].points)
    #expect(asks.scorecards[1].points > interrogates.scorecards[1].points)
    #expect(interrogates.scorecards[1].points >= pitches.scorecards[1].points)
    #expect(asks.style == .funnel)
    #expect(interrogates.style == .mixed)
    #expect(pitches.style == .megaphone)
    #expect(asks.scorecards[1].rubricDigest == "d")
  }

  @Test("An empty call and a one-line call score next to nothing")
  func empty() throws {
    for card in try verdict(CallScript()).scorecards { #expect(card.points == 0, "\(card.rubric)") }
    let one = try verdict(CallScript().line("What would you like?", .open, [Move(.asked, "sights")]))
    for card in one.scorecards { #expect(card.points <= 10, "\(card.rubric) \(card.points)") }
    let hello = try verdict(CallScript().line("Hello.", acts: [.greeting], []))
    for card in hello.scorecards { #expect(card.points <= 5, "\(card.rubric) \(card.points)") }
  }

  @Test("Possible points add up to the whole, whatever is not relevant")
  func possible() throws {
    for script in [Archetypes.asks, Archetypes.interrogates, Archetypes.pitches, CallScript()] {
      for card in try verdict(script).scorecards {
        #expect(card.criteria.reduce(0) { $0 + $1.possible } == 1000)
        #expect(card.criteria.allSatisfy { (0...$0.possible).contains($0.earned) })
      }
    }
  }

  @Test("Asking for ever without a proposal is capped")
  func cap() throws {
    var script = CallScript().greets()
    for need in TripFixture.needs where need.weight > 0 { script = script.asks(need.id).feels(need.id) }
    let capped = try verdict(script.sums("companion", "sights", "budget"))
    #expect(capped.scorecards[0].total == 550)
    #expect(capped.scorecards[0].criteria.reduce(0) { $0 + $1.earned } > 550)
    #expect(try verdict(script.sums("companion", "sights", "budget").proposes("cathedrals")).scorecards[0].total > 900)
  }

  @Test("Taking a discovering question out never raises need discovery")
  func monotone() throws {
    var generator = Draw(state: 7)
    for _ in 0..<100 {
      let script = generator.call()
      let whole = try verdict(script).scorecards[0].total
      for (place, turn) in script.lines.enumerated()
      where !turn.disclosures.isEmpty && turn.disclosures.allSatisfy({ $0.way == .elicited }) {
        let less = Judge.assess(
          script.without(place).log(), in: TripFixture.scenario, by: [rubrics[0]], digests: [:]
        ).scorecards[0].total
        #expect(less <= whole, "\(turn.utterance.text) at \(place) of \(script.lines.map(\.utterance.text))")
      }
    }
  }

  @Test("The same log gives the same verdict, and a seed moves nothing")
  func deterministic() throws {
    let first = try verdict(Archetypes.asks)
    #expect(try verdict(Archetypes.asks) == first)
    #expect(try verdict(Archetypes.asks, seed: 99) == first)
    var other = Archetypes.asks
    for index in other.lines.indices {
      for place in other.lines[index].replies.indices {
        other.lines[index].replies[place].variant = 1
        other.lines[index].replies[place].text = "Quite other words, and many more of them than there were before."
      }
    }
    #expect(try verdict(other) == first)
  }

  @Test("The outcome never enters a score")
  func outcome() throws {
    var lost = Archetypes.asks
    lost.closing = Closing(
      ending: "no", outcome: .refused, cause: .price, nextStep: false, text: "No.", epilogue: "")
    #expect(try verdict(lost) == verdict(Archetypes.asks))
  }

  @Test("Turns taken back do not count")
  func undone() throws {
    var log = Archetypes.asks.log()
    let pressing = CallScript().line("Sign!", .none, [Move(.pressed)]).lines[0]
    var turn = pressing
    turn.number = Archetypes.asks.lines.count + 1
    log.append(SessionEvent(sequence: log.count, time: 0, body: .turn(turn)))
    log.append(SessionEvent(sequence: log.count, time: 0, body: .undone(turn: turn.number)))
    let plain = Judge.assess(Archetypes.asks.log(), in: TripFixture.scenario, by: rubrics, digests: [:])
    #expect(Judge.assess(log, in: TripFixture.scenario, by: rubrics, digests: [:]) == plain)
  }

  @Test("Three improvements, each with its own line, measure and better line")
  func improvements() throws {
    for script in [Archetypes.interrogates, Archetypes.pitches] {
      let verdict = try verdict(script)
      let three = verdict.improvements(rubrics)
      #expect(three.count == 3)
      #expect(Set(three.map(\.change.better)).count == 3)
      #expect(three.allSatisfy { !$0.advice.isEmpty && !$0.change.better.isEmpty && !$0.change.said.isEmpty })
      #expect(three.map(\.lost) == three.map(\.lost).sorted(by: >))
    }
  }

  @Test("Every reason is one of the list")
  func reasons() throws {
    for script in [Archetypes.asks, Archetypes.interrogates, Archetypes.pitches] {
      for evidence in try verdict(script).scorecards.flatMap(\.criteria).flatMap(\.finding.evidence) {
        #expect(ReasonCode(rawValue: evidence.reason) != nil, "\(evidence.reason)")
        #expect(!evidence.quote.isEmpty)
      }
    }
  }
}

/// Draws calls for the properties.
struct Draw {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func need() -> String { TripFixture.needs[next(TripFixture.needs.count)].id }

  /// A call of random lines in which nothing is restated or asked deeper that was not told.
  mutating func call() -> CallScript {
    var script = CallScript()
    for _ in 0..<(4 + next(14)) {
      let need = need()
      switch next(9) {
      case 0, 1, 2: script = script.asks(need, gets: next(4) == 0 ? .heart : .fact)
      case 3: script = script.probes(need)
      case 4: script = script.feels(need)
      case 5: script = script.restates(need)
      case 6: script = script.sums(need, self.need(), self.need())
      case 7:
        script = script.line(
          "Right.", .none, [Move(.answered)], told: [Disclosed(need: need, level: .hint, way: .volunteered)])
      default:
        let product = TripFixture.products[next(TripFixture.products.count)].id
        script = next(2) == 0 ? script.proposes(product) : script.pitches(product)
      }
    }
    return script
  }
}
