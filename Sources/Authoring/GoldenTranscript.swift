import Selling

/// A conversation whose ending and scores are known; it is played and compared.
public struct GoldenTranscript: Equatable, Sendable {
  /// The scenario it is played in.
  public var scenario: String
  /// The language of its lines.
  public var locale: String
  /// What it shows: "one that asks".
  public var about: String
  /// Draws the wordings.
  public var seed: UInt64
  /// What the trainee types, commands included.
  public var lines: [String]
  /// What has to come of it; what is nil is not compared.
  public var expect: Expectation

  /// What has to come of a conversation.
  public struct Expectation: Equatable, Sendable {
    /// How it ends (D8).
    public var outcome: Outcome
    /// Why the customer is lost (D9).
    public var cause: Cause
    /// The style verdict (D4); nil where it is not compared.
    public var style: SellingStyle?
    /// Points from 0 to 100 by rubric.
    public var scores: [String: Int]

    /// What is expected of the cause.
    public enum Cause: Equatable, Sendable {
      /// It is not compared.
      case any
      /// `none`: there is none.
      case none
      case some(LossCause)
    }

    /// What has to come of a conversation.
    public init(outcome: Outcome, cause: Cause = .any, style: SellingStyle? = nil, scores: [String: Int] = [:]) {
      self.outcome = outcome
      self.cause = cause
      self.style = style
      self.scores = scores
    }
  }

  /// A conversation with what has to come of it.
  public init(
    scenario: String, locale: String, about: String, seed: UInt64, lines: [String], expect: Expectation
  ) {
    self.scenario = scenario
    self.locale = locale
    self.about = about
    self.seed = seed
    self.lines = lines
    self.expect = expect
  }
}
