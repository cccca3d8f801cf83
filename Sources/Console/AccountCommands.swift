import Rehearsal
import Scenarios
import Selling

/// The commands of an account: who is who, contacts, days, the proposal and the decision (D19, D22).
extension CallLoop {
  /// Obeys a command of an account; false where it is none, or means the same as in a call.
  func obeyInAccount(_ command: CommandName, _ argument: String, _ progress: inout Progress) throws -> Bool {
    if let way = command.way {
      try contact(way, argument, &progress)
      return true
    }
    switch command {
    case .org: show(sheets?.chart(of: progress.state, columns: screen.sheetColumns))
    case .days:
      if let account = progress.state.account {
        for line in screen.words.days(account, of: call.scenario) { screen.advice(line) }
        screen.blank()
      }
    case .propose: try tender(argument, &progress)
    case .decide: try decide(&progress)
    case .undo, .hint, .status:
      screen.notice(screen.words.notInAccount(command))
      screen.blank()
    default: return false
    }
    return true
  }

  private func contact(_ way: ContactWay, _ typed: String, _ progress: inout Progress) throws {
    let people = PersonChoice.named(in: typed, of: call.scenario)
    do {
      try happen(Call.contact(way, people, in: progress.state, of: call.scenario), &progress)
    } catch let refusal as ContactRefusal {
      let isUnknown = people.isEmpty && !typed.isEmpty
      screen.notice(
        isUnknown
          ? screen.words.noSuchPerson(typed, in: call.scenario) : screen.words.refused(refusal, of: call.scenario))
      screen.blank()
    }
  }

  func tender(_ typed: String, _ progress: inout Progress) throws {
    let needs = TenderChoice.needs(in: progress.state, of: call.scenario)
    if let tender = TenderChoice.read(typed, in: progress.state, of: call.scenario).tender {
      return try happen(Call.tender(tender, in: progress.state, of: call.scenario), &progress)
    }
    screen.showOffers(of: call.scenario)
    screen.blank()
    if needs.isEmpty {
      screen.notice(screen.words.nothingToAnswer)
    } else {
      screen.advice(screen.words.needsTold)
      for (place, need) in needs.enumerated() {
        let holder = call.scenario.name(of: need.person ?? "")
        screen.advice("\(place + 1)  \(holder)\(screen.words.colon())\(need.about)")
      }
      screen.notice(screen.words.howToTender)
      progress.offered = typed
    }
    screen.blank()
  }

  private func decide(_ progress: inout Progress) throws {
    if progress.state.account?.tender == nil, !progress.isWarned {
      progress.isWarned = true
      screen.notice(screen.words.nothingTendered)
      return screen.blank()
    }
    try happen(Call.decide(in: progress.state, of: call.scenario), &progress)
  }
}
