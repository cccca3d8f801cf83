import Rehearsal
import Scenarios

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
      change: call.change(
        at: call.deeds(.namedProduct, .proposed).last?.index ?? call.turns.indices.last, better: call.truthToTell))
  }
}

extension JudgedCall {
  /// An authored true statement that was not made: of the product named last, tied to a need that was found, the
  /// weightiest first; empty where there is none.
  var truthToTell: String {
    let made = deeds(.trueClaim).map(\.move.target)
    let found = needs.filter { $0.level() >= .fact }
    guard let product = productsNamed.last.flatMap(scenario.product) else { return "" }
    let claims = product.claims.filter { claim in
      claim.holds && !made.contains("\(product.id).\(claim.id)") && found.contains { $0.need.id == claim.need }
    }
    let weight = { (claim: Claim) in found.first { $0.need.id == claim.need }?.need.weight ?? 0 }
    return claims.max { a, b in weight(a) < weight(b) }?.samples.first ?? ""
  }
}
