/// Whether topics are opened with open questions, and choice and closed ones make sure afterwards (D27).
///
/// Version 3: a question is open by whatever word it asks openly (咋, 怎么个看法), and so is a line in which an open one
/// follows; what offers or agrees a step opens nothing; what asks with a question word is quoted as no closed question.
/// All else as in version 2.
struct QuestionOrderV3: Measure {
  let name = "question-order"
  let version = 3
  let defaults = QuestionOrderV2().defaults

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var finding = QuestionOrderV2().judge(call, settings: settings, generous: true)
    // "What have you set aside?" earns no more than a closed question, and is not called one.
    let held = finding.evidence
    finding.evidence.removeAll { piece in
      piece.reason == ReasonCode.closedFirst.rawValue && JudgedLine.asksWithWord(piece.quote)
    }
    return finding.evidence.contains { !$0.helped } || held.count == finding.evidence.count
      ? finding : finding.withoutTurn
  }
}
