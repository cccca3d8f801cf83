import Rehearsal
import Scenarios
import Selling

extension JudgedCall {
  /// A need that was told, with the line that brought it out.
  struct ToldNeed {
    let need: Need
    /// Where its turn stands in `turns`.
    let index: Int
    let quote: String
  }

  /// The needs of which the fact is known, in the order in which they were told.
  var told: [ToldNeed] {
    needs.compactMap { history in
      guard history.level() >= .fact, let index = history.decisive?.index else { return nil }
      return ToldNeed(need: history.need, index: index, quote: history.line(index))
    }
    .enumerated().sorted { ($0.element.index, $0.offset) < ($1.element.index, $1.offset) }.map(\.element)
  }

  /// The contacts of an account, each with its turns; none in a call.
  var contacts: [HeldContact] { account?.held(turns) ?? [] }

  /// Who holds a need, in an account.
  func holder(of need: Need) -> Persona? { need.person.flatMap(scenario.person) }

  /// Words of no turn's: what was never said, or stands between the lines.
  func evidence(helped: Bool, _ reason: ReasonCode, about: String = "") -> Evidence {
    Evidence(turn: 0, quote: "", helped: helped, reason: reason.rawValue, about: about)
  }
}
