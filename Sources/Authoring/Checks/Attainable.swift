import Scenarios
import Selling

/// What a scenario lets happen at best, whatever the trainee does: how far each need can become known, what can be
/// brought up and settled.
///
/// The least set that brings itself about: two needs that wait for each other never become known.
struct Attainable {
  private(set) var levels: [String: Disclosure] = [:]
  private(set) var raised: Set<String> = []
  private(set) var settled: Set<String> = []
  let scenario: Scenario

  init(_ scenario: Scenario) {
    self.scenario = scenario
    var grew = true
    while grew {
      let before = (levels, raised, settled)
      extend()
      grew = before != (levels, raised, settled)
    }
  }

  /// Whether a condition can hold at some time; `topic` is the need whose reply it gates.
  func allows(_ condition: Condition, topic: Need? = nil) -> Bool {
    let cases = condition.cases
    return cases.isEmpty || cases.contains { Demand($0, topic: topic, in: self).isPossible }
  }

  private mutating func extend() {
    for need in scenario.needs {
      if !need.guessed.isEmpty && !need.names.isEmpty { learn(need.id, .fact) }
      for reply in need.say where allows(reply.gate, topic: need) {
        // The heart comes after the fact.
        if reply.gives == .heart && (levels[need.id] ?? .nothing) < .fact { continue }
        learn(need.id, reply.gives)
        for other in reply.reveals { learn(other, .fact) }
      }
    }
    for fact in scenario.facts { for need in fact.reveals { learn(need, .fact) } }
    for objection in scenario.objections where allows(objection.when) {
      raised.insert(objection.id)
      if objection.answers.contains(where: { $0.settles && allows($0.when) }) { settled.insert(objection.id) }
    }
    for said in scenario.initiatives where allows(said.when) {
      raised.insert(said.id)
      for need in said.reveals { learn(need, .hint) }
    }
    extendAccount()
  }

  /// What the rival does, and what is said in company, in an account.
  private mutating func extendAccount() {
    for move in scenario.account?.rival.moves ?? [] where allows(move.when) { raised.insert(move.id) }
    for remark in scenario.account?.remarks ?? [] where (levels[remark.after] ?? .nothing) >= .fact {
      if let own = remark.gives { learn(own, .fact) }
    }
  }

  private mutating func learn(_ need: String, _ level: Disclosure) {
    levels[need] = max(levels[need] ?? .nothing, level)
  }
}

extension Condition {
  /// An atom that has to hold, or not to hold.
  struct Literal: Equatable {
    var atom: Condition
    var holds: Bool
  }

  /// The cases in any of which it holds, each a list of atoms; none where there are too many to look at.
  var cases: [[Literal]] { cases(true) ?? [] }

  private static let most = 256

  private func cases(_ holds: Bool) -> [[Literal]]? {
    switch self {
    case .not(let inner): return inner.cases(!holds)
    case .all(let parts): return holds ? Self.every(parts, true) : Self.some(parts, false)
    case .any(let parts): return holds ? Self.some(parts, true) : Self.every(parts, false)
    default: return [[Literal(atom: self, holds: holds)]]
    }
  }

  private static func some(_ parts: [Condition], _ holds: Bool) -> [[Literal]]? {
    var found: [[Literal]] = []
    for part in parts {
      guard let cases = part.cases(holds), found.count + cases.count <= most else { return nil }
      found += cases
    }
    return found
  }

  private static func every(_ parts: [Condition], _ holds: Bool) -> [[Literal]]? {
    var found: [[Literal]] = [[]]
    for part in parts {
      guard let cases = part.cases(holds), found.count * cases.count <= most else { return nil }
      found = found.flatMap { first in cases.map { first + $0 } }
    }
    return found
  }
}
