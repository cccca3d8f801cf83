import Archive
import Rehearsal

/// A drill with its calls: which are dealt, which were met, which one is open.
struct DrillInHand {
  let id: String
  let seed: UInt64
  /// The scenarios, in the order in which they are dealt.
  let scenarios: [String]
  /// The language of the calls.
  let locale: String
  /// Who practises; empty where no name was given.
  let trainee: String
  /// The calls that have ended, in their order.
  private(set) var met: [SessionID] = []
  /// The call that was left.
  private(set) var open: SessionID?

  /// A new drill.
  init(id: String, seed: UInt64, scenarios: [String], locale: String, trainee: String) {
    self.id = id
    self.seed = seed
    self.scenarios = scenarios
    self.locale = locale
    self.trainee = trainee
  }

  /// The drill that a trainee left last: one of which a call is open, or not all calls were met.
  init(latestOf trainee: String, in archive: SQLiteArchive) throws {
    var places: [(summary: SessionSummary, drill: DrillPlace)] = []
    // The latest first: once the first call of the latest drill is found, it is whole.
    for summary in try archive.sessions(SessionFilter(trainee: trainee.isEmpty ? nil : trainee)) {
      guard summary.state != .broken, let beginning = try archive.beginning(of: summary.id), let drill = beginning.drill
      else { continue }
      guard places.isEmpty || places[0].drill.id == drill.id else { continue }
      places.append((summary, drill))
      if drill.place == 1 { break }
    }
    guard let (latest, drill) = places.first else { throw Failure(.noOpenDrill, code: Failure.usage) }
    self.init(
      id: drill.id, seed: drill.seed, scenarios: drill.dealt, locale: latest.locale, trainee: latest.trainee)
    for (summary, _) in places.reversed() {
      if summary.state == .ended { met.append(summary.id) } else { open = summary.id }
    }
    guard open != nil || met.count < scenarios.count else { throw Failure(.noOpenDrill, code: Failure.usage) }
  }

  /// A place in it, from 1.
  func place(_ number: Int) -> DrillPlace {
    DrillPlace(id: id, kind: "man", seed: seed, place: number, dealt: scenarios)
  }
}
