import Assessment
import Foundation
import GRDB
import Records
import Rehearsal

extension SQLiteArchive {
  /// Keeps the scorecards of a session as its log stands; the same ones again do no harm.
  /// - Throws: `ArchiveError`: `.unknownSession`; `.scoreDiffers` where another card of the same rubric is stored: the
  ///   same log and rubric must give the same card (law 2).
  public func keep(_ cards: [Scorecard], of session: SessionID) throws(ArchiveError) {
    try write { database in
      let length = try Int.fetchOne(
        database, sql: "SELECT events FROM sessions WHERE id = ?", arguments: [session.description])
      guard let length else {
        throw ArchiveError(.unknownSession, "There is no session \(session) in \(path) that could be scored.")
      }
      for card in cards { try keep(card, of: session, after: length, in: database) }
    }
  }

  /// The stored scorecards of a session as its log stands, by rubric; empty where it was not scored since the last event.
  /// - Throws: `ArchiveError`; `.unreadableRecord`, naming session, rubric and field, where one no longer reads.
  public func scorecards(of session: SessionID) throws(ArchiveError) -> [Scorecard] {
    try cards(of: session, after: "(SELECT events FROM sessions WHERE id = ?1)")
  }

  /// The scorecards of a session that were kept last, whatever has been appended since; empty where it was never scored.
  /// - Throws: `ArchiveError`, as `scorecards(of:)`.
  public func latestScorecards(of session: SessionID) throws(ArchiveError) -> [Scorecard] {
    try cards(of: session, after: "(SELECT MAX(events) FROM scorecards WHERE session = ?1)")
  }

  private func cards(of session: SessionID, after length: String) throws(ArchiveError) -> [Scorecard] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT rubric, CAST(record AS BLOB) FROM scorecards WHERE session = ?1 AND events = \(length)
          ORDER BY rubric, rubric_digest
          """,
        arguments: [session.description])
      return try rows.map { row in
        let place = "session \(session), scorecard \(row[0] as String? ?? "?")"
        return try ScorecardRecord.decoded(from: [UInt8](row[1] as Data? ?? Data()), place: place).scorecard
      }
    }
  }

  private func keep(_ card: Scorecard, of session: SessionID, after events: Int, in database: Database) throws {
    let record = String(decoding: try ScorecardRecord(card).encoded(), as: UTF8.self)
    let key: StatementArguments = [session.description, events, card.rubric, card.rubricDigest]
    let stored = try String.fetchOne(
      database,
      sql: "SELECT record FROM scorecards WHERE session = ? AND events = ? AND rubric = ? AND rubric_digest = ?",
      arguments: key)
    if let stored {
      guard stored == record else {
        throw ArchiveError(
          .scoreDiffers,
          "Session \(session) was scored by \(card.rubric) before, with another result: the stored one "
            + "stays. Run askfirst rescore --verify.")
      }
      return
    }
    let measures = Set(card.criteria.map { "\($0.measure)/\($0.version)" }).sorted().joined(separator: " ")
    try database.execute(
      sql: "INSERT INTO scorecards(session, events, rubric, rubric_digest, measures, record) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: key + [measures, record])
  }
}
