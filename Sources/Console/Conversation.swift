import Rehearsal
import Scenarios

/// What the loop asks of a call: it decides what comes of a line, and keeps nothing itself.
public protocol Conversation {
  /// What is played.
  var scenario: Scenario { get }
  /// What comes of a line; nothing for a blank one.
  func answer(_ line: String, in state: SessionState) -> [SessionEvent.Body]
  /// What comes of proposing a product.
  func propose(_ product: Product, in state: SessionState) -> [SessionEvent.Body]
  /// What comes of ending the call.
  func end(in state: SessionState) -> [SessionEvent.Body]
}

extension Call: Conversation {}
