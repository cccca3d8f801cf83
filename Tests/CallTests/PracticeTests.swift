import Dialogue
import Rehearsal
import Scenarios
import Testing

/// Help during a call with the flagship: remarks, hints, reasons, card.
@Suite("Practice") struct PracticeTests {
  /// A call that is helped, as it goes on.
  private struct Sitting {
    let flagship: Flagship
    var events: [SessionEvent] = []
    var state = SessionState()
    var scenario: Scenario { flagship.call.scenario }

    init(_ flagship: Flagship) {
      self.flagship = flagship
      take([flagship.call.begin(flagship.beginning())])
    }

    mutating func take(_ bodies: [SessionEvent.Body]) {
      for body in bodies {
        events.append(SessionEvent(sequence: events.count, time: 0, body: body))
        state.apply(body, of: scenario)
      }
    }

    mutating func say(_ line: String) { take(flagship.call.answer(line, in: state)) }

    mutating func hint() -> HintLadder.Step {
      let step = HintLadder(in: state, of: scenario).next
      if step.isNew { take([.hinted(Hint(need: step.need, rung: step.rung, text: "…"))]) }
      return step
    }

    func example(_ need: Need) -> String {
      HintLadder(in: state, of: scenario).example(for: need) { flagship.call.answer($0, in: state) }
    }

    mutating func undo() { if let last = state.turns.last { take([.undone(turn: last.number)]) } }
  }

  private static func greeting(_ locale: String) -> String {
    locale == "en" ? "Hello, I'm Anna from Meridian. May I ask you a few things?" : "您好，我是小林，可以先问您几个问题吗？"
  }

  // MARK: - Hints

  @Test("Who follows the ladder gets there, and pays for it", arguments: Flagship.locales)
  func ladder(locale: String) throws {
    var sitting = Sitting(try Flagship.load(locale))
    var led: [String] = []
    for _ in 0..<40 where sitting.state.closing == nil {
      var step = sitting.hint()
      if case .need(let id) = step.aim {
        #expect(sitting.state.position.level(of: id) < .fact)
        while step.rung != .example { step = sitting.hint() }
        #expect(step.aim == .need(id))
        let need = try #require(sitting.scenario.need(id))
        let line = sitting.example(need)
        #expect(need.ask.contains(line))
        sitting.say(line)
        led.append(id)
        #expect(sitting.state.position.level(of: id) >= .fact, "\(id): \(line)")
        #expect(sitting.state.turns.last?.utterance.question.kind == .open, "\(line)")
      } else if step.aim == .greet {
        sitting.say(Self.greeting(locale))
      } else if case .giveBack(let id) = step.aim {
        let feeling = try #require(sitting.scenario.need(id)?.feeling.first)
        sitting.say(locale == "en" ? "It sounds as if you \(feeling)." : "听起来您\(feeling)。")
      } else if case .answerQuestion = step.aim {
        sitting.say(locale == "en" ? "I'm Anna; nine days, 38,600 for two." : "我是小林；九天，两位 38,600 元。")
      } else {
        break
      }
    }
    #expect(led.count >= 9, "\(led)")
    #expect(Set(led).count == led.count, "\(led)")
    guard case .sumUp = HintLadder(in: sitting.state, of: sitting.scenario).next.aim else {
      Issue.record("after \(led): \(HintLadder(in: sitting.state, of: sitting.scenario).next)")
      return
    }
    let unaided = sitting.events.filter { event in
      if case .hinted = event.body { return false }
      return true
    }
    func found(_ events: [SessionEvent]) -> Int {
      let card = sitting.flagship.judge(events).scorecards.first { $0.rubric == "need-discovery" }
      return card?.criteria.first { $0.criterion == "coverage" }?.finding.value ?? -1
    }
    #expect(found(sitting.events) * 2 < found(unaided))
    #expect(sitting.flagship.points(sitting.events, "ask") == sitting.flagship.points(unaided, "ask"))
  }

  @Test("Nudge, direction, example; the same again for nothing; another need, another ladder")
  func rungs() throws {
    var sitting = Sitting(try Flagship.load("en"))
    #expect(sitting.hint() == HintLadder.Step(aim: .greet, rung: .nudge, isNew: true))
    #expect(sitting.hint() == HintLadder.Step(aim: .greet, rung: .example, isNew: true))
    #expect(sitting.hint() == HintLadder.Step(aim: .greet, rung: .example, isNew: false))
    sitting.say(Self.greeting("en"))
    let first = sitting.hint()
    #expect(first.rung == .nudge && !first.need.isEmpty)
    #expect(sitting.hint().rung == .direction)
    #expect(sitting.hint() == HintLadder.Step(aim: first.aim, rung: .example, isNew: true))
    #expect(sitting.hint() == HintLadder.Step(aim: first.aim, rung: .example, isNew: false))
    #expect(sitting.state.hints.count == 5)
    sitting.say(try #require(sitting.scenario.need(first.need)?.ask.first))
    let second = sitting.hint()
    #expect(second.need != first.need && second.rung == .nudge)
  }

  @Test("Taking a turn back does not take the price of a hint back")
  func undoneHint() throws {
    var sitting = Sitting(try Flagship.load("en"))
    sitting.say(Self.greeting("en"))
    sitting.say("What's the occasion for this trip?")
    let need = sitting.hint().need
    _ = sitting.hint()
    _ = sitting.hint()
    sitting.undo()
    let ask = try #require(sitting.scenario.need(need)?.ask.first)
    sitting.say(ask)
    #expect(sitting.state.position.level(of: need) >= .fact)
    #expect(sitting.state.takenBack.map(\.utterance.text) == ["What's the occasion for this trip?"])
    #expect(sitting.state.hints.allSatisfy { $0.after == 1 })
    let card = sitting.flagship.judge(sitting.events).scorecards.first { $0.rubric == "need-discovery" }
    let evidence = card?.criteria.first { $0.criterion == "coverage" }?.finding.evidence ?? []
    #expect(evidence.contains { $0.about == need && $0.reason == "opened-after-example" }, "\(evidence)")
  }

  // MARK: - Remarks

  @Test("The most telling thing of a turn is said, or nothing")
  func remarks() throws {
    var sitting = Sitting(try Flagship.load("en"))
    func said(_ line: String) -> TurnRemark? {
      sitting.say(line)
      return TurnRemark.onLast(in: sitting.state, of: sitting.scenario)
    }
    #expect(
      said(Self.greeting("en")) == TurnRemark(sign: .good, matter: .took(.askedLeave), meter: .trust))
    #expect(
      said("What's the occasion for this trip?")?.matter
        == .opened(need: "occasion", heart: false, by: .question(.open), along: 0))
    #expect(said("Is there a limit to what you can spend?")?.matter == .sign(.closed))
    #expect(said("Mm.")?.matter == .sign(nil))
    #expect(said("Mm.") == nil)
    let pitch = said("We have a wonderful luxury tour, you will love it!")
    #expect(pitch == TurnRemark(sign: .bad, matter: .took(.pitchedEarly), meter: .patience))
    #expect(said("Sign today or it's gone!")?.matter == .took(.pressed))
  }

  @Test("No remark, hint, reason or card names what was not told", arguments: Flagship.locales)
  func discretion(locale: String) throws {
    let flagship = try Flagship.load(locale)
    let play = RandomPlay(scenario: flagship.call.scenario)
    var numbers = SeededNumbers(state: 41)
    var remarks = 0
    for _ in 0..<40 {
      var sitting = Sitting(flagship)
      for _ in 0..<16 where sitting.state.closing == nil {
        sitting.say(play.line(&numbers))
        let level = { (id: String) in sitting.state.position.level(of: id) }
        if let remark = TurnRemark.onLast(in: sitting.state, of: sitting.scenario) {
          remarks += 1
          switch remark.matter {
          case .opened(let need, let heart, _, _): #expect(level(need) >= (heart ? .heart : .fact))
          case .unasked(let need), .offerAgainst(let need): #expect(level(need) >= .fact)
          default: break
          }
        }
        let card = CustomerCard(in: sitting.state, of: sitting.scenario)
        #expect((card.current + card.desired).allSatisfy { level($0.need) >= .fact })
        #expect(card.signs.allSatisfy { level($0.need) == .hint })
        let heard = sitting.state.turns.flatMap(\.replies).map(\.text)
        for entry in card.current + card.desired + card.signs {
          #expect(heard.contains { entry.words.contains($0) }, "\(entry)")
        }
        for case .giveBack(let need) in [HintLadder(in: sitting.state, of: sitting.scenario).next.aim] {
          #expect(level(need) >= .fact)
        }
        let reasons = try #require(AnswerReasons(ofLastIn: sitting.state, of: sitting.scenario))
        for case .need(let need, let told, _) in reasons.said { #expect(level(need) >= told) }
      }
    }
    #expect(remarks > 100)
  }

  // MARK: - Why

  @Test("Why he said that: what he heard, what it takes for more, what moved him")
  func why() throws {
    var sitting = Sitting(try Flagship.load("en"))
    sitting.say(Self.greeting("en"))
    sitting.say("Is there a limit to what you can spend?")
    let closed = try #require(AnswerReasons(ofLastIn: sitting.state, of: sitting.scenario))
    #expect(closed.heard == [.question(.closed, topic: "budget")])
    #expect(closed.said.first == .need("budget", .hint, further: [.question(.open)]))
    #expect(closed.moved.contains { $0.cause == .closedQuestion && $0.changes.map(\.by) == [-1] })
    sitting.say("What does an ordinary week look like for you at home?")
    let early = try #require(AnswerReasons(ofLastIn: sitting.state, of: sitting.scenario))
    guard case .need("time-together", .hint, further: let lacks?) = early.said.first,
      case .meter(.trust, let reading, wanted: 55) = lacks.first
    else {
      Issue.record("\(early)")
      return
    }
    #expect(reading == sitting.state.position.reading(.trust) && reading < 55)
    sitting.say("zxq blorp wuggle?")
    let lost = try #require(AnswerReasons(ofLastIn: sitting.state, of: sitting.scenario))
    #expect(lost.heard == [.stray] || lost.heard == [.unclear])
    #expect(AnswerReasons(ofLastIn: SessionState(), of: sitting.scenario) == nil)
  }
}
