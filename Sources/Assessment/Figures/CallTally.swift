import Rehearsal
import Selling

/// How many sessions there are, and how many of them the figures count.
public struct CallTally: Equatable, Sendable {
  /// How many sessions stand in each place; a place nobody stands in is missing.
  public private(set) var places: [Place: Int] = [:]
  /// How many of the counted ones were practice.
  public private(set) var practice = 0
  /// How many of the counted ones were exams.
  public private(set) var exam = 0

  /// Whether the figures count a session, and if not, why.
  public enum Place: String, CaseIterable, Sendable {
    /// It ended, was scored, and stands as it was said.
    case counted
    /// The trainee broke it off with nothing agreed; in an exam it counts all the same.
    case abandoned
    /// A turn was taken back.
    case takenBack = "taken-back"
    /// It has not ended.
    case open
    /// It ended and has no score: `askfirst rescore` gives it one.
    case unscored
    /// It cannot be read.
    case unreadable
  }

  /// The tally of sessions.
  ///
  /// - Parameter all: whether calls that were ended early, and those with a turn taken back, count like the others.
  public init(_ sessions: [SessionFigures], all: Bool = false) {
    for session in sessions {
      let place = session.place(all: all)
      places[place, default: 0] += 1
      guard place == .counted else { continue }
      if session.mode == .exam { exam += 1 } else { practice += 1 }
    }
  }

  /// How many sessions stand in a place.
  public func count(_ place: Place) -> Int { places[place] ?? 0 }

  /// How many sessions the figures count.
  public var counted: Int { count(.counted) }
  /// How many sessions there are.
  public var sessions: Int { places.values.reduce(0, +) }
}

extension SessionFigures {
  /// Whether figures count this session.
  ///
  /// - Parameter all: whether calls that were ended early, and those with a turn taken back, count like the others.
  public func place(all: Bool = false) -> CallTally.Place {
    switch state {
    case .unreadable: return .unreadable
    case .open, .paused: return .open
    case .ended: break
    }
    if cards.isEmpty { return .unscored }
    if all { return .counted }
    if isMarked { return .takenBack }
    return outcome == .abandoned && mode != .exam ? .abandoned : .counted
  }
}
