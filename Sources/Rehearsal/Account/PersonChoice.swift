import Dialogue
import Scenarios

/// Finds the people of an account that a trainee means.
public enum PersonChoice {
  /// Those whose name, or one of the names they go by, stands in what was typed, in its order.
  public static func named(in typed: String, of scenario: Scenario) -> [Persona] {
    scenario.people.compactMap { person -> (Persona, Int)? in
      let spans = ([person.id, person.name] + person.names).compactMap { Phrase.find($0, in: typed) }
      return spans.map(\.start).min().map { (person, $0) }
    }
    .sorted { $0.1 < $1.1 }.map(\.0)
  }
}
