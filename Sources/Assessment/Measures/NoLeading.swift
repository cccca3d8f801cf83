import Dialogue
import Rehearsal

/// A must-not: questions that carry their answer ("churches, right?") or answer themselves (D27).
///
/// The share of questions that leave the answer to the buyer, scaled by `enough` questions.
struct NoLeading: Measure {
  let name = "no-leading"
  let version = 1
  let defaults = ["enough": 4]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let asking = call.turns.indices.filter { call.asks($0) || call.leads($0) != nil }
    let leading = asking.compactMap { index in call.leads(index).map { (index, $0) } }
    let evidence = leading.map { index, lead in
      call.evidence(index, lead.quote, helped: false, lead.reason, about: lead.about)
    }
    let first = leading.first
    let better = first.flatMap { call.scenario.need($0.1.about)?.ask.first } ?? ""
    return .graded(
      (asking.count - leading.count) * 1000 / max(asking.count, settings.divisor("enough")),
      tried: !asking.isEmpty, evidence: evidence,
      change: call.change(at: first?.0 ?? call.turns.indices.last, better: better))
  }
}

extension JudgedCall {
  /// How the line at `index` puts the answer into the buyer's mouth, if it does.
  fileprivate func leads(_ index: Int) -> (quote: String, reason: ReasonCode, about: String)? {
    let sentences = turns[index].utterance.sentences
    if let sentence = sentences.first(where: { $0.does(.selfAnsweredQuestion) }) {
      return (sentence.text, .answeredSelf, "")
    }
    if let deed = deeds(.guessed).first(where: { $0.index == index }) {
      return (deed.quote, .namedIt, deed.move.target)
    }
    // A tag on something the buyer has told makes sure and does not lead.
    let restating = deeds(.restatedFact, .restatedFeeling, .summed).filter { $0.index == index }
    let leading = sentences.enumerated().first { place, sentence in
      sentence.does(.leadingQuestion) && !restating.contains { $0.move.sentence == place }
    }
    return leading.map { ($0.element.text, .leading, $0.element.topic ?? "") }
  }
}
