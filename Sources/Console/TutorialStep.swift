import Dialogue
import Rehearsal

/// One of the four lines of the tutorial: what is to be done, and whether a line did it.
enum TutorialStep: CaseIterable {
  /// Greet, and ask leave to ask.
  case greet
  /// One open question.
  case ask
  /// Give back what was told.
  case giveBack
  /// Propose, and say why.
  case propose

  /// What a line came to.
  enum Result: CaseIterable {
    /// The step is done; the second is done even better.
    case done, doneWell
    /// Half of it is.
    case half
    /// Another thing was done than the step asks for: told, asked, asked so that a yes, a no or one word answers it.
    case told, asked, closed, oneWord
    /// Nothing of it.
    case missed

    var isDone: Bool { self == .done || self == .doneWell }
  }

  /// Whether what the step is for has come about already, so that it need not be asked for.
  func isDone(in state: SessionState) -> Bool {
    guard self == .ask, let need = state.position.deepest else { return false }
    return state.position.level(of: need) >= .fact
  }

  /// Judges a line by what it did in the call; a greeting in an earlier line is not forgotten.
  func judge(_ turn: Turn, after earlier: [Turn]) -> Result {
    let did = { (kinds: Move.Kind...) in turn.moves.contains { kinds.contains($0.kind) } }
    let offers = did(.namedProduct, .proposed, .pitchedEarly, .trueClaim, .falseClaim)
    switch self {
    case .greet:
      let lines = earlier.map(\.utterance) + [turn.utterance]
      let leave = lines.contains { line in
        [DialogueAct.permission, .consentQuestion, .serviceQuestion].contains { line.does($0) }
      }
      let greeted = lines.contains { $0.does(.greeting) }
      if greeted && leave { return lines.contains { $0.does(.introduction) } ? .doneWell : .done }
      if greeted || leave { return .half }
      return offers ? .told : did(.asked, .guessed) ? .asked : .missed
    case .ask:
      if turn.disclosures.contains(where: { $0.level >= .fact && $0.way == .elicited }) { return .done }
      if turn.disclosures.contains(where: { $0.level >= .fact }) { return .half }
      if did(.asked, .guessed) {
        return turn.utterance.sentences.contains { $0.question.form == .wh } ? .oneWord : .closed
      }
      return offers ? .told : .missed
    case .giveBack:
      if did(.restatedFeeling) { return .doneWell }
      if did(.restatedFact, .summed) { return .done }
      return offers ? .told : did(.asked, .guessed, .repeated) ? .asked : .missed
    case .propose:
      if did(.proposed) { return did(.toldTied, .trueClaim) ? .doneWell : .done }
      return offers ? .half : did(.asked, .guessed, .repeated) ? .asked : .missed
    }
  }
}

extension CallPosition {
  /// The need that most is known of; the tutorial's buyer has only one.
  fileprivate var deepest: String? { disclosed.max { a, b in a.value < b.value }?.key }
}
