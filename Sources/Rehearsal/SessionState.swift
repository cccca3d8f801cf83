import Dialogue
import Scenarios
import Selling

/// Where a call stands: the fold of its events, nothing else.
public struct SessionState: Equatable, Sendable {
  /// What the first event pinned; nil before it.
  public var beginning: Beginning?
  /// Turns that stand, in order; taken back ones are gone.
  public var turns: [Turn] = []
  /// True once a turn was taken back.
  public var marked = false
  /// True between `paused` and `resumed`.
  public var paused = false
  /// How it ended; nil while it goes on.
  public var closing: Closing?

  /// Before the first event.
  public init() {}
}
