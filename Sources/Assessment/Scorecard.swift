import Rehearsal
import Selling

/// The judgement of one call by one rubric.
///
/// Same log and same rubric give the same card, byte for byte (law 2).
public struct Scorecard: Equatable, Sendable {
  /// The rubric's id.
  public var rubric: String
  /// The digest of the rubric's stored contents.
  public var rubricDigest: String
  /// The total, in thousandths.
  public var total: Int
  /// Each criterion in the rubric's order.
  public var criteria: [CriterionScore]

  /// A judgement.
  public init(rubric: String, rubricDigest: String, total: Int, criteria: [CriterionScore]) {
    self.rubric = rubric
    self.rubricDigest = rubricDigest
    self.total = total
    self.criteria = criteria
  }

  /// The total from 0 to 100, rounded half up.
  public var points: Int { (total + 5) / 10 }

  /// Whether a cap of the rubric's, for want of a proposal or for a pattern of the weak seller, cut the total below what
  /// was earned.
  public var isCapped: Bool { total < criteria.reduce(0) { $0 + $1.earned } }

  /// Whether a pattern of the weak seller was named (D19).
  public var namesPattern: Bool {
    criteria.contains { $0.measure == SellerPatterns.ownName && $0.finding.evidence.contains { !$0.helped } }
  }
}

/// The judgement of one criterion.
public struct CriterionScore: Equatable, Sendable {
  /// The criterion's id.
  public var criterion: String
  /// The dimension it stands in.
  public var dimension: String
  /// The measure that judged it.
  public var measure: String
  /// The measure's version.
  public var version: Int
  /// What it counts in this call, in thousandths of the total.
  public var possible: Int
  /// What of that was earned, in thousandths of the total.
  public var earned: Int
  /// What was found.
  public var finding: Finding
  /// What a person set by hand instead; no part of the stored card.
  public var byHand: Override?

  /// The judgement of one criterion.
  public init(
    criterion: String, dimension: String, measure: String, version: Int, possible: Int, earned: Int,
    finding: Finding
  ) {
    self.criterion = criterion
    self.dimension = dimension
    self.measure = measure
    self.version = version
    self.possible = possible
    self.earned = earned
    self.finding = finding
  }
}

/// What became of each need of the call: the elicitation ledger.
public struct LedgerEntry: Equatable, Sendable {
  /// The need.
  public var need: String
  /// How deep it came out: 0 nothing, 1 hint, 2 fact, 3 heart.
  public var level: Int
  /// How it ended.
  public var fate: Fate
  /// The turn that did it; 0 where it was missed.
  public var turn: Int
  /// The line that did it; empty where it was missed.
  public var line: String
  /// An authored question that opens it.
  public var opener: String

  /// How a need ended.
  public enum Fate: String, CaseIterable, Sendable {
    /// A question of the trainee's brought it out.
    case elicited
    /// The buyer told it himself; followed up or not.
    case volunteered
    case followedUp = "followed-up"
    /// The trainee named it himself.
    case named
    /// Only a hint was heard.
    case hinted
    case missed
  }

  /// What became of a need.
  public init(need: String, level: Int, fate: Fate, turn: Int, line: String, opener: String) {
    self.need = need
    self.level = level
    self.fate = fate
    self.turn = turn
    self.line = line
    self.opener = opener
  }
}

/// All that is judged of one call.
public struct Verdict: Equatable, Sendable {
  /// Funnel, mixed or megaphone (D4).
  public var style: SellingStyle
  /// Why, as codes that reports put into words, with a number each.
  public var styleReasons: [StyleReason]
  /// The ledger, in the scenario's order.
  public var ledger: [LedgerEntry]
  /// One card for each rubric.
  public var scorecards: [Scorecard]

  /// One reason of the style verdict.
  public struct StyleReason: Equatable, Sendable {
    /// `known-before-product` (per cent), `unasked-things` (of 5), `products-named`, `summary-confirmed` (0 or 1); of an
    /// account, `known-before-telling` (per cent) and `people-heard` (how many told something) in place of the first two.
    public var code: String
    /// Its number.
    public var number: Int
    /// Whether it speaks for the funnel.
    public var funnel: Bool

    /// One reason.
    public init(code: String, number: Int, funnel: Bool) {
      self.code = code
      self.number = number
      self.funnel = funnel
    }
  }

  /// All that is judged.
  public init(
    style: SellingStyle, styleReasons: [StyleReason], ledger: [LedgerEntry], scorecards: [Scorecard]
  ) {
    self.style = style
    self.styleReasons = styleReasons
    self.ledger = ledger
    self.scorecards = scorecards
  }

  /// Whether every card reaches the pass mark of its rubric, points set by hand counted; a card whose rubric is not at
  /// hand decides nothing.
  public func passes(_ rubrics: [Rubric]) -> Bool {
    scorecards.allSatisfy { card in
      rubrics.first { $0.id == card.rubric }.map { card.effectivePoints >= $0.passMark } ?? true
    }
  }
}
