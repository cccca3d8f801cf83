import Foundation

/// The advisory lock beside a store, held around every write, checkpoint and opening.
///
/// SQLite before 3.51.3 can lose pages when several processes write and checkpoint at once; one `flock` keeps
/// them apart, and makes waiting fair enough that eight writers wait milliseconds.
final class StoreLock: Sendable {
  private let file: Int32
  private let store: String
  private let patience: Duration

  /// Opens the lock file of the store at `path`, making it where it is missing.
  init(besides path: String, patience: Duration) throws(ArchiveError) {
    file = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    store = path
    self.patience = patience
    guard file >= 0 else {
      let problem = errno
      guard problem == ENOSPC || problem == EDQUOT else { throw ArchiveError.readOnly(path) }
      throw ArchiveError(.full, "The disk is full: the lock \(path).lock cannot be made. Free some space.")
    }
  }

  /// Whether another process holds the lock of the store at `path` for as long as is waited; makes no lock.
  static func isHeld(besides path: String, patience: Duration) -> Bool {
    let file = open(path + ".lock", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    let deadline = ContinuousClock.now + patience
    while flock(file, LOCK_SH | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, ContinuousClock.now < deadline else { return true }
      usleep(500)
    }
    return false
  }

  deinit {
    if file >= 0 { close(file) }
  }

  /// Does something that no other process does meanwhile.
  ///
  /// Not to be called from two threads at once.
  func hold<Value>(_ body: () throws -> Value) throws -> Value {
    let deadline = ContinuousClock.now + patience
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw ArchiveError(
          .unreachable,
          "The store \(store) cannot be locked (\(String(cString: strerror(errno)))). Move it to a disk "
            + "that knows file locks, with --store.")
      }
      guard ContinuousClock.now < deadline else { throw ArchiveError.busy(store) }
      usleep(500)
    }
    defer { _ = flock(file, LOCK_UN) }
    return try body()
  }
}
