import Rehearsal
import Scenarios

/// Whether what two people tell differently was noticed and put to one of them (D13, D28).
///
/// Heard from both, it counts `part`; put to one of the two, whole. `enough` of them are all.
struct ConflictsCleared: Measure {
  let name = "conflicts-cleared"
  let version = 1
  let defaults = ["part": 300, "enough": 2]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    guard let conflicts = call.scenario.account?.conflicts, !conflicts.isEmpty else { return .notRelevant }
    let cleared = call.deeds(.cleared)
    var (sum, evidence): (Int, [Evidence]) = (0, [])
    for conflict in conflicts {
      if let deed = cleared.first(where: { $0.move.target == conflict.id }) {
        sum += 1000
        evidence.append(call.evidence(deed, helped: true, .clearedConflict))
      } else if let last = call.heardBoth(conflict) {
        sum += settings["part"]
        evidence.append(call.evidence(last.index, last.quote, helped: false, .leftConflict, about: conflict.id))
      }
    }
    return .graded(
      sum / min(conflicts.count, settings.divisor("enough")), tried: !evidence.isEmpty,
      evidence: evidence.sorted { $0.turn < $1.turn }, change: call.change(at: nil))
  }
}

extension JudgedCall {
  /// The line after which both sides of a conflict were known; nil where they never were.
  func heardBoth(_ conflict: Conflict) -> ToldNeed? {
    let sides = told.filter { conflict.between.contains($0.need.id) }
    return sides.count == conflict.between.count ? sides.last : nil
  }
}
