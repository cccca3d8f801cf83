import Archive
import ArgumentParser
import Authoring
import Console
import Foundation
import Records
import Rehearsal
import Reporting

struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Talk to a buyer, and read what the call was worth.",
    discussion: """
      What you type is said to the buyer; a line that begins with / is for the simulator: /help lists them. Through a \
      pipe each line of standard input is one line of yours, and its end ends the call. --format jsonl prints every \
      event of the call as a JSON line and the scorecard as the last.

      In practice, remarks beside the call tell what a line did (--coach off silences them), and /hint, /card, \
      /status, /why and /undo help. With --exam there is none of that: it needs --trainee, it cannot be paused, every \
      attempt counts, and the exit code is 1 where a pass mark is missed.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  enum Coaching: String, ExpressibleByArgument, CaseIterable {
    case on, off
  }

  @Argument(help: "Which scenario; `askfirst list` names them. Default: travel-family-trip.")
  var scenario: String?

  @Option(name: .long, help: ArgumentHelp("Who practises; keeps your sessions apart from others'.", valueName: "name"))
  var trainee: String = ""

  @Flag(name: .long, help: "Go on with the session you left last; with an exam that broke off, once.")
  var resume = false

  @Flag(name: .long, help: "An exam: no help, no pause, a pass mark, and it counts. Needs --trainee.")
  var exam = false

  @Option(
    name: .long,
    help: "Remarks after a turn, in practice: on or off. Default: on at a terminal, off through a pipe.")
  var coach: Coaching?

  @Option(
    name: .long, help: ArgumentHelp("Draws the buyer's wordings; the score never depends on it.", valueName: "number"))
  var seed: UInt64?

  @Option(name: .long, help: "text, or jsonl for programs.")
  var format: Format = .text

  @Flag(name: .long, help: "Do not ask the short questions on the call after it.")
  var noQuestions = false

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func validate() throws {
    if resume && scenario != nil {
      throw ValidationError(.resumeWithScenario)
    }
    if exam && resume {
      throw ValidationError(.resumeWithExam)
    }
    if exam && trainee.allSatisfy(\.isWhitespace) {
      throw ValidationError(.examOfNobody)
    }
    if exam && coach == .on { throw ValidationError(.coachedExam) }
    if format == .jsonl && coach == .on {
      throw ValidationError(.coachedRecords)
    }
    if resume && seed != nil { throw ValidationError(.resumeWithSeed) }
  }

  func run() throws {
    let library = try libraries.open()
    // Mistakes in scenario and rubrics are said before the call, and before anything is written.
    let content =
      resume
      ? nil : try CallContent(scenario ?? "travel-family-trip", locale: languages.content, from: library)
    let archive = try stores.open()
    let session: StoredSession
    let call: PreparedCall
    let judging: JudgingContent
    if let content {
      (session, call) = try begin(content.playable, in: archive)
      judging = content.judging
    } else {
      guard let open = try archive.latestOpenSession(trainee: trainee.isEmpty ? nil : trainee) else {
        throw Failure(.noOpenCall, code: Failure.usage)
      }
      session = try StoredSession(open.id, in: archive)
      judging = try JudgingContent(locale: session.beginning.locale, from: library, for: session.scenario)
      call = PreparedCall(scenario: session.scenario, lexicon: try session.lexicon(in: archive))
    }
    // An exam is gone on with once: what broke off again ends as it stands.
    if resume, session.beginning.mode == .exam, session.state.breaks > 0 {
      try endBroken(session, in: archive)
      try finish(session, judgedBy: judging, spoken: languages.spoken(by: session.beginning.locale), in: archive)
    } else {
      try play(session, call, judgedBy: judging, in: archive)
    }
  }

  private func endBroken(_ session: StoredSession, in archive: SQLiteArchive) throws {
    let words = ConsoleWords(locale: languages.spoken(by: session.beginning.locale))
    StandardStreams.writeError("askfirst: \(words.examBrokenTwice)\n")
    let bodies = Call.end(in: session.state, of: session.scenario)
    let events = bodies.enumerated().map { offset, body in
      SessionEvent(sequence: session.events.count + offset, time: Self.now(), body: body)
    }
    try archive.append(events, to: session.id)
    if format == .jsonl { try Self.printRecords(session.events + events, of: session.id) }
  }

  /// Keeps the contents, then the first event.
  private func begin(_ content: PlayableContent, in archive: SQLiteArchive) throws -> (StoredSession, PreparedCall) {
    let call = PreparedCall(scenario: content.scenario, lexicon: content.lexicon)
    try content.keep(in: archive)
    let beginning = Beginning(
      scenario: content.scenario.id, scenarioDigest: content.scenarioDigest, lexiconDigest: content.lexiconDigest,
      engine: Call.engine, seed: seed ?? UInt64.random(in: 0...UInt64(UInt32.max)), locale: content.scenario.locale,
      mode: exam ? .exam : .practice, trainee: trainee, opening: "")
    let id = SessionID((0..<4).map { _ in Self.hex(UInt32.random(in: 0...UInt32.max)) }.joined())
    try archive.append(
      [SessionEvent(sequence: 0, time: Self.now(), body: Call.begin(beginning, of: content.scenario))], to: id)
    return (try StoredSession(id, in: archive, playing: content.scenario), call)
  }

  private func play(
    _ session: StoredSession, _ call: PreparedCall, judgedBy judging: JudgingContent, in archive: SQLiteArchive
  ) throws {
    let environment = ProcessInfo.processInfo.environment
    let spoken = languages.spoken(by: session.beginning.locale)
    let words = ConsoleWords(locale: spoken)
    let style = ScreenStyle.standard(environment: environment)
    let lines: any LineSource =
      style.isTerminal && format == .text
      ? TerminalLines(
        history: Self.historyPath(environment), words: words,
        in: CommandName.Setting(inExam: session.beginning.mode == .exam, in: session.scenario))
      : PipeLines(words: words)
    if format == .jsonl { try Self.printRecords(session.events, of: session.id) }
    let loop = CallLoop(
      call: call, log: archive, session: session.id, lines: lines,
      screen: format == .jsonl ? .silent(words: words) : Screen(style: style, words: words),
      terms: try terms(of: session, judgedBy: judging, isTerminal: style.isTerminal, in: archive),
      sheets: ReportedSheets(scenario: session.scenario, phrases: Phrasebook(locale: spoken), colour: style.colour),
      clock: Self.now,
      committed: { events in
        if format == .jsonl { try? Self.printRecords(events, of: session.id) }
      })
    let state: SessionState
    do {
      defer { (lines as? TerminalLines)?.close() }
      state = try loop.run(from: session.state, returning: resume)
    }
    if state.closing != nil { try finish(session, judgedBy: judging, spoken: spoken, in: archive) }
  }

  private func terms(
    of session: StoredSession, judgedBy judging: JudgingContent, isTerminal: Bool, in archive: SQLiteArchive
  ) throws -> CallTerms {
    guard session.beginning.mode == .exam else {
      return .practice(coach: format == .text && (coach.map { $0 == .on } ?? isTerminal))
    }
    return .exam(
      CallTerms.Exam(
        attempt: try archive.examAttempts()[session.id] ?? 1, marks: judging.marks, hasBroken: resume))
  }

  /// Judges the ended call, keeps the cards and shows them.
  private func finish(
    _ played: StoredSession, judgedBy judging: JudgingContent, spoken: String, in archive: SQLiteArchive
  ) throws {
    var reviewed = ReviewedSession(
      try StoredSession(played.id, in: archive, playing: played.scenario), judgedBy: judging)
    for bundle in judging.bundles { try archive.keep(bundle) }
    try archive.keep(reviewed.verdict.scorecards, of: played.id)
    switch format {
    case .jsonl: printText(try reviewed.report(in: archive))
    case .text:
      let paper = Paper()
      let phrases = Phrasebook(locale: spoken)
      if paper.isTerminal && !noQuestions { reviewed = try QuestionRound(phrases: phrases, in: archive).ask(reviewed) }
      let debrief = try reviewed.debrief(phrases, in: archive, libraries: libraries)
      printText("\n" + debrief.summary(session: reviewed.name, width: paper.width, colour: paper.colour))
    }
    // The debrief has said it already.
    if try reviewed.exam(in: archive)?.passed == false { throw Failure(silently: Failure.failed) }
  }

  private static func printRecords(_ events: [SessionEvent], of session: SessionID) throws {
    for event in events {
      StandardStreams.write(String(decoding: try EventRecord(event, of: session).encoded(), as: UTF8.self) + "\n")
    }
  }

  private static func now() -> Int64 { Int64((Date().timeIntervalSince1970 * 1000).rounded()) }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The line editor's history, in the XDG state directory.
  static func historyPath(_ environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/askfirst/history" }
    return environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.local/state/askfirst/history" }
  }
}
