import Archive
import ArgumentParser
import Console
import Records
import Rehearsal
import Reporting

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Show a session's transcript and debrief again.")

  @Argument(help: "The session, by the first digits that `askfirst history` shows. Default: the latest.")
  var session: String?

  @Option(name: .long, help: "text, or jsonl for the stored events and the scorecard.")
  var format: PlayCommand.Format = .text

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func run() throws {
    let archive = try stores.openExisting()
    let found = try session.map(archive.resolve) ?? archive.sessions(SessionFilter(limit: 1)).first?.id
    guard let id = found else {
      throw Failure("askfirst: there are no sessions yet; begin one with `askfirst play`", code: Failure.usage)
    }
    let stored = try StoredSession(id, in: archive)
    let cards = try archive.scorecards(of: id)
    let judging =
      cards.isEmpty
      ? try JudgingContent(locale: stored.beginning.locale, from: libraries.open())
      : try JudgingContent(pinnedBy: cards, in: archive)
    let verdict = judging.judge(stored.events, in: stored.scenario)
    switch format {
    case .text:
      let paper = Paper()
      let phrases = Phrasebook(locale: languages.spoken(by: stored.beginning.locale))
      printText(
        TranscriptText.text(
          stored.state, scenario: stored.scenario, phrases: phrases, width: paper.width, colour: paper.colour))
      printText(
        "\n"
          + Debrief(
            state: stored.state, scenario: stored.scenario, verdict: verdict, rubrics: judging.rubrics,
            phrases: phrases
          ).text(width: paper.width, colour: paper.colour))
    case .jsonl:
      for event in stored.events {
        printText(String(decoding: try EventRecord(event, of: id).encoded(), as: UTF8.self))
      }
      let report = CallReportRecord(session: id, closing: stored.state.closing, verdict: verdict)
      printText(String(decoding: try report.encoded(), as: UTF8.self))
    }
  }
}
