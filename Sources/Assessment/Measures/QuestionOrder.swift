import Dialogue
import Rehearsal

/// Whether topics are opened with open questions, and choice and closed ones make sure afterwards (D27).
///
/// Each new topic is worth 1000 when opened openly, `choice` when opened with a choice, nothing when closed; making
/// sure of a known topic is never wrong. Each run of `run` closed questions on new topics costs `cost`. Scaled by
/// `enough` topics, so that one good question is not a good call.
struct QuestionOrder: Measure {
  let name = "question-order"
  let version = 1
  let defaults = ["choice": 500, "run": 3, "cost": 150, "enough": 5]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var (sum, opened, closedInRow, runs) = (0, 0, 0, 0)
    var evidence: [Evidence] = []
    // Small facts are asked as one likes: "how old is he?" needs no opening up.
    let questions = call.questions.filter { call.scenario.fact($0.deed.move.target) == nil }
    for question in questions {
      if question.known {
        let again = call.deeds(.repeated).contains { $0.same(as: question.deed) }
        if question.told && question.kind != .open && !again {
          evidence.append(call.evidence(question.deed, helped: true, .madeSure))
        }
        continue
      }
      opened += 1
      switch question.kind {
      case .open:
        sum += 1000
        closedInRow = 0
        evidence.append(call.evidence(question.deed, helped: true, .openFirst))
      case .choice:
        sum += settings["choice"]
        closedInRow = 0
        evidence.append(call.evidence(question.deed, helped: false, .choiceFirst))
      case .closed, .none:
        closedInRow += 1
        evidence.append(call.evidence(question.deed, helped: false, .closedFirst))
        if closedInRow.isMultiple(of: max(2, settings["run"])) {
          runs += 1
          evidence.append(call.evidence(question.deed, helped: false, .closedRun, about: "\(closedInRow)"))
        }
      }
    }
    let value = sum / max(opened, settings.divisor("enough")) - runs * settings["cost"]
    let worst = questions.first { !$0.known && $0.kind != .open }
    let better = worst.flatMap { call.scenario.need($0.deed.move.target)?.ask.first } ?? ""
    return .graded(
      value, tried: opened > 0, evidence: evidence,
      change: call.change(at: worst?.deed.index ?? call.turns.indices.last, better: better))
  }
}
