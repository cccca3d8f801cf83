import Rehearsal
import Scenarios

/// Whether the talk narrowed down to one or two products, named once needs were known (D4).
///
/// Version 2 keeps *too early* and *too many* apart: with at most `few` products the value is what was known before the
/// first was named, full from `ground` thousandths of the needs and never nothing; with more, or none, it is nothing.
///
/// Version 3: what he has said yes to in a summary of several needs was enough to go by.
struct ProductsNamedV2: Measure {
  let name = "products-named"
  var version = 2
  /// From so many needs on a summary is one of the whole.
  private static let several = 4
  let defaults = DepthShare.defaults.merging(["few": 2, "ground": 400]) { $1 }

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let named = call.productsNamed
    guard !named.isEmpty else { return .graded(0, tried: false, change: call.change(at: nil)) }
    let few = settings["few"]
    let ground = call.coverage(before: call.firstProduct ?? .max, by: DepthShare(settings))
    let isAgreed =
      version > 2
      && call.deeds(.summed).contains { deed in
        deed.index < call.firstProduct ?? 0 && deed.move.target.split(separator: ",").count >= Self.several
      }
    let ready = min(1000, max(isAgreed ? Finding.metFrom : 1, ground * 1000 / settings.divisor("ground")))
    let value = named.count > few ? 0 : ready
    let deeds = named.compactMap { product in
      call.deeds(.namedProduct, .proposed).first { $0.move.target == product }
    }
    let evidence = deeds.enumerated().map { place, deed in
      if place >= few { return call.evidence(deed, helped: false, .oneTooMany) }
      let early = place == 0 && ready < Finding.metFrom
      return call.evidence(deed, helped: !early, early ? .namedEarly : .namedProduct)
    }
    let surplus = deeds.count > few ? deeds[few].index : nil
    let better = surplus == nil ? call.questionInstead(before: call.firstProduct ?? 0) : ""
    let early = ready < Finding.metFrom ? call.firstProduct : nil
    return .graded(value, tried: true, evidence: evidence, change: call.change(at: surplus ?? early, better: better))
  }
}
