import Archive
import Console
import Foundation
import Records
import Rehearsal
import Reporting

/// A sitting at the terminal or at a pipe: calls are begun, played and judged in it.
struct Sitting {
  let archive: SQLiteArchive
  let format: PlayCommand.Format
  /// The language of the interface.
  let spoken: String
  let style = ScreenStyle.standard(environment: ProcessInfo.processInfo.environment)

  var words: ConsoleWords { ConsoleWords(locale: spoken) }

  /// Whether somebody sits at a terminal.
  var isTerminal: Bool { style.isTerminal && format == .text }

  /// How a call is begun.
  struct Terms {
    var mode = Beginning.Mode.practice
    var trainee = ""
    var seed: UInt64?
    var drill: DrillPlace?
  }

  /// Keeps the contents, then the first event.
  func begin(_ content: PlayableContent, _ terms: Terms) throws -> (StoredSession, PreparedCall) {
    let call = PreparedCall(scenario: content.scenario, lexicon: content.lexicon)
    try content.keep(in: archive)
    let beginning = Beginning(
      scenario: content.scenario.id, scenarioDigest: content.scenarioDigest, lexiconDigest: content.lexiconDigest,
      engine: Call.engine, seed: terms.seed ?? UInt64.random(in: 0...UInt64(UInt32.max)),
      locale: content.scenario.locale, mode: terms.mode, trainee: terms.trainee, opening: "", drill: terms.drill)
    let id = SessionID(Self.newId())
    try archive.append(
      [SessionEvent(sequence: 0, time: Self.now(), body: Call.begin(beginning, of: content.scenario))], to: id)
    return (try StoredSession(id, in: archive, playing: content.scenario), call)
  }

  /// Where the trainee's lines come from.
  func lines(in setting: CommandName.Setting) -> any LineSource {
    isTerminal
      ? TerminalLines(
        history: Self.historyPath(ProcessInfo.processInfo.environment), words: words, in: setting)
      : PipeLines(words: words)
  }

  /// Plays a session on until it ends or is paused.
  func play(
    _ session: StoredSession, _ call: PreparedCall, on terms: CallTerms, lines: any LineSource, returning: Bool
  ) throws -> SessionState {
    if format == .jsonl { try printRecords(session.events, of: session.id) }
    let loop = CallLoop(
      call: call, log: archive, session: session.id, lines: lines,
      screen: format == .jsonl ? .silent(words: words) : Screen(style: style, words: words), terms: terms,
      sheets: ReportedSheets(scenario: session.scenario, phrases: Phrasebook(locale: spoken), colour: style.colour),
      clock: Self.now,
      committed: { events in
        if format == .jsonl { try? printRecords(events, of: session.id) }
      })
    return try loop.run(from: session.state, returning: returning)
  }

  /// Judges a call that has ended, and keeps the cards.
  func judge(_ played: StoredSession, by judging: JudgingContent) throws -> ReviewedSession {
    let reviewed = ReviewedSession(
      try StoredSession(played.id, in: archive, playing: played.scenario), judgedBy: judging)
    for bundle in judging.bundles { try archive.keep(bundle) }
    try archive.keep(reviewed.verdict.scorecards, of: played.id)
    return reviewed
  }

  func printRecords(_ events: [SessionEvent], of session: SessionID) throws {
    for event in events {
      StandardStreams.write(String(decoding: try EventRecord(event, of: session).encoded(), as: UTF8.self) + "\n")
    }
  }

  static func now() -> Int64 { Int64((Date().timeIntervalSince1970 * 1000).rounded()) }

  /// A new id: 32 hexadecimal digits.
  static func newId() -> String {
    (0..<4).map { _ in
      let digits = String(UInt32.random(in: 0...UInt32.max), radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// The line editor's history, in the XDG state directory.
  static func historyPath(_ environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/askfirst/history" }
    return environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.local/state/askfirst/history" }
  }
}
