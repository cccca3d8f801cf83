/// The classes of cue words that the ear looks for.
///
/// A lexicon adds phrases to any of them by name.
enum CueClass: String, CaseIterable, Sendable {
  case greeting, thanks, apology, condole, introduction, permission, service, consent, clarify, recap, summary
  case because, negation, affirm, advice, proposal, product, telling, inclusion, promise, close, pressure, release
  case praise, feeling, empathy, acknowledge, lean
  case guessFeeling = "guess-feeling"
  case praiseWord = "praise-word"
  case smallTalk = "small-talk"
}
