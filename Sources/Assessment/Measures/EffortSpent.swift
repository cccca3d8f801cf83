import Rehearsal
import Scenarios
import Selling

/// A must-not: effort spent on somebody who has neither money, authority nor need (D3).
///
/// Only such a call is judged by it. Each line that praises or presses costs `sold`. Once all three are clear, `leave`
/// lines are enough to part in peace; each line more costs `line`, and so does each beyond `lines` in all.
struct EffortSpent: Measure {
  let name = "effort"
  let version = 1
  let defaults = ["sold": 300, "leave": 3, "lines": 14, "line": 100]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    guard let reading = ProspectReading(call), reading.rightAction == .stop, !call.turns.isEmpty else {
      return .notRelevant
    }
    let sold = call.deeds(.pressed, .pitchedEarly, .proposed)
    var evidence = sold.map { call.evidence($0, helped: false, .effortSold) }
    let clear =
      reading.letters.allSatisfy { $0.level >= .fact }
      ? reading.letters.compactMap { $0.line?.turn }.max() ?? 0 : Int.max
    let late = call.turns.filter { turn in
      let afterwards = clear < Int.max && turn.number > clear + settings["leave"]
      return afterwards || turn.number > settings["lines"]
    }
    evidence += late.prefix(3).map {
      Evidence(
        turn: $0.number, quote: $0.utterance.text, helped: false, reason: ReasonCode.effortWasted.rawValue)
    }
    let asked = call.deeds(.asked, .guessed).isEmpty ? 0 : 1000
    let value = max(0, asked - sold.count * settings["sold"] - late.count * settings["line"])
    return .graded(
      value, tried: !evidence.isEmpty, evidence: evidence.sorted { $0.turn < $1.turn },
      change: evidence.first.map { Change(turn: $0.turn, said: $0.quote, better: "") } ?? call.change(at: nil))
  }
}
