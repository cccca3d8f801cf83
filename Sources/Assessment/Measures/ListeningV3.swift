import Dialogue
import Rehearsal

/// Whether the next line used what the buyer had just said, and nothing was asked that had been answered (D28).
///
/// Version 3: calling him by name takes nothing up; and only what was told in full and is plainly asked again, before any
/// offer, counts as asked again. All else as in version 2.
struct ListeningV3: Measure {
  let name = "listening"
  let version = 3
  let defaults = ListeningV2().defaults

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var evidence: [Evidence] = []
    var passed: [(index: Int, about: String)] = []
    var (chances, uses) = (0, 0)
    for line in call.lines.dropFirst() {
      let told = call.turns[line.index - 1].disclosures.filter { $0.level > .nothing }.map(\.need)
      let spoke = call.turns[line.index - 1].replies.contains { !$0.source.hasPrefix("shared/") }
      guard !told.isEmpty || spoke else { continue }
      if let used = line.takesUp(told, where: line.hasSubstance) {
        chances += 1
        uses += 1
        let quote = line.sentences[used.place].text
        evidence.append(call.evidence(line.index, quote, helped: true, .usedIt, about: used.need))
      } else if !line.did(.answered, .settled, .unsettled, .nextStep, .proposed, .summed) {
        chances += 1
        if let first = told.first { passed.append((line.index, first)) }
      }
    }
    let again = call.deeds(.repeated).filter { Self.asksAgain($0, in: call) }
    evidence += again.map { call.evidence($0, helped: false, .askedAgain) }
    let wanted = max(settings.divisor("enough"), (chances * settings["share"] + 999) / 1000)
    let value = min(1000, uses * 1000 / wanted) - again.count * settings["cost"]
    // Who listens may also go on: only where little was taken up do two lines show what is meant.
    let shown = value >= Finding.metFrom ? [] : Array(passed.prefix(2))
    evidence += shown.map { call.evidence($0.index, call.line($0.index), helped: false, .passedOver, about: $0.about) }
    return .graded(
      value, tried: false, evidence: evidence.sorted { $0.turn < $1.turn }, change: call.change(at: shown.first?.index))
  }

  /// Whether a question asks again for what he has told, and could hardly have meant anything else.
  private static func asksAgain(_ deed: JudgedCall.Deed, in call: JudgedCall) -> Bool {
    guard let sentence = deed.sentence, call.firstProduct.map({ deed.index < $0 }) ?? true else { return false }
    let courteous: [DialogueAct] = [.consentQuestion, .proposal, .close, .permission, .clarifyingQuestion]
    if courteous.contains(where: sentence.does) || sentence.question.form == .tag { return false }
    if sentence.question.kind == .none || "!！".contains(sentence.text.last ?? "?") { return false }
    let fit = sentence.topics.first { $0.id == deed.move.target }?.score
    return (fit ?? 1000) >= 700 && call.knew(deed.move.target, before: deed.index)
  }
}
