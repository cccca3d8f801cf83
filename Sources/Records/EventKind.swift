import Rehearsal

/// What an event tells, as the word in its record's `type`.
public enum EventKind: String, CaseIterable, Sendable {
  case began, turn, paused, resumed, undone, hinted, judged, contacted, tendered, decided, ended, reflected, overridden
}

extension SessionEvent.Body {
  /// The word of what happened.
  public var kind: EventKind {
    switch self {
    case .began: .began
    case .turn: .turn
    case .paused: .paused
    case .resumed: .resumed
    case .undone: .undone
    case .hinted: .hinted
    case .judged: .judged
    case .contacted: .contacted
    case .tendered: .tendered
    case .decided: .decided
    case .ended: .ended
    case .reflected: .reflected
    case .overridden: .overridden
    }
  }
}
