/// What the trainee answered to a question about the call after it.
///
/// What would have been right stands in the scenario and in the log; the answer alone is kept. The last answer to a
/// question counts.
public struct Reflection: Equatable, Sendable {
  /// Which question, for instance `state/companion` or `deepest`.
  public var question: String
  /// The id of the choice that was made.
  public var choice: String

  /// An answer.
  public init(question: String, choice: String) {
    self.question = question
    self.choice = choice
  }
}
