import Dialogue

/// Whether the trainee was courteous: thanked, asked leave, offered service, did not pry and was not curt (D12, D36).
///
/// Version 3: "whatever" is curt alone, and not within a sentence of more words; "when would it suit you?" asks for no
/// consent. All else as in version 2.
struct CourtesyV3: Measure {
  let name = "courtesy"
  let version = 3
  let defaults = CourtesyV2().defaults

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let finding = CourtesyV2().judge(call, settings: settings)
    let kept = finding.evidence.filter { piece in
      let whole = piece.quote.split(separator: " ").count > 3 && Phrase.anyOf(["whatever"], in: piece.quote)
      // "And when would it suit you?" asks when.
      let asksWhen = piece.about == DialogueAct.consentQuestion.rawValue && JudgedLine.beginsOpenly(piece.quote)
      return !asksWhen && (piece.reason != ReasonCode.curt.rawValue || !whole)
    }
    guard kept.count < finding.evidence.count else { return finding }
    let bad = kept.filter { !$0.helped }
    let cost = bad.reduce(0) { $0 + settings[$1.reason == ReasonCode.curt.rawValue ? "curt" : "pried"] }
    let place = bad.first.flatMap { piece in call.turns.firstIndex { $0.number == piece.turn } }
    let value = min(1000, kept.count { $0.helped } * 1000 / settings.divisor("enough")) - cost
    return .graded(value, tried: cost > 0, evidence: kept, change: call.change(at: place))
  }
}
