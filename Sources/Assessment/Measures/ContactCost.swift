import Rehearsal
import Scenarios

/// What was found for the days and the money that contacts cost (D19).
///
/// `perDay` needs told for each day used, and `perTenth` for each tenth of the money spent, are all, half each; it takes
/// `enough` needs in all to earn everything.
struct ContactCost: Measure {
  let name = "contact-cost"
  let version = 1
  let defaults = ["perDay": 3, "perTenth": 8, "enough": 24]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    guard let account = call.account, let terms = call.scenario.account else { return .notRelevant }
    let told = call.told
    let days = max(1, account.daysUsed) * settings.divisor("perDay")
    // Told for each tenth of the money: so many by 10 × spent / money.
    let perTenth = told.count * 100 * terms.money / max(1, account.spent)
    let forDays = min(1000, told.count * 1000 / days)
    let forMoney = min(1000, perTenth / settings.divisor("perTenth"))
    let value = (forDays + forMoney) / 2 * min(settings["enough"], told.count) / settings.divisor("enough")
    let paid = call.contacts.map { held in
      let numbers = held.turns.map(\.number)
      let found = told.count { numbers.contains(call.number($0.index)) }
      return Evidence(
        turn: numbers.first ?? 0, quote: "", helped: found > 0,
        reason: (found > 0 ? ReasonCode.contactPaid : .contactVain).rawValue,
        about: "\(held.contact.day) \(found) "
          + (held.contact.people + held.contact.absent).joined(separator: ","))
    }
    return .graded(
      value, tried: !account.contacts.isEmpty, evidence: paid.filter(\.helped) + paid.filter { !$0.helped }.prefix(4),
      change: call.change(at: nil))
  }
}
