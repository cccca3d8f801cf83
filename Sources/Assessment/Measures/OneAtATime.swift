import Dialogue

/// A must-not: several questions in one line (D27).
///
/// The share of asking lines with one question only, scaled by `enough` such lines: who asks nothing stacks nothing,
/// and earns nothing for it.
struct OneAtATime: Measure {
  let name = "one-at-a-time"
  let version = 1
  let defaults = ["enough": 4]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let asking = call.turns.indices.filter { call.asks($0) }
    let stacked = asking.filter { call.stacks($0) }
    let clean = asking.count - stacked.count
    var evidence = stacked.map { call.evidence($0, call.line($0), helped: false, .stacked) }
    if stacked.isEmpty, let first = asking.first {
      evidence.append(call.evidence(first, call.line(first), helped: true, .oneQuestion))
    }
    return .graded(
      clean * 1000 / max(asking.count, settings.divisor("enough")), tried: !asking.isEmpty, evidence: evidence,
      change: call.change(at: stacked.first ?? call.turns.indices.last))
  }
}

extension JudgedCall {
  /// Whether the line at `index` asks something of substance.
  func asks(_ index: Int) -> Bool {
    turns[index].moves.contains { [.asked, .guessed, .repeated].contains($0.kind) }
  }

  fileprivate func stacks(_ index: Int) -> Bool {
    let topics = deeds(.asked, .guessed, .repeated).filter { $0.index == index }
    // A question sharpened in its next sentence ("What would you like? What matters most?") is still one topic.
    return unique(topics.map(\.move.target)).count >= 2 && unique(topics.map(\.move.sentence)).count >= 2
  }
}
