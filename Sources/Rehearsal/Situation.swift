import Dialogue
import Scenarios
import Selling

/// What a condition is looked at against: where the buyer stands, and the line he has just heard.
struct Situation {
  let scenario: Scenario
  let position: CallPosition
  /// The line; silence between lines.
  var utterance = Utterance.silence
  var moves: [Move] = []
  /// Where the account stands; nil in a call, and with one person of an account.
  var account: AccountPosition?
  /// The topic a reply is looked for, and the question it was asked in; nil for the whole line.
  var topic: String?
  var question: Question?

  func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .always: true
    case .not(let inner): !holds(inner)
    case .all(let parts): parts.allSatisfy(holds)
    case .any(let parts): parts.contains(where: holds)
    case .asked: (question ?? utterance.question).kind != .none
    case .askedAs(let kind): (question ?? utterance.question).kind == kind
    case .restated(let need): restated(.restatedFact, need, position.restatedFacts)
    case .feelingRestated(let need): restated(.restatedFeeling, need, position.restatedFeelings)
    case .disclosed(let need, let level): position.level(of: need) >= level
    case .about(let topic): moves.contains { $0.target == topic } || utterance.sentences.contains { $0.topic == topic }
    case .did(let act): utterance.does(act)
    case .named(let product): position.namedProducts.contains(product)
    case .claimed(let claim): position.trueClaims.contains(claim) || position.falseClaims.contains(claim)
    case .proposed(let product): product == nil ? position.proposed != nil : position.proposed == product
    case .settled(let objection): position.settled.contains(objection)
    case .raised(let id): position.raised.contains(id)
    case .nextStep: position.nextStep
    case .pressed: moves.contains { $0.kind == .pressed }
    case .told: moves.contains { [.toldTied, .trueClaim, .falseClaim].contains($0.kind) }
    case .verdict: position.verdict != nil
    case .action(let action): position.verdict?.action == action
    case .introduced:
      utterance.does(.introduction) || position.reasons[Reaction.introduced.rawValue] != nil
        || !position.traineeName.isEmpty
    case .leans(let person, let leaning): account?.decision?[person]?.leaning == leaning
    case .meter(let meter, let comparison, let bound): comparison.holds(position.reading(meter), bound)
    case .counter(let counter, let comparison, let bound): comparison.holds(count(counter), bound)
    }
  }

  private func restated(_ kind: Move.Kind, _ need: String?, _ ever: Set<String>) -> Bool {
    if let need { return ever.contains(need) || moves.contains { $0.kind == kind && $0.target == need } }
    return moves.contains { $0.kind == kind && (topic == nil || $0.target == topic) }
  }

  private func count(_ counter: Condition.Counter) -> Int {
    switch counter {
    case .turn: position.turns
    case .needs: scenario.needs.count { $0.weight > 0 && position.level(of: $0.id) >= .fact }
    case .coverage: position.coverage(of: scenario)
    case .fit: position.proposed.flatMap(scenario.product).map { position.fit(of: $0, in: scenario) } ?? 0
    case .pitches: position.moves[.pitchedEarly] ?? 0
    case .presses: position.moves[.pressed] ?? 0
    case .products: position.productCount
    case .proposals: position.moves[.proposed] ?? 0
    case .oversold: position.falseClaims.count { $0.hasPrefix((position.proposed ?? "?") + ".") }
    case .objections: position.openObjections(of: scenario)
    case .unanswered: position.moves[.ignored] ?? 0
    case .strays: position.moves[.strayed] ?? 0
    case .backers: account?.decision?.stances.count { $0.leaning == .backs } ?? 0
    case .opponents: account?.decision?.stances.count { $0.leaning == .opposes } ?? 0
    case .day: account?.day ?? 1
    case .spent: account?.spent ?? 0
    }
  }
}
