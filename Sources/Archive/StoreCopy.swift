import Foundation
import GRDB

/// A copy of a store beside it, checked against it row by row; nothing is ever written over.
struct StoreCopy {
  private let file: StoreFile
  /// Where it is going to be.
  let path: String
  private let maximumPages: Int?

  /// The copy of a store of a format: its name says which, and the day.
  ///
  /// `maximumPages` stands in for a full disk.
  init(of file: StoreFile, format: Int, on day: Date = Date(), maximumPages: Int? = nil) {
    self.file = file
    self.maximumPages = maximumPages
    let name = "\(file.path).format-\(format).\(day.ISO8601Format().prefix(10))"
    var path = name
    var number = 1
    var status = stat()
    while lstat(path, &status) == 0 {
      number += 1
      path = "\(name)-\(number)"
    }
    self.path = path
  }

  /// Makes it, and gives its path; what fails leaves nothing behind.
  func make(from queue: DatabaseQueue) throws -> String {
    let draft = path + ".new"
    let files = ["", "-wal", "-shm", "-journal"].map { draft + $0 }
    for file in files { unlink(file) }
    let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreFile.unreachable(path, errno) }
    close(descriptor)
    do {
      let copy = try DatabaseQueue(path: draft)
      if let maximumPages {
        _ = try copy.inDatabase { try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(maximumPages)") }
      }
      try queue.backup(to: copy)
      try copy.close()
      try compare(draft)
      StoreFile.sync(draft)
      guard rename(draft, path) == 0 else { throw StoreFile.unreachable(path, errno) }
    } catch {
      for file in files { unlink(file) }
      throw error
    }
    StoreFile.sync(file.directory)
    return path
  }

  /// Reads the copy again: whole, with every row of the store, and no other.
  private func compare(_ draft: String) throws {
    let copy = try DatabaseQueue(path: draft)
    defer { try? copy.close() }
    try copy.inDatabase { database in
      var problems = try SQLiteArchive.problems(in: database)
      try database.execute(sql: "ATTACH DATABASE ? AS original", arguments: [file.path])
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM original.sqlite_schema WHERE type = 'table' ORDER BY name")
      for table in tables.map(\.quotedDatabaseIdentifier) {
        let counts = try ["main", "original"].map {
          try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \($0).\(table)")
        }
        let differs = try Bool.fetchOne(
          database, sql: "SELECT EXISTS (SELECT * FROM original.\(table) EXCEPT SELECT * FROM main.\(table))")
        if counts[0] != counts[1] || differs != false { problems.append("\(table) differs") }
      }
      try database.execute(sql: "DETACH DATABASE original")
      guard problems.isEmpty else {
        throw ArchiveError(.failed, "the copy is not the same (\(problems.joined(separator: "; ")))")
      }
    }
  }
}
