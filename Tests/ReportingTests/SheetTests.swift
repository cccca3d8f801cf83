import Assessment
import Rehearsal
import Scenarios
import Selling
import Testing

@testable import Reporting

@Suite("Card, status, exam and help on paper") struct SheetTests {
  /// The sample call with something told in it, one hint, one turn taken back, and an objection.
  private func state(_ call: SampleCall, exam: Bool = false) -> SessionState {
    var state = SessionState()
    let scenario = self.scenario(call)
    var first = true
    for body in bodies(call) {
      if first, case .began(var beginning) = body, exam {
        beginning.mode = .exam
        state.apply(.began(beginning), of: scenario)
      } else {
        state.apply(body, of: scenario)
      }
      first = false
    }
    return state
  }

  private func scenario(_ call: SampleCall) -> Scenario {
    var scenario = call.scenario
    scenario.needs[1].qualifies = .money
    scenario.needs[1].unasked = .howMuch
    scenario.needs[3].unasked = .experience
    return scenario
  }

  private func bodies(_ call: SampleCall) -> [SessionEvent.Body] {
    let plain = call.state(closing: nil)
    guard let beginning = plain.beginning else { return [] }
    let told: [[Disclosed]] = [
      [Disclosed(need: "ride", level: .fact, way: .elicited)],
      [Disclosed(need: "fear", level: .hint, way: .volunteered)],
      [], [Disclosed(need: "stairs", level: .fact, way: .elicited)], [],
    ]
    var bodies: [SessionEvent.Body] = [.began(beginning)]
    for (turn, disclosures) in zip(plain.turns, told) {
      var turn = turn
      turn.disclosures = disclosures
      turn.effects = [Effect(.trust, 30, reason: "open-question")]
      bodies.append(.turn(turn))
    }
    bodies.insert(.hinted(Hint(need: "stairs", rung: .nudge, text: "…")), at: 4)
    bodies.insert(.hinted(Hint(need: "stairs", rung: .example, text: "…")), at: 5)
    bodies.append(.undone(turn: 5))
    return bodies
  }

  @Test("the card quotes what was told and hides the rest", arguments: Phrasebook.allCases, [24, 60, 100])
  func card(phrases: Phrasebook, width: Int) {
    let call = SampleCall(phrases: phrases)
    let scenario = scenario(call)
    func text(_ width: Int) -> String {
      CustomerCardText.text(of: state(call), scenario: scenario, phrases: phrases, width: width, colour: false)
    }
    expectReadable(text(width), width: width)
    let wide = text(400)
    #expect(wide.contains(scenario.needs[0].about) && wide.contains(scenario.needs[2].about))
    #expect(wide.contains(call.lines[0].heard[0]) && wide.contains(call.lines[3].heard[0]))
    // Of a sign only the words are shown, of what was not touched nothing.
    #expect(wide.contains(call.lines[1].heard[0]) && !wide.contains(scenario.needs[3].about))
    #expect(!wide.contains(scenario.needs[1].about) && !wide.contains(scenario.needs[4].about))
    #expect(wide.contains(phrases.qualification(.money) + phrases.colon + phrases.say("not yet", "还没有")))
    #expect(wide.contains(phrases.unasked(.howMuch)) && wide.contains(phrases.unasked(.experience)))
  }

  @Test("the status tells each meter in a word, a number and a bar", arguments: Phrasebook.allCases, [40, 60, 100])
  func status(phrases: Phrasebook, width: Int) {
    let call = SampleCall(phrases: phrases)
    let text = StatusText.text(
      of: state(call), minutes: 1, scenario: scenario(call), phrases: phrases, width: width, colour: false)
    expectReadable(text, width: width)
    for meter in Meter.allCases { #expect(text.contains(phrases.meter(meter))) }
    #expect(text.contains("100  ") && text.contains("  0  "))
    #expect(width < 60 || text.contains("100  ##########") && text.contains("  0  .........."))
    #expect(text.contains(phrases.say("1 minute", "1 分钟")))
    let flat = text.replacing("\n", with: " ")
    #expect(flat.contains(phrases.takenBack(1)) && flat.contains(phrases.hints(2)))
  }

  @Test("a debrief names the help, and the turns taken back", arguments: Phrasebook.allCases, [24, 60, 92])
  func help(phrases: Phrasebook, width: Int) {
    let call = SampleCall(phrases: phrases)
    let debrief = Debrief(
      state: state(call), scenario: scenario(call), verdict: call.verdict, rubrics: call.rubrics, phrases: phrases)
    expectReadable(debrief.text(width: width, colour: false), width: width)
    let text = debrief.summary(width: 400, colour: false)
    #expect(text.contains(phrases.takenBack(1)) && text.contains(phrases.hints(2)))
    #expect(text.contains(scenario(call).needs[2].about + phrases.colon + phrases.rung(.example)))
    #expect(!text.contains(phrases.rung(.nudge)))
  }

  @Test("an exam's debrief begins with passed or not, and the marks", arguments: Phrasebook.allCases, [true, false])
  func exam(phrases: Phrasebook, passed: Bool) {
    let call = SampleCall(phrases: phrases)
    let debrief = Debrief(
      state: state(call, exam: true), scenario: scenario(call), verdict: call.verdict, rubrics: call.rubrics,
      phrases: phrases, exam: ExamResult(attempt: 3, passed: passed))
    for width in [24, 60, 92] { expectReadable(debrief.text(width: width, colour: false), width: width) }
    let lines = debrief.text(width: 92, colour: false).split(separator: "\n")
    #expect(
      lines[1]
        == (passed
          ? phrases.say("Exam, attempt 3: passed.", "考试，第 3 次：及格。")
          : phrases.say("Exam, attempt 3: not passed.", "考试，第 3 次：不及格。")))
    #expect(lines[2].contains("60"))
  }

  @Test("the rule of a measure that prices hints says the prices", arguments: Phrasebook.allCases)
  func rule(phrases: Phrasebook) throws {
    func rule(_ version: Int) -> String? {
      phrases.rule(
        of: Criterion(
          id: "c", title: "", measure: "need-coverage", version: version, kind: .graded, weight: 1, levels: [],
          advice: "", better: "", examples: []))
    }
    let (old, new) = try (#require(rule(1)), #require(rule(2)))
    #expect(new.hasPrefix(old) && new.count > old.count)
    for rung in Hint.Rung.allCases { #expect(new.dropFirst(old.count).contains("\(rung.worth)%")) }
  }

  @Test("the page to send says the same of exam and help", arguments: Phrasebook.allCases)
  func html(phrases: Phrasebook) {
    let call = SampleCall(phrases: phrases)
    let exam = ExamResult(attempt: 3, passed: false)
    let debrief = Debrief(
      state: state(call, exam: true), scenario: scenario(call), verdict: call.verdict, rubrics: call.rubrics,
      phrases: phrases, exam: exam)
    let log = bodies(call).enumerated().map { SessionEvent(sequence: $0, time: 0, body: $1) }
    let html = ReviewPage(debrief, session: "1a2b3c4d", began: "", log: log).html
    let (section, help) = (ExamSection(exam, of: debrief), HelpSection(of: debrief))
    #expect(help.sentences.count == 2 && help.helped.count == 1)
    for words in [section.sentence] + section.marks.map(\.words) + help.sentences + help.helped {
      #expect(html.contains(words), "\(words)")
    }
  }

  @Test("a history shows exams, marks and breaks", arguments: Phrasebook.allCases, [60, 92])
  func history(phrases: Phrasebook, width: Int) {
    let rows = [true, false, nil].enumerated().map { place, passed in
      HistoryRow(
        session: "\(place)abcdef0", began: 0, scenario: "The town bicycle", locale: "en", mode: .exam, trainee: "Ana",
        turns: 4, state: passed == nil ? .open : .ended, outcome: passed == nil ? nil : .refused,
        scores: [HistoryRow.Score(title: "ask", points: 61)],
        exam: HistoryRow.Exam(attempt: place + 1, passed: passed), breaks: place)
    }
    let practice = HistoryRow(
      session: "99999999", began: 0, scenario: "The town bicycle", locale: "en", mode: .practice, turns: 4,
      state: .ended, outcome: .bought, scores: [], takenBack: 2, hints: 1, breaks: 4)
    let text = HistoryTable.text(rows + [practice], phrases: phrases, width: width, colour: false)
    expectReadable(text, width: width)
    #expect(text.contains(phrases.exam(1, passed: true)) && text.contains(phrases.exam(2, passed: false)))
    #expect(text.contains(phrases.exam(3, passed: nil)))
    #expect(text.contains(phrases.takenBack(2)) && text.contains(phrases.hints(1)))
    #expect(text.contains(phrases.broken(1)) && text.contains(phrases.broken(2)) && !text.contains(phrases.broken(4)))
  }
}
