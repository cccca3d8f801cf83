import Rehearsal
import Scenarios
import Selling
import Testing

/// A verdict is taken as people type it: letters or words, in either language, at once or in two goes.
@Suite struct VerdictTextTests {
  @Test(
    "says what is there and what is not",
    arguments: [
      ("MaN find-decider", "MaN", NextAction.findDecider), ("man stop", "man", .stop), ("MAN close", "MAN", .close),
      ("M a N, be introduced", "MaN", .findDecider), ("Man: keep in touch", "Man", .nurture),
      ("money yes, authority no, need yes: find the decider", "MaN", .findDecider),
      ("no money, has authority, needs yes; check terms", "mAN", .checkTerms),
      ("money yes authority yes need no awaken the need", "MAn", .awaken),
      ("有钱没权有需求，找决策人", "MaN", .findDecider), ("没钱 有决定权 有需求 付款条件", "mAN", .checkTerms),
      ("钱有，权没有，需求没有，长期培养", "Man", .nurture), ("没钱没权没需求，礼貌结束", "man", .stop),
      ("有錢沒權有需求，請他引見", "MaN", .findDecider),
      ("ＭＡＮ 成交", "MAN", .close), ("maN 观察", "maN", .nurture), ("有预算、能拍板的没有决定权、有需要，请他引见", "MaN", .findDecider),
    ])
  func whole(text: String, letters: String, action: NextAction) throws {
    let verdict = try #require(VerdictText.read(text).verdict, "\(VerdictText.read(text))")
    #expect(verdict.qualification.letters == letters)
    #expect(verdict.action == action)
    #expect(verdict.text == text)
  }

  @Test("may come in two goes, and the later word counts")
  func twice() throws {
    let letters = VerdictText.read("MaN")
    #expect(letters.verdict == nil && letters.has.count == 3 && letters.action == nil)
    let whole = letters.completed(by: VerdictText.read("3"))
    #expect(whole.verdict?.action == .findDecider)
    #expect(whole.verdict?.text == "MaN find-decider")
    #expect(VerdictText.read("MaN 3").verdict == whole.verdict)
    #expect(VerdictText.read("有钱没权有需求 ３").verdict?.action == .findDecider)
    #expect(whole.completed(by: VerdictText.read("Man")).verdict?.qualification == [.money])
    #expect(VerdictText().completed(by: VerdictText.read("stop")).verdict == nil)
  }

  @Test(
    "is not heard in what is none",
    arguments: ["", "   ", "7", "hello there", "a man came in yesterday, and", "你好", "0"])
  func none(text: String) {
    #expect(VerdictText.read(text).verdict == nil)
  }

  @Test("calls for one action each (D3)")
  func actions() {
    let all: [(String, NextAction)] = [
      ("MAN", .close), ("MAn", .awaken), ("MaN", .findDecider), ("mAN", .checkTerms), ("maN", .nurture),
      ("mAn", .nurture), ("Man", .nurture), ("man", .stop),
    ]
    for (letters, action) in all {
      let has = Set(zip(letters, Qualification.allCases).filter { $0.0.isUppercase }.map(\.1))
      #expect(has.letters == letters)
      #expect(NextAction(for: has) == action)
    }
  }

  @Test("A drill deals each once, the same for a seed")
  func deal() {
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h"]
    let dealt = DrillPlace.deal(ids, count: 8, seed: 7)
    #expect(dealt.sorted() == ids)
    #expect(DrillPlace.deal(ids.reversed(), count: 8, seed: 7) == dealt)
    #expect(DrillPlace.deal(ids, count: 3, seed: 7) == Array(dealt.prefix(3)))
    #expect(Set((0..<20).map { DrillPlace.deal(ids, count: 8, seed: $0) }).count > 10)
  }
}
