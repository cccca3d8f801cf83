import Assessment
import Rehearsal
import Scenarios

/// What a trainee reads after a call: how it ended, how it was led, and what every point was given for.
///
/// Outcome and score stand apart, for they are judged apart (D8). The words of scenario and rubrics come in their
/// own language, all others in that of the interface. Points set by hand stand beside the computed ones. Pure: the
/// same call gives the same text.
public struct Debrief: Sendable {
  let state: SessionState
  let scenario: Scenario
  let verdict: Verdict
  let rubrics: [Rubric]
  let phrases: Phrasebook
  let exam: ExamResult?
  private(set) var earlier: Earlier?

  /// An earlier call of the same scenario, and how this one compares with it.
  public struct Earlier: Sendable {
    let comparison: Comparison
    let session: String
    let began: String

    /// Whether there is nothing to compare.
    public var isEmpty: Bool { comparison.isEmpty }

    /// An earlier call.
    ///
    /// - Parameters:
    ///   - session: how commands are told which call is meant.
    ///   - began: when it began, as shown.
    public init(_ comparison: Comparison, session: String, began: String) {
      self.comparison = comparison
      self.session = session
      self.began = began
    }
  }

  /// The debrief of a call.
  ///
  /// - Parameters:
  ///   - state: the call as it stands; it need not have ended.
  ///   - scenario: what was played.
  ///   - verdict: what was judged of it, as computed.
  ///   - rubrics: what it was judged by, in the language of the interface.
  ///   - phrases: the language of the interface.
  ///   - earlier: the attempt before it, where there was one.
  ///   - exam: what came of an exam; nil for practice.
  public init(
    state: SessionState, scenario: Scenario, verdict: Verdict, rubrics: [Rubric], phrases: Phrasebook,
    earlier: Earlier? = nil, exam: ExamResult? = nil
  ) {
    self.state = state
    self.scenario = scenario
    self.verdict = verdict.applying(state.overrides)
    self.rubrics = rubrics
    self.phrases = phrases
    self.earlier = earlier
    self.exam = exam
  }

  /// All of it: outcome, totals, style, what to do next time, every criterion with its evidence, the ledger.
  ///
  /// - Parameters:
  ///   - width: columns a line may take.
  ///   - colour: whether the terminal shows colour; the words say the same without it.
  public func text(width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    head(&page)
    manner(&page, reasons: true)
    compare(&page)
    improvements(&page)
    for card in verdict.scorecards { CardSection(card, of: self).write(to: &page) }
    LedgerSection(verdict.ledger, of: self).write(to: &page)
    return page.text
  }

  /// The short form, shown when a call ends: one line for each criterion, with the evidence that tells most.
  ///
  /// - Parameter session: how `review` and `why` are told which call is meant; without one the last lines are left
  ///   out.
  public func summary(session: String? = nil, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    guard !state.turns.isEmpty else {
      page.add(phrases.say("Nothing was said, so there is nothing to judge.", "一句话也没说，没有什么可评的。"))
      return page.text
    }
    head(&page)
    manner(&page, reasons: false)
    compare(&page)
    improvements(&page)
    // What came out of whom is told by the section of an account.
    if state.account == nil { LedgerSection(verdict.ledger, of: self).writeDigest(to: &page) }
    for card in verdict.scorecards { CardDigest(card, of: self).write(to: &page) }
    if let session {
      page.blank()
      page.add(
        phrases.say(
          "Every point with its reason: askfirst review \(session) --full\nOne of them: askfirst why \(session) CRITERION",
          "每一分的理由：askfirst review \(session) --full\n只看一项：askfirst why \(session) 项目"),
        tone: .quiet)
    }
    return page.text
  }

  /// What a prospect was and what was made of him, with the total: the debrief of one call in a drill.
  public func prospect(width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    ProspectSection(self)?.write(to: &page)
    for card in verdict.scorecards {
      page.entry(rubric(card.rubric)?.title ?? card.rubric, figure: phrases.total(of: card), tone: .strong)
    }
    return page.text
  }

  /// The debrief beside another call than the last attempt.
  public func compared(with earlier: Earlier) -> Debrief {
    var debrief = self
    debrief.earlier = earlier
    return debrief
  }

  /// The comparison alone, with its head; nil where there is nothing to compare with.
  public func comparison(session: String, width: Int, colour: Bool) -> String? {
    guard let earlier, !earlier.isEmpty else { return nil }
    var page = Page(width: width, colour: colour, phrases: phrases)
    page.heading(scenario.title)
    page.add(phrases.compared(earlier, with: session), tone: .quiet)
    page.blank()
    ComparisonSection(earlier.comparison, of: self).write(to: &page)
    return page.text
  }

  /// What a card was judged by, where it is at hand.
  func rubric(_ id: String) -> Rubric? { rubrics.first { $0.id == id } }

  /// What a criterion is called.
  func title(of criterion: String, in rubric: String) -> String {
    self.rubric(rubric)?.criteria.first { $0.id == criterion }?.title ?? criterion
  }

  private func head(_ page: inout Page) {
    let trainee = state.beginning?.trainee ?? ""
    let facts = [scenario.title, trainee, phrases.turns(state.turns.count)].filter { !$0.isEmpty }
    page.heading(phrases.say("Debrief", "复盘") + phrases.colon + facts.joined(separator: " · "))
    page.blank()
    if let exam { ExamSection(exam, of: self).write(to: &page) }
    page.add(outcome, tone: .strong)
    if let epilogue = state.closing?.epilogue, !epilogue.isEmpty {
      page.add(epilogue, lead: phrases.later + phrases.colon)
    }
    HelpSection(of: self).write(to: &page)
    guard !verdict.scorecards.isEmpty else { return }
    page.blank()
    page.add(
      state.account == nil
        ? phrases.say("How you led the call, whatever came of it:", "不论结果，这次对话你带得怎么样：")
        : phrases.say("How you led the account, whatever came of it:", "不论结果，这单你做得怎么样："))
    for card in verdict.scorecards {
      page.entry(rubric(card.rubric)?.title ?? card.rubric, figure: phrases.total(of: card), indent: 2)
    }
    if verdict.scorecards.contains(where: \.isSetByHand) { page.add(phrases.setByHandNote, indent: 2, tone: .quiet) }
  }

  /// How it ended, in sentences.
  var outcome: String {
    let closing = state.closing
    let rival = scenario.account?.rival.name ?? ""
    let person = state.turns.last.flatMap { turn in scenario.people.first { $0.id == turn.person } }
    let buyer = (person ?? scenario.people.first)?.name ?? phrases.buyer
    var sentences = [
      state.account == nil
        ? phrases.outcome(closing?.outcome, nextStep: closing?.nextStep ?? false, buyer: buyer)
        : phrases.accountOutcome(closing?.outcome, rival: rival)
    ]
    if closing == nil, state.paused { sentences = [phrases.paused] }
    if let closing, let cause = cause(of: closing) { sentences.append(cause) }
    return sentences.joined(separator: phrases.gap)
  }

  /// Nobody was lost where a next step was agreed: there the cause says nothing yet.
  private func cause(of closing: Closing) -> String? {
    switch closing.outcome {
    case .bought, .abandoned, .judged: nil
    case .wavering where closing.nextStep: nil
    case .returned where oversold: phrases.oversold
    default: closing.cause.map(phrases.cause)
    }
  }

  /// Whether something was promised that no product keeps.
  private var oversold: Bool { state.turns.contains { $0.moves.contains { $0.kind == .falseClaim } } }

  /// The verdict on a prospect, where one is asked; else how the call was led, in an account with the picture of the
  /// house before it.
  private func manner(_ page: inout Page, reasons: Bool) {
    if let prospect = ProspectSection(self) { return prospect.write(to: &page) }
    HouseSection(self)?.write(to: &page)
    style(&page, reasons: reasons)
  }

  private func style(_ page: inout Page, reasons: Bool) {
    page.heading(
      phrases.say("Style", "风格") + phrases.colon + phrases.style(verdict.style) + phrases.dash
        + phrases.styleMeaning(verdict.style))
    guard reasons else { return }
    for (reason, words) in styleReasons { page.add(words, mark: reason.funnel) }
  }

  /// The reasons of the style verdict, in words.
  var styleReasons: [(reason: Verdict.StyleReason, words: String)] {
    let named = verdict.styleReasons.first { $0.code == "products-named" }?.number
    return verdict.styleReasons.compactMap { reason in
      phrases.styleReason(reason.code, number: reason.number, named: named).map { (reason, $0) }
    }
  }

  private func compare(_ page: inout Page) {
    guard let earlier else { return }
    page.heading(phrases.since(earlier))
    ComparisonSection(earlier.comparison, of: self).write(to: &page)
  }

  private func improvements(_ page: inout Page) {
    let improvements = verdict.improvements(rubrics)
    guard !improvements.isEmpty else { return }
    page.heading(phrases.next(improvements.count))
    for (place, improvement) in improvements.enumerated() {
      let title = title(of: improvement.criterion, in: improvement.rubric)
      page.add(title + phrases.colon + improvement.advice, lead: "\(place + 1). ")
      ChangeLines(improvement.change, phrases: phrases).write(to: &page, indent: 3)
    }
  }
}
