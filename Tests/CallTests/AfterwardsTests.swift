import Assessment
import Authoring
import Rehearsal
import Testing

/// The questions after a call, on every golden conversation.
@Suite struct AfterwardsTests {
  @Test(arguments: Flagship.locales) func questionsAreAnswerableAndGiveNoMoreAwayThanTheDebrief(locale: String) throws {
    let flagship = try Flagship.load(locale)
    var asked: Set<String> = []
    for (path, reading) in try Flagship.library().transcripts(ofScenario: Flagship.id, locale: locale) {
      let golden = try #require(reading.value)
      let log = flagship.play(golden.lines, seed: golden.seed)
      let call = JudgedCall(log, in: flagship.call.scenario)
      let ledger = Set(flagship.judge(log).ledger.map(\.need))
      let questions = DebriefQuestion.of(call)
      #expect(questions.count <= 4, "\(path)")
      for question in questions {
        #expect(question.choices.contains(question.right), "\(path) \(question.id)")
        #expect(DebriefQuestion.named(question.id, of: call) == question)
        if question.id == "real-need" { #expect(ledger.isSuperset(of: question.choices), "\(path)") }
        asked.insert(question.id)
      }
    }
    #expect(asked.contains("real-need") && asked.contains { $0.hasPrefix("state/") })
  }

  @Test(arguments: Flagship.locales) func rightAnswersRaiseTheTotalAndMoveNoOtherValue(locale: String) throws {
    let flagship = try Flagship.load(locale)
    let transcripts = try Flagship.library().transcripts(ofScenario: Flagship.id, locale: locale)
    let golden = try #require(transcripts.first { $0.path.hasSuffix("/interrogates.yaml") }?.reading.value)
    var log = flagship.play(golden.lines, seed: golden.seed)
    let before = flagship.judge(log)
    for question in DebriefQuestion.of(JudgedCall(log, in: flagship.call.scenario)) {
      let answer = Reflection(question: question.id, choice: question.right)
      log.append(SessionEvent(sequence: log.count, time: 0, body: .reflected(answer)))
    }
    let after = flagship.judge(log)
    #expect(after.ledger == before.ledger && after.style == before.style)
    #expect(
      (after.scorecards.first { $0.rubric == "ask" }?.total ?? 0)
        > (before.scorecards.first { $0.rubric == "ask" }?.total ?? 0))
    for (old, new) in zip(before.scorecards.flatMap(\.criteria), after.scorecards.flatMap(\.criteria))
    where old.criterion != "afterthought" { #expect(old.finding == new.finding) }
  }
}
