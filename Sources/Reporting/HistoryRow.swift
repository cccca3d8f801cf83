import Rehearsal
import Selling

/// One session as a list shows it.
public struct HistoryRow: Equatable, Sendable {
  /// The session's identifier; lists show its first eight characters.
  public var session: String
  /// When it began, in milliseconds since 1970-01-01T00:00:00Z.
  public var began: Int64
  /// The title of what was played.
  public var scenario: String
  /// The language it was played in.
  public var locale: String
  /// Practice or exam.
  public var mode: Beginning.Mode
  /// Who practised; empty where no name was given.
  public var trainee: String
  /// Turns that stand.
  public var turns: Int
  /// Where it stands.
  public var state: State
  /// How it ended; nil where it did not.
  public var outcome: Outcome?
  /// The total of each rubric, 0 to 100, by the rubric's title.
  public var scores: [Score]
  /// What came of an exam; nil for practice, `passed` nil while it is not over.
  public var exam: Exam?
  /// How many turns were taken back.
  public var takenBack: Int
  /// How many hints were taken.
  public var hints: Int
  /// How often it broke off and was gone on with.
  public var breaks: Int

  /// An exam in a list.
  public struct Exam: Equatable, Sendable {
    /// The trainee's so-manieth in this scenario, from 1.
    public var attempt: Int
    /// Whether it was passed; nil while it is not over.
    public var passed: Bool?

    /// An exam in a list.
    public init(attempt: Int, passed: Bool?) {
      self.attempt = attempt
      self.passed = passed
    }
  }

  /// Where a session stands.
  public enum State: String, CaseIterable, Sendable {
    /// Begun and neither paused nor ended: it may still run, or it was cut off.
    case open
    case paused, ended
    /// It cannot be read.
    case broken
  }

  /// A total by one rubric.
  public struct Score: Equatable, Sendable {
    /// What the rubric is called.
    public var title: String
    /// 0 to 100, with what was set by hand.
    public var points: Int
    /// Whether any of it was set by hand.
    public var setByHand: Bool

    /// A total by one rubric.
    public init(title: String, points: Int, setByHand: Bool = false) {
      self.title = title
      self.points = points
      self.setByHand = setByHand
    }
  }

  /// One session.
  public init(
    session: String, began: Int64, scenario: String, locale: String, mode: Beginning.Mode, trainee: String = "",
    turns: Int, state: State, outcome: Outcome?, scores: [Score], exam: Exam? = nil, takenBack: Int = 0,
    hints: Int = 0, breaks: Int = 0
  ) {
    self.session = session
    self.began = began
    self.scenario = scenario
    self.locale = locale
    self.mode = mode
    self.trainee = trainee
    self.turns = turns
    self.state = state
    self.outcome = outcome
    self.scores = scores
    self.exam = exam
    self.takenBack = takenBack
    self.hints = hints
    self.breaks = breaks
  }
}
