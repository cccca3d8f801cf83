import Archive
import Assessment
import Console
import Foundation
import Rehearsal
import Reporting

/// The questions after a call: asked at a terminal, one by one; each answer is kept before it is judged (law 5).
struct QuestionRound {
  let phrases: Phrasebook
  let archive: SQLiteArchive

  init(phrases: Phrasebook, in archive: SQLiteArchive) {
    self.phrases = phrases
    self.archive = archive
  }

  /// Asks what was not answered after the call; exams ask once, at the end of the call.
  func later(_ session: ReviewedSession) throws -> ReviewedSession {
    guard Paper().isTerminal else {
      throw Failure(.noTerminal(.questions), code: Failure.usage)
    }
    let open = DebriefQuestion.of(JudgedCall(session.stored.events, in: session.stored.scenario))
    guard session.stored.beginning.mode == .practice, !open.isEmpty else {
      printText(phrases.noQuestions + "\n")
      return session
    }
    return try ask(session)
  }

  /// Asks, keeps the answers and the cards as they are then, and says what became of the totals.
  func ask(_ session: ReviewedSession) throws -> ReviewedSession {
    let questions = DebriefQuestion.of(JudgedCall(session.stored.events, in: session.stored.scenario))
    guard !questions.isEmpty else { return session }
    let paper = Paper()
    let words = QuestionWords(scenario: session.stored.scenario, state: session.stored.state, phrases: phrases)
    let lines = TerminalLines(history: nil, words: ConsoleWords(locale: phrases.rawValue))
    var answered: [Bool] = []
    do {
      defer { lines.close() }
      printText(words.intro(questions.count, width: paper.width, colour: paper.colour))
      for (place, question) in questions.enumerated() {
        printText(
          words.page(question, number: place + 1, width: paper.width, colour: paper.colour))
        guard let choice = choose(question, lines) else { break }
        guard !choice.isEmpty else { continue }
        let sequence = session.stored.events.count + answered.count
        try archive.append(
          [
            SessionEvent(
              sequence: sequence, time: Int64((Date().timeIntervalSince1970 * 1000).rounded()),
              body: .reflected(Reflection(question: question.id, choice: choice)))
          ], to: session.stored.id)
        answered.append(choice == question.right)
        printText(
          words.judged(question, right: choice == question.right, width: paper.width, colour: paper.colour))
      }
    }
    guard !answered.isEmpty else { return session }
    let again = ReviewedSession(
      try StoredSession(session.stored.id, in: archive, playing: session.stored.scenario), judgedBy: session.judging)
    try archive.keep(again.verdict.scorecards, of: again.stored.id)
    let (before, after) = (session.standing, again.standing)
    let totals = zip(before.scorecards, after.scorecards).map { then, now in
      let title = again.judging.rubrics.first { $0.id == now.rubric }?.title ?? now.rubric
      return (title: title, then: then.effectivePoints, now: now.effectivePoints)
    }
    printText("\n" + phrases.questionsDone(right: answered.count { $0 }, of: answered.count, totals: totals))
    return again
  }

  /// The id of the choice that was made; empty where it was passed over, nil where the trainee wants no more.
  private func choose(_ question: DebriefQuestion, _ lines: TerminalLines) -> String? {
    while true {
      switch lines.next(prompt: phrases.answerPrompt(question.choices.count)) {
      case .line(let line):
        let typed = line.filter { !$0.isWhitespace }
        if typed.isEmpty { return "" }
        if let number = typed.wholeNumber, question.choices.indices.contains(number - 1) {
          return question.choices[number - 1]
        }
        printText(phrases.notAChoice(question.choices.count))
      case .interrupted, .end, .lost: return nil
      }
    }
  }
}

extension String {
  /// The number of a single digit, full-width ones too.
  fileprivate var wholeNumber: Int? { count == 1 ? first?.wholeNumberValue : nil }
}

extension ReviewedSession {
  /// The verdict that counts, points set by hand laid over it.
  var standing: Verdict { verdict.applying(stored.state.overrides) }
}
