import Scenarios

/// What the buyer says to what is offered and told.
extension Answering {
  func answerOffer(into draft: inout TurnDraft) {
    let early = draft.did(.pitchedEarly)
    if draft.did(.pressed) {
      draft.say(.pressed)
    }
    let newlyNamed = draft.turn.moves.filter {
      $0.kind == .namedProduct && !draft.before.namedProducts.contains($0.target)
    }
    if let product = (draft.turn.moves.last { $0.kind == .proposed } ?? newlyNamed.last).flatMap({
      scenario.product($0.target)
    }) {
      if early, !draft.did(.pressed), draft.before.moves[.pitchedEarly, default: 0] > 0, !likes(product, in: draft) {
        draft.say(.impatient)
      }
      // He has looked at it before: what he says to the rest of the line is his answer.
      let known = draft.before.namedProducts.contains(product.id) && likes(product, in: draft)
      if !known || draft.turn.replies.isEmpty && !draft.did(.nextStep) { answerProduct(product, into: &draft) }
    } else if early && !draft.did(.pressed) {
      // Who answers a question lets the first praise pass.
      if draft.did(.asked), draft.before.moves[.pitchedEarly, default: 0] == 0, !draft.turn.replies.isEmpty { return }
      draft.say(draft.before.moves[.pitchedEarly, default: 0] == 0 ? .unmoved : .impatient)
    } else if draft.turn.replies.isEmpty {
      if draft.utterance.sentences.last?.does(.serviceQuestion) == true {
        // "… Is there anything else that speaks against it?" wants to hear that, and no word on the rest.
      } else if draft.did(.toldTied) {
        answerTold(into: &draft)
      } else if draft.did(.toldUntied) {
        draft.say(.unmoved)
      }
    }
  }

  /// What was told touches a need of his; whether that is good news depends on the product.
  private func answerTold(into draft: inout TurnDraft) {
    let product = draft.position.namedProducts.last.flatMap(scenario.product)
    let against = draft.turn.moves.contains { move in
      move.kind == .toldTied && product?.fails.contains(move.target) == true
    }
    if !against {
      draft.say(.interested)
    } else if product.map({ draft.say("product/\($0.id)/disliked", $0.disliked) }) != true {
      draft.say(.unmoved)
    }
  }

  /// Whether it answers two things he has told, and goes against none.
  private func likes(_ product: Product, in draft: TurnDraft) -> Bool {
    let knows = { (id: String) in draft.position.level(of: id) >= .fact }
    return !product.fails.contains(where: knows) && product.meets.filter(knows).count >= 2
  }

  func answerProduct(_ product: Product, into draft: inout TurnDraft) {
    if product.fails.contains(where: { draft.position.level(of: $0) >= .fact }) {
      draft.say("product/\(product.id)/disliked", product.disliked)
    } else if likes(product, in: draft) {
      draft.say("product/\(product.id)/liked", product.liked)
    } else {
      draft.say(.unmoved)
    }
  }
}
