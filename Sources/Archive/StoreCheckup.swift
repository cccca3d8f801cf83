import Foundation
import GRDB

/// What can be found out about a store without making or changing anything.
public struct StoreCheckup: Equatable, Sendable {
  /// What stands in its place.
  public enum Place: Equatable, Sendable {
    /// Nothing yet, or an empty file: the first call makes it.
    case missing
    /// A store of this format, with so many sessions.
    case store(format: Int, sessions: Int)
    /// A store whose last changes are not in the file yet, for the program was stopped: they cannot be looked at
    /// without taking them in.
    case unfinished
    /// Another process held it all the time.
    case busy
    /// Something that cannot be used.
    case trouble(ArchiveError)
  }

  /// Where it is, or would be.
  public var path: String
  /// What stands there.
  public var place: Place
  /// The format that the program writes; a store of an older one is brought up to it when it is used.
  public var currentFormat = StoreSchema.current.format
  /// How long the file is, with the changes that are pending; 0 where there is none.
  public var bytes: Int64
  /// Whether file and directory may be written: else calls can be read again, but not played.
  public var isWritable: Bool
  /// Room on its disk; nil where the system does not tell.
  public var freeBytes: Int64?

  /// Looks at the store at a path; reads all of it.
  public init(path: String) {
    self.init(path: path, schema: .current, patience: .seconds(2))
  }

  init(path: String, schema: StoreSchema, patience: Duration) {
    self.path = path
    currentFormat = schema.format
    let folder = Self.nearestFolder(above: path)
    freeBytes = Self.room(in: folder)
    isWritable = access(folder, W_OK | X_OK) == 0
    bytes = 0
    do {
      let file = try StoreFile(path: path, schema: schema)
      self.path = file.path
      bytes = [file.path, file.path + "-wal"].map(Self.size).reduce(0, +)
      let state = try file.state()
      if state != .missing { isWritable = isWritable && access(file.path, W_OK) == 0 }
      if state == .store {
        place = try Self.look(at: file, patience: patience)
      } else if let orphaned = file.orphaned {
        place = .trouble(orphaned)
      } else {
        place = .missing
      }
    } catch {
      place = .trouble(ArchiveError(error, at: path))
    }
  }

  private static func look(at file: StoreFile, patience: Duration) throws -> Place {
    if StoreLock.isHeld(besides: file.path, patience: patience) { return .busy }
    // SQLite makes two files beside a store that it reads, unless it is told that nobody changes it, or finds them.
    let pending = file.hasPendingChanges
    if pending, access(file.path + "-shm", R_OK) != 0 { return .unfinished }
    var configuration = Configuration()
    configuration.readonly = true
    let address = file.address(pending ? "mode=ro&readonly_shm=1" : "immutable=1")
    let queue = try DatabaseQueue(path: address, configuration: configuration)
    defer { try? queue.close() }
    return try queue.inDatabase { database in
      let format = try file.schema.format(of: database, at: file.path)
      if let problem = try SQLiteArchive.problems(in: database).first { throw ArchiveError.damaged(file.path, problem) }
      let sessions = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sessions")
      return .store(format: format, sessions: sessions ?? 0)
    }
  }

  private static func nearestFolder(above path: String) -> String {
    var folder = (path as NSString).deletingLastPathComponent
    var status = stat()
    while !folder.isEmpty, folder != "/", stat(folder, &status) != 0 {
      folder = (folder as NSString).deletingLastPathComponent
    }
    return folder.isEmpty ? "." : folder
  }

  private static func room(in folder: String) -> Int64? {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return nil }
    return Int64(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
  }

  private static func size(_ path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int64(status.st_size) : 0
  }
}
