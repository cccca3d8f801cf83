import Assessment
import Typography

/// How each criterion comes out over all calls: its level, how often it is met, and how often it fails.
public struct CriterionReport: FiguresReport, Sendable {
  let figures: PracticeFigures
  let names: ReportNames
  let minutesFromUTC: Int

  /// The report of the criteria.
  public init(figures: PracticeFigures, names: ReportNames, minutesFromUTC: Int = 0) {
    self.figures = figures
    self.names = names
    self.minutesFromUTC = minutesFromUTC
  }

  /// The report as text.
  public func text(phrases: Phrasebook, style: ReportStyle) -> String {
    var page = Page(width: style.width, colour: style.colour, phrases: phrases)
    guard !figures.sessions.isEmpty else {
      page.add(phrases.nothingFits)
      return page.text
    }
    let sections = FiguresSections(phrases: phrases, names: names, style: style, minutesFromUTC: minutesFromUTC)
    page.heading(phrases.say("The criteria", "评分项目"))
    sections.tally(figures, on: &page)
    for rubric in figures.profile.rubrics {
      page.heading(
        names.rubric(rubric.rubric) + phrases.colon + phrases.total(((rubric.total.level.share ?? 0) + 5) / 10))
      var table = FiguresTable([
        .init(phrases.say("criterion", "项目")), .init(phrases.levelWord), .init(phrases.callsWord),
        .init(phrases.say("met", "做到")), .init(phrases.say("partly", "部分"), drop: 1),
        .init(phrases.say("missed", "没做好")),
        .init(phrases.say("never", "没有做")),
      ])
      for criterion in rubric.criteria {
        let calls = criterion.skill.calls.count
        table.add(
          [
            names.criterion(criterion.criterion, in: criterion.rubric),
            phrases.hundred(criterion.skill.level.share), String(calls),
          ] + [.met, .partly, .missed, .never].map { phrases.perCent(criterion.results[$0] ?? 0, of: calls) })
      }
      table.write(to: &page, phrases: phrases, indent: 2)
    }
    return page.text
  }
}
