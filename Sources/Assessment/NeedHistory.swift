import Dialogue
import Rehearsal
import Scenarios
import Selling

/// What became of one need in a call: each disclosure, and what the trainee made of it.
///
/// Credits never fall when a question is added: a need is worth the best of its disclosures. So taking a
/// discovering question out never raises what was discovered.
struct NeedHistory: Sendable {
  let need: Need
  /// Each disclosure with the index of its turn, in order.
  let disclosures: [(index: Int, disclosed: Disclosed)]
  /// Indexes of turns that came back to it: asked further, restated, or told something tied to it.
  let returns: [(index: Int, quote: String)]
  /// The same without the telling.
  let listening: [(index: Int, quote: String)]
  private let turns: [Turn]
  private let deeds: [JudgedCall.Deed]

  init(of need: Need, turns: [Turn], deeds: [JudgedCall.Deed]) {
    self.need = need
    self.turns = turns
    self.deeds = deeds.filter { $0.move.target == need.id }
    disclosures = turns.enumerated().flatMap { index, turn in
      turn.disclosures.filter { $0.need == need.id && $0.level > .nothing }.map { (index, $0) }
    }
    let returning = Returns(to: need.id, turns: turns, deeds: self.deeds)
    returns = returning.all
    listening = returning.listening
  }

  /// The deepest level disclosed before the turn at `end`.
  func level(before end: Int = .max) -> Disclosure {
    disclosures.filter { $0.index < end }.map(\.disclosed.level).max() ?? .nothing
  }

  /// The disclosure that made it known, or the first hint where it never was.
  var decisive: (index: Int, disclosed: Disclosed)? {
    disclosures.first { $0.disclosed.level >= .fact } ?? disclosures.first
  }

  /// The first coming back to it after it was heard; `telling` counts telling tied to it as well.
  func followUp(telling: Bool = true) -> (index: Int, quote: String)? {
    guard let heard = disclosures.first?.index else { return nil }
    return (telling ? returns : listening).first { $0.index > heard }
  }

  /// What finding it was worth before the turn at `end`, in thousandths of its weight; more than 1000 for the heart.
  ///
  /// `prices` takes off what hints for it had given away by then.
  func credit(before end: Int = .max, by share: DepthShare, prices: HintPrices? = nil) -> Int {
    disclosures.filter { $0.index < end }.map { index, disclosed in
      let depth = share.of(disclosed.level) * (prices?.worth(of: need.id, at: index) ?? 1000) / 1000
      switch disclosed.way {
      case .elicited: return depth
      case .named: return depth * share.named / 1000
      case .volunteered:
        let followed = returns.contains { $0.index > index && $0.index < end }
        return followed ? depth : depth * share.unfollowed / 1000
      }
    }.max() ?? 0
  }

  /// The sentence that asked for it or named it in the turn at `index`; else the whole line.
  func line(_ index: Int) -> String {
    let deeds = deeds.filter { $0.index == index }
    let asking = deeds.first { [.asked, .guessed, .repeated].contains($0.move.kind) } ?? deeds.first
    return asking?.quote ?? (turns.indices.contains(index) ? turns[index].utterance.text : "")
  }
}

/// What each depth of disclosure is worth, in thousandths of the need's weight.
struct DepthShare: Sendable {
  var hint: Int
  var heart: Int
  /// Of a need volunteered and never come back to; of one the trainee named himself.
  var unfollowed: Int
  var named: Int

  /// The settings every measure of discovery shares.
  static let defaults = ["hint": 350, "heart": 1200, "unfollowed": 500, "named": 250]

  init(_ settings: MeasureSettings) {
    hint = settings["hint"]
    heart = settings["heart"]
    unfollowed = settings["unfollowed"]
    named = settings["named"]
  }

  func of(_ level: Disclosure) -> Int {
    switch level {
    case .nothing: 0
    case .hint: hint
    case .fact: 1000
    case .heart: heart
    }
  }
}

extension JudgedCall {
  /// The weighted share of needs found before the turn at `end`, in thousandths.
  func coverage(before end: Int = .max, by share: DepthShare, prices: HintPrices? = nil) -> Int {
    let whole = needs.reduce(0) { $0 + $1.need.weight }
    guard whole > 0 else { return 0 }
    let found = needs.reduce(0) { $0 + $1.need.weight * $1.credit(before: end, by: share, prices: prices) }
    return min(1000, found / whole)
  }

  /// The weighted share of needs whose fact was known before the turn at `end`, in per cent.
  func knownShare(before end: Int) -> Int {
    let whole = needs.reduce(0) { $0 + $1.need.weight }
    let known = needs.reduce(0) { $0 + ($1.level(before: end) >= .fact ? $1.need.weight : 0) }
    return whole == 0 ? 0 : known * 100 / whole
  }

  /// Needs not found in full before the turn at `end`, those that cost most first.
  ///
  /// Delights and secrets come last: their questions lean on what the others bring out, and on trust.
  func missed(before end: Int = .max, by share: DepthShare) -> [NeedHistory] {
    let deep: [NeedDepth] = [.delight, .secret]
    let lost = needs.map { (history: $0, lost: $0.need.weight * (1000 - $0.credit(before: end, by: share))) }
    let ranked = lost.enumerated().filter { $0.element.lost > 0 }.sorted { a, b in
      let (first, second) = (deep.contains(a.element.history.need.depth), deep.contains(b.element.history.need.depth))
      if first != second { return second }
      return a.element.lost != b.element.lost ? a.element.lost > b.element.lost : a.offset < b.offset
    }
    return ranked.map(\.element.history)
  }
}
