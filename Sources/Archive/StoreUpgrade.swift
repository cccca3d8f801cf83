import Foundation
import GRDB

/// What was done to a store of an older format: copied, then brought to the present one.
public struct StoreUpgrade: Equatable, Sendable {
  /// The format that it had.
  public var from: Int
  /// The format that it has now.
  public var to: Int
  /// The path of the copy, which still has the old format.
  public var copy: String

  /// Brings a store to the format of its schema, having made a copy of it; nil where it has that format.
  ///
  /// To be called under the lock of the store.
  /// - Throws: `ArchiveError`; then the store is as it was.
  static func bringUp(_ queue: DatabaseQueue, of file: StoreFile, maximumPages: Int?) throws -> StoreUpgrade? {
    let schema = file.schema
    let format = try queue.inDatabase { try schema.format(of: $0, at: file.path) }
    guard format < schema.format else { return nil }
    let copy: String
    do {
      copy = try StoreCopy(of: file, format: format, maximumPages: maximumPages).make(from: queue)
    } catch {
      throw uncopied(file, format: format, ArchiveError(error, at: file.path))
    }
    do {
      try queue.inDatabase { database in
        try database.inTransaction(.immediate) {
          try schema.raise(database, from: format)
          let problems = try SQLiteArchive.problems(in: database)
          guard problems.isEmpty else { throw ArchiveError(.failed, problems.joined(separator: "; ")) }
          return .commit
        }
      }
    } catch {
      let reason = ArchiveError(error, at: file.path)
      throw ArchiveError(
        reason.kind,
        "The store \(file.path) could not be brought from format \(format) to \(schema.format): it is as it was. "
          + reason.description)
    }
    return StoreUpgrade(from: format, to: schema.format, copy: copy)
  }

  /// A store of an older format that may only be read.
  static func forbidden(_ file: StoreFile, format: Int) -> ArchiveError {
    ArchiveError(
      .readOnly,
      "The store \(file.path) has format \(format) and has to be brought to \(file.schema.format), but it may not be "
        + "written. Give yourself the right to, or copy it and name the copy with --store.")
  }

  private static func uncopied(_ file: StoreFile, format: Int, _ reason: ArchiveError) -> ArchiveError {
    let remedy =
      switch reason.kind {
      case .full: "the disk is full: free as much space as the store takes"
      case .readOnly, .unreachable: "its directory may not be written: give yourself the right to"
      default: reason.description
      }
    return ArchiveError(
      reason.kind,
      "The store \(file.path) has format \(format) and has to be brought to \(file.schema.format). A copy is made "
        + "before, and that failed; the store is as it was: \(remedy).")
  }
}
