import Scenarios

/// How much of what the buyer needs was discovered, weighted by importance and depth (D5, D25).
///
/// `enough` is the weighted share, in thousandths, that counts as all: nobody finds everything in one call.
struct NeedCoverage: Measure {
  let name = "need-coverage"
  let version = 1
  let defaults = DepthShare.defaults.merging(["enough": 800]) { $1 }

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let share = DepthShare(settings)
    let value = call.coverage(by: share) * 1000 / settings.divisor("enough")
    let evidence = call.needs.compactMap { $0.evidence(in: call) }
    return .graded(
      value, tried: call.asksAnything, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.changeForMissedNeed(by: share))
  }
}

extension NeedHistory {
  /// The words that brought the need out, or let it lie.
  func evidence(in call: JudgedCall) -> Evidence? {
    guard let (index, disclosed) = decisive else { return nil }
    let known = disclosed.level >= .fact
    switch disclosed.way {
    case .elicited:
      return call.evidence(index, line(index), helped: known, known ? .openedNeed : .onlyHint, about: need.id)
    case .named:
      return call.evidence(index, line(index), helped: false, .namedIt, about: need.id)
    case .volunteered:
      if let followUp = followUp() {
        return call.evidence(followUp.index, followUp.quote, helped: true, .pickedUp, about: need.id)
      }
      // Whether a later line meant it cannot be told for certain: what is not certain is not held against anybody.
      return nil
    }
  }
}

extension JudgedCall {
  /// Whether the trainee asked the buyer anything.
  var asksAnything: Bool { deeds.contains { [.asked, .guessed, .repeated].contains($0.move.kind) } }

  /// The authored question for the need that cost most, at the place where it would have helped: where it got only
  /// a hint or was named, where the first product was named too early, or else the last line.
  func changeForMissedNeed(by share: DepthShare) -> Change? {
    guard let history = missed(by: share).first else { return nil }
    let place = history.decisive?.index ?? firstProduct ?? turns.indices.last
    return change(at: place, better: history.need.ask.first ?? "")
  }
}
