import Archive
import Assessment
import Authoring
import Rehearsal
import Reporting

/// What a list shows of exams: their numbers, and whether they were passed by the marks of the rubrics they pin.
struct PassedExams {
  private let attempts: [SessionID: Int]
  /// By the rubric's digest; a rubric that no longer reads has none.
  private let marks: [String: Int]

  init(_ sessions: [SessionFigures], in archive: SQLiteArchive?) throws {
    let exams = sessions.filter { $0.mode == .exam }
    guard let archive, !exams.isEmpty else {
      (attempts, marks) = ([:], [:])
      return
    }
    attempts = try archive.examAttempts()
    var marks: [String: Int] = [:]
    for digest in Set(exams.flatMap(\.cards).map(\.rubricDigest)) {
      let bundle = try? ContentBundle(bytes: archive.content(digest))
      marks[digest] = bundle?.rubric(knownMeasures: nil).value?.passMark
    }
    self.marks = marks
  }

  /// The exam that a session was; nil for practice.
  func row(of session: SessionSummary, cards: [CardFigures]) -> HistoryRow.Exam? {
    guard session.mode == .exam, let attempt = attempts[session.id] else { return nil }
    let reached = cards.map { card in marks[card.rubricDigest].map { (card.counted + 5) / 10 >= $0 } }
    // Not over, or not to be told any more.
    let passed = session.state != .ended || cards.isEmpty || reached.contains(nil) ? nil : !reached.contains(false)
    return HistoryRow.Exam(attempt: attempt, passed: passed)
  }
}
