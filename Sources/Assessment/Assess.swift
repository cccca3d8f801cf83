import Rehearsal
import Scenarios

/// The judgement: pure, re-runnable for ever.
public enum Judge {
  /// Judges a call by rubrics.
  ///
  /// `digests` gives the digest of each rubric's stored contents by rubric id.
  ///
  /// The outcome of the call never enters a score: process and outcome are judged apart.
  public static func assess(
    _ log: [SessionEvent], in scenario: Scenario, by rubrics: [Rubric], digests: [String: String]
  ) -> Verdict {
    let call = JudgedCall(log, in: scenario)
    let (style, reasons) = StyleVerdict.of(call)
    return Verdict(
      style: style, styleReasons: reasons, ledger: ElicitationLedger.of(call),
      scorecards: rubrics.map { card(of: call, by: $0, digest: digests[$0.id] ?? "") })
  }

  /// Judges a call by one criterion: what its examples are checked with.
  ///
  /// A measure that is not known finds nothing relevant; reading a rubric refuses it beforehand.
  public static func finding(_ criterion: Criterion, of call: JudgedCall) -> Finding {
    guard let measure = Measures.measure(criterion.measure, version: criterion.version) else { return .notRelevant }
    var finding = measure.judge(call, settings: MeasureSettings(criterion.settings, over: measure.defaults))
    finding.evidence = unique(finding.evidence)
    if criterion.better.contains(Self.words) {
      let words = finding.change?.better ?? ""
      finding.change?.better = filled(criterion.better, with: words)
    } else if finding.change?.better.isEmpty == true {
      finding.change?.better = criterion.better
    }
    return finding
  }

  /// Where a rubric's better line takes in the buyer's own words, which the measure finds.
  static let words = "{words}"

  /// The better line with his words; without any, what stands before the colon or comma behind them falls away.
  static func filled(_ better: String, with words: String) -> String {
    guard words.isEmpty, let place = better.firstRange(of: Self.words) else {
      return better.replacing(Self.words, with: words)
    }
    let rest = better[place.upperBound...].drop { !":：,，".contains($0) }.dropFirst().drop { $0 == " " }
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }

  private static func card(of call: JudgedCall, by rubric: Rubric, digest: String) -> Scorecard {
    let findings = rubric.criteria.map { finding($0, of: call) }
    let weights = zip(rubric.criteria, findings).map { $1.result == .notRelevant ? 0 : max(0, $0.weight) }
    let possible = Shares.of(1000, by: weights)
    var scores: [CriterionScore] = []
    var place = 0
    for dimension in rubric.dimensions {
      for criterion in dimension.criteria {
        let finding = findings[place]
        scores.append(
          CriterionScore(
            criterion: criterion.id, dimension: dimension.id, measure: criterion.measure, version: criterion.version,
            possible: possible[place], earned: earned(finding, of: possible[place], as: criterion.kind),
            finding: finding))
        place += 1
      }
    }
    let sum = scores.reduce(0) { $0 + $1.earned }
    let proposed = call.account?.tender != nil || !call.deeds(.proposed).isEmpty
    var card = Scorecard(rubric: rubric.id, rubricDigest: digest, total: sum, criteria: scores)
    if !proposed { card.total = min(card.total, rubric.capWithoutProposal) }
    if card.namesPattern { card.total = min(card.total, rubric.capWithPattern) }
    return card
  }

  /// The points of a finding.
  ///
  /// What is *achieved* is all earned once it is met; the other kinds follow the value, which for a must-not is how
  /// cleanly it was avoided.
  private static func earned(_ finding: Finding, of possible: Int, as kind: Criterion.Kind) -> Int {
    guard finding.result != .notRelevant else { return 0 }
    let value = kind == .achieve && finding.result == .met ? 1000 : finding.value
    return (possible * value + 500) / 1000
  }
}

/// Parts of a whole.
enum Shares {
  /// `whole` parted by weights so that the parts add up to it: what is left over goes to the largest remainders, the
  /// earlier first.
  static func of(_ whole: Int, by weights: [Int]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.map { _ in 0 } }
    var parts = weights.map { whole * $0 / sum }
    let byRemainder = weights.indices.sorted { a, b in
      let (first, second) = (whole * weights[a] % sum, whole * weights[b] % sum)
      return first != second ? first > second : a < b
    }
    for place in byRemainder.prefix(whole - parts.reduce(0, +)) { parts[place] += 1 }
    return parts
  }
}
