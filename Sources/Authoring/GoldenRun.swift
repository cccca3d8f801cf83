import Assessment
import Rehearsal
import Scenarios

/// A golden transcript that was played: what came of it beside what was expected.
public struct GoldenRun: Sendable {
  /// What was played.
  public let golden: GoldenTranscript
  /// What happened.
  public let log: [SessionEvent]
  /// What is judged of it.
  public let verdict: Verdict
  /// What it came to.
  public let found: Upshot

  /// Plays a transcript in its scenario and language and judges it.
  ///
  /// Nothing is stored, and the digests of contents, which no score depends on, are left out.
  public init(_ golden: GoldenTranscript, in call: Call, judgedBy rubrics: [Rubric]) {
    self.golden = golden
    let beginning = Beginning(
      scenario: golden.scenario, scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: golden.seed,
      locale: golden.locale, mode: .practice, trainee: "", opening: "")
    log = Script.play(golden.lines, in: call, beginning: beginning)
    verdict = Judge.assess(log, in: call.scenario, by: rubrics, digests: [:])
    found = Upshot(of: log, in: call.scenario, judged: verdict)
  }

  /// Where it did not come to what was expected.
  public var differences: [UpshotDifference] { golden.expect.differences(from: found) }
}
