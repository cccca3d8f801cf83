import Rehearsal
import Scenarios
import Selling

/// How many of the five things a megaphone never asks were asked (D5): why, with whom, how much, past experience, what
/// to gain.
///
/// `enough` of them count as all.
struct UnaskedThings: Measure {
  let name = "unasked-things"
  let version = 1
  let defaults = ["enough": 4]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let asked = call.unaskedAsked()
    let present = UnaskedThing.allCases.filter { thing in call.scenario.needs.contains { $0.unasked == thing } }
    guard !present.isEmpty else { return .notRelevant }
    let enough = min(settings.divisor("enough"), present.count)
    let missing = call.scenario.needs.filter { $0.unasked != nil }
      .first { need in !asked.contains { $0.thing == need.unasked } }
    return .graded(
      asked.count * 1000 / enough, tried: call.asksAnything,
      evidence: asked.map { call.evidence($0.deed, helped: true, .askedUnasked, about: $0.thing.rawValue) },
      change: call.change(at: call.firstProduct ?? call.turns.indices.last, better: missing?.ask.first ?? ""))
  }
}

extension JudgedCall {
  /// Which of the five were asked before the turn at `end`, each with its first question.
  ///
  /// Naming the answer in the question is not asking; nor is, where it has to be asked `plainly`, a word of wonder.
  func unaskedAsked(before end: Int = .max, plainly: Bool = false) -> [(thing: UnaskedThing, deed: Deed)] {
    let questions = deeds(.asked, .repeated).filter { deed in
      deed.index < end && (!plainly || deed.isPlain)
        && !deeds.contains {
          $0.move.kind == .guessed && $0.index == deed.index && $0.move.target == deed.move.target
        }
    }
    return UnaskedThing.allCases.compactMap { thing in
      let asking = questions.filter { scenario.need($0.move.target)?.unasked == thing }
      // Of several, the one that put it most plainly.
      let best = asking.max { ($0.fit, $1.index) < ($1.fit, $0.index) }
      return (plainly ? best : asking.first).map { (thing, $0) }
    }
    .sorted { $0.1.index < $1.1.index }
  }
}
