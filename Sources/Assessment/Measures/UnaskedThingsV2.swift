import Scenarios
import Selling

/// How many of the five things a megaphone never asks were asked (D5): why, with whom, how much, past experience, what
/// to gain.
///
/// Version 2: what was asked in words the buyer did not take for it counts `tried` thousandths, and is quoted; the better
/// line is a question nobody put. "Really?" asks nothing. `enough` of them count as all.
///
/// Version 3: what he told because he was asked for something near it has been asked, whatever the words.
struct UnaskedThingsV2: Measure {
  let name = "unasked-things"
  var version = 2
  let defaults = ["enough": 4, "tried": 500]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let asked = call.unaskedAsked(plainly: true)
    let present = UnaskedThing.allCases.filter { thing in call.scenario.needs.contains { $0.unasked == thing } }
    guard !present.isEmpty else { return .notRelevant }
    let needs = { (thing: UnaskedThing) in call.scenario.needs.filter { $0.unasked == thing } }
    let told =
      version < 3
      ? []
      : present.filter { thing in !asked.contains { $0.thing == thing } }.compactMap { thing in
        needs(thing).compactMap { need in call.elicited(need) }.min { $0.index < $1.index }.map {
          (thing: thing, line: $0)
        }
      }
    let rest = present.filter { thing in
      !asked.contains { $0.thing == thing } && !told.contains { $0.thing == thing }
    }
    let tried = rest.compactMap { thing in
      needs(thing).compactMap { call.nearTry(for: $0.id) }.first.map { (thing: thing, near: $0) }
    }
    let missing = rest.first { thing in !tried.contains { $0.thing == thing } }
    var evidence = asked.map { call.evidence($0.deed, helped: true, .askedUnasked, about: $0.thing.rawValue) }
    evidence += told.map {
      call.evidence($0.line.index, $0.line.quote, helped: true, .askedUnasked, about: $0.thing.rawValue)
    }
    evidence += tried.map {
      call.evidence($0.near.index, $0.near.quote, helped: true, .triedUnasked, about: $0.thing.rawValue)
    }
    let better = missing.flatMap { needs($0).first?.ask.first } ?? ""
    return .graded(
      ((asked.count + told.count) * 1000 + tried.count * settings["tried"])
        / min(settings.divisor("enough"), present.count),
      tried: call.asksAnything, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: nil, better: better))
  }
}

extension JudgedCall {
  /// The turn in which the fact of a need came out because something was asked, and the words that asked.
  fileprivate func elicited(_ need: Need) -> (index: Int, quote: String)? {
    guard let history = needs.first(where: { $0.need.id == need.id }), let (index, disclosed) = history.decisive,
      disclosed.way == .elicited, disclosed.level >= .fact,
      turns[index].moves.contains(where: { $0.kind == .asked || $0.kind == .guessed })
    else { return nil }
    return (index, history.line(index))
  }
}
