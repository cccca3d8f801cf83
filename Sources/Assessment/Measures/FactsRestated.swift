import Rehearsal

/// Whether the trainee gave back facts in passing, so that they stand confirmed (D29).
///
/// `enough` facts are all; each one the buyer never said costs `misheard`.
struct FactsRestated: Measure {
  let name = "facts-restated"
  let version = 1
  let defaults = ["enough": 3, "misheard": 250]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    // What a summary names is the summary's.
    let restated = call.deeds(.restatedFact).filter { !call.turns[$0.index].sums($0.move.sentence) }
    let misheard = call.deeds(.misheard)
    let facts = unique(restated.map { $0.move.target.isEmpty ? "\($0.index)" : $0.move.target })
    let evidence =
      restated.map { call.evidence($0, helped: true, .restatedFact) }
      + misheard.map { call.evidence($0, helped: false, .misheard) }
    let value = min(1000, facts.count * 1000 / settings.divisor("enough")) - misheard.count * settings["misheard"]
    let told = call.turns.indices.dropFirst().first { index in
      !call.turns[index - 1].disclosures.isEmpty && !restated.contains { $0.index == index }
    }
    return .graded(
      value, tried: !misheard.isEmpty, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: misheard.first?.index ?? told ?? call.turns.indices.last))
  }
}
