import Rehearsal
import Scenarios
import Selling

/// Whether money, authority and need were found out (D2).
///
/// Version 3 quotes the question that was put in vain for one of the three that did not come out; and the better line is a
/// question nobody put. The value is that of version 2.
struct QualifiedV3: Measure {
  let name = "qualified"
  let version = 3
  let defaults = DepthShare.defaults

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var finding = call.sparing(QualifiedV2().judge(call, settings: settings))
    guard finding.result != .notRelevant else { return finding }
    let absent = Qualification.allCases.filter { one in !finding.evidence.contains { $0.about == one.rawValue } }
    for one in absent {
      let needs = call.needs.filter { $0.need.qualifies == one && ($0.need.unasked != .withWhom || one != .need) }
      guard !needs.isEmpty else { continue }
      guard let tried = needs.compactMap({ call.nearTry(for: $0.need.id) }).first else { continue }
      finding.evidence.append(
        call.evidence(tried.index, tried.quote, helped: false, .askedInVain, about: one.rawValue))
    }
    finding.evidence.sort { $0.turn < $1.turn }
    return finding
  }
}
