import Rehearsal

/// Whether what one told was used with another: "your night desk told me …" (D13, D24).
///
/// Each need counts once with each person; `enough` of them are all.
struct HearsayUsed: Measure {
  let name = "hearsay-used"
  let version = 1
  let defaults = ["enough": 4]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    guard call.account != nil else { return .notRelevant }
    var seen: [[String]] = []
    let used = call.deeds(.relayed).filter { deed in
      let key = [deed.move.target, call.turns[deed.index].person]
      defer { seen.append(key) }
      return !seen.contains(key)
    }
    return .graded(
      used.count * 1000 / settings.divisor("enough"), tried: false,
      evidence: used.map { call.evidence($0, helped: true, .usedHearsay) }, change: call.change(at: nil))
  }
}
