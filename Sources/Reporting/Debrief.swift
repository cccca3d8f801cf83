import Assessment
import Rehearsal
import Scenarios

/// What a trainee reads after a call: how it ended, how it was led, and what every point was given for.
///
/// Outcome and score stand apart, for they are judged apart (D8). The words of scenario and rubrics come in their
/// own language, all others in that of the interface. Pure: the same call gives the same text.
public struct Debrief: Sendable {
  let state: SessionState
  let scenario: Scenario
  let verdict: Verdict
  let rubrics: [Rubric]
  let phrases: Phrasebook

  /// The debrief of a call.
  ///
  /// - Parameters:
  ///   - state: the call as it stands; it need not have ended.
  ///   - scenario: what was played.
  ///   - verdict: what was judged of it.
  ///   - rubrics: what it was judged by, in the language of the interface.
  ///   - phrases: the language of the interface.
  public init(state: SessionState, scenario: Scenario, verdict: Verdict, rubrics: [Rubric], phrases: Phrasebook) {
    self.state = state
    self.scenario = scenario
    self.verdict = verdict
    self.rubrics = rubrics
    self.phrases = phrases
  }

  /// All of it: outcome, totals, style, what to do next time, every criterion with its evidence, the ledger.
  ///
  /// - Parameters:
  ///   - width: columns a line may take.
  ///   - colour: whether the terminal shows colour; the words say the same without it.
  public func text(width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    head(&page)
    style(&page)
    improvements(&page)
    for card in verdict.scorecards { CardSection(card, of: self).write(to: &page) }
    LedgerSection(verdict.ledger, of: self).write(to: &page)
    return page.text
  }

  /// The short form, shown when a call ends.
  ///
  /// - Parameter session: how `review` is told which call is meant; without one the last line is left out.
  public func summary(session: String? = nil, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    head(&page)
    style(&page)
    improvements(&page)
    if let session {
      page.blank()
      page.add(
        phrases.say(
          "Every point with its reason: askfirst review \(session)", "每一分的理由：askfirst review \(session)"),
        tone: .quiet)
    }
    return page.text
  }

  /// What a card was judged by, where it is at hand.
  func rubric(_ id: String) -> Rubric? { rubrics.first { $0.id == id } }

  private func head(_ page: inout Page) {
    let trainee = state.beginning?.trainee ?? ""
    let facts = [scenario.title, trainee, phrases.turns(state.turns.count)].filter { !$0.isEmpty }
    page.heading(phrases.say("Debrief", "复盘") + phrases.colon + facts.joined(separator: " · "))
    page.blank()
    outcome(&page)
    guard !verdict.scorecards.isEmpty else { return }
    page.blank()
    page.add(phrases.say("How you led the call, whatever came of it:", "不论结果，这次对话你带得怎么样："))
    for card in verdict.scorecards {
      page.entry(rubric(card.rubric)?.title ?? card.rubric, figure: phrases.total(card.points), indent: 2)
    }
  }

  private func outcome(_ page: inout Page) {
    let closing = state.closing
    let person = state.turns.last.flatMap { turn in scenario.people.first { $0.id == turn.person } }
    let buyer = (person ?? scenario.people.first)?.name ?? phrases.buyer
    var sentences = [phrases.outcome(closing?.outcome, nextStep: closing?.nextStep ?? false, buyer: buyer)]
    if closing == nil, state.paused { sentences = [phrases.paused] }
    if let closing, let cause = cause(of: closing) { sentences.append(cause) }
    if state.marked { sentences.append(phrases.marked) }
    page.add(sentences.joined(separator: phrases.gap), tone: .strong)
    if let closing, !closing.epilogue.isEmpty { page.add(closing.epilogue, lead: phrases.later + phrases.colon) }
  }

  /// Nobody was lost where a next step was agreed: there the cause says nothing yet.
  private func cause(of closing: Closing) -> String? {
    switch closing.outcome {
    case .bought: nil
    case .wavering where closing.nextStep: nil
    case .returned: phrases.oversold
    default: closing.cause.map(phrases.cause)
    }
  }

  private func style(_ page: inout Page) {
    page.heading(
      phrases.say("Style", "风格") + phrases.colon + phrases.style(verdict.style) + phrases.dash
        + phrases.styleMeaning(verdict.style))
    let named = verdict.styleReasons.first { $0.code == "products-named" }?.number
    for reason in verdict.styleReasons {
      guard let words = phrases.styleReason(reason.code, number: reason.number, named: named) else { continue }
      page.add(words, mark: reason.funnel)
    }
  }

  private func improvements(_ page: inout Page) {
    let improvements = verdict.improvements(rubrics)
    guard !improvements.isEmpty else { return }
    page.heading(phrases.next(improvements.count))
    for (place, improvement) in improvements.enumerated() {
      let rubric = rubric(improvement.rubric)
      let title = rubric?.criteria.first { $0.id == improvement.criterion }?.title ?? improvement.criterion
      page.add(title + phrases.colon + improvement.advice, lead: "\(place + 1). ")
      ChangeLines(improvement.change, phrases: phrases).write(to: &page, indent: 3)
    }
  }
}
