import Assessment
import Rehearsal
import Selling

/// The last line of a call in `--format jsonl`: what became of it and what it scored.
///
/// `{"type":"scorecard","session":…,"outcome":…,"cause":…,"style":…,"scores":{RUBRIC: 0…100},"criteria":[…],
/// "ledger":[…]}`, keys sorted. `cause` is null where the customer was not lost; each criterion names its rubric. Where
/// points were set by hand, `scores` counts them, the criterion has `byHand` beside `earned`, and `computedScores`
/// gives the totals without them.
/// Where there were any, `"takenBack":2` turns and `"hints":3` follow; an exam has `"exam":{"attempt":1,"passed":true}`.
/// It is written only, never read: the session and its scorecards are what is stored.
public struct CallReportRecord: Encodable, Sendable {
  let session: SessionID
  let outcome: Outcome
  let cause: LossCause?
  let verdict: Verdict
  let takenBack: Int
  let hints: Int
  let exam: ExamResult?

  /// The report of a session as it stands.
  public init(session: SessionID, state: SessionState, verdict: Verdict, exam: ExamResult? = nil) {
    self.init(
      session: session, closing: state.closing, verdict: verdict, takenBack: state.takenBack.count,
      hints: state.hints.count, exam: exam)
  }

  /// The report of a session; where it has no closing it counts as abandoned.
  public init(
    session: SessionID, closing: Closing?, verdict: Verdict, takenBack: Int = 0, hints: Int = 0,
    exam: ExamResult? = nil
  ) {
    self.session = session
    outcome = closing?.outcome ?? .abandoned
    cause = closing?.cause
    self.verdict = verdict
    self.takenBack = takenBack
    self.hints = hints
    self.exam = exam
  }

  /// The canonical bytes of the line, without a line feed.
  /// - Throws: only where memory or Foundation fail.
  public func encoded() throws -> [UInt8] { try Canonical.bytes(of: self) }

  enum CodingKeys: String, CodingKey {
    case type, session, outcome, cause, style, scores, computedScores, criteria, ledger, takenBack, hints, exam
  }

  /// Writes the line.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("scorecard", forKey: .type)
    try container.encode(session.description, forKey: .session)
    try container.encode(outcome.rawValue, forKey: .outcome)
    if let cause {
      try container.encode(cause.rawValue, forKey: .cause)
    } else {
      try container.encodeNil(forKey: .cause)
    }
    try container.encode(verdict.style.rawValue, forKey: .style)
    let points = verdict.scorecards.map { ($0.rubric, $0.effectivePoints) }
    try container.encode(Dictionary(points) { _, last in last }, forKey: .scores)
    if verdict.scorecards.contains(where: \.isSetByHand) {
      let computed = verdict.scorecards.map { ($0.rubric, $0.points) }
      try container.encode(Dictionary(computed) { _, last in last }, forKey: .computedScores)
    }
    let criteria = verdict.scorecards.flatMap { card in
      card.criteria.map { CriterionRecord($0, of: card.rubric) }
    }
    try container.encode(criteria, forKey: .criteria)
    try container.encode(verdict.ledger.map(LedgerRecord.init), forKey: .ledger)
    if takenBack > 0 { try container.encode(takenBack, forKey: .takenBack) }
    if hints > 0 { try container.encode(hints, forKey: .hints) }
    if let exam { try container.encode(ExamRecord(attempt: exam.attempt, passed: exam.passed), forKey: .exam) }
  }

  /// What came of an exam.
  private struct ExamRecord: Encodable {
    var attempt: Int
    var passed: Bool
  }
}
