import Scenarios

/// Looks for conditions that can never hold, and for what stands behind one that always does.
struct GateCheck {
  private let checked: CheckedScenario
  private let attainable: Attainable

  init(_ checked: CheckedScenario) {
    self.checked = checked
    attainable = Attainable(checked.scenario)
  }

  func run() {
    for (condition, name, place, topic) in checked.conditions where !attainable.allows(condition, topic: topic) {
      checked.note(
        .gateNeverOpens, place, "\(name) can never hold: `\(condition)`\(reason(condition, topic))",
        "ask for something that can come about in this call")
    }
    for (condition, name, place, _) in checked.conditions {
      guard let end = condition.leaves.first(where: \.isAtTheEnd) else { continue }
      checked.note(
        .gateNeverOpens, place, "\(name) asks for the end of the scale: `\(end)`",
        "ask for less: meters go from 0 to 100, and hardly any call comes above \(Condition.high)")
    }
    for need in checked.scenario.needs {
      let level = attainable.levels[need.id] ?? .nothing
      for reply in need.say where reply.gives == .heart && level < .fact {
        checked.note(
          .gateNeverOpens, checked.base["needs", need.id, "say", reply.id, "gate"],
          "the reply `\(reply.id)` of `\(need.id)` is never said, since the fact comes before the heart",
          "open a reply of the need that gives its fact")
      }
      if level < .fact, need.say.contains(where: { $0.gives >= .fact }) {
        checked.note(
          .gateNeverOpens, checked.base["needs", need.id, "say"],
          "nothing opens the need `\(need.id)`: no reply that gives its fact can be said",
          "give one of them a gate that an open question opens")
      }
      order(
        need.say.map { ($0.gate, $0.gives, $0.id) }, of: "`\(need.id)`",
        place: { checked.base["needs", need.id, "say", $0] })
    }
    for objection in checked.scenario.objections { answers(of: objection) }
    endings()
  }

  /// The first atom that alone can never hold, where there is one.
  private func reason(_ condition: Condition, _ topic: Need?) -> String {
    let alone = condition.leaves.first { !attainable.allows($0, topic: topic) }
    guard let alone, alone != condition else { return "" }
    return ", because of `\(alone)`"
  }

  /// Two replies of the same depth behind the same gate are said one after the other; a deeper one hides neither.
  private func order(
    _ replies: [(gate: Condition, gives: Disclosure, id: String)], of name: String, place: (String) -> Place
  ) {
    for (index, reply) in replies.enumerated() where reply.gives == .fact {
      guard let first = replies[..<index].first(where: { $0.gives == .fact && $0.gate == reply.gate }) else { continue }
      checked.note(
        .behindAlways, place(reply.id),
        "the reply `\(reply.id)` of \(name) has the depth and the gate of `\(first.id)`, and only one of them is said",
        "make them wordings of one reply, or tell their gates apart")
    }
  }

  private func answers(of objection: Objection) {
    let place = { (id: String) in checked.base["objections", objection.id, "answers", id, "when"] }
    hidden(objection.answers.map { ($0.when, $0.id) }, "the answer", "to `\(objection.id)`", place)
    if objection.answers.last?.when != .always {
      checked.note(
        .noLastAnswer, checked.base["objections", objection.id, "answers"],
        "the last answer to `\(objection.id)` is not for `always`, so some lines get none",
        "write a last one with `when: always`")
    }
    if !objection.answers.contains(where: { $0.settles && attainable.allows($0.when) }) {
      checked.note(
        .gateNeverOpens, checked.base["objections", objection.id, "answers"],
        "nothing settles the objection `\(objection.id)`", "write an answer with `settles: true` that can be earned")
    }
  }

  private func endings() {
    hidden(
      checked.scenario.endings.map { ($0.when, $0.id) }, "the ending", "",
      { checked.base["endings", $0, "when"] })
  }

  /// Of several that are looked at in order, those that a former one leaves nothing.
  private func hidden(
    _ items: [(when: Condition, id: String)], _ kind: String, _ owner: String, _ place: (String) -> Place
  ) {
    for (index, item) in items.enumerated() {
      guard let former = items[..<index].first(where: { Self.covers($0.when, item.when) }) else { continue }
      let name = [kind, "`\(item.id)`", owner].filter { !$0.isEmpty }.joined(separator: " ")
      checked.note(
        .behindAlways, place(item.id), "\(name) is never looked at: `\(former.id)` before it holds whenever it does",
        "put it before `\(former.id)`, or tell the two apart")
    }
  }

  /// Whether the first holds wherever the second does, as far as their words show it.
  private static func covers(_ first: Condition, _ second: Condition) -> Bool {
    let (outer, inner) = (first.cases, second.cases)
    guard !outer.isEmpty, !inner.isEmpty else { return false }
    return inner.allSatisfy { inner in
      outer.contains { outer in outer.allSatisfy { wanted in inner.contains { $0.implies(wanted) } || wanted.isAlways }
      }
    }
  }
}

extension Condition {
  /// What hardly any meter rises above.
  static let high = 90

  /// Whether a meter has to stand where hardly any call brings it.
  fileprivate var isAtTheEnd: Bool {
    guard case .meter(_, let comparison, let bound) = self else { return false }
    return [.atLeast, .above, .equal].contains(comparison) && bound > Self.high
  }
}

extension Condition.Literal {
  var isAlways: Bool { atom == .always && holds }

  /// Whether where this holds the other does too.
  func implies(_ other: Condition.Literal) -> Bool {
    if self == other { return true }
    switch (holds, other.holds) {
    case (true, true):
      switch (atom, other.atom) {
      case (.meter(let a, let x, let m), .meter(let b, let y, let n)): return a == b && Self.within(x, m, y, n)
      case (.counter(let a, let x, let m), .counter(let b, let y, let n)): return a == b && Self.within(x, m, y, n)
      default: return atom.implies(other.atom)
      }
    case (false, false): return other.atom.implies(atom)
    default: return false
    }
  }

  /// Whether every number that the first comparison takes the second takes too.
  private static func within(
    _ a: Condition.Comparison, _ m: Int, _ b: Condition.Comparison, _ n: Int
  ) -> Bool {
    switch (a, b) {
    case (.atLeast, .atLeast), (.above, .above), (.above, .atLeast): m >= n
    case (.atLeast, .above): m > n
    case (.atMost, .atMost), (.below, .below), (.below, .atMost): m <= n
    case (.atMost, .below): m < n
    case (.equal, _): b.holds(m, n)
    default: false
    }
  }
}
