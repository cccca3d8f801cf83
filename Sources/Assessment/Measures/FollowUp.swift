/// Whether the trainee came back to what the buyer had said: asked further or restated it (D28).
///
/// A summary alone is not coming back, and telling is not listening.
///
/// Counts needs and not chances, so that leaving a question out never raises it. `enough` needs count as all.
struct FollowUp: Measure {
  let name = "follow-up"
  let version = 1
  let defaults = ["enough": 4]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let histories = call.needs
    let returns = histories.compactMap { history in history.followUp(telling: false).map { (history.need.id, $0) } }
    let left = histories.filter { !$0.disclosures.isEmpty && $0.followUp(telling: false) == nil }
      .max { a, b in a.need.weight < b.need.weight }
    let place = left?.decisive.map { min($0.index + 1, call.turns.count - 1) } ?? call.turns.indices.last
    return .graded(
      returns.count * 1000 / settings.divisor("enough"), tried: false,
      evidence: returns.map { call.evidence($1.index, $1.quote, helped: true, .cameBack, about: $0) }
        .sorted { $0.turn < $1.turn },
      change: call.change(at: place))
  }
}
