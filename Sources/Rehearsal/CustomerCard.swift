import Scenarios
import Selling

/// The customer card as it fills in a call: what he has told, in his own words, and what is still open (D2, D5, D6).
///
/// It holds nothing that he has not told.
public struct CustomerCard: Equatable, Sendable {
  /// How things stand with him now (D6): what drives him, what it may cost, who decides, what was tried before, and
  /// what is so ordinary that it goes without saying.
  public var current: [Entry]
  /// How he wants things to be (D6): every other need he has told.
  public var desired: [Entry]
  /// What he has let show and not told.
  public var signs: [Entry]
  /// Money, authority and need (D2), each with how much is known of it; those only that the scenario has.
  public var conditions: [Condition]
  /// The five things a megaphone never asks (D5), each with whether it was asked; those only that the scenario has.
  public var unasked: [Unasked]
  /// Products named, in order, by id.
  public var products: [String]
  /// The one that stands proposed.
  public var proposed: String?
  /// His words for each objection that is not settled.
  public var objections: [String]
  /// The line in which a next step was agreed; nil where none was.
  public var nextStep: String?

  /// Something that he told or let show.
  public struct Entry: Equatable, Sendable {
    /// The need's id.
    public var need: String
    /// How much he told.
    public var level: Disclosure
    /// In which turn.
    public var turn: Int
    /// His words then.
    public var words: String
  }

  /// One of the three conditions of a valid customer.
  public struct Condition: Equatable, Sendable {
    /// Which.
    public var condition: Qualification
    /// The most that is known of it.
    public var level: Disclosure
  }

  /// One of the five things.
  public struct Unasked: Equatable, Sendable {
    /// Which.
    public var thing: UnaskedThing
    /// Whether it was asked.
    public var asked: Bool
  }

  /// The card of a call as it stands.
  public init(in state: SessionState, of scenario: Scenario) {
    let position = state.position
    let entries = scenario.needs.compactMap { need in Self.entry(of: need, in: state, of: scenario) }
    let told = entries.filter { $0.level >= .fact }.sorted { $0.turn < $1.turn }
    let isCurrent = { (entry: Entry) in scenario.need(entry.need).map(Self.isCurrent) ?? false }
    current = told.filter(isCurrent)
    desired = told.filter { !isCurrent($0) }
    signs = entries.filter { $0.level == .hint }.sorted { $0.turn < $1.turn }
    conditions = Qualification.allCases.compactMap { condition in
      let needs = scenario.needs.filter { $0.weight > 0 && $0.qualifies == condition }
      return needs.map { position.level(of: $0.id) }.max().map { Condition(condition: condition, level: $0) }
    }
    unasked = UnaskedThing.allCases.compactMap { thing in
      let needs = scenario.needs.filter { $0.unasked == thing }
      guard !needs.isEmpty else { return nil }
      let asked = state.turns.contains { turn in
        needs.contains { need in
          let kinds = turn.moves.filter { $0.target == need.id }.map(\.kind)
          return !kinds.contains(.guessed) && kinds.contains { $0 == .asked || $0 == .repeated }
        }
      }
      return Unasked(thing: thing, asked: asked)
    }
    products = position.namedProducts
    proposed = position.proposed
    let open = position.raised.filter { id in
      scenario.objections.contains { $0.id == id } && !position.settled.contains(id)
    }
    objections = open.compactMap { id in
      state.turns.flatMap(\.replies).first { $0.source == "objection/\(id)" }?.text
    }
    nextStep = state.turns.last { turn in turn.moves.contains { $0.kind == .nextStep } }?.utterance.text
  }

  /// Whether a need tells how things are rather than how they should be.
  private static func isCurrent(_ need: Need) -> Bool {
    switch need.unasked {
    case .why, .howMuch, .experience: return true
    case .withWhom, .gain: return false
    case nil: break
    }
    if need.qualifies == .money || need.qualifies == .authority { return true }
    return need.depth == .unstated && need.state == .latent
  }

  /// What was told or let show of a need; nil where nothing was.
  public static func entry(of need: Need, in state: SessionState, of scenario: Scenario) -> Entry? {
    let level = state.position.level(of: need.id)
    guard level > .nothing else { return nil }
    // The words that told the need itself say more of it than what he felt about it later.
    let wanted = min(level, .fact)
    guard
      let turn = state.turns.first(where: { turn in
        turn.disclosures.contains { $0.need == need.id && $0.level >= wanted }
      })
    else { return nil }
    return Entry(need: need.id, level: level, turn: turn.number, words: words(for: need, in: turn, of: scenario))
  }

  /// What he said of the need in a turn: on being asked, along with something else, or of his own accord.
  private static func words(for need: Need, in turn: Turn, of scenario: Scenario) -> String {
    let own = need.say.map { "need/\(need.id)/\($0.id)" } + ["need/\(need.id)/guessed"]
    let beside = scenario.needs.flatMap { other in
      other.say.filter { $0.reveals.contains(need.id) }.map { "need/\(other.id)/\($0.id)" }
    }
    let raised = scenario.initiatives.filter { $0.reveals.contains(need.id) }.map { "initiative/\($0.id)" }
    let conflicts = (scenario.account?.conflicts ?? []).filter { $0.between.contains(need.id) }
      .map { "conflict/\($0.id)/\(need.person ?? "")" }
    let remarks = (scenario.account?.remarks ?? []).filter { $0.gives == need.id }.map { "remark/\($0.id)" }
    for sources in [own, beside, raised, conflicts, remarks] {
      let said = turn.replies.filter { sources.contains($0.source) }
      if !said.isEmpty { return said.map(\.text).joined(separator: " ") }
    }
    return turn.replies.first?.text ?? ""
  }
}
