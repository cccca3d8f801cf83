import Dialogue
import Scenarios
import Selling

/// Something that happened in a session.
///
/// A session is its list of events; all else is folded from it (law 1).
public struct SessionEvent: Equatable, Sendable {
  /// Place in the session, from 0 without gaps.
  public var sequence: Int
  /// Milliseconds since 1970-01-01T00:00:00Z, given from outside.
  public var time: Int64
  /// What happened.
  public var body: Body

  /// What can happen.
  public enum Body: Equatable, Sendable {
    /// The call began: always event 0.
    case began(Beginning)
    /// The trainee said a line and the buyer answered.
    case turn(Turn)
    /// The trainee left the call to come back.
    case paused
    /// The trainee came back.
    case resumed
    /// The turn of this number was taken back; the session is marked.
    case undone(turn: Int)
    /// The trainee asked the simulator for help.
    case hinted(Hint)
    /// The trainee said what he makes of the prospect, and what he does next.
    case judged(ProspectVerdict)
    /// The trainee visited, rang up or met people of an account.
    case contacted(Contact)
    /// The trainee put a proposal to the house.
    case tendered(Tender)
    /// The committee of an account decided.
    case decided(Decision)
    /// The call ended.
    case ended(Closing)
    /// The trainee answered a question about the call after it.
    case reflected(Reflection)
    /// Somebody set the points of a criterion by hand, after the call.
    case overridden(Override)
  }

  /// An event.
  public init(sequence: Int, time: Int64, body: Body) {
    self.sequence = sequence
    self.time = time
    self.body = body
  }
}

/// What the first event pins for ever.
public struct Beginning: Equatable, Sendable {
  /// Format of the log; 1 so far.
  public var format: Int
  /// The scenario's id.
  public var scenario: String
  /// The digest of its stored contents, in lower-case hexadecimal SHA-256.
  public var scenarioDigest: String
  /// Digest of the lexicons.
  public var lexiconDigest: String
  /// Version of the engine that understood and answered.
  public var engine: String
  /// Draws the wordings.
  public var seed: UInt64
  /// Language of the scenario.
  public var locale: String
  /// Practice or exam.
  public var mode: Mode
  /// Who practises; empty where no name was given.
  public var trainee: String
  /// The buyer's first words as shown.
  public var opening: String
  /// The drill it belongs to; nil for a call of its own.
  public var drill: DrillPlace?

  /// How a session is played.
  public enum Mode: String, CaseIterable, Sendable {
    case practice, exam
  }

  /// What the first event pins.
  public init(
    format: Int = 1, scenario: String, scenarioDigest: String, lexiconDigest: String, engine: String,
    seed: UInt64, locale: String, mode: Mode, trainee: String, opening: String,
    drill: DrillPlace? = nil
  ) {
    self.format = format
    self.scenario = scenario
    self.scenarioDigest = scenarioDigest
    self.lexiconDigest = lexiconDigest
    self.engine = engine
    self.seed = seed
    self.locale = locale
    self.mode = mode
    self.trainee = trainee
    self.opening = opening
    self.drill = drill
  }
}

/// How a session ended.
public struct Closing: Equatable, Sendable {
  /// The ending's id; empty where the trainee ended the call.
  public var ending: String
  /// What became of the sale.
  public var outcome: Outcome
  /// Why the customer was lost, if he was.
  public var cause: LossCause?
  /// Whether a next step was agreed.
  public var nextStep: Bool
  /// The buyer's last words as shown; empty where they stand in the last turn.
  public var text: String
  /// What happened later, as shown; empty where nothing did.
  public var epilogue: String

  /// How a session ended.
  public init(
    ending: String, outcome: Outcome, cause: LossCause?, nextStep: Bool, text: String, epilogue: String
  ) {
    self.ending = ending
    self.outcome = outcome
    self.cause = cause
    self.nextStep = nextStep
    self.text = text
    self.epilogue = epilogue
  }

  /// The end of a session for which no ending is written.
  static func unwritten(_ outcome: Outcome) -> Closing {
    Closing(ending: "", outcome: outcome, cause: nil, nextStep: false, text: "", epilogue: "")
  }
}
