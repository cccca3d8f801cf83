import Archive
import ArgumentParser
import Assessment
import Rehearsal
import Reporting

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List the sessions, paused and broken ones too, the latest first.")

  @Option(name: .long, help: ArgumentHelp("Only this trainee's.", valueName: "name"))
  var trainee: String?

  @Option(name: .long, help: ArgumentHelp("Only of this scenario.", valueName: "id"))
  var scenario: String?

  // A number below zero is taken for a value too, and refused in words.
  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit: Int?

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError(.atLeastOne(option: "--limit")) }
  }

  func run() throws {
    let archive = try stores.openForReading()
    let filter = SessionFilter(trainee: trainee, scenario: scenario, limit: limit)
    let summaries = try archive?.sessions(filter) ?? []
    let titles =
      summaries.isEmpty ? [:] : try ReportContents.rubricTitles(spoken: languages.spoken(), libraries: libraries)
    let figures = try archive?.figures(filter, latestFirst: true) ?? []
    let found = Dictionary(figures.map { ($0.session, $0) }) { first, _ in first }
    let exams = try PassedExams(figures, in: archive)
    let rows = try summaries.map { summary in
      try row(of: summary, figures: found[summary.id], titles: titles, exams: exams, in: archive)
    }
    let paper = Paper()
    let phrases = Phrasebook(locale: languages.spoken())
    printText(
      HistoryTable.text(
        rows, minutesFromUTC: LocalDay.minutesFromUTC, phrases: phrases, width: paper.width, colour: paper.colour,
        none: try nothing(in: archive, phrases)))
  }

  /// What is said where nothing is listed.
  private func nothing(in archive: SQLiteArchive?, _ phrases: Phrasebook) throws -> String {
    guard let archive, case let known = try archive.trainees(), !known.isEmpty else { return phrases.noSessions }
    if let trainee, !known.contains(where: { $0.name == trainee }) {
      return phrases.sentence(phrases.noSession(of: trainee, known.map(\.name)))
    }
    return phrases.nothingFits
  }

  private func row(
    of summary: SessionSummary, figures: SessionFigures?, titles: [String: String], exams: PassedExams,
    in archive: SQLiteArchive?
  ) throws -> HistoryRow {
    // A broken session has no score that could be read; one whose score cannot be read is broken too.
    let isBroken = summary.state == .broken || figures == nil || figures?.state == .unreadable
    let state: HistoryRow.State =
      switch isBroken ? .broken : summary.state {
      case .playing: .open
      case .paused: .paused
      case .ended: .ended
      case .broken: .broken
      }
    let cards = isBroken ? [] : figures?.cards ?? []
    let marks = try archive?.marks(of: summary.id) ?? SessionMarks()
    return HistoryRow(
      session: summary.id.description, began: summary.startedAt, scenario: summary.scenario, locale: summary.locale,
      mode: summary.mode ?? .practice, trainee: summary.trainee, turns: summary.turns, state: state,
      outcome: summary.outcome,
      scores: cards.map {
        HistoryRow.Score(
          title: titles[$0.rubric] ?? $0.rubric, points: ($0.counted + 5) / 10, setByHand: $0.isSetByHand)
      }, exam: exams.row(of: summary, cards: cards), takenBack: marks.takenBack, hints: marks.hints,
      breaks: marks.breaks)
  }
}
