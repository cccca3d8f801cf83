import Rehearsal

/// A must-not: saying of a product what does not hold (D32).
///
/// Each false claim costs `cost`.
///
/// Not relevant where nothing was said of any product: nothing could be oversold, and nothing was earned.
struct NoOverselling: Measure {
  let name = "no-overselling"
  let version = 1
  let defaults = ["cost": 400, "enough": 2]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let claims = call.deeds(.trueClaim, .falseClaim)
    guard !claims.isEmpty else { return .notRelevant }
    let wrong = claims.filter { $0.move.kind == .falseClaim }
    let scale = min(1000, claims.count * 1000 / settings.divisor("enough"))
    let right = claims.first { $0.move.kind == .trueClaim }
    let evidence =
      wrong.isEmpty
      ? right.map { [call.evidence($0, helped: true, .trueClaim)] } ?? []
      : wrong.map { call.evidence($0, helped: false, .falseClaim) }
    return .graded(
      max(0, 1000 - wrong.count * settings["cost"]) * scale / 1000, tried: true, evidence: evidence,
      change: change(call, wrong: wrong.first, any: claims.last))
  }

  /// Something to say instead of what was false; where nothing was, one more truth.
  private func change(_ call: JudgedCall, wrong: JudgedCall.Deed?, any: JudgedCall.Deed?) -> Change? {
    if let wrong { return call.change(at: wrong.index) }
    let truth = call.truthToTell
    return truth.isEmpty ? nil : call.change(at: any?.index, better: truth)
  }
}
