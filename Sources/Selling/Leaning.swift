/// Where somebody stands on a proposal when the committee sits (D22).
public enum Leaning: String, CaseIterable, Sendable {
  case backs, undecided, opposes

  /// The leaning of a backing of 0 to 100: from 55 a person backs, below 40 he opposes.
  public init(backing: Int) { self = backing >= 55 ? .backs : backing < 40 ? .opposes : .undecided }
}
