import Dialogue
import Scenarios
import Selling

extension Manner {
  /// Leans towards a part of the scenario that no call has reached yet: does what its condition asks for.
  mutating func lean(towards part: String, of scenario: Scenario, _ chance: inout Chance) {
    let names = part.split(separator: "/").map(String.init)
    guard names.count >= 2 else { return }
    switch names[0] {
    case "need":
      let reply = scenario.need(names[1])?.say.first { $0.id == names.last }
      if let reply { want(reply.gate, of: scenario, &chance) }
      // Early, before he trusts and tells all, or late, when he does.
      let first = chance.happens(50)
      topics = first ? [names[1]] + topics.filter { $0 != names[1] } : topics.filter { $0 != names[1] } + [names[1]]
      if reply?.gives == .heart { (returns, feels) = (2, true) }
      // A hint is what a bare yes-or-no gets from somebody who does not trust yet.
      if reply?.gives == .hint, first { (courteous, form, pitches, strays) = (chance.happens(40), .closed, 0, 0) }
    case "objection":
      guard let objection = scenario.objections.first(where: { $0.id == names[1] }) else { return }
      want(objection.when, of: scenario, &chance)
      if names.count > 2, let answer = objection.answers.first(where: { $0.id == names[2] }) {
        if case .always = answer.when { retort = .wave }
        want(answer.when, of: scenario, &chance)
        if !answer.when.claims.isEmpty { retort = .claim }
      }
    case "initiative":
      if let said = scenario.initiatives.first(where: { $0.id == names[1] }) { want(said.when, of: scenario, &chance) }
    default:
      if let ending = scenario.endings.first(where: { $0.id == names[1] }) { want(ending.when, of: scenario, &chance) }
    }
  }

  private mutating func want(_ condition: Condition, of scenario: Scenario, _ chance: inout Chance, depth: Int = 0) {
    switch condition {
    case .all(let parts): for part in parts { want(part, of: scenario, &chance, depth: depth) }
    case .any(let parts):
      if let one = chance.pick(parts) { want(one, of: scenario, &chance, depth: depth) }
    case .not(let inner): avoid(inner)
    case .askedAs(let kind): form = kind
    case .restated: listens = true
    case .feelingRestated(let id):
      feels = true
      if let id { bringForward(id) }
    case .disclosed(let id, let level):
      if scenario.need(id) != nil { bringForward(id) }
      if level == .heart { (returns, feels) = (2, true) }
    case .about(let id):
      if scenario.need(id) != nil { bringForward(id) } else { topics.insert(id, at: chance.below(topics.count + 1)) }
    case .did(let act): take(act)
    case .named(let id): products = [id]
    case .proposed(let id):
      if let id {
        products = [id]
      } else if products.isEmpty {
        products = chance.pick(scenario.products).map { [$0.id] } ?? []
      }
    case .claimed(let id):
      let product = id.split(separator: ".").first.map(String.init) ?? ""
      if !products.contains(product) { products.insert(product, at: 0) }
      claims = [id] + claims.filter { $0 != id }
      answers = true
    case .settled(let id), .raised(let id):
      guard depth < 3 else { return }
      if let objection = scenario.objections.first(where: { $0.id == id }) {
        want(objection.when, of: scenario, &chance, depth: depth + 1)
        if case .settled = condition, let answer = chance.pick(objection.answers.filter(\.settles)) {
          want(answer.when, of: scenario, &chance, depth: depth + 1)
        }
      } else if let said = scenario.initiatives.first(where: { $0.id == id }) {
        want(said.when, of: scenario, &chance, depth: depth + 1)
      }
    case .nextStep:
      agreesNextStep = true
      // Who has offered something gets his answer before it comes to a next step.
      if chance.happens(60) { products = [] }
    case .pressed: (presses, retort) = (2, .press)
    case .told: retort = .claim
    case .introduced: courteous = true
    case .meter(let meter, let comparison, let bound): move(meter, comparison, bound, &chance)
    case .counter(let counter, let comparison, let bound): count(counter, comparison, bound, of: scenario, &chance)
    case .action(let action): self.action = action
    case .always, .asked, .verdict, .leans: break
    }
  }

  private mutating func bringForward(_ need: String) {
    topics = [need] + topics.filter { $0 != need }
  }

  private mutating func take(_ act: DialogueAct) {
    switch act {
    case .openQuestion, .clarifyingQuestion, .targetedQuestion: retort = .ask
    case .choiceQuestion: retort = .choose
    case .empathy, .restateFeeling, .restateFact: retort = .feel
    case .summary: retort = .sum
    case .promise: retort = .promise
    case .close, .proposal: retort = .close
    default: retort = .claim
    }
  }

  private mutating func avoid(_ condition: Condition) {
    switch condition {
    case .disclosed(let id, _), .about(let id): topics.removeAll { $0 == id }
    case .claimed(let id): claims.removeAll { $0 == id }
    case .named(let id): products.removeAll { $0 == id }
    case .proposed(let id): products.removeAll { id == nil || $0 == id }
    case .introduced: courteous = false
    case .any(let parts), .all(let parts): for part in parts { avoid(part) }
    case .feelingRestated: feels = false
    case .restated: listens = false
    default: break
    }
  }

  private mutating func move(
    _ meter: Meter, _ comparison: Condition.Comparison, _ bound: Int, _ chance: inout Chance
  ) {
    if comparison == .atLeast || comparison == .above {
      (courteous, form, pitches, presses, strays) = (true, .open, 0, 0, 0)
      feels = feels || chance.happens(70)
      if meter != .trust { sumsUp = true }
    } else if meter == .patience {
      if chance.happens(50) { pitches = max(pitches, 3 + chance.below(4)) } else { strays = max(strays, 14) }
      topics = Array(topics.prefix(chance.below(4)))
    } else {
      (courteous, feels, sumsUp) = (false, false, false)
    }
  }

  private mutating func count(
    _ counter: Condition.Counter, _ comparison: Condition.Comparison, _ bound: Int, of scenario: Scenario,
    _ chance: inout Chance
  ) {
    let more = comparison == .atLeast || comparison == .above || (comparison == .equal && bound > 0)
    switch counter {
    case .fit:
      let fitting = scenario.products.filter { comparison.holds($0.fit(in: scenario), bound) }.map(\.id)
      products = Array(chance.shuffled(fitting).prefix(1))
    case .coverage, .needs:
      topics = more ? topics + scenario.needs.map(\.id).filter { !topics.contains($0) } : Array(topics.prefix(2))
    case .pitches: pitches = more ? bound + 1 : 0
    case .presses: presses = more ? bound + 1 : 0
    case .strays: strays = more ? bound + 1 : 0
    case .oversold:
      claims = scenario.products.flatMap { product in
        product.claims.filter { $0.holds != more }.map { "\(product.id).\($0.id)" }
      }
    case .objections: retort = more ? .wave : chance.happens(60) ? .claim : .ask
    case .unanswered: answers = !more
    case .products, .proposals:
      let missing = bound + 1 - products.count
      if more, missing > 0 {
        products += scenario.products.map(\.id).filter { !products.contains($0) }.prefix(missing)
      }
    case .turn, .backers, .opponents, .day, .spent: break
    }
  }
}
