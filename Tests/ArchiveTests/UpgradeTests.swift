import Foundation
import GRDB
import Rehearsal
import Testing

@testable import Archive

@Suite("A store of an older format")
struct UpgradeTests {
  let bench: Bench

  /// A store as format 1 was written, never to be made anew: two calls that ended, one that is paused.
  static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/format-1/askfirst.sqlite")

  /// The format after the present one, as it might be.
  static let next = StoreSchema(
    steps: StoreSchema.current.steps + [
      { database in
        try database.execute(sql: "ALTER TABLE sessions ADD COLUMN note TEXT NOT NULL DEFAULT ''")
        try database.execute(sql: "CREATE TABLE notes(session TEXT NOT NULL REFERENCES sessions(id)) STRICT")
      }
    ])

  init() throws {
    bench = try Bench()
    try FileManager.default.copyItem(atPath: Self.fixture.path, toPath: bench.store)
    #expect(chmod(bench.store, 0o600) == 0)
  }

  @Test("Format 1 opens today: every session, event, scorecard and content is there")
  func firstFormat() throws {
    let archive = try SQLiteArchive(path: bench.store)
    let sessions = try archive.sessions()
    #expect(sessions.map(\.state) == [.paused, .ended, .ended])
    #expect(sessions.map(\.trainee) == ["Lin", "林", "Lin"])
    #expect(try sessions.map { try archive.scorecards(of: $0.id).count } == [0, 2, 2])
    for session in sessions {
      guard case .began(let beginning) = try archive.events(of: session.id).first?.body else {
        Issue.record("\(session.id) has no beginning")
        continue
      }
      #expect(try !archive.content(beginning.scenarioDigest).isEmpty)
      #expect(try !archive.content(beginning.lexiconDigest).isEmpty)
    }
    #expect(try archive.problems() == [])
    #expect((archive.upgrade == nil) == (StoreSchema.current.format == 1))
  }

  @Test("It is copied, then brought to the next format; the copy is the store as it was")
  func upgraded() throws {
    let before = try SQLiteArchive(path: bench.store)
    let rows = try Self.rows(of: before)
    let format = StoreSchema.current.format
    try before.close()

    let archive = try SQLiteArchive(path: bench.store, schema: Self.next)
    let upgrade = try #require(archive.upgrade)
    #expect(upgrade.from == format && upgrade.to == format + 1)
    #expect(try archive.read { try Self.next.format(of: $0, at: bench.store) } == format + 1)
    #expect(try archive.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM sessions WHERE note = ''") } == 3)
    #expect(try Self.rows(of: archive) == rows)
    try archive.append([Bench.began()], to: Bench.id(1))
    try archive.close()

    let name = URL(filePath: upgrade.copy).lastPathComponent
    #expect(name.wholeMatch(of: /askfirst\.sqlite\.format-[0-9]+\.[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil, "\(name)")
    let rights = try FileManager.default.attributesOfItem(atPath: upgrade.copy)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    let copy = try #require(try SQLiteArchive.reading(path: upgrade.copy))
    #expect(copy.upgrade == nil)
    #expect(try Self.rows(of: copy) == rows)
    #expect(try copy.problems() == [])
    #expect(try SQLiteArchive(path: bench.store, schema: Self.next).upgrade == nil)
    #expect(try files().filter { $0.contains(".new") } == [])
  }

  @Test("Two copies of one day are two files")
  func twice() throws {
    var copies: Set<String> = []
    for _ in 0..<3 {
      copies.insert(try #require(try SQLiteArchive(path: bench.store, schema: Self.next).upgrade).copy)
      try FileManager.default.removeItem(atPath: bench.store)
      try FileManager.default.copyItem(atPath: Self.fixture.path, toPath: bench.store)
    }
    #expect(copies.count == 3)
    for copy in copies { #expect(try SQLiteArchive.reading(path: copy)?.sessions().count == 3) }
  }

  @Test("Changes that are not in the file yet are in the copy")
  func pending() throws {
    let writer = try SQLiteArchive(path: bench.store)
    try writer.append([Bench.began("Mei")], to: Bench.id(9))
    // The writer is still open, as one that was killed: its last change is in the log of changes only.
    let upgrade = try #require(try SQLiteArchive(path: bench.store, schema: Self.next).upgrade)
    #expect(try SQLiteArchive.reading(path: upgrade.copy)?.session(Bench.id(9))?.trainee == "Mei")
  }

  @Test("Who only reads brings it up too; a new store is made in the new format at once")
  func reading() throws {
    let reader = try #require(try SQLiteArchive.reading(path: bench.store, schema: Self.next))
    #expect(reader.upgrade != nil)
    #expect(try reader.sessions().count == 3)
    let new = try SQLiteArchive(path: bench.store + ".other", schema: Self.next)
    #expect(new.upgrade == nil)
    #expect(try new.read { try Self.next.format(of: $0, at: new.path) } == Self.next.format)
  }

  @Test("Once brought up, an older program refuses it, whatever of the change is in the file already")
  func downgraded() throws {
    let archive = try SQLiteArchive(path: bench.store, schema: Self.next)
    #expect(failure { _ = try SQLiteArchive(path: bench.store) } == .newer)
    #expect(failure { _ = try SQLiteArchive.reading(path: bench.store) } == .newer)
    try archive.close()
    #expect(failure { _ = try SQLiteArchive(path: bench.store) } == .newer)
  }

  @Test("Without room for the copy nothing is changed")
  func full() throws {
    let before = try Self.rows(of: SQLiteArchive(path: bench.store))
    let error = #expect(throws: ArchiveError.self) {
      try SQLiteArchive(path: bench.store, maximumPages: 10, schema: Self.next)
    }
    #expect(error?.kind == .full && error?.description.contains("as it was") == true, "\(String(describing: error))")
    #expect(try files() == ["askfirst.sqlite", "askfirst.sqlite.lock"])
    #expect(try Self.rows(of: SQLiteArchive(path: bench.store)) == before)
  }

  @Test(
    "Without the right to write nothing is changed", .enabled(if: geteuid() != 0, "the superuser may write anything"))
  func readOnly() throws {
    chmod(bench.store, 0o400)
    let error = #expect(throws: ArchiveError.self) {
      try SQLiteArchive.reading(path: bench.store, schema: Self.next)
    }
    #expect(error?.kind == .readOnly && error?.description.contains("format") == true)
  }

  @Test("A step that fails leaves the store as it was, and the copy beside it")
  func failing() throws {
    let broken = StoreSchema(
      steps: Self.next.steps + [{ try $0.execute(sql: "UPDATE events SET record = '{}'") }])
    let error = #expect(throws: ArchiveError.self) { try SQLiteArchive(path: bench.store, schema: broken) }
    #expect(error?.description.contains("it is as it was") == true, "\(String(describing: error))")
    let archive = try SQLiteArchive(path: bench.store)
    #expect(try archive.sessions().count == 3)
    #expect(try archive.problems() == [])
    #expect(try files().count { $0.contains(".format-") } == 1)
  }

  @Test("A damaged store is not brought up")
  func damaged() throws {
    var bytes = try Data(contentsOf: URL(filePath: bench.store))
    let page = 4096 * 20
    bytes.replaceSubrange(page..<page + 4096, with: Data(repeating: 0xA5, count: 4096))
    try bytes.write(to: URL(filePath: bench.store))
    #expect(throws: ArchiveError.self) { try SQLiteArchive(path: bench.store, schema: Self.next) }
    #expect(try files() == ["askfirst.sqlite", "askfirst.sqlite.lock"])
    let stranger = try bench.stranger()
    #expect(try stranger.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == StoreSchema.current.format)
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: bench.directory.path).sorted()
      .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
  }

  /// The rows that no format may change.
  private static func rows(of archive: SQLiteArchive) throws -> [[String]] {
    try archive.read { database in
      try [
        "SELECT session || sequence || time || kind || record FROM events ORDER BY session, sequence",
        "SELECT session || events || rubric || record FROM scorecards ORDER BY session, rubric",
        "SELECT digest || kind || hex(bytes) FROM contents ORDER BY digest",
        "SELECT id || trainee || started_at || state FROM sessions ORDER BY id",
      ].map { try String.fetchAll(database, sql: $0) }
    }
  }
}
