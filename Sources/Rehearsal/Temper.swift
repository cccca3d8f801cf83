import Dialogue
import Scenarios
import Selling

/// How the buyer takes a line before he answers it: reactions to manner, asking, listening and telling.
struct Temper {
  let scenario: Scenario

  func take(into draft: inout TurnDraft) {
    takeOpening(into: &draft)
    takeAsking(into: &draft)
    takeListening(into: &draft)
    takeTelling(into: &draft)
    if draft.position.turns > 24 { draft.react(.longCall) }
  }

  private func takeOpening(into draft: inout TurnDraft) {
    let heard = draft.utterance
    if draft.before.turns < 2 {
      if heard.does(.greeting) { draft.react(.greeted) }
      if heard.does(.permission) { draft.react(.askedLeave) }
    }
    if heard.does(.introduction) { draft.react(.introduced) }
    let courteous: [DialogueAct] = [.greeting, .introduction, .permission, .thanks, .empathy, .serviceQuestion]
    if draft.before.turns == 0 && !courteous.contains(where: heard.does) { draft.react(.noCourtesy) }
    if heard.does(.thanks) { draft.react(.thanked) }
    if heard.does(.apology) { draft.react(.apologised) }
    if heard.does(.empathy) && !heard.does(.restateFeeling) { draft.react(.kindWord) }
  }

  private func takeAsking(into draft: inout TurnDraft) {
    let moves = draft.turn.moves
    for move in moves where move.kind == .asked || move.kind == .guessed {
      let firstTime = draft.before.asked[move.target, default: 0] == 0
      let small = scenario.shared.smallTalk.contains { $0.id == move.target }
      if small {
        draft.react(.smallTalk)
        continue
      }
      if move.kind == .guessed { draft.react(.led) }
      switch draft.utterance.sentences[move.sentence].question.kind {
      case .open: if firstTime { draft.react(.openQuestion) }
      case .closed: draft.react(.closedQuestion)
      case .choice: if firstTime { draft.react(.choiceQuestion) }
      case .none: break
      }
    }
    let closed = draft.before.closedRun(after: draft.utterance)
    let listened = moves.contains { [.restatedFact, .restatedFeeling, .summed].contains($0.kind) }
    if closed >= 4 && closed > draft.before.closedRun && !listened { draft.react(.interrogated) }
    let asked = moves.filter { $0.kind == .asked || $0.kind == .guessed }
    if Set(asked.map(\.target)).count > 1 && Set(asked.map(\.sentence)).count > 1 { draft.react(.stacked) }
    if draft.utterance.does(.selfAnsweredQuestion) { draft.react(.selfAnswered) }
    if draft.did(.strayed) { draft.react(.strayed) }
    if draft.did(.unclear) { draft.react(.unclear) }
  }

  private func takeListening(into draft: inout TurnDraft) {
    for move in draft.turn.moves {
      switch move.kind {
      case .restatedFact where !draft.before.restatedFacts.contains(move.target): draft.react(.restatedFact)
      case .restatedFeeling where !draft.before.restatedFeelings.contains(move.target): draft.react(.restatedFeeling)
      case .summed: draft.react(.summed)
      case .misheard: draft.react(.misheard)
      default: break
      }
    }
  }

  private func takeTelling(into draft: inout TurnDraft) {
    for move in draft.turn.moves {
      switch move.kind {
      case .namedProduct where !draft.before.namedProducts.contains(move.target):
        draft.react(draft.position.productCount > 2 ? .oneMoreProduct : .namedProduct)
      case .trueClaim where !draft.before.trueClaims.contains(move.target):
        draft.react(tiedClaim(move.target, draft) ? .claimForNeed : .trueClaim)
      case .falseClaim where !draft.before.falseClaims.contains(move.target): draft.react(.falseClaim)
      case .toldTied: draft.react(.toldTied)
      case .pitchedEarly: draft.react(.pitchedEarly)
      case .toldUntied where !draft.did(.pitchedEarly):
        draft.react(draft.utterance.does(.advice) ? .adviceUntied : .toldUntied)
      case .pressed: draft.react(.pressed)
      case .answered: draft.react(.answered)
      case .ignored: draft.react(.ignored)
      case .proposed:
        if let product = scenario.product(move.target), draft.before.proposed != move.target {
          draft.react(draft.position.fit(of: product, in: scenario) >= 60 ? .proposedFitting : .proposedMisfit)
        }
      default: break
      }
    }
    if draft.utterance.does(.promise) { draft.react(.promised) }
  }

  private func tiedClaim(_ target: String, _ draft: TurnDraft) -> Bool {
    let parts = target.split(separator: ".").map(String.init)
    guard parts.count == 2, let claim = scenario.product(parts[0])?.claims.first(where: { $0.id == parts[1] }),
      let need = claim.need
    else { return false }
    return draft.before.level(of: need) >= .fact
  }
}
