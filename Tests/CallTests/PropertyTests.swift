import Assessment
import Dialogue
import Rehearsal
import Scenarios
import Selling
import Testing

@testable import Rehearsal

@Suite struct PropertyTests {
  /// Plays random calls until so many turns are said; `look` sees the state before each line and the turn after it.
  private func playRandomly(
    _ flagship: Flagship, turns wanted: Int, seed: UInt64, look: (SessionState, Turn, Closing?) -> Void
  ) {
    let play = RandomPlay(scenario: flagship.call.scenario)
    var numbers = SeededNumbers(state: seed)
    var said = 0
    while said < wanted {
      var state = SessionState()
      state.apply(flagship.call.begin(flagship.beginning(seed: numbers.next())), of: flagship.call.scenario)
      for _ in 0..<30 where state.closing == nil {
        let line = play.line(&numbers)
        let product = line.hasPrefix("/propose ") ? flagship.call.scenario.product(String(line.dropFirst(9))) : nil
        let bodies =
          product.map { flagship.call.propose($0, in: state) } ?? flagship.call.answer(line, in: state)
        let before = state
        for body in bodies { state.apply(body, of: flagship.call.scenario) }
        guard case .turn(let turn) = bodies.first else { continue }
        said += 1
        look(before, turn, state.closing)
      }
    }
  }

  @Test(arguments: Flagship.locales) func noFactIsSaidBeforeItsGateOpens(locale: String) throws {
    let flagship = try Flagship.load(locale)
    let scenario = flagship.call.scenario
    var told = 0
    playRandomly(flagship, turns: 10_000, seed: 11) { before, turn, _ in
      for reply in turn.replies {
        let parts = reply.source.split(separator: "/").map(String.init)
        guard parts.count == 3, parts[0] == "need", let need = scenario.need(parts[1]) else { continue }
        let level = before.position.level(of: need.id)
        let hits = turn.moves.filter { $0.target == need.id }
        switch parts[2] {
        case "again", "confirm", "touched":
          // These speak of what is known: the fact must have been told before.
          #expect(
            level >= .fact || turn.disclosures.contains { $0.need == need.id && $0.level >= .fact },
            "\(reply.source) after: \(turn.utterance.text)")
        case "guessed":
          #expect(hits.contains { $0.kind == .guessed }, "\(reply.source) without a guess")
        default:
          guard let authored = need.say.first(where: { $0.id == parts[2] }) else {
            Issue.record("\(reply.source) is not in the scenario")
            continue
          }
          told += 1
          // The heart never comes before the fact.
          if authored.gives == .heart {
            let factToldNow = turn.disclosures.contains { $0.need == need.id && $0.level == .fact }
            #expect(level >= .fact || factToldNow, "\(reply.source) at level \(level)")
          }
          // The gate was open for the way in which it was asked or restated, as the meters stood in the turn.
          let open = hits.contains { move in
            let question = before.position.question(of: move, in: turn.utterance)
            return Self.opens(authored.gate, scenario, before, turn, topic: need.id, question: question)
          }
          #expect(open || level >= authored.gives, "\(reply.source) with the gate shut, at turn \(turn.number)")
        }
      }
    }
    #expect(told > 1_000)
  }

  /// Whether the gate holds anywhere between the state before the turn and the one after it: the buyer's trust moves
  /// while he takes the line.
  private static func opens(
    _ gate: Condition, _ scenario: Scenario, _ before: SessionState, _ turn: Turn, topic: String, question: Question
  ) -> Bool {
    var position = before.position
    for move in turn.moves { position.absorb(move) }
    func holds() -> Bool {
      [question, Question.none].contains { asked in
        Situation(
          scenario: scenario, position: position, utterance: turn.utterance, moves: turn.moves, topic: topic,
          question: asked
        ).holds(gate)
      }
    }
    if holds() { return true }
    for told in turn.disclosures { position.disclosed[told.need] = max(position.level(of: told.need), told.level) }
    for effect in turn.effects {
      _ = position.move(effect.meter, by: effect.change)
      if holds() { return true }
    }
    return false
  }

  @Test(arguments: Flagship.locales) func onlyAuthoredLinesAreSaid(locale: String) throws {
    let flagship = try Flagship.load(locale)
    let scenario = flagship.call.scenario
    var authored: Set<String> = []
    for need in scenario.needs {
      authored.formUnion(need.say.flatMap(\.text) + need.again + need.guessed + need.confirm + need.touched)
    }
    authored.formUnion((scenario.facts + scenario.shared.smallTalk).flatMap(\.say))
    authored.formUnion(scenario.products.flatMap { $0.liked + $0.disliked })
    authored.formUnion(scenario.objections.flatMap { $0.text + $0.answers.flatMap(\.text) })
    authored.formUnion(scenario.initiatives.flatMap { $0.text + $0.ignored })
    authored.formUnion(scenario.shared.lines.values.flatMap { $0 })
    playRandomly(flagship, turns: 3_000, seed: 12) { before, turn, closing in
      let typed = turn.utterance.sentences.flatMap(\.slots).filter { $0.kind == .name }.map(\.value)
      let slots = scenario.products.map(\.name) + typed + [before.position.traineeName].filter { !$0.isEmpty }
      #expect(!turn.replies.isEmpty || closing?.text.isEmpty == false, "silence after: \(turn.utterance.text)")
      for reply in turn.replies where !authored.contains(reply.text) {
        let unslotted = slots.contains { slot in
          ["{product}", "{trainee}"].contains { authored.contains(reply.text.replacing(slot, with: $0)) }
        }
        #expect(unslotted, "not authored: \(reply.text)")
      }
    }
  }

  @Test(arguments: Flagship.locales) func noAnswerIsRepeatedWordForWord(locale: String) throws {
    let flagship = try Flagship.load(locale)
    var spoken: Set<String> = []
    playRandomly(flagship, turns: 3_000, seed: 13) { before, turn, _ in
      if before.turns.isEmpty { spoken = [] }
      for reply in turn.replies where reply.source.hasPrefix("need/") || reply.source.hasPrefix("fact/") {
        #expect(spoken.insert(reply.source + reply.text).inserted, "said twice: \(reply.text)")
      }
    }
  }

  @Test(arguments: Flagship.locales) func theFoldOfEveryPrefixIsTheLiveState(locale: String) throws {
    let flagship = try Flagship.load(locale)
    let play = RandomPlay(scenario: flagship.call.scenario)
    var numbers = SeededNumbers(state: 14)
    for _ in 0..<20 {
      var events: [SessionEvent] = []
      var live = SessionState()
      func take(_ bodies: [SessionEvent.Body]) {
        for body in bodies {
          events.append(SessionEvent(sequence: events.count, time: 0, body: body))
          live.apply(body, of: flagship.call.scenario)
          #expect(SessionState(folding: events, of: flagship.call.scenario) == live)
        }
      }
      take([flagship.call.begin(flagship.beginning(seed: numbers.next()))])
      for _ in 0..<15 where live.closing == nil { take(flagship.call.answer(play.line(&numbers), in: live)) }
      // Taking a turn back is an event; what stands is what was there before it.
      let before = SessionState(folding: events, of: flagship.call.scenario).turns.dropLast()
      if let last = live.turns.last, live.closing == nil {
        take([.undone(turn: last.number)])
        #expect(Array(before) == live.turns)
        #expect(live.marked)
      }
    }
  }

  @Test(arguments: Flagship.locales) func anotherSeedChangesWordsOnly(locale: String) throws {
    let flagship = try Flagship.load(locale)
    let play = RandomPlay(scenario: flagship.call.scenario)
    var numbers = SeededNumbers(state: 15)
    var wordsDiffer = false
    for _ in 0..<25 {
      let lines = (0..<15).map { _ in play.line(&numbers) }
      let first = flagship.play(lines, seed: 1)
      #expect(flagship.play(lines, seed: 1) == first)
      for seed in [UInt64(2), 77, 4_000_000_000] {
        let other = flagship.play(lines, seed: seed)
        let a = SessionState(folding: first, of: flagship.call.scenario)
        let b = SessionState(folding: other, of: flagship.call.scenario)
        #expect(a.position.meters == b.position.meters)
        #expect(a.closing?.ending == b.closing?.ending)
        #expect(a.turns.map { $0.replies.map(\.source) } == b.turns.map { $0.replies.map(\.source) })
        wordsDiffer = wordsDiffer || a.turns != b.turns
        let cards = flagship.judge(first).scorecards
        let others = flagship.judge(other).scorecards
        #expect(cards.map(\.total) == others.map(\.total))
        #expect(cards.map { $0.criteria.map(\.earned) } == others.map { $0.criteria.map(\.earned) })
      }
    }
    #expect(wordsDiffer)
  }

  @Test(arguments: Flagship.locales) func takingADiscoveringQuestionOutNeverRaisesNeedDiscovery(locale: String) throws {
    let flagship = try Flagship.load(locale)
    for (path, reading) in try Flagship.library().transcripts(ofScenario: Flagship.id, locale: locale) {
      let golden = try #require(reading.value)
      let log = flagship.play(golden.lines, seed: golden.seed)
      let all = flagship.points(log, "need-discovery")
      let state = SessionState(folding: log, of: flagship.call.scenario)
      for turn in state.turns where turn.disclosures.contains(where: { $0.way == .elicited }) {
        let without = golden.lines.filter { $0 != turn.utterance.text }
        guard without.count < golden.lines.count else { continue }
        let points = flagship.points(flagship.play(without, seed: golden.seed), "need-discovery")
        #expect(points <= all, "\(path): \(points) > \(all) without: \(turn.utterance.text)")
      }
    }
  }
}
