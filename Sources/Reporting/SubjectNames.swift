import Assessment
import Scenarios
import Selling

/// What a piece of evidence is about, called as scenario and reader call it.
struct SubjectNames {
  let scenario: Scenario
  let phrases: Phrasebook

  /// The evidence's reason in words; a code of a later version is shown as it is.
  func reason(_ evidence: Evidence) -> String {
    guard let code = ReasonCode(rawValue: evidence.reason) else { return evidence.reason }
    return phrases.reason(code, subject: subject(evidence.about, of: code), number: Int(evidence.about))
  }

  /// The title of a need, fact, product, objection; nil where it has none.
  private func subject(_ about: String, of code: ReasonCode) -> String? {
    switch code {
    case .qualified, .halfQualified: return Qualification(rawValue: about).map(phrases.qualification)
    case .askedUnasked: return UnaskedThing(rawValue: about).map(phrases.unasked)
    case .openedWell, .polite: return phrases.courtesy(about)
    case .settled, .unsettled:
      return scenario.objections.first { $0.id == about }.map { phrases.titled($0.about) }
    case .trueClaim, .falseClaim: return product(about)
    default: return topic(about) ?? product(about)
    }
  }

  private func topic(_ id: String) -> String? {
    (scenario.need(id)?.about ?? scenario.fact(id)?.about).map(phrases.titled)
  }

  /// The product of `PRODUCT` or `PRODUCT.CLAIM`.
  private func product(_ target: String) -> String? {
    let id = target.split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
    return scenario.product(id).map { phrases.titled($0.name) }
  }
}
