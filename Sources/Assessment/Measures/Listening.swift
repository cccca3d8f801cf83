import Dialogue
import Rehearsal

/// Whether the next line used what the buyer had just said, and nothing was asked that had been answered (D28).
///
/// A chance is a line after the buyer disclosed something; using `share` thousandths of the chances is all, since
/// one may also go on. Scaled by `enough` uses; each repeated question costs `cost`.
struct Listening: Measure {
  let name = "listening"
  let version = 1
  let defaults = ["share": 350, "enough": 3, "cost": 150]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var evidence: [Evidence] = []
    var (chances, uses) = (0, 0)
    for index in call.turns.indices.dropFirst() {
      let told = call.turns[index - 1].disclosures.filter { $0.level > .nothing }.map(\.need)
      guard let first = told.first, !call.answersBuyer(index) else { continue }
      chances += 1
      let used = told.compactMap { need in
        Returns(to: need, turns: call.turns, deeds: call.deeds).all.first { $0.index == index }.map { (need, $0.quote) }
      }
      .first { need, _ in !call.turns[index].moves.contains { $0.kind == .repeated && $0.target == need } }
      if let (need, quote) = used {
        uses += 1
        evidence.append(call.evidence(index, quote, helped: true, .usedIt, about: need))
      } else {
        evidence.append(call.evidence(index, call.line(index), helped: false, .passedOver, about: first))
      }
    }
    let again = call.deeds(.repeated)
    evidence += again.map { call.evidence($0, helped: false, .askedAgain) }
    let wanted = max(settings.divisor("enough"), (chances * settings["share"] + 999) / 1000)
    let value = min(1000, uses * 1000 / wanted) - again.count * settings["cost"]
    // Who listens may also go on: only where nothing was taken up do two lines show what is meant.
    var shown = value > 0 ? 0 : 2
    evidence.removeAll { piece in
      guard !piece.helped else { return false }
      shown -= 1
      return shown < 0
    }
    let passed = evidence.first { !$0.helped }
    return .graded(
      value, tried: false,
      evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: call.turns.indices.first { call.number($0) == passed?.turn } ?? call.turns.indices.last))
  }
}

extension JudgedCall {
  /// Whether the line answers what the buyer asked or held against buying: then it takes up that.
  fileprivate func answersBuyer(_ index: Int) -> Bool {
    turns[index].moves.contains { [.answered, .settled, .unsettled, .nextStep].contains($0.kind) }
  }
}
