/// One thing to do differently next time: the trainee's own line beside a better one.
public struct Improvement: Equatable, Sendable {
  /// The rubric it stands in.
  public var rubric: String
  /// The criterion that lost most.
  public var criterion: String
  /// What it lost, in thousandths of its rubric's total.
  public var lost: Int
  /// What to do next time, in the rubric's words.
  public var advice: String
  /// The turn, the trainee's own line, and a better one.
  public var change: Change

  /// One thing to do differently.
  public init(rubric: String, criterion: String, lost: Int, advice: String, change: Change) {
    self.rubric = rubric
    self.criterion = criterion
    self.lost = lost
    self.advice = advice
    self.change = change
  }
}

extension Verdict {
  /// The criteria that lost most, at most `limit`, each with the trainee's own line and a better one.
  ///
  /// A line is quoted only where something in it speaks against it (`Finding.remedy`). Criteria that can quote one come
  /// first, as long as they lost at least a third of what the worst lost. No two of them say the same: one for a measure,
  /// one for a better line; and as long as there is a choice, not two about the same turn. What the offer was lacking is
  /// said only where one was made, or nothing else is left to say. The order is by points lost, then by the order of the
  /// rubrics.
  public func improvements(_ rubrics: [Rubric], limit: Int = 3) -> [Improvement] {
    let candidates = losses(rubrics)
    var chosen: [(measure: String, improvement: Improvement)] = []
    let least = (candidates.first?.improvement.lost ?? 0) / 3
    let offered = (styleReasons.first { $0.code == "products-named" }?.number ?? 1) > 0
    for (quoting, apart) in [(true, true), (false, true), (false, false)] {
      for candidate in candidates where chosen.count < limit {
        let change = candidate.improvement.change
        let told = chosen.contains {
          $0.measure == candidate.measure || $0.improvement.change.better == change.better
        }
        let sameTurn = apart && change.turn > 0 && chosen.contains { $0.improvement.change.turn == change.turn }
        let unoffered =
          apart && Self.offering.contains(candidate.measure) && candidate.improvement.change.turn == 0
          && !offered
        let slight = change.said.isEmpty || candidate.improvement.lost < least
        if !told && !sameTurn && !unoffered && !(quoting && slight) { chosen.append(candidate) }
      }
    }
    return chosen.map(\.improvement).enumerated()
      .sorted { a, b in a.element.lost != b.element.lost ? a.element.lost > b.element.lost : a.offset < b.offset }
      .map(\.element)
  }

  /// Measures of what was offered, and how.
  private static let offering = ["proposal-fit", "products-named", "telling-tied", "true-claims", "proposal-answers"]

  /// All criteria that lost points and know a change, most lost first.
  private func losses(_ rubrics: [Rubric]) -> [(measure: String, improvement: Improvement)] {
    var all: [(measure: String, improvement: Improvement)] = []
    for card in scorecards {
      let criteria = rubrics.first { $0.id == card.rubric }?.criteria ?? []
      for score in card.criteria {
        let lost = score.possible - score.effective
        guard lost > 0, let change = score.finding.remedy, !change.better.isEmpty else { continue }
        let advice = criteria.first { $0.id == score.criterion }?.advice ?? ""
        all.append(
          (
            score.measure,
            Improvement(
              rubric: card.rubric, criterion: score.criterion, lost: lost, advice: advice, change: change)
          ))
      }
    }
    return all.enumerated()
      .sorted { a, b in
        let (first, second) = (a.element.improvement.lost, b.element.improvement.lost)
        return first != second ? first > second : a.offset < b.offset
      }
      .map(\.element)
  }
}
