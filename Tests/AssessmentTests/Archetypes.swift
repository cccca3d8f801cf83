import Rehearsal

/// The three ways of a call, written by hand.
enum Archetypes {
  /// Asks, listens, sums up, proposes one thing.
  static let asks = CallScript()
    .greets()
    .asks("occasion")
    .asks("companion")
    .line(
      "So it's the two of you. What is an ordinary week like?", .open,
      [Move(.restatedFact, "companion"), Move(.asked, "family-time")],
      told: [.init(need: "family-time", level: .fact, way: .elicited)],
      says: [SpokenReply(source: "need/family-time/long", variant: 1, text: "Where do I start.")]
    )
    .feels("family-time")
    .asks("sights")
    .restates("sights")
    .asks("material")
    .asks("last-tour")
    .feels("last-tour")
    .line(
      "Thank you for telling me. Is the budget all right to ask about? What should it come to?", .open,
      acts: [.thanks, .consentQuestion], [Move(.asked, "budget")],
      told: [.init(need: "budget", level: .fact, way: .elicited)],
      says: [SpokenReply(source: "need/budget/long", variant: 0, text: "Well.")]
    )
    .asks("sign-off")
    .restates("budget")
    .sums("companion", "sights", "last-tour")
    .proposes("cathedrals")
    .claims("cathedrals.calm", tied: "last-tour")
    .claims("cathedrals.views", tied: "sights")
    .line(
      "The twentieth it is: eight days.", acts: [.answer],
      [Move(.answered, "asks-days"), Move(.trueClaim, "cathedrals.days")])

  /// Puts one closed question after the other, then proposes.
  static let interrogates = CallScript()
    .line("Good afternoon.", acts: [.greeting], [])
    .probes("occasion").probes("companion").probes("budget").probes("sights").probes("dates").probes("last-tour")
    .probes("souvenirs").probes("sign-off").probes("material").probes("family-time")
    .proposes("cathedrals")

  /// Asks one thing and praises four offers.
  static let pitches = CallScript()
    .line("Good afternoon.", acts: [.greeting], [])
    .line(
      "Nature or culture?", .choice, [Move(.asked, "sights")],
      told: [.init(need: "sights", level: .hint, way: .elicited)]
    )
    .line("What do you earn?", .open, [Move(.asked, "income"), Move(.pried, "income")])
    .pitches("grand-tour").pitches("beach").pitches("palace").pitches("cathedrals")
    .proposes("grand-tour")
    .line("Sign today!", acts: [.close], [Move(.pressed)])
}
