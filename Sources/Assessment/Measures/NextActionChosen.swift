import Scenarios
import Selling

/// Whether what was done next with a prospect is what his money, authority and need call for (D3).
///
/// The right action is worth all where the talk had shown two of the three, `shown` where it had shown one, and `guess`
/// where it had shown none. One that follows from a verdict that is wrong is worth `follows`.
struct NextActionChosen: Measure {
  let name = "next-action"
  let version = 1
  let defaults = ["shown": 600, "guess": 250, "follows": 300]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    guard let reading = ProspectReading(call) else { return .notRelevant }
    guard let verdict = reading.verdict else { return .graded(0, tried: false, change: call.change(at: nil)) }
    let shown = reading.letters.count { $0.level >= .fact }
    let isRight = verdict.action == reading.rightAction
    let follows = verdict.action == NextAction(for: verdict.qualification)
    let value =
      isRight
      ? (shown >= 2 ? 1000 : shown == 1 ? settings["shown"] : settings["guess"])
      : follows ? settings["follows"] : 0
    let reason: ReasonCode =
      isRight ? (shown == 0 ? .actionGuessed : .actionRight) : follows ? .actionFollows : .actionWrong
    return .graded(
      value, tried: true,
      evidence: [
        call.evidence(verdict, helped: isRight && shown > 0, reason, about: verdict.action.rawValue)
      ], change: call.change(at: nil))
  }
}
