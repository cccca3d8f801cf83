import Assessment
import Rehearsal

/// One difference of a golden transcript for a program to read.
struct DifferenceRecord {
  let difference: UpshotDifference
  let result: TranscriptsReport.Result

  init(_ difference: UpshotDifference, in result: TranscriptsReport.Result) {
    self.difference = difference
    self.result = result
  }

  /// The cause as transcripts write it.
  static func word(_ cause: Upshot.Cause) -> String {
    if case .some(let cause) = cause { cause.rawValue } else { "none" }
  }

  /// An object with `of`, what differs, and `expected` and `found`, each left out where that side has none.
  func write(to json: inout JSONText) {
    json.object {
      switch difference {
      case .outcome(let expected, let found): Self.pair("outcome", expected.rawValue, found?.rawValue, &$0)
      case .cause(let expected, let found): Self.pair("cause", Self.word(expected), Self.word(found), &$0)
      case .ending(let expected, let found):
        Self.pair("ending", expected.isEmpty ? "none" : expected, found.isEmpty ? "none" : found, &$0)
      case .style(let expected, let found): Self.pair("style", expected.rawValue, found?.rawValue, &$0)
      case .noRubric(let id):
        $0.member("of", "rubric")
        $0.member("rubric", id)
      case .score(let rubric, let expected, let found):
        $0.member("of", "score")
        $0.member("rubric", rubric)
        $0.member("expected", expected)
        $0.member("found", found)
      case .criterion(let rubric, let criterion, let expected, let found):
        $0.member("of", "criterion")
        $0.member("rubric", rubric)
        $0.member("criterion", criterion)
        if let expected { $0.member("expected", expected.description) }
        if let found { $0.member("found", found.description) }
        evidence(CriterionShift(rubric: rubric, criterion: criterion, expected: expected, in: result.verdict), &$0)
      case .meter(let meter, let expected, let found):
        $0.member("of", "meter")
        $0.member("meter", meter.rawValue)
        $0.member("expected", expected)
        $0.member("found", found)
      case .reply(let turn, let expected, let found):
        $0.member("of", "reply")
        $0.member("turn", turn)
        $0.member("words", said(turn))
        if let expected { $0.member("expected", each: expected) { $0.string($1) } }
        if let found { $0.member("found", each: found) { $0.string($1) } }
      }
    }
  }

  private static func pair(_ name: String, _ expected: String, _ found: String?, _ json: inout JSONText) {
    json.member("of", name)
    json.member("expected", expected)
    if let found { json.member("found", found) }
  }

  /// `gained` and `lost`: the words that count now and did not, and the turns that counted and do not now.
  private func evidence(_ shift: CriterionShift, _ json: inout JSONText) {
    json.member("gained", each: shift.isKnown ? shift.gained : shift.evidence) { json, piece in
      json.object {
        $0.member("turn", piece.turn)
        $0.member("helped", piece.helped)
        $0.member("words", piece.quote)
        $0.member("reason", piece.reason)
        $0.member("about", piece.about)
      }
    }
    json.member("lost", each: shift.lost) { json, turn in
      json.object {
        $0.member("turn", turn.turn)
        $0.member("helped", turn.helped)
        $0.member("words", said(turn.turn))
      }
    }
  }

  private func said(_ turn: Int) -> String { result.turns.first { $0.number == turn }?.utterance.text ?? "" }
}
