import Rehearsal

/// Whether the trainee knows the products: true things said of them (D1, knowledge).
///
/// `enough` different ones are all.
struct TrueClaims: Measure {
  let name = "true-claims"
  let version = 1
  let defaults = ["enough": 3]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let claims = call.deeds(.trueClaim)
    let first = unique(claims.map(\.move.target)).compactMap { target in claims.first { $0.move.target == target } }
    return .graded(
      first.count * 1000 / settings.divisor("enough"), tried: call.firstProduct != nil,
      evidence: first.map { call.evidence($0, helped: true, .trueClaim) },
      change: call.change(at: call.deeds(.proposed).last?.index ?? call.turns.indices.last))
  }
}
