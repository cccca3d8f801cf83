import Rehearsal
import Scenarios
import Typography

/// The first minute: four lines to a buyer, each explained in one.
///
/// Nothing of it is kept.
public struct Tutorial {
  private let call: any Conversation
  private let lines: any LineSource
  private let screen: Screen
  private var words: TutorialWords

  /// A tutorial on a call of the tutorial's scenario.
  ///
  /// - Parameters:
  ///   - lines: a terminal's or a pipe's.
  ///   - screen: where it is shown, with the language of the interface.
  public init(call: any Conversation, lines: any LineSource, screen: Screen) {
    self.call = call
    self.lines = lines
    self.screen = screen
    words = TutorialWords(screen.words)
  }

  /// How often a step is tried before the tutorial says the line itself.
  private static let tries = 2

  /// Runs it from `state`, a call that has just begun.
  ///
  /// - Throws: `StreamLost` where the lines can no longer be read.
  public func run(from state: SessionState) throws {
    var state = state
    screen.showTutorialHead(words.title, brief: call.scenario.brief, note: words.note)
    screen.showSpeech([state.beginning?.opening ?? ""], by: call.scenario.name(of: ""))
    screen.blank()
    var results: [(step: TutorialStep, alone: Bool)] = []
    for (place, step) in TutorialStep.allCases.enumerated() where state.closing == nil {
      screen.showStep(words.step(place + 1, of: TutorialStep.allCases.count), words.task(step, offer))
      if step.isDone(in: state) {
        screen.remark(words.already, good: true)
        results.append((step, true))
        continue
      }
      guard let alone = try teach(step, &state) else { return screen.notice(words.left) }
      results.append((step, alone))
    }
    screen.showTutorialEnd(
      words.ending(bought: state.closing?.outcome == .bought),
      remarks: results.map { (words.done($0.step, alone: $0.alone), $0.alone) }, next: words.next)
  }

  private var offer: String { call.scenario.products.first?.name ?? "" }

  /// One step; true where the trainee did it himself, nil where he left.
  private func teach(_ step: TutorialStep, _ state: inout SessionState) throws -> Bool? {
    for attempt in 1...Self.tries {
      guard let line = try nextLine() else { return nil }
      guard let result = say(line, step, &state) else { continue }
      if result.isDone || state.closing != nil {
        screen.remark(words.praise(step, result), good: true)
        screen.blank()
        return true
      }
      screen.remark(words.advice(step, result), good: false)
      if attempt < Self.tries { screen.notice(words.onceMore(words.example(step))) }
      screen.blank()
    }
    // He has tried twice: the story goes on with the line as it might be said.
    let example = words.example(step)
    screen.notice(words.letMe)
    screen.showTrainee(example)
    _ = say(example, step, &state)
    screen.blank()
    return false
  }

  /// Says a line to the buyer and shows what he answers; nil for a line without words.
  private func say(_ line: String, _ step: TutorialStep, _ state: inout SessionState) -> TutorialStep.Result? {
    let (bodies, earlier) = (call.answer(line, in: state), state.turns)
    var result: TutorialStep.Result?
    for body in bodies {
      state.apply(body, of: call.scenario)
      if case .turn(let turn) = body {
        result = step.judge(turn, after: earlier)
        screen.showSpeech(turn.replies.map(\.text), by: call.scenario.name(of: turn.person))
      }
      if case .ended(let closing) = body {
        screen.showSpeech([closing.text], by: call.scenario.name(of: ""))
      }
    }
    return result
  }

  /// The next line with words in it; nil where the trainee leaves.
  private func nextLine() throws -> String? {
    var interruptions = 0
    while true {
      switch lines.next(prompt: screen.prompt) {
      case .line(let line):
        let clean = SafePrinting.clean(line)
        guard clean.contains(where: { !$0.isWhitespace }) else { continue }
        guard let command = Command(clean) else { return clean }
        if command.name == .end || command.name == .pause { return nil }
        screen.notice(words.justTalk)
      case .interrupted:
        interruptions += 1
        if interruptions > 1 { return nil }
        screen.notice(words.justTalk)
      case .end: return nil
      case .lost(let stream): throw stream
      }
    }
  }
}
