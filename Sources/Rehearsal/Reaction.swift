import Selling

/// How a buyer's meters take what a trainee does.
///
/// The author's own effects come on top of it.
///
/// Each reaction speaks to feeling, reason or rule; a buyer's decision order makes it heavier or lighter (D10).
public enum Reaction: String, CaseIterable, Sendable {
  // The opening (D11, D36).
  case greeted, introduced, askedLeave = "asked-leave", noCourtesy = "no-courtesy"
  // Asking (D27).
  case openQuestion = "open-question", closedQuestion = "closed-question", choiceQuestion = "choice-question"
  case interrogated, stacked, led, selfAnswered = "self-answered", repeated, strayed, unclear, smallTalk = "small-talk"
  // Listening (D28, D29).
  case learntFact = "learnt-fact", learntHeart = "learnt-heart"
  case restatedFact = "restated-fact", restatedFeeling = "restated-feeling", summed, misheard
  case kindWord = "kind-word", thanked, apologised
  // Telling (D17).
  case toldTied = "told-tied", toldUntied = "told-untied", pitchedEarly = "pitched-early", adviceUntied =
    "advice-untied"
  case namedProduct = "named-product", oneMoreProduct = "one-more-product"
  case trueClaim = "true-claim", claimForNeed = "claim-for-need", falseClaim = "false-claim"
  case promised, answered, ignored, pressed
  case proposedFitting = "proposed-fitting", proposedMisfit = "proposed-misfit"
  case exhausted, longCall = "long-call", trap

  /// How it moves the meters before the decision order is weighed.
  var changes: [(Meter, Int)] {
    switch self {
    case .greeted: [(.trust, 3)]
    case .introduced: [(.trust, 4)]
    case .askedLeave: [(.trust, 3), (.patience, 3)]
    case .noCourtesy: [(.trust, -4)]
    case .openQuestion: [(.trust, 3), (.patience, 1)]
    case .closedQuestion: [(.patience, -1)]
    case .choiceQuestion: [(.trust, 1)]
    case .interrogated: [(.trust, -2), (.patience, -3)]
    case .stacked: [(.patience, -3)]
    case .led: [(.trust, -1)]
    case .selfAnswered: [(.trust, -2), (.patience, -1)]
    case .repeated: [(.patience, -5)]
    case .strayed: [(.patience, -4)]
    case .unclear: [(.patience, -2)]
    case .smallTalk: [(.trust, 1), (.patience, -1)]
    case .learntFact: [(.worth, 3)]
    case .learntHeart: [(.trust, 1), (.worth, 3), (.satisfaction, 3)]
    case .restatedFact: [(.trust, 2), (.patience, 1)]
    case .restatedFeeling: [(.trust, 5), (.patience, 3)]
    case .summed: [(.trust, 4), (.worth, 5), (.patience, 2)]
    case .misheard: [(.trust, -3), (.patience, -3)]
    case .kindWord: [(.trust, 1)]
    case .thanked: [(.trust, 1)]
    case .apologised: [(.patience, 3)]
    case .toldTied: [(.understanding, 5), (.worth, 5)]
    case .toldUntied: [(.understanding, 2), (.patience, -4)]
    case .pitchedEarly: [(.trust, -5), (.patience, -9)]
    case .adviceUntied: [(.trust, -2), (.patience, -3)]
    case .namedProduct: [(.understanding, 4)]
    case .oneMoreProduct: [(.understanding, 2), (.patience, -5)]
    case .trueClaim: [(.understanding, 4)]
    case .claimForNeed: [(.understanding, 5), (.worth, 6)]
    case .falseClaim: [(.understanding, 3), (.worth, 7), (.satisfaction, -5)]
    case .promised: [(.trust, 2)]
    case .answered: [(.trust, 3), (.understanding, 3)]
    case .ignored: [(.trust, -4), (.patience, -5)]
    case .pressed: [(.trust, -9), (.patience, -12)]
    case .proposedFitting: [(.understanding, 10), (.worth, 12), (.satisfaction, 5)]
    case .proposedMisfit: [(.understanding, 6), (.worth, -10), (.trust, -3)]
    case .exhausted: [(.patience, -6)]
    case .longCall: [(.patience, -1)]
    case .trap: [(.patience, -6)]
    }
  }

  /// What it speaks to.
  var driver: DecisionDriver {
    switch self {
    case .greeted, .askedLeave, .noCourtesy, .openQuestion, .restatedFeeling, .kindWord, .thanked, .apologised,
      .learntHeart, .pressed, .smallTalk, .ignored, .interrogated:
      .feeling
    case .introduced, .promised, .falseClaim, .stacked, .selfAnswered, .longCall:
      .rule
    default: .reason
    }
  }

  /// How often it may count in one call; nil for always.
  var limit: Int? {
    switch self {
    case .greeted, .introduced, .askedLeave, .noCourtesy: 1
    case .kindWord, .thanked, .apologised, .promised, .smallTalk, .summed: 2
    default: nil
    }
  }

  /// The change weighed by a buyer's decision order: the first driver counts five quarters, the last three.
  static func weigh(_ change: Int, driver: DecisionDriver, order: [DecisionDriver]) -> Int {
    let quarters = order.first == driver ? 5 : order.last == driver && order.count > 2 ? 3 : 4
    let weighed = change * quarters / 4
    return weighed == 0 ? change.signum() : weighed
  }
}
