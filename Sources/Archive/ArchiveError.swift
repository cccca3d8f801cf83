import GRDB
import Records

/// Something that kept the store from doing what was asked, in one sentence: what, where, what to do.
public struct ArchiveError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What sort of failure.
  public enum Kind: String, CaseIterable, Sendable {
    /// The file is something else.
    case notAStore
    /// A newer version wrote it.
    case newer
    /// It is cut off or its pages do not fit together.
    case damaged
    /// It may be read but not written.
    case readOnly
    /// A directory, or something else that is no file, stands in its place.
    case notAFile
    /// It cannot be made or opened where it should be.
    case unreachable
    /// The disk is full.
    case full
    /// Another process did not let go of it in time.
    case busy
    /// The disk cannot be made to keep what was written.
    case notDurable
    /// The session has other events than the writer thought; somebody else plays it.
    case conflict
    /// There is no such session.
    case unknownSession
    /// Several sessions begin with these digits.
    case ambiguousSession
    /// No content has this digest.
    case unknownContent
    /// The bytes of a content are not those that its digest names.
    case contentDiffers
    /// An event or scorecard no longer reads.
    case unreadableRecord
    /// A different scorecard of the same session and rubric is stored already.
    case scoreDiffers
    /// A store that this version cannot use.
    case unsupported
    /// Anything else that SQLite or the system said.
    case failed
  }

  /// Whose fault it is, which decides the exit code.
  public enum ExitClass: Sendable {
    /// Disk, file, other processes: exit code 74.
    case environment
    /// What was asked for: exit code 64.
    case usage
  }

  /// What sort of failure.
  public var kind: Kind
  /// The sentence: what happened, where, what to do.
  public var description: String

  /// A failure with its sentence.
  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  /// Which exit code it calls for.
  public var exitClass: ExitClass {
    switch kind {
    case .unknownSession, .ambiguousSession, .unsupported: .usage
    default: .environment
    }
  }
}

extension ArchiveError {
  /// What SQLite, a record or the system said about the store at `path`, as a sentence.
  init(_ error: any Error, at path: String) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as RecordFault:
      self.init(.unreadableRecord, "\(error) (in \(path)). The other sessions can still be used.")
    case let error as DatabaseError: self.init(error, at: path)
    default: self.init(.failed, "The store \(path) could not be used: \(error).")
    }
  }

  private init(_ error: DatabaseError, at path: String) {
    let said = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_FULL:
      self.init(.full, "The disk is full: \(path) could not take this step, all before it is kept. Free some space.")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path, said)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_CANTOPEN:
      self.init(
        .unreachable, "The store \(path) cannot be opened (\(said)). Check that you may read and write its directory.")
    case .SQLITE_IOERR:
      self.init(
        .failed, "The disk refused to read or write \(path) (\(said)). Check that it is there, whole and has space.")
    default: self.init(.failed, "The store \(path) could not be used: \(said).")
    }
  }

  static func damaged(_ path: String, _ how: String) -> ArchiveError {
    ArchiveError(
      .damaged,
      "The store \(path) is damaged (\(how)). Keep a copy of it; then put a backup in its place, or move it away to "
        + "begin a new one.")
  }

  static func newer(_ path: String, format: Int, known: Int) -> ArchiveError {
    ArchiveError(
      .newer,
      "The store \(path) was written by a newer askfirst (format \(format), this one reads \(known)): update "
        + "askfirst, or name another store with --store.")
  }

  static func readOnly(_ path: String) -> ArchiveError {
    ArchiveError(
      .readOnly, "The store \(path) may not be written. Give yourself the right to, or name another with --store.")
  }

  static func busy(_ path: String) -> ArchiveError {
    ArchiveError(.busy, "Another process is holding the store \(path). Let it finish or end it, then try again.")
  }
}
