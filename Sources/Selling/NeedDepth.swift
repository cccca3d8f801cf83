/// How deep a need lies, from what the buyer says unasked to what he hardly tells himself (D25).
public enum NeedDepth: String, CaseIterable, Sendable {
  /// Said in the opening words, or at the first question.
  case stated
  /// What the stated words really ask for.
  case real
  /// Expected, and therefore not mentioned.
  case unstated
  /// Not expected; a joy if it is met.
  case delight
  /// Kept to himself until he trusts.
  case secret
}
