/// Whether topics are opened with open questions, and choice and closed ones make sure afterwards (D27).
///
/// Version 3: a question is open by whatever word it asks openly (咋, 怎么个看法), and so is a line in which an open one
/// follows; what offers or agrees a step opens nothing. All else as in version 2.
struct QuestionOrderV3: Measure {
  let name = "question-order"
  let version = 3
  let defaults = QuestionOrderV2().defaults

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    QuestionOrderV2().judge(call, settings: settings, generous: true)
  }
}
