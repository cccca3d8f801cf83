import Rehearsal
import Scenarios
import Selling
import Typography

/// Plays a call: takes a line, lets the call decide, keeps what happened, and only then shows it (law 5).
public struct CallLoop {
  let call: any Conversation
  let log: any SessionLog
  let session: SessionID
  let lines: any LineSource
  let screen: Screen
  let terms: CallTerms
  let sheets: (any CallSheets)?
  private let clock: () -> Int64
  private let committed: ([SessionEvent]) -> Void
  let coach: Coach

  /// A loop for one session.
  ///
  /// - Parameters:
  ///   - log: holds the session's events so far, `began` at least.
  ///   - terms: practice or exam.
  ///   - sheets: makes the customer card and the like; without them there are none.
  ///   - clock: milliseconds since 1970-01-01T00:00:00Z.
  ///   - committed: told every event once it is on disk, before it is shown.
  public init(
    call: any Conversation, log: any SessionLog, session: SessionID, lines: any LineSource, screen: Screen,
    terms: CallTerms = .practice(coach: false), sheets: (any CallSheets)? = nil, clock: @escaping () -> Int64,
    committed: @escaping ([SessionEvent]) -> Void = { _ in }
  ) {
    self.call = call
    self.log = log
    self.session = session
    self.lines = lines
    self.screen = screen
    self.terms = terms
    self.sheets = sheets
    self.clock = clock
    self.committed = committed
    coach = Coach(words: screen.words, scenario: call.scenario)
  }

  /// Plays on from `state`, the fold of the session's events, until the call ends or is paused.
  ///
  /// - Parameters:
  ///   - state: the fold of the session's events.
  ///   - returning: whether the trainee comes back to a call; one with more than its beginning says so itself.
  /// - Returns: the state then; `closing` or `paused` tell why it stopped.
  /// - Throws: `CallNotKept` where the log could not be read or written; `StreamLost` where the lines could not be
  ///   read: the call is still open then.
  public func run(from state: SessionState, returning: Bool = false) throws -> SessionState {
    var progress = Progress(
      state: state, count: try countEvents(), began: clock(), asksVerdict: call.scenario.asksVerdict)
    if case .practice(let coach) = terms { progress.coaches = coach }
    guard state.closing == nil else { return state }
    let returns = returning || progress.count > 1
    if returns { try commit([.resumed], to: &progress) }
    if returns, !state.turns.isEmpty || state.account?.contacts.isEmpty == false {
      screen.showReturn(to: state, of: call.scenario, on: terms)
      if let account = state.account {
        for line in screen.words.standing(account, of: call.scenario) { screen.advice(line) }
        screen.blank()
      }
    } else {
      screen.showBrief(of: call.scenario, on: terms)
      screen.showOpening(state.beginning?.opening ?? "", of: call.scenario)
      screen.blank()
    }
    var interruptions = 0
    while progress.isOpen {
      let present = progress.state.account?.meeting?.people.compactMap(call.scenario.person) ?? []
      switch lines.next(prompt: screen.prompt(with: present)) {
      case .line(let line):
        interruptions = 0
        try take(line, &progress)
      case .interrupted:
        interruptions += 1
        if interruptions > 1 { screen.notice(screen.words.howToLeave(inExam: terms.isExam)) }
      case .end:
        try end(&progress)
      case .lost(let stream):
        throw stream
      }
    }
    return progress.state
  }

  /// Where the session stands.
  struct Progress {
    var state: SessionState
    /// Events so far: the sequence number of the next.
    var count: Int
    /// When this sitting began, in milliseconds.
    var began: Int64
    /// Whether a remark follows a turn.
    var coaches = false
    /// True once the trainee has left, whatever came of it.
    var left = false
    /// What has been said of the verdict on the prospect.
    var verdict = VerdictText()
    /// Whether the trainee has just been asked for the rest of his verdict.
    var isVerdictHanging = false
    /// Whether the call comes to a verdict on the prospect.
    let asksVerdict: Bool
    /// True once the trainee was told that he leaves without one.
    var isWarned = false
    /// In an account: the offer he was asked to say more of, as he typed it; nil where he was not.
    var offered: String?

    /// Whether a verdict is asked and still to be given.
    var owesVerdict: Bool { asksVerdict && state.verdict == nil }
    /// Whether the prospect has ended the call, and only the verdict is left.
    var isOver: Bool { state.closing != nil }
    var isOpen: Bool { !left && !state.paused && (!isOver || owesVerdict) }
  }

  private func take(_ line: String, _ progress: inout Progress) throws {
    let line = SafePrinting.clean(line)
    let offered = progress.offered
    let isHanging = progress.isVerdictHanging
    progress.offered = nil
    progress.isVerdictHanging = false
    if let offered, TenderChoice.isList(line) {
      try tender(offered + " " + line, &progress)
    } else if let command = Command(line) {
      try obey(command, &progress)
    } else if isHanging, VerdictText.isBrief(line),
      progress.verdict.completed(by: VerdictText.read(line)).verdict != nil
    {
      try judge(line, &progress)
    } else if progress.isOver {
      screen.notice(screen.words.goneWithoutVerdict)
    } else if let account = progress.state.account, account.meeting == nil {
      screen.notice(screen.words.withNobody)
      screen.blank()
    } else {
      try happen(call.answer(line, in: progress.state), &progress)
    }
  }

  private func obey(_ command: Command, _ progress: inout Progress) throws {
    let inExam = terms.isExam
    let setting = CommandName.Setting(inExam: inExam, in: call.scenario)
    if let name = command.name, inExam, !name.isAllowedInExam { return screen.notice(screen.words.notInExam(name)) }
    if let name = command.name, progress.isOver, !name.isAllowedAfterwards {
      return screen.notice(screen.words.goneWithoutVerdict)
    }
    if call.scenario.account != nil, let name = command.name, try obeyInAccount(name, command.argument, &progress) {
      return
    }
    switch command.name {
    case .help: screen.showHelp(in: setting)
    case .brief: screen.showBrief(of: call.scenario, on: terms)
    case .products:
      if call.scenario.products.isEmpty { screen.notice(screen.words.noProducts) }
      screen.showSheets(of: call.scenario)
    case .propose: try propose(command.argument, &progress)
    case .hint: try hint(&progress)
    case .card: show(sheets?.card(of: progress.state, columns: screen.sheetColumns))
    case .status:
      let minutes = Int(max(0, clock() - progress.began) / 60_000)
      show(sheets?.status(of: progress.state, minutes: minutes, columns: screen.sheetColumns))
    case .why: explain(progress.state)
    case .undo: try undo(&progress)
    case .coach:
      turnCoach(command.argument, &progress)
    case .pause:
      try commit([.paused], to: &progress)
      screen.notice(screen.words.paused)
    case .verdict: try judge(command.argument, &progress)
    case .end: try leave(&progress)
    case .org, .visit, .call, .meet, .days, .decide:
      screen.notice(screen.words.noAccount)
      screen.blank()
    case nil:
      screen.notice(screen.words.unknown(command.typed, nearest: command.nearest(in: setting)))
      screen.blank()
    }
  }

  /// On or off as asked, the other way round where nothing is asked.
  private func turnCoach(_ typed: String, _ progress: inout Progress) {
    let asked = Switch(typed)
    if asked == nil, !typed.isEmpty {
      screen.notice(screen.words.coachTakes(typed))
    } else {
      progress.coaches = asked?.isOn ?? !progress.coaches
      screen.notice(screen.words.coach(isOn: progress.coaches))
    }
    screen.blank()
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

  /// Takes what is said of the verdict; once it is whole, the call is over.
  private func judge(_ typed: String, _ progress: inout Progress) throws {
    guard call.scenario.asksVerdict else {
      screen.notice(screen.words.noVerdict)
      return screen.blank()
    }
    progress.verdict = progress.verdict.completed(by: VerdictText.read(typed))
    guard let verdict = progress.verdict.verdict else {
      let letters = progress.verdict.has.count < Qualification.allCases.count
      if !letters {
        for (number, action) in NextAction.allCases.enumerated() {
          screen.advice("\(number + 1)  " + screen.words.action(action))
        }
      }
      screen.notice(screen.words.verdictLacks(letters: letters))
      progress.isVerdictHanging = true
      return screen.blank()
    }
    screen.notice(screen.words.verdictTaken(verdict.qualification.letters, verdict.action))
    screen.blank()
    try happen(Call.judge(verdict, in: progress.state, of: call.scenario), &progress)
  }

  /// Ends the call; where a verdict is asked and not given, only the second time.
  private func leave(_ progress: inout Progress) throws {
    if progress.owesVerdict, !progress.isOver, !progress.isWarned {
      progress.isWarned = true
      screen.notice(screen.words.noVerdictYet)
      return screen.blank()
    }
    try end(&progress)
  }

  private func end(_ progress: inout Progress) throws {
    try happen(call.end(in: progress.state), &progress)
    progress.left = true
  }

  // MARK: - Help

  /// The next rung of the ladder: kept before it is shown, so that its price is never lost.
  private func hint(_ progress: inout Progress) throws {
    let state = progress.state
    let ladder = HintLadder(in: state, of: call.scenario)
    let step = ladder.next
    // The same again is said in the same words.
    let before = step.isNew ? nil : state.hints.last { $0.hint.need == step.need && $0.hint.rung == step.rung }
    let text =
      before?.hint.text
      ?? coach.help(step, in: state) { need in ladder.example(for: need) { call.answer($0, in: state) } }
    if step.isNew {
      try commit([.hinted(Hint(need: step.need, rung: step.rung, text: text))], to: &progress)
    }
    screen.advice(text)
    screen.notice(coach.price(step))
    screen.blank()
  }

  private func explain(_ state: SessionState) {
    guard let reasons = AnswerReasons(ofLastIn: state, of: call.scenario) else {
      return screen.notice(screen.words.nothingSaid)
    }
    for line in coach.beside(state).lines(for: reasons, in: state) { screen.advice(line) }
    screen.blank()
  }

  private func undo(_ progress: inout Progress) throws {
    guard let last = progress.state.turns.last else { return screen.notice(screen.words.nothingSaid) }
    try commit([.undone(turn: last.number)], to: &progress)
    screen.notice(screen.words.takenBack(last.utterance.text, turns: progress.state.takenBack.count))
    screen.blank()
    screen.showLast(1, of: progress.state, in: call.scenario)
  }

  func show(_ sheet: String?) {
    if let sheet { screen.showSheet(sheet) } else { screen.notice(screen.words.noSheet) }
  }

  // MARK: - What happened

  /// Keeps what happened, then shows it.
  ///
  /// `spoken`: the trainee has typed the words himself.
  func happen(_ bodies: [SessionEvent.Body], _ progress: inout Progress, spoken: Bool = true) throws {
    try commit(bodies, to: &progress)
    for body in bodies {
      switch body {
      case .turn(let turn):
        if !spoken { screen.showTrainee(turn.utterance.text) }
        screen.showReplies(of: turn, in: call.scenario)
        if progress.coaches,
          let remark = coach.beside(progress.state).remark(
            on: progress.state, plain: screen.style.isPlain)
        {
          screen.remark(remark)
        }
        screen.blank()
        if let account = progress.state.account, account.meeting == nil {
          screen.notice(screen.words.contactOver(account, of: call.scenario))
          screen.blank()
        }
      case .contacted(let contact): screen.showContact(contact, in: call.scenario)
      case .tendered(let tender):
        screen.notice(screen.words.tendered(tender, in: call.scenario))
        screen.blank()
      case .decided(let decision): screen.showDecision(decision, in: call.scenario)
      case .ended(let closing):
        screen.showEnd(closing, of: call.scenario, by: progress.state.turns.last?.person ?? "")
        if progress.owesVerdict, closing.outcome != .abandoned {
          screen.notice(screen.words.goneWithoutVerdict)
        }
      case .began, .paused, .resumed, .undone, .hinted, .judged, .reflected, .overridden: break
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
