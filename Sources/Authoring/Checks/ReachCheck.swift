import Rehearsal
import Scenarios

/// Notes what no played call reached.
struct ReachCheck {
  /// Notes the parts that calls in these languages did not reach.
  ///
  /// What can never be reached by its words alone is told elsewhere; here it counts again, as nobody came there.
  static func run(_ checked: CheckedScenario, _ explorations: [(locale: String, exploration: Exploration)]) {
    for part in Exploration.parts(of: checked.scenario) {
      let missing = explorations.filter { $0.exploration.reached[part] == nil }
      guard !missing.isEmpty else { continue }
      let calls = missing.reduce(0) { $0 + $1.exploration.calls }
      let languages = missing.map { "`\($0.locale)`" }.joined(separator: " and ")
      let names = part.split(separator: "/").map(String.init)
      checked.note(
        .notReached, place(of: names, in: checked.base),
        "none of \(calls) calls in \(languages) reached \(name(of: names))",
        "ease its condition, or see whether something before it takes its place")
    }
  }

  private static func name(of part: [String]) -> String {
    let id = part.count > 1 ? part[1] : ""
    return switch (part.first, part.count) {
    case ("need", _): "the reply `\(part.last ?? "")` of `\(id)`"
    case ("objection", 3): "the answer `\(part.last ?? "")` to `\(id)`"
    case (let kind?, _): "the \(kind) `\(id)`"
    default: "it"
    }
  }

  private static func place(of part: [String], in base: Places) -> Place {
    let id = part.count > 1 ? part[1] : ""
    return switch (part.first, part.count) {
    case ("need", _): base["needs", id, "say", part.last ?? "", "gate"]
    case ("objection", 3): base["objections", id, "answers", part.last ?? "", "when"]
    case ("objection", _): base["objections", id, "when"]
    case ("initiative", _): base["initiatives", id, "when"]
    default: base["endings", id, "when"]
    }
  }
}
