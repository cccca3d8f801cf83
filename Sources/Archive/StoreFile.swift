import Foundation
import GRDB

/// The file of a store, looked at before SQLite touches it: a stranger's file must not be changed.
struct StoreFile {
  /// Its path, with links followed.
  let path: String
  /// What its tables are to be.
  let schema: StoreSchema

  /// What stands at the path.
  enum State { case missing, empty, store }

  /// The file at a path; a link to nowhere is an error.
  init(path: String, schema: StoreSchema = .current) throws(ArchiveError) {
    self.schema = schema
    var status = stat()
    if stat(path, &status) == 0 {
      guard let real = realpath(path, nil) else { throw Self.unreachable(path, errno) }
      defer { free(real) }
      self.path = String(cString: real)
    } else if lstat(path, &status) == 0 {
      throw Self.unreachable(path, ENOENT)
    } else {
      self.path = path
    }
  }

  /// Looks at the file.
  /// - Throws: `ArchiveError` where it is not a store of this version.
  func state() throws(ArchiveError) -> State {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw Self.unreachable(path, errno) }
      return .missing
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let what = status.st_mode & S_IFMT == S_IFDIR ? "a directory" : "not a file"
      throw ArchiveError(.notAFile, "The store \(path) is \(what): name a file with --store.")
    }
    guard status.st_size > 0 else { return .empty }
    try checkHeader(size: Int(status.st_size))
    return .store
  }

  /// Makes the directory that the file is to be in, readable by its owner alone.
  func makeDirectory() throws(ArchiveError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      made += (made.isEmpty || made == "/" ? "" : "/") + part
      guard mkdir(made, 0o700) != 0, errno != EEXIST else { continue }
      var status = stat()
      guard stat(made, &status) != 0 else { continue }
      throw Self.unreachable(path, errno)
    }
  }

  /// Makes a new store: beside the path first, then moved there whole, so that a crash leaves all or nothing.
  func make() throws {
    if let orphaned { throw orphaned }
    let draft = path + ".new"
    for file in [draft, draft + "-wal", draft + "-shm", draft + "-journal"] { unlink(file) }
    let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.unreachable(path, errno) }
    close(descriptor)
    do {
      let queue = try DatabaseQueue(path: draft)
      try queue.write(schema.make)
      try queue.close()
    } catch {
      unlink(draft)
      throw error
    }
    guard rename(draft, path) == 0 else { throw Self.unreachable(path, errno) }
    Self.sync(directory)
  }

  /// Why a store that is missing may not be begun anew; nil where it may.
  var orphaned: ArchiveError? {
    guard access(path + "-wal", F_OK) == 0 else { return nil }
    return .damaged(path, "it is missing, but \(path)-wal, which belongs to it, is there")
  }

  /// The directory that the file is in.
  var directory: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// The file as an address that SQLite takes, with a setting of how it is opened.
  func address(_ setting: String) -> String {
    let name = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return "file:\(name)?\(setting)"
  }

  /// Makes the system write a file or directory to the disk.
  static func sync(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Reads the first hundred bytes: whose file, which version, how long.
  private func checkHeader(size: Int) throws(ArchiveError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.unreachable(path, errno) }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &header, header.count)
    func number(at index: Int) -> Int { header[index..<index + 4].reduce(0) { $0 << 8 | Int($1) } }
    let magic = Array("SQLite format 3\0".utf8)
    let shown = max(0, min(count, magic.count))
    guard shown > 0, header.starts(with: magic.prefix(shown)) else { throw notAStore }
    guard count == header.count else { throw ArchiveError.damaged(path, "it is cut off") }
    guard number(at: 68) == Int(StoreSchema.application) else { throw notAStore }
    let version = number(at: 60)
    guard version <= schema.format else { throw .newer(path, format: version, known: schema.format) }
    let page = Int(header[16]) << 8 | Int(header[17])
    let length = number(at: 28) * (page == 1 ? 65536 : page)
    // What is in the log of changes may not be in the file yet.
    guard size >= length || hasPendingChanges else { throw ArchiveError.damaged(path, "it is cut off") }
  }

  /// Whether SQLite's log of changes holds some that are not in the file yet.
  var hasPendingChanges: Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  private var notAStore: ArchiveError {
    ArchiveError(
      .notAStore, "The file \(path) is not a store of askfirst: it is left as it is. Name another with --store.")
  }

  static func unreachable(_ path: String, _ code: Int32) -> ArchiveError {
    switch code {
    case ENOSPC, EDQUOT:
      ArchiveError(.full, "The disk is full: the store \(path) cannot be made. Free some space.")
    case EROFS: .readOnly(path)
    default:
      ArchiveError(
        .unreachable,
        "The store \(path) cannot be reached (\(String(cString: strerror(code)))). Check its directory, "
          + "or name another with --store.")
    }
  }
}
