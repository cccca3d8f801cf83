import Assessment
import Rehearsal
import Selling

/// The columns that several reports share; `Documentation/export.md` explains each.
private enum FiguresCSV {
  typealias Cell = CSVText.Cell

  static let tally = ["sessions", "practice", "exam"] + CallTally.Place.allCases.map(\.rawValue) + ["first", "last"]

  static func tally(_ figures: PracticeFigures) -> [Cell] {
    let tally = figures.tally
    return [.number(tally.sessions), .number(tally.practice), .number(tally.exam)]
      + CallTally.Place.allCases.map { .number(tally.count($0)) }
      + [figures.first, figures.last].map { $0.map { .text(CalendarTime.instant($0)) } ?? .none }
  }

  static func levels(_ rubrics: [String]) -> [String] { rubrics.map { "level_\($0)" } }

  static func levels(_ figures: PracticeFigures, _ rubrics: [String]) -> [Cell] {
    rubrics.map { id in Cell(figures.profile.rubrics.first { $0.rubric == id }?.total.level.share) }
  }

  static let outcomes =
    Outcome.allCases.map { "outcome_\($0.rawValue)" } + ["lost"] + LossCause.allCases.map { "cause_\($0.rawValue)" }
    + ["cause_oversold", "cause_unnamed"]

  static func outcomes(_ figures: PracticeFigures) -> [Cell] {
    let (outcomes, losses) = (figures.outcomes, figures.losses)
    return Outcome.allCases.map { outcome in .number(outcomes.first { $0.outcome == outcome }?.calls ?? 0) }
      + [.number(losses.lost)] + LossCause.allCases.map { .number(losses.count($0)) }
      + [.number(losses.oversold), .number(losses.unnamed)]
  }

  static let skill = [
    "level", "calls", "practice_level", "practice_calls", "exam_level", "exam_calls", "trend", "earlier",
    "earlier_calls", "last", "last_calls",
  ]

  static func skill(_ skill: Skill) -> [Cell] {
    let trend = skill.trend
    let known = trend.direction != .tooLittle
    return [Cell(skill.level.share), .number(skill.level.calls)]
      + Beginning.Mode.allCases.flatMap { [Cell(skill.level($0).share), .number(skill.level($0).calls)] }
      + [.text(trend.direction.rawValue)]
      + [trend.earlier, trend.earlierCalls, trend.last, trend.lastCalls].map { known ? .number($0) : .none }
  }

  static let criteria =
    ["rubric", "criterion", "title"] + skill + [Finding.Result.met, .partly, .missed, .never].map(\.rawValue)

  /// A row for the total of each rubric, its criterion left empty, and one for each criterion.
  static func criteria(_ profile: SkillProfile, names: ReportNames, lead: [Cell] = []) -> String {
    profile.rubrics.map { rubric in
      let none = [Cell](repeating: .none, count: 4)
      let total: [Cell] = [.text(rubric.rubric), .none, .text(names.rubric(rubric.rubric))]
      return CSVText.row(lead + total + skill(rubric.total) + none)
        + rubric.criteria.map { criterion in
          let title = names.criterion(criterion.criterion, in: rubric.rubric)
          let named: [Cell] = [.text(rubric.rubric), .text(criterion.criterion), .text(title)]
          let results = [Finding.Result.met, .partly, .missed, .never].map { Cell(criterion.results[$0] ?? 0) }
          return CSVText.row(lead + named + skill(criterion.skill) + results)
        }.joined()
    }.joined()
  }
}

extension ProfileReport {
  /// The profile as comma-separated values: a row for each rubric and each criterion.
  public func csv() -> String {
    CSVText.row(["trainee"] + FiguresCSV.criteria)
      + FiguresCSV.criteria(figures.profile, names: names, lead: [.text(trainee)])
  }
}

extension TeamReport {
  /// The report as comma-separated values: a row for each trainee.
  public func csv() -> String {
    let rubrics = figures.profile.rubrics.map(\.rubric)
    return CSVText.row(["trainee"] + FiguresCSV.tally + FiguresCSV.levels(rubrics) + FiguresCSV.outcomes)
      + trainees.map { trainee in
        CSVText.row(
          [.text(trainee.name)] + FiguresCSV.tally(trainee.figures) + FiguresCSV.levels(trainee.figures, rubrics)
            + FiguresCSV.outcomes(trainee.figures))
      }.joined()
  }
}

extension ScenarioReport {
  /// The report as comma-separated values: a row for each scenario.
  public func csv() -> String {
    let rubrics = figures.profile.rubrics.map(\.rubric)
    let worst = ["most_failed_criterion", "most_missed_need", "question_that_opens_it"]
    return CSVText.row(
      ["scenario", "title"] + FiguresCSV.tally + FiguresCSV.levels(rubrics) + FiguresCSV.outcomes + worst)
      + scenarios.map { id, figures in
        let failed = figures.failedCriteria.first.map { "\($0.rubric)/\($0.criterion)" }
        let missed = needs.first { $0.scenario == id && $0.missed > 0 }?.need
        let opener = missed.flatMap { names.opener($0, in: id) }
        return CSVText.row(
          [.text(id), .text(names.scenario(id))] + FiguresCSV.tally(figures) + FiguresCSV.levels(figures, rubrics)
            + FiguresCSV.outcomes(figures) + [failed, missed, opener].map { $0.map { .text($0) } ?? .none })
      }.joined()
  }
}

extension CriterionReport {
  /// The report as comma-separated values: a row for each rubric and each criterion.
  public func csv() -> String {
    CSVText.row(FiguresCSV.criteria) + FiguresCSV.criteria(figures.profile, names: names)
  }
}
