import GRDB

/// The tables of the store: those of format 1, and the steps that lead from each format to the next.
struct StoreSchema: Sendable {
  /// `application_id` of the file: "AskF".
  static let application: Int32 = 0x4173_6B46
  /// That of this version.
  static let current = StoreSchema(steps: [])

  /// What brings a store from one format to the next, the first from format 1 to 2.
  ///
  /// A step that was released is never changed. Triggers that stand in its way it drops and makes anew.
  let steps: [@Sendable (Database) throws -> Void]

  /// `user_version` of the file, and `meta.format`.
  var format: Int { 1 + steps.count }

  /// Makes the tables in an empty file: a new store goes the same way as an old one.
  func make(in database: Database) throws {
    try database.execute(sql: Self.tables)
    try database.execute(sql: Self.triggers)
    try database.execute(sql: "PRAGMA application_id = \(Self.application)")
    try raise(database, from: 1)
  }

  /// Takes a store through the steps that it lacks; to be called in a transaction.
  func raise(_ database: Database, from format: Int) throws {
    for step in steps.dropFirst(format - 1) { try step(database) }
    try database.execute(sql: "UPDATE meta SET format = ?", arguments: [self.format])
    try database.execute(sql: "PRAGMA user_version = \(self.format)")
  }

  /// The format of a store as SQLite reads it, changes that are pending included.
  /// - Throws: `ArchiveError` where it is damaged, or of a newer version.
  func format(of database: Database, at path: String) throws -> Int {
    let format = try Int.fetchOne(database, sql: "SELECT format FROM meta")
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
    guard let format, format >= 1, format == version else {
      throw ArchiveError.damaged(path, "its format is \(format.map(String.init) ?? "missing")")
    }
    guard format <= self.format else { throw ArchiveError.newer(path, format: format, known: self.format) }
    return format
  }

  /// The tables.
  ///
  /// The columns of `sessions` after `started_at` are derived from its events, in the same transaction, so that many
  /// sessions list fast; the log is the truth. `events` of a scorecard is the length of the log that it judges.
  private static let tables = """
    CREATE TABLE meta(
      only INTEGER PRIMARY KEY CHECK (only = 1),
      format INTEGER NOT NULL
    ) STRICT;
    INSERT INTO meta(only, format) VALUES (1, 1);
    CREATE TABLE contents(
      digest TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE sessions(
      id TEXT NOT NULL PRIMARY KEY,
      trainee TEXT NOT NULL,
      scenario TEXT NOT NULL,
      locale TEXT NOT NULL,
      mode TEXT NOT NULL,
      scenario_digest TEXT NOT NULL,
      lexicon_digest TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      last_at INTEGER NOT NULL,
      events INTEGER NOT NULL,
      turns INTEGER NOT NULL,
      state TEXT NOT NULL,
      outcome TEXT
    ) STRICT;
    CREATE INDEX sessions_by_start ON sessions(started_at, id);
    CREATE TABLE events(
      session TEXT NOT NULL REFERENCES sessions(id),
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      time INTEGER NOT NULL,
      kind TEXT NOT NULL,
      record TEXT NOT NULL,
      PRIMARY KEY (session, sequence)
    ) STRICT;
    CREATE TABLE scorecards(
      session TEXT NOT NULL REFERENCES sessions(id),
      events INTEGER NOT NULL,
      rubric TEXT NOT NULL,
      rubric_digest TEXT NOT NULL,
      measures TEXT NOT NULL,
      record TEXT NOT NULL,
      PRIMARY KEY (session, events, rubric, rubric_digest)
    ) STRICT;
    """

  /// What happened is never changed.
  ///
  /// The triggers on insertion also stop `INSERT OR REPLACE`, which would delete
  /// without a word, and gaps in a log.
  private static let triggers = """
    CREATE TRIGGER events_in_order BEFORE INSERT ON events
    WHEN NEW.sequence <> (SELECT COALESCE(MAX(sequence) + 1, 0) FROM events WHERE session = NEW.session)
    BEGIN SELECT RAISE(ABORT, 'events are only appended, in order'); END;
    CREATE TRIGGER events_unchanged BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER events_undeleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER contents_once BEFORE INSERT ON contents
    WHEN EXISTS (SELECT 1 FROM contents WHERE digest = NEW.digest)
    BEGIN SELECT RAISE(ABORT, 'contents are never replaced'); END;
    CREATE TRIGGER contents_unchanged BEFORE UPDATE ON contents
    BEGIN SELECT RAISE(ABORT, 'contents are never changed'); END;
    CREATE TRIGGER contents_undeleted BEFORE DELETE ON contents
    BEGIN SELECT RAISE(ABORT, 'contents are never deleted'); END;
    CREATE TRIGGER sessions_unchanged
    BEFORE UPDATE OF id, trainee, scenario, locale, mode, scenario_digest, lexicon_digest, started_at ON sessions
    BEGIN SELECT RAISE(ABORT, 'what a session began with is never changed'); END;
    CREATE TRIGGER sessions_undeleted BEFORE DELETE ON sessions
    BEGIN SELECT RAISE(ABORT, 'sessions are never deleted'); END;
    """
}
