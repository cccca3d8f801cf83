import Dialogue
import Rehearsal

/// Whether the next line used what the buyer had just said, and nothing was asked that had been answered (D28).
///
/// Version 2: whatever he said may be taken up, in his words or with a question built on them. A chance is a line
/// after he said something of his own; using `share` thousandths of the chances is all, since one may also go on.
/// Scaled by `enough` uses; each repeated question costs `cost`.
struct ListeningV2: Measure {
  let name = "listening"
  let version = 2
  let defaults = ["share": 500, "enough": 4, "cost": 150]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var evidence: [Evidence] = []
    var passed: [(index: Int, about: String)] = []
    var (chances, uses) = (0, 0)
    for line in call.lines.dropFirst() {
      let told = call.turns[line.index - 1].disclosures.filter { $0.level > .nothing }.map(\.need)
      let spoke = call.turns[line.index - 1].replies.contains { !$0.source.hasPrefix("shared/") }
      guard !told.isEmpty || spoke else { continue }
      if let used = line.takesUp(told) {
        chances += 1
        uses += 1
        evidence.append(
          call.evidence(line.index, line.sentences[used.place].text, helped: true, .usedIt, about: used.need))
      } else if !line.did(.answered, .settled, .unsettled, .nextStep, .proposed, .summed) {
        chances += 1
        if let first = told.first { passed.append((line.index, first)) }
      }
    }
    let again = call.deeds(.repeated)
    evidence += again.map { call.evidence($0, helped: false, .askedAgain) }
    let wanted = max(settings.divisor("enough"), (chances * settings["share"] + 999) / 1000)
    let value = min(1000, uses * 1000 / wanted) - again.count * settings["cost"]
    // Who listens may also go on: only where little was taken up do two lines show what is meant.
    let shown = value >= Finding.metFrom ? [] : Array(passed.prefix(2))
    evidence += shown.map { call.evidence($0.index, call.line($0.index), helped: false, .passedOver, about: $0.about) }
    return .graded(
      value, tried: false, evidence: evidence.sorted { $0.turn < $1.turn }, change: call.change(at: shown.first?.index))
  }
}

extension JudgedLine {
  /// The sentence that takes up what he has just said, with the need it belongs to where that is certain.
  ///
  /// - Parameter counts: what the sentence at a place has to be besides.
  func takesUp(_ told: [String], where counts: (Int) -> Bool = { _ in true }) -> (place: Int, need: String)? {
    let kinds: [Move.Kind] = [.asked, .restatedFact, .restatedFeeling, .toldTied]
    for place in sentences.indices where counts(place) {
      let moved = moves(place).first { kinds.contains($0.kind) && told.contains($0.target) }
      let again = moves(place).contains { $0.kind == .repeated && $0.target == moved?.target }
      if let moved, !again { return (place, moved.target) }
    }
    let acts: [DialogueAct] = [.restateFact, .restateFeeling, .targetedQuestion, .clarifyingQuestion]
    let place = sentences.indices.first { place in
      let given = did(.restatedFact, .restatedFeeling, at: place)
      return counts(place) && (given || acts.contains(where: sentences[place].does))
        && !sells(place) && !did(.repeated, at: place) && !sentences[place].does(.introduction)
    }
    return place.map { ($0, "") }
  }
}
