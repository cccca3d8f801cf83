import Assessment
import Rehearsal
import Selling
import Typography

/// What becomes of each scenario: how often it is practised, how calls end, which needs stay hidden, what fails most.
public struct ScenarioReport: FiguresReport, Sendable {
  let figures: PracticeFigures
  let scenarios: [(name: String, figures: PracticeFigures)]
  let needs: [MissedNeed]
  let names: ReportNames
  let minutesFromUTC: Int

  /// The report of the scenarios that the sessions were played in.
  ///
  /// - Parameters:
  ///   - figures: all sessions.
  ///   - needs: what was missed in them.
  ///   - all: as in `PracticeFigures`.
  public init(
    figures: PracticeFigures, needs: [MissedNeed], names: ReportNames, minutesFromUTC: Int = 0, all: Bool = false
  ) {
    self.figures = figures
    scenarios = figures.groups(by: \.scenario, all: all)
    self.needs = needs
    self.names = names
    self.minutesFromUTC = minutesFromUTC
  }

  /// The report as text; of a single scenario every missed need is shown.
  public func text(phrases: Phrasebook, style: ReportStyle) -> String {
    var page = Page(width: style.width, colour: style.colour, phrases: phrases)
    if scenarios.isEmpty { page.add(phrases.nothingFits) }
    let sections = FiguresSections(phrases: phrases, names: names, style: style, minutesFromUTC: minutesFromUTC)
    for (id, figures) in scenarios {
      let title = names.scenario(id)
      page.heading(title == id ? id : phrases.titled(title) + " " + id)
      sections.tally(figures, on: &page)
      levels(figures, phrases, style, to: &page)
      sections.outcomes(figures, on: &page)
      sections.losses(figures, on: &page)
      failed(figures, phrases, to: &page)
      sections.missed(
        needs.filter { $0.scenario == id }, limit: scenarios.count == 1 ? .max : 3, openers: true, on: &page)
    }
    return page.text
  }

  private func levels(
    _ figures: PracticeFigures, _ phrases: Phrasebook, _ style: ReportStyle, to page: inout Page
  ) {
    guard !figures.profile.rubrics.isEmpty else { return }
    page.heading(phrases.say("Average levels, of 100", "平均水平（满分 100）"))
    let both = figures.tally.practice > 0 && figures.tally.exam > 0
    var table = FiguresTable(
      [.init(""), .init(phrases.levelWord)]
        + (both ? [.init(phrases.mode(.practice)), .init(phrases.mode(.exam))] : []))
    for rubric in figures.profile.rubrics {
      let levels = both ? [Beginning.Mode.practice, .exam].map { phrases.hundred(rubric.total.level($0).share) } : []
      table.add([names.rubric(rubric.rubric), phrases.hundred(rubric.total.level.share)] + levels)
    }
    table.write(to: &page, phrases: phrases, indent: 2)
  }

  private func failed(_ figures: PracticeFigures, _ phrases: Phrasebook, to page: inout Page) {
    guard let worst = figures.failedCriteria.first else { return }
    page.heading(phrases.say("The criterion most often failed", "最常没做到的一项"))
    let calls = worst.skill.calls.count
    page.entry(
      names.criterion(worst.criterion, in: worst.rubric),
      figure: phrases.calls(worst.failed, of: calls) + phrases.say(", ", "，")
        + phrases.perCent(worst.failed, of: calls),
      indent: 2)
    if let advice = names.advice(worst.criterion, in: worst.rubric) { page.add(advice, indent: 4) }
  }
}
