import Selling

/// One thing in which a call did not come to what was expected.
public enum UpshotDifference: Equatable, Sendable {
  /// It ended otherwise (D8).
  case outcome(expected: Outcome, found: Outcome?)
  /// The customer was lost for another reason (D9).
  case cause(expected: Upshot.Cause, found: Upshot.Cause)
  /// Another ending was reached; empty where the trainee ended the call.
  case ending(expected: String, found: String)
  /// It was led otherwise (D4).
  case style(expected: SellingStyle, found: SellingStyle?)
  /// There is no such rubric.
  case noRubric(String)
  /// A total differs, in points of 100.
  case score(rubric: String, expected: Int, found: Int)
  /// A criterion differs; nil where one side does not have it.
  case criterion(rubric: String, criterion: String, expected: CriterionMark?, found: CriterionMark?)
  /// A meter stands elsewhere at the end.
  case meter(Meter, expected: Int, found: Int)
  /// The buyer answered a turn with other words; nil where one side does not have the turn.
  case reply(turn: Int, expected: [String]?, found: [String]?)
}
