import Assessment
import Typography

/// One scorecard: every criterion with what it earned, the words that earned or cost it, and what would have earned
/// more (law 3).
struct CardSection {
  let card: Scorecard
  let debrief: Debrief
  let names: SubjectNames
  var phrases: Phrasebook { debrief.phrases }

  init(_ card: Scorecard, of debrief: Debrief) {
    self.card = card
    self.debrief = debrief
    names = SubjectNames(scenario: debrief.scenario, phrases: debrief.phrases)
  }

  func write(to page: inout Page) {
    let rubric = debrief.rubric(card.rubric)
    debrief.writeHead(of: card, to: &page)
    var dimension = ""
    for score in card.criteria {
      page.blank()
      if score.dimension != dimension, let rubric, rubric.dimensions.count > 1 {
        dimension = score.dimension
        write(dimension: dimension, of: rubric, to: &page)
      }
      write(score, by: rubric?.criteria.first { $0.id == score.criterion }, to: &page)
    }
  }

  private func write(dimension: String, of rubric: Rubric, to page: inout Page) {
    let scores = card.criteria.filter { $0.dimension == dimension }
    let (earned, possible) = scores.reduce((0, 0)) { ($0.0 + $1.earned, $0.1 + $1.possible) }
    let title = rubric.dimensions.first { $0.id == dimension }?.title ?? dimension
    let figure = possible > 0 ? phrases.points(earned, of: possible) : phrases.say("nothing to judge", "没有可评判的")
    page.entry(title, figure: figure, tone: .strong)
  }

  private func write(_ score: CriterionScore, by criterion: Criterion?, to page: inout Page) {
    let level = criterion?.levels.first { score.finding.value >= $0.from }?.title
    let title = criterion?.title ?? score.criterion
    guard score.finding.result != .notRelevant else {
      page.add(
        title + phrases.dash
          + phrases.say("did not arise; the other criteria carry its weight", "没有遇到，分值归入其他各项"), indent: 2, hanging: 4)
      return
    }
    page.entry(title, figure: phrases.points(of: score), indent: 2)
    if let byHand = score.byHand { page.add(phrases.setByHand(byHand), indent: 4) }
    page.add(level ?? phrases.result(score.finding.result), indent: 4, tone: .quiet)
    for group in groups(of: score.finding.evidence) { write(group, to: &page) }
    guard score.effective < score.possible else { return }
    if score.isSpotless(under: criterion) {
      page.add(phrases.tooShort, indent: 4, hanging: 6)
      return
    }
    if let advice = criterion?.advice, !advice.isEmpty {
      page.add(advice, lead: phrases.say("More points: ", "怎样能多得分："), indent: 4, hanging: 6)
    }
    guard let change = score.finding.remedy else { return }
    let quoted =
      change.turn > 0 && score.finding.evidence.contains { $0.turn == change.turn && $0.quote == change.said }
    ChangeLines(change, phrases: phrases).write(to: &page, indent: 6, quoted: quoted, brief: true)
  }

  /// Evidence of the same kind beyond this many pieces is told by its turns only.
  private static let shown = 4

  /// Runs of evidence with one reason and one sign, in order of first appearance.
  private func groups(of evidence: [Evidence]) -> [[Evidence]] {
    evidence.reduce(into: []) { groups, piece in
      if let place = groups.firstIndex(where: { $0[0].reason == piece.reason && $0[0].helped == piece.helped }) {
        groups[place].append(piece)
      } else {
        groups.append([piece])
      }
    }
  }

  private func write(_ group: [Evidence], to page: inout Page) {
    let shown = group.count > Self.shown + 1 ? Self.shown : group.count
    for piece in group.prefix(shown) { page.add(names.words(piece), mark: piece.helped, indent: 4) }
    let rest = group.dropFirst(shown)
    guard let first = rest.first else { return }
    page.add(phrases.likewise(rest.map(\.turn)), mark: first.helped, indent: 4)
  }
}
