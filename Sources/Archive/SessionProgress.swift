import GRDB
import Rehearsal

/// The derived columns of a session: the fold of its events, as far as a listing needs it.
struct SessionProgress: Equatable {
  var events = 0
  var turns = 0
  var state = SessionSummary.State.playing
  var outcome: String?

  init() {}

  /// The columns of a row of `sessions`; nil where its state is no word of this version.
  init?(_ row: Row) {
    guard let state = SessionSummary.State(rawValue: row["state"]) else { return nil }
    self.state = state
    events = row["events"]
    turns = row["turns"]
    outcome = row["outcome"]
  }

  mutating func apply(_ body: SessionEvent.Body) {
    events += 1
    switch body {
    case .began, .hinted, .judged, .contacted, .tendered, .decided, .reflected, .overridden: break
    case .turn(let turn): turns = turn.number
    case .paused: if state == .playing { state = .paused }
    case .resumed: if state == .paused { state = .playing }
    case .undone(let turn):
      turns = min(turns, turn - 1)
      if state == .ended { state = .playing }
      outcome = nil
    case .ended(let closing):
      state = .ended
      outcome = closing.outcome.rawValue
    }
  }
}
