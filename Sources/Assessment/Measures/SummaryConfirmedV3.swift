/// Whether the trainee summed up what he had heard, and the buyer agreed (D29).
///
/// Version 3: a line that says it sums up ("let me check: …", 我捋一捋) and names two of his needs is a summary, even
/// where it asks or offers besides. All else as in version 2.
struct SummaryConfirmedV3: Measure {
  let name = "summary-confirmed"
  let version = 3
  let defaults = ["enough": 3]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    SummaryConfirmedV2().judge(call, settings: settings, cued: true)
  }
}
