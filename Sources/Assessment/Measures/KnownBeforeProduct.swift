/// How much was known before the first product was named, weighted (D4): the mark of the funnel.
///
/// A call that names no product told nothing too early: all that was found counts. `enough` as in `need-coverage`.
struct KnownBeforeProduct: Measure {
  let name = "known-before-product"
  let version = 1
  let defaults = DepthShare.defaults.merging(["enough": 600]) { $1 }

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let share = DepthShare(settings)
    let end = call.firstProduct ?? .max
    let value = call.coverage(before: end, by: share) * 1000 / settings.divisor("enough")
    var evidence: [Evidence] = []
    for history in call.needs where history.level(before: end) >= .fact {
      guard let index = history.decisive?.index else { continue }
      evidence.append(
        call.evidence(index, history.line(index), helped: true, .knownInTime, about: history.need.id))
    }
    if let first = call.deeds(.namedProduct, .proposed).first {
      evidence.append(call.evidence(first, helped: value >= Finding.metFrom, .firstProduct))
    }
    for history in call.needs where history.level(before: end) < .fact && history.level() >= .fact {
      guard let index = history.decisive?.index else { continue }
      evidence.append(
        call.evidence(index, history.line(index), helped: false, .knownTooLate, about: history.need.id))
    }
    let unknown = call.missed(before: end, by: share).first
    let place = call.firstProduct ?? call.turns.indices.last
    return .graded(
      value, tried: call.asksAnything, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: place, better: unknown?.need.ask.first ?? ""))
  }
}
