import Rehearsal

/// Whether the questions after the call were answered rightly: who sees what happened learns from it.
///
/// Not relevant where none was answered. `enough` right answers are all; each wrong one counts against them.
struct DebriefAnswers: Measure {
  let name = "debrief-answers"
  let version = 1
  let defaults = ["enough": 3]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    // By name: which questions a later version would ask moves nothing.
    let answered = call.reflections.sorted { $0.key < $1.key }.compactMap { id, choice in
      DebriefQuestion.named(id, of: call).map { (question: $0, choice: choice) }
    }
    guard !answered.isEmpty else { return .notRelevant }
    let right = answered.filter { $0.choice == $0.question.right }
    let evidence = answered.map { answer in
      let place = answer.question.place(in: call)
      let helped = answer.choice == answer.question.right
      return call.evidence(
        place ?? -1, place.map { call.line($0) } ?? "", helped: helped, helped ? .answeredRight : .answeredWrong,
        about: [answer.question.id, answer.choice, answer.question.right].joined(separator: " "))
    }
    return .graded(
      right.count * 1000 / max(answered.count, settings.divisor("enough")), tried: true,
      evidence: evidence.enumerated().sorted { a, b in
        a.element.turn != b.element.turn ? a.element.turn < b.element.turn : a.offset < b.offset
      }.map(\.element))
  }
}

extension DebriefQuestion {
  /// Where in the call the answer was to be seen; nil where in no single line.
  fileprivate func place(in call: JudgedCall) -> Int? {
    switch kind {
    case .bestLine: return call.turns.firstIndex { "\($0.number)" == right }
    case .cause, .condition: return nil
    case .state, .realNeed:
      return call.turns.firstIndex { turn in turn.disclosures.contains { $0.need == need && $0.level >= .fact } }
    }
  }
}
