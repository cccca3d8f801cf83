import Rehearsal

/// Whether what was told belongs to something the buyer had told (D17, D30).
///
/// Telling tied to a found need earns; telling early or tied to nothing costs `cost` times as much; answering the
/// buyer's own question is never telling. Scaled by `enough` tied tellings.
struct TellingTied: Measure {
  let name = "telling-tied"
  let version = 1
  let defaults = ["enough": 2, "cost": 2]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let tied = call.tiedTellings
    let loose = call.looseTellings
    let evidence =
      tied.map { call.evidence($0.deed, helped: true, .toldTied, about: $0.need) }
      + loose.map { call.evidence($0, helped: false, $0.move.kind == .pitchedEarly ? .toldEarly : .toldUntied) }
    let whole = max(settings.divisor("enough"), tied.count + loose.count * settings.divisor("cost"))
    let place = loose.first?.index ?? call.firstProduct ?? call.turns.indices.last
    // Before an offer is on the table there is nothing to tell about it.
    let offered = call.deeds(.proposed).first.map { $0.index <= place ?? 0 } ?? false
    return .graded(
      tied.count * 1000 / whole, tried: !loose.isEmpty, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: place, better: offered ? call.truthToTell : ""))
  }
}

extension JudgedCall {
  /// Sentences that told something tied to a need heard before, each once with its need.
  var tiedTellings: [(deed: Deed, need: String)] {
    var found: [(deed: Deed, need: String)] = []
    for deed in deeds(.toldTied, .trueClaim) where !found.contains(where: { $0.deed.same(as: deed) }) {
      let need = deed.move.kind == .toldTied ? deed.move.target : claim(deed.move.target)?.need ?? ""
      let heard = turns.prefix(deed.index).contains { turn in
        turn.disclosures.contains { $0.need == need && $0.level > .nothing }
      }
      let bare = scenario.need(need) == nil
      if deed.move.kind == .toldTied && bare || heard { found.append((deed, need)) }
    }
    return found
  }

  /// Sentences that told something early or tied to nothing, each once; not those that answer the buyer, and not
  /// those that are tied as well.
  var looseTellings: [Deed] {
    let tied = tiedTellings
    var found: [Deed] = []
    // Early telling is untied as well: the graver of the two stands.
    for deed in deeds(.pitchedEarly) + deeds(.toldUntied) {
      let answers = turns[deed.index].moves.contains { move in
        move.kind == .answered && (deed.move.kind == .toldUntied || move.sentence == deed.move.sentence)
      }
      if answers || tied.contains(where: { $0.deed.same(as: deed) }) || found.contains(where: { $0.same(as: deed) }) {
        continue
      }
      found.append(deed)
    }
    return found.sorted { $0.index != $1.index ? $0.index < $1.index : $0.move.sentence < $1.move.sentence }
  }
}
