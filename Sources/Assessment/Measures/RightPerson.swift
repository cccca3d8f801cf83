import Rehearsal
import Scenarios
import Selling

/// Whether questions were put to those who hold the answer: who knows the money, who decides, what is technically needed
/// (D22).
///
/// Right is a question for a need of the person's own; wrong is one that he can only evade, since it is about a company
/// need that others of the house hold and he does not. Small facts and personal matters are neither; each thing counts
/// once with each person. A share of `share` is all, once `enough` questions went to the right person.
struct RightPerson: Measure {
  let name = "right-person"
  let version = 1
  let defaults = ["share": 800, "enough": 15]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    guard call.account != nil else { return .notRelevant }
    var (seen, evidence): ([String], [Evidence]) = ([], [])
    for deed in call.deeds(.asked, .guessed) where !seen.contains(deed.move.target) {
      if let need = call.scenario.need(deed.move.target) {
        guard need.side == .company, need.weight > 0 else { continue }
        seen.append(deed.move.target)
        evidence.append(call.evidence(deed, helped: true, .askedHolder))
      } else if let held = call.heldByOthers(deed.move.target) {
        seen.append(deed.move.target)
        evidence.append(call.evidence(deed, helped: false, .askedAnother, about: held.id))
      }
    }
    let right = evidence.count(where: \.helped)
    let share = evidence.isEmpty ? 0 : right * 1000 / evidence.count
    let value = min(1000, share * 1000 / settings.divisor("share")) * min(settings["enough"], right)
    let wrong = evidence.first { !$0.helped }
    return .graded(
      value / settings.divisor("enough"), tried: !evidence.isEmpty, evidence: evidence,
      change: Change(turn: wrong?.turn ?? 0, said: wrong?.quote ?? "", better: ""))
  }
}

extension JudgedCall {
  /// The weightiest company need of others that the same question asks for as a small fact of somebody's.
  fileprivate func heldByOthers(_ fact: String) -> Need? {
    guard let fact = scenario.facts.first(where: { $0.id == fact }), let topic = fact.asks else { return nil }
    let held = scenario.needs.filter { need in
      need.asks == topic && need.side == .company && need.weight > 0 && need.person != fact.person
    }
    return held.max { $0.weight < $1.weight }
  }
}
