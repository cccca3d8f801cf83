import Assessment
import Reporting
import Selling

extension SampleCall {
  var rubrics: [Rubric] {
    [
      Rubric(
        id: "discovery", locale: phrases.rawValue, title: words("Finding out", "弄清需求"),
        dimensions: [
          Dimension(
            id: "breadth", title: words("Breadth", "广度"),
            criteria: [
              criterion(
                "coverage", words("How much came out", "弄清多少"), words("Ask for what is missing.", "把漏掉的问出来。")),
              criterion(
                "order", words("Asking before telling", "先问后说"),
                words("Name a product only once you know why.", "弄清原因再提产品。")),
              criterion("objections", words("Objections settled", "异议化解"), words("Take it up.", "接住它。")),
            ])
        ], capWithoutProposal: 550),
      Rubric(
        id: "manner", locale: phrases.rawValue, title: words("Manner", "待人"),
        dimensions: [
          Dimension(
            id: "tact", title: words("Tact", "分寸"),
            criteria: [
              criterion(
                "leading", words("Questions without an answer in them", "问题里不带答案"),
                words("Leave the answer to her.", "把回答留给客户。"))
            ]),
          Dimension(
            id: "warmth", title: words("Warmth", "热情"),
            criteria: [
              criterion("courtesy", words("Courtesy", "礼貌"), words("Ask leave first.", "先征求同意。"))
            ]),
        ]),
    ]
  }

  private func criterion(_ id: String, _ title: String, _ advice: String) -> Criterion {
    Criterion(
      id: id, title: title, measure: id, version: 1, kind: .graded, weight: 1,
      levels: [
        Criterion.Level(from: 750, title: words("well", "好")),
        Criterion.Level(from: 300, title: words("in part", "部分")),
        Criterion.Level(from: 0, title: words("little", "很少")),
      ], advice: advice, better: "", examples: [])
  }

  private func evidence(_ turn: Int, helped: Bool, _ reason: ReasonCode, _ about: String = "") -> Evidence {
    Evidence(turn: turn, quote: lines[turn - 1].said, helped: helped, reason: reason.rawValue, about: about)
  }

  private func change(_ turn: Int, _ better: String) -> Change {
    Change(turn: turn, said: lines[turn - 1].said, better: better)
  }

  var verdict: Verdict {
    Verdict(
      style: .mixed,
      styleReasons: [
        Verdict.StyleReason(code: "known-before-product", number: 34, funnel: false),
        Verdict.StyleReason(code: "unasked-things", number: 3, funnel: true),
        Verdict.StyleReason(code: "products-named", number: 2, funnel: true),
        Verdict.StyleReason(code: "summary-confirmed", number: 0, funnel: false),
      ],
      ledger: [
        LedgerEntry(
          need: "ride", level: 3, fate: .elicited, turn: 1, line: lines[0].said, opener: opener("ride")),
        LedgerEntry(need: "purse", level: 0, fate: .missed, turn: 0, line: "", opener: opener("purse")),
        LedgerEntry(
          need: "stairs", level: 2, fate: .elicited, turn: 4, line: lines[3].said, opener: opener("stairs")),
        LedgerEntry(need: "fear", level: 2, fate: .volunteered, turn: 2, line: lines[1].said, opener: opener("fear")),
        LedgerEntry(need: "wish", level: 1, fate: .hinted, turn: 5, line: lines[4].said, opener: opener("wish")),
      ], scorecards: scorecards)
  }

  private func opener(_ need: String) -> String { scenario.need(need)?.ask.first ?? "" }

  private var scorecards: [Scorecard] {
    [
      Scorecard(
        rubric: "discovery", rubricDigest: "", total: 550,
        criteria: [
          score(
            "coverage", 412, of: 600,
            Finding(
              value: 686, result: .partly,
              evidence: [
                evidence(1, helped: true, .openedNeed, "ride"), evidence(4, helped: true, .openedNeed, "stairs"),
                evidence(3, helped: false, .passedOver, "fear"), evidence(5, helped: false, .onlyHint, "wish"),
              ], change: change(2, opener("fear")))),
          score(
            "order", 188, of: 400,
            Finding(
              value: 470, result: .partly, evidence: [evidence(3, helped: false, .firstProduct, "racer")],
              change: change(3, opener("purse")))),
          score("objections", 0, of: 0, Finding(value: 0, result: .notRelevant)),
        ]),
      Scorecard(
        rubric: "manner", rubricDigest: "", total: 745,
        criteria: [
          score(
            "leading", 245, of: 500,
            Finding(
              value: 490, result: .partly, evidence: [evidence(2, helped: false, .leading)],
              change: change(2, words("What matters to you in a bike?", "您买车最看重什么？")))),
          score(
            "courtesy", 500, of: 500,
            Finding(
              value: 1000, result: .met,
              evidence: (1...5).flatMap { [evidence($0, helped: true, .polite, "greeting")] }
                + [evidence(5, helped: true, .polite, "thanks")])),
        ]),
    ]
  }

  private func score(_ id: String, _ earned: Int, of possible: Int, _ finding: Finding) -> CriterionScore {
    CriterionScore(
      criterion: id, dimension: id == "leading" ? "tact" : "warmth", measure: id, version: 1, possible: possible,
      earned: earned, finding: finding)
  }
}
