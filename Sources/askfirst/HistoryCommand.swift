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

  @Option(name: .long, help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit: Int?

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func run() throws {
    let archive = try stores.openForReading()
    let filter = SessionFilter(trainee: trainee, scenario: scenario, limit: limit)
    let summaries = try archive?.sessions(filter) ?? []
    let titles =
      summaries.isEmpty ? [:] : try ReportContents.rubricTitles(spoken: languages.spoken(), libraries: libraries)
    let rows = try summaries.map { try row(of: $0, titles: titles, in: archive) }
    let paper = Paper()
    printText(
      HistoryTable.text(
        rows, minutesFromUTC: LocalDay.minutesFromUTC, phrases: Phrasebook(locale: languages.spoken()),
        width: paper.width,
        colour: paper.colour))
  }

  private func row(
    of summary: SessionSummary, titles: [String: String], in archive: SQLiteArchive?
  ) throws -> HistoryRow {
    // A broken session has no score that could be read; one whose score cannot be read is broken too.
    let read = summary.state == .broken ? nil : try cards(of: summary.id, in: archive)
    let cards = read ?? []
    let state: HistoryRow.State =
      switch read == nil ? .broken : summary.state {
      case .playing: .open
      case .paused: .paused
      case .ended: .ended
      case .broken: .broken
      }
    return HistoryRow(
      session: summary.id.description, began: summary.startedAt, scenario: summary.scenario, locale: summary.locale,
      mode: summary.mode ?? .practice, trainee: summary.trainee, turns: summary.turns, state: state,
      outcome: summary.outcome,
      scores: cards.map {
        HistoryRow.Score(title: titles[$0.rubric] ?? $0.rubric, points: $0.effectivePoints, setByHand: $0.isSetByHand)
      })
  }

  /// The scorecards of a session; nil where one no longer reads.
  private func cards(of id: SessionID, in archive: SQLiteArchive?) throws -> [Scorecard]? {
    do {
      let overrides = try archive?.overrides(of: id) ?? []
      return try archive?.scorecards(of: id).map { $0.applying(overrides) } ?? []
    } catch {
      if error.kind == .unreadableRecord { return nil }
      throw error
    }
  }
}
