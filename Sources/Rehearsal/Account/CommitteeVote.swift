import Scenarios
import Selling

/// How the committee of an account comes to its decision (D13, D22): each looks at his own needs and at the seller, and
/// then listens to the others.
struct CommitteeVote {
  let scenario: Scenario
  let account: Account
  let position: AccountPosition
  /// How much is known of each need, by whomever it was told.
  let known: (String) -> Disclosure

  /// Where each stands, in the order of the people.
  func stances() -> [Decision.Stance] {
    let own = scenario.people.map { person -> (person: Persona, fit: Int, regard: Int, backing: Int) in
      let fit = self.fit(for: person.id)
      let regard = self.regard(of: person)
      return (person, fit, regard, min(100, max(0, (fit * 60 + regard * 40) / 100)))
    }
    return own.map { one in
      let swayed = account.influences.filter { $0.on == one.person.id }.reduce(0) { sum, influence in
        let voice = own.first { $0.person.id == influence.from }?.backing ?? 50
        return sum + influence.weight * (voice - 50) / 50
      }
      return Decision.Stance(
        person: one.person.id, fit: one.fit, regard: one.regard, swayed: swayed,
        backing: min(100, max(0, one.backing + swayed)))
    }
  }

  /// How far the proposal answers the needs of a person, -100 to 100.
  ///
  /// What it answers, and the trainee has found out and says so, counts whole; what he never found out, half: the
  /// person has to discover it himself. What it goes against counts whole against it.
  private func fit(for person: String) -> Int {
    guard let tender = position.tender, let product = scenario.product(tender.product) else { return 0 }
    let answerable = Set(scenario.products.flatMap { $0.meets + $0.fails })
    var (all, met) = (0, 0)
    for need in scenario.needs where need.person == person && answerable.contains(need.id) {
      all += need.weight * 2
      if product.meets.contains(need.id) {
        let isNamed = tender.needs.contains(need.id) && known(need.id) >= .fact
        met += need.weight * (isNamed ? 2 : 1)
      } else if product.fails.contains(need.id) {
        met -= need.weight * 2
      }
    }
    return all == 0 ? 0 : met * 100 / all
  }

  private func regard(of person: Persona) -> Int {
    guard let now = position.people[person.id] else { return 0 }
    let meters: [Meter] = [.understanding, .worth, .trust, .satisfaction]
    return meters.reduce(0) { $0 + now.reading($1) } / meters.count
  }
}
