import Assessment
import Rehearsal

/// What is said of a real call that was written down: each criterion that needs no scenario, with its words, and what
/// was left out.
public struct WrittenCallReport: Sendable {
  private let judgement: BareJudgement
  private let name: String
  private let buyerLines: Int
  private let debrief: Debrief

  /// The report of a judged written call.
  ///
  /// - Parameters:
  ///   - name: what the reader calls it, such as the file's name.
  ///   - buyerLines: how often the buyer spoke.
  ///   - phrases: the language of the interface.
  public init(_ judgement: BareJudgement, name: String, locale: String, buyerLines: Int, phrases: Phrasebook) {
    self.judgement = judgement
    self.name = name
    self.buyerLines = buyerLines
    let scenario = BareCall.scenario(locale: locale)
    let verdict = Verdict(style: .mixed, styleReasons: [], ledger: [], scorecards: judgement.scorecards)
    debrief = Debrief(
      state: SessionState(folding: judgement.log, of: scenario), scenario: scenario, verdict: verdict,
      rubrics: judgement.rubrics, phrases: phrases)
  }

  /// The report as text.
  ///
  /// - Parameters:
  ///   - width: columns a line may take.
  ///   - colour: whether the terminal shows colour; the words say the same without it.
  public func text(width: Int, colour: Bool) -> String {
    let phrases = debrief.phrases
    var page = Page(width: width, colour: colour, phrases: phrases)
    page.heading(phrases.say("Written call", "书面记录") + phrases.colon + name)
    page.blank()
    let said = debrief.state.turns.count
    page.add(
      phrases.say(
        "The seller speaks \(said == 1 ? "once" : "\(said) times"), the buyer \(buyerLines == 1 ? "once" : "\(buyerLines) times").",
        "销售说了 \(said) 次，客户说了 \(buyerLines) 次。"))
    page.add(
      phrases.say(
        "Without a scenario nobody knows what the buyer needed: so manner, asking, listening and telling are judged, and "
          + "these totals stand apart from those of a played call.",
        "没有情景，就不知道客户到底要什么，所以只看态度、提问、倾听和介绍；这里的总分不能和练习的总分相比。"),
      tone: .quiet)
    for card in judgement.scorecards { CardSection(card, of: debrief).write(to: &page) }
    leftOut(&page)
    return page.text
  }

  /// Its title; with the rubric's where another rubric has one of this name.
  private func title(of left: BareJudgement.LeftOut) -> String {
    let judged = debrief.rubrics.contains { $0.criteria.contains { $0.title == left.title } }
    let isTwice = judgement.leftOut.count { $0.title == left.title } > 1
    guard judged || isTwice else { return left.title }
    return debrief.phrases.say("\(left.title) (\(left.rubricTitle))", "\(left.title)（\(left.rubricTitle)）")
  }

  private func leftOut(_ page: inout Page) {
    guard !judgement.leftOut.isEmpty else { return }
    let phrases = debrief.phrases
    page.heading(phrases.say("Left out, since it takes a scenario", "没有情景、无法评判的项目"))
    page.add(phrases.list(judgement.leftOut.map(title)), indent: 2)
  }
}
