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

extension SessionState {
  /// The state after these events.
  public init(folding events: [SessionEvent], of scenario: Scenario) {
    self.init()
    for event in events { apply(event.body, of: scenario) }
  }

  /// Takes in what happened.
  public mutating func apply(_ body: SessionEvent.Body, of scenario: Scenario) {
    switch body {
    case .began(let beginning): self.beginning = beginning
    case .turn(let turn): turns.append(turn)
    case .paused: paused = true
    case .resumed: paused = false
    case .undone(let number):
      turns.removeAll { $0.number >= number }
      marked = true
    case .ended(let closing): self.closing = closing
    }
  }
}
