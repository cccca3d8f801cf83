import Assessment
import Rehearsal

/// Points with what people set by hand: the computed figure stays visible beside it.
extension Phrasebook {
  /// What a criterion earned of what it could: `7.2 of 14.3`, set by hand `7.2 → 9.0 of 14.3`.
  func points(of score: CriterionScore) -> String {
    guard score.byHand != nil else { return points(score.earned, of: score.possible) }
    return points(score.earned) + arrow + points(score.effective, of: score.possible)
  }

  /// A card's total: `61 of 100`, with points set by hand `61 → 63* of 100`.
  func total(of card: Scorecard) -> String {
    guard card.isSetByHand else { return total(card.points) }
    return say(
      "\(card.points)\(arrow)\(card.effectivePoints)* of 100", "\(card.points)\(arrow)\(card.effectivePoints)* / 100 分")
  }

  /// Who set it, and why.
  func setByHand(_ override: Override) -> String { say("set by hand: ", "人工改分：") + override.reason }

  /// What the star means.
  var setByHandNote: String {
    say("* points set by hand; the computed ones stand before the arrow", "* 有人工改过的分；箭头前是系统算的")
  }

  /// What the star means in a list of sessions.
  var starredTotals: String {
    say("* with points set by hand: askfirst review shows both", "* 有人工改过的分，askfirst review 可以看到改前改后")
  }

  /// What stands around something said aside.
  var brackets: (before: String, after: String) { (say(" (", "（"), say(")", "）")) }

  /// What leads a comparison.
  func since(_ earlier: Debrief.Earlier) -> String {
    say(
      "Since your last attempt (\(earlier.began), \(earlier.session))",
      "和上一次比（\(earlier.began)，\(earlier.session)）")
  }

  /// Which two calls are compared.
  func compared(_ earlier: Debrief.Earlier, with session: String) -> String {
    say(
      "\(session) beside \(earlier.session) of \(earlier.began)",
      "\(session) 和 \(earlier.began) 的 \(earlier.session) 相比")
  }
}
