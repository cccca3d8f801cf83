import Dialogue
import Rehearsal

/// Whether the trainee was courteous: thanked, asked leave, offered service, and did not pry (D12, D36).
///
/// `enough` different courtesies are all; each prying question costs `pried`.
struct Courtesy: Measure {
  let name = "courtesy"
  let version = 1
  let defaults = ["enough": 3, "pried": 400]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let acts: [DialogueAct] = [
      .greeting, .permission, .thanks, .apology, .consentQuestion, .serviceQuestion, .smallTalk,
    ]
    let polite = acts.compactMap { act in call.sentences(doing: act).first.map { (act, $0) } }
    let prying = call.deeds(.pried)
    var evidence = polite.map { act, place in
      call.evidence(place.index, place.sentence.text, helped: true, .polite, about: act.rawValue)
    }
    evidence += prying.map { call.evidence($0, helped: false, .pried) }
    let value = min(1000, polite.count * 1000 / settings.divisor("enough")) - prying.count * settings["pried"]
    return .graded(
      value, tried: !prying.isEmpty, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: prying.first?.index ?? Self.afterConfidence(in: call)))
  }

  /// The line after the buyer first told what lies behind a need: thanks would have been due there.
  private static func afterConfidence(in call: JudgedCall) -> Int? {
    let told = call.turns.firstIndex { turn in turn.disclosures.contains { $0.level == .heart } }
    return told.map { min($0 + 1, call.turns.count - 1) } ?? call.turns.indices.last
  }
}
