import Scenarios

/// A scenario in one language with the places of its parts: what the checks look at.
struct CheckedScenario {
  let scenario: Scenario
  /// Where its ids, gates and weights stand.
  let base: Places
  /// Where its words stand.
  let words: Places
  let log: DiagnosticLog

  /// The same as one person of an account has it.
  func viewed(as scenario: Scenario) -> CheckedScenario {
    CheckedScenario(scenario: scenario, base: base, words: words, log: log)
  }

  /// Notes something about its structure.
  func note(_ code: DiagnosticCode, _ place: Place, _ message: String, _ remedy: String) {
    log.add(code, base.file, place, message, remedy)
  }

  /// Every condition in it, with what it is called, where it stands, and the need whose reply it gates.
  var conditions: [(condition: Condition, name: String, place: Place, topic: Need?)] {
    var found: [(Condition, String, Place, Need?)] = []
    for need in scenario.needs {
      for reply in need.say {
        found.append(
          (
            reply.gate, "`gate` of the reply `\(reply.id)` of `\(need.id)`",
            base["needs", need.id, "say", reply.id, "gate"], need
          ))
      }
    }
    for objection in scenario.objections {
      found.append(
        (objection.when, "`when` of the objection `\(objection.id)`", base["objections", objection.id, "when"], nil))
      for answer in objection.answers {
        found.append(
          (
            answer.when, "`when` of the answer `\(answer.id)` to `\(objection.id)`",
            base["objections", objection.id, "answers", answer.id, "when"], nil
          ))
      }
    }
    for said in scenario.initiatives {
      found.append((said.when, "`when` of the initiative `\(said.id)`", base["initiatives", said.id, "when"], nil))
      if let answered = said.answered {
        found.append(
          (answered, "`answered` of the initiative `\(said.id)`", base["initiatives", said.id, "answered"], nil))
      }
    }
    for person in scenario.people {
      found.append((person.opens, "`opens` of the person `\(person.id)`", base["people", person.id, "opens"], nil))
    }
    for move in scenario.account?.rival.moves ?? [] {
      found.append(
        (
          move.when, "`when` of the rival's move `\(move.id)`", base["account", "rival", "moves", move.id, "when"], nil
        ))
    }
    for ending in scenario.endings {
      found.append((ending.when, "`when` of the ending `\(ending.id)`", base["endings", ending.id, "when"], nil))
    }
    return found
  }
}
