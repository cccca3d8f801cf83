import Dialogue
import Selling

extension Condition: CustomStringConvertible {
  /// The words an author would write for it; reading them back gives the same condition.
  public var description: String {
    switch self {
    case .always: "always"
    case .not(let inner): "not \(inner.asOperand)"
    case .all(let parts): parts.isEmpty ? "always" : parts.map(\.asOperand).joined(separator: " and ")
    case .any(let parts): parts.isEmpty ? "not always" : parts.map(\.asAlternative).joined(separator: " or ")
    case .asked: "question"
    case .askedAs(let kind): kind == .none ? "not question" : "\(kind.rawValue) question"
    case .restated(let id): Self.words("restated", id)
    case .feelingRestated(let id): Self.words("feeling restated", id)
    case .disclosed(let id, let disclosure): Self.words(Self.word(for: disclosure), id)
    case .about(let id): "about \(id)"
    case .did(let act): "did \(act.rawValue)"
    case .named(let id): "named \(id)"
    case .claimed(let id): "claimed \(id)"
    case .proposed(let id): Self.words("proposed", id)
    case .settled(let id): "settled \(id)"
    case .raised(let id): "raised \(id)"
    case .nextStep: "next step"
    case .pressed: "pressed"
    case .introduced: "introduced"
    case .told: "told"
    case .verdict: "verdict"
    case .action(let action): "action \(action.rawValue)"
    case .leans(let id, let leaning): "\(leaning.rawValue) \(id)"
    case .meter(let meter, let comparison, let number): "\(meter.rawValue) \(comparison.rawValue) \(number)"
    case .counter(let counter, let comparison, let number): "\(counter.rawValue) \(comparison.rawValue) \(number)"
    }
  }

  /// The words inside `not` and `and`: what binds less tightly stands in parentheses.
  private var asOperand: String {
    switch self {
    case .all, .any: "(\(self))"
    default: description
    }
  }

  /// The words inside `or`.
  private var asAlternative: String {
    if case .any = self { return "(\(self))" }
    return description
  }

  private static func words(_ word: String, _ id: String?) -> String { id.map { "\(word) \($0)" } ?? word }

  /// `nothing` has no word of its own, since it always holds; no file can hold it.
  private static func word(for disclosure: Disclosure) -> String {
    switch disclosure {
    case .nothing, .hint: "hinted"
    case .fact: "known"
    case .heart: "deep"
    }
  }
}
