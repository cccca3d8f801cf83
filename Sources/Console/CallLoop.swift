import Rehearsal
import Scenarios
import Typography

/// Plays a call: takes a line, lets the call decide, keeps what happened, and only then shows it (law 5).
public struct CallLoop {
  private let call: any Conversation
  private let log: any SessionLog
  private let session: SessionID
  private let lines: any LineSource
  private let screen: Screen
  private let clock: () -> Int64
  private let committed: ([SessionEvent]) -> Void

  /// A loop for one session.
  ///
  /// - Parameters:
  ///   - log: holds the session's events so far, `began` at least.
  ///   - clock: milliseconds since 1970-01-01T00:00:00Z.
  ///   - committed: told every event once it is on disk, before it is shown.
  public init(
    call: any Conversation, log: any SessionLog, session: SessionID, lines: any LineSource, screen: Screen,
    clock: @escaping () -> Int64, committed: @escaping ([SessionEvent]) -> Void = { _ in }
  ) {
    self.call = call
    self.log = log
    self.session = session
    self.lines = lines
    self.screen = screen
    self.clock = clock
    self.committed = committed
  }

  /// Plays on from `state`, the fold of the session's events, until the call ends or is paused.
  ///
  /// - Returns: the state then; `closing` or `paused` tell why it stopped.
  /// - Throws: `CallNotKept` where the log could not be read or written; `StreamLost` where the lines could not be
  ///   read: the call is still open then.
  public func run(from state: SessionState) throws -> SessionState {
    var progress = Progress(state: state, count: try countEvents())
    guard state.closing == nil else { return state }
    if progress.count > 1 {
      try commit([.resumed], to: &progress)
      screen.showReturn(to: state, of: call.scenario)
    } else {
      screen.showBrief(of: call.scenario)
      screen.showSpeech([state.beginning?.opening ?? ""], by: call.scenario.name(of: ""))
      screen.blank()
    }
    var interruptions = 0
    while progress.isOpen {
      switch lines.next(prompt: screen.prompt) {
      case .line(let line):
        interruptions = 0
        try take(line, &progress)
      case .interrupted:
        interruptions += 1
        if interruptions > 1 { screen.notice(screen.words.howToLeave) }
      case .end:
        try end(&progress)
      case .lost(let stream):
        throw stream
      }
    }
    return progress.state
  }

  /// Where the session stands.
  private struct Progress {
    var state: SessionState
    /// Events so far: the sequence number of the next.
    var count: Int
    /// True once the trainee has left, whatever came of it.
    var left = false

    var isOpen: Bool { !left && state.closing == nil && !state.paused }
  }

  private func take(_ line: String, _ progress: inout Progress) throws {
    let line = SafePrinting.clean(line)
    if let command = Command(line) {
      try obey(command, &progress)
    } else {
      try happen(call.answer(line, in: progress.state), &progress)
    }
  }

  private func obey(_ command: Command, _ progress: inout Progress) throws {
    switch command.name {
    case .help: screen.showHelp()
    case .brief: screen.showBrief(of: call.scenario)
    case .products:
      if call.scenario.products.isEmpty { screen.notice(screen.words.noProducts) }
      screen.showSheets(of: call.scenario)
    case .propose: try propose(command.argument, &progress)
    case .pause:
      try commit([.paused], to: &progress)
      screen.notice(screen.words.paused)
    case .end: try end(&progress)
    case nil: screen.notice(screen.words.unknown(command.typed, nearest: command.nearest))
    }
  }

  private func propose(_ typed: String, _ progress: inout Progress) throws {
    let products = call.scenario.products
    if let product = ProductChoice.find(typed, in: products) {
      try happen(call.propose(product, in: progress.state), &progress, spoken: false)
    } else if products.isEmpty {
      screen.notice(screen.words.noProducts)
    } else {
      if !typed.isEmpty { screen.notice(screen.words.noSuchProduct(typed)) }
      screen.showOffers(of: call.scenario)
      screen.notice(screen.words.choose)
      screen.blank()
    }
  }

  private func end(_ progress: inout Progress) throws {
    try happen(call.end(in: progress.state), &progress)
    progress.left = true
  }

  /// Keeps what happened, then shows it.
  ///
  /// `spoken`: the trainee has typed the words himself.
  private func happen(_ bodies: [SessionEvent.Body], _ progress: inout Progress, spoken: Bool = true) throws {
    try commit(bodies, to: &progress)
    for body in bodies {
      switch body {
      case .turn(let turn):
        if !spoken { screen.showTrainee(turn.utterance.text) }
        screen.showSpeech(turn.replies.map(\.text), by: call.scenario.name(of: turn.person))
        screen.blank()
      case .ended(let closing):
        screen.showEnd(closing, of: call.scenario, by: progress.state.turns.last?.person ?? "")
      case .began, .paused, .resumed, .undone, .hinted, .reflected, .overridden: break
      }
    }
  }

  private func commit(_ bodies: [SessionEvent.Body], to progress: inout Progress) throws {
    guard !bodies.isEmpty else { return }
    let time = clock()
    let events = bodies.enumerated().map { offset, body in
      SessionEvent(sequence: progress.count + offset, time: time, body: body)
    }
    do { try log.append(events, to: session) } catch { throw unkept(error) }
    for body in bodies { progress.state.apply(body, of: call.scenario) }
    progress.count += events.count
    committed(events)
  }

  private func countEvents() throws -> Int {
    do { return try log.events(of: session).count } catch { throw unkept(error) }
  }

  private func unkept(_ error: any Error) -> CallNotKept {
    screen.alarm(screen.words.notKept("\(error)"))
    return CallNotKept(reason: error)
  }
}
