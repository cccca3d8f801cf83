/// Why some words earned or cost something: a closed list that reports put into words in every language.
///
/// `Evidence.reason` holds the raw value and `Evidence.about` what it is about: a need, fact, product, claim or
/// objection of the scenario, an act, a number, or nothing.
public enum ReasonCode: String, CaseIterable, Sendable {
  // Discovering. About: the need.
  /// A question brought the need out.
  case openedNeed = "opened-need"
  /// The need came out after a hint of the simulator's had led to it: as a nudge, by its direction, by a line.
  case openedAfterNudge = "opened-after-nudge"
  case openedAfterDirection = "opened-after-direction"
  case openedAfterExample = "opened-after-example"
  /// A question got no more than a hint.
  case onlyHint = "only-hint"
  /// The buyer told it himself, and the trainee came back to it.
  case pickedUp = "picked-up"
  /// The trainee named the answer himself.
  case namedIt = "named-it"
  /// It was already known when the first product was named.
  case knownInTime = "known-in-time"
  /// It came out only after the first product had been named.
  case knownTooLate = "known-too-late"
  /// The first product was named here.
  ///
  /// About: the product.
  case firstProduct = "first-product"
  /// One of the five things a megaphone never asks (D5) was asked.
  ///
  /// About: the thing.
  case askedUnasked = "asked-unasked"
  /// One of the five was asked in words the buyer did not take for it.
  ///
  /// About: the thing.
  case triedUnasked = "tried-unasked"
  /// Money, authority or need was found out (D2).
  ///
  /// About: which.
  case qualified
  /// Only a hint of money, authority or need was heard.
  ///
  /// About: which.
  case halfQualified = "half-qualified"
  /// Money, authority or need was asked for, and nothing came of it.
  ///
  /// About: which.
  case askedInVain = "asked-in-vain"
  /// The trainee came back to something the buyer had said.
  ///
  /// About: the need.
  case cameBack = "came-back"

  // Proposing. About: the product.
  /// It was proposed, and it answers what was found.
  case fits
  /// It was proposed, and it answers little that was found.
  case fitsLittle = "fits-little"
  /// It was proposed, and it goes against the buyer.
  ///
  /// About: the need it fails.
  case goesAgainst = "goes-against"
  /// A product was named, within the number that narrows down.
  case namedProduct = "named-product"
  /// One product too many was named.
  case oneTooMany = "one-too-many"
  /// A product was named before enough was known.
  case namedEarly = "named-early"

  // Restating. About: the need, where one is known.
  /// A fact was restated.
  case restatedFact = "restated-fact"
  /// A feeling was restated in words of its own.
  case restatedFeeling = "restated-feeling"
  /// The textbook phrase alone, with nothing of what the buyer said in it.
  case phraseAlone = "phrase-alone"
  /// The buyer had just told something with a feeling behind it, and the line passed it by.
  case unfelt
  /// Something was restated that the buyer never said.
  case misheard
  /// What was heard was summed up, and the buyer agreed.
  ///
  /// About: the number of needs in it.
  case summed
  /// The summary had something in it that the buyer set right.
  case summaryWrong = "summary-wrong"

  // Manner. About: the act, or what was pressed or pried into.
  /// A part of a good opening was there.
  case openedWell = "opened-well"
  /// A part of a good opening was missing.
  case openingLacks = "opening-lacks"
  /// A polite word.
  case polite
  /// Curt or impatient words.
  case curt
  /// Asked for something private.
  case pried
  /// Pressed for a decision.
  case pressed
  /// Kept at something the buyer does not need.
  case pressedTrap = "pressed-trap"

  // Questions. About: the topic.
  /// A topic was opened with an open question.
  case openFirst = "open-first"
  /// A choice was offered before the buyer had told anything.
  case choiceFirst = "choice-first"
  /// A topic was begun with a closed question.
  case closedFirst = "closed-first"
  /// A closed question made sure of something already told.
  case madeSure = "made-sure"
  /// One closed question after another.
  ///
  /// About: how many.
  case closedRun = "closed-run"
  /// Several questions in one line.
  case stacked
  /// One question, and room for the answer.
  case oneQuestion = "one-question"
  /// The question carried its answer.
  case leading
  /// The trainee answered his own question.
  case answeredSelf = "answered-self"

  // Listening and telling. About: the need, claim or objection; for the talk share, per cent.
  /// The next line took up what was just said.
  case usedIt = "used-it"
  /// The next line passed over what was just said.
  case passedOver = "passed-over"
  /// Asked again for what had been answered.
  case askedAgain = "asked-again"
  /// The trainee's share of the words.
  case talkShare = "talk-share"
  /// The longest line of the trainee's.
  case longestLine = "longest-line"
  /// Told something that belongs to a need the buyer had told.
  case toldTied = "told-tied"
  /// Told something that belongs to nothing the buyer had told.
  case toldUntied = "told-untied"
  /// Praised or advised before the needs were known.
  case toldEarly = "told-early"

  // Knowledge. About: the claim, question or objection.
  /// Said something true of a product.
  case trueClaim = "true-claim"
  /// Said something true of a product that answers nothing the buyer had told or asked.
  case trueForNobody = "true-for-nobody"
  /// Praised the offer without a word of what the buyer had told.
  case emptyPraise = "empty-praise"
  /// Said something of a product that does not hold.
  case falseClaim = "false-claim"
  /// Answered the buyer's question.
  case answered
  /// Passed over the buyer's question.
  case ignored
  /// Settled an objection.
  case settled
  /// Left an objection unsettled.
  case unsettled

  // The verdict on a prospect. About: money, authority or need; for what is done next, the action.
  /// A right letter, and the line that showed it.
  case verdictFounded = "verdict-founded"
  /// A right letter, with no more than a sign of it.
  case verdictHalfFounded = "verdict-half-founded"
  /// A right letter that nothing had shown.
  case verdictGuessed = "verdict-guessed"
  /// A wrong letter.
  case verdictWrong = "verdict-wrong"
  /// The right action.
  case actionRight = "action-right"
  /// The right action, though nothing had shown that it was.
  case actionGuessed = "action-guessed"
  /// What follows from a verdict that is wrong.
  case actionFollows = "action-follows"
  /// An action that does not fit.
  case actionWrong = "action-wrong"
  /// Praise or pressure for somebody who is no customer.
  case effortSold = "effort-sold"
  /// A line more than somebody needs who is no customer.
  case effortWasted = "effort-wasted"

  // An account. About: what stands with each.
  /// Somebody of a level or function told a need; nobody of it ever did.
  ///
  /// About: the level or function.
  case reachedLevel = "reached-level"
  case neverReached = "never-reached"
  /// Asked somebody whose need it is; asked somebody who only knows of another's.
  ///
  /// About: the need; of the others, the weightiest.
  case askedHolder = "asked-holder"
  case askedAnother = "asked-another"
  /// What two people tell differently was put to one of them; both were heard, and nobody asked.
  ///
  /// About: the conflict.
  case clearedConflict = "cleared-conflict"
  case leftConflict = "left-conflict"
  /// What one had told was used with another.
  ///
  /// About: the need.
  case usedHearsay = "used-hearsay"
  /// A selling force was put to use; one was hardly used (D17).
  ///
  /// About: the force.
  case usedForce = "used-force"
  case lackedForce = "lacked-force"
  /// A contact brought something; one brought nothing.
  ///
  /// About: the day, what was told, and who was asked for, with a space between.
  case contactPaid = "contact-paid"
  case contactVain = "contact-vain"
  /// A promise was kept, or not.
  ///
  /// About: the person.
  case promiseKept = "promise-kept"
  case promiseBroken = "promise-broken"
  /// The proposal answers a person's needs, a part of them, or goes against them.
  ///
  /// About: the person.
  case answersPerson = "answers-person"
  case answersPartly = "answers-partly"
  case againstPerson = "against-person"
  /// The proposal names a need that its product does not meet.
  ///
  /// About: the need.
  case namedUnmet = "named-unmet"
  /// The patterns of the weak seller (D19).
  case neverAboveManaging = "never-above-managing"
  case oneFunctionOnly = "one-function-only"
  /// About: the person.
  case pitchedToDecider = "pitched-to-decider"

  // After the call. About: the question, the answer given and the right one, with a space between.
  /// A question about the call was answered rightly.
  case answeredRight = "answered-right"
  /// A question about the call was answered wrongly.
  case answeredWrong = "answered-wrong"
}
