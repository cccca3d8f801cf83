import Assessment

extension CriterionExplanation {
  /// The explanation as one JSON object.
  ///
  /// `{"type":"criterion","session","rubric","criterion","title","dimension","possible","earned","byHand":{"earned",
  /// "reason"}|absent,"value","result","measure","version","rule":[…],"levels":[{"from","title"}],"evidence":[{"turn",
  /// "before":[…],"line","quote","helped","reason","words"}],"change":{"turn","said","better"}|absent,"advice"}`;
  /// points in thousandths of the total.
  public func json(session: String) -> String {
    var json = JSONText()
    json.object { json in
      json.member("type", "criterion")
      json.member("session", session)
      json.member("rubric", card.rubric)
      json.member("criterion", score.criterion)
      json.member("title", criterion?.title ?? score.criterion)
      json.member("dimension", score.dimension)
      json.member("possible", score.possible)
      json.member("earned", score.earned)
      if let byHand = score.byHand {
        json.key("byHand")
        json.object { json in
          json.member("earned", score.effective)
          json.member("reason", byHand.reason)
        }
      }
      json.member("value", score.finding.value)
      json.member("result", score.finding.result.rawValue)
      json.member("measure", score.measure)
      json.member("version", score.version)
      json.member("rule", each: ruleSentences) { $0.string($1) }
      json.member("levels", each: criterion?.levels ?? []) { json, level in
        json.object { json in
          json.member("from", level.from)
          json.member("title", level.title)
        }
      }
      writeEvidence(&json)
      if let change = score.finding.remedy {
        json.key("change")
        json.object { json in
          json.member("turn", change.turn)
          json.member("said", change.said)
          json.member("better", change.better)
        }
      }
      json.member("advice", criterion?.advice ?? "")
    }
    return json.text
  }

  private func writeEvidence(_ json: inout JSONText) {
    let names = SubjectNames(scenario: debrief.scenario, phrases: phrases)
    let pieces = exchanges.flatMap { exchange in exchange.evidence.map { (exchange, $0) } }
    json.member("evidence", each: pieces) { json, piece in
      let (exchange, evidence) = piece
      json.object { json in
        json.member("turn", evidence.turn)
        json.member("before", each: exchange.before.map(\.text)) { $0.string($1) }
        json.member("line", exchange.turn?.utterance.text ?? "")
        json.member("quote", evidence.quote)
        json.member("helped", evidence.helped)
        json.member("reason", evidence.reason)
        json.member("words", names.reason(evidence))
      }
    }
  }
}
