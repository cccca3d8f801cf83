import Scenarios

/// How the committee of an account comes to its decision (D13, D22): each looks at his own needs and at the seller, and
/// then listens to the others.
struct CommitteeVote {
  let scenario: Scenario
  let account: Account
  let position: AccountPosition
  /// Whether a need was told, by whomever.
  let known: (String) -> Bool

  /// Where each stands, in the order of the people.
  func stances() -> [Decision.Stance] {
    let fits = position.tender.map { TenderFit.fits(of: $0, in: scenario, known: known) } ?? []
    let alone = scenario.people.map { person in
      Decision.Stance(
        person: person.id, fit: fits.first { $0.person == person.id }?.fit ?? 0,
        regard: position.people[person.id]?.regard ?? 0)
    }
    return alone.map { stance in
      let swayed = account.influences.filter { $0.on == stance.person }.reduce(0) { sum, influence in
        sum + influence.points(of: alone.first { $0.person == influence.from }?.own ?? 50)
      }
      return stance.swayed(by: swayed)
    }
  }
}
