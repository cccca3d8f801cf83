import Rehearsal
import Reporting
import Scenarios
import Selling
import Testing

@Suite("Transcript, history, sheet") struct ListingTests {
  @Test("a transcript reads as it was recorded", arguments: Phrasebook.allCases, [60, 92])
  func transcript(phrases: Phrasebook, width: Int) throws {
    let call = SampleCall(phrases: phrases)
    let text = TranscriptText.text(
      call.state(closing: call.returned), scenario: call.scenario, phrases: phrases, width: width, colour: false)
    expectReadable(text, width: width)
    try expectSnapshot(text, named: "transcript-\(phrases.rawValue)-\(width)")
  }

  @Test("a transcript shows what was taken back apart, at its end")
  func takenBack() throws {
    let call = SampleCall(phrases: .english)
    var state = call.state(closing: nil)
    state.apply(.undone(turn: 3), of: call.scenario)
    let text = TranscriptText.text(state, scenario: call.scenario, phrases: .english, width: 80, colour: false)
    let parts = text.components(separatedBy: "3 turns taken back.")
    #expect(parts.count == 2)
    #expect(!parts[0].contains("racer"))
    #expect(try #require(parts.last).contains("racer"))
  }

  private var rows: [HistoryRow] {
    [
      HistoryRow(
        session: "1a2b3c4d5e6f", began: 1_747_413_000_000, scenario: "The town bicycle", locale: "en", mode: .practice,
        trainee: "Ana", turns: 14, state: .ended, outcome: .walkedOut,
        scores: [
          HistoryRow.Score(title: "Finding out", points: 78), HistoryRow.Score(title: "Manner", points: 100),
        ]),
      HistoryRow(
        session: "99", began: 1_747_499_400_000, scenario: "代步车", locale: "zh-Hans", mode: .exam, turns: 1,
        state: .paused, outcome: nil, scores: []),
      HistoryRow(
        session: "ffffffffffff", began: .min, scenario: "", locale: "en", mode: .practice, turns: 0, state: .broken,
        outcome: nil, scores: []),
    ]
  }

  @Test("a history reads as it was recorded", arguments: Phrasebook.allCases, [60, 92])
  func history(phrases: Phrasebook, width: Int) throws {
    let text = HistoryTable.text(rows, minutesFromUTC: 480, phrases: phrases, width: width, colour: false)
    expectReadable(text, width: width)
    try expectSnapshot(text, named: "history-\(phrases.rawValue)-\(width)")
  }

  @Test("an empty history says how to begin", arguments: Phrasebook.allCases)
  func empty(phrases: Phrasebook) {
    #expect(HistoryTable.text([], phrases: phrases, width: 60, colour: false).contains("askfirst play"))
  }

  @Test("a sheet shows brief and products", arguments: Phrasebook.allCases, [60, 92])
  func sheet(phrases: Phrasebook, width: Int) throws {
    let text = ScenarioSheet.text(
      SampleCall(phrases: phrases).scenario, phrases: phrases, width: width, colour: false)
    expectReadable(text, width: width)
    try expectSnapshot(text, named: "sheet-\(phrases.rawValue)-\(width)")
  }

  @Test(
    "dates need no calendar library",
    arguments: [
      (0, "1970-01-01 00:00"), (951_782_399_000, "2000-02-28 23:59"), (951_868_800_000, "2000-03-01 00:00"),
      (1_709_208_000_000, "2024-02-29 12:00"), (4_107_542_399_999, "2100-02-28 23:59"), (-1, "????-??-?? ??:??"),
      (.max, "????-??-?? ??:??"),
    ] as [(Int64, String)])
  func dates(moment: Int64, written: String) {
    #expect(CalendarTime.minute(moment) == written)
  }
}
