import Selling

/// How people of an account take what is no matter of a single call: the word of another, a promise, time.
public enum AccountReaction: String, CaseIterable, Sendable {
  /// The trainee brings what another told.
  case relayed
  /// He puts to somebody what another sees otherwise.
  case cleared
  /// He was not back when he said he would be (D24).
  case brokenPromise = "broken-promise"
  /// He was.
  case keptPromise = "kept-promise"
  /// Days have passed: patience comes back.
  case rested

  /// How it moves the meters.
  var changes: [(Meter, Int)] {
    switch self {
    case .relayed: [(.trust, 2), (.understanding, 3)]
    case .cleared: [(.trust, 4), (.worth, 4)]
    case .brokenPromise: [(.trust, -8), (.patience, -6)]
    case .keptPromise: [(.trust, 4)]
    case .rested: [(.patience, 8)]
    }
  }
}
