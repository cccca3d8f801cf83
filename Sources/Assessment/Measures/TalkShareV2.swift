import Rehearsal

/// The trainee's share of the words (D30): say, listen, ask.
///
/// Version 2: half of the words are his due; and a summary is never quoted as the line to shorten. All up to `full`
/// thousandths, nothing from `none`; in between it falls evenly. Scaled by `lines` lines. The buyer's words are
/// measured by the average of the authored wordings, so that the seed moves nothing.
struct TalkShareV2: Measure {
  let name = "talk-share"
  let version = 2
  let defaults = ["full": 520, "none": 800, "lines": 8]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let lengths = call.turns.map { SpokenLength.of($0.utterance.text) }
    let seller = lengths.reduce(0, +)
    let buyer = call.turns.reduce(0) { sum, turn in
      sum + turn.replies.reduce(0) { $0 + SpokenLength.of($1, in: call.scenario) }
    }
    guard seller > 0, buyer > 0 else { return .graded(0, tried: false) }
    let share = seller * 1000 / (seller + buyer)
    let (full, none) = (settings["full"], max(settings["full"] + 1, settings["none"]))
    let balance = min(1000, max(0, (none - share) * 1000 / (none - full)))
    let value = balance * min(1000, call.busyLines * 1000 / settings.divisor("lines")) / 1000
    let lines = call.lines.filter { !$0.did(.summed) }.map(\.index)
    let longest = lengths.indices.max { a, b in
      (lines.contains(a) ? lengths[a] : 0, b) < (lines.contains(b) ? lengths[b] : 0, a)
    }
    guard let longest else { return .graded(0, tried: false) }
    let well = balance >= 900
    return .graded(
      value, tried: true,
      evidence: [
        call.evidence(
          longest, call.line(longest), helped: well, well ? .talkShare : .longestLine, about: "\((share + 5) / 10)")
      ],
      change: well ? nil : call.change(at: longest))
  }
}
