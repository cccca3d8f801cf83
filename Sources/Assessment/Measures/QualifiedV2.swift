import Scenarios
import Selling

/// Whether money, authority and need were found out (D2).
///
/// Version 2: who comes along is a number of heads and not the need. Each of the three is worth its best-known need.
struct QualifiedV2: Measure {
  let name = "qualified"
  let version = 2
  let defaults = DepthShare.defaults

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let share = DepthShare(settings)
    var (sum, count) = (0, 0)
    var evidence: [Evidence] = []
    var missing: Need?
    for one in Qualification.allCases {
      let all = call.needs.filter { $0.need.qualifies == one && ($0.need.unasked != .withWhom || one != .need) }
      let credits = all.map { (history: $0, credit: min(1000, $0.credit(by: share))) }
      guard let best = credits.map(\.credit).max() else { continue }
      count += 1
      sum += best
      if best < 1000, missing == nil { missing = all.max { a, b in a.need.weight < b.need.weight }?.need }
      guard best > 0, let history = credits.first(where: { $0.credit == best })?.history,
        let index = history.decisive?.index
      else { continue }
      evidence.append(
        call.evidence(
          index, history.line(index), helped: best >= 500, best >= 500 ? .qualified : .halfQualified,
          about: one.rawValue))
    }
    guard count > 0 else { return .notRelevant }
    return .graded(
      sum / count, tried: call.asksAnything, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: nil, better: missing?.ask.first ?? ""))
  }
}
