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
}
