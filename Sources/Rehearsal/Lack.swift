import Dialogue
import Scenarios
import Selling

/// What is missing before something may be said.
public enum Lack: Equatable, Sendable {
  /// A meter stands too low.
  case meter(Meter, reading: Int, wanted: Int)
  /// It has to be asked for, and in this way.
  case question(Question.Kind)
  /// What the buyer felt, or said, has to be given back: of this need, or of the one that is talked about.
  case feelingBack(String?)
  case factBack(String?)
  /// Something else has to be known first.
  case known(String)
  /// Something that is no matter of asking.
  case other

  /// What is missing before a condition holds, on the shortest way; empty where it holds.
  static func before(_ condition: Condition, in situation: Situation) -> [Lack] {
    guard !situation.holds(condition) else { return [] }
    switch condition {
    case .all(let parts): return parts.flatMap { before($0, in: situation) }
    case .any(let parts):
      let ways = parts.map { before($0, in: situation) }
      return ways.min { effort($0) < effort($1) } ?? [.other]
    case .asked: return [.question(.open)]
    case .askedAs(let kind): return [.question(kind)]
    case .restated(let need): return [.factBack(need)]
    case .feelingRestated(let need): return [.feelingBack(need)]
    case .disclosed(let need, _): return [.known(need)]
    case .meter(let meter, .atLeast, let bound):
      return [.meter(meter, reading: situation.position.reading(meter), wanted: bound)]
    case .meter(let meter, .above, let bound):
      return [.meter(meter, reading: situation.position.reading(meter), wanted: bound + 1)]
    default: return [.other]
    }
  }

  /// How far away a way is: for a meter in its points, for the rest in about as many.
  static func effort(_ lacks: [Lack]) -> Int {
    lacks.reduce(0) { sum, lack in
      switch lack {
      case .meter(_, let reading, let wanted): sum + wanted - reading
      case .question: sum + 1
      case .feelingBack, .factBack: sum + 12
      case .known: sum + 50
      case .other: sum + 100
      }
    }
  }
}
