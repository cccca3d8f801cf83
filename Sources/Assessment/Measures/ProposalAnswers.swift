import Rehearsal
import Scenarios

/// How far the proposal answers each of the people, with what they told named in it (D22).
///
/// The mean of what the committee sees of it (`TenderFit`), each from 0 to 100 per cent: `base` of it is worth nothing,
/// since that is what a good product gets blindly, and `enough` all. Each need that it names and does not meet costs
/// `unmet`.
struct ProposalAnswers: Measure {
  let name = "proposal-answers"
  let version = 1
  let defaults = ["base": 500, "enough": 850, "unmet": 60]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    guard let account = call.account else { return .notRelevant }
    let fits = call.tenderFits
    guard let tender = account.tender, let product = call.scenario.product(tender.product), !fits.isEmpty else {
      return .graded(0, tried: false, change: call.change(at: nil))
    }
    let unmet = tender.needs.filter { !product.meets.contains($0) }
    let mean = fits.reduce(0) { $0 + max(0, $1.fit) } * 10 / fits.count
    let span = max(1, settings["enough"] - settings["base"])
    let value = min(1000, max(0, mean - settings["base"]) * 1000 / span) - unmet.count * settings["unmet"]
    var evidence = fits.map { fit in
      let reason: ReasonCode =
        !fit.against.isEmpty && fit.fit < 50 ? .againstPerson : fit.fit >= 75 ? .answersPerson : .answersPartly
      return call.evidence(helped: reason == .answersPerson, reason, about: fit.person)
    }
    evidence += unmet.map { call.evidence(helped: false, .namedUnmet, about: $0) }
    return .graded(value, tried: true, evidence: evidence, change: call.change(at: nil))
  }
}
