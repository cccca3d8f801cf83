import GRDB
import Rehearsal

/// What a session is marked with, counted from its events.
public struct SessionMarks: Equatable, Sendable {
  /// Turns taken back.
  public var takenBack = 0
  /// Hints taken.
  public var hints = 0
  /// How often it broke off without a pause and was gone on with.
  public var breaks = 0

  /// No marks.
  public init() {}

  init(takenBack: Int, hints: Int, breaks: Int) {
    self.takenBack = takenBack
    self.hints = hints
    self.breaks = breaks
  }
}

extension SQLiteArchive {
  /// What a session is marked with.
  /// - Throws: `ArchiveError`.
  public func marks(of id: SessionID) throws(ArchiveError) -> SessionMarks {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT kind, COUNT(*) AS count FROM events
          WHERE session = ? AND kind IN ('undone', 'hinted', 'resumed', 'paused') GROUP BY kind
          """, arguments: [id.description])
      let counts: [String: Int] = Dictionary(rows.map { ($0["kind"], $0["count"]) }) { first, _ in first }
      // A call that is paused now has a pause that nothing has followed yet.
      let paused = try Bool.fetchOne(
        database, sql: "SELECT state = 'paused' FROM sessions WHERE id = ?", arguments: [id.description])
      let ended = counts["paused", default: 0] - (paused == true ? 1 : 0)
      return SessionMarks(
        takenBack: counts["undone", default: 0], hints: counts["hinted", default: 0],
        breaks: max(0, counts["resumed", default: 0] - ended))
    }
  }

  /// The number of each exam among those of its trainee in its scenario, from 1, by when they began.
  /// - Throws: `ArchiveError`.
  public func examAttempts() throws(ArchiveError) -> [SessionID: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT id, ROW_NUMBER() OVER (PARTITION BY trainee, scenario ORDER BY started_at, id) AS attempt
          FROM sessions WHERE mode = 'exam'
          """)
      return Dictionary(rows.map { (SessionID($0["id"]), $0["attempt"]) }) { first, _ in first }
    }
  }
}
