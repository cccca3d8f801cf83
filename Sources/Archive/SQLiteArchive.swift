import Foundation
import GRDB
import Rehearsal

/// The store of sessions in one SQLite file: append-only, and on disk when a call returns (law 5).
///
/// Beside the file lie SQLite's `-wal` and `-shm`, and `.lock`, which keeps several processes apart. One archive may
/// be used from several threads; they take turns.
public final class SQLiteArchive: Sendable {
  /// Where the file is.
  public let path: String
  /// What was done to a store of an older format when it was opened; nil where nothing had to be.
  public let upgrade: StoreUpgrade?
  private let queue: DatabaseQueue
  private let lock: StoreLock?

  /// Opens the store at a path for reading and writing; makes it, and its directory, where it is missing.
  ///
  /// A store of an older format is copied, then brought to the present one: `upgrade` tells.
  /// - Throws: `ArchiveError`: not ours, newer, damaged, read-only, out of reach, disk full, not durable, busy.
  public convenience init(path: String) throws(ArchiveError) {
    try self.init(path: path, patience: .seconds(10))
  }

  /// As `init(path:)`, with how long to wait for other processes, and a limit of pages that stands in for a full disk.
  package convenience init(path: String, patience: Duration, maximumPages: Int? = nil) throws(ArchiveError) {
    try self.init(path: path, patience: patience, maximumPages: maximumPages, schema: .current)
  }

  /// As that, with the tables that the store is to have.
  init(
    path: String, patience: Duration = .seconds(10), maximumPages: Int? = nil, schema: StoreSchema
  ) throws(ArchiveError) {
    let file = try StoreFile(path: path, schema: schema)
    self.path = file.path
    try file.makeDirectory()
    _ = try file.state()
    let lock = try StoreLock(besides: file.path, patience: patience)
    self.lock = lock
    do {
      (queue, upgrade) = try lock.hold {
        if try file.state() != .store { try file.make() }
        guard access(file.path, R_OK | W_OK) == 0 else { throw ArchiveError.readOnly(file.path) }
        let queue = try Self.open(file.path, patience: patience, maximumPages: maximumPages)
        return (queue, try StoreUpgrade.bringUp(queue, of: file, maximumPages: maximumPages))
      }
    } catch {
      throw ArchiveError(error, at: file.path)
    }
  }

  /// Opens the store at a path to be read only, as listing and reviewing do; nil where there is none yet.
  ///
  /// Makes no store, no directory and no lock. Only a store of an older format is written: brought to the present one,
  /// as by `init(path:)`.
  /// - Throws: `ArchiveError`, as `init(path:)`.
  public static func reading(path: String) throws(ArchiveError) -> SQLiteArchive? {
    try reading(path: path, schema: .current)
  }

  static func reading(path: String, schema: StoreSchema) throws(ArchiveError) -> SQLiteArchive? {
    let file = try StoreFile(path: path, schema: schema)
    guard try file.state() == .store else { return nil }
    let reader = try SQLiteArchive(reading: file, after: nil)
    let format = try reader.read { try schema.format(of: $0, at: file.path) }
    guard format < schema.format else { return reader }
    try reader.close()
    let upgrade: StoreUpgrade?
    do {
      let writer = try SQLiteArchive(path: path, schema: schema)
      upgrade = writer.upgrade
      try writer.close()
    } catch {
      throw error.kind == .readOnly ? StoreUpgrade.forbidden(file, format: format) : error
    }
    return try SQLiteArchive(reading: file, after: upgrade)
  }

  private init(reading file: StoreFile, after upgrade: StoreUpgrade?) throws(ArchiveError) {
    path = file.path
    lock = nil
    self.upgrade = upgrade
    do {
      queue = try Self.openReading(file)
      _ = try queue.inDatabase { try file.schema.format(of: $0, at: file.path) }
    } catch {
      throw ArchiveError(error, at: file.path)
    }
  }

  deinit { try? close() }

  /// Closes the store; afterwards every call throws.
  ///
  /// Happens by itself when the archive is let go. No other thread may be using it.
  public func close() throws(ArchiveError) {
    do {
      // The last to close moves the log of changes into the file: that is a checkpoint.
      try hold { try queue.close() }
    } catch {
      throw ArchiveError(error, at: path)
    }
  }

  /// What SQLite finds wrong with the file, page by page; empty where all is well.
  ///
  /// Reads the whole file.
  /// - Throws: `ArchiveError` where it cannot even be read.
  public func problems() throws(ArchiveError) -> [String] {
    try read(Self.problems)
  }

  static func problems(in database: Database) throws -> [String] {
    let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    return pages + strays.map { "a row of \($0[0] as String? ?? "?") belongs to no session" }
  }
}

extension SQLiteArchive {
  /// Reads.
  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try queue.inDatabase(body)
    } catch {
      throw ArchiveError(error, at: path)
    }
  }

  /// Writes in one transaction that no other process writes beside; all or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    guard lock != nil else { throw ArchiveError.readOnly(path) }
    do {
      return try queue.inDatabase { database in
        // The lock is taken inside the queue: threads of one process share it and must come one by one.
        try hold {
          try database.beginTransaction(.immediate)
          do {
            let value = try body(database)
            try database.commit()
            return value
          } catch {
            try? database.rollback()
            throw error
          }
        }
      }
    } catch {
      throw ArchiveError(error, at: path)
    }
  }

  private func hold<Value>(_ body: () throws -> Value) throws -> Value {
    if let lock { return try lock.hold(body) }
    return try body()
  }

  private static func open(_ path: String, patience: Duration, maximumPages: Int?) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(TimeInterval(patience.components.seconds))
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { database in
      // GRDB sets NORMAL for WAL while it opens: FULL is set after it, and read back.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
      let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
      guard journal == "wal", synchronous == 2 else {
        throw ArchiveError(
          .notDurable,
          "The store \(path) cannot be written safely (journal \(journal ?? "?"), synchronous "
            + "\(synchronous ?? -1)): move it to a local disk with --store.")
      }
      if let maximumPages { _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(maximumPages)") }
    }
    return queue
  }

  private static func openReading(_ file: StoreFile) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    // Where nothing may be written SQLite cannot make the files that it reads such a store with. While no change is
    // pending, and none can come, the file alone is all of it.
    let alone = access(file.directory, W_OK) != 0 && !file.hasPendingChanges
    return try DatabaseQueue(path: alone ? file.address("immutable=1") : file.path, configuration: configuration)
  }
}
