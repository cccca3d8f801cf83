import Archive
import Foundation
import GRDB
import Rehearsal
import Selling
import Testing

@Suite("Listing the sessions")
struct SessionListingTests {
  let bench: Bench
  let archive: SQLiteArchive

  init() throws {
    bench = try Bench()
    archive = try SQLiteArchive(path: bench.store)
  }

  @Test("The latest first, by trainee and scenario, up to a limit")
  func filters() throws {
    try archive.append([Bench.began("Lin", at: 10)], to: Bench.id(1))
    try archive.append([Bench.began("周", at: 30, scenario: "boat")], to: Bench.id(2))
    try archive.append([Bench.began("Lin", at: 20, scenario: "boat")], to: Bench.id(3))
    func listed(_ filter: SessionFilter) throws -> [SessionID] { try archive.sessions(filter).map(\.id) }
    #expect(try listed(SessionFilter()) == [Bench.id(2), Bench.id(3), Bench.id(1)])
    #expect(try listed(SessionFilter(trainee: "Lin")) == [Bench.id(3), Bench.id(1)])
    #expect(try listed(SessionFilter(trainee: "周")) == [Bench.id(2)])
    #expect(try listed(SessionFilter(trainee: "Lin", scenario: "boat")) == [Bench.id(3)])
    #expect(try listed(SessionFilter(limit: 2)) == [Bench.id(2), Bench.id(3)])
    #expect(try listed(SessionFilter(trainee: "' OR 1=1")).isEmpty)
  }

  @Test("Marks are counted from the events; a pause is no break")
  func marks() throws {
    let session = Bench.id(1)
    var count = 0
    func append(_ bodies: SessionEvent.Body...) throws {
      for body in bodies {
        try archive.append([SessionEvent(sequence: count, time: Int64(count), body: body)], to: session)
        count += 1
      }
    }
    guard case .began(let beginning) = Bench.began().body else { return }
    try append(.began(beginning))
    #expect(try archive.marks(of: session) == SessionMarks())
    try append(.paused, .resumed, .hinted(Hint(need: "", rung: .nudge, text: "…")), .resumed, .paused)
    var marks = try archive.marks(of: session)
    #expect(marks.breaks == 1 && marks.hints == 1 && marks.takenBack == 0)
    try archive.append([Bench.turn(1, sequence: count)], to: session)
    count += 1
    try append(.undone(turn: 1), .resumed, .resumed)
    marks = try archive.marks(of: session)
    #expect(marks.breaks == 2 && marks.hints == 1 && marks.takenBack == 1)
    #expect(try archive.marks(of: Bench.id(9)) == SessionMarks())
  }

  @Test("Exams are numbered for each trainee and scenario, by when they began")
  func attempts() throws {
    func exam(_ number: Int, _ trainee: String, _ scenario: String, at time: Int64, _ mode: Beginning.Mode = .exam)
      throws
    {
      guard case .began(var beginning) = Bench.began(trainee, at: time, scenario: scenario).body else { return }
      beginning.mode = mode
      try archive.append([SessionEvent(sequence: 0, time: time, body: .began(beginning))], to: Bench.id(number))
    }
    try exam(1, "Lin", "boat", at: 30)
    try exam(2, "Lin", "boat", at: 10)
    try exam(3, "Lin", "boat", at: 20, .practice)
    try exam(4, "Lin", "shed", at: 40)
    try exam(5, "周", "boat", at: 5)
    #expect(try archive.examAttempts() == [Bench.id(2): 1, Bench.id(1): 2, Bench.id(4): 1, Bench.id(5): 1])
  }

  @Test("State, turns and outcome follow the log")
  func states() throws {
    let session = Bench.id(1)
    func now() throws -> SessionSummary { try #require(try archive.session(session)) }
    try archive.append([Bench.began()], to: session)
    #expect(try now().state == .playing)
    try archive.append([Bench.turn(1, sequence: 1), Bench.turn(2, sequence: 2)], to: session)
    #expect(try now().turns == 2)
    try archive.append([SessionEvent(sequence: 3, time: 3, body: .undone(turn: 2))], to: session)
    #expect(try now().turns == 1)
    try archive.append([SessionEvent(sequence: 4, time: 4, body: .paused)], to: session)
    #expect(try now().state == .paused)
    try archive.append([SessionEvent(sequence: 5, time: 5, body: .resumed)], to: session)
    #expect(try now().state == .playing)
    try archive.append([Bench.turn(2, sequence: 6), Bench.ended(sequence: 7, .wavering)], to: session)
    let last = try now()
    #expect(last.state == .ended)
    #expect(last.outcome == .wavering)
    #expect(last.turns == 2)
    #expect(last.mode == .practice)
    #expect(last.startedAt == 1000)
    #expect(last.lastAt == 9000)
    try archive.append([SessionEvent(sequence: 8, time: 9001, body: .undone(turn: 2))], to: session)
    #expect(try now().state == .playing)
    #expect(try now().outcome == nil)
    #expect(try now().turns == 1)
    #expect(try archive.session(Bench.id(5)) == nil)
  }

  @Test("The session to go on with is the one played last that has not ended")
  func resume() throws {
    #expect(try archive.latestOpenSession(trainee: nil) == nil)
    try archive.append(Bench.call(turns: 1, at: 50_000), to: Bench.id(1))
    #expect(try archive.latestOpenSession(trainee: nil) == nil)
    try archive.append([Bench.began("Lin", at: 10)], to: Bench.id(2))
    try archive.append([Bench.began("Lin", at: 20)], to: Bench.id(3))
    try archive.append([SessionEvent(sequence: 1, time: 30, body: .paused)], to: Bench.id(2))
    #expect(try archive.latestOpenSession(trainee: "Lin")?.id == Bench.id(2))
    #expect(try archive.latestOpenSession(trainee: "Lin")?.state == .paused)
    #expect(try archive.latestOpenSession(trainee: "Ann") == nil)
    #expect(try archive.latestOpenSession(trainee: nil)?.id == Bench.id(2))
  }

  @Test("The first digits of an id are enough where no other begins with them")
  func prefixes() throws {
    for name in ["3f2a00", "3f2b00", "a1", "a1b2"] { try archive.append([Bench.began()], to: SessionID(name)) }
    #expect(try archive.resolve("3f2a") == SessionID("3f2a00"))
    #expect(try archive.resolve("3F2B") == SessionID("3f2b00"))
    #expect(try archive.resolve("a1") == SessionID("a1"))
    #expect(failure { _ = try archive.resolve("3f") } == .ambiguousSession)
    #expect(failure { _ = try archive.resolve("77") } == .unknownSession)
    #expect(failure { _ = try archive.resolve("") } == .unknownSession)
    #expect(failure { _ = try archive.resolve("%") } == .unknownSession)
  }

  @Test(
    "A session with an event that no longer reads is listed as broken, with the reason; the others are as they were",
    arguments: [
      "UPDATE events SET record = replace(record, 'open-question', 'yodel') WHERE session = $ AND sequence = 1",
      "UPDATE events SET record = replace(record, '\"format\":1', '\"format\":2') WHERE session = $ AND sequence = 0",
      "UPDATE events SET record = substr(record, 1, 40) WHERE session = $ AND sequence = 2",
      "UPDATE events SET record = CAST(x'7b22ff' AS TEXT) WHERE session = $ AND sequence = 2",
      "UPDATE events SET kind = 'paused' WHERE session = $ AND sequence = 2",
      "DELETE FROM events WHERE session = $ AND sequence = 1", "DELETE FROM events WHERE session = $",
      "DELETE FROM events WHERE session = $ AND sequence = 3",
    ])
  func broken(damage: String) throws {
    for number in 1...3 { try archive.append(Bench.call(turns: 2), to: Bench.id(number)) }
    try bench.stranger().write { database in
      for trigger in ["events_unchanged", "events_undeleted"] { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      try database.execute(sql: damage.replacingOccurrences(of: "$", with: "'\(Bench.id(2))'"))
    }
    let listed = try archive.sessions()
    #expect(listed.map(\.state) == [.ended, .broken, .ended])
    #expect(listed[1].trouble?.contains("session \(Bench.id(2))") == true, "\(listed[1].trouble ?? "none")")
    #expect(listed[1].scenario == "garden-shed")
    #expect(try archive.events(of: Bench.id(3)) == Bench.call(turns: 2))
  }

  @Test("A broken session is not taken up again; the one before it is")
  func brokenResume() throws {
    try archive.append([Bench.began(at: 1)], to: Bench.id(1))
    try archive.append([Bench.began(at: 2)], to: Bench.id(2))
    try bench.stranger().write { database in
      try database.execute(sql: "DROP TRIGGER events_unchanged")
      try database.execute(sql: "UPDATE events SET record = '{}' WHERE session = ?", arguments: ["\(Bench.id(2))"])
    }
    #expect(try archive.latestOpenSession(trainee: nil)?.id == Bench.id(1))
    #expect(failure { _ = try archive.events(of: Bench.id(2)) } == .unreadableRecord)
  }

  @Test("Two thousand sessions list fast, and a broken one is found among the oldest too")
  func many() throws {
    for number in 0..<2000 { try archive.append(Bench.call(turns: 6, at: Int64(number)), to: Bench.id(number)) }
    try bench.stranger().write { database in
      for trigger in ["events_unchanged", "events_undeleted"] { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      let changes = [
        "UPDATE events SET record = substr(record, 2)", "UPDATE events SET kind = 'x'", "DELETE FROM events",
      ]
      for (number, change) in changes.enumerated() {
        try database.execute(sql: "\(change) WHERE session = ? AND sequence = 7", arguments: ["\(Bench.id(number))"])
      }
    }
    var listed: [SessionSummary] = []
    let time = try ContinuousClock().measure { listed = try archive.sessions() }
    #expect(listed.count == 2000)
    #expect(listed.filter { $0.state == .broken }.map(\.id) == (0..<3).reversed().map(Bench.id))
    #expect(time < .seconds(3), "took \(time)")
  }
}
