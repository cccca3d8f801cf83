import Dialogue
import Rehearsal
import Scenarios

/// A must-not: pressing for a decision, or keeping at something the buyer does not need (D7).
///
/// Version 2 takes leave to wait ("you don't have to decide now") for what it is. Not having pressed is worth something
/// only in a call that went somewhere: full from `lines` lines with a question, restating or telling in them. Each
/// press costs `cost`.
struct NoPressureV2: Measure {
  let name = "no-pressure"
  let version = 2
  let defaults = ["lines": 8, "cost": 400]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let presses = call.deeds(.pressed).filter { !Phrase.anyOf(Self.leave, in: $0.quote) }
    let traps = call.trapPresses
    let evidence =
      presses.map { call.evidence($0, helped: false, .pressed) }
      + traps.map { call.evidence($0, helped: false, .pressedTrap) }
    let scale = min(1000, call.busyLines * 1000 / settings.divisor("lines"))
    let value = max(0, 1000 - evidence.count * settings["cost"]) * scale / 1000
    let first = (presses + traps).map(\.index).min()
    return .graded(
      value, tried: !evidence.isEmpty, evidence: evidence.sorted { $0.turn < $1.turn },
      change: first.map { call.change(at: $0) })
  }

  /// Words that leave the decision to him.
  private static let leave = [
    "don't have to", "do not have to", "wouldn't have to", "would not have to", "won't have to", "don't need to",
    "needn't", "no need to", "not have to", "no hurry", "no rush",
    "不用", "不必", "不急", "不着急", "别急", "不要急",
  ]
}
