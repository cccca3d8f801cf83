/// The three scored dimensions of a seller, ASK (D1).
public enum Competency: String, CaseIterable, Sendable {
  case attitude, skill, knowledge
}
