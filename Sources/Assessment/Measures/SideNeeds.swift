import Rehearsal
import Scenarios
import Selling

/// The weighted share of the company's needs, or of people's own, that was told (D13).
///
/// Told is a fact, or what lies behind it; one that the trainee named himself counts `named`. A share of `enough` is all:
/// nobody finds everything.
struct SideNeeds: Measure {
  let side: NeedSide
  var name: String { side == .company ? "company-needs" : "personal-needs" }
  let version = 1
  var defaults: [String: Int] { ["enough": side == .company ? 700 : 500, "named": 500] }

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let needs = call.needs.filter { $0.need.side == side }
    let whole = needs.reduce(0) { $0 + $1.need.weight }
    guard call.account != nil, whole > 0 else { return .notRelevant }
    let found = needs.reduce(0) { sum, history in
      guard history.level() >= .fact else { return sum }
      let isNamed = history.decisive?.disclosed.way == .named
      return sum + history.need.weight * (isNamed ? settings["named"] : 1000)
    }
    let missed = needs.filter { $0.level() < .fact && call.nearTry(for: $0.need.id) == nil }
      .max { $0.need.weight < $1.need.weight }
    return .graded(
      found / whole * 1000 / settings.divisor("enough"), tried: call.asksAnything,
      evidence: needs.compactMap { $0.evidence(in: call) }.sorted { $0.turn < $1.turn },
      change: Change(turn: 0, said: "", better: missed?.need.ask.first ?? ""))
  }
}
