import Scenarios
import Selling

/// Whether the verdict on a prospect is right, and founded on what he told (D2, D3).
///
/// Money, authority and need count alike. A right letter is worth all where the talk showed it, `hint` where there was
/// no more than a sign of it, and `guess` where nothing had been heard of it; a wrong one is worth nothing.
struct VerdictGiven: Measure {
  let name = "verdict"
  let version = 1
  let defaults = ["hint": 600, "guess": 250]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    guard let reading = ProspectReading(call) else { return .notRelevant }
    guard let verdict = reading.verdict else { return .graded(0, tried: false, change: call.change(at: nil)) }
    var sum = 0
    var evidence: [Evidence] = []
    for letter in reading.letters {
      let about = letter.qualification.rawValue
      guard letter.isRight else {
        evidence.append(call.evidence(verdict, helped: false, .verdictWrong, about: about))
        continue
      }
      switch letter.level {
      case .fact, .heart: sum += 1000
      case .hint: sum += settings["hint"]
      case .nothing: sum += settings["guess"]
      }
      if let line = letter.line {
        let founded = letter.level >= .fact
        evidence.append(
          Evidence(
            turn: line.turn, quote: line.quote, helped: founded,
            reason: (founded ? ReasonCode.verdictFounded : .verdictHalfFounded).rawValue, about: about))
      } else {
        evidence.append(call.evidence(verdict, helped: false, .verdictGuessed, about: about))
      }
    }
    return .graded(
      sum / reading.letters.count, tried: true, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: nil))
  }
}
