import Assessment
import Reporting
import Rehearsal
import Selling
import Testing

@Suite("Debrief") struct DebriefTests {
  @Test("keeps to its width in every language", arguments: Phrasebook.allCases, [24, 40, 60, 80, 92, 120])
  func width(phrases: Phrasebook, width: Int) {
    let call = SampleCall(phrases: phrases)
    for closing in [nil, call.returned] {
      expectReadable(call.debrief(closing: closing).text(width: width, colour: false), width: width)
      expectReadable(
        call.debrief(closing: closing).summary(session: "1a2b3c4d", width: width, colour: false), width: width)
    }
  }

  @Test("reads as it was recorded", arguments: Phrasebook.allCases, [60, 92])
  func recorded(phrases: Phrasebook, width: Int) throws {
    let call = SampleCall(phrases: phrases)
    let debrief = call.debrief(closing: call.returned)
    try expectSnapshot(debrief.text(width: width, colour: false), named: "debrief-\(phrases.rawValue)-\(width)")
    try expectSnapshot(
      debrief.summary(session: "1a2b3c4d", width: width, colour: false),
      named: "summary-\(phrases.rawValue)-\(width)")
  }

  @Test("shows every improvement beside the trainee's own line", arguments: Phrasebook.allCases)
  func improvements(phrases: Phrasebook) {
    let call = SampleCall(phrases: phrases)
    let improvements = call.verdict.improvements(call.rubrics)
    #expect(improvements.count == 3)
    let summary = call.debrief(closing: nil).summary(width: 400, colour: false)
    for improvement in improvements {
      #expect(summary.contains(improvement.advice))
      #expect(summary.contains("“\(improvement.change.better)”"))
    }
    // A line that cost nothing is not held against him; one that did is quoted.
    let quoted = improvements.filter { summary.contains("“\($0.change.said)”") }
    #expect(!quoted.isEmpty && quoted.count < improvements.count)
  }

  @Test("says the same without colour")
  func colour() {
    let call = SampleCall(phrases: .english)
    let coloured = call.debrief(closing: call.returned).text(width: 72, colour: true)
    var bare = coloured
    for code in ["[0m", "[1m", "[2m", "[31m", "[32m"] { bare = bare.replacing("\u{1B}" + code, with: "") }
    #expect(coloured != bare)
    #expect(bare == call.debrief(closing: call.returned).text(width: 72, colour: false))
  }

  @Test("takes nobody for lost where a next step was agreed")
  func nextStep() {
    let call = SampleCall(phrases: .english)
    let closing = Closing(
      ending: "on-paper", outcome: .wavering, cause: .didNotAsk, nextStep: true, text: "", epilogue: "")
    let text = call.debrief(closing: closing).summary(width: 92, colour: false)
    #expect(text.contains("a next step was agreed"))
    #expect(!text.contains("Cause"))
  }

  @Test("an interface in another language than the scenario's keeps each in its own")
  func mixedLanguages() {
    let call = SampleCall(phrases: .english)
    let debrief = Debrief(
      state: call.state(closing: call.returned), scenario: call.scenario, verdict: call.verdict,
      rubrics: SampleCall(phrases: .chinese).rubrics, phrases: .chinese)
    let text = debrief.text(width: 60, colour: false)
    expectReadable(text, width: 60)
    #expect(text.contains("问出了「where she rides every day」"))
  }

  @Test("names every thing of a short list with its turn, and what is missing")
  func checklist() {
    let call = SampleCall(phrases: .english)
    let pieces: [(turn: Int, helped: Bool, reason: ReasonCode, about: String)] = [
      (1, true, .openedWell, "greeting"), (2, true, .openedWell, "permission"),
      (1, false, .openingLacks, "introduction"),
    ]
    let text = summary(of: call, measure: "opening", earned: 350, pieces)
    #expect(text.contains("there: a greeting (turn 1), asking leave, or how to help (turn 2); missing: who you are"))
    #expect(!text.contains("part of a good opening"))
  }

  @Test("quotes the words that tell most, and counts the turns that did the same")
  func plainest() {
    let call = SampleCall(phrases: .english)
    let text = summary(
      of: call, measure: "courtesy", earned: 500,
      [(2, true, .polite, "thanks"), (3, true, .polite, "thanks"), (5, true, .polite, "thanks")],
      quotes: ["Ta.", "Thank you for telling me that.", "Thanks!"])
    #expect(text.contains("turn 3: “Thank you for telling me that.”"))
    #expect(text.contains("also in turns 2 and 5"))
  }

  /// The short form of a debrief with one criterion.
  private func summary(
    of call: SampleCall, measure: String, earned: Int,
    _ pieces: [(turn: Int, helped: Bool, reason: ReasonCode, about: String)], quotes: [String] = []
  ) -> String {
    let evidence = pieces.enumerated().map { place, piece in
      Evidence(
        turn: piece.turn, quote: quotes.isEmpty ? call.lines[piece.turn - 1].said : quotes[place],
        helped: piece.helped, reason: piece.reason.rawValue, about: piece.about)
    }
    let score = CriterionScore(
      criterion: "courtesy", dimension: "warmth", measure: measure, version: 1, possible: 500, earned: earned,
      finding: Finding(value: earned * 2, result: .partly, evidence: evidence))
    let verdict = Verdict(
      style: .mixed, styleReasons: [], ledger: [],
      scorecards: [Scorecard(rubric: "manner", rubricDigest: "", total: earned, criteria: [score])])
    return Debrief(
      state: call.state(closing: nil), scenario: call.scenario, verdict: verdict, rubrics: call.rubrics,
      phrases: .english
    ).summary(width: 400, colour: false)
  }
}
