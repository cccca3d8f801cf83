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
    page.blank()
    page.entry(rubric?.title ?? card.rubric, figure: phrases.total(of: card), tone: .strong)
    let sum = card.criteria.reduce(0) { $0 + $1.earned }
    if sum > card.total {
      page.add(phrases.capped(sum, at: card.total), tone: .quiet)
    }
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
    page.entry(title, figure: phrases.points(earned, of: possible), tone: .strong)
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
    if criterion?.kind == .mustNot, score.finding.evidence.allSatisfy(\.helped) {
      page.add(phrases.tooShort, indent: 4, hanging: 6)
      return
    }
    if let advice = criterion?.advice, !advice.isEmpty {
      page.add(advice, lead: phrases.say("More points: ", "怎样能多得分："), indent: 4, hanging: 6)
    }
    guard let change = score.finding.remedy else { return }
    let quoted = score.finding.evidence.contains { $0.turn == change.turn && $0.quote == change.said }
    ChangeLines(change, phrases: phrases).write(to: &page, indent: 6, quoted: quoted, brief: true)
  }

  /// The card in short: a line for each criterion, and the piece of evidence that tells most.
  func writeTable(to page: inout Page) {
    let rubric = debrief.rubric(card.rubric)
    page.blank()
    page.entry(rubric?.title ?? card.rubric, figure: phrases.total(of: card), tone: .strong)
    let sum = card.criteria.reduce(0) { $0 + $1.earned }
    if sum > card.total { page.add(phrases.capped(sum, at: card.total), tone: .quiet) }
    for score in card.criteria where score.finding.result != .notRelevant {
      page.entry(debrief.title(of: score.criterion, in: card.rubric), figure: phrases.points(of: score), indent: 2)
      if rubric?.criteria.first(where: { $0.id == score.criterion })?.kind == .mustNot,
        score.effective < score.possible, score.finding.evidence.allSatisfy(\.helped)
      {
        // What must not be and was not is no fault: a short call has shown little of it.
        page.add(phrases.tooShort, indent: 4, hanging: 6)
      } else if let piece = mostTelling(score), !onlyGood(score) {
        let rest = names.words(piece, quoting: "")
        let line = page.width - 6
        let beside = line - ColumnWidth.of(rest) - 4
        // Where the reason leaves no room beside it, the two share two lines.
        let room = beside < 24 ? max(16, beside + line) : beside
        page.add(
          names.words(piece, quoting: phrases.short(piece.quote, to: room)), mark: piece.helped, indent: 4)
        // What was well done and is not all: what would make it whole.
        if piece.helped, score.effective * 10 < score.possible * 9, let better = score.finding.remedy?.better,
          !better.isEmpty
        {
          page.add(phrases.quoted(better), lead: phrases.say("More points: ", "怎样能多得分："), indent: 6)
        }
      } else {
        let level = rubric?.criteria.first { $0.id == score.criterion }?.levels.first { score.finding.value >= $0.from }
        let standing = level?.title ?? phrases.result(score.finding.result)
        let better = onlyGood(score) ? score.finding.remedy?.better ?? "" : ""
        page.add(
          better.isEmpty
            ? standing : standing + phrases.semicolon + phrases.say("better: ", "可以说：") + phrases.quoted(better),
          mark: !onlyGood(score) && score.effective * 2 > score.possible, indent: 4)
      }
    }
  }

  /// Whether less than half was earned and yet nothing said speaks against it: then what is missing tells most.
  private func onlyGood(_ score: CriterionScore) -> Bool {
    score.effective * 2 < score.possible && score.finding.evidence.allSatisfy(\.helped)
  }

  /// What earned a criterion that is all but full; of any other, what cost something, where anything did.
  private func mostTelling(_ score: CriterionScore) -> Evidence? {
    let well = score.earned * 10 >= score.possible * 9
    return score.finding.evidence.first { $0.helped == well } ?? score.finding.evidence.first
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
