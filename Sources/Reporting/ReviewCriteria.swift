import Assessment

/// The criteria of a review page: points, words, and the turns they stand in.
struct ReviewCriteria {
  let page: ReviewPage
  var phrases: Phrasebook { page.phrases }

  func write(to markup: inout Markup) {
    for card in page.debrief.verdict.scorecards {
      let rubric = page.debrief.rubric(card.rubric)
      page.section(Markup.anchor("rubric", card.rubric), rubric?.title ?? card.rubric, in: &markup) { markup in
        var dimension = ""
        for score in card.criteria {
          if score.dimension != dimension {
            dimension = score.dimension
            markup.element("h3", rubric?.dimensions.first { $0.id == dimension }?.title ?? dimension)
          }
          write(score, of: card, to: &markup)
        }
      }
    }
  }

  private func write(_ score: CriterionScore, of card: Scorecard, to markup: inout Markup) {
    let criterion = page.debrief.rubric(card.rubric)?.criteria.first { $0.id == score.criterion }
    markup.element("article", [("id", Markup.anchor("c", card.rubric, score.criterion))]) { markup in
      markup.element("h4") { markup in
        markup.say(criterion?.title ?? score.criterion)
        markup.say(" ")
        let isAsked = score.finding.result != .notRelevant
        markup.element(
          "span", [("class", "points")], isAsked ? phrases.points(of: score) : phrases.result(.notRelevant))
      }
      guard score.finding.result != .notRelevant else { return }
      if let byHand = score.byHand { markup.element("p", [("class", "byhand")], phrases.setByHand(byHand)) }
      if score.isSpotless(under: criterion) {
        markup.element("p", [("class", "quiet")], phrases.tooShort)
        return
      }
      let level = criterion?.levels.first { score.finding.value >= $0.from }?.title
      markup.element("p", [("class", "quiet")], level ?? phrases.result(score.finding.result))
      evidence(score, to: &markup)
      if score.effective < score.possible {
        if let change = score.finding.remedy { page.change(change, in: &markup) }
        if let advice = criterion?.advice, !advice.isEmpty { markup.element("p", [("class", "advice")], advice) }
      }
    }
  }

  private func evidence(_ score: CriterionScore, to markup: inout Markup) {
    guard !score.finding.evidence.isEmpty else { return }
    let names = SubjectNames(scenario: page.debrief.scenario, phrases: phrases)
    markup.element("ul", [("class", "marks")]) { markup in
      for piece in score.finding.evidence {
        markup.element("li", [("class", piece.helped ? "good" : "bad")]) { markup in
          page.sign(piece.helped, in: &markup)
          if piece.turn > 0 {
            page.link(turn: piece.turn, in: &markup)
            markup.say(phrases.colon)
          }
          if !piece.quote.isEmpty {
            markup.element("q", page.spoken, phrases.short(piece.quote))
            markup.say(phrases.dash)
          }
          markup.say(names.reason(piece))
        }
      }
    }
  }
}
