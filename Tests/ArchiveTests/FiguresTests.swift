import Archive
import Assessment
import Foundation
import GRDB
import Rehearsal
import Scenarios
import Selling
import Testing

@Suite("Figures out of the store")
struct FiguresTests {
  let bench: Bench
  let archive: SQLiteArchive

  init() throws {
    bench = try Bench()
    archive = try SQLiteArchive(path: bench.store)
  }

  static let card = Scorecard(
    rubric: "manner", rubricDigest: "ab12", total: 640,
    criteria: [
      CriterionScore(
        criterion: "opening", dimension: "attitude", measure: "opening", version: 2, possible: 400, earned: 240,
        finding: Finding(
          value: 600, result: .partly,
          evidence: [Evidence(turn: 1, quote: "“=1+1”", helped: true, reason: "polite", about: "greeting")])),
      CriterionScore(
        criterion: "summary", dimension: "skill", measure: "summary-confirmed", version: 1, possible: 0, earned: 0,
        finding: Finding(value: 0, result: .notRelevant)),
    ])

  /// A call in which each turn discloses something.
  static func call(_ disclosed: [Disclosed], cause: LossCause? = .price) -> [SessionEvent] {
    var events = [Bench.began()]
    for (place, disclosure) in disclosed.enumerated() {
      var event = Bench.turn(place + 1, sequence: place + 1)
      if case .turn(var turn) = event.body {
        turn.disclosures = [disclosure]
        event.body = .turn(turn)
      }
      events.append(event)
    }
    events.append(
      SessionEvent(
        sequence: events.count, time: 9000,
        body: .ended(
          Closing(ending: "off", outcome: .wavering, cause: cause, nextStep: true, text: "", epilogue: ""))))
    return events
  }

  @Test("What was judged, how it ended and what came to be known")
  func whole() throws {
    let events = Self.call([
      Disclosed(need: "tools", level: .fact, way: .elicited), Disclosed(need: "tools", level: .hint, way: .elicited),
      Disclosed(need: "damp", level: .hint, way: .volunteered),
    ])
    try archive.append(events, to: Bench.id(1))
    try archive.keep([Self.card], of: Bench.id(1))
    let found = try #require(try archive.figures().first)
    #expect(found.session == Bench.id(1) && found.trainee == "Lin" && found.scenarioDigest == "5c")
    #expect(found.state == .ended && found.outcome == .wavering && found.cause == .price && found.nextStep)
    #expect(found.known == ["tools": .fact, "damp": .hint])
    #expect(found.cards == [CardFigures(Self.card)])
    #expect(!found.isMarked)
  }

  @Test("What was taken back is forgotten, and the session is marked; what was said again counts")
  func undone() throws {
    var events = Self.call([
      Disclosed(need: "tools", level: .fact, way: .elicited), Disclosed(need: "damp", level: .heart, way: .elicited),
    ])
    events.removeLast()
    events.append(SessionEvent(sequence: 3, time: 3000, body: .undone(turn: 1)))
    var again = Self.call([Disclosed(need: "key", level: .fact, way: .elicited)])[1]
    again.sequence = 4
    events.append(again)
    try archive.append(events, to: Bench.id(1))
    let found = try #require(try archive.figures().first)
    #expect(found.isMarked && found.state == .open && found.cards.isEmpty)
    #expect(found.known == ["key": .fact])
  }

  @Test("A card counts only for the log it judged; of two by one rubric the later one")
  func cards() throws {
    try archive.append(Bench.call(turns: 1), to: Bench.id(1))
    try archive.keep([Self.card], of: Bench.id(1))
    var later = Self.card
    later.rubricDigest = "aa"
    later.total = 111
    try archive.keep([later], of: Bench.id(1))
    #expect(try archive.figures().first?.cards.map(\.total) == [111])
    #expect(try archive.figures().first?.cards.first?.criteria.count == 2)
    try archive.append([SessionEvent(sequence: 3, time: 1, body: .undone(turn: 1))], to: Bench.id(1))
    #expect(try archive.figures().first?.cards.isEmpty == true)
    #expect(try archive.scoredRubrics() == ["manner"])
  }

  @Test("Points set by hand count, and what was judged stays; the last for a criterion holds")
  func byHand() throws {
    func override(_ sequence: Int, _ criterion: String, _ value: Int, _ reason: String) -> SessionEvent {
      SessionEvent(
        sequence: sequence, time: 9500,
        body: .overridden(Override(rubric: "manner", criterion: criterion, value: value, reason: reason)))
    }
    try archive.append(
      Bench.call(turns: 1) + [
        override(3, "opening", 100, "no"), override(4, "opening", 750, "He did."), override(5, "summary", 1000, "Yes."),
      ], to: Bench.id(1))
    try archive.keep([Self.card], of: Bench.id(1))
    let card = try #require(try archive.figures().first?.cards.first)
    #expect(card.criteria.map(\.earned) == [240, 0] && card.criteria.map(\.counted) == [300, 0])
    #expect(card.criteria.map(\.byHand?.reason) == ["He did.", nil])
    #expect(card.total == 640 && card.counted == 300)
    let skill = PracticeFigures(try archive.figures()).profile.criteria.first?.skill
    #expect(skill?.level.share == 750)
  }

  @Test("The earliest first, by every filter, and page by page")
  func filters() throws {
    try archive.append([Bench.began("Lin", at: 10)], to: Bench.id(1))
    try archive.append([Bench.began("周", at: 30, scenario: "boat")], to: Bench.id(2))
    try archive.append([Bench.began("Lin", at: 20, scenario: "boat")], to: Bench.id(3))
    try archive.append([Bench.began("", at: 20)], to: Bench.id(4))
    func listed(_ filter: SessionFilter) throws -> [SessionID] { try archive.figures(filter).map(\.session) }
    #expect(try listed(SessionFilter()) == [1, 3, 4, 2].map(Bench.id))
    #expect(try listed(SessionFilter(trainee: "Lin")) == [1, 3].map(Bench.id))
    #expect(try listed(SessionFilter(trainee: "")) == [Bench.id(4)])
    #expect(try listed(SessionFilter(scenario: "boat", since: 30)) == [Bench.id(2)])
    #expect(try listed(SessionFilter(mode: .exam)).isEmpty)
    #expect(try archive.sessions(SessionFilter(mode: .practice, since: 20)).map(\.id) == [2, 3, 4].map(Bench.id))
    var (paged, last): ([SessionID], SessionFigures?) = ([], nil)
    while let next = try archive.figures(SessionFilter(limit: 1), after: last).first {
      paged.append(next.session)
      last = next
    }
    #expect(paged == [1, 3, 4, 2].map(Bench.id))
    #expect(try archive.trainees().map(\.name) == ["", "Lin", "周"])
    #expect(try archive.trainees().map(\.sessions) == [1, 2, 1])
    #expect(try archive.scenarios() == ["boat", "garden-shed"])
  }

  @Test(
    "What no longer reads is said to be so, and stops nothing else",
    arguments: [
      "UPDATE scorecards SET record = substr(record, 1, 40)",
      "UPDATE scorecards SET record = replace(record, '\"earned\":240', '\"earned\":\"many\"')",
      "UPDATE scorecards SET record = replace(record, '\"format\":1', '\"format\":9')",
      "UPDATE scorecards SET record = replace(record, 'partly', 'partially')",
      "UPDATE events SET record = substr(record, 1, 40) WHERE kind = 'ended'",
      "UPDATE sessions SET state = 'elsewhere'",
    ])
  func damaged(statement: String) throws {
    try archive.append(Self.call([]), to: Bench.id(1))
    try archive.keep([Self.card], of: Bench.id(1))
    let stranger = try bench.stranger()
    try stranger.write { database in
      for trigger in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try database.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try database.execute(sql: statement)
      try #require(database.changesCount > 0)
    }
    try archive.append(Self.call([]), to: Bench.id(2))
    #expect(try archive.figures().map(\.state) == [.unreadable, .ended])
  }
}
