import Assessment
import Rehearsal
import Typography

/// What a trainee's calls say of his skill: every criterion with its level, its trend, and how many calls they rest on.
public struct ProfileReport: FiguresReport, Sendable {
  let trainee: String
  let figures: PracticeFigures
  let names: ReportNames
  let minutesFromUTC: Int

  /// The profile of a trainee; an empty name stands for sessions without one.
  public init(trainee: String, figures: PracticeFigures, names: ReportNames, minutesFromUTC: Int = 0) {
    self.trainee = trainee
    self.figures = figures
    self.names = names
    self.minutesFromUTC = minutesFromUTC
  }

  /// The profile as text.
  public func text(phrases: Phrasebook, style: ReportStyle) -> String {
    var page = Page(width: style.width, colour: style.colour, phrases: phrases)
    let sections = FiguresSections(phrases: phrases, names: names, style: style, minutesFromUTC: minutesFromUTC)
    page.heading(phrases.say("Skill profile", "能力概况") + phrases.colon + phrases.trainee(trainee))
    sections.tally(figures, on: &page)
    for rubric in figures.profile.rubrics { write(rubric, phrases, style, to: &page) }
    extremes(phrases, to: &page)
    return page.text
  }

  private func write(
    _ rubric: SkillProfile.RubricSkill, _ phrases: Phrasebook, _ style: ReportStyle, to page: inout Page
  ) {
    let level = rubric.total.level
    var title = names.rubric(rubric.rubric) + phrases.colon + phrases.total(((level.share ?? 0) + 5) / 10)
    if let grade = level.grade { title += phrases.say(", ", "，") + phrases.grade(grade) }
    page.heading(title)
    page.add(phrases.say("Trend", "趋势") + phrases.colon + phrases.trendInFull(rubric.total.trend))
    let both = figures.tally.practice > 0 && figures.tally.exam > 0
    if both {
      let (practice, exam) = (rubric.total.level(.practice).share, rubric.total.level(.exam).share)
      page.add(
        phrases.say(
          "In practice \(phrases.hundred(practice)), in exams \(phrases.hundred(exam))",
          "练习 \(phrases.hundred(practice))，考试 \(phrases.hundred(exam))"))
    }
    var columns: [FiguresTable.Column] = [
      .init(phrases.say("criterion", "项目")), .init(phrases.levelWord), .init(phrases.callsWord),
    ]
    if both { columns += [.init(phrases.mode(.practice), drop: 1), .init(phrases.mode(.exam), drop: 1)] }
    if style.bars && !PlainText.isAsked { columns.append(.init(phrases.say("recent", "最近几次"), .left, drop: 2)) }
    columns.append(.init(phrases.trendWord, .left))
    var table = FiguresTable(columns)
    for criterion in rubric.criteria {
      let skill = criterion.skill
      var cells = [
        names.criterion(criterion.criterion, in: criterion.rubric), phrases.hundred(skill.level.share),
        String(skill.level.calls),
      ]
      if both {
        cells += [Beginning.Mode.practice, .exam].map { phrases.hundred(skill.level($0).share) }
      }
      if style.bars && !PlainText.isAsked { cells.append(Bars.row(skill.calls.map(\.share))) }
      table.add(cells + [phrases.trend(skill.trend)])
    }
    table.write(to: &page, phrases: phrases, indent: 2)
  }

  private func extremes(_ phrases: Phrasebook, to page: inout Page) {
    guard !figures.profile.criteria.isEmpty else { return }
    let (strongest, weakest) = (figures.profile.strongest(), figures.profile.weakest())
    page.blank()
    guard !strongest.isEmpty else {
      page.add(
        phrases.say(
          "Strongest and weakest: too little to say; that takes \(SkillLevel.enoughCalls) calls.",
          "最强和最弱：次数太少，看不出；至少要有 \(SkillLevel.enoughCalls) 次对话。"))
      return
    }
    func named(_ criteria: [SkillProfile.CriterionSkill]) -> String {
      criteria.map { criterion in
        "\(names.criterion(criterion.criterion, in: criterion.rubric)) \(phrases.hundred(criterion.skill.level.share))"
      }.joined(separator: phrases.say("; ", "；"))
    }
    page.add(named(strongest), lead: phrases.say("Strongest", "最强") + phrases.colon)
    page.add(named(weakest), lead: phrases.say("Weakest", "最弱") + phrases.colon)
    if let first = weakest.first, let advice = names.advice(first.criterion, in: first.rubric) {
      page.add(advice, lead: phrases.say("Next time", "下次") + phrases.colon)
    }
  }

  /// Who there is to choose from, where the store holds several trainees.
  public static func choice(
    _ trainees: [(name: String, sessions: Int)], phrases: Phrasebook, style: ReportStyle
  ) -> String {
    var page = Page(width: style.width, colour: style.colour, phrases: phrases)
    page.add(phrases.say("Whose profile? askfirst profile NAME", "要看谁的？askfirst profile 姓名"))
    var table = FiguresTable([.init(phrases.say("trainee", "学员")), .init(phrases.say("sessions", "练习次数"))])
    for trainee in trainees { table.add([phrases.trainee(trainee.name), String(trainee.sessions)]) }
    table.write(to: &page, phrases: phrases, indent: 2)
    return page.text
  }
}
