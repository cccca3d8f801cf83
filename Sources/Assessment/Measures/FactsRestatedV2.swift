import Dialogue
import Rehearsal

/// Whether the trainee gave back facts in passing, so that they stand confirmed (D29).
///
/// Version 2: what is said of the offer, answers him or sums up is no giving back; what was given back of his small
/// facts counts too. `enough` facts are all, each named once.
struct FactsRestatedV2: Measure {
  let name = "facts-restated"
  let version = 2
  let defaults = ["enough": 3]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var facts: [String] = []
    var evidence: [Evidence] = []
    for line in call.lines where !line.did(.summed) {
      for (fact, place) in line.factsGivenBack where !facts.contains(fact) {
        facts.append(fact)
        let quote = line.sentences[place].text
        let named = Phrase.anyOf(call.scenario.need(fact)?.names ?? [], in: quote)
        evidence.append(call.evidence(line.index, quote, helped: true, .restatedFact, about: named ? fact : ""))
      }
    }
    return .graded(
      facts.count * 1000 / settings.divisor("enough"), tried: false, evidence: evidence, change: call.change(at: nil))
  }
}

extension JudgedLine {
  /// The facts that the line gives back: the need or small fact, or the sentence where it is not known which.
  var factsGivenBack: [(fact: String, place: Int)] {
    sentences.indices.flatMap { place -> [(fact: String, place: Int)] in
      let sentence = sentences[place]
      let asks = sentence.question.kind != .none && sentence.question.form != .tag && asked(place) == nil
      if asks || did(.namedProduct, .proposed, .trueClaim, .falseClaim, .settled, .unsettled, at: place) { return [] }
      let moved = moves(place).filter { $0.kind == .restatedFact }.map(\.target)
      if !moved.isEmpty { return moved.map { ($0.isEmpty ? "line \(index)" : $0, place) } }
      guard sentence.question.kind == .none, !sentence.does(.answer), !sentence.does(.introduction),
        !sentence.does(.restateFeeling), !offers(place),
        !(place == 0 && wasAsked), !Phrase.anyOf(["please", "go on", "请"], in: sentence.text),
        let mark = sentence.acts.first(where: { $0.act == .restateFact }), let topic = mark.topics.first
      else { return [] }
      return [(topic, place)]
    }
  }
}
