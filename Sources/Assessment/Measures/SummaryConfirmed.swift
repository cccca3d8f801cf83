import Rehearsal

/// Whether the trainee summed up what he had heard, and the buyer agreed (D29).
///
/// `enough` needs in one summary are all.
struct SummaryConfirmed: Measure {
  let name = "summary-confirmed"
  let version = 1
  let defaults = ["enough": 3]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let summaries = call.summaries
    guard let best = summaries.max(by: { $0.worth < $1.worth }) else {
      return .graded(0, tried: false, change: call.change(at: call.firstProduct ?? call.turns.indices.last))
    }
    return .graded(
      best.worth * 1000 / settings.divisor("enough"), tried: true,
      evidence: summaries.map {
        // A summary runs over several sentences: the whole line is quoted.
        call.evidence(
          $0.deed.index, call.line($0.deed.index), helped: $0.confirmed, $0.confirmed ? .summed : .summaryWrong,
          about: "\($0.needs)")
      },
      change: call.change(at: best.deed.index))
  }
}

extension JudgedCall {
  /// A summing up: how many needs it held, and whether the buyer agreed.
  struct Summary {
    let deed: Deed
    let needs: Int
    let confirmed: Bool
    var worth: Int { confirmed ? needs : 0 }
  }

  /// Every summing up.
  ///
  /// The buyer agrees where nothing in it was wrong and he did not set anything right.
  var summaries: [Summary] {
    deeds(.summed).map { deed in
      let turn = turns[deed.index]
      let wrong =
        turn.moves.contains { $0.kind == .misheard } || turn.replies.contains { $0.source == "shared/corrects" }
      let needs = unique(deed.move.target.split(separator: ",").map { String($0.filter { $0 != " " }) })
        .filter { need in scenario.need(need) == nil || heard(need, before: deed.index) }
      return Summary(deed: deed, needs: needs.count, confirmed: !wrong && !needs.isEmpty)
    }
  }

  private func heard(_ need: String, before end: Int) -> Bool {
    turns.prefix(end).contains { $0.disclosures.contains { $0.need == need && $0.level > .nothing } }
  }
}
