import Assessment
import Foundation
import Records
import Rehearsal
import Scenarios
import Selling
import Testing

@Suite("Figures skimmed from records") struct FiguresRecordTests {
  static let card = Scorecard(
    rubric: "manner", rubricDigest: "ab12", total: 640,
    criteria: [
      CriterionScore(
        criterion: "opening", dimension: "attitude", measure: "opening", version: 2, possible: 400, earned: 240,
        finding: Finding(
          value: 600, result: .partly,
          evidence: [Evidence(turn: 1, quote: "}],\\\"earned\":9 “{[” \u{1F6B2}\n", helped: true, reason: "polite")],
          change: Change(turn: 1, said: "\"", better: "\\"))),
      CriterionScore(
        criterion: "summary", dimension: "skill", measure: "summary-confirmed", version: 1, possible: 0, earned: 0,
        finding: .init(value: 0, result: .notRelevant)),
    ])

  @Test("A card's figures are those of the whole card, whatever was said")
  func card() throws {
    let bytes = try ScorecardRecord(Self.card).encoded()
    #expect(CardFigures(record: bytes) == CardFigures(Self.card))
    let spaced = String(decoding: bytes, as: UTF8.self).replacing(",\"", with: " ,\n \"")
    #expect(CardFigures(record: Array(spaced.utf8)) == CardFigures(Self.card))
  }

  @Test("A record that is cut off anywhere, or says something else, gives no figures")
  func damage() throws {
    let bytes = try ScorecardRecord(Self.card).encoded()
    for end in bytes.indices { #expect(CardFigures(record: Array(bytes[..<end])) == nil) }
    let text = String(decoding: bytes, as: UTF8.self)
    for (old, new) in [
      ("\"earned\":240", "\"earned\":\"240\""), ("\"earned\":240", "\"earned\":2.5"), ("\"partly\"", "\"partially\""),
      ("\"format\":1", "\"format\":2"), ("\"total\":640,", ""), ("\"criteria\":[", "\"criteria\":{"),
      ("\"version\":2", "\"version\":null"), ("\"possible\":400", "\"possible\":99999999999999999999"),
    ] {
      let changed = text.replacing(old, with: new)
      #expect(changed != text || old.contains("total"), "\(old)")
      if changed != text { #expect(CardFigures(record: Array(changed.utf8)) == nil, "\(new)") }
    }
  }

  @Test(
    "No bytes end the program",
    arguments: ["", "{", "[]", "{\"a\":", "\"", "{\"criteria\":[{}]}", "{\"\\", "nul", "{}}}"])
  func bytes(text: String) {
    #expect(CardFigures(record: Array(text.utf8)) == nil)
    for kind in EventFigures.kinds { #expect(EventFigures(record: Array(text.utf8), kind: kind) == nil) }
  }

  @Test("An event's figures are those of the whole event")
  func events() throws {
    func figures(_ body: SessionEvent.Body) throws -> EventFigures? {
      let record = EventRecord(SessionEvent(sequence: 3, time: 5, body: body), of: SessionID("s"))
      return EventFigures(record: try record.encoded(), kind: body.kind)
    }
    for event in SampleEvents.all.map(\.event) {
      switch event.body {
      case .turn(let turn):
        let known = turn.disclosures.reduce(into: [String: Disclosure]()) { known, disclosed in
          known[disclosed.need] = max(disclosed.level, known[disclosed.need] ?? .nothing)
        }
        #expect(try figures(event.body) == .disclosed(turn: turn.number, known))
      case .undone(let turn): #expect(try figures(event.body) == .undone(turn: turn))
      case .ended(let closing):
        #expect(try figures(event.body) == .ended(cause: closing.cause, nextStep: closing.nextStep))
      case .overridden(let override): #expect(try figures(event.body) == .overridden(override))
      case .began, .paused, .resumed, .hinted, .judged, .reflected, .contacted, .tendered, .decided:
        #expect(try figures(event.body) == nil)
      }
    }
  }
}
