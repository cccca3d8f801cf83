import Authoring
import Dialogue
import Rehearsal
import Scenarios
import Selling
import Testing

/// The account that is shipped: nobody says what he does not hold, whoever asks him whatever in whatever company.
@Suite struct AccountScenarioTests {
  private static let id = "account-keyboards"

  @Test("Nobody says what another holds, and every part of it can be reached", arguments: Flagship.locales)
  func holders(locale: String) throws {
    let library = try Flagship.library()
    let scenario = try #require(library.scenario(Self.id, locale: locale).value)
    let words = try #require(library.lexicon(locales: [locale] + Flagship.locales.filter { $0 != locale }).value)
    let call = Call(scenario: scenario, lexicon: words)
    let play = RandomPlay(scenario: scenario)
    var numbers = SeededNumbers(state: 29)
    var (turns, told) = (0, Set<String>())
    while turns < 10_000 {
      var state = SessionState()
      state.apply(
        call.begin(
          Beginning(
            scenario: Self.id, scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: UInt64(turns),
            locale: locale, mode: .practice, trainee: "", opening: "")), of: scenario)
      for _ in 0..<120 {
        let line =
          state.account?.meeting == nil
          ? Self.contact(of: scenario, &numbers) : Self.aside(play.line(&numbers), of: scenario, &numbers)
        for body in Script.answer(line, in: call, state) {
          if case .turn(let turn) = body {
            turns += 1
            check(turn, in: scenario)
            told.formUnion(turn.disclosures.filter { $0.level >= .fact }.map(\.need))
          }
          state.apply(body, of: scenario)
        }
      }
    }
    // Most of it comes up even at random: the gates are open to who asks.
    #expect(told.count * 2 > scenario.needs.count, "\(told.count) of \(scenario.needs.count)")
  }

  private func check(_ turn: Turn, in scenario: Scenario) {
    for reply in turn.replies {
      let parts = reply.source.split(separator: "/").map(String.init)
      let holder: String? =
        switch parts[0] {
        case "need": scenario.need(parts[1])?.person
        case "fact": scenario.facts.first { $0.id == parts[1] }?.person ?? turn.person
        case "initiative": scenario.initiatives.first { $0.id == parts[1] }?.person
        case "conflict": parts[2]
        case "person": parts[1]
        default: turn.person
        }
      #expect(holder == turn.person, "\(turn.person) said \(reply.source): \(reply.text)")
    }
    for disclosed in turn.disclosures where scenario.need(disclosed.need)?.person != turn.person {
      let remarks = turn.replies.compactMap { scenario.speaker(of: $0.source) }
      #expect(remarks.contains(scenario.need(disclosed.need)?.person ?? ""), "\(disclosed) in \(turn.utterance.text)")
    }
  }

  private static func contact(of scenario: Scenario, _ numbers: inout SeededNumbers) -> String {
    let people = scenario.people.map(\.id).shuffled(using: &numbers)
    return switch Int.random(in: 0..<4, using: &numbers) {
    case 0: "/call \(people[0])"
    case 1: "/meet \(people[0]) \(people[1]) \(people[2])"
    default: "/visit \(people[0])"
    }
  }

  /// Now and then the line of one is said to another, or brings a third in.
  private static func aside(_ line: String, of scenario: Scenario, _ numbers: inout SeededNumbers) -> String {
    guard !line.hasPrefix("/"), Int.random(in: 0..<6, using: &numbers) == 0 else { return line }
    let other = scenario.people[Int.random(in: 0..<scenario.people.count, using: &numbers)].name
    return scenario.locale.hasPrefix("zh") ? "\(other)告诉我，\(line)" : "\(other) told me, \(line)"
  }
}
