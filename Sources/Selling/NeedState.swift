/// The state a need is in when the call begins (D7).
public enum NeedState: String, CaseIterable, Sendable {
  /// Has to be met.
  case must
  /// Wavering; other factors decide.
  case optional
  /// The buyer does not know it himself yet.
  case latent
  /// He has no such need; offering against it is a trap.
  case none
}
