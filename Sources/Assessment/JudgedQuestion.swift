import Dialogue
import Rehearsal

/// A question about a topic, as the call took it.
struct JudgedQuestion: Sendable {
  let deed: JudgedCall.Deed
  let kind: Question.Kind
  /// Whether the buyer had told the topic's fact, or been asked for it, before.
  let known: Bool
  /// Whether the fact itself had been told before.
  let told: Bool
}

extension JudgedCall {
  /// Every question that asked for a topic, in order; courtesies ("may I ask …?") are none.
  var questions: [JudgedQuestion] {
    var asked: Set<String> = []
    return deeds(.asked, .guessed, .repeated).compactMap { deed in
      // One sentence is one question, however many moves it made.
      guard deed.move.kind == .asked || !deeds.contains(where: { $0.move.kind == .asked && $0.same(as: deed) }) else {
        return nil
      }
      let levels = turns.prefix(deed.index).flatMap(\.disclosures).filter { $0.need == deed.move.target }.map(\.level)
      let known = levels.contains { $0 > .nothing } || asked.contains(deed.move.target)
      asked.insert(deed.move.target)
      return JudgedQuestion(
        deed: deed, kind: deed.sentence?.question.kind ?? .none, known: known, told: levels.contains { $0 >= .fact })
    }
  }
}

extension JudgedCall.Deed {
  /// Whether both moves come from one sentence.
  func same(as other: JudgedCall.Deed) -> Bool { index == other.index && move.sentence == other.move.sentence }
}
