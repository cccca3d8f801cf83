import Assessment
import Authoring
import Foundation
import Records
import Rehearsal
import Scenarios
import Testing

/// Sessions as format 1 stored them, with the contents and the scores they pin.
///
/// They must replay for ever: a change that breaks one of them needs a new version beside the old, never a new fixture.
@Suite struct ReplayTests {
  static let folder = Flagship.top.appending(path: "Tests/CallTests/Fixtures/format-1")

  private func bytes(_ name: String, _ locale: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Self.folder.appending(path: locale).appending(path: name)))
  }

  private func lines(_ name: String, _ locale: String) throws -> [[UInt8]] {
    try bytes(name, locale).split(separator: UInt8(ascii: "\n")).map(Array.init)
  }

  @Test(arguments: Flagship.locales) func aStoredSessionReplaysAndScoresAsItDid(locale: String) throws {
    let session = SessionID(String(repeating: "0", count: 31) + "1")
    let records = try lines("events.jsonl", locale)
    var events: [SessionEvent] = []
    for (sequence, record) in records.enumerated() {
      let event = try EventRecord.decoded(from: record, session: session, sequence: sequence)
      #expect(try event.encoded() == record, "event \(sequence) writes back otherwise")
      events.append(event.event)
    }
    guard case .began(let beginning) = events.first?.body else {
      Issue.record("no beginning")
      return
    }
    let bundle = try ContentBundle(bytes: bytes("scenario.json", locale))
    #expect(bundle.digest == beginning.scenarioDigest)
    let scenario = try #require(bundle.scenario().value)
    var rubrics: [Rubric] = []
    var digests: [String: String] = [:]
    for id in ["ask", "need-discovery"] {
      let stored = try ContentBundle(bytes: bytes("\(id).json", locale))
      let rubric = try #require(stored.rubric(knownMeasures: Measures.known).value)
      rubrics.append(rubric)
      digests[rubric.id] = stored.digest
    }
    let state = SessionState(folding: events, of: scenario)
    #expect(state.closing?.outcome == .bought)
    let cards = Judge.assess(events, in: scenario, by: rubrics, digests: digests).scorecards
    let again = try cards.map { try ScorecardRecord($0).encoded() }
    #expect(again == (try lines("scorecards.jsonl", locale)))
  }
}
