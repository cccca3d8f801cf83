/// What weighs with a buyer; a persona holds the three in his own order (D10).
public enum DecisionDriver: String, CaseIterable, Sendable {
  case feeling, reason, rule
}
