import Rehearsal

/// Whether the buyer's questions were answered and his objections settled.
///
/// Not relevant where he had none.
struct BuyerAnswered: Measure {
  let name = "buyer-answered"
  let version = 1
  let defaults: [String: Int] = [:]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let good = call.deeds(.answered, .settled).filter(\.aimed)
    let bad = call.deeds(.ignored, .unsettled).filter(\.aimed)
    // An objection settled at the second try is settled: only what was left open at last counts against.
    let settled = Set(good.map(\.move.target))
    let left = unique(bad.map(\.move.target).filter { !settled.contains($0) })
    let done = unique(good.map(\.move.target))
    guard !done.isEmpty || !left.isEmpty else { return .notRelevant }
    let evidence =
      good.map { call.evidence($0, helped: true, $0.move.kind == .settled ? .settled : .answered) }
      + bad.map { call.evidence($0, helped: false, $0.move.kind == .unsettled ? .unsettled : .ignored) }
    let firstLeft = bad.first { left.contains($0.move.target) }
    return .graded(
      done.count * 1000 / (done.count + left.count), tried: true, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: firstLeft?.index ?? call.turns.indices.last))
  }
}

extension JudgedCall.Deed {
  /// Whether it is known what was answered; a bare conversation has one name for all.
  fileprivate var aimed: Bool { !move.target.isEmpty }
}
