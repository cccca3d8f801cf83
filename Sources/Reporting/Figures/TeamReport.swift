import Assessment
import Rehearsal
import Selling
import Typography

/// What a team practises: who, how often, how well, what came of the calls, and what stays unasked.
public struct TeamReport: FiguresReport, Sendable {
  let figures: PracticeFigures
  let trainees: [(name: String, figures: PracticeFigures)]
  let needs: [MissedNeed]
  let names: ReportNames
  let minutesFromUTC: Int

  /// The report of a team.
  ///
  /// - Parameters:
  ///   - figures: all sessions.
  ///   - needs: what was missed in them.
  ///   - all: as in `PracticeFigures`.
  public init(
    figures: PracticeFigures, needs: [MissedNeed], names: ReportNames, minutesFromUTC: Int = 0, all: Bool = false
  ) {
    self.figures = figures
    trainees = figures.groups(by: \.trainee, all: all)
    self.needs = needs
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
    page.heading(
      phrases.say(
        "The team: \(trainees.count == 1 ? "1 trainee" : "\(trainees.count) trainees")", "团队：\(trainees.count) 名学员"))
    sections.tally(figures, on: &page)
    page.blank()
    table(phrases, style, sections, to: &page)
    sections.outcomes(figures, on: &page)
    sections.losses(figures, on: &page)
    sections.missed(needs, limit: 6, openers: false, on: &page)
    return page.text
  }

  private func table(
    _ phrases: Phrasebook, _ style: ReportStyle, _ sections: FiguresSections, to page: inout Page
  ) {
    let rubrics = figures.profile.rubrics.map(\.rubric)
    let levels = rubrics.map { FiguresTable.Column(names.rubric($0)) }
    var table = FiguresTable(
      [
        .init(phrases.say("trainee", "学员")), .init(phrases.callsWord),
        .init(phrases.say("not counted", "未计入"), drop: 1),
        .init(phrases.lastWord, .left),
      ] + levels)
    func add(_ name: String, _ figures: PracticeFigures) {
      let found = Dictionary(figures.profile.rubrics.map { ($0.rubric, $0.total.level.share) }) { first, _ in first }
      table.add(
        [
          name, String(figures.tally.counted), String(figures.tally.sessions - figures.tally.counted),
          figures.last.map(sections.day) ?? "",
        ] + rubrics.map { phrases.hundred(found[$0] ?? nil) })
    }
    for trainee in trainees { add(phrases.trainee(trainee.name), trainee.figures) }
    if trainees.count > 1 { add(phrases.say("all together", "合计"), figures) }
    table.write(to: &page, phrases: phrases)
  }
}
