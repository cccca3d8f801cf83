import Assessment
import Rehearsal
import Typography

/// One criterion of a call: the words, the rule, every plus and minus, and the smallest change that would have earned
/// more (law 3).
public struct CriterionExplanation: Sendable {
  let debrief: Debrief
  let card: Scorecard
  let score: CriterionScore
  let criterion: Criterion?
  var phrases: Phrasebook { debrief.phrases }

  /// The explanation of a criterion; nil where no card of the call has it.
  public init?(_ criterion: String, of rubric: String, in debrief: Debrief) {
    guard let card = debrief.verdict.scorecards.first(where: { $0.rubric == rubric }),
      let score = card.criteria.first(where: { $0.criterion == criterion })
    else { return nil }
    self.debrief = debrief
    self.card = card
    self.score = score
    self.criterion = debrief.rubric(rubric)?.criteria.first { $0.id == criterion }
  }

  /// The explanation as text.
  public func text(width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    head(&page)
    words(&page)
    rule(&page)
    change(&page)
    return page.text
  }

  /// Its points alone, with the total of the card: what is shown when they were set by hand.
  public func head(width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    head(&page)
    page.blank()
    page.entry(title(card.rubric), figure: phrases.total(of: card), tone: .strong)
    return page.text
  }

  private func head(_ page: inout Page) {
    let figure = score.finding.result == .notRelevant ? phrases.result(.notRelevant) : phrases.points(of: score)
    page.entry(criterion?.title ?? score.criterion, figure: figure, tone: .strong)
    page.add([card.rubric, score.dimension].map(title).joined(separator: " · "), tone: .quiet)
    if let byHand = score.byHand { page.add(phrases.setByHand(byHand)) }
  }

  /// A rubric's or dimension's title.
  private func title(_ id: String) -> String {
    let rubric = debrief.rubric(card.rubric)
    return id == card.rubric ? rubric?.title ?? id : rubric?.dimensions.first { $0.id == id }?.title ?? id
  }

  // MARK: - What was said

  /// An exchange with the evidence in it.
  struct Exchange {
    let turn: Turn?
    /// What the buyer had said before it.
    let before: [AccountScenes.Words]
    let evidence: [Evidence]
  }

  /// The exchanges that earned or cost something, in order; evidence of no turn comes first.
  var exchanges: [Exchange] {
    let scenes = AccountScenes(state: debrief.state, scenario: debrief.scenario, phrases: phrases)
    return Set(score.finding.evidence.map(\.turn)).sorted().map { number in
      let place = debrief.state.turns.firstIndex { $0.number == number }
      let before = place.map(scenes.before) ?? []
      return Exchange(
        turn: place.map { debrief.state.turns[$0] }, before: before.filter { !$0.text.isEmpty },
        evidence: score.finding.evidence.filter { $0.turn == number })
    }
  }

  private func words(_ page: inout Page) {
    page.heading(phrases.say("What was said", "当时的话"))
    if score.finding.evidence.isEmpty {
      page.add(
        phrases.say("Nothing in this call earned or cost anything here.", "这次对话里，没有一句为它得分或丢分。"), indent: 2)
    }
    let names = SubjectNames(scenario: debrief.scenario, phrases: phrases)
    let trainee = debrief.state.beginning?.trainee ?? ""
    for exchange in exchanges {
      if let turn = exchange.turn {
        page.blank()
        page.add(phrases.turn(turn.number), indent: 2, tone: .quiet)
        for line in exchange.before {
          page.add(line.text, lead: line.name.map { $0 + phrases.colon } ?? "", indent: 4, hanging: 6)
        }
        page.add(
          turn.utterance.text, lead: (trainee.isEmpty ? phrases.you : trainee) + phrases.colon, indent: 4,
          leadTone: .strong, hanging: 6)
      }
      for piece in exchange.evidence {
        let whole = exchange.turn == nil || piece.quote == exchange.turn?.utterance.text || piece.quote.isEmpty
        let quote = whole ? "" : phrases.quoted(phrases.short(piece.quote)) + phrases.dash
        page.add(quote + names.reason(piece), mark: piece.helped, indent: 4)
      }
    }
  }

  // MARK: - The rule

  private func rule(_ page: inout Page) {
    page.heading(phrases.say("The rule", "规则"))
    for sentence in ruleSentences { page.add(sentence, indent: 2) }
    guard let criterion else { return }
    let reached = criterion.levels.firstIndex { score.finding.value >= $0.from }
    for (place, level) in criterion.levels.enumerated() {
      let here = place == reached && score.finding.result != .notRelevant && !score.isSpotless(under: criterion)
      page.add(
        phrases.say("from \(phrases.percent(level.from)): ", "\(phrases.percent(level.from)) 起：") + level.title,
        lead: here ? (PlainText.isAsked ? phrases.say("Reached: ", "达到：") : "> ") : "  ", indent: 2,
        tone: here ? .plain : .quiet)
    }
  }

  /// What is counted, how it becomes points, and what that gave here.
  var ruleSentences: [String] {
    guard let criterion else { return [] }
    var sentences = [phrases.rule(of: criterion), phrases.rule(of: criterion.kind)].compactMap { $0 }
    guard score.finding.result != .notRelevant else {
      return sentences + [
        phrases.say(
          "It could not arise in this call, so the other criteria carry its weight.", "这次对话里没有遇到，分值归入其他各项。")
      ]
    }
    let (value, earned) = (phrases.percent(score.finding.value), phrases.points(score.earned, of: score.possible))
    sentences.append(
      phrases.say("Found here: \(value), which earns \(earned).", "这次达到 \(value)，得 \(earned)。"))
    if let byHand = score.byHand {
      let now = phrases.points(score.effective)
      sentences.append(
        phrases.say("Set by hand to \(now): \(byHand.reason)", "人工改为 \(now) 分：\(byHand.reason)"))
    }
    return sentences
  }

  // MARK: - The change

  private func change(_ page: inout Page) {
    guard score.finding.result != .notRelevant else { return }
    page.heading(phrases.say("The smallest change", "最小的改动"))
    if score.isSpotless(under: criterion) { return page.add(phrases.tooShort, indent: 2) }
    guard score.earned < score.possible else {
      page.add(phrases.say("None: every point was earned.", "没有：这一项已经得满。"), indent: 2)
      return
    }
    if let change = score.finding.remedy, !change.better.isEmpty {
      page.add(ChangeLines(change, phrases: phrases).sentence, indent: 2)
    }
    if let advice = criterion?.advice, !advice.isEmpty { page.add(advice, indent: 2, tone: .quiet) }
  }
}

extension CriterionExplanation {
  /// The explanations of all criteria of a call, in order.
  public static func all(of debrief: Debrief) -> [CriterionExplanation] {
    debrief.verdict.scorecards.flatMap { card in
      card.criteria.compactMap { CriterionExplanation($0.criterion, of: card.rubric, in: debrief) }
    }
  }

  /// The criteria of a call with their points and the ids to name them by.
  public static func list(_ debrief: Debrief, session: String, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: debrief.phrases)
    let phrases = debrief.phrases
    let ids = debrief.verdict.scorecards.flatMap(\.criteria).map { ColumnWidth.of($0.criterion) }.max() ?? 0
    for card in debrief.verdict.scorecards {
      page.blank()
      let name = debrief.rubric(card.rubric)?.title ?? card.rubric
      page.entry("\(name) (\(card.rubric))", figure: phrases.total(of: card), tone: .strong)
      for score in card.criteria {
        let figure =
          score.finding.result == .notRelevant ? phrases.result(.notRelevant) : phrases.points(of: score)
        let title = debrief.title(of: score.criterion, in: card.rubric)
        page.entry(Padding.pad(score.criterion, to: ids) + "  " + title, figure: figure, indent: 2)
      }
    }
    page.blank()
    page.add(
      phrases.say("One of them in full: askfirst why \(session) CRITERION", "细看一项：askfirst why \(session) 项目"),
      tone: .quiet)
    return page.text
  }
}
