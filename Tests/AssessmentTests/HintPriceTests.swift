@testable import Assessment
import Rehearsal
import Scenarios
import Testing

@Suite("The price of hints") struct HintPriceTests {
  private func value(_ script: CallScript, _ version: Int = 2) -> Int {
    script.finds("need-coverage", ["enough": 1000], version: version).value
  }

  @Test("What came out after a hint counts nine, six or three tenths, by the most that was given away")
  func prices() {
    let bare = value(CallScript().asks("companion"))
    for rung in Hint.Rung.allCases {
      let helped = CallScript().hinted("companion", .nudge).hinted("companion", rung).asks("companion")
      #expect(abs(value(helped) * 100 - bare * rung.worth) < 100, "\(rung)")
      #expect(value(helped, 1) == bare)
    }
    // What the console says of the price is what the measure takes.
    #expect(HintPrices.defaults == ["nudge": 900, "direction": 600, "example": 300])
    for rung in Hint.Rung.allCases { #expect(HintPrices.defaults[rung.rawValue] == rung.worth * 10) }
  }

  @Test("A hint for another need, for none, or after the fact costs nothing")
  func free() {
    let bare = value(CallScript().asks("companion").asks("budget"))
    #expect(value(CallScript().hinted("dates", .example).asks("companion").asks("budget")) == bare)
    #expect(value(CallScript().hinted("", .example).asks("companion").asks("budget")) == bare)
    #expect(value(CallScript().asks("companion").hinted("companion", .example).asks("budget")) == bare)
  }

  @Test("A sign that was had without help keeps its worth")
  func sign() {
    let probed = CallScript().probes("companion")
    #expect(value(probed.hinted("companion", .example).asks("companion")) == value(probed))
  }

  @Test("The evidence says that a hint had led there, and all found still leaves a change")
  func evidence() {
    let codes = [
      Hint.Rung.nudge: "opened-after-nudge", .direction: "opened-after-direction", .example: "opened-after-example",
    ]
    for (rung, code) in codes {
      let finding = CallScript().hinted("companion", rung).asks("companion").finds("need-coverage", version: 2)
      #expect(finding.evidence.map(\.reason) == [code])
      #expect(finding.evidence.first?.about == "companion")
    }
    let all = TripFixture.needs.filter { $0.weight > 0 }.reduce(CallScript().hinted("companion", .example)) {
      $0.asks($1.id)
    }
    let finding = all.finds("need-coverage", ["enough": 1000], version: 2)
    #expect(finding.value < 1000)
    #expect(finding.change?.said == "What about companion?" && finding.change?.better == "A better line.")
  }

  @Test("Without hints version 2 finds what version 1 finds")
  func same() {
    let calls = [
      CallScript(), CallScript().greets(), CallScript().asks("companion").probes("budget").feels("companion"),
      CallScript().asks("sights", gets: .heart).proposes("cathedrals").asks("dates"),
      CallScript().pitches("beach").sums("companion", "dates"),
    ]
    for call in calls {
      #expect(call.finds("need-coverage", version: 2) == call.finds("need-coverage", version: 1))
    }
  }

  @Test("An exam is passed where every card reaches its mark")
  func passing() {
    func rubric(_ id: String, _ mark: Int) -> Rubric {
      Rubric(id: id, locale: "en", title: id, dimensions: [], passMark: mark)
    }
    func verdict(_ points: [String: Int]) -> Verdict {
      Verdict(
        style: .funnel, styleReasons: [], ledger: [],
        scorecards: points.sorted { $0.key < $1.key }.map {
          Scorecard(rubric: $0.key, rubricDigest: "", total: $0.value, criteria: [])
        })
    }
    let rubrics = [rubric("a", 60), rubric("b", 75)]
    #expect(verdict(["a": 595, "b": 745]).passes(rubrics))
    #expect(!verdict(["a": 594, "b": 1000]).passes(rubrics))
    #expect(!verdict(["a": 1000, "b": 744]).passes(rubrics))
    #expect(verdict(["a": 600, "other": 0]).passes(rubrics))
    #expect(Rubric(id: "c", locale: "en", title: "", dimensions: []).passMark == 60)
  }
}
