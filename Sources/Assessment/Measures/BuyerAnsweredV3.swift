import Dialogue
import Rehearsal
import Scenarios

/// Whether the buyer's questions were answered and his objections settled.
///
/// Version 3: who is asked for his name and gives it has answered, though he gives nothing but the name. All else as in
/// version 2.
struct BuyerAnsweredV3: Measure {
  let name = "buyer-answered"
  let version = 3
  let defaults: [String: Int] = [:]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var finding = BuyerAnsweredV2().judge(call, settings: settings)
    var named = 0
    for place in finding.evidence.indices where finding.evidence[place].reason == ReasonCode.ignored.rawValue {
      let piece = finding.evidence[place]
      guard call.scenario.initiatives.first(where: { $0.id == piece.about })?.answered == .introduced,
        let line = call.lines.first(where: { $0.turn.number == piece.turn }), let name = line.bareName
      else { continue }
      finding.evidence[place] = call.evidence(line.index, name, helped: true, .answered, about: piece.about)
      named += 1
    }
    guard named > 0 else { return finding }
    let left = unique(finding.evidence.filter { !$0.helped }.map(\.about))
    let done = unique(finding.evidence.filter(\.helped).map(\.about))
    let open = left.filter { !done.contains($0) }
    let first = finding.evidence.first { open.contains($0.about) }
    let place = first.flatMap { piece in call.turns.firstIndex { $0.number == piece.turn } }
    return .graded(
      done.count * 1000 / max(1, done.count + open.count), tried: true, evidence: finding.evidence,
      change: place.map { call.change(at: $0) })
  }
}

extension JudgedLine {
  /// A sentence that is a name and nothing else ("Helen Brandt."), or that says 姓 or 叫.
  fileprivate var bareName: String? {
    sentences.first { sentence in
      if Phrase.anyOf(["我姓", "免贵姓", "我叫", "叫我", "喊我"], in: sentence.text) { return true }
      let words = sentence.text.split { !$0.isLetter && $0 != "'" && $0 != "-" }
      guard (2...3).contains(words.count) else { return false }
      return words.allSatisfy { $0.first?.isUppercase == true && $0.count > 1 }
    }?.text
  }
}
