import Archive
import Foundation
import GRDB
import Rehearsal
import Testing

@Suite("Events in the store")
struct EventTests {
  let bench: Bench
  let archive: SQLiteArchive

  init() throws {
    bench = try Bench()
    archive = try SQLiteArchive(path: bench.store)
  }

  @Test("What is appended is read again, also by the next process")
  func roundTrip() throws {
    let call = Bench.call(turns: 3)
    for event in call { try archive.append([event], to: Bench.id(1)) }
    #expect(try archive.events(of: Bench.id(1)) == call)
    try archive.close()
    #expect(try SQLiteArchive(path: bench.store).events(of: Bench.id(1)) == call)
    #expect(try SQLiteArchive.reading(path: bench.store)?.events(of: Bench.id(1)) == call)
  }

  @Test("A session that is not there has no events")
  func nothing() throws {
    #expect(try archive.events(of: Bench.id(9)).isEmpty)
    try archive.append([], to: Bench.id(9))
    #expect(try archive.sessions().isEmpty)
  }

  @Test("Events out of order are refused, and none of them is kept")
  func order() throws {
    let session = Bench.id(1)
    #expect(failure { try archive.append([Bench.turn(1, sequence: 1)], to: session) } == .conflict)
    #expect(failure { try archive.append([Bench.turn(1, sequence: 0)], to: session) } == .conflict)
    try archive.append([Bench.began()], to: session)
    #expect(failure { try archive.append([Bench.began()], to: session) } == .conflict)
    #expect(failure { try archive.append([Bench.turn(1, sequence: 2)], to: session) } == .conflict)
    let gap = [Bench.turn(1, sequence: 1), Bench.turn(2, sequence: 3)]
    #expect(failure { try archive.append(gap, to: session) } == .conflict)
    #expect(try archive.events(of: session).count == 1)
    try archive.append([Bench.turn(1, sequence: 1), Bench.ended(sequence: 2)], to: session)
    #expect(try archive.events(of: session).count == 3)
  }

  @Test("Of two that play the same session one is told, and nothing of the other's is lost")
  func conflict() throws {
    let other = try SQLiteArchive(path: bench.store)
    try archive.append([Bench.began()], to: Bench.id(1))
    try other.append([Bench.turn(1, sequence: 1)], to: Bench.id(1))
    let refused = #expect(throws: ArchiveError.self) {
      try archive.append([Bench.turn(1, sequence: 1)], to: Bench.id(1))
    }
    #expect(refused?.description.contains("--resume") == true)
    #expect(try archive.events(of: Bench.id(1)).count == 2)
  }

  @Test("Eight writers at once, each with a connection of its own: nothing lost, nothing damaged")
  func writers() async throws {
    let store = bench.store
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let archive = try SQLiteArchive(path: store)
          for event in Bench.call(turns: 20) { try archive.append([event], to: Bench.id(writer)) }
          try archive.close()
        }
      }
      try await group.waitForAll()
    }
    #expect(try archive.sessions().count == 8)
    for writer in 0..<8 { #expect(try archive.events(of: Bench.id(writer)) == Bench.call(turns: 20)) }
    #expect(try archive.problems() == [])
  }

  @Test("Four threads share one archive")
  func threads() async throws {
    let archive = archive
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for event in Bench.call(turns: 10) { try archive.append([event], to: Bench.id(writer)) }
        }
      }
      try await group.waitForAll()
    }
    for writer in 0..<4 { #expect(try archive.events(of: Bench.id(writer)).count == 12) }
  }

  @Test(
    "The store itself refuses to change or forget what happened",
    arguments: [
      "UPDATE events SET record = '{}'", "DELETE FROM events", "DELETE FROM sessions",
      "UPDATE sessions SET trainee = 'somebody else'", "DELETE FROM contents", "UPDATE contents SET kind = 'x'",
      "INSERT OR REPLACE INTO events SELECT session, sequence, time, kind, '{}' FROM events",
      "INSERT OR REPLACE INTO contents SELECT digest, kind, x'00' FROM contents",
      "INSERT INTO events SELECT session, sequence + 9, time, kind, record FROM events",
    ])
  func appendOnly(sql: String) throws {
    try archive.append(Bench.call(turns: 2), to: Bench.id(1))
    let bytes = Array("x".utf8)
    try archive.keep(bytes, kind: .lexicon, digest: "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881")
    let stranger = try bench.stranger()
    let error = #expect(throws: DatabaseError.self) { try stranger.write { try $0.execute(sql: sql) } }
    #expect(error?.message?.contains("never") == true || error?.message?.contains("only appended") == true)
    #expect(try archive.events(of: Bench.id(1)) == Bench.call(turns: 2))
  }

  @Test("A writer that dies between its statements leaves nothing half done")
  func halfDone() throws {
    try archive.append([Bench.began()], to: Bench.id(1))
    // The second event cannot be written; the first must not stay.
    let twice = [Bench.turn(1, sequence: 1), Bench.turn(2, sequence: 2)]
    let stranger = try bench.stranger()
    try stranger.write {
      try $0.execute(
        sql: """
          CREATE TRIGGER stop BEFORE INSERT ON events WHEN NEW.sequence = 2
          BEGIN SELECT RAISE(ABORT, 'stopped'); END
          """)
    }
    #expect(failure { try archive.append(twice, to: Bench.id(1)) } == .failed)
    #expect(try archive.events(of: Bench.id(1)).count == 1)
    #expect(try archive.session(Bench.id(1))?.turns == 0)
  }
}
