import Assessment
import Typography

/// One scorecard in short: a line for each criterion, and what tells most of it.
struct CardDigest {
  let card: Scorecard
  let debrief: Debrief
  let names: SubjectNames
  private let call: JudgedCall
  var phrases: Phrasebook { debrief.phrases }

  init(_ card: Scorecard, of debrief: Debrief) {
    self.card = card
    self.debrief = debrief
    names = SubjectNames(scenario: debrief.scenario, phrases: debrief.phrases)
    call = JudgedCall(debrief.state, in: debrief.scenario)
  }

  func write(to page: inout Page) {
    let rubric = debrief.rubric(card.rubric)
    debrief.writeHead(of: card, to: &page)
    for score in card.criteria where score.finding.result != .notRelevant {
      page.entry(debrief.title(of: score.criterion, in: card.rubric), figure: phrases.points(of: score), indent: 2)
      write(score, by: rubric?.criteria.first { $0.id == score.criterion }, to: &page)
    }
  }

  private func write(_ score: CriterionScore, by criterion: Criterion?, to page: inout Page) {
    let evidence = score.finding.evidence
    if score.isSpotless(under: criterion) {
      page.add(phrases.tooShort, indent: 4, hanging: 6)
    } else if let list = Checklist(score, in: debrief.scenario, names: names) {
      page.add(list.text, mark: score.effective * 2 >= score.possible, indent: 4)
      if score.effective * 10 < score.possible * 9 { add(score.finding.remedy, to: &page) }
    } else if let piece = mostTelling(score), score.effective * 2 >= score.possible || !evidence.allSatisfy(\.helped) {
      add(piece, alike: alike(piece, in: score), to: &page)
      // What was well done and is not all: what would make it whole.
      if piece.helped, score.effective * 10 < score.possible * 9 { add(score.finding.remedy, to: &page) }
    } else {
      // Nothing said speaks against it, and yet less than half was earned: what is missing tells most.
      let level = criterion?.levels.first { score.finding.value >= $0.from }
      page.add(
        isAbsent(score) ? phrases.result(.never) : level?.title ?? phrases.result(score.finding.result),
        mark: evidence.isEmpty && score.effective * 2 > score.possible, indent: 4)
      if !evidence.isEmpty { add(score.finding.remedy, to: &page) }
    }
  }

  /// Whether what is judged never happened: then no level says what it was like.
  private func isAbsent(_ score: CriterionScore) -> Bool {
    score.finding.result == .never && score.finding.value == 0 && score.measure == "products-named"
  }

  /// The other turns that helped for the same reason.
  private func alike(_ piece: Evidence, in score: CriterionScore) -> [Int] {
    guard piece.helped else { return [] }
    let turns = score.finding.evidence.filter { $0.helped && $0.reason == piece.reason }.map(\.turn)
    return Set(turns).subtracting([piece.turn, 0]).sorted()
  }

  private func add(_ piece: Evidence, alike: [Int], to page: inout Page) {
    let line = page.width - 6
    let also = alike.isEmpty ? "" : phrases.semicolon + phrases.also(alike)
    let beside = line - ColumnWidth.of(names.words(piece, quoting: "") + also) - 4
    // Where the reason leaves no room beside it, the two share two lines.
    let room = beside < 44 ? max(36, beside + line) : beside
    page.add(names.words(piece, quoting: phrases.short(piece.quote, to: room)) + also, mark: piece.helped, indent: 4)
  }

  private func add(_ remedy: Change?, to page: inout Page) {
    guard let better = remedy?.better, !better.isEmpty else { return }
    page.add(phrases.quoted(better), lead: phrases.say("More points: ", "怎样能多得分："), indent: 6)
  }

  /// What earned a criterion that is all but full; of any other, what cost something, where anything did.
  private func mostTelling(_ score: CriterionScore) -> Evidence? {
    let well = score.earned * 10 >= score.possible * 9
    let pieces = score.finding.evidence
    let telling = pieces.filter { $0.helped == well }
    // Of several that say the same the plainest.
    return (telling.isEmpty ? pieces : telling).enumerated().max { a, b in
      let (one, other) = (call.clarity(of: a.element), call.clarity(of: b.element))
      return one == other ? a.offset > b.offset : one < other
    }?.element
  }
}

extension Debrief {
  /// The title of a card with its total, and why that is not the sum, where it is not.
  func writeHead(of card: Scorecard, to page: inout Page) {
    page.blank()
    page.entry(rubric(card.rubric)?.title ?? card.rubric, figure: phrases.total(of: card), tone: .strong)
    if let why = phrases.capped(card) { page.add(why, tone: .quiet) }
  }
}

extension CriterionScore {
  /// Whether it lacks points only because the call was short: what must not be, was not.
  func isSpotless(under criterion: Criterion?) -> Bool {
    criterion?.kind == .mustNot && effective < possible && finding.evidence.allSatisfy(\.helped)
  }
}
