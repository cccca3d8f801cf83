import Rehearsal

/// A call beside an earlier one of the same scenario: what rose, what fell, what was found and missed.
///
/// Like is compared with like: cards of the same rubric, criteria that counted in both calls.
public struct Comparison: Equatable, Sendable {
  /// The totals of the rubrics that judged both calls, in the order of the later one.
  public var totals: [Total]
  /// The criteria that rose most, most first, and those that fell most; at most three each.
  public var rose: [Move]
  /// The criteria that fell most, most first; at most three.
  public var fell: [Move]
  /// Needs known now and not then, in the scenario's order.
  public var newlyFound: [String]
  /// Needs known then and not now, in the scenario's order.
  public var newlyMissed: [String]

  /// A rubric's totals, 0 to 100.
  public struct Total: Equatable, Sendable {
    /// The rubric.
    public var rubric: String
    /// The total then and now.
    public var then: Int
    /// The total now.
    public var now: Int
    /// Whether the rubric was changed between the calls: then the totals are not of one measure.
    public var rubricChanged: Bool
  }

  /// A criterion's share of what it could earn, in thousandths: shares compare where the weights moved.
  public struct Move: Equatable, Sendable {
    /// The rubric.
    public var rubric: String
    /// The criterion.
    public var criterion: String
    /// Its share then.
    public var then: Int
    /// Its share now.
    public var now: Int
    /// What it moved the total by now, in thousandths of it.
    var gain: Int
  }

  /// Compares two verdicts, points set by hand counted.
  public init(then: Verdict, now: Verdict, limit: Int = 3) {
    totals = now.scorecards.compactMap { card in
      then.scorecards.first { $0.rubric == card.rubric }.map { before in
        Total(
          rubric: card.rubric, then: before.effectivePoints, now: card.effectivePoints,
          rubricChanged: before.rubricDigest != card.rubricDigest)
      }
    }
    let moves = now.scorecards.flatMap { card in
      card.criteria.compactMap { score in Self.move(score, of: card.rubric, since: then) }
    }
    let sorted = { (moves: [Move]) in
      moves.enumerated().sorted { a, b in
        let (first, second) = (abs(a.element.gain), abs(b.element.gain))
        return first != second ? first > second : a.offset < b.offset
      }
      .prefix(limit).map(\.element)
    }
    rose = sorted(moves.filter { $0.gain > 0 })
    fell = sorted(moves.filter { $0.gain < 0 })
    let known = { (verdict: Verdict) in Set(verdict.ledger.filter { $0.level >= 2 }.map(\.need)) }
    let (before, after) = (known(then), known(now))
    newlyFound = now.ledger.map(\.need).filter { after.contains($0) && !before.contains($0) }
    newlyMissed = now.ledger.map(\.need).filter { before.contains($0) && !after.contains($0) }
  }

  /// Whether there is anything to compare.
  public var isEmpty: Bool { totals.isEmpty }

  private static func move(_ score: CriterionScore, of rubric: String, since then: Verdict) -> Move? {
    let card = then.scorecards.first { $0.rubric == rubric }
    guard let before = card?.criteria.first(where: { $0.criterion == score.criterion }),
      before.possible > 0, score.possible > 0
    else { return nil }
    let (old, new) = (before.effective * 1000 / before.possible, score.effective * 1000 / score.possible)
    return Move(
      rubric: rubric, criterion: score.criterion, then: old, now: new, gain: (new - old) * score.possible / 1000)
  }
}
