import Dialogue
import Rehearsal
import Scenarios
import Selling

@testable import Console

/// A call with scripted lines, a log in memory and a screen that can be read: what happened, in order.
final class Stage {
  var happened: [String] = []
  var shown = ""
  var alarms = ""
  let log: MemoryLog
  let session = SessionID("0123456789abcdef0123456789abcdef")
  var call = EchoCall()
  var terms = CallTerms.practice(coach: false)
  var sheets: (any CallSheets)?
  var returning = false
  private let inputs: [LineInput]
  private let style: ScreenStyle
  private let words: ConsoleWords

  init(
    _ inputs: [LineInput], words: ConsoleWords = .english, columns: Int? = 60, colour: Bool = false,
    plain: Bool = false
  ) {
    self.inputs = inputs
    self.words = words
    style = ScreenStyle(isTerminal: columns != nil, colour: colour, isPlain: plain) { columns ?? 80 }
    log = MemoryLog()
    log.onAppend = { [unowned self] events in happened += events.map { "kept \($0.name)" } }
  }

  convenience init(typing lines: [String], words: ConsoleWords = .english, columns: Int? = 60) {
    self.init(lines.map { .line($0) } + [.end], words: words, columns: columns)
  }

  var screen: Screen {
    Screen(
      style: style, words: words,
      write: { [unowned self] text in
        shown += text
        happened.append("shown " + text)
      },
      alarm: { [unowned self] text in alarms += text })
  }

  /// Begins the session where it has not begun, and plays.
  @discardableResult
  func play() throws -> SessionState {
    if log.kept.isEmpty {
      log.kept = [SessionEvent(sequence: 0, time: 1, body: .began(.sample))]
    }
    let state = SessionState(folding: log.kept, of: call.scenario)
    let loop = CallLoop(
      call: call, log: log, session: session, lines: ScriptedLines(inputs), screen: screen, terms: terms,
      sheets: sheets, clock: { 1_000 })
    return try loop.run(from: state, returning: returning)
  }

  var shownLines: [String] { shown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

final class ScriptedLines: LineSource {
  private var inputs: ArraySlice<LineInput>
  init(_ inputs: [LineInput]) { self.inputs = inputs[...] }
  func next(prompt: String) -> LineInput { inputs.popFirst() ?? .end }
}

struct DiskFull: Error, CustomStringConvertible {
  var description: String { "no space left on device" }
}

final class MemoryLog: SessionLog {
  var kept: [SessionEvent] = []
  var failsAfter = Int.max
  var onAppend: ([SessionEvent]) -> Void = { _ in }

  func append(_ events: [SessionEvent], to session: SessionID) throws {
    guard kept.count + events.count <= failsAfter else { throw DiskFull() }
    kept += events
    onAppend(events)
  }

  func events(of session: SessionID) throws -> [SessionEvent] { kept }
}

/// A buyer who says what he was told; "bye" makes him leave.
struct EchoCall: Conversation {
  var scenario = Scenario.sample
  var answers: [String] = []
  var source = "shared/deflect"

  func answer(_ line: String, in state: SessionState) -> [SessionEvent.Body] {
    guard !line.isEmpty else { return [] }
    let replies = answers.isEmpty ? ["You said: \(line)"] : answers
    let turn = Turn(
      number: state.turns.count + 1, person: "lin", utterance: .plain(line),
      replies: replies.map { SpokenReply(source: source, variant: 0, text: $0) })
    guard line == "bye" else { return [.turn(turn)] }
    return [
      .turn(turn),
      .ended(
        Closing(
          ending: "left", outcome: .refused, cause: .didNotAsk, nextStep: false, text: "",
          epilogue: "He rang a friend that night.")),
    ]
  }

  func propose(_ product: Product, in state: SessionState) -> [SessionEvent.Body] {
    let turn = Turn(
      number: state.turns.count + 1, person: "lin", utterance: .plain("/propose \(product.name)"),
      replies: [SpokenReply(source: "shared/neutral", variant: 0, text: "The \(product.id), hm.")])
    return [.turn(turn)]
  }

  func end(in state: SessionState) -> [SessionEvent.Body] {
    [
      .ended(
        Closing(
          ending: "", outcome: .abandoned, cause: nil, nextStep: false, text: "Another time, then.", epilogue: ""))
    ]
  }
}

extension SessionEvent {
  var name: String {
    switch body {
    case .began: "began"
    case .turn: "turn"
    case .paused: "paused"
    case .resumed: "resumed"
    case .undone: "undone"
    case .hinted: "hinted"
    case .judged: "judged"
    case .contacted: "contacted"
    case .tendered: "tendered"
    case .decided: "decided"
    case .ended: "ended"
    case .reflected: "reflected"
    case .overridden: "overridden"
    }
  }
}

extension Utterance {
  static func plain(_ text: String) -> Utterance {
    Utterance(text: text, language: .english, sentences: [], topics: [], rejected: true)
  }
}

extension Beginning {
  static let sample = Beginning(
    scenario: "sample", scenarioDigest: "", lexiconDigest: "", engine: "1.0", seed: 1, locale: "en",
    mode: .practice, trainee: "", opening: "Morning. Do you sell kettles?")
}

extension Scenario {
  static let sample = Scenario(
    id: "sample", locale: "en", title: "The kettle",
    brief: "You keep a small shop for kitchen things near the station.\nA woman comes in out of the rain.",
    opening: ["Morning. Do you sell kettles?"],
    people: [
      Persona(
        id: "lin", name: "Ms Lin", role: BuyingRole(level: .deciding, function: .using),
        qualification: Set(Qualification.allCases), decisionOrder: [.feeling, .reason, .rule], start: [:])
    ],
    needs: [], facts: [],
    products: [
      Product(
        id: "quiet-kettle", name: "The quiet kettle 静音水壶", names: ["quiet one", "静音壶"],
        sheet: "One litre and a half.\nBoils without a sound.", meets: [], fails: [], price: 1280, currency: "CNY",
        claims: [], liked: [], disliked: []),
      Product(
        id: "iron-pot", name: "The iron tea pot", names: ["iron pot", "铁壶"], sheet: "Two cups.", meets: [],
        fails: [], price: 99, currency: "CNY", claims: [], liked: [], disliked: []),
    ],
    objections: [], initiatives: [], endings: [], shared: SharedLines())
}
