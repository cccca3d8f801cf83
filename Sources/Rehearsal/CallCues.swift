import Dialogue

/// Words of the lexicon that a call looks for in what a line tells.
struct CallCues {
  let offer: PhraseList
  let nextStep: PhraseList
  let negation: PhraseList

  init(_ lexicon: Lexicon) {
    offer = PhraseList(lexicon.cues["offer"] ?? [])
    nextStep = PhraseList(lexicon.cues["next-step"] ?? [])
    negation = PhraseList(lexicon.cues["negation"] ?? [])
  }
}
