import Dialogue
import Scenarios
import Selling

/// Why the buyer answered as he did: what he heard, what was open to him, what moved him.
///
/// It never holds what he has not told, nor names a need that was not asked for.
public struct AnswerReasons: Equatable, Sendable {
  /// What he heard, in the order of the line.
  public var heard: [Heard]
  /// Why he said each thing, in order.
  public var said: [Said]
  /// What moved, by cause.
  public var moved: [Movement]

  /// What he heard a line do.
  public enum Heard: Equatable, Sendable {
    /// Asked for a need or fact, in this way.
    case question(Question.Kind, topic: String)
    /// Named the answer to a need in the question.
    case guess(String)
    /// Gave back a fact or a feeling of a need.
    case factBack(String), feelingBack(String)
    /// Summed up; named or proposed a product; told something of the offer; pressed for a decision.
    case summary, product(String), proposal(String), telling, pressing
    /// Said something that he did not follow, or that has nothing to do with the call.
    case unclear, stray
    /// Nothing of these: a courtesy or a remark.
    case remark
  }

  /// Why he said something.
  public enum Said: Equatable, Sendable {
    /// So much of a need was open; `further` is what is missing before there is more, empty where more is open now,
    /// nil where that was all.
    case need(String, Disclosure, further: [Lack]?)
    /// That need had been told before; here is nothing more.
    case toldBefore(String)
    /// He owns up to what was named, or was given back.
    case confirmed(String), touched(String)
    /// A small thing about his life.
    case fact(String)
    /// He holds something against it; was answered well or badly.
    case objected(String), settled(String), unsettled(String)
    /// He asked or told something of his own accord; his question was passed over.
    case asks, tells, ignored
    /// A product goes with what he told, or against it.
    case liked(String), disliked(String)
    /// A line that every buyer has for such a case.
    case shared(SharedLines.Purpose)
  }

  /// How one cause moved the meters.
  public struct Movement: Equatable, Sendable {
    /// What it was; nil where an author wrote it into the answer itself.
    public var cause: Reaction?
    /// The meters that moved, with by how much.
    public var changes: [Change]

    /// A meter, and by how much it moved.
    public struct Change: Equatable, Sendable {
      /// The meter.
      public var meter: Meter
      /// By how much; never 0.
      public var by: Int
    }
  }

  /// The reasons of the last answer in a call; nil before the first line.
  public init?(ofLastIn state: SessionState, of scenario: Scenario) {
    guard let turn = state.turns.last else { return nil }
    let reading = AnswerReading(
      turn: turn, scenario: scenario, before: state.positionBeforeLast(of: scenario),
      after: state.account?.people[turn.person] ?? state.position)
    heard = reading.heard
    said = reading.said
    moved = reading.moved
  }
}

/// A turn on its way to its reasons.
private struct AnswerReading {
  let turn: Turn
  let scenario: Scenario
  let before: CallPosition
  let after: CallPosition

  var heard: [AnswerReasons.Heard] {
    var heard: [AnswerReasons.Heard] = []
    for move in turn.moves {
      guard let one = self.heard(move), !heard.contains(one) else { continue }
      heard.append(one)
    }
    // A product proposed was named as well.
    let proposed = turn.moves.filter { $0.kind == .proposed }.map { AnswerReasons.Heard.product($0.target) }
    heard.removeAll { proposed.contains($0) }
    return heard.isEmpty ? [.remark] : heard
  }

  private func heard(_ move: Move) -> AnswerReasons.Heard? {
    switch move.kind {
    case .asked, .repeated: .question(question(move).kind, topic: move.target)
    case .guessed: .guess(move.target)
    case .restatedFact: .factBack(move.target)
    case .restatedFeeling: .feelingBack(move.target)
    case .summed: .summary
    case .namedProduct: .product(move.target)
    case .proposed: .proposal(move.target)
    case .trueClaim, .falseClaim, .toldTied, .toldUntied, .pitchedEarly: .telling
    case .pressed: .pressing
    case .unclear: .unclear
    case .strayed: .stray
    case .misheard, .answered, .ignored, .settled, .unsettled, .nextStep, .pried, .relayed, .cleared: nil
    }
  }

  private func question(_ move: Move) -> Question {
    var question = move.question(in: turn.utterance)
    if question.kind == .none { question.kind = .closed }
    return question
  }

  var said: [AnswerReasons.Said] {
    turn.replies.reduce(into: []) { said, reply in
      if let reason = reason(for: reply.source), !said.contains(reason) { said.append(reason) }
    }
  }

  private func reason(for source: String) -> AnswerReasons.Said? {
    let parts = source.split(separator: "/").map(String.init)
    guard parts.count >= 2 else { return nil }
    let (id, part) = (parts[1], parts.count > 2 ? parts[2] : "")
    switch parts[0] {
    case "need": return scenario.need(id).map { reason(for: $0, part) }
    case "fact": return .fact(id)
    case "objection":
      if part.isEmpty { return .objected(id) }
      let settles = turn.moves.contains { $0.kind == .settled && $0.target == id }
      return settles ? .settled(id) : .unsettled(id)
    case "initiative":
      if part == "ignored" { return .ignored }
      return scenario.initiatives.first { $0.id == id }?.kind == .asks ? .asks : .tells
    case "product": return part == "disliked" ? .disliked(id) : .liked(id)
    case "shared":
      guard let purpose = SharedLines.Purpose(rawValue: id) else { return nil }
      // What he keeps back has a gate like any other answer.
      let asked = turn.moves.first { $0.kind == .asked && scenario.need($0.target) != nil }
      if purpose == .guarded, let need = asked.flatMap({ scenario.need($0.target) }) {
        return .need(need.id, .nothing, further: further(need))
      }
      return .shared(purpose)
    default: return nil
    }
  }

  private func reason(for need: Need, _ part: String) -> AnswerReasons.Said {
    switch part {
    case "again": return .toldBefore(need.id)
    case "guessed", "confirm": return .confirmed(need.id)
    case "touched": return .touched(need.id)
    default:
      let level = need.say.first { $0.id == part }?.gives ?? .nothing
      return .need(need.id, level, further: further(need))
    }
  }

  /// What is missing before he says more of the need than he now has; nil where he has said it all.
  private func further(_ need: Need) -> [Lack]? {
    let level = after.level(of: need.id)
    let deeper = need.say.filter { $0.gives > level }
    guard let next = deeper.map(\.gives).min() else { return nil }
    let asked = turn.moves.first { $0.target == need.id && [.asked, .guessed, .repeated].contains($0.kind) }
    // As he was when he answered: what his own answer stirred in him comes later.
    let situation = Situation(
      scenario: scenario, position: after, utterance: turn.utterance, moves: turn.moves, topic: need.id,
      question: asked.map(question) ?? Question.none)
    let ways = deeper.filter { $0.gives == next }.map { Lack.before($0.gate, in: situation) }
    return ways.min { Lack.effort($0) < Lack.effort($1) }
  }

  var moved: [AnswerReasons.Movement] {
    var moved: [AnswerReasons.Movement] = []
    for effect in turn.effects where effect.change != 0 && effect.person.isEmpty {
      let cause = Reaction(rawValue: effect.reason)
      let place = moved.firstIndex { $0.cause == cause } ?? moved.endIndex
      if place == moved.endIndex { moved.append(AnswerReasons.Movement(cause: cause, changes: [])) }
      if let known = moved[place].changes.firstIndex(where: { $0.meter == effect.meter }) {
        moved[place].changes[known].by += effect.change
      } else {
        moved[place].changes.append(AnswerReasons.Movement.Change(meter: effect.meter, by: effect.change))
      }
    }
    for place in moved.indices { moved[place].changes.removeAll { $0.by == 0 } }
    return moved.filter { !$0.changes.isEmpty }
  }
}
