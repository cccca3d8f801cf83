import Assessment
import Rehearsal

/// The verdict behind the fixtures of format 1; like them it never changes.
enum SampleVerdict {
  static let card = Scorecard(
    rubric: "need-discovery", rubricDigest: String(repeating: "c4", count: 32), total: 645,
    criteria: [
      CriterionScore(
        criterion: "coverage", dimension: "needs", measure: "needs-covered", version: 1, possible: 600, earned: 445,
        finding: Finding(
          value: 741, result: .partly,
          evidence: [
            Evidence(
              turn: 1, quote: "what would you keep in it", helped: true, reason: "opened-need", about: "contents"),
            Evidence(turn: 4, quote: "要多大？", helped: false, reason: "closed", about: ""),
          ],
          change: Change(turn: 4, said: "要多大？", better: "您打算往里放什么？"))),
      CriterionScore(
        criterion: "summary", dimension: "listening", measure: "summary", version: 2, possible: 400, earned: 200,
        finding: Finding(value: 500, result: .missed)),
    ])

  static let verdict = Verdict(
    style: .funnel, styleReasons: [.init(code: "products-named", number: 1, funnel: true)],
    ledger: [
      LedgerEntry(
        need: "contents", level: 3, fate: .elicited, turn: 1, line: "what would you keep in it",
        opener: "What will you keep in it?"),
      LedgerEntry(need: "damp", level: 0, fate: .missed, turn: 0, line: "", opener: "How was the old one?"),
    ], scorecards: [card])
}
