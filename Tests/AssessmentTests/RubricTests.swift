import Assessment
import Authoring
import Dialogue
import Rehearsal
import Scenarios
import Testing

@Suite("Rubrics")
struct RubricTests {
  static let ids = ["need-discovery", "ask"]

  @Test("Read without a complaint in both languages", arguments: ids, ["en", "zh-Hans"])
  func read(id: String, locale: String) throws {
    let rubric = try TestLibrary.rubric(id, locale: locale)
    #expect(rubric.locale == locale)
    for criterion in rubric.criteria {
      let measure = try #require(Measures.measure(criterion.measure, version: criterion.version))
      for name in criterion.settings.keys { #expect(measure.defaults[name] != nil, "\(criterion.id) \(name)") }
    }
  }

  @Test("Telling and listening weigh more than asking")
  func weights() throws {
    let weights = Dictionary(
      uniqueKeysWithValues: try TestLibrary.rubric("ask").criteria.map { ($0.id, $0.weight) })
    let sum = { (ids: [String]) in ids.reduce(0) { $0 + (weights[$1] ?? 0) } }
    let asking = sum(["question-order", "one-at-a-time", "no-leading"])
    #expect(sum(["telling", "talk-share"]) >= asking)
    #expect(sum(["listening", "facts", "feelings", "summary"]) >= asking)
    #expect(sum(["feelings"]) >= sum(["facts"]))
  }

  @Test("Examples get their results", .enabled(if: Ear.hears), arguments: ids)
  func examples(id: String) throws {
    let lexicon = try TestLibrary.lexicon()
    let players = try Self.players(lexicon)
    for criterion in try TestLibrary.rubric(id).criteria {
      for example in criterion.examples {
        let call = try Self.call(example, players: players, lexicon: lexicon)
        let finding = Judge.finding(criterion, of: call)
        #expect(
          finding.result == example.result,
          "\(id) \(criterion.id) \(example.lines.map(\.text)): \(finding.value) \(call.turns.map(\.moves))")
      }
    }
  }

  /// The flagship in each language, read once.
  private static func players(_ lexicon: Lexicon) throws -> [String: Call] {
    let scenarios = try ["en", "zh-Hans"].map { try TestLibrary.scenario("travel-family-trip", locale: $0) }
    return Dictionary(uniqueKeysWithValues: scenarios.map { ($0.locale, Call(scenario: $0, lexicon: lexicon)) })
  }

  /// An example as a call: played in its scenario, or bare.
  private static func call(
    _ example: Criterion.Example, players: [String: Call], lexicon: Lexicon
  ) throws -> JudgedCall {
    guard let id = example.scenario else {
      let log = BareCall.log(lines: example.lines, locale: example.locale, lexicon: lexicon)
      return JudgedCall(log, in: BareCall.scenario(locale: example.locale))
    }
    let player = try #require(players[example.locale])
    try #require(player.scenario.id == id)
    let beginning = Beginning(
      scenario: id, scenarioDigest: "", lexiconDigest: "", engine: "", seed: 1, locale: example.locale,
      mode: .practice, trainee: "", opening: "")
    let lines = example.lines.filter(\.seller).map(\.text)
    return JudgedCall(Script.play(lines, in: player, beginning: beginning), in: player.scenario)
  }
}

/// The ear with the lexicons of the library.
enum Ear {
  /// False while the library has no words for it.
  static var hears: Bool { (try? TestLibrary.lexicon()) != nil }
}
