import Rehearsal
import Scenarios
import Selling

/// A must-not: the patterns of the weak seller (D19).
///
/// Never above the managing level: nobody who decides was ever talked to, though the house has such. One function only:
/// all who were talked to are of one department. Pitching to the decider: something is named, praised or proposed before
/// him while fewer than `enough` needs were told by others, or fewer than two others told any. The first two take `lines`
/// lines to show. Each costs `cost`; it takes `whole` lines in which something was done to earn everything.
struct SellerPatterns: Measure {
  static let ownName = "seller-patterns"
  let name = ownName
  let version = 1
  let defaults = ["lines": 6, "enough": 4, "cost": 1000, "whole": 20]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    guard call.account != nil else { return .notRelevant }
    let evidence = Self.patterns(of: call, settings)
    let scale = min(1000, call.busyLines * 1000 / settings.divisor("whole"))
    return .graded(
      max(0, 1000 - evidence.count * settings["cost"]) * scale / 1000, tried: !evidence.isEmpty, evidence: evidence,
      change: evidence.first.map { Change(turn: $0.turn, said: $0.quote, better: "") } ?? call.change(at: nil))
  }

  /// The patterns that a call shows, each once.
  static func patterns(of call: JudgedCall, _ settings: MeasureSettings) -> [Evidence] {
    let people = call.scenario.people
    let met = unique(call.contacts.filter { !$0.turns.isEmpty }.flatMap(\.contact.people))
      .compactMap(call.scenario.person)
    var patterns: [Evidence] = []
    if call.turns.count >= settings["lines"] {
      let decides = { (person: Persona) in person.role.level == .deciding }
      if people.contains(where: decides), !met.contains(where: decides) {
        patterns.append(call.evidence(helped: false, .neverAboveManaging))
      }
      let functions = Set(met.map(\.role.function))
      if let only = functions.first, functions.count == 1, Set(people.map(\.role.function)).count > 1 {
        patterns.append(call.evidence(helped: false, .oneFunctionOnly, about: only.rawValue))
      }
    }
    return patterns + (pitch(in: call, settings).map { [$0] } ?? [])
  }

  /// The first line that sold to a decider before the house was known.
  private static func pitch(in call: JudgedCall, _ settings: MeasureSettings) -> Evidence? {
    let told = call.told
    let selling: [Move.Kind] = [.namedProduct, .trueClaim, .falseClaim, .toldUntied, .pitchedEarly, .proposed]
    for held in call.contacts {
      guard
        let decider = held.contact.people.compactMap(call.scenario.person).first(where: { $0.role.level == .deciding })
      else { continue }
      let numbers = held.turns.map(\.number)
      for deed in call.deeds where numbers.contains(deed.turn) && selling.contains(deed.move.kind) {
        let others = told.filter { $0.index < deed.index && $0.need.person != decider.id }
        if others.count < settings["enough"] || Set(others.compactMap(\.need.person)).count < 2 {
          return call.evidence(deed, helped: false, .pitchedToDecider, about: decider.id)
        }
      }
    }
    return nil
  }
}
