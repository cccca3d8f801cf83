import Assessment
import Rehearsal
import Selling

/// Where a golden transcript did not come to what was expected, for a trainer to read.
struct DifferenceSection {
  let result: TranscriptsReport.Result
  let phrases: Phrasebook
  private let names: SubjectNames

  init(_ result: TranscriptsReport.Result, _ phrases: Phrasebook) {
    self.result = result
    self.phrases = phrases
    names = SubjectNames(scenario: result.scenario, phrases: phrases)
  }

  /// Turns answered otherwise beyond this many are counted.
  private static let shown = 4

  func write(to page: inout Page) {
    for difference in result.differences { write(difference, to: &page) }
    let replies = result.differences.compactMap { difference -> (Int, [String]?, [String]?)? in
      if case .reply(let turn, let expected, let found) = difference { (turn, expected, found) } else { nil }
    }
    for (turn, expected, found) in replies.prefix(Self.shown) { write(turn, expected, found, to: &page) }
    if replies.count > Self.shown { page.add(phrases.moreTurns(replies.count - Self.shown), indent: 4) }
  }

  /// What came of it, where nothing was expected.
  func writeFound(to page: inout Page) {
    let found = result.found
    page.add(phrases.label(.outcome) + phrases.colon + ending(found.outcome, found.cause, found.ending), indent: 4)
    if let style = found.style { page.add(phrases.label(.style) + phrases.colon + phrases.style(style), indent: 4) }
    for card in result.verdict.scorecards {
      page.entry(title(card.rubric), figure: phrases.total(card.points), indent: 4)
    }
  }

  private func write(_ difference: UpshotDifference, to page: inout Page) {
    switch difference {
    case .outcome(let expected, let found):
      page.entry(
        phrases.label(.outcome), figure: arrow(phrases.outcomeWord(expected), found.map(phrases.outcomeWord)), indent: 4
      )
    case .cause(let expected, let found):
      page.add(phrases.label(.cause) + phrases.colon + arrow(cause(expected), cause(found)), indent: 4, hanging: 6)
    case .ending(let expected, let found):
      page.entry(phrases.label(.ending), figure: arrow(endingName(expected), endingName(found)), indent: 4)
    case .style(let expected, let found):
      page.entry(phrases.label(.style), figure: arrow(phrases.style(expected), found.map(phrases.style)), indent: 4)
    case .noRubric(let id): page.add(phrases.noRubric(id), indent: 4, hanging: 6)
    case .score(let rubric, let expected, let found):
      page.entry(title(rubric), figure: arrow(String(expected), String(found)), indent: 4, tone: .strong)
      if !hasMarks(rubric) { writeAll(rubric, to: &page) }
    case .criterion(let rubric, let criterion, let expected, let found):
      write(rubric, criterion, expected, found, to: &page)
    case .meter(let meter, let expected, let found):
      page.entry(
        phrases.label(.meter) + phrases.colon + phrases.meter(meter), figure: arrow(String(expected), String(found)),
        indent: 4)
    case .reply: break
    }
  }

  // MARK: Criteria

  private func write(
    _ rubric: String, _ criterion: String, _ expected: CriterionMark?, _ found: CriterionMark?, to page: inout Page
  ) {
    let title = result.rubrics.first { $0.id == rubric }?.criteria.first { $0.id == criterion }?.title ?? criterion
    let before = expected.map { points($0, beside: found) }
    let now = found.map { points($0, beside: expected) }
    let figures = before == now ? (now ?? "") + phrases.say(" (the same)", "（不变）") : arrow(before, now)
    page.entry("\(title) (\(rubric)/\(criterion))", figure: figures, indent: 6)
    let shift = CriterionShift(rubric: rubric, criterion: criterion, expected: expected, in: result.verdict)
    if shift.score == nil { return page.add(phrases.noCriterion, indent: 8) }
    guard shift.isKnown else {
      for piece in shift.evidence { write(piece, lead: phrases.say("now ", "现在 "), to: &page) }
      return
    }
    for turn in shift.lost {
      let words = phrases.turn(turn.turn) + (said(turn.turn).map { phrases.colon + phrases.quoted($0) } ?? "")
      page.add(
        words, lead: phrases.say("no more ", "不再 ") + (turn.helped ? "+ " : "- "), indent: 8, leadTone: .bad,
        hanging: 10)
    }
    for piece in shift.gained { write(piece, lead: phrases.say("new ", "新增 "), to: &page) }
    if shift.isElsewhere {
      page.add(phrases.sameTurns, indent: 8, tone: .quiet)
      for piece in shift.evidence { write(piece, lead: "", to: &page) }
    }
  }

  /// The criteria of a rubric as they are, where the transcript gives the total alone.
  private func writeAll(_ rubric: String, to page: inout Page) {
    page.add(phrases.totalsAlone, indent: 6, tone: .quiet)
    let card = result.verdict.scorecards.first { $0.rubric == rubric }
    for score in card?.criteria ?? [] {
      let title = result.rubrics.first { $0.id == rubric }?.criteria.first { $0.id == score.criterion }?.title
      page.entry(
        title ?? score.criterion,
        figure: phrases.points(score.earned, of: score.possible), indent: 6)
    }
  }

  private func hasMarks(_ rubric: String) -> Bool {
    result.differences.contains { if case .criterion(rubric, _, _, _) = $0 { true } else { false } }
  }

  private func write(_ piece: Evidence, lead: String, to page: inout Page) {
    let quote = piece.quote.isEmpty ? "" : phrases.colon + phrases.quoted(phrases.short(piece.quote))
    let words = [phrases.turn(piece.turn) + quote, names.reason(piece)].joined(separator: phrases.dash)
    page.add(
      words, lead: lead + (piece.helped ? "+ " : "- "), indent: 8, leadTone: piece.helped ? .good : .bad, hanging: 10)
  }

  /// Points, with what was possible where that moved too.
  private func points(_ mark: CriterionMark, beside other: CriterionMark?) -> String {
    guard let possible = mark.possible, let beside = other?.possible, possible != beside else {
      return phrases.points(mark.earned)
    }
    return "\(phrases.points(mark.earned))/\(phrases.points(possible))"
  }

  // MARK: Replies

  private func write(_ turn: Int, _ expected: [String]?, _ found: [String]?, to page: inout Page) {
    page.add(
      phrases.turn(turn) + (said(turn).map { phrases.colon + phrases.quoted($0) } ?? ""), indent: 4, hanging: 6)
    page.add(
      sources(expected), lead: phrases.say("answered before: ", "原来答："), indent: 6, hanging: 8)
    page.add(sources(found), lead: phrases.say("answers now:     ", "现在答："), indent: 6, hanging: 8)
  }

  private func sources(_ sources: [String]?) -> String {
    guard let sources else { return phrases.say("(no such turn)", "（没有这一轮）") }
    return sources.isEmpty ? phrases.say("(nothing)", "（没有作声）") : sources.joined(separator: ", ")
  }

  // MARK: Words

  private func said(_ turn: Int) -> String? {
    result.turns.first { $0.number == turn }.map { phrases.short($0.utterance.text) }
  }

  private func title(_ rubric: String) -> String { result.rubrics.first { $0.id == rubric }?.title ?? rubric }

  private func arrow(_ expected: String?, _ found: String?) -> String {
    let none = phrases.say("none", "无")
    return (expected ?? none) + " → " + (found ?? none)
  }

  private func cause(_ cause: Upshot.Cause) -> String? {
    if case .some(let cause) = cause { cause.rawValue } else { nil }
  }

  private func endingName(_ id: String) -> String? { id.isEmpty ? nil : id }

  private func ending(_ outcome: Outcome?, _ cause: Upshot.Cause, _ ending: String?) -> String {
    let more = [ending ?? "", self.cause(cause) ?? ""].filter { !$0.isEmpty }
    let word = outcome.map(phrases.outcomeWord) ?? ""
    return more.isEmpty
      ? word : word + phrases.say(" (\(more.joined(separator: ", ")))", "（\(more.joined(separator: "，"))）")
  }
}
