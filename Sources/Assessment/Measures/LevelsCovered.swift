import Scenarios
import Selling

/// At how many of the three levels and in how many of the three functions somebody told a need (D19, D22).
///
/// Only those count where the house has somebody. Each is worth the same.
struct LevelsCovered: Measure {
  let name = "levels-covered"
  let version = 1
  let defaults: [String: Int] = [:]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let roles = call.scenario.people.map(\.role)
    let places = (BuyingRole.Level.allCases.map(\.rawValue) + BuyingRole.Function.allCases.map(\.rawValue))
      .filter { place in roles.contains { $0.places.contains(place) } }
    guard call.account != nil, !places.isEmpty else { return .notRelevant }
    let told = call.told
    var reached = 0
    let evidence = places.map { place in
      let first = told.first { call.holder(of: $0.need)?.role.places.contains(place) == true }
      guard let first else { return call.evidence(helped: false, .neverReached, about: place) }
      reached += 1
      return call.evidence(first.index, first.quote, helped: true, .reachedLevel, about: place)
    }
    return .graded(
      reached * 1000 / places.count, tried: call.asksAnything, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: nil))
  }
}

extension BuyingRole {
  /// The words for its level and its function.
  var places: [String] { [level.rawValue, function.rawValue] }
}
