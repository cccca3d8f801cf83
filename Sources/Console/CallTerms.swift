/// How a call is played: with help at hand, or as an exam.
public enum CallTerms: Equatable, Sendable {
  /// Practice; `coach`: a remark follows a turn where there is one worth making.
  case practice(coach: Bool)
  /// An exam: no help of any kind, no pause, and it counts.
  case exam(Exam)

  /// What an exam asks.
  public struct Exam: Equatable, Sendable {
    /// The trainee's so-manieth exam in this scenario, from 1.
    public var attempt: Int
    /// What it takes to pass, by each rubric.
    public var marks: [Mark]
    /// Whether it has broken off before: then it cannot be gone on with again.
    public var hasBroken: Bool

    /// The points that one rubric asks.
    public struct Mark: Equatable, Sendable {
      /// What the rubric is called.
      public var title: String
      /// Points of 100.
      public var points: Int

      /// The points that one rubric asks.
      public init(title: String, points: Int) {
        self.title = title
        self.points = points
      }
    }

    /// What an exam asks.
    public init(attempt: Int, marks: [Mark], hasBroken: Bool = false) {
      self.attempt = attempt
      self.marks = marks
      self.hasBroken = hasBroken
    }
  }

  /// Whether it is an exam.
  public var isExam: Bool {
    if case .exam = self { return true }
    return false
  }
}
