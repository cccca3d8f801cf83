/// The trainee's share of the words (D30): say, listen, ask.
///
/// All up to `full` thousandths, nothing from `none`; in between it falls evenly. Scaled by `lines` lines. The
/// buyer's words are measured by the average of the authored wordings, so that the seed moves nothing.
struct TalkShare: Measure {
  let name = "talk-share"
  let version = 1
  let defaults = ["full": 600, "none": 850, "lines": 6]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let lengths = call.turns.map { SpokenLength.of($0.utterance.text) }
    guard let share = call.talkThousandths else { return .graded(0, tried: false) }
    let (full, none) = (settings["full"], max(settings["full"] + 1, settings["none"]))
    let balance = min(1000, max(0, (none - share) * 1000 / (none - full)))
    let value = balance * min(1000, call.busyLines * 1000 / settings.divisor("lines")) / 1000
    let longest = lengths.indices.max { lengths[$0] < lengths[$1] } ?? 0
    let well = balance >= Finding.metFrom
    return .graded(
      value, tried: true,
      evidence: [
        call.evidence(
          longest, call.line(longest), helped: well, well ? .talkShare : .longestLine, about: "\((share + 5) / 10)")
      ],
      change: call.change(at: longest))
  }
}

extension JudgedCall {
  /// The trainee's share of the words, in per cent; nil while one of the two has said nothing.
  public var talkShare: Int? { talkThousandths.map { ($0 + 5) / 10 } }

  /// The same in thousandths.
  fileprivate var talkThousandths: Int? {
    let seller = turns.reduce(0) { $0 + SpokenLength.of($1.utterance.text) }
    let buyer = turns.reduce(0) { sum, turn in
      sum + turn.replies.reduce(0) { $0 + SpokenLength.of($1, in: scenario) }
    }
    return seller > 0 && buyer > 0 ? seller * 1000 / (seller + buyer) : nil
  }
}
