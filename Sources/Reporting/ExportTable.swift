import Assessment

/// The tables that are exported, row by row: sessions, the score of every criterion, the words behind it.
///
/// `Documentation/export.md` explains every column. A name keeps its meaning from version to version; new columns come
/// last.
public enum ExportTable: String, CaseIterable, Sendable {
  case sessions, criteria, evidence

  /// How rows are written.
  public enum Format: String, CaseIterable, Sendable {
    case csv, jsonl
  }

  /// The names of the columns; `rubrics` are those that any exported session was scored by.
  public func columns(rubrics: [String]) -> [String] {
    switch self {
    case .sessions:
      [
        "session", "trainee", "scenario", "locale", "mode", "started", "last", "turns", "state", "counts",
        "turn_taken_back", "outcome", "cause", "next_step",
      ] + rubrics.map { "score_\($0)" }
    case .criteria:
      [
        "session", "trainee", "scenario", "mode", "started", "counts", "rubric", "rubric_digest", "dimension",
        "criterion", "measure", "version", "possible", "judged", "counted", "result", "value",
        "reason_by_hand",
      ]
    case .evidence:
      ["session", "rubric", "criterion", "place", "turn", "helped", "reason", "about", "quote"]
    }
  }

  /// What the file begins with.
  public func head(_ format: Format, rubrics: [String]) -> String {
    format == .csv ? CSVText.row(columns(rubrics: rubrics)) : ""
  }

  /// The rows of one session; `cards` are asked for where the words are needed.
  public func rows(
    of session: SessionFigures, format: Format, rubrics: [String], cards: () throws -> [Scorecard]
  ) rethrows -> String {
    let rows: [[CSVText.Cell]]
    switch self {
    case .sessions: rows = [Self.row(of: session, rubrics)]
    case .criteria: rows = Self.criteria(of: session)
    case .evidence: rows = try Self.evidence(of: session, in: cards())
    }
    switch format {
    case .csv: return rows.map { CSVText.row($0) }.joined()
    case .jsonl:
      let names = columns(rubrics: rubrics)
      return rows.map { Self.object(zip(names, $0)) + "\n" }.joined()
    }
  }

  private static func row(of session: SessionFigures, _ rubrics: [String]) -> [CSVText.Cell] {
    identity(session) + [
      .text(session.locale), mode(session), .text(CalendarTime.instant(session.startedAt)),
      .text(CalendarTime.instant(session.lastAt)), .number(session.turns), .text(session.state.rawValue),
      .text(session.place().rawValue), .number(session.isMarked ? 1 : 0),
      session.outcome.map { .text($0.rawValue) } ?? .none, session.cause.map { .text($0.rawValue) } ?? .none,
      session.state == .ended ? .number(session.nextStep ? 1 : 0) : .none,
    ] + rubrics.map { id in CSVText.Cell(session.cards.first { $0.rubric == id }?.counted) }
  }

  private static func criteria(of session: SessionFigures) -> [[CSVText.Cell]] {
    session.cards.flatMap { card in
      card.criteria.map { criterion in
        identity(session) + [
          mode(session), .text(CalendarTime.instant(session.startedAt)), .text(session.place().rawValue),
          .text(card.rubric), .text(card.rubricDigest), .text(criterion.dimension), .text(criterion.criterion),
          .text(criterion.measure), .number(criterion.version), .number(criterion.possible),
          .number(criterion.earned), .number(criterion.counted), .text(criterion.result.rawValue),
          .number(criterion.value), criterion.byHand.map { .text($0.reason) } ?? .none,
        ]
      }
    }
  }

  private static func evidence(of session: SessionFigures, in cards: [Scorecard]) -> [[CSVText.Cell]] {
    cards.flatMap { card in
      card.criteria.flatMap { criterion in
        criterion.finding.evidence.enumerated().map { place, evidence in
          [
            .text(session.session.description), .text(card.rubric), .text(criterion.criterion), .number(place + 1),
            .number(evidence.turn), .number(evidence.helped ? 1 : 0), .text(evidence.reason), .text(evidence.about),
            .text(evidence.quote),
          ]
        }
      }
    }
  }

  private static func identity(_ session: SessionFigures) -> [CSVText.Cell] {
    [.text(session.session.description), .text(session.trainee), .text(session.scenario)]
  }

  private static func mode(_ session: SessionFigures) -> CSVText.Cell {
    session.mode.map { .text($0.rawValue) } ?? .none
  }

  private static func object(_ members: some Sequence<(String, CSVText.Cell)>) -> String {
    var json = JSONText()
    json.object {
      for (name, cell) in members {
        switch cell {
        case .number(let number): $0.member(name, number)
        case .text(let text): $0.member(name, text)
        case .none: $0.null(name)
        }
      }
    }
    return json.text
  }
}
