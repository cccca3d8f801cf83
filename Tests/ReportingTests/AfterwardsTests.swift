import Assessment
import Rehearsal
import Selling
import Testing

@testable import Reporting

@Suite("One criterion explained") struct CriterionExplanationTests {
  private func debrief(_ phrases: Phrasebook) -> Debrief {
    let call = SampleCall(phrases: phrases)
    return call.debrief(closing: call.returned)
  }

  @Test("keeps to its width in every language", arguments: Phrasebook.allCases, [24, 40, 60, 92])
  func width(phrases: Phrasebook, width: Int) {
    let debrief = debrief(phrases)
    for explanation in CriterionExplanation.all(of: debrief) {
      expectReadable(explanation.text(width: width, colour: false), width: width)
      expectReadable(explanation.head(width: width, colour: false), width: width)
    }
    expectReadable(
      CriterionExplanation.list(debrief, session: "1a2b3c4d", width: width, colour: false), width: width)
  }

  @Test("reads as it was recorded", arguments: Phrasebook.allCases, [60, 92])
  func recorded(phrases: Phrasebook, width: Int) throws {
    let call = SampleCall(phrases: phrases)
    var state = call.state(closing: call.returned)
    let reason = call.words("Heard on the recording.", "听了录音。")
    state.apply(
      .overridden(Override(rubric: "manner", criterion: "leading", value: 800, reason: reason)), of: call.scenario)
    let debrief = Debrief(
      state: state, scenario: call.scenario, verdict: call.verdict, rubrics: call.rubrics, phrases: phrases)
    let text = CriterionExplanation.all(of: debrief).map { $0.text(width: width, colour: false) }.joined(
      separator: "\n")
    try expectSnapshot(text, named: "why-\(phrases.rawValue)-\(width)")
    #expect(text.contains(phrases == .english ? "24.5 → 40.0 of 50.0" : "24.5 → 40.0 / 50.0 分"))
    #expect(text.contains(reason))
  }

  @Test("quotes every piece of evidence with the buyer's line before it")
  func words() throws {
    let call = SampleCall(phrases: .english)
    let explanation = try #require(CriterionExplanation("leading", of: "manner", in: debrief(.english)))
    let text = explanation.text(width: 400, colour: false)
    #expect(text.contains(call.lines[1].said) && text.contains(call.lines[0].heard[0]))
    #expect(
      text.contains("turn 2: instead of “And is it the gears you care about?” say “What matters to you in a bike?”"))
    #expect(CriterionExplanation("nothing", of: "manner", in: debrief(.english)) == nil)
  }

  @Test("every measure has its rule in plain words in each language", arguments: Phrasebook.allCases)
  func rules(phrases: Phrasebook) {
    for measure in Measures.all {
      let criterion = Criterion(
        id: "c", title: "", measure: measure.name, version: measure.version, kind: .graded, weight: 1, levels: [],
        advice: "", better: "", examples: [])
      #expect(phrases.rule(of: criterion)?.isEmpty == false, "\(measure.name) \(measure.version)")
    }
  }

  @Test("as JSON it is one object")
  func json() throws {
    let explanation = try #require(CriterionExplanation("coverage", of: "discovery", in: debrief(.english)))
    let json = explanation.json(session: "1a2b")
    #expect(json.hasPrefix("{\"type\":\"criterion\",\"session\":\"1a2b\",\"rubric\":\"discovery\""))
    #expect(json.contains("\"before\":[\"Not really.\",\"My old one got stolen, you know.\"]"))
    #expect(!json.contains("\n"))
  }
}

@Suite("Questions and comparison in words") struct AfterwardsWordsTests {
  private func question(_ kind: DebriefQuestion.Kind, _ choices: [String], _ right: String) -> DebriefQuestion {
    DebriefQuestion(kind: kind, choices: choices, right: right)
  }

  @Test("reads as it was recorded", arguments: Phrasebook.allCases, [60, 92])
  func recorded(phrases: Phrasebook, width: Int) throws {
    let call = SampleCall(phrases: phrases)
    let words = QuestionWords(scenario: call.scenario, state: call.state(closing: call.returned), phrases: phrases)
    let questions = [
      question(.state(need: "stairs"), NeedState.allCases.map(\.rawValue), "latent"),
      question(.realNeed, ["ride", "purse", "wish"], "wish"),
      question(.cause, ["price", "did-not-ask", "told-too-early"], "told-too-early"),
      question(.condition, ["money", "authority", "need", DebriefQuestion.none], "money"),
      question(.bestLine, ["1", "2", "4"], "4"),
    ]
    var text = words.intro(questions.count, width: width, colour: false)
    for (place, question) in questions.enumerated() {
      text += words.page(question, number: place + 1, width: width, colour: false)
      text += words.judged(question, right: place % 2 == 0, width: width, colour: false)
    }
    expectReadable(text, width: width)
    try expectSnapshot(text, named: "questions-\(phrases.rawValue)-\(width)")
  }

  @Test("an answer in the evidence says what was given and what was right")
  func evidence() {
    let names = SubjectNames(scenario: SampleCall(phrases: .english).scenario, phrases: .english)
    func words(_ reason: ReasonCode, _ about: String) -> String {
      names.reason(Evidence(turn: 0, quote: "", helped: true, reason: reason.rawValue, about: about))
    }
    #expect(words(.answeredRight, "state/ride must must").contains("‘where she rides every day’ — must"))
    #expect(words(.answeredWrong, "condition money none").contains("you said the money, it is none of them"))
    #expect(words(.answeredWrong, "odd").hasSuffix("answered wrongly"))
  }

  @Test("the comparison stands in the summary", arguments: Phrasebook.allCases, [60, 92])
  func comparison(phrases: Phrasebook, width: Int) throws {
    let call = SampleCall(phrases: phrases)
    var then = call.verdict
    then.scorecards[0].total = 310
    then.scorecards[0].rubricDigest = "old"
    then.scorecards[0].criteria[0].earned = 100
    then.scorecards[1].criteria[0].earned = 400
    then.ledger[2].level = 0
    then.ledger[1].level = 2
    let earlier = Debrief.Earlier(
      Comparison(then: then, now: call.verdict), session: "0f0e0d0c", began: "2026-05-16 16:30")
    let debrief = call.debrief(closing: call.returned).compared(with: earlier)
    let text = try #require(debrief.comparison(session: "1a2b3c4d", width: width, colour: false))
    expectReadable(text, width: width)
    try expectSnapshot(text, named: "comparison-\(phrases.rawValue)-\(width)")
    #expect(debrief.summary(width: width, colour: false).contains("0f0e0d0c"))
    #expect(call.debrief(closing: nil).comparison(session: "1a2b3c4d", width: width, colour: false) == nil)
  }
}
