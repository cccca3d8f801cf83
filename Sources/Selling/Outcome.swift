/// How a call ended (D8).
///
/// Process and outcome are judged apart.
public enum Outcome: String, CaseIterable, Sendable {
  /// Bought, and kept it.
  case bought
  /// Not now; `nextStep` in the ending tells whether something was agreed.
  case wavering
  /// Said no.
  case refused
  /// Lost patience and left.
  case walkedOut = "walked-out"
  /// Bought, and later brought it back: oversold (D32).
  case returned
  /// Went to a competitor.
  case competitor
  /// The trainee ended the call with nothing agreed.
  case abandoned
  /// The trainee gave his verdict on the prospect and did what followed from it (D3).
  case judged
}
