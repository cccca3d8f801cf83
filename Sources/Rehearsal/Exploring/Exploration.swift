import Scenarios

/// What was reached when a scenario was played by trainees of many manners: replies, objections, initiatives, endings.
///
/// Bounded and drawn from a seed: the same scenario gives the same exploration. What it reached can be reached; what it
/// did not reach may only be hard to reach.
public struct Exploration: Sendable {
  /// How many calls were played.
  public private(set) var calls = 0
  /// How many lines were said in them.
  public private(set) var lines = 0
  /// In how many calls each part came up: `need/companion/son`, `objection/price/tied`, `initiative/…`, `ending/signs`.
  public private(set) var reached: [String: Int] = [:]
  /// The parts of the scenario, in its order.
  public let parts: [String]
  private let call: Call
  private let questions: ModelQuestions

  /// How much is played at most.
  public struct Bounds: Sendable {
    /// Calls of any manner.
    public var calls: Int
    /// Calls that lean towards each part that was not reached by them.
    public var attempts: Int
    /// Lines of a call.
    public var lines: Int

    /// How much is played at most.
    public init(calls: Int = 32, attempts: Int = 16, lines: Int = 80) {
      self.calls = calls
      self.attempts = attempts
      self.lines = lines
    }
  }

  /// Plays written conversations first, then calls of any manner, then calls towards what is still not reached.
  public init(_ call: Call, scripts: [[String]] = [], seed: UInt64 = 1, bounds: Bounds = Bounds()) {
    self.call = call
    questions = ModelQuestions(call)
    parts = Self.parts(of: call.scenario)
    // An account is played as it is written; beside that, each of its people is talked to in all manners.
    guard call.scenario.account == nil else {
      for (number, script) in scripts.enumerated() {
        count(Script.play(script, in: call, beginning: beginning(number)))
      }
      for view in call.views {
        let explored = Exploration(view, seed: seed, bounds: bounds)
        calls += explored.calls
        lines += explored.lines
        reached.merge(explored.reached, uniquingKeysWith: +)
      }
      return
    }
    for (number, script) in scripts.enumerated() { count(Script.play(script, in: call, beginning: beginning(number))) }
    for number in 0..<bounds.calls where !unreached.isEmpty {
      var chance = Chance(seed: seed &+ UInt64(number))
      play(Manner(of: call.scenario, &chance), chance, number, bounds.lines)
    }
    for attempt in 0..<bounds.attempts {
      for (place, part) in unreached.enumerated() where reached[part] == nil {
        let number = 1000 * (attempt + 1) + place
        var chance = Chance(seed: seed &+ UInt64(number))
        var manner = Manner(of: call.scenario, &chance)
        manner.lean(towards: part, of: call.scenario, &chance)
        play(manner, chance, number, bounds.lines)
      }
    }
  }

  /// The parts that no call reached, in the scenario's order.
  public var unreached: [String] { parts.filter { reached[$0] == nil } }

  /// What a call of a scenario can reach, in its order.
  public static func parts(of scenario: Scenario) -> [String] {
    scenario.needs.flatMap { need in need.say.map { "need/\(need.id)/\($0.id)" } }
      + scenario.objections.flatMap { objection in
        ["objection/\(objection.id)"] + objection.answers.map { "objection/\(objection.id)/\($0.id)" }
      }
      + scenario.initiatives.map { "initiative/\($0.id)" } + scenario.endings.map { "ending/\($0.id)" }
  }

  private func beginning(_ number: Int) -> Beginning {
    Beginning(
      scenario: call.scenario.id, scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: UInt64(number),
      locale: call.scenario.locale, mode: .practice, trainee: "", opening: "")
  }

  private mutating func play(_ manner: Manner, _ chance: Chance, _ number: Int, _ most: Int) {
    var trainee = ExploringTrainee(call.scenario, questions: questions, manner: manner, chance: chance)
    var state = SessionState()
    var bodies = [call.begin(beginning(number))]
    state.apply(bodies[0], of: call.scenario)
    for _ in 0..<most where state.closing == nil {
      guard let line = trainee.line(in: state.position) else { break }
      let new = Script.answer(line, in: call, state)
      for body in new { state.apply(body, of: call.scenario) }
      bodies += new
    }
    count(bodies)
  }

  private mutating func count(_ events: [SessionEvent]) { count(events.map(\.body)) }

  private mutating func count(_ bodies: [SessionEvent.Body]) {
    calls += 1
    var found: Set<String> = []
    for body in bodies {
      switch body {
      case .turn(let turn):
        lines += 1
        found.formUnion(turn.replies.map(\.source))
      case .ended(let closing): found.insert("ending/\(closing.ending)")
      default: break
      }
    }
    for part in parts where found.contains(part) { reached[part, default: 0] += 1 }
  }
}
