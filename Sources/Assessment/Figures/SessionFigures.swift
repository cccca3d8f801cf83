import Rehearsal
import Scenarios
import Selling

/// What reports count of one session: how it went, and the points of every criterion, without the words behind them.
public struct SessionFigures: Equatable, Sendable {
  /// Whose figures these are.
  public var session: SessionID
  /// Who practised; empty where no name was given.
  public var trainee: String
  /// The scenario's id.
  public var scenario: String
  /// The digest of what was played.
  public var scenarioDigest: String
  /// Language of the scenario.
  public var locale: String
  /// Practice or exam; nil where the store names a mode that this version does not know.
  public var mode: Beginning.Mode?
  /// Time of the first event, in milliseconds since 1970-01-01T00:00:00Z.
  public var startedAt: Int64
  /// Time of the last event.
  public var lastAt: Int64
  /// How many turns stand.
  public var turns: Int
  /// Where it stands.
  public var state: State
  /// Whether a turn was taken back.
  public var isMarked: Bool
  /// How it ended; nil where it did not.
  public var outcome: Outcome?
  /// Why the customer was lost (D9), if he was.
  public var cause: LossCause?
  /// Whether a next step was agreed.
  public var nextStep: Bool
  /// The judgement by each rubric, by the rubric's id.
  public var cards: [CardFigures]
  /// How much of each need is known at the end; a need that is not named here never came up.
  public var known: [String: Disclosure]

  /// Where a session stands.
  public enum State: String, CaseIterable, Sendable {
    /// Begun and neither paused nor ended.
    case open
    case paused, ended
    /// Something of it no longer reads.
    case unreadable
  }

  /// The figures of a session.
  public init(
    session: SessionID, trainee: String, scenario: String, scenarioDigest: String = "", locale: String,
    mode: Beginning.Mode?, startedAt: Int64, lastAt: Int64, turns: Int, state: State, isMarked: Bool = false,
    outcome: Outcome? = nil, cause: LossCause? = nil, nextStep: Bool = false, cards: [CardFigures] = [],
    known: [String: Disclosure] = [:]
  ) {
    self.session = session
    self.trainee = trainee
    self.scenario = scenario
    self.scenarioDigest = scenarioDigest
    self.locale = locale
    self.mode = mode
    self.startedAt = startedAt
    self.lastAt = lastAt
    self.turns = turns
    self.state = state
    self.isMarked = isMarked
    self.outcome = outcome
    self.cause = cause
    self.nextStep = nextStep
    self.cards = cards
    self.known = known
  }
}

/// What reports count of one scorecard.
public struct CardFigures: Equatable, Sendable {
  /// The rubric's id.
  public var rubric: String
  /// The digest of the rubric's stored contents.
  public var rubricDigest: String
  /// The total as judged, in thousandths.
  public var total: Int
  /// Each criterion in the rubric's order.
  public var criteria: [CriterionFigures]

  /// The figures of a scorecard.
  public init(rubric: String, rubricDigest: String = "", total: Int, criteria: [CriterionFigures]) {
    self.rubric = rubric
    self.rubricDigest = rubricDigest
    self.total = total
    self.criteria = criteria
  }

  /// The figures of a card at hand.
  public init(_ card: Scorecard) {
    self.init(
      rubric: card.rubric, rubricDigest: card.rubricDigest, total: card.total,
      criteria: card.criteria.map(CriterionFigures.init))
  }

  /// The total that reports count, in thousandths: with what was set by hand, and never above a cap that held.
  public var counted: Int {
    guard isSetByHand else { return total }
    let isCapped = total < criteria.reduce(0) { $0 + $1.earned }
    let sum = criteria.reduce(0) { $0 + $1.counted }
    return isCapped ? min(total, sum) : sum
  }

  /// Whether any of its points was set by hand.
  public var isSetByHand: Bool { criteria.contains { $0.byHand != nil } }
}

/// What reports count of one criterion.
public struct CriterionFigures: Equatable, Sendable {
  /// The criterion's id.
  public var criterion: String
  /// The dimension it stands in.
  public var dimension: String
  /// The measure that judged it, and its version.
  public var measure: String
  /// The measure's version.
  public var version: Int
  /// What it counts in this call, in thousandths of the total; 0 where it could not arise.
  public var possible: Int
  /// What of that was earned as judged.
  public var earned: Int
  /// How far it was met, 0 to 1000.
  public var value: Int
  /// Met or not.
  public var result: Finding.Result
  /// What a person set by hand instead; nil where nobody did.
  public var byHand: Override?

  /// The figures of a criterion.
  public init(
    criterion: String, dimension: String = "", measure: String = "", version: Int = 1, possible: Int, earned: Int,
    value: Int, result: Finding.Result
  ) {
    self.criterion = criterion
    self.dimension = dimension
    self.measure = measure
    self.version = version
    self.possible = possible
    self.earned = earned
    self.value = value
    self.result = result
  }

  /// The figures of a judgement at hand.
  public init(_ score: CriterionScore) {
    self.init(
      criterion: score.criterion, dimension: score.dimension, measure: score.measure, version: score.version,
      possible: score.possible, earned: score.earned, value: score.finding.value, result: score.finding.result)
  }

  /// The points that reports count, in thousandths of the total: those set by hand where somebody did, else those judged.
  public var counted: Int { byHand.map { (possible * $0.value + 500) / 1000 } ?? earned }

  /// Whether it arose in the call.
  public var isRelevant: Bool { result != .notRelevant && possible > 0 }

  /// Whether it was tried and missed, or never done.
  public var isFailed: Bool { isRelevant && (result == .missed || result == .never) }
}
