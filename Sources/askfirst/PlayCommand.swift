import Archive
import ArgumentParser
import Authoring
import Console
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
    if let content {
      let sitting = Sitting(
        archive: archive, format: format, spoken: languages.spoken(by: content.playable.scenario.locale))
      let (session, call) = try sitting.begin(
        content.playable, Sitting.Terms(mode: exam ? .exam : .practice, trainee: trainee, seed: seed))
      return try play(session, call, judgedBy: content.judging, sitting)
    }
    guard let open = try archive.latestOpenSession(trainee: trainee.isEmpty ? nil : trainee) else {
      throw Failure(.noOpenCall, code: Failure.usage)
    }
    let session = try StoredSession(open.id, in: archive)
    let judging = try JudgingContent(locale: session.beginning.locale, from: library, for: session.scenario)
    let sitting = Sitting(
      archive: archive, format: format, spoken: languages.spoken(by: session.beginning.locale))
    // An exam is gone on with once: what broke off again ends as it stands.
    if session.beginning.mode == .exam, session.state.breaks > 0 {
      try endBroken(session, sitting)
      try finish(session, judgedBy: judging, sitting)
    } else {
      let call = PreparedCall(scenario: session.scenario, lexicon: try session.lexicon(in: archive))
      try play(session, call, judgedBy: judging, sitting)
    }
  }

  private func endBroken(_ session: StoredSession, _ sitting: Sitting) throws {
    StandardStreams.writeError("askfirst: \(sitting.words.examBrokenTwice)\n")
    let bodies = Call.end(in: session.state, of: session.scenario)
    let events = bodies.enumerated().map { offset, body in
      SessionEvent(sequence: session.events.count + offset, time: Sitting.now(), body: body)
    }
    try sitting.archive.append(events, to: session.id)
    if format == .jsonl { try sitting.printRecords(session.events + events, of: session.id) }
  }

  private func play(
    _ session: StoredSession, _ call: PreparedCall, judgedBy judging: JudgingContent, _ sitting: Sitting
  ) throws {
    let inExam = session.beginning.mode == .exam
    let lines = sitting.lines(in: CommandName.Setting(inExam: inExam, in: session.scenario))
    let state: SessionState
    do {
      defer { (lines as? TerminalLines)?.close() }
      state = try sitting.play(
        session, call, on: try terms(of: session, judgedBy: judging, sitting), lines: lines, returning: resume)
    }
    if state.closing != nil { try finish(session, judgedBy: judging, sitting) }
  }

  private func terms(
    of session: StoredSession, judgedBy judging: JudgingContent, _ sitting: Sitting
  ) throws -> CallTerms {
    guard session.beginning.mode == .exam else {
      return .practice(coach: format == .text && (coach.map { $0 == .on } ?? sitting.style.isTerminal))
    }
    return .exam(
      CallTerms.Exam(
        attempt: try sitting.archive.examAttempts()[session.id] ?? 1, marks: judging.marks, hasBroken: resume))
  }

  /// Judges the ended call, keeps the cards and shows them.
  private func finish(_ played: StoredSession, judgedBy judging: JudgingContent, _ sitting: Sitting) throws {
    var reviewed = try sitting.judge(played, by: judging)
    let archive = sitting.archive
    switch format {
    case .jsonl: printText(try reviewed.report(in: archive))
    case .text:
      let paper = Paper()
      let phrases = Phrasebook(locale: sitting.spoken)
      if paper.isTerminal && !noQuestions { reviewed = try QuestionRound(phrases: phrases, in: archive).ask(reviewed) }
      let debrief = try reviewed.debrief(phrases, in: archive, libraries: libraries)
      printText("\n" + debrief.summary(session: reviewed.name, width: paper.width, colour: paper.colour))
    }
    // The debrief has said it already.
    if try reviewed.exam(in: archive)?.passed == false { throw Failure(silently: Failure.failed) }
  }
}
