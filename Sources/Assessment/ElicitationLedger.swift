import Rehearsal
import Scenarios

/// What became of each need, in the scenario's order.
enum ElicitationLedger {
  /// A trap (weight 0) is listed only where it was touched; so is, where a verdict is asked, what shows no letter of it.
  static func of(_ call: JudgedCall) -> [LedgerEntry] {
    call.scenario.needs.compactMap { need in
      let history = NeedHistory(of: need, turns: call.turns, deeds: call.deeds)
      let counts = need.weight > 0 && (!call.scenario.asksVerdict || need.qualifies != nil)
      if !counts, history.disclosures.isEmpty, history.returns.isEmpty { return nil }
      return entry(history, in: call)
    }
  }

  private static func entry(_ history: NeedHistory, in call: JudgedCall) -> LedgerEntry {
    let opener = history.need.ask.first ?? ""
    guard let (index, disclosed) = history.decisive else {
      return LedgerEntry(need: history.need.id, level: 0, fate: .missed, turn: 0, line: "", opener: opener)
    }
    var (place, words) = (index, history.line(index))
    let fate: LedgerEntry.Fate
    switch disclosed.way {
    case .named: fate = .named
    case .elicited: fate = disclosed.level >= .fact ? .elicited : .hinted
    case .volunteered:
      if let followUp = history.followUp() {
        fate = .followedUp
        (place, words) = (followUp.index, followUp.quote)
      } else {
        fate = disclosed.level >= .fact ? .volunteered : .hinted
      }
    }
    return LedgerEntry(
      need: history.need.id, level: history.level().rawValue, fate: fate, turn: call.number(place), line: words,
      opener: opener)
  }
}
