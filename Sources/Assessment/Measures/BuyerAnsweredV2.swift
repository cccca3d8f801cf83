import Dialogue
import Rehearsal
import Scenarios

/// Whether the buyer's questions were answered and his objections settled.
///
/// Version 2: a question passed over and answered in a later line is answered; and the words quoted are those that
/// answered. Not relevant where he had none.
struct BuyerAnsweredV2: Measure {
  let name = "buyer-answered"
  let version = 2
  let defaults: [String: Int] = [:]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var good = call.deeds(.answered, .settled).filter { !$0.move.target.isEmpty }
      .map { (turn: $0.index, target: $0.move.target, kind: $0.move.kind, place: Optional($0.move.sentence)) }
    let bad = call.deeds(.ignored, .unsettled).filter { !$0.move.target.isEmpty }
    for deed in bad where deed.move.kind == .ignored && !good.contains(where: { $0.target == deed.move.target }) {
      guard let asked = call.scenario.initiatives.first(where: { $0.id == deed.move.target })?.answered,
        let later = call.lines.first(where: { $0.index > deed.index && $0.meets(asked) })
      else { continue }
      good.append((later.index, deed.move.target, .answered, nil))
    }
    let done = unique(good.map(\.target))
    let left = unique(bad.map(\.move.target).filter { !done.contains($0) })
    guard !done.isEmpty || !left.isEmpty else { return .notRelevant }
    var evidence = good.map { piece in
      call.evidence(
        piece.turn,
        JudgedLine(call: call, index: piece.turn)
          .answer(to: piece.target, settledAt: piece.kind == .settled ? piece.place : nil),
        helped: true, piece.kind == .settled ? .settled : .answered, about: piece.target)
    }
    evidence += bad.map { deed in
      call.evidence(
        deed.index, call.line(deed.index), helped: false, deed.move.kind == .unsettled ? .unsettled : .ignored,
        about: deed.move.target)
    }
    let firstLeft = bad.first { left.contains($0.move.target) }
    return .graded(
      done.count * 1000 / (done.count + left.count), tried: true, evidence: evidence.sorted { $0.turn < $1.turn },
      change: firstLeft.map { call.change(at: $0.index) })
  }
}

extension JudgedLine {
  /// Whether the line says what the author counts as an answer.
  fileprivate func meets(_ condition: Condition) -> Bool {
    switch condition {
    case .any(let parts): parts.contains(where: meets)
    case .all(let parts): parts.allSatisfy(meets)
    case .claimed(let target):
      turn.moves.contains { [.trueClaim, .falseClaim].contains($0.kind) && $0.target == target } || says(target)
    case .introduced: sentences.contains { $0.does(.introduction) }
    default: false
    }
  }

  /// Whether the line names the figures of a claim: "5 to 13 July", however it is put.
  private func says(_ target: String) -> Bool {
    let said = Self.numbers(in: text)
    return (call.claim(target)?.samples ?? []).contains { sample in
      let wanted = Self.numbers(in: sample)
      return (wanted.count > 1 || wanted.contains { $0 >= 1000 }) && wanted.isSubset(of: said)
    }
  }

  private static func numbers(in text: String) -> Set<Int> {
    let digits = text.filter { $0 != "," }.split { !($0.isASCII && $0.isNumber) }
    return Set(digits.compactMap { Int($0) })
  }

  /// The words that answer: what settled the objection, who he is speaking to, what was said of the offer, a value; the
  /// whole line where none stands out.
  fileprivate func answer(to target: String, settledAt place: Int?) -> String {
    if let place, sentences.indices.contains(place), sentences[place].question.kind == .none {
      return sentences[place].text
    }
    let asked = call.scenario.initiatives.first { $0.id == target }?.answered
    if asked == .introduced { return sentences.first { $0.does(.introduction) }?.text ?? text }
    let told = sentences.indices.filter { sentences[$0].question.kind == .none || did(.trueClaim, at: $0) }
    let found =
      told.first { did(.trueClaim, .falseClaim, at: $0) }
      ?? told.first { place in sentences[place].slots.contains { $0.kind != .name } }
      ?? told.first { sentences[$0].does(.answer) && !sentences[$0].does(.apology) }
    return found.map { sentences[$0].text } ?? text
  }
}
