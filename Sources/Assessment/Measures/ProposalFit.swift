import Rehearsal
import Scenarios

/// How well the last proposal answers the needs that were found before it, and goes against none (D6).
///
/// Measured against the best product of the scenario and not against the needs found: else finding fewer would
/// make any product fit better. What it goes against costs, found or not: it is the price of not asking.
struct ProposalFit: Measure {
  let name = "proposal-fit"
  let version = 1
  let defaults = DepthShare.defaults.merging(["enough": 700]) { $1 }

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let share = DepthShare(settings)
    guard let deed = call.deeds(.proposed).last(where: { call.scenario.product($0.move.target) != nil }),
      let product = call.scenario.product(deed.move.target)
    else {
      return .graded(0, tried: call.firstProduct != nil, change: call.change(at: call.turns.indices.last))
    }
    let needs = call.needs
    let best = call.scenario.products.map { worth(of: $0, in: needs) { _ in 1000 } }.max() ?? 0
    guard best > 0 else { return .notRelevant }
    let found = worth(of: product, in: needs) { min(1000, $0.credit(before: deed.index, by: share)) }
    let value = found * 1000 / best * 1000 / settings.divisor("enough")
    let against = needs.filter { product.fails.contains($0.need.id) }
    var evidence = [
      call.evidence(deed, helped: value >= Finding.metFrom, value >= Finding.metFrom ? .fits : .fitsLittle)
    ]
    evidence += against.map { call.evidence(deed, helped: false, .goesAgainst, about: $0.need.id) }
    return .graded(value, tried: true, evidence: evidence, change: call.change(at: deed.index))
  }

  private func worth(of product: Product, in needs: [NeedHistory], found: (NeedHistory) -> Int) -> Int {
    needs.reduce(0) { sum, history in
      if product.fails.contains(history.need.id) { return sum - history.need.weight * 1000 }
      if product.meets.contains(history.need.id) { return sum + history.need.weight * found(history) }
      return sum
    }
  }
}
