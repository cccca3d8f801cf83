import Foundation
import GRDB
import Records
import Rehearsal

extension SQLiteArchive: SessionLog {
  /// Appends events of a session in one transaction; they are on disk when it returns.
  ///
  /// The first event's sequence must be the number of events the session has; event 0, and only it, is `began`.
  /// - Throws: `ArchiveError`; then none was appended. `.conflict` where another process appended meanwhile.
  public func append(_ events: [SessionEvent], to session: SessionID) throws {
    guard let first = events.first else { return }
    for (offset, event) in events.enumerated() {
      let begins = event.body.kind == .began
      guard event.sequence == first.sequence + offset, begins == (event.sequence == 0) else {
        throw ArchiveError(
          .conflict, "Event \(event.sequence) of session \(session) is out of order: nothing was kept.")
      }
    }
    let records = try events.map { try record(of: $0, in: session) }
    try write { database in
      let count = try Int.fetchOne(
        database, sql: "SELECT COALESCE(MAX(sequence) + 1, 0) FROM events WHERE session = ?",
        arguments: [session.description])
      guard count == first.sequence else {
        throw ArchiveError(
          .conflict,
          "Session \(session) has \(count ?? 0) events, not \(first.sequence): it was played elsewhere "
            + "meanwhile. Go on with it by askfirst play --resume.")
      }
      try updateSession(session, with: events, in: database)
      for (event, record) in zip(events, records) {
        try database.execute(
          sql: "INSERT INTO events(session, sequence, time, kind, record) VALUES (?, ?, ?, ?, ?)",
          arguments: [session.description, event.sequence, event.time, event.body.kind.rawValue, record])
      }
    }
  }

  /// All events of a session in order; empty where there is no such session.
  /// - Throws: `ArchiveError`; `.unreadableRecord`, naming session, event and field, where one no longer reads.
  public func events(of session: SessionID) throws -> [SessionEvent] {
    try read { try events(of: session, in: $0) }
  }

  /// What the first event of a session pins; nil where there is no such session.
  /// - Throws: `ArchiveError`; `.unreadableRecord` where it no longer reads.
  public func beginning(of session: SessionID) throws -> Beginning? {
    try read { database in
      let bytes = try Data.fetchOne(
        database, sql: "SELECT CAST(record AS BLOB) FROM events WHERE session = ? AND sequence = 0",
        arguments: [session.description])
      guard let bytes else { return nil }
      let event = try EventRecord.decoded(from: [UInt8](bytes), session: session, sequence: 0).event
      guard case .began(let beginning) = event.body else { return nil }
      return beginning
    }
  }

  func events(of session: SessionID, in database: Database) throws -> [SessionEvent] {
    // As a blob: text would be repaired silently where its bytes are damaged.
    let rows = try Row.fetchCursor(
      database, sql: "SELECT kind, CAST(record AS BLOB) FROM events WHERE session = ? ORDER BY sequence",
      arguments: [session.description])
    var events: [SessionEvent] = []
    while let row = try rows.next() {
      let bytes = [UInt8](row[1] as Data? ?? Data())
      let event = try EventRecord.decoded(from: bytes, session: session, sequence: events.count).event
      guard row[0] == event.body.kind.rawValue else {
        throw RecordFault(
          place: "session \(session), event \(events.count)", field: "type", problem: "does not fit the table")
      }
      events.append(event)
    }
    return events
  }

  /// The canonical text of an event, read back before it is trusted: what is acknowledged must replay.
  private func record(of event: SessionEvent, in session: SessionID) throws -> String {
    let bytes = try EventRecord(event, of: session).encoded()
    let read = try EventRecord.decoded(from: bytes, session: session, sequence: event.sequence)
    guard read.event == event else {
      throw ArchiveError(.failed, "Event \(event.sequence) of session \(session) would not read back: it is not kept.")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func updateSession(_ session: SessionID, with events: [SessionEvent], in database: Database) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM sessions WHERE id = ?", arguments: [session.description])
    var progress = row.flatMap { SessionProgress($0) } ?? SessionProgress()
    for event in events {
      if case .began(let beginning) = event.body {
        try database.execute(
          sql: """
            INSERT INTO sessions(id, trainee, scenario, locale, mode, scenario_digest, lexicon_digest, started_at,
              last_at, events, turns, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 'playing')
            """,
          arguments: [
            session.description, beginning.trainee, beginning.scenario, beginning.locale, beginning.mode.rawValue,
            beginning.scenarioDigest, beginning.lexiconDigest, event.time, event.time,
          ])
      }
      progress.apply(event.body)
    }
    try database.execute(
      sql: "UPDATE sessions SET events = ?, turns = ?, state = ?, outcome = ?, last_at = MAX(last_at, ?) WHERE id = ?",
      arguments: [
        progress.events, progress.turns, progress.state.rawValue, progress.outcome, events.last?.time,
        session.description,
      ])
  }
}
