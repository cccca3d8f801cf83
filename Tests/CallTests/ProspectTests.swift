import Assessment
import Authoring
import Dialogue
import Rehearsal
import Scenarios
import Selling
import Testing

/// The eight prospects: one for each combination of money, authority and need (D3).
@Suite struct ProspectTests {
  /// A prospect in a language.
  struct Prospect: CustomTestStringConvertible, Sendable {
    var id: String
    var locale: String
    var testDescription: String { "\(id) \(locale)" }
  }

  static let ids = ["joinery", "practice", "software", "brewery", "bank", "bakery", "ward", "reading-room"].map {
    "prospect-" + $0
  }
  static let all = ids.flatMap { id in Flagship.locales.map { Prospect(id: id, locale: $0) } }

  private struct Room {
    let call: Call
    let rubric: Rubric

    init(_ prospect: Prospect) throws {
      let library = try Flagship.library()
      let ears = [prospect.locale] + Flagship.locales.filter { $0 != prospect.locale }
      call = Call(
        scenario: try #require(library.scenario(prospect.id, locale: prospect.locale).value),
        lexicon: try #require(library.lexicon(locales: ears).value))
      rubric = try #require(library.rubric("man", locale: prospect.locale, knownMeasures: Measures.known).value)
    }

    func play(_ lines: [String], seed: UInt64 = 1) -> [SessionEvent] {
      Script.play(
        lines, in: call,
        beginning: Beginning(
          scenario: call.scenario.id, scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: seed,
          locale: call.scenario.locale, mode: .practice, trainee: "", opening: ""))
    }

    func points(_ log: [SessionEvent]) -> Int {
      Judge.assess(log, in: call.scenario, by: [rubric], digests: [:]).scorecards[0].points
    }
  }

  @Test func thereIsOneForEachCombination() throws {
    let library = try Flagship.library()
    #expect(try library.prospectIds() == Self.ids.sorted())
    let truths = try Self.ids.map { id in
      try #require(library.scenario(id, locale: "en").value?.people.first?.qualification.letters)
    }
    #expect(Set(truths) == ["MAN", "MAn", "MaN", "mAN", "Man", "mAn", "maN", "man"])
  }

  /// Who asks is right and is rewarded; who guesses right is told that he guessed.
  @Test(arguments: all) func askingIsWorthMoreThanGuessing(prospect: Prospect) throws {
    let room = try Room(prospect)
    let library = try Flagship.library()
    let golden = try library.transcripts(ofScenario: prospect.id, locale: prospect.locale).compactMap {
      $0.reading.value.map { ($0.lines, room.play($0.lines)) }
    }
    let truth = try #require(room.call.scenario.people.first?.qualification)
    let right = golden.filter { _, log in
      let verdict = SessionState(folding: log, of: room.call.scenario).verdict
      return verdict?.qualification == truth && verdict?.action == NextAction(for: truth)
    }
    let points = right.map { room.points($0.1) }
    #expect(points.contains { $0 >= 85 }, "\(points)")
    let endings = right.compactMap { SessionState(folding: $0.1, of: room.call.scenario).closing?.ending }
    #expect(endings.contains("agreed"), "\(endings)")
    #expect(points.contains { $0 < 50 }, "\(points)")
    // The verdict alone, without a word before it.
    let blind = room.play(["/verdict \(truth.letters) \(NextAction(for: truth).rawValue)"])
    #expect(room.points(blind) < 30)
  }

  /// No letter is given away by a line that did not ask for what shows it.
  @Test(arguments: all) func noLetterIsGivenAway(prospect: Prospect) throws {
    let room = try Room(prospect)
    let scenario = room.call.scenario
    let play = RandomPlay(scenario: scenario)
    var numbers = SeededNumbers(state: 21)
    var told = 0
    for round in 0..<60 {
      let lines = (0..<12).map { _ in play.line(&numbers) }
      let state = SessionState(folding: room.play(lines, seed: UInt64(round)), of: scenario)
      for turn in state.turns {
        for disclosed in turn.disclosures where disclosed.level >= .fact {
          guard scenario.need(disclosed.need)?.qualifies != nil else { continue }
          told += 1
          let asked = turn.moves.contains {
            $0.target == disclosed.need && [.asked, .guessed].contains($0.kind)
          }
          #expect(asked, "\(disclosed.need) after: \(turn.utterance.text)")
        }
      }
    }
    #expect(told > 20)
  }

  /// Questions that go straight for it get no more than a sign.
  @Test(arguments: all) func bluntQuestionsGetEvasions(prospect: Prospect) throws {
    let room = try Room(prospect)
    let blunt =
      prospect.locale == "en"
      ? ["Have you got money?", "Do you decide?", "Do you need a trip?"] : ["你们有钱吗？", "您说了算吗？", "你们需要出去玩吗？"]
    for line in blunt {
      let state = SessionState(folding: room.play([line]), of: room.call.scenario)
      let known = state.turns.flatMap(\.disclosures).filter {
        $0.level >= .fact && room.call.scenario.need($0.need)?.qualifies != nil
      }
      #expect(known.isEmpty, "\(line): \(known)")
    }
  }

  /// To sell to somebody who is no customer is worth less than to part politely.
  @Test(arguments: Flagship.locales) func whoSellsToNoCustomerLoses(locale: String) throws {
    let room = try Room(Prospect(id: "prospect-reading-room", locale: locale))
    let library = try Flagship.library()
    let golden = try library.transcripts(ofScenario: "prospect-reading-room", locale: locale)
    func points(_ name: String) throws -> Int {
      let found = golden.first { $0.path.hasSuffix("/\(name).yaml") }
      return room.points(room.play(try #require(found?.reading.value?.lines)))
    }
    let (polite, pressing) = (try points("parts-politely"), try points("presses"))
    #expect(polite >= 95 && pressing < polite - 30, "\(polite) and \(pressing)")
  }

  /// What the prospect says at parting depends on the action alone; his truth is his own.
  @Test(arguments: all) func everyVerdictHasAnEnd(prospect: Prospect) throws {
    let room = try Room(prospect)
    for action in NextAction.allCases {
      let state = SessionState(folding: room.play(["/verdict MaN \(action.rawValue)"]), of: room.call.scenario)
      let closing = try #require(state.closing)
      #expect(closing.outcome == .judged && !closing.text.isEmpty && !closing.ending.isEmpty, "\(action)")
      // Who has asked nothing hears nothing that leans on what he was told.
      #expect(!["agreed", "sent-away"].contains(closing.ending), "\(action)")
    }
  }
}
