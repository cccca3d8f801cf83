import Dialogue

/// Whether the first lines greeted, gave name or company, and asked leave or said what for (D11, D36).
///
/// Looked for in the first `within` lines; `greeting`, `introduction` and `permission` are what each part is worth.
struct Opening: Measure {
  let name = "opening"
  let version = 1
  let defaults = ["within": 2, "greeting": 300, "introduction": 300, "permission": 400]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let parts: [(act: DialogueAct, others: [DialogueAct], worth: Int)] = [
      (.greeting, [], settings["greeting"]), (.introduction, [], settings["introduction"]),
      (.permission, [.consentQuestion, .serviceQuestion], settings["permission"]),
    ]
    var value = 0
    var evidence: [Evidence] = []
    for part in parts {
      let doing = ([part.act] + part.others).flatMap { call.sentences(doing: $0) }
        .filter { $0.index < settings["within"] }
      guard let first = doing.min(by: { $0.index < $1.index }) else { continue }
      value += part.worth
      evidence.append(
        call.evidence(first.index, first.sentence.text, helped: true, .openedWell, about: part.act.rawValue))
    }
    return .graded(
      value, tried: false, evidence: evidence, change: call.change(at: call.turns.isEmpty ? nil : 0))
  }
}
