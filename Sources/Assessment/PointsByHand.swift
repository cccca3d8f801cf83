import Rehearsal

extension Scorecard {
  /// The card with the points that people set by hand laid over it; what was computed stays beside.
  ///
  /// The last override of a criterion holds. One of another rubric, of a criterion that is not on the card, or of one
  /// that is not relevant in this call, changes nothing.
  public func applying(_ overrides: [Override]) -> Scorecard {
    var card = self
    for override in overrides where override.rubric == rubric {
      for place in card.criteria.indices where card.criteria[place].criterion == override.criterion {
        if card.criteria[place].possible > 0 { card.criteria[place].byHand = override }
      }
    }
    return card
  }

  /// Whether any of its points was set by hand.
  public var isSetByHand: Bool { criteria.contains { $0.byHand != nil } }

  /// The total that counts, in thousandths: with what was set by hand, and never above a cap that held.
  public var effectiveTotal: Int {
    guard isSetByHand else { return total }
    let sum = criteria.reduce(0) { $0 + $1.effective }
    return isCapped ? min(total, sum) : sum
  }

  /// The total that counts from 0 to 100, rounded half up.
  public var effectivePoints: Int { (effectiveTotal + 5) / 10 }
}

extension CriterionScore {
  /// The points that count, in thousandths of the total: those set by hand where somebody did, else those computed.
  public var effective: Int { byHand.map { (possible * $0.value + 500) / 1000 } ?? earned }
}

extension Verdict {
  /// The verdict with the points that people set by hand laid over its cards.
  public func applying(_ overrides: [Override]) -> Verdict {
    guard !overrides.isEmpty else { return self }
    var verdict = self
    verdict.scorecards = scorecards.map { $0.applying(overrides) }
    return verdict
  }
}
