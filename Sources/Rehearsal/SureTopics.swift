import Dialogue
import Scenarios

/// What a line is surely about, whatever else its words would do.
extension LineReading {
  /// From this fit on (thousandths) a line is as good as one of the samples of its topic.
  private static let sureFrom = 860
  /// By so much (thousandths) a whole line must fit better than any of its sentences by itself.
  private static let wholeLead = 60

  /// Lets a line whose sentences by themselves miss its topic be about what the whole of it is about.
  ///
  /// 住宿怎么安排，几个人一间？ asks about the rooms, and neither about wishes nor about how many they are.
  func readWhole(into draft: inout TurnDraft) {
    let line = draft.utterance
    guard line.sentences.count > 1, let best = line.topics.first, best.score >= Self.sureFrom,
      scenario.need(best.id) != nil || scenario.fact(best.id) != nil,
      let place = line.sentences.lastIndex(where: { $0.question.kind != .none }),
      line.sentences.allSatisfy({ ($0.topics.first?.score ?? 0) + Self.wholeLead <= best.score }),
      !draft.turn.moves.contains(where: { Self.weightier.contains($0.kind) })
    else { return }
    let asking: [Move.Kind] = [.asked, .guessed, .pried]
    guard !draft.turn.moves.contains(where: { asking.contains($0.kind) && $0.target == best.id }) else { return }
    draft.takeBack(Set(asking + [.unclear]))
    draft.note(.asked, best.id, sentence: place)
  }

  /// Lets him answer a remark that is as good as a sample of a small thing, where nothing else in the line wants an answer.
  ///
  /// "My boss says we could throw in two for free."
  func readSureRemark(into draft: inout TurnDraft) {
    let line = draft.utterance
    guard !draft.turn.moves.contains(where: { Self.weightier.contains($0.kind) || Self.answered.contains($0.kind) }),
      !line.does(.introduction), !line.does(.permission), !line.does(.greeting),
      draft.before.pendingObjection == nil, draft.before.pendingQuestion == nil,
      draft.position.namedProducts.isEmpty,
      let place = line.sentences.lastIndex(where: { sentence in
        guard let best = sentence.topics.first, best.score >= Self.sureFrom else { return false }
        let promises = sentence.does(.promise) && Phrase.anyOf(Self.own, in: sentence.text)
        return scenario.fact(best.id) != nil && !promises
      }),
      let topic = line.sentences[place].topics.first?.id,
      (scenario.fact(topic)?.effect[.trust] ?? 0) >= 0
    else { return }
    draft.takeBack([.unclear, .strayed])
    draft.note(.asked, topic, sentence: place)
  }

  private static let own = ["i'll", "i will", "we'll", "we will", "let me", "我", "咱"]
  private static let weightier: Set<Move.Kind> = [
    .summed, .proposed, .namedProduct, .nextStep, .pressed, .trueClaim, .falseClaim, .misheard,
  ]
  private static let answered: Set<Move.Kind> = [.asked, .guessed, .restatedFact, .restatedFeeling, .repeated]
}
