import Scenarios
import Selling

/// What several atoms ask for together, and whether that can be had at all.
struct Demand {
  private let attainable: Attainable
  private let topic: Need?
  private(set) var isPossible = true
  private var ranges: [String: ClosedRange<Int>] = [:]
  private var wanted: [Condition] = []
  private var refused: [Condition] = []

  init(_ literals: [Condition.Literal], topic: Need?, in attainable: Attainable) {
    self.attainable = attainable
    self.topic = topic
    for literal in literals { literal.holds ? want(literal.atom) : refuse(literal.atom) }
    agree()
  }

  private var scenario: Scenario { attainable.scenario }

  private mutating func want(_ atom: Condition) {
    wanted.append(atom)
    switch atom {
    case .meter(let meter, let comparison, let bound): narrow(meter.rawValue, 0...100, comparison, bound)
    case .counter(let counter, let comparison, let bound):
      narrow(counter.rawValue, range(of: counter), comparison, bound)
    case .disclosed(let need, let level): require((attainable.levels[need] ?? .nothing) >= level)
    case .restated(let id): require(restatable(id))
    case .feelingRestated(let id):
      require(restatable(id))
      let needs = id.map { [$0] } ?? topic.map { [$0.id] } ?? []
      require(needs.allSatisfy { scenario.need($0)?.feeling.isEmpty == false })
    case .raised(let id): require(attainable.raised.contains(id))
    case .settled(let id): require(attainable.settled.contains(id))
    case .asked, .askedAs:
      let kinds = Set(wanted.compactMap { atom in if case .askedAs(let kind) = atom { kind } else { nil } })
      require(kinds.count < 2)
    case .named: atLeast(1, .products)
    case .claimed(let id): want(.named(String(id.prefix { $0 != "." })))
    case .proposed(let id):
      atLeast(1, .proposals)
      atLeast(1, .products)
      if let id { want(.named(id)) }
    case .pressed: atLeast(1, .presses)
    case .action:
      let actions = Set(wanted.compactMap { atom in if case .action(let one) = atom { one } else { nil } })
      require(actions.count < 2)
    default: break
    }
  }

  private mutating func refuse(_ atom: Condition) {
    refused.append(atom)
    switch atom {
    case .always: isPossible = false
    case .meter(let meter, let comparison, let bound): exclude(meter.rawValue, 0...100, comparison, bound)
    case .counter(let counter, let comparison, let bound):
      exclude(counter.rawValue, range(of: counter), comparison, bound)
    default: break
    }
  }

  /// Whether what is wanted goes with what is refused.
  private mutating func agree() {
    let products = wanted.compactMap { atom -> String? in if case .proposed(let id?) = atom { id } else { nil } }
    require(Set(products).count < 2)
    if let bound = ranges[Condition.Counter.fit.rawValue] {
      let offered = products.isEmpty ? scenario.products : scenario.products.filter { products.contains($0.id) }
      let fits = offered.map { $0.fit(in: scenario) } + (wanted.contains(where: \.isProposed) ? [] : [0])
      require(fits.contains { bound.contains($0) })
      // Nothing fits before it is proposed.
      require(bound.lowerBound == 0 || !refused.contains(.proposed(nil)))
    }
    for refusal in refused { require(!wanted.contains { $0.implies(refusal) }) }
  }

  // MARK: numbers

  private mutating func narrow(_ name: String, _ whole: ClosedRange<Int>, _ sign: Condition.Comparison, _ bound: Int) {
    let known = ranges[name] ?? whole
    let (low, high) =
      switch sign {
      case .atLeast: (bound, Int.max)
      case .above: (bound + 1, Int.max)
      case .atMost: (Int.min, bound)
      case .below: (Int.min, bound - 1)
      case .equal: (bound, bound)
      }
    let (lower, upper) = (max(known.lowerBound, low), min(known.upperBound, high))
    guard lower <= upper else { return isPossible = false }
    ranges[name] = lower...upper
  }

  private mutating func exclude(_ name: String, _ whole: ClosedRange<Int>, _ sign: Condition.Comparison, _ bound: Int) {
    switch sign {
    case .atLeast: narrow(name, whole, .below, bound)
    case .above: narrow(name, whole, .atMost, bound)
    case .atMost: narrow(name, whole, .above, bound)
    case .below: narrow(name, whole, .atLeast, bound)
    case .equal: break
    }
  }

  private mutating func atLeast(_ bound: Int, _ counter: Condition.Counter) {
    narrow(counter.rawValue, range(of: counter), .atLeast, bound)
  }

  /// The values that a counter can take in this scenario.
  private func range(of counter: Condition.Counter) -> ClosedRange<Int> {
    let known = scenario.needs.filter { (attainable.levels[$0.id] ?? .nothing) >= .fact }
    let all = scenario.needs.reduce(0) { $0 + $1.weight }
    let most =
      switch counter {
      case .needs: known.count { $0.weight > 0 }
      case .coverage: all == 0 ? 0 : known.reduce(0) { $0 + $1.weight } * 100 / all
      case .fit: 100
      case .products: scenario.products.count
      case .oversold: scenario.products.map { $0.claims.count { !$0.holds } }.max() ?? 0
      case .objections: attainable.raised.count { id in scenario.objections.contains { $0.id == id } }
      case .unanswered: scenario.initiatives.count { $0.kind == .asks && attainable.raised.contains($0.id) }
      case .backers, .opponents: scenario.people.count
      case .day: (scenario.account?.days ?? 0) + 1
      case .spent: scenario.account?.money ?? 0
      case .turn, .pitches, .presses, .proposals, .strays: 1000
      }
    let least = counter == .turn || counter == .day ? 1 : 0
    return least...max(least, most)
  }

  // MARK: needs

  private func restatable(_ id: String?) -> Bool {
    guard let need = id ?? topic?.id else { return true }
    return (attainable.levels[need] ?? .nothing) >= .hint
  }

  private mutating func require(_ truth: Bool) { if !truth { isPossible = false } }
}

extension Condition {
  /// Whether it says that something stands proposed.
  var isProposed: Bool { if case .proposed = self { true } else { false } }

  /// Whether where this atom holds the other does too.
  func implies(_ other: Condition) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.disclosed(let a, let deep), .disclosed(let b, let less)): return a == b && deep >= less
    case (.proposed, .proposed(nil)), (.askedAs, .asked): return true
    case (.proposed(let a?), .named(let b)): return a == b
    case (.claimed(let claim), .named(let product)): return claim.hasPrefix(product + ".")
    case (.settled(let a), .raised(let b)): return a == b
    case (.restated(let a?), .disclosed(let b, .hint)), (.feelingRestated(let a?), .disclosed(let b, .hint)):
      return a == b
    default: return false
    }
  }
}
