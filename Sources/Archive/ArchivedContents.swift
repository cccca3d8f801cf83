import Foundation
import GRDB
import Records

/// What a kept content is.
public enum ContentKind: String, CaseIterable, Sendable {
  case scenario, lexicon, rubric
}

extension SQLiteArchive {
  /// Keeps the canonical bytes of something a session or scorecard pins; again and again does no harm.
  /// - Parameters:
  ///   - bytes: the canonical bytes.
  ///   - kind: what they are.
  ///   - digest: their SHA-256 in lower-case hexadecimal.
  /// - Throws: `ArchiveError`; `.contentDiffers` where digest and bytes do not belong together.
  public func keep(_ bytes: [UInt8], kind: ContentKind, digest: String) throws(ArchiveError) {
    guard ContentDigest.sha256(bytes) == digest else { throw differs(digest) }
    // Reading first spares the commit, and its wait for the disk, each time but the first.
    if try stored(digest) != nil { return try check(digest) }
    try write { database in
      let known = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM contents WHERE digest = ?)", arguments: [digest])
      guard known != true else { return }
      try database.execute(
        sql: "INSERT INTO contents(digest, kind, bytes) VALUES (?, ?, ?)",
        arguments: [digest, kind.rawValue, Data(bytes)])
    }
  }

  /// The bytes of this digest, digested again on reading.
  /// - Throws: `ArchiveError`: `.unknownContent`, or `.contentDiffers` where the stored bytes were changed.
  public func content(_ digest: String) throws(ArchiveError) -> [UInt8] {
    guard let bytes = try stored(digest) else {
      throw ArchiveError(
        .unknownContent,
        "The store \(path) does not hold the content \(digest.prefix(12)): it cannot be replayed "
          + "from here.")
    }
    guard ContentDigest.sha256(bytes) == digest else { throw differs(digest) }
    return bytes
  }

  private func check(_ digest: String) throws(ArchiveError) { _ = try content(digest) }

  private func stored(_ digest: String) throws(ArchiveError) -> [UInt8]? {
    try read { database in
      try Data.fetchOne(database, sql: "SELECT bytes FROM contents WHERE digest = ?", arguments: [digest])
        .map { [UInt8]($0) }
    }
  }

  private func differs(_ digest: String) -> ArchiveError {
    ArchiveError(
      .contentDiffers,
      "The content \(digest.prefix(12)) in \(path) is not what its digest says: it was changed. "
        + "Restore the store from a backup.")
  }
}
