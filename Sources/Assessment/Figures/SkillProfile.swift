import Rehearsal

/// How well somebody does each thing that is judged, over his calls: level, trend, and how much they rest on.
public struct SkillProfile: Equatable, Sendable {
  /// What is known by each rubric, by the rubric's id.
  public var rubrics: [RubricSkill]

  /// What is known by one rubric.
  public struct RubricSkill: Equatable, Sendable {
    /// The rubric's id.
    public var rubric: String
    /// Its total.
    public var total = Skill()
    /// Its criteria: those of the latest card in its order, then those that only earlier cards had.
    public var criteria: [CriterionSkill] = []
  }

  /// What is known by one criterion.
  public struct CriterionSkill: Equatable, Sendable {
    /// The rubric's id.
    public var rubric: String
    /// The criterion's id.
    public var criterion: String
    /// The dimension it stands in.
    public var dimension: String
    /// How well it was done.
    public var skill = Skill()
    /// How often it came out how; a result that never came is missing.
    public var results: [Finding.Result: Int] = [:]

    /// In how many calls it was tried and missed, or never done.
    public var failed: Int { (results[.missed] ?? 0) + (results[.never] ?? 0) }
  }

  /// The profile of calls, the earliest first.
  public init(_ calls: [SessionFigures]) {
    var found: [String: RubricSkill] = [:]
    for call in calls {
      for card in call.cards {
        found[card.rubric, default: RubricSkill(rubric: card.rubric)].add(card, mode: call.mode)
      }
    }
    rubrics = found.values.sorted { $0.rubric < $1.rubric }
  }

  /// All criteria, in order.
  public var criteria: [CriterionSkill] { rubrics.flatMap(\.criteria) }

  /// The criteria with the highest levels, the highest first; of those judged in too few calls nothing is said.
  public func strongest(_ limit: Int = 3) -> [CriterionSkill] {
    // Never more than half of what there is: nothing is both strong and weak.
    Array(ranked.prefix(min(limit, ranked.count / 2)))
  }

  /// The criteria with the lowest levels, the lowest first; of those judged in too few calls nothing is said.
  public func weakest(_ limit: Int = 3) -> [CriterionSkill] {
    Array(ranked.reversed().prefix(min(limit, ranked.count / 2)))
  }

  private var ranked: [CriterionSkill] {
    criteria.filter { $0.skill.level.calls >= SkillLevel.enoughCalls }.enumerated().sorted { a, b in
      let (first, second) = (a.element.skill.level.share ?? 0, b.element.skill.level.share ?? 0)
      return first != second ? first > second : a.offset < b.offset
    }.map(\.element)
  }
}

extension SkillProfile.RubricSkill {
  /// Takes in the card of a call that follows those before.
  fileprivate mutating func add(_ card: CardFigures, mode: Beginning.Mode?) {
    total.add(card.counted, of: 1000, mode: mode)
    for (wanted, figures) in card.criteria.enumerated() {
      let place = min(wanted, criteria.count)
      // Almost always the order is that of the card before.
      if !criteria.indices.contains(place) || criteria[place].criterion != figures.criterion {
        let known = criteria[place...].firstIndex { $0.criterion == figures.criterion }
        let skill =
          known.map { criteria.remove(at: $0) }
          ?? SkillProfile.CriterionSkill(rubric: rubric, criterion: figures.criterion, dimension: figures.dimension)
        criteria.insert(skill, at: place)
      }
      // In place: a copy of all calls for each call would take longer than all the rest.
      criteria[place].dimension = figures.dimension
      criteria[place].results[figures.result, default: 0] += 1
      if figures.isRelevant { criteria[place].skill.add(figures.counted, of: figures.possible, mode: mode) }
    }
  }
}
