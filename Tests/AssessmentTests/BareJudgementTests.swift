import Testing

@testable import Assessment

@Suite("The judgement of a written call")
struct BareJudgementTests {
  static let asking: [Criterion.Example.Line] = [
    .init(seller: true, text: "Good morning, this is Anna. May I ask you a few things first?"),
    .init(seller: false, text: "Five minutes, yes."),
    .init(seller: true, text: "What made you look at new desks just now?"),
    .init(seller: false, text: "Half the team complains about their backs, and I worry about that."),
    .init(seller: true, text: "So it's their backs that worry you. How do people work during a day?"),
    .init(seller: false, text: "Mostly sitting. Some stand at the window."),
  ]
  static let telling: [Criterion.Example.Line] = [
    .init(seller: true, text: "Our desks are the best on the market, everybody loves them."),
    .init(seller: false, text: "Half the team complains about their backs."),
    .init(seller: true, text: "You should really take the Pro model. Sign today and I'll take off ten per cent."),
    .init(seller: false, text: "Hm."),
  ]

  private func judge(_ lines: [Criterion.Example.Line]) throws -> BareJudgement {
    BareJudgement(
      of: lines, locale: "en", lexicon: try TestLibrary.lexicon(),
      by: [try TestLibrary.rubric("ask"), try TestLibrary.rubric("need-discovery")], digests: [:])
  }

  @Test("What needs a scenario is left out by name, and the rest adds up to the whole")
  func leftOut() throws {
    let judged = try judge(Self.asking)
    let card = try #require(judged.scorecards.first { $0.rubric == "ask" })
    #expect(judged.leftOut.contains { $0.criterion == "coverage" })
    #expect(!card.criteria.contains { BareJudgement.bound.contains($0.measure) })
    #expect(card.criteria.reduce(0) { $0 + $1.possible } == 1000)
  }

  @Test("Who asks and listens is ahead of who tells and presses")
  func order() throws {
    let asking = try judge(Self.asking).scorecards[0].total
    let telling = try judge(Self.telling).scorecards[0].total
    #expect(asking > telling + 200, "\(asking), \(telling)")
  }

  @Test("Every measure of the shipped rubrics that is not left out can tell something of a bare call")
  func bound() throws {
    for rubric in [try TestLibrary.rubric("ask"), try TestLibrary.rubric("need-discovery")] {
      for criterion in rubric.criteria where !BareJudgement.bound.contains(criterion.measure) {
        #expect(criterion.examples.contains { $0.scenario == nil }, "\(criterion.id)")
      }
    }
  }
}
