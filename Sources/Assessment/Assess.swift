import Rehearsal
import Scenarios

/// The judgement: pure, re-runnable for ever.
public enum Judge {
  /// Judges a call by rubrics. `digests` gives the digest of each rubric's stored contents by rubric id.
  public static func assess(
    _ log: [SessionEvent], in scenario: Scenario, by rubrics: [Rubric], digests: [String: String]
  ) -> Verdict {
    Verdict(style: .mixed, styleReasons: [], ledger: [], scorecards: [])
  }
}
