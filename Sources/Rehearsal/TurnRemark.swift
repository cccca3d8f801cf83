import Dialogue
import Scenarios
import Selling

/// The one thing worth saying about a turn while the call goes on: what it opened, won or cost.
///
/// It names a need only once the buyer has told it, and says nothing of what he has not.
public struct TurnRemark: Equatable, Sendable {
  /// Whether it is good news.
  public var sign: Sign
  /// What happened.
  public var matter: Matter
  /// The meter that moved most by it; nil where none did, or where that is not the point.
  public var meter: Meter?

  /// Whether it is good news.
  public enum Sign: Sendable {
    case good, bad, plain
  }

  /// What happened.
  public enum Matter: Equatable, Sendable {
    /// A need came out, or what lies behind it; `along` more came out with it.
    case opened(need: String, heart: Bool, by: Opener, along: Int)
    /// The buyer told a need himself.
    case unasked(need: String)
    /// He let a sign of something show: to such a question, or of his own accord.
    case sign(Question.Kind?)
    /// What was offered answers so many needs that he has told; goes against one of them; or little is known yet.
    case offerFits(Int), offerAgainst(String), offerThin
    /// An objection was settled.
    case settled
    /// He has said all that already.
    case nothingNew
    /// He would not tell that yet.
    case guarded
    /// He did not understand, for the so-manieth time in this call, from 1: he said so, or had no answer to it.
    case puzzled(Int), unanswered(Int)
    /// He was taken by surprise by something that has nothing to do with the call.
    case strayed
    /// He took something in this way.
    case took(Reaction)
  }

  /// What brought something out.
  public enum Opener: Equatable, Sendable {
    case question(Question.Kind)
    case feelingBack, factBack
    /// The trainee named it before the buyer did.
    case named
  }

  /// A remark.
  public init(sign: Sign, matter: Matter, meter: Meter? = nil) {
    self.sign = sign
    self.matter = matter
    self.meter = meter
  }

  /// The remark on the last turn of a call; nil where nothing is worth one.
  public static func onLast(in state: SessionState, of scenario: Scenario) -> TurnRemark? {
    guard let turn = state.turns.last else { return nil }
    return Reading(turn: turn, scenario: scenario, position: state.position).remark
  }
}

extension TurnRemark {
  /// A turn on its way to a remark.
  private struct Reading {
    let turn: Turn
    let scenario: Scenario
    /// After the turn.
    let position: CallPosition

    /// What costs most comes first, then what came out, then the rest.
    var remark: TurnRemark? {
      let ranked: [TurnRemark?] = [
        took([.pressed, .falseClaim, .pitchedEarly, .ignored], .bad), opened, offered,
        took([.interrogated, .trap, .selfAnswered, .stacked, .oneMoreProduct], .bad), misunderstood, stale,
        took([.adviceUntied, .toldUntied], .bad), settled,
        took([.restatedFeeling, .summed, .claimForNeed, .toldTied, .answered, .restatedFact], .good), sign,
        took([.noCourtesy], .bad), took([.askedLeave, .introduced, .greeted], .good),
      ]
      return ranked.compactMap { $0 }.first
    }

    private func took(_ reactions: [Reaction], _ sign: Sign) -> TurnRemark? {
      guard let found = reactions.first(where: { reaction in turn.effects.contains { $0.reason == reaction.rawValue } })
      else { return nil }
      let moved = turn.effects.filter { $0.reason == found.rawValue && $0.change != 0 }
      // What costs is told by what it costs, even where it wins something first.
      let way = sign == .bad ? -1 : 1
      let most = moved.filter { $0.change * way > 0 }.max { abs($0.change) < abs($1.change) }
      return TurnRemark(sign: sign, matter: .took(found), meter: most?.meter)
    }

    /// The deepest disclosure, what was asked for before what was volunteered.
    private var opened: TurnRemark? {
      let told = turn.disclosures.filter { $0.level >= .fact }
      let asked = told.filter { $0.way != .volunteered }
      guard let best = asked.first(where: { $0.level == .heart }) ?? asked.first else {
        return told.first.map { TurnRemark(sign: .plain, matter: .unasked(need: $0.need)) }
      }
      let opener = best.way == .named ? Opener.named : opener(of: best.need)
      let along = Set(told.map(\.need)).subtracting([best.need]).count
      return TurnRemark(
        sign: opener == .named ? .plain : .good,
        matter: .opened(need: best.need, heart: best.level == .heart, by: opener, along: along))
    }

    private func opener(of need: String) -> Opener {
      let own = turn.moves.filter { $0.target == need }
      let moves = own.isEmpty ? turn.moves : own
      if let asked = moves.first(where: { $0.kind == .asked || $0.kind == .guessed }) {
        return .question(asked.question(in: turn.utterance).kind)
      }
      return moves.contains { $0.kind == .restatedFeeling } ? .feelingBack : .factBack
    }

    /// What an offer is worth by what is known, and by nothing else.
    private var offered: TurnRemark? {
      guard let id = turn.moves.last(where: { $0.kind == .proposed })?.target, let product = scenario.product(id),
        turn.effects.contains(where: {
          [Reaction.proposedFitting, .proposedMisfit].map(\.rawValue).contains($0.reason)
        })
      else { return nil }
      let known = { (id: String) in position.level(of: id) >= .fact }
      if let against = product.fails.first(where: known) {
        return TurnRemark(sign: .bad, matter: .offerAgainst(against))
      }
      let met = product.meets.filter(known).count
      return met >= 2
        ? TurnRemark(sign: .good, matter: .offerFits(met)) : TurnRemark(sign: .bad, matter: .offerThin)
    }

    private var misunderstood: TurnRemark? {
      if said([.puzzled]) { return TurnRemark(sign: .plain, matter: .puzzled(times)) }
      if said(SharedLines.Purpose.lost) {
        return TurnRemark(sign: .plain, matter: .unanswered(times))
      }
      if said([.guarded]) { return TurnRemark(sign: .plain, matter: .guarded) }
      // Once is enough: what is off script is no matter of words.
      let strays = turn.moves.contains { $0.kind == .strayed } && position.moves[.strayed] == 1
      return strays ? TurnRemark(sign: .plain, matter: .strayed) : nil
    }

    private func said(_ purposes: [SharedLines.Purpose]) -> Bool {
      purposes.contains { purpose in turn.replies.contains { $0.source == "shared/\(purpose.rawValue)" } }
    }

    /// How often he was at a loss in this call.
    private var times: Int {
      let lost = SharedLines.Purpose.lost + [.puzzled]
      return lost.reduce(0) { $0 + (position.used["shared/\($1.rawValue)"]?.count ?? 0) }
    }

    private var stale: TurnRemark? {
      let isSpent = said([.again, .exhausted, .noMore]) || turn.replies.contains { $0.source.hasSuffix("/again") }
      guard isSpent || turn.moves.contains(where: { $0.kind == .repeated }) else { return nil }
      return TurnRemark(sign: .plain, matter: .nothingNew)
    }

    private var settled: TurnRemark? {
      turn.moves.contains { $0.kind == .settled } ? TurnRemark(sign: .good, matter: .settled) : nil
    }

    private var sign: TurnRemark? {
      guard let shown = turn.disclosures.first(where: { $0.level == .hint }) else { return nil }
      let asked = turn.moves.first { $0.target == shown.need && [.asked, .guessed, .repeated].contains($0.kind) }
      return TurnRemark(sign: .plain, matter: .sign(asked.map { $0.question(in: turn.utterance).kind }))
    }
  }
}
