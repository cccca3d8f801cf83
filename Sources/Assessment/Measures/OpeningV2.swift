import Dialogue

/// Whether the first lines greeted, gave name or company, and asked leave or said what for (D11, D36).
///
/// Version 2 names what was missing. Looked for in the first `within` lines; `greeting`, `introduction` and
/// `permission` are what each part is worth.
struct OpeningV2: Measure {
  let name = "opening"
  let version = 2
  let defaults = ["within": 2, "greeting": 300, "introduction": 300, "permission": 400]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let parts: [(act: DialogueAct, others: [DialogueAct])] = [
      (.greeting, []), (.introduction, []), (.permission, [.consentQuestion, .serviceQuestion]),
    ]
    var value = 0
    var (found, missing): ([Evidence], [Evidence]) = ([], [])
    for part in parts {
      let doing = ([part.act] + part.others).flatMap { call.sentences(doing: $0) }
        .filter { $0.index < settings["within"] }
      if let first = doing.min(by: { $0.index < $1.index }) {
        value += settings[part.act.rawValue]
        found.append(
          call.evidence(first.index, first.sentence.text, helped: true, .openedWell, about: part.act.rawValue))
      } else if !call.turns.isEmpty {
        missing.append(call.evidence(0, call.line(0), helped: false, .openingLacks, about: part.act.rawValue))
      }
    }
    return .graded(
      value, tried: false, evidence: found + missing, change: call.change(at: missing.isEmpty ? nil : 0))
  }
}
