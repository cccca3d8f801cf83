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
  /// SQLite takes the figures out of the records, so that thousands of sessions are read in a fraction of a second. A
  /// session of which something no longer reads is listed as such.
  /// - Parameters:
  ///   - filter: which sessions.
  ///   - after: only those that follow this one; nil for all.
  /// - Throws: `ArchiveError`.
  public func figures(
    _ filter: SessionFilter = SessionFilter(), after: SessionFigures? = nil
  ) throws(ArchiveError) -> [SessionFigures] {
    try read { database in
      var found: [SessionFigures] = []
      // One snapshot for all that is read.
      try database.inTransaction(.deferred) {
        let chosen = Chosen(filter, after: after)
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
  let sql = """
    WITH chosen AS MATERIALIZED (
      SELECT ROW_NUMBER() OVER (ORDER BY started_at, id) - 1 AS place, * FROM sessions
      WHERE (?1 IS NULL OR trainee = ?1) AND (?2 IS NULL OR scenario = ?2) AND (?3 IS NULL OR mode = ?3)
        AND (?4 IS NULL OR started_at >= ?4) AND (?5 IS NULL OR (started_at, id) > (?5, ?6))
      ORDER BY started_at, id LIMIT ?7)

    """
  let arguments: StatementArguments

  init(_ filter: SessionFilter, after: SessionFigures?) {
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

  /// Which session a row belongs to: its first column.
  private func place(_ row: Row) -> Int? { row.number(0).flatMap { figures.indices.contains($0) ? $0 : nil } }

  /// The cards of each session as its log stands; of several by one rubric the one that was kept last.
  mutating func readCards(_ chosen: Chosen, in database: Database) throws {
    let cards = try chosen.rows(
      """
      SELECT place, rubric, rubric_digest, CASE WHEN json_valid(record) AND json_type(record, '$.criteria') = 'array'
        AND json_extract(record, '$.format') = \(ScorecardRecord.format) THEN json_extract(record, '$.total') END,
        scorecards.rowid
      FROM chosen JOIN scorecards ON chosen.id = session WHERE scorecards.events = chosen.events
      ORDER BY place, rubric, scorecards.rowid
      """, in: database)
    // Where each card that is kept stands among those of its session, by its row.
    var kept: [Int: Int] = [:]
    var previous = 0
    var areValid = true
    while let row = try cards.next() {
      guard let place = place(row), let rowid = row.number(4) else { continue }
      guard let total = row.number(3) else {
        figures[place].state = .unreadable
        areValid = false
        continue
      }
      let card = CardFigures(rubric: row.text(1) ?? "", rubricDigest: row.text(2) ?? "", total: total, criteria: [])
      if figures[place].cards.last?.rubric == card.rubric {
        figures[place].cards.removeLast()
        kept[previous] = nil
      }
      kept[rowid] = figures[place].cards.count
      previous = rowid
      figures[place].cards.append(card)
    }
    try readCriteria(chosen, of: kept, areValid: areValid, in: database)
  }

  private mutating func readCriteria(
    _ chosen: Chosen, of kept: [Int: Int], areValid: Bool, in database: Database
  ) throws {
    // Looking whether a record is JSON costs as much as reading it.
    let record = areValid ? "record" : "CASE WHEN json_valid(record) THEN record ELSE '{}' END"
    let criteria = try chosen.rows(
      """
      SELECT place, scorecards.rowid, json_extract(value, '$.criterion'), json_extract(value, '$.dimension'),
        json_extract(value, '$.measure'), json_extract(value, '$.version'), json_extract(value, '$.possible'),
        json_extract(value, '$.earned'), json_extract(value, '$.value'), json_extract(value, '$.result')
      FROM chosen JOIN scorecards ON chosen.id = session, json_each(\(record), '$.criteria')
      WHERE scorecards.events = chosen.events AND json_each.type = 'object'
      """, in: database)
    while let row = try criteria.next() {
      guard let place = place(row), let card = row.number(1).flatMap({ kept[$0] }) else { continue }
      guard let criterion = row.text(2), let possible = row.number(6), let earned = row.number(7),
        let value = row.number(8), let result = row.text(9).flatMap(Finding.Result.init(rawValue:))
      else {
        figures[place].state = .unreadable
        continue
      }
      figures[place].cards[card].criteria.append(
        CriterionFigures(
          criterion: criterion, dimension: row.text(3) ?? "", measure: row.text(4) ?? "", version: row.number(5) ?? 1,
          possible: possible, earned: earned, value: value, result: result))
    }
  }

  /// What became of the sale, whether a turn was taken back, and what came to be known.
  mutating func readEvents(_ chosen: Chosen, in database: Database) throws {
    let ends = try chosen.rows(
      """
      SELECT place, kind, CASE WHEN json_valid(record) THEN json_extract(record, '$.ended.nextStep') ELSE 2 END,
        CASE WHEN json_valid(record) THEN json_extract(record, '$.ended.cause') END
      FROM chosen JOIN events ON chosen.id = session WHERE kind IN ('ended', 'undone') ORDER BY place, sequence
      """, in: database)
    while let row = try ends.next() {
      guard let place = place(row) else { continue }
      if row.number(2) == 2 { figures[place].state = .unreadable }
      if row.text(1) == "undone" { figures[place].isMarked = true }
      guard row.text(1) == "ended" else { continue }
      figures[place].nextStep = row.number(2) == 1
      figures[place].cause = row.text(3).flatMap(LossCause.init(rawValue:))
    }
    try readOverrides(chosen, in: database)
    try readDisclosures(chosen, in: database)
  }

  /// Points set by hand; the last for a criterion holds, and where nothing could be earned nothing is set.
  private mutating func readOverrides(_ chosen: Chosen, in database: Database) throws {
    let rows = try chosen.rows(
      """
      SELECT place, CASE WHEN json_valid(record) THEN json_extract(record, '$.overridden.rubric') END,
        CASE WHEN json_valid(record) THEN json_extract(record, '$.overridden.criterion') END,
        CASE WHEN json_valid(record) THEN json_extract(record, '$.overridden.value') END,
        CASE WHEN json_valid(record) THEN json_extract(record, '$.overridden.reason') END
      FROM chosen JOIN events ON chosen.id = session WHERE kind = 'overridden' ORDER BY place, sequence
      """, in: database)
    while let row = try rows.next() {
      guard let place = place(row) else { continue }
      guard let rubric = row.text(1), let criterion = row.text(2), let value = row.number(3),
        (0...1000).contains(value)
      else {
        figures[place].state = .unreadable
        continue
      }
      let override = Override(rubric: rubric, criterion: criterion, value: value, reason: row.text(4) ?? "")
      for card in figures[place].cards.indices where figures[place].cards[card].rubric == rubric {
        for index in figures[place].cards[card].criteria.indices {
          let figure = figures[place].cards[card].criteria[index]
          guard figure.criterion == criterion, figure.possible > 0 else { continue }
          figures[place].cards[card].criteria[index].byHand = override
        }
      }
    }
  }

  private mutating func readDisclosures(_ chosen: Chosen, in database: Database) throws {
    // A record's keys are sorted, and what a turn disclosed comes early: only that much is read as JSON. Where the cut
    // does not fit, the whole record is. What a turn disclosed is forgotten where that turn, or one before it, was
    // taken back later.
    let rows = try chosen.rows(
      """
      , turns AS (
        SELECT place, events.session, sequence, record,
          substr(record, 1, instr(record, ',"effects":[') - 1) || '}}' AS cut
        FROM chosen JOIN events ON chosen.id = events.session
        WHERE kind = 'turn' AND instr(record, '"disclosures":[]') = 0)
      SELECT place, json_extract(value, '$.need'), json_extract(value, '$.level')
      FROM turns, json_each(
        CASE WHEN json_valid(cut) THEN cut WHEN json_valid(record) THEN record ELSE '{}' END, '$.turn.disclosures')
      WHERE json_each.type = 'object' AND NOT EXISTS (
        SELECT 1 FROM events AS undo WHERE undo.session = turns.session AND undo.sequence > turns.sequence
          AND undo.kind = 'undone'
          AND CASE WHEN json_valid(undo.record) THEN
            json_extract(undo.record, '$.undone.turn') <= json_extract(turns.record, '$.turn.number') END)
      """, in: database)
    while let row = try rows.next() {
      guard let place = place(row), let need = row.text(1),
        let level = row.text(2).flatMap(Disclosure.init(word:))
      else { continue }
      figures[place].known[need] = max(level, figures[place].known[need] ?? .nothing)
    }
  }
}

extension Row {
  /// A column of a record's: nil where it is something else, for a damaged store must not end the program.
  fileprivate func number(_ column: Int) -> Int? { Int.fromDatabaseValue(self[column]) }
  fileprivate func text(_ column: Int) -> String? { String.fromDatabaseValue(self[column]) }
}
