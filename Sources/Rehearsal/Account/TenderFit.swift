import Scenarios

/// What a proposal to a house does with the needs of one person (D22).
public struct TenderFit: Equatable, Sendable {
  /// Whose needs.
  public var person: String
  /// How far it answers them, -100 to 100, as the committee sees it.
  public var fit: Int
  /// Needs that it goes against.
  public var against: [String]
  /// Needs that it meets, and that were never found out.
  public var unfound: [String]
  /// Needs that it meets, that were told, and that it does not name.
  public var unnamed: [String]

  /// What a proposal does for each person who has needs that a product can meet or fail, in the order of the people.
  ///
  /// What it answers, and was found out and named, counts whole; what it answers otherwise, half: he has to discover it
  /// himself. What it goes against counts whole against it.
  public static func fits(of tender: Tender, in scenario: Scenario, known: (String) -> Bool) -> [TenderFit] {
    guard let product = scenario.product(tender.product) else { return [] }
    let answerable = scenario.answerable
    return scenario.people.compactMap { person in
      let needs = scenario.needs.filter { $0.person == person.id && answerable.contains($0.id) }
      guard needs.contains(where: { $0.weight > 0 }) else { return nil }
      var fit = TenderFit(person: person.id, fit: 0, against: [], unfound: [], unnamed: [])
      var (all, met) = (0, 0)
      for need in needs.sorted(by: { $0.weight > $1.weight }) {
        all += need.weight * 2
        if product.meets.contains(need.id) {
          let isTold = known(need.id)
          let isNamed = tender.needs.contains(need.id)
          if !isTold { fit.unfound.append(need.id) } else if !isNamed { fit.unnamed.append(need.id) }
          met += need.weight * (isTold && isNamed ? 2 : 1)
        } else if product.fails.contains(need.id) {
          fit.against.append(need.id)
          met -= need.weight * 2
        }
      }
      fit.fit = met * 100 / all
      return fit
    }
  }
}
