import GRDB
import Records
import Rehearsal
import Selling

extension SQLiteArchive {
  /// The sessions, the latest first; broken ones are listed as such, never left out.
  ///
  /// Every event of the first hundred is read in full; of older ones only that each event is there, is JSON, and has
  /// the format and the type it should have, so that thousands list fast.
  /// - Throws: `ArchiveError`.
  public func sessions(_ filter: SessionFilter = SessionFilter()) throws(ArchiveError) -> [SessionSummary] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM sessions WHERE (?1 IS NULL OR trainee = ?1) AND (?2 IS NULL OR scenario = ?2)
            AND (?3 IS NULL OR mode = ?3) AND (?4 IS NULL OR started_at >= ?4)
          ORDER BY started_at DESC, id LIMIT ?5
          """,
        arguments: [filter.trainee, filter.scenario, filter.mode?.rawValue, filter.since, filter.limit ?? -1])
      return try rows.enumerated().map { index, row in
        try summary(of: row, readingEvents: index < 100, in: database)
      }
    }
  }

  /// One session; nil where there is none of this id.
  /// - Throws: `ArchiveError`.
  public func session(_ id: SessionID) throws(ArchiveError) -> SessionSummary? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM sessions WHERE id = ?", arguments: [id.description])
        .map { try summary(of: $0, in: database) }
    }
  }

  /// The session that was played last and has not ended, paused or interrupted; broken ones cannot go on.
  /// - Parameter trainee: whose; nil for anybody's.
  /// - Throws: `ArchiveError`.
  public func latestOpenSession(trainee: String?) throws(ArchiveError) -> SessionSummary? {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT * FROM sessions WHERE state <> 'ended' AND (?1 IS NULL OR trainee = ?1)
          ORDER BY last_at DESC, started_at DESC, id
          """,
        arguments: [trainee])
      while let row = try rows.next() {
        let found = try summary(of: row, in: database)
        if found.state != .broken { return found }
      }
      return nil
    }
  }

  /// The session of this trainee, scenario and language that ended last of those begun before a moment; nil where there
  /// is none.
  /// - Throws: `ArchiveError`.
  public func attempt(
    before moment: Int64, trainee: String, scenario: String, locale: String
  ) throws(ArchiveError) -> SessionID? {
    try read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT id FROM sessions WHERE state = 'ended' AND trainee = ? AND scenario = ? AND locale = ?
          AND started_at < ? ORDER BY started_at DESC, id LIMIT 1
          """,
        arguments: [trainee, scenario, locale, moment]
      ).map { SessionID($0) }
    }
  }

  /// The one session whose id begins with these digits.
  /// - Throws: `ArchiveError`: `.unknownSession`, or `.ambiguousSession` with some that fit.
  public func resolve(_ prefix: String) throws(ArchiveError) -> SessionID {
    let wanted = prefix.lowercased()
    let found = try read { database in
      try String.fetchAll(
        database, sql: "SELECT id FROM sessions WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 4",
        arguments: [wanted])
    }
    if found.contains(wanted) { return SessionID(wanted) }
    guard let only = found.first, !wanted.isEmpty else {
      throw ArchiveError(.unknownSession, "There is no session “\(prefix)”: askfirst history lists them.")
    }
    guard found.count == 1 else {
      let some = found.prefix(3).map { $0.prefix(wanted.count + 4) }.joined(separator: ", ")
      throw ArchiveError(
        .ambiguousSession,
        "Several sessions begin with “\(prefix)” (\(some)\(found.count > 3 ? ", …" : "")): "
          + "give more digits.")
    }
    return SessionID(only)
  }

  private func summary(of row: Row, readingEvents: Bool = true, in database: Database) throws -> SessionSummary {
    let id = SessionID(row["id"])
    let listed = SessionProgress(row)
    var summary = SessionSummary(
      id: id, scenario: row["scenario"], locale: row["locale"], trainee: row["trainee"],
      mode: Beginning.Mode(rawValue: row["mode"]), startedAt: row["started_at"], lastAt: row["last_at"],
      turns: row["turns"], state: listed?.state ?? .broken,
      outcome: listed?.outcome.flatMap(Outcome.init(rawValue:)))
    let trouble =
      readingEvents
      ? try troubleReading(id, listed: listed, in: database)
      : try troubleGlancing(id, listed: listed, in: database)
    if let trouble {
      summary.state = .broken
      summary.trouble = trouble
    }
    return summary
  }

  /// Why the events of a session cannot be trusted, having read them all; nil where they can.
  private func troubleReading(
    _ id: SessionID, listed: SessionProgress?, in database: Database
  ) throws -> String? {
    do {
      var progress = SessionProgress()
      for event in try events(of: id, in: database) { progress.apply(event.body) }
      return progress == listed ? nil : "session \(id): events are missing, or were changed"
    } catch let fault as RecordFault {
      return fault.description
    }
  }

  /// The same, from a glance that SQLite takes.
  private func troubleGlancing(
    _ id: SessionID, listed: SessionProgress?, in database: Database
  ) throws -> String? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT COUNT(*), COALESCE(MAX(sequence) + 1, 0), MIN(CASE WHEN json_valid(record) THEN
            json_extract(record, '$.format') = \(EventRecord.format) AND json_extract(record, '$.type') = kind
            AND json_extract(record, '$.sequence') = sequence ELSE 0 END)
          FROM events WHERE session = ?
          """), arguments: [id.description])
    guard let row, let listed, row[0] == listed.events, row[1] == listed.events else {
      return "session \(id): events are missing, or were changed"
    }
    return row[2] == 1 ? nil : "session \(id): an event no longer reads; askfirst review names it"
  }
}
