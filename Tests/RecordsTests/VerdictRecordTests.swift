import Assessment
import Foundation
import Rehearsal
import Selling
import Testing

@testable import Records

@Suite("Records of judgements")
struct VerdictRecordTests {
  @Test("A scorecard names neither session nor time: equal cards are equal bytes")
  func cards() throws {
    let bytes = try ScorecardRecord(SampleVerdict.card).encoded()
    #expect(bytes == (try ScorecardRecord(SampleVerdict.card).encoded()))
    #expect(try ScorecardRecord.decoded(from: bytes, place: "here").scorecard == SampleVerdict.card)
  }

  @Test("Every result, fate and style survives")
  func words() throws {
    for style in SellingStyle.allCases {
      var verdict = SampleVerdict.verdict
      verdict.style = style
      verdict.ledger = LedgerEntry.Fate.allCases.map {
        LedgerEntry(need: "n", level: 1, fate: $0, turn: 1, line: "l", opener: "o")
      }
      verdict.scorecards[0].criteria = Finding.Result.allCases.map {
        CriterionScore(
          criterion: "c", dimension: "d", measure: "m", version: 1, possible: 1, earned: 0,
          finding: Finding(value: 0, result: $0))
      }
      let bytes = try VerdictRecord(verdict).encoded()
      #expect(try VerdictRecord.decoded(from: bytes, place: "here").verdict == verdict)
    }
  }

  @Test("A newer format, a missing field and damage are told with their place")
  func errors() throws {
    let text = String(decoding: try ScorecardRecord(SampleVerdict.card).encoded(), as: UTF8.self)
    func failure(_ changed: String) -> String {
      do {
        _ = try ScorecardRecord.decoded(from: Array(changed.utf8), place: "scorecard ask")
        return "none"
      } catch { return "\(error)" }
    }
    #expect(
      failure(text.replacingOccurrences(of: #""format":1"#, with: #""format":3"#))
        .hasPrefix("scorecard ask: format: format 3 is newer"))
    #expect(
      failure(text.replacingOccurrences(of: #""helped":true,"#, with: ""))
        == "scorecard ask: criteria[0].evidence[0].helped: is missing")
    #expect(failure(String(text.dropLast(9))) == "scorecard ask: is not JSON that can be read: it is damaged")
  }

  @Test("The last line of a call has the published keys; a call without closing counts as abandoned")
  func report() throws {
    let bytes = try CallReportRecord(session: SampleEvents.session, closing: nil, verdict: SampleVerdict.verdict)
      .encoded()
    let line = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(
      Set(line.keys) == ["type", "session", "outcome", "cause", "style", "scores", "criteria", "ledger"])
    #expect(line["type"] as? String == "scorecard")
    #expect(line["outcome"] as? String == "abandoned")
    #expect(line["cause"] is NSNull)
    #expect(line["scores"] as? [String: Int] == ["need-discovery": 65])
    #expect((line["criteria"] as? [[String: Any]])?.first?["rubric"] as? String == "need-discovery")
  }

  @Test("Points set by hand stand beside the computed ones in a report, and never in a stored card")
  func byHand() throws {
    let override = Override(rubric: "need-discovery", criterion: "summary", value: 1000, reason: "heard it")
    let verdict = SampleVerdict.verdict.applying([override])
    let bytes = try CallReportRecord(session: SampleEvents.session, closing: nil, verdict: verdict).encoded()
    let line = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(line["scores"] as? [String: Int] == ["need-discovery": 85])
    #expect(line["computedScores"] as? [String: Int] == ["need-discovery": 65])
    let criterion = (line["criteria"] as? [[String: Any]])?.last
    #expect(criterion?["earned"] as? Int == 200)
    #expect((criterion?["byHand"] as? [String: Any])?["earned"] as? Int == 400)
    #expect(
      try ScorecardRecord(verdict.scorecards[0]).encoded() == ScorecardRecord(SampleVerdict.card).encoded())
  }
}
