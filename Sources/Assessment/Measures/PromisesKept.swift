import Rehearsal

/// Of the promises made, those kept: the trainee was back in time with whom he had promised something (D24).
///
/// One that was still open when the account ended counts neither way. Not relevant where none was made.
struct PromisesKept: Measure {
  let name = "promises-kept"
  let version = 1
  let defaults: [String: Int] = [:]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    guard let account = call.account, let patience = call.scenario.account?.promise else { return .notRelevant }
    let due = account.promises.filter { $0.isKept != nil || $0.day + patience < account.day }
    guard !due.isEmpty else { return .notRelevant }
    let evidence = due.map { promise in
      let index = call.turns.firstIndex { $0.number == promise.turn } ?? 0
      let sentence = call.turns[index].utterance.sentences.first { $0.does(.promise) }
      let isKept = promise.isKept == true
      return call.evidence(
        index, sentence?.text ?? call.line(index), helped: isKept, isKept ? .promiseKept : .promiseBroken,
        about: promise.person)
    }
    return .graded(
      evidence.count(where: \.helped) * 1000 / due.count, tried: true, evidence: evidence, change: call.change(at: nil))
  }
}
