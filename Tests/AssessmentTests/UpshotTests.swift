import Assessment
import Selling
import Testing

@Suite("What a call is expected to come to")
struct UpshotTests {
  @Test("a mark reads as it is written", arguments: ["23.1/25.0 +2 +3 -7", "0.0/0.0", "7.0", "7.1 +0", "100.0/100.0"])
  func marks(text: String) throws {
    #expect(try #require(CriterionMark(text)).description == text)
  }

  @Test("a mark by hand leaves out what it does not know")
  func byHand() throws {
    let found = CriterionMark(earned: 70, possible: 250, turns: [.init(turn: 2, helped: true)])
    for text in ["7", "7.0", "7/25 +2", "7 +2"] {
      #expect(try #require(CriterionMark(text)).agrees(with: found), "\(text)")
    }
    for text in ["7.1", "7/24 +2", "7/25", "7 -2", "7 +2 +2"] {
      #expect(try !#require(CriterionMark(text)).agrees(with: found), "\(text)")
    }
  }

  private let whole = Upshot(
    outcome: .bought, cause: .none, ending: "signs", style: .funnel, scores: ["ask": 80], meters: [.trust: 60],
    criteria: ["ask": [.init(criterion: "opening", mark: CriterionMark(earned: 50, possible: 60, turns: []))]],
    replies: [["a"], ["b"]])

  @Test("nothing differs from itself, and nothing is compared that is not said")
  func same() {
    #expect(whole.differences(from: whole).isEmpty)
    #expect(Upshot().differences(from: whole).isEmpty)
    #expect(Upshot(outcome: .bought, scores: ["ask": 80]).differences(from: whole).isEmpty)
  }

  @Test("each thing that moved is one difference")
  func different() {
    var found = whole
    found.outcome = .refused
    found.cause = .some(.price)
    found.ending = ""
    found.style = .mixed
    found.scores = ["ask": 70]
    found.meters[.trust] = 59
    let mark = CriterionMark(earned: 50, possible: 60, turns: [.init(turn: 1, helped: false)])
    found.criteria = ["ask": [.init(criterion: "thanks", mark: mark), .init(criterion: "opening", mark: mark)]]
    found.replies = [["a"], ["c"], []]
    let before = whole.criteria["ask"]?.first?.mark
    #expect(
      whole.differences(from: found) == [
        .outcome(expected: .bought, found: .refused), .cause(expected: .none, found: .some(.price)),
        .ending(expected: "signs", found: ""), .style(expected: .funnel, found: .mixed),
        .score(rubric: "ask", expected: 80, found: 70),
        .criterion(rubric: "ask", criterion: "thanks", expected: nil, found: mark),
        .criterion(rubric: "ask", criterion: "opening", expected: before, found: mark),
        .meter(.trust, expected: 60, found: 59), .reply(turn: 2, expected: ["b"], found: ["c"]),
        .reply(turn: 3, expected: nil, found: []),
      ])
    #expect(whole.differences(from: Upshot(outcome: .bought)).contains(.noRubric("ask")))
    found = whole
    found.criteria = ["ask": []]
    #expect(
      whole.differences(from: found) == [
        .criterion(rubric: "ask", criterion: "opening", expected: before, found: nil)
      ])
  }
}
