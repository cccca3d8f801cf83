import Rehearsal
import Scenarios

/// Whether the trainee knows the products and uses it: true things said of them (D1, knowledge).
///
/// Version 2: a truth told before a third of the needs is known counts half, unless it answers something he told or
/// asked. `enough` different ones are all. Not relevant where nothing was offered and a next step was agreed instead.
struct TrueClaimsV2: Measure {
  let name = "true-claims"
  let version = 2
  let defaults = ["enough": 3]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    if call.postponed { return .notRelevant }
    let claims = call.deeds(.trueClaim)
    let first = unique(claims.map(\.move.target)).compactMap { target in claims.first { $0.move.target == target } }
    let halves = first.reduce(0) { $0 + (Self.answers($1, in: call) ? 2 : 1) }
    // A sentence is quoted once, whatever it holds.
    let shown = first.filter { deed in first.first { $0.same(as: deed) } == deed }
    return .graded(
      halves * 500 / settings.divisor("enough"), tried: call.firstProduct != nil,
      evidence: shown.map { deed in
        call.evidence(deed, helped: true, Self.answers(deed, in: call) ? .trueClaim : .trueForNobody)
      },
      change: call.change(at: nil, better: call.truthToTell))
  }

  private static func answers(_ deed: JudgedCall.Deed, in call: JudgedCall) -> Bool {
    let line = JudgedLine(call: call, index: deed.index)
    if line.did(.answered, .settled) || call.knownShare(before: deed.index) >= JudgedCall.earlyBelow { return true }
    return call.claim(deed.move.target)?.need.map { call.knew($0, before: deed.index, .hint) } ?? false
  }
}
