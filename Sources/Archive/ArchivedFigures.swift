import Assessment
import Foundation
import GRDB
import Records
import Rehearsal
import Scenarios
import Selling

extension SQLiteArchive {
  /// What reports count of the sessions, the earliest first: from the stored scorecards and events, nothing judged anew.
  ///
  /// Of each record no more is read than counts, so that thousands of sessions take a fraction of a second. A session of
  /// which something no longer reads is listed as such.
  /// - Parameters:
  ///   - filter: which sessions.
  ///   - after: only those that follow this one; nil for all.
  ///   - latestFirst: whether they come in the order of `sessions(_:)`; then nothing comes after any.
  /// - Throws: `ArchiveError`.
  public func figures(
    _ filter: SessionFilter = SessionFilter(), after: SessionFigures? = nil, latestFirst: Bool = false
  ) throws(ArchiveError) -> [SessionFigures] {
    try read { database in
      var found: [SessionFigures] = []
      // One snapshot for all that is read.
      try database.inTransaction(.deferred) {
        let chosen = Chosen(filter, after: after, order: latestFirst ? "started_at DESC, id" : "started_at, id")
        found = try chosen.sessions(in: database)
        var draft = FiguresDraft(found)
        try draft.readCards(chosen, in: database)
        try draft.readEvents(chosen, in: database)
        found = draft.figures
        return .commit
      }
      return found
    }
  }

  /// Who practised and how often, by name.
  /// - Throws: `ArchiveError`.
  public func trainees() throws(ArchiveError) -> [(name: String, sessions: Int)] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT trainee, COUNT(*) FROM sessions GROUP BY trainee ORDER BY trainee")
        .map { (name: $0[0], sessions: $0[1]) }
    }
  }
}

extension SQLiteArchive {
  /// The scenarios that were played, by id.
  /// - Throws: `ArchiveError`.
  public func scenarios() throws(ArchiveError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT DISTINCT scenario FROM sessions ORDER BY scenario") }
  }

  /// The rubrics that any session was scored by, by id.
  /// - Throws: `ArchiveError`.
  public func scoredRubrics() throws(ArchiveError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT DISTINCT rubric FROM scorecards ORDER BY rubric") }
  }
}

/// The chosen sessions, as a part of every statement.
private struct Chosen {
  let sql: String
  let arguments: StatementArguments

  init(_ filter: SessionFilter, after: SessionFigures?, order: String) {
    sql = """
      WITH chosen AS MATERIALIZED (
        SELECT ROW_NUMBER() OVER (ORDER BY \(order)) - 1 AS place, * FROM sessions
        WHERE (?1 IS NULL OR trainee = ?1) AND (?2 IS NULL OR scenario = ?2) AND (?3 IS NULL OR mode = ?3)
          AND (?4 IS NULL OR started_at >= ?4) AND (?5 IS NULL OR (started_at, id) > (?5, ?6))
        ORDER BY \(order) LIMIT ?7)

      """
    arguments = [
      filter.trainee, filter.scenario, filter.mode?.rawValue, filter.since, after?.startedAt,
      after?.session.description, filter.limit ?? -1,
    ]
  }

  func rows(_ select: String, in database: Database) throws -> RowCursor {
    try Row.fetchCursor(database, sql: sql + select, arguments: arguments)
  }

  func sessions(in database: Database) throws -> [SessionFigures] {
    let rows = try rows("SELECT * FROM chosen ORDER BY place", in: database)
    var found: [SessionFigures] = []
    while let row = try rows.next() {
      let state: SessionFigures.State =
        switch SessionSummary.State(rawValue: row["state"]) {
        case .playing: .open
        case .paused: .paused
        case .ended: .ended
        case .broken, nil: .unreadable
        }
      found.append(
        SessionFigures(
          session: SessionID(row["id"]), trainee: row["trainee"], scenario: row["scenario"],
          scenarioDigest: row["scenario_digest"], locale: row["locale"],
          mode: Beginning.Mode(rawValue: row["mode"]), startedAt: row["started_at"], lastAt: row["last_at"],
          turns: row["turns"], state: state, outcome: (row["outcome"] as String?).flatMap(Outcome.init(rawValue:))))
    }
    return found
  }
}

/// Figures while they are read.
private struct FiguresDraft {
  var figures: [SessionFigures]

  init(_ figures: [SessionFigures]) { self.figures = figures }

  /// The cards of each session as its log stands; of several by one rubric the one that was kept last.
  mutating func readCards(_ chosen: Chosen, in database: Database) throws {
    let rows = try chosen.rows(
      """
      SELECT place, CAST(record AS BLOB) FROM chosen JOIN scorecards ON id = session
      WHERE scorecards.events = chosen.events ORDER BY scorecards.rowid
      """, in: database)
    while let row = try rows.next() {
      let place: Int = row[0]
      guard let card = CardFigures(record: [UInt8](row[1] as Data? ?? Data())) else {
        figures[place].state = .unreadable
        continue
      }
      figures[place].cards.removeAll { $0.rubric == card.rubric }
      figures[place].cards.append(card)
    }
    for place in figures.indices { figures[place].cards.sort { $0.rubric < $1.rubric } }
  }

  /// What became of the sale, what came to be known and stood, and what was set by hand.
  mutating func readEvents(_ chosen: Chosen, in database: Database) throws {
    let kinds = EventFigures.kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let rows = try chosen.rows(
      """
      SELECT place, sequence, kind, CAST(record AS BLOB) FROM chosen JOIN events ON id = session
      WHERE kind IN (\(kinds))
      """, in: database)
    var events = [[(sequence: Int, event: EventFigures)]](repeating: [], count: figures.count)
    while let row = try rows.next() {
      let place: Int = row[0]
      guard let kind = EventKind(rawValue: row[2]),
        let event = EventFigures(record: [UInt8](row[3] as Data? ?? Data()), kind: kind)
      else {
        figures[place].state = .unreadable
        continue
      }
      events[place].append((row[1], event))
    }
    // Sorted here: SQLite would carry all the words along.
    for place in figures.indices {
      figures[place].take(events[place].sorted { $0.sequence < $1.sequence }.map(\.event))
    }
  }
}

extension SessionFigures {
  /// Takes in what happened, in order.
  fileprivate mutating func take(_ events: [EventFigures]) {
    var turns: [(number: Int, known: [String: Disclosure])] = []
    for event in events {
      switch event {
      case .disclosed(let turn, let known): turns.append((turn, known))
      case .undone(let turn):
        turns.removeAll { $0.number >= turn }
        isMarked = true
      case .ended(let cause, let nextStep):
        self.cause = cause
        self.nextStep = nextStep
      case .overridden(let override): set(override)
      }
    }
    for turn in turns { known.merge(turn.known) { max($0, $1) } }
  }

  /// Sets points by hand; where nothing could be earned nothing is set.
  private mutating func set(_ override: Override) {
    for card in cards.indices where cards[card].rubric == override.rubric {
      for place in cards[card].criteria.indices where cards[card].criteria[place].criterion == override.criterion {
        if cards[card].criteria[place].possible > 0 { cards[card].criteria[place].byHand = override }
      }
    }
  }
}
