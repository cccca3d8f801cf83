import Dialogue
import Rehearsal
import Scenarios
import Testing

/// Calls with a buyer who knows three things.
private enum Shop {
  static let asked = [
    "commute": [
      "How do you get to work?", "What is your way to the office like?", "How far do you ride to work?",
      "Which road takes you to the office?",
    ],
    "rain": [
      "What do you do when it rains?", "How do you keep dry in wet weather?", "Do you ride in the rain?",
      "Is wet weather a trouble to you?",
    ],
    "budget": [
      "What would you like to spend?", "What is your budget?", "How much money may it cost?",
      "What price did you have in mind?",
    ],
  ]

  static func scenario(_ more: [String: [String]] = [:], offScript: [String] = []) -> Scenario {
    Scenario(
      id: "shop", locale: "en", title: "The shop", brief: "", opening: ["Hello."],
      people: [
        Persona(
          id: "nora", name: "Nora", role: .init(level: .deciding, function: .using), qualification: [],
          decisionOrder: [], start: [.patience: 90, .trust: 50])
      ], needs: [],
      facts: asked.keys.sorted().map { id in
        Fact(id: id, about: id, ask: (asked[id] ?? []) + (more[id] ?? []), say: ["Well."])
      }, products: [], objections: [], initiatives: [], endings: [], offScript: offScript,
      shared: SharedLines(offScript: ["Who won the match last night?", "My screen froze again."]))
  }

  static func call(_ more: [String: [String]] = [:], offScript: [String] = []) -> Call {
    Call(scenario: scenario(more, offScript: offScript), lexicon: Lexicon())
  }

  static func log(_ lines: [String], at time: Int64) -> [SessionEvent] {
    let beginning = Beginning(
      scenario: "shop", scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: 1, locale: "en",
      mode: .practice, trainee: "", opening: "")
    return Script.play(lines, in: call(), beginning: beginning).map { event in
      var event = event
      event.time = time
      return event
    }
  }
}

@Suite("Coverage") struct CoverageTests {
  @Test("counts what was rejected, once for all spellings, and nothing that was polite or plain") func counts() {
    var coverage = Coverage()
    coverage.add(
      Shop.log(
        ["Good morning.", "How do you get to work?", "Is there a basket for groceries?", "Thank you.", "Why?"], at: 10))
    coverage.add(Shop.log(["IS THERE A BASKET, for groceries", "Do you own a canoe?"], at: 20))
    let gaps = coverage.gaps { _ in Shop.call().ear }
    #expect(coverage.sessions == 2)
    #expect(gaps.map(\.text) == ["IS THERE A BASKET, for groceries", "Do you own a canoe?"])
    #expect(gaps.map(\.count) == [2, 1])
    #expect(gaps.first?.last == 20 && gaps.first?.scenario == "shop" && gaps.first?.locale == "en")
    #expect(coverage.places.map(\.scenario) == ["shop"])
  }

  @Test("what was taught since is settled, for a topic or as off script") func settled() {
    var coverage = Coverage()
    let lines = ["Is there a basket for groceries?", "Do you own a canoe?"]
    coverage.add(Shop.log(lines, at: 10))
    let taught = Shop.call(["commute": [lines[0]]], offScript: [lines[1]])
    #expect(coverage.heardThen == 2)
    #expect(coverage.gaps { _ in taught.ear }.isEmpty)
    // Where the scenario is not at hand it stands as it was heard then.
    let kept = coverage.gaps { _ in nil }
    #expect(kept.count == 2 && kept.allSatisfy { $0.standing.verdict != .plain })
  }

  @Test("what was said before a day is passed over, and what was taken back is not") func since() {
    var coverage = Coverage()
    coverage.add(Shop.log(["Do you own a canoe?"], at: 10), since: 11)
    #expect(coverage.heardThen == 0 && coverage.sessions == 1)
    var log = Shop.log(["Do you own a canoe?"], at: 10)
    log.append(SessionEvent(sequence: log.count, time: 12, body: .undone(turn: 1)))
    coverage.add(log, since: 10)
    #expect(coverage.heardThen == 1)
  }
}

@Suite("A lesson") struct LessonTests {
  @Test("shows where the line lands now and then, the same each time") func fits() {
    let line = "Is there a basket for groceries?"
    let lesson = Lesson(topic: "commute", line: line, before: Shop.call(), after: Shop.call(["commute": [line]]))
    let effect = lesson.effect(on: [
      (name: "asks", seed: 1, lines: ["How do you get to work?", "What is your budget?"])
    ])
    #expect(effect.now.standing.verdict != .plain)
    #expect(effect.then.topics.first?.id == "commute" && !effect.then.rejected)
    #expect(effect.then.standing.verdict == .plain)
    #expect(effect.samples == 12 && effect.strays == 2 && effect.transcriptLines == 2)
    #expect(effect == lesson.effect(on: [("asks", 1, ["How do you get to work?", "What is your budget?"])]))
  }

  @Test("names the samples and lines that a hijacking line takes away, with before and after") func hijacks() throws {
    let line = "What do you do when it rains, how do you keep dry?"
    let lesson = Lesson(
      topic: "budget", line: line, before: Shop.call(), after: Shop.call(["budget": [line, line + " "]]))
    let said = "So what do you do to keep dry when it rains?"
    let effect = lesson.effect(on: [(name: "asks", seed: 1, lines: [said])])
    let taken = effect.shifts(.taken)
    #expect(
      taken.contains { $0.text == "What do you do when it rains?" && $0.before == "rain" && $0.after == "budget" })
    #expect(
      taken.contains { $0.text == said && $0.origin == .transcript(name: "asks", turn: 1) && $0.after == "budget" })
  }

  @Test("says what each change means") func kinds() {
    let heard = Utterance(text: "", language: .english, sentences: [], topics: [], rejected: true)
    func kind(_ own: String?, _ before: String?, _ after: String?, taught: String = "a") -> LessonEffect.Kind {
      let origin: LessonEffect.Shift.Origin =
        own.map { .sample(topic: $0) } ?? .transcript(name: "asks", turn: 1)
      let shift = LessonEffect.Shift(text: "", origin: origin, before: before, after: after)
      return LessonEffect(
        topic: taught, now: heard, then: heard, shifts: [shift], samples: 0, strays: 0, transcriptLines: 0
      ).kind(of: shift)
    }
    #expect(kind("b", "b", "a") == .taken)
    #expect(kind("b", "b", "c") == .tipped)
    #expect(kind("b", "b", nil) == .tipped)
    #expect(kind("b", nil, "b") == .gained)
    #expect(kind("b", "c", "d") == .swapped)
    #expect(kind(TopicMatcher.offScript, nil, "a") == .accepted)
    #expect(kind(TopicMatcher.offScript, "a", nil) == .gained)
    #expect(kind(nil, "b", "a") == .taken)
    #expect(kind(nil, "b", "c") == .moved)
    #expect(kind("b", "b", nil, taught: TopicMatcher.offScript) == .taken)
  }
}

@Suite("A scenario's own words") struct ScenarioWordsTests {
  @Test("extend what the call hears, and its own strays are rejected") func heard() {
    var scenario = Shop.scenario(offScript: ["Do you like the weather in Oslo?"])
    let strange = "Is the dosh a worry?"
    let before = Call(scenario: scenario, lexicon: Lexicon(synonyms: [["money", "cash"]])).ear.hear(strange)
    scenario.lexicon = Lexicon(synonyms: [["money", "dosh"]])
    let call = Call(scenario: scenario, lexicon: Lexicon(synonyms: [["money", "cash"]]))
    let after = call.ear.hear(strange)
    let score = { (heard: Utterance) in heard.topics.first { $0.id == "budget" }?.score ?? 0 }
    #expect(score(after) > score(before))
    #expect(call.ear.hear("Do you like the weather in Oslo?").rejected)
    #expect(Call.samples(of: scenario).last?.topic == TopicMatcher.offScript)
  }
}
