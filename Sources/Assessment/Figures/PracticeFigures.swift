import Rehearsal
import Scenarios
import Selling

/// The figures of some sessions: of a team, a trainee or a scenario.
public struct PracticeFigures: Equatable, Sendable {
  /// All of them, the earliest first.
  public var sessions: [SessionFigures]
  /// Those that count.
  public var counted: [SessionFigures]
  /// How many count, and how many stand elsewhere.
  public var tally: CallTally
  /// How well the counted ones went, by criterion.
  public var profile: SkillProfile

  /// The figures of sessions in any order.
  ///
  /// - Parameter all: whether calls that were ended early, and those with a turn taken back, count like the others.
  public init(_ sessions: [SessionFigures], all: Bool = false) {
    self.sessions = sessions.sorted { a, b in
      a.startedAt != b.startedAt ? a.startedAt < b.startedAt : a.session.description < b.session.description
    }
    counted = self.sessions.filter { $0.place(all: all) == .counted }
    tally = CallTally(sessions, all: all)
    profile = SkillProfile(counted)
  }

  /// The figures of each group of sessions that share something, by its name.
  public func groups(by name: (SessionFigures) -> String, all: Bool = false) -> [(
    name: String, figures: PracticeFigures
  )] {
    Dictionary(grouping: sessions, by: name).sorted { $0.key < $1.key }
      .map { ($0.key, PracticeFigures($0.value, all: all)) }
  }

  /// When the first session began, in milliseconds since 1970-01-01T00:00:00Z; nil where there is none.
  public var first: Int64? { sessions.first?.startedAt }
  /// When the latest session began.
  public var last: Int64? { sessions.last?.startedAt }

  /// How the counted calls ended, in the order of the list; what never came is left out.
  public var outcomes: [(outcome: Outcome, calls: Int)] {
    Outcome.allCases.compactMap { outcome in
      let calls = counted.count { $0.outcome == outcome }
      return calls > 0 ? (outcome, calls) : nil
    }
  }

  /// Why customers were lost in the counted calls.
  public var losses: Losses { Losses(counted) }

  /// The needs of some scenarios, those most often missed first; `needs` gives those that count by a content's digest.
  public func missedNeeds(_ needs: (_ scenarioDigest: String) -> [String]) -> [MissedNeed] {
    var found: [String: MissedNeed] = [:]
    var order: [String] = []
    var lists: [String: [String]] = [:]
    for call in counted {
      let list = lists[call.scenarioDigest] ?? needs(call.scenarioDigest)
      lists[call.scenarioDigest] = list
      for need in list {
        let key = call.scenario + "/" + need
        if found[key] == nil { order.append(key) }
        found[key, default: MissedNeed(scenario: call.scenario, need: need)].add(call.known[need] ?? .nothing)
      }
    }
    return order.compactMap { found[$0] }.enumerated().sorted { a, b in
      // By share, compared crosswise in whole numbers; then by how many calls show it.
      let (first, second) = (a.element.missed * b.element.calls, b.element.missed * a.element.calls)
      if first != second { return first > second }
      return a.element.calls != b.element.calls ? a.element.calls > b.element.calls : a.offset < b.offset
    }.map(\.element)
  }

  /// The criteria in which calls failed, those that failed most often first.
  public var failedCriteria: [SkillProfile.CriterionSkill] {
    profile.criteria.filter { $0.failed > 0 }.enumerated().sorted { a, b in
      let (first, second) = (
        a.element.failed * b.element.skill.calls.count, b.element.failed * a.element.skill.calls.count
      )
      return first != second ? first > second : a.offset < b.offset
    }.map(\.element)
  }

}

/// How often a need did not come out.
public struct MissedNeed: Equatable, Sendable {
  /// The scenario it stands in.
  public var scenario: String
  /// The need's id.
  public var need: String
  /// In how many calls it was there to be found.
  public var calls = 0
  /// In how many of them less than the fact came out.
  public var missed = 0
  /// In how many of those a hint was heard.
  public var hinted = 0

  init(scenario: String, need: String) {
    self.scenario = scenario
    self.need = need
  }

  mutating func add(_ level: Disclosure) {
    calls += 1
    if level < .fact { missed += 1 }
    if level == .hint { hinted += 1 }
  }
}

/// Why customers were lost, by the taxonomy of D9.
public struct Losses: Equatable, Sendable {
  /// How many customers were lost.
  public private(set) var lost = 0
  /// How many bought and brought it back: more was promised than the product keeps (D32).
  public private(set) var oversold = 0
  /// How many were lost with no cause named.
  public private(set) var unnamed = 0
  private var causes: [LossCause: Int] = [:]

  /// The losses of some calls.
  ///
  /// Who wavers with a next step agreed is not lost.
  public init(_ calls: [SessionFigures]) {
    for call in calls where call.isLost {
      lost += 1
      if call.outcome == .returned {
        oversold += 1
      } else if let cause = call.cause {
        causes[cause, default: 0] += 1
      } else {
        unnamed += 1
      }
    }
  }

  /// How many were lost for a cause.
  public func count(_ cause: LossCause) -> Int { causes[cause] ?? 0 }
  /// How many were lost for the causes of a row of the course's table.
  public func count(_ row: CourseLoss) -> Int { row.causes.reduce(0) { $0 + count($1) } }
}

extension SessionFigures {
  /// Whether the customer was lost: he refused, left, went elsewhere, brought it back, or wavers with nothing agreed.
  public var isLost: Bool {
    switch outcome {
    case .refused, .walkedOut, .competitor, .returned: true
    case .wavering, .abandoned: !nextStep
    case .bought, .judged, nil: false
    }
  }
}
