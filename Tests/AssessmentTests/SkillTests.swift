import Assessment
import Rehearsal
import Scenarios
import Selling
import Testing

@Suite("Figures over many calls") struct SkillTests {
  static func call(
    _ number: Int, by trainee: String = "Lin", of scenario: String = "shed", mode: Beginning.Mode = .practice,
    state: SessionFigures.State = .ended, marked: Bool = false, outcome: Outcome? = .bought, cause: LossCause? = nil,
    nextStep: Bool = false, cards: [CardFigures] = [card()], known: [String: Disclosure] = [:]
  ) -> SessionFigures {
    SessionFigures(
      session: SessionID("s\(number)"), trainee: trainee, scenario: scenario, scenarioDigest: "d-\(scenario)",
      locale: "en", mode: mode, startedAt: Int64(number) * 1000, lastAt: Int64(number) * 1000 + 1, turns: 5,
      state: state, isMarked: marked, outcome: outcome, cause: cause, nextStep: nextStep, cards: cards, known: known)
  }

  static func card(_ total: Int = 600, _ criteria: [CriterionFigures] = [criterion("a", 300, of: 500)]) -> CardFigures {
    CardFigures(rubric: "manner", total: total, criteria: criteria)
  }

  static func criterion(
    _ id: String, _ earned: Int, of possible: Int, _ result: Finding.Result = .met
  ) -> CriterionFigures {
    CriterionFigures(criterion: id, possible: possible, earned: earned, value: 0, result: result)
  }

  @Test("A level is all that was reached of all that could be; what could not arise is passed over")
  func level() {
    var skill = Skill()
    #expect(skill.level.share == nil)
    skill.add(40, of: 80, mode: .practice)
    skill.add(0, of: 0, mode: .practice)
    skill.add(20, of: 20, mode: .exam)
    skill.add(1, of: 3, mode: .practice)
    #expect(skill.level.share == 592)  // 61 of 103
    #expect(skill.level.calls == 3)
    #expect(skill.level(.exam).share == 1000)
    #expect(skill.level(.practice).calls == 2)
  }

  @Test("Only enough calls give a level a name", arguments: [(390, SellingGrade.movingBoxes), (400, .consultative)])
  func grade(share: Int, grade: SellingGrade) {
    var skill = Skill()
    for _ in 1..<SkillLevel.enoughCalls { skill.add(share, of: 1000, mode: nil) }
    #expect(skill.level.grade == nil)
    skill.add(share, of: 1000, mode: nil)
    #expect(skill.level.grade == grade)
    #expect(SellingGrade(749) == .consultative && SellingGrade(750) == .solutionAdviser)
  }

  @Test(
    "A trend is told where it is clear, and not where it is not",
    arguments: [
      ([], .tooLittle), ([0, 0, 0, 900, 900], .tooLittle),
      ([100, 120, 140, 500, 520, 540], .rising), ([500, 520, 540, 100, 120, 140], .falling),
      // One tie between the halves is one order in ten.
      ([100, 120, 500, 500, 520, 540], .unclear),
      // One good call is no trend, nor is a difference nobody would notice.
      ([300, 310, 290, 300, 310, 1000], .unclear), ([300, 301, 302, 303, 304, 305], .unclear),
      ([300, 700, 300, 700, 300, 700, 300, 700], .unclear), ([500, 500, 500, 500, 500, 500, 500], .unclear),
    ] as [([Int], SkillTrend.Direction)])
  func trend(shares: [Int], direction: SkillTrend.Direction) {
    #expect(SkillTrend(shares).direction == direction)
    let mirrored: SkillTrend.Direction =
      switch direction {
      case .rising: .falling
      case .falling: .rising
      case .tooLittle, .unclear: direction
      }
    #expect(SkillTrend(shares.map { 1000 - $0 }).direction == mirrored)
  }

  @Test("The last five calls stand beside the twenty before, whatever came earlier")
  func window() {
    let trend = SkillTrend(
      [Int](repeating: 1000, count: 30) + [Int](repeating: 200, count: 20) + [600, 610, 620, 630, 640])
    #expect(trend.direction == .rising)
    #expect(trend.lastCalls == 5 && trend.earlierCalls == 20)
    #expect(trend.earlier == 200 && trend.last == 620)
  }

  @Test("Chance alone is called a trend in at most one row of twenty, each way")
  func chance() {
    // All 720 orders of six shares: exactly 36 have the three highest last, and as many have them first.
    var found: [SkillTrend.Direction: Int] = [:]
    func orders(_ chosen: [Int], _ left: [Int]) {
      if left.isEmpty { found[SkillTrend(chosen).direction, default: 0] += 1 }
      for place in left.indices {
        var rest = left
        orders(chosen + [rest.remove(at: place)], rest)
      }
    }
    orders([], [0, 150, 300, 450, 600, 750])
    #expect(found == [.rising: 36, .falling: 36, .unclear: 648])
  }

  @Test("What is strong and weak stands apart; of what was hardly judged nothing is said")
  func extremes() {
    let figures = PracticeFigures(
      (1...3).map { number in
        var criteria = [("a", 90), ("b", 10), ("c", 50), ("d", 30)].map { Self.criterion($0, $1, of: 100) }
        if number == 1 { criteria.append(Self.criterion("rare", 100, of: 100)) }
        return Self.call(number, cards: [Self.card(600, criteria)])
      })
    #expect(figures.profile.criteria.map(\.criterion) == ["a", "b", "c", "d", "rare"])
    #expect(figures.profile.strongest().map(\.criterion) == ["a", "c"])
    #expect(figures.profile.weakest().map(\.criterion) == ["b", "d"])
    #expect(PracticeFigures([Self.call(1)]).profile.strongest().isEmpty)
  }

  @Test("A criterion that could not arise is no evidence")
  func notRelevant() {
    let cards = [
      Self.card(600, [Self.criterion("a", 0, of: 0, .notRelevant)]),
      Self.card(600, [Self.criterion("a", 0, of: 9, .never)]),
    ]
    let found = PracticeFigures(cards.enumerated().map { Self.call($0, cards: [$1]) }).profile.criteria
    #expect(found.map(\.skill.level.calls) == [1])
    #expect(found.map(\.failed) == [1])
  }

  @Test("Each session has one place, and only some count")
  func tally() {
    let sessions = [
      Self.call(1), Self.call(2, mode: .exam), Self.call(3, outcome: .abandoned),
      Self.call(4, mode: .exam, outcome: .abandoned), Self.call(5, marked: true), Self.call(6, state: .open, cards: []),
      Self.call(7, state: .paused, cards: []), Self.call(8, state: .unreadable), Self.call(9, cards: []),
    ]
    let tally = CallTally(sessions)
    #expect(tally.sessions == 9 && tally.counted == 3 && tally.practice == 1 && tally.exam == 2)
    #expect(
      tally.places == [.counted: 3, .abandoned: 1, .takenBack: 1, .open: 2, .unreadable: 1, .unscored: 1])
    #expect(CallTally(sessions, all: true).counted == 5)
  }

  @Test("Who wavers with a next step is not lost; what came back was oversold, whatever else was said")
  func losses() {
    let losses = PracticeFigures([
      Self.call(1), Self.call(2, outcome: .wavering, nextStep: true),
      Self.call(3, outcome: .wavering, cause: .didNotAsk), Self.call(4, outcome: .refused, cause: .price),
      Self.call(5, outcome: .returned, cause: .didNotListen), Self.call(6, outcome: .walkedOut, cause: .toldTooEarly),
      Self.call(7, outcome: .competitor),
    ]).losses
    #expect(losses.lost == 5 && losses.oversold == 1 && losses.unnamed == 1)
    #expect(losses.count(CourseLoss.communicating) == 2 && losses.count(CourseLoss.price) == 1)
    #expect(CourseLoss.allCases.reduce(0) { $0 + $1.share } == 100)
    #expect(Set(CourseLoss.allCases.flatMap(\.causes)) == Set(LossCause.allCases))
  }

  @Test("A need is missed where less than its fact came out, by what there was to find then")
  func needs() {
    var old = Self.call(3, known: ["tools": .fact])
    old.scenarioDigest = "older"
    let figures = PracticeFigures([
      Self.call(1, known: ["tools": .heart, "damp": .hint]), Self.call(2, known: ["tools": .fact, "trap": .heart]), old,
      Self.call(4, marked: true),
    ])
    let missed = figures.missedNeeds { $0 == "older" ? ["tools"] : ["tools", "damp"] }
    #expect(missed.map(\.need) == ["damp", "tools"])
    #expect(missed.map(\.calls) == [2, 3] && missed.map(\.missed) == [2, 0] && missed.map(\.hinted) == [1, 0])
  }
}
