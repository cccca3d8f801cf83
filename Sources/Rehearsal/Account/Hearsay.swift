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

  /// Words by which somebody is said to have said something.
  private static let saying = [
    "told", "tells", "said", "says", "mentioned", "showed", "complained", "explained", "说", "讲", "告诉", "提过", "提起", "抱怨",
  ]
  /// From this fit on (thousandths) a sentence that says what somebody said is about the need it fits in his ears.
  private static let meantFrom = 370

  /// What is told on to a person in a line; each need once.
  ///
  /// A need counts where it was told to the trainee and its answer is named, and where either its holder is named or the
  /// words say that somebody told it. Where the line says that a person said something, and names no answer, it is about
  /// the need of his that it fits best in his own ears; `heard` gives what it may be about for a person.
  static func find(
    in utterance: Utterance, saidTo person: String, of scenario: Scenario, known: (String) -> Disclosure,
    heard: (_ person: String, _ text: String) -> [TopicMatch]
  ) -> [Hearsay] {
    var found: [Hearsay] = []
    for (place, sentence) in utterance.sentences.enumerated() {
      // "What have you been told?" tells nothing on.
      let isTold = sentence.question.kind == .none && Phrase.anyOf(turns, in: sentence.text)
      let isSaid = Phrase.anyOf(saying, in: sentence.text)
      for teller in scenario.people where teller.id != person {
        let isNamed = Phrase.anyOf([teller.name] + teller.names, in: sentence.text)
        guard isTold || isNamed else { continue }
        let before = found.count
        for need in scenario.needs where need.person == teller.id && known(need.id) >= .fact {
          guard !found.contains(where: { $0.need.id == need.id }), Phrase.anyOf(need.names, in: sentence.text) else {
            continue
          }
          found.append(Hearsay(need: need, teller: teller, sentence: place))
        }
        guard found.count == before, isNamed, isSaid else { continue }
        let meant = heard(teller.id, sentence.text).lazy.filter { $0.score >= meantFrom }
          .compactMap { scenario.need($0.id) }.first { $0.person == teller.id && known($0.id) >= .fact }
        if let meant, !found.contains(where: { $0.need.id == meant.id }) {
          found.append(Hearsay(need: meant, teller: teller, sentence: place))
        }
      }
    }
    return found
  }
}
