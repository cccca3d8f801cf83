import Assessment

/// The head of an exam's debrief: passed or not, by which marks.
struct ExamSection {
  let exam: ExamResult
  let debrief: Debrief
  var phrases: Phrasebook { debrief.phrases }

  init(_ exam: ExamResult, of debrief: Debrief) {
    self.exam = exam
    self.debrief = debrief
  }

  /// Passed or not, and whether it broke off.
  var sentence: String {
    let head =
      exam.passed
      ? phrases.say("Exam, attempt \(exam.attempt): passed.", "考试，第 \(exam.attempt) 次：及格。")
      : phrases.say("Exam, attempt \(exam.attempt): not passed.", "考试，第 \(exam.attempt) 次：不及格。")
    let breaks = debrief.state.breaks
    return head + (breaks > 0 ? phrases.gap + phrases.broken(breaks) : "")
  }

  /// Each rubric's points beside its mark, and whether they reach it.
  var marks: [(words: String, reached: Bool)] {
    debrief.verdict.scorecards.compactMap { card in
      guard let rubric = debrief.rubric(card.rubric) else { return nil }
      let points = card.effectivePoints
      let words = phrases.say("\(points), pass mark \(rubric.passMark)", "\(points) 分，及格线 \(rubric.passMark)")
      return (rubric.title + phrases.colon + words, points >= rubric.passMark)
    }
  }

  func write(to page: inout Page) {
    page.add(sentence, tone: .strong)
    for mark in marks { page.add(mark.words, mark: mark.reached) }
    page.blank()
  }
}
