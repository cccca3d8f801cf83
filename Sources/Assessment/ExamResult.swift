/// What came of an exam.
public struct ExamResult: Equatable, Sendable {
  /// The trainee's so-manieth exam in the scenario, from 1.
  public var attempt: Int
  /// Whether every rubric's pass mark was reached.
  public var passed: Bool

  /// What came of an exam.
  public init(attempt: Int, passed: Bool) {
    self.attempt = attempt
    self.passed = passed
  }
}
