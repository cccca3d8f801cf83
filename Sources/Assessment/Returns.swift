import Rehearsal

/// The lines that took a topic up: asked for it, restated it, or told something tied to it.
///
/// A summary does not count, nor does the textbook phrase.
struct Returns: Sendable {
  /// Every such line: the index of its turn and the sentence.
  let all: [(index: Int, quote: String)]
  /// Those that asked further or restated: telling is not listening, and neither is asking again what was answered.
  let listening: [(index: Int, quote: String)]

  init(to topic: String, turns: [Turn], deeds: [JudgedCall.Deed]) {
    let kinds: [Move.Kind] = [.asked, .repeated, .restatedFact, .restatedFeeling]
    // What a summary names is the summary's: only `summary-confirmed` counts it.
    let deeds = deeds.filter { deed in !turns[deed.index].sums(deed.move.sentence) }
    func lines(_ kinds: [Move.Kind]) -> [(index: Int, quote: String)] {
      let moved = deeds.filter { $0.move.target == topic && kinds.contains($0.move.kind) }
      return turns.indices.compactMap { index in
        moved.first { $0.index == index }.map { (index, $0.quote) }
      }
    }
    all = lines(kinds + [.toldTied])
    let again = deeds.filter { $0.move.target == topic && $0.move.kind == .repeated }.map(\.index)
    let restated = deeds.filter {
      $0.move.target == topic && [.restatedFact, .restatedFeeling].contains($0.move.kind)
    }.map(\.index)
    listening = lines(kinds).filter { !again.contains($0.index) || restated.contains($0.index) }
  }
}

extension Turn {
  /// Whether the sentence at this place sums up.
  func sums(_ place: Int) -> Bool { moves.contains { $0.kind == .summed && $0.sentence == place } }
}
