import Dialogue
import Rehearsal
import Scenarios

/// A call as measures see it: the turns that stand, with what was done in them.
///
/// Nothing is understood again.
public struct JudgedCall: Sendable {
  /// What was played.
  public let scenario: Scenario
  /// The buyer's first words as shown.
  public let opening: String
  /// The turns that stand, in order; taken back ones are gone.
  public let turns: [Turn]
  /// How it ended; nil where it did not.
  public let closing: Closing?
  /// Days, money, contacts and people of an account; nil in a call.
  public let account: AccountPosition?
  /// What the trainee made of the prospect; nil where he has not said.
  public let verdict: ProspectVerdict?
  /// What the trainee answered to the questions after the call, by question.
  public let reflections: [String: String]
  /// The help asked for, in order.
  public let hints: [HintTaken]
  /// Every move of the standing turns, in order.
  public let deeds: [Deed]
  /// Where in `turns` the first product was named or proposed; nil where none was.
  public let firstProduct: Int?
  /// What became of the needs that count, in the scenario's order: a trap has no weight and never counts.
  let needs: [NeedHistory]

  /// Something the trainee did, with the place and the words.
  public struct Deed: Equatable, Sendable {
    /// Where its turn stands in `turns`.
    public let index: Int
    /// The turn's number.
    public let turn: Int
    /// What was done.
    public let move: Move
    /// The sentence that did it.
    public let sentence: Sentence?
    /// Its words.
    public let quote: String
  }

  /// The view of a log.
  public init(_ log: [SessionEvent], in scenario: Scenario) {
    self.init(SessionState(folding: log, of: scenario), in: scenario)
  }

  /// The view of a call as it stands.
  public init(_ state: SessionState, in scenario: Scenario) {
    self.scenario = scenario
    opening = state.beginning?.opening ?? ""
    turns = state.turns
    closing = state.closing
    account = state.account
    verdict = state.verdict
    reflections = state.reflections
    hints = state.hints
    let deeds = state.turns.enumerated().flatMap { index, turn in
      turn.moves.map { move in
        let sentences = turn.utterance.sentences
        let sentence = sentences.indices.contains(move.sentence) ? sentences[move.sentence] : nil
        return Deed(
          index: index, turn: turn.number, move: move, sentence: sentence,
          quote: sentence?.text ?? turn.utterance.text)
      }
    }
    self.deeds = deeds
    needs = scenario.needs.filter { $0.weight > 0 }.map { NeedHistory(of: $0, turns: state.turns, deeds: deeds) }
    firstProduct = deeds.first { [.namedProduct, .proposed].contains($0.move.kind) }?.index
  }

  /// What was done of these kinds, in order.
  public func deeds(_ kinds: Move.Kind...) -> [Deed] {
    deeds.filter { kinds.contains($0.move.kind) }
  }

  /// The products named or proposed, each once, in order.
  public var productsNamed: [String] {
    unique(deeds(.namedProduct, .proposed).map(\.move.target).filter { !$0.isEmpty })
  }

  /// What the trainee typed in the turn at `index`.
  func line(_ index: Int) -> String {
    turns.indices.contains(index) ? turns[index].utterance.text : ""
  }

  /// The sentences that do this act, with their turn.
  func sentences(doing act: DialogueAct) -> [(index: Int, sentence: Sentence)] {
    turns.enumerated().flatMap { index, turn in
      turn.utterance.sentences.filter { $0.does(act) }.map { (index, $0) }
    }
  }

  /// Words of the trainee's that helped or did not.
  func evidence(_ deed: Deed, helped: Bool, _ reason: ReasonCode, about: String? = nil) -> Evidence {
    Evidence(
      turn: deed.turn, quote: deed.quote, helped: helped, reason: reason.rawValue, about: about ?? deed.move.target)
  }

  /// Words of the trainee's in the turn at `index` that helped or did not.
  func evidence(_ index: Int, _ quote: String, helped: Bool, _ reason: ReasonCode, about: String = "") -> Evidence {
    Evidence(turn: number(index), quote: quote, helped: helped, reason: reason.rawValue, about: about)
  }

  /// A better line in place of what was said in the turn at `index`; an empty one is filled from the rubric.
  func change(at index: Int?, better: String = "") -> Change {
    guard let index, turns.indices.contains(index) else { return Change(turn: 0, said: "", better: better) }
    return Change(turn: number(index), said: line(index), better: better)
  }

  func number(_ index: Int) -> Int { turns.indices.contains(index) ? turns[index].number : 0 }
}

/// Each element once, in order of first appearance.
func unique<Element: Equatable>(_ elements: [Element]) -> [Element] {
  elements.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
}
