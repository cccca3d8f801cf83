import Rehearsal
import Selling

/// One session as a listing shows it.
public struct SessionSummary: Equatable, Sendable {
  /// Where a session stands.
  public enum State: String, CaseIterable, Sendable {
    /// Neither paused nor ended: it is being played, or was interrupted.
    case playing
    case paused, ended
    /// One of its events no longer reads; `trouble` tells which.
    case broken
  }

  /// Whose session it is.
  public var id: SessionID
  /// The scenario's id.
  public var scenario: String
  /// Language of the scenario.
  public var locale: String
  /// Who practised; empty where no name was given.
  public var trainee: String
  /// Practice or exam; nil where a broken session no longer tells.
  public var mode: Beginning.Mode?
  /// Time of the first event, in milliseconds since 1970-01-01T00:00:00Z.
  public var startedAt: Int64
  /// Time of the last event.
  public var lastAt: Int64
  /// How many turns stand; taken back ones do not.
  public var turns: Int
  /// Where it stands.
  public var state: State
  /// How it ended; nil where it did not.
  public var outcome: Outcome?
  /// Why it is broken; nil where it is not.
  public var trouble: String?

  /// A session as a listing shows it.
  public init(
    id: SessionID, scenario: String, locale: String, trainee: String, mode: Beginning.Mode?, startedAt: Int64,
    lastAt: Int64, turns: Int, state: State, outcome: Outcome?, trouble: String? = nil
  ) {
    self.id = id
    self.scenario = scenario
    self.locale = locale
    self.trainee = trainee
    self.mode = mode
    self.startedAt = startedAt
    self.lastAt = lastAt
    self.turns = turns
    self.state = state
    self.outcome = outcome
    self.trouble = trouble
  }
}

/// Which sessions to list.
public struct SessionFilter: Equatable, Sendable {
  /// Only this trainee's; nil for everybody's.
  public var trainee: String?
  /// Only those of this scenario; nil for all.
  public var scenario: String?
  /// Only practice, or only exams; nil for both.
  public var mode: Beginning.Mode?
  /// Only those that began at this time or later, in milliseconds since 1970-01-01T00:00:00Z; nil for all.
  public var since: Int64?
  /// At most so many, the first ones of the list; nil for all.
  public var limit: Int?

  /// All sessions, or some.
  public init(
    trainee: String? = nil, scenario: String? = nil, mode: Beginning.Mode? = nil, since: Int64? = nil,
    limit: Int? = nil
  ) {
    self.trainee = trainee
    self.scenario = scenario
    self.mode = mode
    self.since = since
    self.limit = limit
  }
}
