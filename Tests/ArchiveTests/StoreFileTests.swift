import Archive
import Foundation
import GRDB
import Rehearsal
import Testing

@testable import Archive

@Suite("The file of the store")
struct StoreFileTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  @Test("A new store is its owner's alone, says whose it is, and syncs in full")
  func new() throws {
    let path = bench.directory.appending(path: "a/b/askfirst.sqlite").path
    let archive = try SQLiteArchive(path: path)
    let settings = try archive.read { database in
      try ["application_id", "user_version", "synchronous", "foreign_keys"].map {
        try Int.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == [0x4173_6B46, 1, 2, 1])
    #expect(try archive.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    try archive.append([Bench.began()], to: Bench.id(1))
    func rights(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try rights(bench.directory.appending(path: "a").path) == 0o700)
    #expect(try rights(bench.directory.appending(path: "a/b").path) == 0o700)
    for file in [path, path + ".lock", path + "-wal", path + "-shm"] { #expect(try rights(file) == 0o600, "\(file)") }
    try archive.close()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: bench.directory.appending(path: "a/b").path).sorted()
        == ["askfirst.sqlite", "askfirst.sqlite.lock"])
  }

  @Test("Reading where there is no store finds none and makes none")
  func missing() throws {
    #expect(try SQLiteArchive.reading(path: bench.store) == nil)
    #expect(try SQLiteArchive.reading(path: bench.directory.appending(path: "x/y.sqlite").path) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.directory.path).isEmpty)
  }

  @Test("A reader may not write")
  func reader() throws {
    _ = try SQLiteArchive(path: bench.store)
    let reader = try #require(try SQLiteArchive.reading(path: bench.store))
    #expect(failure { try reader.append([Bench.began()], to: Bench.id(1)) } == .readOnly)
    #expect(try reader.sessions().isEmpty)
  }

  @Test("An empty file becomes a store; what a crash left of a new one does not matter")
  func empty() throws {
    try Data().write(to: URL(fileURLWithPath: bench.store))
    try Data("rubbish".utf8).write(to: URL(fileURLWithPath: bench.store + ".new"))
    #expect(try SQLiteArchive.reading(path: bench.store) == nil)
    let archive = try SQLiteArchive(path: bench.store)
    try archive.append([Bench.began()], to: Bench.id(1))
    #expect(!FileManager.default.fileExists(atPath: bench.store + ".new"))
  }

  @Test("A link to a store is followed; a link to nowhere is told")
  func links() throws {
    let link = bench.directory.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: bench.store)
    #expect(failure { _ = try SQLiteArchive(path: link) } == .unreachable)
    _ = try SQLiteArchive(path: bench.store)
    #expect(try SQLiteArchive(path: link).path.hasSuffix("askfirst.sqlite"))
  }

  @Test("Somebody else's file is refused and not touched")
  func strangers() throws {
    let notes = Data("Dear diary, this is no database, and it is longer than a hundred bytes. ".utf8)
    for content in [notes, notes + notes, Data("x".utf8)] {
      try content.write(to: URL(fileURLWithPath: bench.store))
      #expect(failure { _ = try SQLiteArchive(path: bench.store) } == .notAStore)
      #expect(failure { _ = try SQLiteArchive.reading(path: bench.store) } == .notAStore)
      #expect(try Data(contentsOf: URL(fileURLWithPath: bench.store)) == content)
    }
    try FileManager.default.removeItem(atPath: bench.store)
    try bench.stranger().write { try $0.execute(sql: "CREATE TABLE recipes(name TEXT)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: bench.store))
    #expect(failure { _ = try SQLiteArchive(path: bench.store) } == .notAStore)
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.store)) == before)
  }

  @Test("A store of a newer version is refused")
  func newer() throws {
    try SQLiteArchive(path: bench.store).close()
    try bench.stranger().write { try $0.execute(sql: "PRAGMA user_version = 2") }
    #expect(failure { _ = try SQLiteArchive(path: bench.store) } == .newer)
    #expect(failure { _ = try SQLiteArchive.reading(path: bench.store) } == .newer)
  }

  @Test("A store that is cut off is told, wherever it was cut", arguments: [5, 50, 100, 4096, 10_000, -1])
  func truncated(length: Int) throws {
    try filled().close()
    let file = try #require(FileHandle(forWritingAtPath: bench.store))
    let size = Int(try file.seekToEnd())
    try file.truncate(atOffset: UInt64(length < 0 ? size + length : length))
    try file.close()
    let error = #expect(throws: ArchiveError.self) { try SQLiteArchive(path: bench.store) }
    #expect(error?.kind == .damaged)
    #expect(error?.description.contains("cut off") == true)
  }

  @Test("Overwritten pages are an error or an unreadable event, never a crash")
  func overwritten() throws {
    try filled().close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: bench.store))
    for page in 0..<(whole.count / 4096) {
      var damaged = whole
      let start = page * 4096 + (page == 0 ? 100 : 0)
      damaged.replaceSubrange(start..<(page + 1) * 4096, with: Data(repeating: 0xA5, count: (page + 1) * 4096 - start))
      try damaged.write(to: URL(fileURLWithPath: bench.store))
      let kind = failure {
        let archive = try SQLiteArchive(path: bench.store)
        _ = try archive.sessions()
        for number in 0..<30 { _ = try archive.events(of: Bench.id(number)) }
        #expect(try !archive.problems().isEmpty)
      }
      #expect([nil, .damaged, .unreadableRecord, .failed].contains(kind), "page \(page): \(String(describing: kind))")
    }
  }

  @Test("A missing store whose log of changes is still there is not begun anew")
  func orphanedChanges() throws {
    let archive = try filled()
    try FileManager.default.copyItem(atPath: bench.store + "-wal", toPath: bench.store + ".kept")
    try archive.close()
    try FileManager.default.removeItem(atPath: bench.store)
    try FileManager.default.moveItem(atPath: bench.store + ".kept", toPath: bench.store + "-wal")
    #expect(failure { _ = try SQLiteArchive(path: bench.store) } == .damaged)
  }

  @Test("A directory in its place, a file in place of its directory, a device")
  func places() throws {
    #expect(failure { _ = try SQLiteArchive(path: bench.directory.path) } == .notAFile)
    #expect(failure { _ = try SQLiteArchive.reading(path: bench.directory.path) } == .notAFile)
    #expect(failure { _ = try SQLiteArchive(path: "/dev/null") } == .notAFile)
    try Data("x".utf8).write(to: bench.directory.appending(path: "file"))
    let inside = bench.directory.appending(path: "file/askfirst.sqlite").path
    #expect(failure { _ = try SQLiteArchive(path: inside) } == .unreachable)
    #expect(failure { _ = try SQLiteArchive(path: "/proc/nowhere/askfirst.sqlite") } == .unreachable)
  }

  @Test("A store that may not be written says so", .enabled(if: geteuid() != 0, "the superuser may write anything"))
  func readOnly() throws {
    try filled().close()
    chmod(bench.store, 0o400)
    #expect(failure { _ = try SQLiteArchive(path: bench.store) } == .readOnly)
    #expect(try SQLiteArchive.reading(path: bench.store)?.sessions().count == 20)
    chmod(bench.store, 0o600)
    chmod(bench.directory.path, 0o500)
    #expect(failure { _ = try SQLiteArchive(path: bench.directory.appending(path: "new.sqlite").path) } == .readOnly)
    chmod(bench.directory.path, 0o700)
  }

  @Test("What SQLite says of a file that may not be written becomes the same sentence")
  func readOnlySentence() {
    let error = ArchiveError(DatabaseError(resultCode: .SQLITE_READONLY), at: "/s.sqlite")
    #expect(error == ArchiveError.readOnly("/s.sqlite"))
    #expect(error.exitClass == .environment)
  }

  @Test("A full disk stops the writer; what was acknowledged stays, and it goes on once there is room")
  func full() throws {
    let small = try SQLiteArchive(path: bench.store, patience: .seconds(1), maximumPages: 24)
    try small.append([Bench.began()], to: Bench.id(1))
    var acknowledged = 1
    var stopped: ArchiveError?
    while stopped == nil, acknowledged < 500 {
      do {
        try small.append([Bench.turn(acknowledged, sequence: acknowledged)], to: Bench.id(1))
        acknowledged += 1
      } catch {
        stopped = error as? ArchiveError
      }
    }
    #expect(stopped?.kind == .full)
    #expect(try small.events(of: Bench.id(1)).count == acknowledged)
    try small.close()
    let roomy = try SQLiteArchive(path: bench.store)
    try roomy.append([Bench.turn(acknowledged, sequence: acknowledged)], to: Bench.id(1))
    #expect(try roomy.events(of: Bench.id(1)).count == acknowledged + 1)
    #expect(try roomy.problems() == [])
  }

  @Test("A store that another process holds is told after some patience")
  func held() throws {
    let archive = try SQLiteArchive(path: bench.store, patience: .milliseconds(50))
    let other = try StoreLock(besides: bench.store, patience: .seconds(1))
    try other.hold { () throws in
      #expect(failure { try archive.append([Bench.began()], to: Bench.id(1)) } == .busy)
      #expect(failure { _ = try SQLiteArchive(path: bench.store, patience: .milliseconds(50)) } == .busy)
      #expect(try archive.sessions().isEmpty)
    }
    try archive.append([Bench.began()], to: Bench.id(1))
  }

  private func filled() throws -> SQLiteArchive {
    let archive = try SQLiteArchive(path: bench.store)
    for number in 0..<20 { try archive.append(Bench.call(turns: 3), to: Bench.id(number)) }
    return archive
  }
}
