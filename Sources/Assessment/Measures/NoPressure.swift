import Rehearsal
import Scenarios

/// A must-not: pressing for a decision, or keeping at something the buyer does not need (D7).
///
/// Politeness is not pressure: only what the call knows as pressing counts. Not having pressed is worth something
/// only in a call that went somewhere: full from `lines` lines with a question, restating or telling in them, so
/// that silence earns nothing. Each press costs `cost`.
struct NoPressure: Measure {
  let name = "no-pressure"
  let version = 1
  let defaults = ["lines": 5, "cost": 400]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let presses = call.deeds(.pressed)
    let traps = call.trapPresses
    let evidence =
      presses.map { call.evidence($0, helped: false, .pressed) }
      + traps.map { call.evidence($0, helped: false, .pressedTrap) }
    let scale = min(1000, call.busyLines * 1000 / settings.divisor("lines"))
    let value = max(0, 1000 - evidence.count * settings["cost"]) * scale / 1000
    return .graded(
      value, tried: !evidence.isEmpty, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: (presses + traps).map(\.index).min() ?? call.turns.indices.last))
  }
}

extension JudgedCall {
  /// Lines in which the trainee did something with the buyer: asked, restated, told, answered.
  var busyLines: Int {
    let idle: [Move.Kind] = [.strayed]
    return turns.count { turn in turn.moves.contains { !idle.contains($0.kind) } }
  }

  /// Keeping at a trap: asked for again, or told about, once the buyer has said that he has no such need.
  var trapPresses: [Deed] {
    let traps = scenario.needs.filter { $0.state == .none && $0.weight == 0 }
    return traps.flatMap { trap in
      let kinds: [Move.Kind] = [.asked, .repeated, .guessed, .toldTied, .trueClaim, .falseClaim, .proposed]
      let touching = deeds.filter { kinds.contains($0.move.kind) && touches($0.move, trap.id) }
      guard let first = touching.first else { return [Deed]() }
      // One line is one press, however many moves it made.
      let later = touching.filter { $0.index > first.index }
      return later.enumerated().filter { place, deed in !later.prefix(place).contains { $0.index == deed.index } }
        .map(\.element)
    }
    .sorted { $0.index < $1.index }
  }

  private func touches(_ move: Move, _ need: String) -> Bool {
    switch move.kind {
    case .trueClaim, .falseClaim: claim(move.target)?.need == need
    case .proposed: scenario.product(move.target).map { $0.meets.contains(need) } ?? false
    default: move.target == need
    }
  }

  /// The claim of a target `PRODUCT.CLAIM`.
  func claim(_ target: String) -> Claim? {
    let parts = target.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    return scenario.product(parts[0])?.claims.first { $0.id == parts[1] }
  }
}
