import Assessment
import Foundation
import Selling
import Testing

@testable import Reporting

@Suite("Golden transcripts shown") struct TranscriptsReportTests {
  private func result(
    _ call: SampleCall, _ name: String, _ differences: [UpshotDifference] = [], isRecorded: Bool = true,
    isRewritten: Bool = false
  ) -> TranscriptsReport.Result {
    TranscriptsReport.Result(
      path: "scenarios/town-bicycle/transcripts/\(call.phrases.rawValue)/\(name).yaml",
      about: call.words("one that asks", "先问的"), isRecorded: isRecorded, differences: differences,
      found: Upshot(
        outcome: .wavering, cause: .some(.price), ending: "later", style: .funnel,
        scores: ["discovery": 41, "manner": 62]),
      isRewritten: isRewritten, turns: call.state(closing: nil).turns, verdict: call.verdict, scenario: call.scenario,
      rubrics: call.rubrics)
  }

  private func mark(_ rubric: String, _ criterion: String, _ call: SampleCall) throws -> CriterionMark {
    let card = try #require(call.verdict.scorecards.first { $0.rubric == rubric })
    return CriterionMark(try #require(card.criteria.first { $0.criterion == criterion }))
  }

  private func report(_ phrases: Phrasebook) throws -> TranscriptsReport {
    let call = SampleCall(phrases: phrases)
    let coverage = try mark("discovery", "coverage", call)
    var before = coverage
    before.earned += 31
    before.turns = [.init(turn: 2, helped: true), .init(turn: 3, helped: false)]
    var elsewhere = coverage
    elsewhere.earned += 5
    let differences: [UpshotDifference] = [
      .outcome(expected: .bought, found: .wavering), .cause(expected: .none, found: .some(.price)),
      .ending(expected: "buys", found: ""), .style(expected: .mixed, found: .funnel), .noRubric("gone"),
      .score(rubric: "discovery", expected: 51, found: 41),
      .criterion(rubric: "discovery", criterion: "coverage", expected: before, found: coverage),
      .criterion(rubric: "discovery", criterion: "coverage", expected: elsewhere, found: coverage),
      .criterion(rubric: "discovery", criterion: "old", expected: CriterionMark(earned: 12), found: nil),
      .criterion(rubric: "discovery", criterion: "order", expected: nil, found: try mark("discovery", "order", call)),
      .meter(.trust, expected: 61, found: 58),
      .reply(turn: 2, expected: ["need/ride/far"], found: ["need/ride/near", "initiative/late"]),
      .reply(turn: 3, expected: [], found: ["shared/neutral"]),
      .reply(turn: 4, expected: ["shared/neutral"], found: nil),
      .reply(turn: 5, expected: nil, found: []), .reply(turn: 6, expected: ["a"], found: nil),
    ]
    return TranscriptsReport([
      result(call, "asks"), result(call, "interrogates"), result(call, "pitches", differences),
      result(call, "presses", [.score(rubric: "manner", expected: 60, found: 62)], isRewritten: true),
      result(call, "listens", isRewritten: true), result(call, "new", isRecorded: false),
      result(call, "newer", isRecorded: false, isRewritten: true),
    ])
  }

  @Test("They read as recorded", arguments: Phrasebook.allCases, [60, 92])
  func text(phrases: Phrasebook, width: Int) throws {
    let text = try report(phrases).text(phrases: phrases, width: width, colour: false)
    // A path is never broken: it is to be copied.
    for line in text.split(separator: "\n") where !line.contains("/transcripts/") {
      expectReadable(String(line), width: width)
    }
    try expectSnapshot(text, named: "transcripts-\(phrases.rawValue)-\(width)")
  }

  @Test("For programs they are one object of JSON") func json() throws {
    let report = try report(.english)
    let data = Data(report.json().utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["differing"] as? Int == 4 && object["rewritten"] as? Int == 3)
    let transcripts = try #require(object["transcripts"] as? [[String: Any]])
    #expect(
      transcripts.map { $0["result"] as? String } == [
        "same", "same", "different", "different", "same", "unrecorded", "unrecorded",
      ])
    let differences = try #require(transcripts[2]["differences"] as? [[String: Any]])
    #expect(differences.count == report.results[2].differences.count)
    #expect(differences[0]["expected"] as? String == "bought" && differences[0]["found"] as? String == "wavering")
    #expect(differences[6]["criterion"] as? String == "coverage")
    let lost = try #require(differences[6]["lost"] as? [[String: Any]])
    #expect(lost.contains { $0["turn"] as? Int == 2 && $0["helped"] as? Bool == true && $0["words"] is String })
    #expect(differences[14]["expected"] == nil && (differences[14]["found"] as? [String]) == [])
  }

  @Test("One that differs and is not recorded fails the test") func failing() throws {
    let call = SampleCall(phrases: .english)
    let differs = [UpshotDifference.meter(.trust, expected: 1, found: 2)]
    #expect(!TranscriptsReport([result(call, "a"), result(call, "b", differs, isRewritten: true)]).hasFailed)
    #expect(TranscriptsReport([result(call, "a"), result(call, "b", differs)]).hasFailed)
    #expect(TranscriptsReport([result(call, "a", isRecorded: false)]).hasFailed)
  }

  @Test("What to do with a new scenario", arguments: Phrasebook.allCases)
  func newScenario(phrases: Phrasebook) {
    let page = NewScenarioText(
      paths: ["my library/scenarios/a/scenario.yaml"], id: "a", locale: "en", isUnfinished: false,
      options: ["--library", "my library"])
    let text = page.text(phrases: phrases, width: 60, colour: false)
    #expect(text.contains("askfirst play a --locale en --library 'my library'"), "\(text)")
    #expect(text.contains("my library/scenarios/a/scenario.yaml") && text.contains("askfirst test a"))
    let unfinished = NewScenarioText(paths: ["x"], id: "a", locale: "en", isUnfinished: true, options: [])
      .text(phrases: phrases, width: 60, colour: false)
    #expect(unfinished.contains("askfirst check a") && !unfinished.contains("play"))
  }
}
