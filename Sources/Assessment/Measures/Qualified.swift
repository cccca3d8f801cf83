import Scenarios
import Selling

/// Whether money, authority and need were found out (D2).
///
/// Each is worth its best-known need.
struct Qualified: Measure {
  let name = "qualified"
  let version = 1
  let defaults = DepthShare.defaults

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let share = DepthShare(settings)
    let present = Qualification.allCases.filter { one in call.needs.contains { $0.need.qualifies == one } }
    guard !present.isEmpty else { return .notRelevant }
    var sum = 0
    var evidence: [Evidence] = []
    var missing: Need?
    for one in present {
      let histories = call.needs.filter { $0.need.qualifies == one }
      let best = histories.map { min(1000, $0.credit(by: share)) }.max() ?? 0
      sum += best
      if best < 1000, missing == nil {
        missing = histories.max { a, b in a.need.weight < b.need.weight }?.need
      }
      if best > 0, let history = histories.first(where: { min(1000, $0.credit(by: share)) == best }),
        let index = history.decisive?.index
      {
        evidence.append(
          call.evidence(
            index, history.line(index), helped: best >= 500, best >= 500 ? .qualified : .halfQualified,
            about: one.rawValue))
      }
    }
    return .graded(
      sum / present.count, tried: call.asksAnything, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: call.firstProduct ?? call.turns.indices.last, better: missing?.ask.first ?? ""))
  }
}
