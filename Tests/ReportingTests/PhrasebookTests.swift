import Assessment
import Dialogue
import Rehearsal
import Selling
import Testing

@testable import Reporting

@Suite("Phrasebook") struct PhrasebookTests {
  /// What one language says of everything there is to be said.
  private func all(_ phrases: Phrasebook) -> [String] {
    let reasons = ReasonCode.allCases.flatMap { code in
      [
        phrases.reason(code, subject: nil, number: nil), phrases.reason(code, subject: "X", number: nil),
        phrases.reason(code, subject: nil, number: 3),
      ]
    }
    let outcomes = Outcome.allCases.flatMap { outcome in
      [true, false].map { phrases.outcome(outcome, nextStep: $0, buyer: "X") } + [phrases.outcomeWord(outcome)]
    }
    let styles = ["known-before-product", "unasked-things", "products-named", "summary-confirmed"].flatMap { code in
      [0, 1, 2].flatMap { number in
        [0, nil].map { phrases.styleReason(code, number: number, named: $0) ?? "" }
      }
    }
    let words =
      LossCause.allCases.map(phrases.cause) + SellingStyle.allCases.map(phrases.style)
      + SellingStyle.allCases.map(phrases.styleMeaning) + UnaskedThing.allCases.map(phrases.unasked)
      + Qualification.allCases.map(phrases.qualification) + LedgerEntry.Fate.allCases.map(phrases.fate)
      + Finding.Result.allCases.map(phrases.result) + (1...3).map(phrases.depth)
      + HistoryRow.State.allCases.map(phrases.state) + Beginning.Mode.allCases.map(phrases.mode)
      + (0...4).map(phrases.next)
    return reasons + outcomes + styles + words + [phrases.outcome(nil, nextStep: false, buyer: "X")]
  }

  @Test("has words for everything in each language")
  func complete() {
    for (english, chinese) in zip(all(.english), all(.chinese)) {
      #expect(!english.isEmpty && !chinese.isEmpty)
      #expect(english != chinese)
      #expect(english.unicodeScalars.allSatisfy { $0.value < 0x3000 }, "\(english)")
      #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(chinese)")
    }
  }

  @Test("tells its language from a locale")
  func locales() {
    #expect(Phrasebook(locale: "zh-Hans") == .chinese)
    #expect(Phrasebook(locale: "zh_CN.UTF-8") == .chinese)
    #expect(Phrasebook(locale: "en_GB.UTF-8") == .english)
    #expect(Phrasebook(locale: "C") == .english)
  }

  @Test("shows points so that they add up")
  func points() {
    #expect(Phrasebook.english.points(412, of: 600) == "41.2 of 60.0")
    #expect(Phrasebook.chinese.points(1000, of: 1000) == "100.0 / 100.0 分")
    #expect(Phrasebook.english.points(7) == "0.7")
  }

  @Test("leaves a code of a later version as it is")
  func laterCode() {
    let names = SubjectNames(scenario: SampleCall(phrases: .english).scenario, phrases: .english)
    #expect(names.reason(Evidence(turn: 1, quote: "", helped: true, reason: "sang-well")) == "sang-well")
  }

  @Test("names what a reason is about by its title")
  func subjects() {
    let names = SubjectNames(scenario: SampleCall(phrases: .english).scenario, phrases: .english)
    func reason(_ code: ReasonCode, _ about: String) -> String {
      names.reason(Evidence(turn: 1, quote: "", helped: true, reason: code.rawValue, about: about))
    }
    #expect(reason(.openedNeed, "purse") == "brought out ‘what it may cost’")
    #expect(reason(.trueClaim, "folder.light") == "true of the product: ‘Canal Folder’")
    #expect(reason(.settled, "price") == "after this he let the objection rest: ‘it is more than she meant to spend’")
    #expect(reason(.askedUnasked, "with-whom") == "asked one of the five things a megaphone never asks: with whom")
    #expect(reason(.qualified, "authority") == "of money, authority and need, made clear: who decides")
    #expect(reason(.talkShare, "43") == "your longest line beside summaries; 43% of all words were yours")
    #expect(reason(.summed, "1") == "summed up at least one need, and the buyer let it stand")
    #expect(reason(.polite, "thanks") == "a courtesy: thanks")
  }
}
