import Archive
import ArgumentParser
import Console
import Records
import Rehearsal
import Reporting

struct RescoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescore",
    abstract: "Judge stored sessions again from their logs and stored contents.",
    discussion: """
      With --verify nothing is written: every stored score must come out the same again, byte for byte. Without it, \
      sessions that ended without a score, because the program was stopped, are judged by the library's rubrics.
      """)

  @Flag(name: .long, help: "Only compare; exit code 1 where a score comes out differently.")
  var verify = false

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func run() throws {
    let archive = verify ? try stores.openExisting() : try stores.open()
    var tally = RescoreTally()
    for summary in try archive.sessions() {
      let name = String(summary.id.description.prefix(8))
      do {
        try rescore(summary, in: archive, &tally)
      } catch {
        tally.unreadable += 1
        let reason = Failure(error).message()
        StandardStreams.writeError(phrases.notJudged(name, reason: reason.isEmpty ? "\(error)" : reason) + "\n")
      }
    }
    printText(phrases.rescored(tally))
    if tally.differing + tally.unreadable > 0 { throw Failure(silently: Failure.failed) }
  }

  private var phrases: Phrasebook { Phrasebook(locale: languages.spoken()) }

  private func rescore(_ summary: SessionSummary, in archive: SQLiteArchive, _ tally: inout RescoreTally) throws {
    let session = try StoredSession(summary.id, in: archive)
    let cards = try archive.scorecards(of: summary.id)
    if cards.isEmpty {
      guard !verify, session.state.closing != nil else {
        tally.without += 1
        return
      }
      // What was appended since, an answer after the call or points set by hand, brings no other rubric.
      let judging = try JudgingContent(of: session, in: archive, else: libraries)
      for bundle in judging.bundles { try archive.keep(bundle) }
      let verdict = judging.judge(session.events, in: session.scenario)
      try archive.keep(verdict.scorecards, of: summary.id)
      tally.added += verdict.scorecards.count
      return
    }
    let judging = try JudgingContent(pinnedBy: cards, in: archive)
    let again = judging.judge(session.events, in: session.scenario).scorecards
    for card in cards {
      let same = try again.contains {
        try $0.rubric == card.rubric && ScorecardRecord($0).encoded() == ScorecardRecord(card).encoded()
      }
      if same {
        tally.same += 1
      } else {
        tally.differing += 1
        StandardStreams.writeError(
          phrases.differs(String(summary.id.description.prefix(8)), rubric: card.rubric) + "\n")
      }
    }
  }
}
