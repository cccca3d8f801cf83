import Foundation

/// A file of the library with new contents: written whole or not at all, and never over a change of somebody else's.
struct FileReplacement {
  /// The file as it is shown.
  let path: String
  /// What it held when it was read.
  let original: [UInt8]
  /// What it is to hold.
  let edited: [UInt8]

  private var target: String { URL(filePath: path).resolvingSymlinksInPath().path }

  /// Throws where the file or its folder may not be written.
  func checkWritable() throws(WritingMistake) {
    for place in [target, (target as NSString).deletingLastPathComponent] where access(place, W_OK) != 0 {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Writes the file and reads it back; what is not as meant is put back.
  func write() throws(WritingMistake) {
    try checkWritable()
    guard let now = contents(), now == original else { throw .changed(path: path) }
    try replace(with: edited)
    guard contents() != edited else { return }
    try replace(with: original)
    throw .unwritable(path: path, reason: "what was written did not read back, and the file is as it was")
  }

  private func contents() -> [UInt8]? { FileManager.default.contents(atPath: target).map { [UInt8]($0) } }

  /// Beside the file first, with its permissions, then moved there whole.
  private func replace(with bytes: [UInt8]) throws(WritingMistake) {
    let draft = target + ".new-\(getpid())"
    var status = stat()
    guard stat(target, &status) == 0 else { throw failure() }
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, status.st_mode & 0o777)
    guard file >= 0 else { throw failure() }
    fchmod(file, status.st_mode & 0o777)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    let kept = rest.isEmpty && fsync(file) == 0
    let reason = failure()
    close(file)
    guard kept, rename(draft, target) == 0 else {
      let mistake = kept ? failure() : reason
      unlink(draft)
      throw mistake
    }
  }

  private func failure() -> WritingMistake { .unwritable(path: path, reason: String(cString: strerror(errno))) }
}
