/// Whether the talk narrowed down to one or two products, named once needs were known (D4).
///
/// `few` products are well, each further one costs `cost`. Naming one product out of the blue is no narrowing
/// down: the value is scaled by what was known before, full from `ground` thousandths of the needs.
struct ProductsNamed: Measure {
  let name = "products-named"
  let version = 1
  let defaults = DepthShare.defaults.merging(["few": 2, "cost": 500, "ground": 400]) { $1 }

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let named = call.productsNamed
    guard !named.isEmpty else {
      return .graded(0, tried: false, change: call.change(at: call.turns.indices.last))
    }
    let tooMany = max(0, named.count - settings["few"])
    let ground = call.coverage(before: call.firstProduct ?? .max, by: DepthShare(settings))
    let value = max(0, 1000 - tooMany * settings["cost"]) * min(1000, ground * 1000 / settings.divisor("ground")) / 1000
    var evidence: [Evidence] = []
    for (place, product) in named.enumerated() {
      guard let deed = call.deeds(.namedProduct, .proposed).first(where: { $0.move.target == product }) else {
        continue
      }
      let few = place < settings["few"]
      evidence.append(call.evidence(deed, helped: few && value > 0, few ? .namedProduct : .oneTooMany))
    }
    let place = tooMany > 0 ? call.deeds(.namedProduct, .proposed).first { $0.move.target == named.last }?.index : nil
    return .graded(value, tried: true, evidence: evidence, change: call.change(at: place ?? call.firstProduct))
  }
}
