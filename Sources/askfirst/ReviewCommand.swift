import Archive
import ArgumentParser
import Console
import Records
import Rehearsal
import Reporting

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Show a session's transcript and debrief again.",
    discussion: """
      --format html writes one page that holds everything and needs nothing, to send or to print; json the report of \
      the call; jsonl the stored events and the report. --questions asks what was not answered after the call.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, json, jsonl
  }

  @Argument(help: "The session, by the first digits that `askfirst history` shows, or last. Default: the latest.")
  var session: String?

  @Option(name: .long, help: "text, html, json or jsonl.")
  var format: Format = .text

  @Flag(name: .long, help: "All of the debrief: every criterion with all its evidence.")
  var full = false

  @Flag(name: .long, help: "Ask the questions on the call that are still open; only at a terminal.")
  var questions = false

  @Option(name: .long, help: ArgumentHelp("Write to this file instead of the screen.", valueName: "file"))
  var out: String?

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func validate() throws {
    if questions && (format != .text || out != nil) {
      throw ValidationError(.questionsElsewhere)
    }
  }

  func run() throws {
    // Where there is no store yet, none is made.
    let existing = try stores.openExisting()
    let archive = questions ? try stores.open() : existing
    var reviewed = try ReviewedSession(archive.choose(session), in: archive, libraries: libraries)
    let phrases = Phrasebook(locale: languages.spoken(by: reviewed.stored.beginning.locale))
    if questions { reviewed = try QuestionRound(phrases: phrases, in: archive).later(reviewed) }
    switch format {
    case .text:
      let paper = out == nil ? Paper() : Paper.plain
      let debrief = try reviewed.debrief(phrases, in: archive, libraries: libraries)
      try put(
        TranscriptText.text(
          reviewed.stored.state, scenario: reviewed.stored.scenario, phrases: phrases, width: paper.width,
          colour: paper.colour) + "\n"
          + (full
            ? debrief.text(width: paper.width, colour: paper.colour)
            : debrief.summary(session: reviewed.name, width: paper.width, colour: paper.colour)))
    case .html:
      let debrief = try reviewed.debrief(phrases, in: archive, libraries: libraries)
      try put(ReviewPage(debrief, session: reviewed.name, began: reviewed.began, log: reviewed.stored.events).html)
    case .json: try put(reviewed.report(in: archive))
    case .jsonl:
      let events = try reviewed.stored.events.map { event in
        String(decoding: try EventRecord(event, of: reviewed.stored.id).encoded(), as: UTF8.self)
      }
      try put((events + [reviewed.report(in: archive)]).joined(separator: "\n"))
    }
  }

  private func put(_ text: String) throws {
    guard let out else { return printText(text) }
    try FileText.write(text.hasSuffix("\n") ? text : text + "\n", to: out)
  }
}

extension ReviewedSession {
  /// The report of the call as a JSON line.
  func report(in archive: SQLiteArchive) throws -> String {
    let report = CallReportRecord(
      session: stored.id, state: stored.state, verdict: standing, exam: try exam(in: archive))
    return String(decoding: try report.encoded(), as: UTF8.self)
  }
}
