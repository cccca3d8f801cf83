import Dialogue
import Scenarios

/// A trainee who tries a scenario out in a given manner: greets, asks, gives back, offers, claims, presses.
struct ExploringTrainee {
  private let scenario: Scenario
  private let questions: ModelQuestions
  private let phrases: TraineePhrases
  private let manner: Manner
  private var chance: Chance
  private var plan: [Step]

  /// One thing he means to do.
  private enum Step {
    case say(String)
    case ask(String)
    case restate(String)
    case feel(String)
    case again(String, left: Int)
    case sum
    case offer(String)
    case claim(String)
  }

  init(_ scenario: Scenario, questions: ModelQuestions, manner: Manner, chance: Chance) {
    self.scenario = scenario
    self.questions = questions
    self.manner = manner
    var chance = chance
    let phrases = TraineePhrases(locale: scenario.locale)
    self.phrases = phrases
    var plan: [Step] = manner.courteous ? [.say(phrases.greeting)] : []
    let praised = scenario.products.map(\.name)
    for round in 0..<manner.pitches {
      plan.append(.say(phrases.pitch(praised.isEmpty ? phrases.wares : praised[round % praised.count])))
    }
    plan += Array(repeating: .say(phrases.stray), count: manner.strays)
    for need in manner.topics {
      plan.append(.ask(need))
      guard scenario.need(need) != nil else { continue }
      if manner.listens { plan.append(.restate(need)) }
      if manner.feels { plan.append(.feel(need)) }
      if manner.returns > 0 { plan.append(.again(need, left: manner.returns)) }
    }
    if manner.sumsUp { plan.append(.sum) }
    for product in manner.products {
      if chance.happens(30), let name = scenario.product(product)?.name { plan.append(.say(phrases.naming(name))) }
      plan.append(.offer(product))
      plan += manner.claims.filter { $0.hasPrefix(product + ".") }.prefix(8).map(Step.claim)
    }
    if manner.agreesNextStep { plan.append(.say(phrases.nextStep)) }
    plan += Array(repeating: .say(phrases.pressure), count: manner.presses)
    if let action = manner.action {
      plan.append(.say("/verdict MAN \(action.rawValue)"))
    } else {
      plan += Array(repeating: .say(phrases.nothing), count: 3)
    }
    self.plan = plan
    self.chance = chance
  }

  /// His next line, `/propose PRODUCT` included; nil where he has nothing more to say.
  mutating func line(in position: CallPosition) -> String? {
    if let line = reply(in: position) { return line }
    while !plan.isEmpty {
      let step = plan.removeFirst()
      if let line = line(for: step, in: position) { return line }
    }
    return nil
  }

  private mutating func line(for step: Step, in position: CallPosition) -> String? {
    switch step {
    case .say(let line): return line
    case .ask(let need): return questions.line(for: need, manner.form, &chance)
    case .restate(let id):
      guard let need = scenario.need(id), position.level(of: id) >= .hint else { return nil }
      return chance.pick(need.names).map(phrases.fact)
    case .feel(let id):
      guard let need = scenario.need(id), position.level(of: id) >= .hint else { return nil }
      return chance.pick(need.feeling).map(phrases.feeling)
    case .again(let id, let left):
      guard position.level(of: id) < .heart else { return nil }
      if left > 1 { plan.insert(.again(id, left: left - 1), at: 0) }
      return questions.line(for: id, chance.happens(80) ? .open : manner.form, &chance)
    case .sum:
      let known = scenario.needs.filter { position.level(of: $0.id) >= .fact }
      let points = known.compactMap { chance.pick($0.names) }
      return points.count < 2 ? nil : phrases.summary(points)
    case .offer(let id): return "/propose \(id)"
    case .claim(let id): return claim(id)
    }
  }

  private mutating func claim(_ id: String) -> String? {
    for product in scenario.products {
      for claim in product.claims where "\(product.id).\(claim.id)" == id { return chance.pick(claim.samples) }
    }
    return nil
  }

  // MARK: what the buyer waits for

  private mutating func reply(in position: CallPosition) -> String? {
    if let id = position.pendingQuestion, let asked = scenario.initiatives.first(where: { $0.id == id }) {
      return manner.answers ? answer(to: asked, in: position) : phrases.waving
    }
    guard let id = position.pendingObjection, let objection = scenario.objections.first(where: { $0.id == id })
    else { return nil }
    switch manner.retort {
    case .claim:
      let wanted = objection.answers.flatMap { $0.when.claims }.filter { belongs($0, to: position.proposed) }
      let own = manner.claims.filter { belongs($0, to: position.proposed) }
      let first = manner.claims.first.flatMap { wanted.contains($0) ? $0 : nil }
      return (first ?? chance.pick(wanted) ?? chance.pick(own)).flatMap { claim($0) } ?? phrases.waving
    case .ask: return phrases.askingBack
    case .choose: return phrases.choice
    case .feel: return phrases.kindness
    case .sum: return line(for: .sum, in: position) ?? phrases.waving
    case .promise: return phrases.promise
    case .press: return phrases.pressure
    case .close: return phrases.closing
    case .wave: return phrases.waving
    }
  }

  private func belongs(_ claim: String, to product: String?) -> Bool {
    product.map { claim.hasPrefix($0 + ".") } ?? false
  }

  private mutating func answer(to asked: Initiative, in position: CallPosition) -> String {
    let current = position.namedProducts.last
    let wanted = asked.answered?.claims ?? []
    if let told = chance.pick(wanted.filter { belongs($0, to: current) }).flatMap({ claim($0) }) { return told }
    if asked.answered.map({ $0.mentions(.introduced) }) == true { return phrases.greeting }
    if asked.answered.map({ $0.mentions(.did(.promise)) }) == true { return phrases.promise }
    let own = manner.claims.filter { belongs($0, to: current) }
    return chance.pick(own).flatMap { claim($0) } ?? phrases.promise
  }
}

extension Condition {
  /// The claims it names, as `PRODUCT.CLAIM`.
  var claims: [String] {
    switch self {
    case .not(let inner): inner.claims
    case .all(let parts), .any(let parts): parts.flatMap(\.claims)
    case .claimed(let id): [id]
    default: []
    }
  }

  /// Whether an atom stands in it.
  func mentions(_ atom: Condition) -> Bool {
    switch self {
    case .not(let inner): inner.mentions(atom)
    case .all(let parts), .any(let parts): parts.contains { $0.mentions(atom) }
    default: self == atom
    }
  }
}
