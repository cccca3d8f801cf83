import Dialogue
import Scenarios

/// What a line of the trainee's brings from another person of the house: "your night desk told me …".
struct Hearsay {
  /// The need of another that is told on.
  let need: Need
  /// Who told it.
  let teller: Persona
  /// The sentence, as an index into the utterance.
  let sentence: Int

  /// Turns that say that the words are another's, without a name.
  private static let turns = [
    "told me", "tells me", "telling me", "i hear", "i heard", "i've heard", "mentioned", "according to", "was told",
    "been told", "我听说", "听说", "告诉我", "跟我说", "和我说", "跟我讲", "提到", "反映",
  ]

  /// What is told on to a person in a line; each need once.
  ///
  /// A need counts where it was told to the trainee and its answer is named, and where either its holder is named or the
  /// words say that somebody told it.
  static func find(
    in utterance: Utterance, saidTo person: String, of scenario: Scenario, known: (String) -> Disclosure
  ) -> [Hearsay] {
    var found: [Hearsay] = []
    for (place, sentence) in utterance.sentences.enumerated() {
      // "What have you been told?" tells nothing on.
      let isTold = sentence.question.kind == .none && Phrase.anyOf(turns, in: sentence.text)
      for teller in scenario.people where teller.id != person {
        guard isTold || Phrase.anyOf([teller.name] + teller.names, in: sentence.text) else { continue }
        for need in scenario.needs where need.person == teller.id && known(need.id) >= .fact {
          guard !found.contains(where: { $0.need.id == need.id }), Phrase.anyOf(need.names, in: sentence.text) else {
            continue
          }
          found.append(Hearsay(need: need, teller: teller, sentence: place))
        }
      }
    }
    return found
  }
}
