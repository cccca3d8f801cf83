import Assessment
import Rehearsal
import Selling
import Testing

/// What comes after a call: questions, points set by hand, the attempt before.
@Suite("Afterwards")
struct AfterwardsTests {
  private let rubrics: [Rubric]

  init() throws { rubrics = [try TestLibrary.rubric("need-discovery"), try TestLibrary.rubric("ask")] }

  private func verdict(_ log: [SessionEvent]) -> Verdict {
    Judge.assess(log, in: TripFixture.scenario, by: rubrics, digests: [:])
  }

  private func log(_ script: CallScript, _ closing: Closing? = nil, answers: [Reflection] = []) -> [SessionEvent] {
    var script = script
    script.closing =
      closing ?? Closing(ending: "e", outcome: .bought, cause: nil, nextStep: false, text: "", epilogue: "")
    var log = script.log()
    for answer in answers { log.append(SessionEvent(sequence: log.count, time: 0, body: .reflected(answer))) }
    return log
  }

  private func questions(_ log: [SessionEvent]) -> [DebriefQuestion] {
    DebriefQuestion.of(JudgedCall(log, in: TripFixture.scenario))
  }

  // MARK: - Questions

  @Test("Questions are the same for the same log, at most four, each with its right choice among others")
  func questionsOfACall() {
    let log = log(Archetypes.asks)
    let found = questions(log)
    #expect(found == questions(log))
    #expect((1...4).contains(found.count))
    #expect(Set(found.map(\.id)).count == found.count)
    for question in found {
      #expect(question.choices.contains(question.right) && Set(question.choices).count == question.choices.count)
      #expect(question.choices.count >= 2)
    }
  }

  @Test("A state is asked of needs that came out alone")
  func statesOfKnownNeeds() {
    let hinted = log(CallScript().greets().probes("occasion").probes("budget").probes("companion"))
    #expect(!questions(hinted).contains { $0.id.hasPrefix("state/") })
    let asked = questions(log(CallScript().greets().asks("last-tour").asks("budget")))
    #expect(asked.first?.id == "state/last-tour" && asked.first?.right == "latent")
  }

  @Test("Nothing is asked before the end, of a short call, or twice")
  func whenNothingIsAsked() throws {
    #expect(questions(Archetypes.asks.log()).isEmpty)
    #expect(questions(log(CallScript().greets().asks("budget"))).isEmpty)
    let first = try #require(questions(log(Archetypes.asks)).first)
    let answered = log(Archetypes.asks, answers: [Reflection(question: first.id, choice: first.right)])
    #expect(!questions(answered).contains { $0.id == first.id })
  }

  @Test("The cause is asked where he was lost, and by whom it was not he who ended it")
  func cause() {
    func closing(_ outcome: Outcome, nextStep: Bool = false) -> Closing {
      Closing(ending: "e", outcome: outcome, cause: .price, nextStep: nextStep, text: "", epilogue: "")
    }
    let refused = questions(log(Archetypes.pitches, closing(.refused))).first { $0.id == "cause" }
    #expect(refused?.right == "price" && refused?.choices.count == 4)
    for other in [closing(.wavering, nextStep: true), closing(.returned), closing(.abandoned)] {
      #expect(!questions(log(Archetypes.pitches, other)).contains { $0.id == "cause" })
    }
  }

  @Test("Money, authority, need: none is right where all came out; two that stayed unclear are not asked")
  func condition() {
    let call = { (script: CallScript) in JudgedCall(log(script), in: TripFixture.scenario) }
    let all = CallScript().asks("budget").asks("sign-off").asks("occasion")
    #expect(DebriefQuestion.named("condition", of: call(all))?.right == DebriefQuestion.none)
    let two = CallScript().asks("budget").asks("sign-off").probes("occasion")
    #expect(DebriefQuestion.named("condition", of: call(two))?.right == "need")
    #expect(DebriefQuestion.named("condition", of: call(CallScript().asks("budget"))) == nil)
    #expect(DebriefQuestion.named("condition/x", of: call(all)) == nil)
    #expect(DebriefQuestion.named("", of: call(all)) == nil)
  }

  // MARK: - Answers

  private func afterthought(_ answers: [Reflection]) -> CriterionScore? {
    verdict(log(Archetypes.asks, answers: answers)).scorecards[1].criteria.first { $0.criterion == "afterthought" }
  }

  @Test("Without an answer the criterion is not relevant, and no other point moves")
  func unanswered() throws {
    var without = try TestLibrary.rubric("ask")
    for place in without.dimensions.indices { without.dimensions[place].criteria.removeAll { $0.id == "afterthought" } }
    for script in [Archetypes.asks, Archetypes.interrogates, Archetypes.pitches] {
      let card = verdict(log(script)).scorecards[1]
      let old = Judge.assess(log(script), in: TripFixture.scenario, by: [without], digests: [:]).scorecards[0]
      #expect(card.total == old.total)
      #expect(card.criteria.filter { $0.criterion != "afterthought" } == old.criteria)
      #expect(card.criteria.last?.finding.result == .notRelevant)
    }
  }

  @Test("Right answers earn, wrong ones count against them, and a question nobody asks counts for nothing")
  func answered() throws {
    let open = questions(log(Archetypes.asks))
    try #require(open.count >= 2)
    let right = open.map { Reflection(question: $0.id, choice: $0.right) }
    let more =
      right + [Reflection(question: "state/budget", choice: "must"), .init(question: "state/occasion", choice: "must")]
    #expect(afterthought(more)?.finding.value == 1000)
    #expect(afterthought([right[0]])?.finding.value == 333)
    let wrong = open[0].choices.first { $0 != open[0].right } ?? ""
    #expect(afterthought([Reflection(question: open[0].id, choice: wrong)])?.earned == 0)
    #expect(afterthought([Reflection(question: "who/sang", choice: "x")])?.finding.result == .notRelevant)
    for piece in afterthought(more)?.finding.evidence ?? [] { #expect(ReasonCode(rawValue: piece.reason) != nil) }
  }

  // MARK: - By hand

  @Test("Points set by hand lie over the computed ones, the last one holds, and strangers change nothing")
  func byHand() throws {
    let card = verdict(log(Archetypes.interrogates)).scorecards[1]
    let feelings = try #require(card.criteria.first { $0.criterion == "feelings" })
    func override(_ criterion: String, _ value: Int, rubric: String = "ask") -> Override {
      Override(rubric: rubric, criterion: criterion, value: value, reason: "r")
    }
    let set = card.applying([override("feelings", 100), override("feelings", 600)])
    let now = try #require(set.criteria.first { $0.criterion == "feelings" })
    #expect(now.earned == feelings.earned && now.finding == feelings.finding)
    #expect(now.effective == (feelings.possible * 600 + 500) / 1000)
    #expect(set.total == card.total && set.effectiveTotal == card.total + now.effective - feelings.earned)
    #expect(set.isSetByHand && !card.isSetByHand && card.effectiveTotal == card.total)
    let same = card.applying([
      override("feelings", 600, rubric: "other"), override("nothing", 600), override("afterthought", 600),
    ])
    #expect(same == card)
  }

  @Test("A cap that held is not lifted by points set by hand")
  func capped() {
    let script = CallScript().greets().asks("occasion").asks("budget").asks("companion").asks("sights").asks("material")
      .asks("family-time").asks("last-tour").asks("sign-off").feels("family-time").restates("sights")
      .restates("budget").sums("companion", "sights", "last-tour")
    let card = verdict(log(script)).scorecards[0]
    #expect(card.isCapped)
    let set = card.applying([Override(rubric: "need-discovery", criterion: "fit", value: 1000, reason: "r")])
    #expect(set.effectiveTotal == card.total)
  }

  // MARK: - Then and now

  @Test("The attempt before: totals, what rose and fell, what was found and missed")
  func comparison() {
    let (then, now) = (verdict(log(Archetypes.pitches)), verdict(log(Archetypes.asks)))
    let up = Comparison(then: then, now: now)
    #expect(up.totals.map(\.rubric) == ["need-discovery", "ask"])
    #expect(up.totals[0].then == then.scorecards[0].points && up.totals[0].now == now.scorecards[0].points)
    #expect(up.rose.count == 3 && up.rose.allSatisfy { $0.now > $0.then })
    #expect(up.newlyFound.contains("companion") && up.newlyMissed.isEmpty)
    #expect(up.totals.allSatisfy { !$0.rubricChanged })
    let down = Comparison(then: now, now: then)
    #expect(down.newlyMissed == up.newlyFound && down.fell.count == 3)
    let same = Comparison(then: now, now: now)
    #expect(same.rose.isEmpty && same.fell.isEmpty && same.newlyFound.isEmpty && !same.isEmpty)
  }

  @Test("Only like is compared with like, and a changed rubric is told")
  func unlike() {
    let now = verdict(log(Archetypes.asks))
    var then = now
    then.scorecards.removeFirst()
    then.scorecards[0].rubricDigest = "another"
    let compared = Comparison(then: then, now: now)
    #expect(compared.totals.map(\.rubric) == ["ask"] && compared.totals[0].rubricChanged)
    then.scorecards = []
    #expect(Comparison(then: then, now: now).isEmpty)
  }
}
