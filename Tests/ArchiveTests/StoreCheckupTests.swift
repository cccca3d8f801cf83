import Foundation
import GRDB
import Testing

@testable import Archive

@Suite("A checkup of the store")
struct StoreCheckupTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  @Test("None yet, an empty file, a whole store, one of an older format")
  func places() throws {
    #expect(try look().place == .missing)
    try Data().write(to: URL(filePath: bench.store))
    #expect(try look().place == .missing)
    try FileManager.default.removeItem(atPath: bench.store)
    try fill()
    let whole = try look()
    #expect(whole.place == .store(format: StoreSchema.current.format, sessions: 5))
    #expect(whole.bytes > 4096 && whole.isWritable && (whole.freeBytes ?? 0) > 0)
    let older = try look(schema: UpgradeTests.next)
    #expect(older.place == whole.place && older.currentFormat == StoreSchema.current.format + 1)
  }

  @Test("A directory, a stranger's file, a newer store, a cut, a page overwritten, a log without its store")
  func troubles() throws {
    func trouble(_ path: String) throws -> ArchiveError.Kind? {
      guard case .trouble(let error) = try look(at: path).place else { return nil }
      return error.kind
    }
    #expect(try trouble(bench.directory.path) == .notAFile)
    try Data("Dear diary".utf8).write(to: URL(filePath: bench.store))
    #expect(try trouble(bench.store) == .notAStore)
    try FileManager.default.removeItem(atPath: bench.store)
    try fill()
    let whole = try Data(contentsOf: URL(filePath: bench.store))
    try whole.prefix(20_000).write(to: URL(filePath: bench.store))
    #expect(try trouble(bench.store) == .damaged)
    for page in [4, 7] {
      var bytes = whole
      bytes.replaceSubrange(4096 * page..<4096 * (page + 1), with: Data(repeating: 0xA5, count: 4096))
      try bytes.write(to: URL(filePath: bench.store))
      #expect(try trouble(bench.store) == .damaged)
    }
    try whole.write(to: URL(filePath: bench.store))
    let stranger = try bench.stranger()
    try stranger.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try stranger.close()
    #expect(try trouble(bench.store) == .newer)
    try FileManager.default.moveItem(atPath: bench.store, toPath: bench.store + "-wal")
    #expect(try trouble(bench.store) == .damaged)
  }

  @Test("A store that is open, one that was left in the middle, one that another process holds")
  func inUse() throws {
    let writer = try SQLiteArchive(path: bench.store)
    try writer.append([Bench.began()], to: Bench.id(1))
    #expect(try look().place == .store(format: StoreSchema.current.format, sessions: 1))
    let lock = try StoreLock(besides: bench.store, patience: .seconds(1))
    try lock.hold { () throws in #expect(try look().place == .busy) }
    // As a machine leaves it that lost its power: without the file that only helps to read the log of changes.
    let left = bench.directory.appending(path: "left.sqlite").path
    for end in ["", "-wal"] { try FileManager.default.copyItem(atPath: bench.store + end, toPath: left + end) }
    #expect(try look(at: left).place == .unfinished)
  }

  @Test("What may not be written is told", .enabled(if: geteuid() != 0, "the superuser may write anything"))
  func readOnly() throws {
    try fill()
    chmod(bench.store, 0o400)
    #expect(try !look().isWritable)
    chmod(bench.directory.path, 0o500)
    #expect(try !look().isWritable)
    #expect(try SQLiteArchive.reading(path: bench.store)?.sessions().count == 5)
    chmod(bench.directory.path, 0o700)
  }

  private func fill() throws {
    let archive = try SQLiteArchive(path: bench.store)
    for number in 0..<5 { try archive.append(Bench.call(turns: 3), to: Bench.id(number)) }
    try archive.close()
  }

  /// Looks, and expects that nothing was made or changed.
  private func look(at path: String? = nil, schema: StoreSchema = .current) throws -> StoreCheckup {
    let before = try contents()
    let found = StoreCheckup(path: path ?? bench.store, schema: schema, patience: .milliseconds(50))
    #expect(try contents() == before)
    return found
  }

  private func contents() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: bench.directory.path) {
      // What SQLite shares in memory between processes is no content.
      let isShared = name.hasSuffix("-shm")
      found[name] = isShared ? Data() : try Data(contentsOf: bench.directory.appending(path: name))
    }
    return found
  }
}
