import Rehearsal

/// Whether the trainee gave back the feeling behind what the buyer said, in words of its own (D28, D29).
///
/// The textbook phrase alone ("I understand how you feel") earns nothing: it counts as tried. `enough` feelings
/// are all.
struct FeelingsRestated: Measure {
  let name = "feelings-restated"
  let version = 1
  let defaults = ["enough": 2]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let restated = call.deeds(.restatedFeeling)
    let indexes = Set(restated.map(\.index))
    // A kind word beside a restated fact is no empty phrase.
    let phrases = call.sentences(doing: .empathy)
      .filter { !indexes.contains($0.index) && !$0.sentence.does(.restateFact) }
    // Two lines about the same feeling count once; one without a topic counts for itself.
    let feelings = unique(restated.map { $0.move.target.isEmpty ? "\($0.index)" : $0.move.target })
    var evidence = restated.map { call.evidence($0, helped: true, .restatedFeeling) }
    evidence += phrases.map { call.evidence($0.index, $0.sentence.text, helped: false, .phraseAlone) }
    return .graded(
      feelings.count * 1000 / settings.divisor("enough"), tried: !phrases.isEmpty,
      evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: phrases.first?.index ?? call.unfeltPlace ?? call.turns.indices.last))
  }
}

extension JudgedCall {
  /// The line that followed the weightiest need with a feeling behind it, and did not take the feeling up.
  fileprivate var unfeltPlace: Int? {
    let felt = Set(deeds(.restatedFeeling).map(\.move.target))
    let unfelt = needs.filter { history in
      !history.need.feeling.isEmpty && !felt.contains(history.need.id) && history.level() >= .fact
    }
    let weightiest = unfelt.max { a, b in a.need.weight < b.need.weight }
    return weightiest?.decisive.map { min($0.index + 1, turns.count - 1) }
  }
}
