extension Scenario {
  /// The person of this id.
  public func person(_ id: String) -> Persona? { people.first { $0.id == id } }

  /// The scenario as it is with one person of an account: his needs, facts and initiatives, his own courtesies.
  ///
  /// Nobody can say what another holds, since it is not there. A call is ended by its endings, a contact in an account by
  /// its length.
  public func view(of person: Persona) -> Scenario {
    func his(_ holder: String?) -> Bool { holder == nil || holder == person.id }
    var view = self
    view.people = [person]
    view.needs = needs.filter { his($0.person) }
    view.facts = facts.filter { his($0.person) }
    view.initiatives = initiatives.filter { his($0.person) }
    view.objections = objections.filter { his($0.person) }
    view.endings = []
    view.account = nil
    view.shared.lines.merge(person.lines) { _, own in own }
    return view
  }

  /// Who says what stands at a place of the scenario, where that tells it: a remark in company is another's.
  public func speaker(of source: String) -> String? {
    let parts = source.split(separator: "/")
    guard parts.count >= 2 else { return nil }
    switch parts[0] {
    case "remark": return account?.remarks.first { $0.id == parts[1] }?.by
    case "person": return String(parts[1])
    default: return nil
    }
  }
}
