import Dialogue
import Scenarios

/// A must-not: empty praise, and saying of a product what does not hold (D32).
///
/// Version 3: guessing at what he felt ("That must have stung.") praises nothing, nor does what gives his words back. All
/// else as in version 2.
struct NoOversellingV3: Measure {
  let name = "no-overselling"
  let version = 3
  let defaults = NoOversellingV2().defaults

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let finding = NoOversellingV2().judge(call, settings: settings)
    let echoing = Set(call.lines.filter(\.echoes).map(\.turn.number))
    let guesses = finding.evidence.filter { piece in
      guard piece.reason == ReasonCode.emptyPraise.rawValue else { return false }
      return Phrase.anyOf(Self.guessing, in: piece.quote) || echoing.contains(piece.turn)
    }
    guard !guesses.isEmpty else { return finding }
    let rest = finding.evidence.filter { !guesses.contains($0) && !$0.helped }
    let right = call.deeds(.trueClaim)
    let said = right.count + rest.count
    guard said > 0 else { return .notRelevant }
    let cost = rest.reduce(0) {
      $0 + settings[$1.reason == ReasonCode.emptyPraise.rawValue ? "praise" : "cost"]
    }
    let scale = min(1000, said * 1000 / settings.divisor("enough"))
    let first = rest.compactMap { piece in call.turns.firstIndex { $0.number == piece.turn } }.min()
    let shown = rest.isEmpty ? right.prefix(1).map { call.evidence($0, helped: true, .trueClaim) } : rest
    return .graded(
      max(0, 1000 - cost) * scale / 1000, tried: true, evidence: shown, change: first.map { call.change(at: $0) })
  }

  private static let guessing = ["must have", "that must", "must be", "must feel", "sounds", "一定很", "肯定很", "想必"]
}
