/// The trainee's share of the words (D30): say, listen, ask.
///
/// Version 3: a summary that offers as well is no summary, and may be the line to shorten. All else as in version 2.
struct TalkShareV3: Measure {
  let name = "talk-share"
  let version = 3
  let defaults = TalkShareV2().defaults

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var finding = TalkShareV2().judge(call, settings: settings)
    guard let piece = finding.evidence.first else { return finding }
    let pure = call.lines.filter { $0.did(.summed) && !$0.did(.namedProduct, .proposed, .trueClaim) }.map(\.index)
    let lengths = call.turns.map { SpokenLength.of($0.utterance.text) }
    let others = call.turns.indices.filter { !pure.contains($0) }
    guard let longest = others.max(by: { (lengths[$0], $1) < (lengths[$1], $0) }) else { return finding }
    finding.evidence[0].turn = call.number(longest)
    finding.evidence[0].quote = call.line(longest)
    if !piece.helped { finding.change = call.change(at: longest) }
    return finding
  }
}
