import Archive
import Assessment
import Foundation
import Rehearsal
import Reporting

/// A stored session with what is judged of it.
struct ReviewedSession {
  let stored: StoredSession
  let judging: JudgingContent
  /// As computed; points set by hand are laid over it where it is shown.
  let verdict: Verdict

  /// How commands are told which session is meant.
  var name: String { String(stored.id.description.prefix(8)) }

  /// The session with its verdict by the rubrics that judged it last.
  init(_ id: SessionID, in archive: SQLiteArchive, libraries: LibraryOptions) throws {
    let stored = try StoredSession(id, in: archive)
    self.init(stored, judgedBy: try JudgingContent(of: stored, in: archive, else: libraries))
  }

  init(_ stored: StoredSession, judgedBy judging: JudgingContent) {
    self.stored = stored
    self.judging = judging
    verdict = judging.judge(stored.events, in: stored.scenario)
  }

  /// Its debrief, beside the last attempt at the same scenario where there is one.
  func debrief(_ phrases: Phrasebook, in archive: SQLiteArchive, libraries: LibraryOptions) throws -> Debrief {
    Debrief(
      state: stored.state, scenario: stored.scenario, verdict: verdict, rubrics: judging.rubrics, phrases: phrases,
      earlier: try earlier(in: archive, libraries: libraries), exam: try exam(in: archive))
  }

  /// What came of it as an exam, points set by hand counted; nil where it is none, or not over.
  func exam(in archive: SQLiteArchive) throws -> ExamResult? {
    guard stored.beginning.mode == .exam, stored.state.closing != nil else { return nil }
    return ExamResult(
      attempt: try archive.examAttempts()[stored.id] ?? 1, passed: standing.passes(judging.rubrics))
  }

  /// Compared with another session.
  func since(_ other: ReviewedSession) -> Debrief.Earlier {
    let comparison = Comparison(
      then: other.verdict.applying(other.stored.state.overrides), now: verdict.applying(stored.state.overrides))
    return Debrief.Earlier(comparison, session: other.name, began: other.began)
  }

  /// When it began, on the reader's clock.
  var began: String {
    CalendarTime.minute(stored.events.first?.time ?? 0, minutesFromUTC: TimeZone.current.secondsFromGMT() / 60)
  }

  private func earlier(in archive: SQLiteArchive, libraries: LibraryOptions) throws -> Debrief.Earlier? {
    guard stored.state.closing != nil else { return nil }
    let beginning = stored.beginning
    let before = try archive.attempt(
      before: stored.events.first?.time ?? 0, trainee: beginning.trainee, scenario: beginning.scenario,
      locale: beginning.locale)
    // An attempt that no longer reads is told by history; it stands in nobody's way here.
    guard let before, let other = try? ReviewedSession(before, in: archive, libraries: libraries) else { return nil }
    let earlier = since(other)
    return earlier.isEmpty ? nil : earlier
  }
}

extension SQLiteArchive {
  /// The session that is meant: the first digits of its id, or the latest for `last` or nothing.
  func choose(_ typed: String?) throws -> SessionID {
    if let typed, typed != "last" { return try found(typed) }
    guard let latest = try sessions(SessionFilter(limit: 1)).first?.id else {
      throw Failure(.noSessions, code: Failure.usage)
    }
    return latest
  }

  private func found(_ digits: String) throws -> SessionID {
    do {
      return try resolve(digits)
    } catch {
      if error.kind == .unknownSession { throw Failure(.noSession(digits), code: Failure.usage) }
      guard error.kind == .ambiguousSession else { throw error }
      let fitting = try sessions().map(\.id.description).filter { $0.hasPrefix(digits.lowercased()) }.sorted()
      throw Failure(
        .severalSessions(digits, some: fitting.prefix(3).map { String($0.prefix(digits.count + 4)) }),
        code: Failure.usage)
    }
  }
}
