import Reporting
import Testing

@Suite("Plain text") struct PlainTextTests {
  private func plain(_ text: () -> String) -> String { PlainText.$isAsked.withValue(true) { text() } }

  /// All reports that there are, in a language.
  private func reports(_ phrases: Phrasebook, width: Int) -> [String] {
    let call = SampleCall(phrases: phrases)
    let state = call.state(closing: call.returned)
    let row = HistoryRow(
      session: "1a2b3c4d5e", began: 0, scenario: "canal", locale: "en", mode: .exam, trainee: "林", turns: 4,
      state: .ended, outcome: .bought, scores: [HistoryRow.Score(title: "ask", points: 61)])
    return [
      plain { call.debrief(closing: call.returned).text(width: width, colour: true) },
      plain { call.debrief(closing: nil).summary(session: "1a2b3c4d", width: width, colour: true) },
      plain { TranscriptText.text(state, scenario: call.scenario, phrases: phrases, width: width, colour: true) },
      plain { ScenarioSheet.text(call.scenario, phrases: phrases, width: width, colour: true) },
      plain { HistoryTable.text([row, row], phrases: phrases, width: width, colour: true) },
      plain { CheckupReport(CheckupTests.all).text(phrases: phrases, width: width, colour: true) },
    ]
  }

  @Test(
    "nothing is set in, set apart or coloured, and no mark stands for a word", arguments: Phrasebook.allCases, [60, 92])
  func marks(phrases: Phrasebook, width: Int) {
    for report in reports(phrases, width: width) {
      expectReadable(report, width: width)
      for line in report.split(separator: "\n") {
        #expect(line.first != " " && !line.hasPrefix("- ") && !line.hasPrefix("+ "), "\(line)")
        for mark in ["\u{1B}", "  ", " · ", "×", "→", "│", "─"] { #expect(!line.contains(mark), "\(line)") }
        #expect(!line.contains(#/[0-9] / [0-9]/#), "\(line)")
      }
    }
  }

  @Test("says the same: every word of the laid out debrief is in the plain one")
  func words() {
    let call = SampleCall(phrases: .english)
    func words(_ text: String) -> Set<String> {
      Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    let usual = call.debrief(closing: call.returned).text(width: 92, colour: false)
    let spoken = plain { call.debrief(closing: call.returned).text(width: 92, colour: false) }
    #expect(words(usual).subtracting(words(spoken)) == [])
  }

  @Test("a figure follows its title, and what helped is told from what did not in words")
  func figures() {
    for (phrases, total, good, bad) in [
      (Phrasebook.english, "of 100", "\nGood: ", "\nNot good: "), (.chinese, "满分 100 分", "\n好：", "\n不足："),
    ] {
      let call = SampleCall(phrases: phrases)
      let text = plain { call.debrief(closing: call.returned).text(width: 400, colour: false) }
      for part in [total, good, bad] { #expect(text.contains(part), "\(part)\n\(text)") }
    }
  }
}
