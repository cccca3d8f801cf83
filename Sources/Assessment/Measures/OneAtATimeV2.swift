import Dialogue

/// A must-not: several questions in one line (D27).
///
/// Version 2 hears two questions joined in one breath as well ("where do you want to go and when"), and takes a
/// question sharpened by a choice for one. Each stacked line counts `cost` times; scaled by `enough` asking lines.
/// What would have been better is the first of the two alone.
struct OneAtATimeV2: Measure {
  let name = "one-at-a-time"
  let version = 2
  let defaults = ["enough": 5, "cost": 2]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let asking = call.lines.filter { !$0.questions.isEmpty }
    let stacked = asking.compactMap { line in Self.first(of: line).map { (line: line, first: $0) } }
    var evidence = stacked.map { call.evidence($0.line.index, $0.line.text, helped: false, .stacked) }
    if stacked.isEmpty, let clean = asking.first {
      evidence.append(call.evidence(clean.index, clean.text, helped: true, .oneQuestion))
    }
    let change = stacked.first.map { call.change(at: $0.line.index, better: JudgedLine.alone($0.first)) }
    return .graded(
      (asking.count - stacked.count * settings["cost"]) * 1000 / max(asking.count, settings.divisor("enough")),
      tried: !asking.isEmpty, evidence: evidence, change: change)
  }

  /// The first of several questions in the line; nil where it asks one thing.
  private static func first(of line: JudgedLine) -> String? {
    line.stacked.map { line.sentences[$0.first].text } ?? line.joined
  }
}
