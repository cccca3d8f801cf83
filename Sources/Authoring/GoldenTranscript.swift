import Assessment

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
  /// What has to come of it; all nil where nothing was recorded yet.
  public var expect: Upshot

  /// A conversation with what has to come of it.
  public init(
    scenario: String, locale: String, about: String, seed: UInt64, lines: [String], expect: Upshot
  ) {
    self.scenario = scenario
    self.locale = locale
    self.about = about
    self.seed = seed
    self.lines = lines
    self.expect = expect
  }
}
