/// How much of what the buyer needs was discovered, weighted by importance and depth (D5, D25), and by whose doing.
///
/// As version 1; but a need that came out after a hint of the simulator's for it counts in part only: `nudge`,
/// `direction` and `example` say how much, in thousandths, by the most that was given away before. A call without
/// hints gets what version 1 gives.
struct NeedCoverageV2: Measure {
  let name = "need-coverage"
  let version = 2
  let defaults = DepthShare.defaults.merging(HintPrices.defaults) { $1 }.merging(["enough": 800]) { $1 }

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let share = DepthShare(settings)
    let prices = HintPrices(call.hints, settings: settings)
    let value = call.coverage(by: share, prices: prices) * 1000 / settings.divisor("enough")
    let evidence = call.needs.compactMap { $0.evidence(in: call, prices: prices) }
    return .graded(
      value, tried: call.asksAnything, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.changeForMissedNeed(by: share) ?? call.changeForHintedNeed(prices))
  }
}

extension NeedHistory {
  /// The words that brought the need out, or let it lie, and whether a hint had led to them.
  fileprivate func evidence(in call: JudgedCall, prices: HintPrices) -> Evidence? {
    guard let (index, disclosed) = decisive, disclosed.level >= .fact,
      let rung = prices.rung(for: need.id, at: index)
    else { return evidence(in: call) }
    let reason: ReasonCode =
      switch rung {
      case .nudge: .openedAfterNudge
      case .direction: .openedAfterDirection
      case .example: .openedAfterExample
      }
    return call.evidence(index, line(index), helped: rung != .example, reason, about: need.id)
  }
}

extension JudgedCall {
  /// Where all was found, the place at which a need came out by the help of a hint: the same unaided earns more.
  fileprivate func changeForHintedNeed(_ prices: HintPrices) -> Change? {
    needs.compactMap(\.decisive).first { prices.rung(for: $0.disclosed.need, at: $0.index) != nil }
      .map { change(at: $0.index) }
  }
}
