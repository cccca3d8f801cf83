import Dialogue
import Rehearsal
import Scenarios

/// How well the last proposal answers the needs that were found before it, and goes against none (D6).
///
/// Version 2 quotes the line that put the product before him, not the one that asked for his yes; takes a product named
/// with its merits for offered; and what would have been better is the question for the weightiest need that the product
/// answers and nobody asked about. Measured against the best product of the scenario and not against the needs found: else finding fewer would make any product
/// fit better. What it goes against costs, found or not: it is the price of not asking.
struct ProposalFitV2: Measure {
  let name = "proposal-fit"
  let version = 2
  let defaults = DepthShare.defaults.merging(["enough": 700]) { $1 }

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let share = DepthShare(settings)
    guard let (deed, product) = Self.offer(in: call) else {
      return .graded(0, tried: call.firstProduct != nil, change: call.change(at: nil))
    }
    let needs = call.needs
    let best = call.scenario.products.map { worth(of: $0, in: needs) { _ in 1000 } }.max() ?? 0
    guard best > 0 else { return .notRelevant }
    let found = worth(of: product, in: needs) { min(1000, $0.credit(before: deed.index, by: share)) }
    let value = found * 1000 / best * 1000 / settings.divisor("enough")
    let shown =
      call.deeds(.namedProduct).last { $0.move.target == product.id && $0.index <= deed.index } ?? deed
    let fits = value >= Finding.metFrom
    let against = needs.filter { product.fails.contains($0.need.id) }
    var evidence: [Evidence] = []
    if fits || against.isEmpty {
      evidence.append(call.evidence(shown, helped: fits, fits ? .fits : .fitsLittle, about: product.id))
    }
    evidence += against.map { call.evidence(shown, helped: false, .goesAgainst, about: $0.need.id) }
    let unasked = call.missed(before: deed.index, by: share).first { product.meets.contains($0.need.id) }
    let better = against.isEmpty ? unasked?.need.ask.first ?? "" : ""
    return .graded(
      value, tried: true, evidence: evidence, change: call.change(at: shown.index, better: better))
  }

  /// What was offered last, with the deed that shows it: a proposal, else the last merit told of a product.
  private static func offer(in call: JudgedCall) -> (deed: JudgedCall.Deed, product: Product)? {
    let proposed = call.deeds(.proposed).compactMap { deed in
      call.scenario.product(deed.move.target).map { (deed, $0) }
    }
    if let last = proposed.last { return last }
    return call.deeds(.trueClaim).compactMap { deed in
      deed.move.target.split(separator: ".").first.flatMap { call.scenario.product(String($0)) }.map { (deed, $0) }
    }.last
  }

  private func worth(of product: Product, in needs: [NeedHistory], found: (NeedHistory) -> Int) -> Int {
    needs.reduce(0) { sum, history in
      if product.fails.contains(history.need.id) { return sum - history.need.weight * 1000 }
      if product.meets.contains(history.need.id) { return sum + history.need.weight * found(history) }
      return sum
    }
  }
}
