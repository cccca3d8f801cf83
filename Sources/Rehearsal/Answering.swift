import Dialogue
import Scenarios
import Selling

/// What the buyer says to a line: first to courtesy, then to what was asked, restated and offered.
struct Answering {
  let scenario: Scenario
  /// He answers at most so many things of one line.
  static let most = 3

  func answer(into draft: inout TurnDraft) {
    answerCourtesy(into: &draft)
    answerObjection(into: &draft)
    answerQuestion(into: &draft)
    answerContent(into: &draft)
    answerOffer(into: &draft)
    answerManners(into: &draft)
    if draft.turn.replies.isEmpty { fillSilence(into: &draft) }
  }

  // MARK: courtesy

  private func answerCourtesy(into draft: inout TurnDraft) {
    let heard = draft.utterance
    let content = draft.turn.moves.contains { [.asked, .guessed].contains($0.kind) }
    if heard.does(.greeting) && draft.before.turns < 2 && draft.before.used["shared/greeting"] == nil && !content {
      draft.say(heard.does(.introduction) ? .introduction : .greeting)
    } else if heard.does(.introduction) && draft.before.used["shared/introduction"] == nil && !content {
      draft.say(.introduction)
    }
    if heard.does(.permission) && !content { draft.say(.permission) }
    let onlyCourtesy = draft.turn.moves.isEmpty && draft.turn.replies.isEmpty
    if heard.does(.apology) && !content { draft.say(.apology) }
    if heard.does(.thanks) && onlyCourtesy && !heard.does(.apology) { draft.say(.thanks) }
    if heard.does(.empathy) && onlyCourtesy && !heard.does(.thanks) && !heard.does(.apology) { draft.say(.empathy) }
  }

  // MARK: what he had brought up

  private func answerObjection(into draft: inout TurnDraft) {
    // "I'll write it down for you": with a next step he lets the matter rest.
    guard !draft.did(.nextStep), let id = draft.before.pendingObjection,
      let objection = scenario.objections.first(where: { $0.id == id })
    else { return }
    // A plain question about something else leaves it where it is.
    let elsewhere = draft.turn.moves.contains { move in
      move.kind == .asked && heardPlainly(move, in: draft) && !draft.before.recentTopics.contains(move.target)
    }
    if elsewhere, draft.turn.moves.allSatisfy({ [.asked, .guessed, .repeated].contains($0.kind) }) { return }
    guard let answer = objection.answers.first(where: { draft.holds($0.when) }) else { return }
    draft.say("objection/\(id)/\(answer.id)", answer.text, again: true)
    draft.note(answer.settles ? .settled : .unsettled, id)
    draft.affect(answer.effect, source: "objection/\(id)/\(answer.id)")
  }

  private func answerQuestion(into draft: inout TurnDraft) {
    guard let id = draft.before.pendingQuestion, let asked = scenario.initiatives.first(where: { $0.id == id }) else {
      return
    }
    if draft.did(.ignored) { draft.say("initiative/\(id)/ignored", asked.ignored) }
  }

  // MARK: what was asked and restated

  private func answerContent(into draft: inout TurnDraft) {
    let moves = draft.turn.moves
    var answered = 0
    for move in moves where answered < Answering.most {
      let question = move.question(in: draft.utterance)
      switch move.kind {
      case .asked, .guessed:
        if let need = scenario.need(move.target) {
          answerNeed(need, question: question, guessed: move.kind == .guessed, move, into: &draft)
        } else if let fact = scenario.fact(move.target) {
          answerFact(fact, move, into: &draft)
        }
        answered += 1
      case .restatedFeeling:
        if let need = scenario.need(move.target) { answerFeeling(need, into: &draft) }
        answered += 1
      case .restatedFact:
        let summed = moves.contains { $0.kind == .summed }
        let felt = moves.contains { $0.kind == .restatedFeeling && $0.sentence == move.sentence }
        // A fact given back beside a question is heard; he answers the question.
        let asked = moves.contains { $0.kind == .asked || $0.kind == .guessed }
        guard !summed, !felt, !asked, let need = scenario.need(move.target) else { continue }
        let first = moves.first { $0.kind == .restatedFact && $0.sentence == move.sentence }
        if first == move {
          answerFactRestated(need, into: &draft)
          answered += 1
        }
      case .summed:
        draft.say(.summary)
        answered += 1
      case .misheard:
        draft.say(.corrects)
        answered += 1
      default: break
      }
    }
  }

  /// The reply that comes next: the deepest open and unsaid one, but the fact before the heart.
  private func next(_ need: Need, question: Question, in draft: TurnDraft) -> Reply? {
    let level = draft.position.level(of: need.id)
    let open = need.say.filter { reply in
      let source = "need/\(need.id)/\(reply.id)"
      // A hint that he volunteered himself does not answer the question yet.
      let unsaidHint = reply.gives == .hint && level == .hint && draft.position.used[source] == nil
      return (reply.gives > level || unsaidHint)
        && draft.holds(reply.gate, topic: need.id, question: question) && draft.hasLeft(source, reply.text)
    }
    let reachable = level < .fact ? open.filter { $0.gives <= .fact } : open
    return reachable.max { $0.gives < $1.gives }
  }

  private func tell(_ reply: Reply, of need: Need, _ way: Disclosed.Way, into draft: inout TurnDraft) {
    let source = "need/\(need.id)/\(reply.id)"
    draft.say(source, reply.text)
    draft.affect(reply.effect, source: source)
    draft.disclose(need.id, reply.gives, way)
    for other in reply.reveals { draft.disclose(other, .fact, .volunteered) }
  }

  private func answerNeed(_ need: Need, question: Question, guessed: Bool, _ move: Move, into draft: inout TurnDraft) {
    let askedBefore = draft.before.asked[need.id, default: 0]
    if need.state == .none && askedBefore > 0 { draft.react(.trap) }
    if guessed && draft.say("need/\(need.id)/guessed", need.guessed) {
      draft.disclose(need.id, .fact, draft.before.level(of: need.id) == .hint ? .elicited : .named)
      return
    }
    if let reply = next(need, question: question, in: draft) {
      tell(reply, of: need, .elicited, into: &draft)
      return
    }
    // Nothing deeper is open: he has noticed that he is asked again, where he heard it plainly.
    let follows = [.targetedQuestion, .clarifyingQuestion].contains(
      where: draft.utterance.sentences[move.sentence].does)
    let told = draft.position.level(of: need.id) >= .fact
    let opens = question.kind == .open ? follows || told : follows && !told
    // "More time at home, do you mean?": he says whether it is so.
    let checks = draft.utterance.sentences[move.sentence].does(.clarifyingQuestion) && question.kind == .closed
    if told && checks {
      answerFactRestated(need, into: &draft)
      return
    }
    guard opens || heardPlainly(move, in: draft) else {
      draft.note(.unclear)
      draft.react(.unclear)
      draft.say(.puzzled)
      return
    }
    // A follow-up in the open is no question asked twice: he has no more to say, and reproaches nobody.
    if told, follows, question.kind == .open, askedBefore <= 3 {
      let gently = scenario.shared.lines[.noMore]?.isEmpty == false
      draft.say(gently ? .noMore : .exhausted)
      return
    }
    let level = draft.position.level(of: need.id)
    // After a mere hint a second question is fair; he says as little in other words.
    let patientWithIt = (question.kind == .open || level < .fact) && askedBefore <= 1
    if !patientWithIt {
      draft.note(.repeated, need.id, sentence: move.sentence)
      draft.react(.repeated)
    }
    if level >= .fact {
      if draft.say("need/\(need.id)/again", need.again) { return }
    } else if let shallow = need.say.first(where: {
      $0.gives <= level && draft.hasLeft("need/\(need.id)/\($0.id)", $0.text)
    }) {
      if !patientWithIt { draft.say(.again) }
      draft.say("need/\(need.id)/\(shallow.id)", shallow.text)
      return
    }
    draft.say(.exhausted)
    draft.react(.exhausted)
  }

  private func heardPlainly(_ move: Move, in draft: TurnDraft) -> Bool {
    let match = draft.utterance.sentences[move.sentence].topics.first { $0.id == move.target }
    return (match?.score ?? 0) >= LineReading.clearFrom
  }

  private func answerFact(_ fact: Fact, _ move: Move, into draft: inout TurnDraft) {
    let source = "fact/\(fact.id)"
    let askedBefore = draft.before.asked[fact.id, default: 0]
    let open = draft.utterance.sentences[move.sentence].question.kind == .open
    if askedBefore > 0 && !open && heardPlainly(move, in: draft) {
      draft.note(.repeated, fact.id, sentence: move.sentence)
      draft.react(.repeated)
      if draft.hasLeft(source, fact.say) { draft.say(.again) }
    } else {
      draft.affect(fact.effect, source: source)
    }
    if !draft.say(source, fact.say) {
      draft.say(.exhausted)
      draft.react(.exhausted)
    }
  }

  private func answerFeeling(_ need: Need, into draft: inout TurnDraft) {
    if let reply = next(need, question: .none, in: draft), reply.gives >= .fact {
      tell(reply, of: need, .elicited, into: &draft)
    } else if draft.position.level(of: need.id) < .fact || !draft.say("need/\(need.id)/touched", need.touched) {
      draft.say(.touched)
    }
  }

  private func answerFactRestated(_ need: Need, into draft: inout TurnDraft) {
    let known = draft.position.level(of: need.id) >= .fact
    if known, let reply = next(need, question: .none, in: draft) {
      tell(reply, of: need, .elicited, into: &draft)
    } else if !known || !draft.say("need/\(need.id)/confirm", need.confirm) {
      draft.say(.confirm)
    }
  }

  // MARK: what was offered

  private func answerOffer(into draft: inout TurnDraft) {
    let early = draft.did(.pitchedEarly)
    if draft.did(.pressed) {
      draft.say(.pressed)
    } else if early && draft.before.moves[.pitchedEarly, default: 0] > 0 {
      draft.say(.impatient)
    }
    let newlyNamed = draft.turn.moves.filter {
      $0.kind == .namedProduct && !draft.before.namedProducts.contains($0.target)
    }
    if let product = (draft.turn.moves.last { $0.kind == .proposed } ?? newlyNamed.last).flatMap({
      scenario.product($0.target)
    }) {
      answerProduct(product, into: &draft)
    } else if early && !draft.did(.pressed) {
      if draft.before.moves[.pitchedEarly, default: 0] == 0 { draft.say(.unmoved) }
    } else if draft.turn.replies.isEmpty {
      if draft.did(.toldTied) { draft.say(.interested) } else if draft.did(.toldUntied) { draft.say(.unmoved) }
    }
  }

  private func answerProduct(_ product: Product, into draft: inout TurnDraft) {
    let knows = { (id: String) in draft.position.level(of: id) >= .fact }
    if product.fails.contains(where: knows) {
      draft.say("product/\(product.id)/disliked", product.disliked)
    } else if product.meets.filter(knows).count >= 2 {
      draft.say("product/\(product.id)/liked", product.liked)
    } else {
      draft.say(.unmoved)
    }
  }

  // MARK: manners and silence

  private func answerManners(into draft: inout TurnDraft) {
    if draft.position.reading(.patience) <= 0 { return }
    if draft.position.reading(.patience) <= 12 && draft.before.used["shared/last-warning"] == nil {
      draft.say(.lastWarning)
    } else if draft.position.reasons[Reaction.interrogated.rawValue, default: 0] == 1,
      draft.before.reasons[Reaction.interrogated.rawValue] == nil
    {
      draft.say(.interrogated)
    }
  }

  private func fillSilence(into draft: inout TurnDraft) {
    if draft.did(.strayed) {
      draft.say(.deflect)
    } else if draft.did(.unclear) || draft.utterance.language == .unknown {
      draft.say(.puzzled)
    } else if draft.utterance.does(.proposal) && draft.position.namedProducts.isEmpty {
      draft.say(.which)
    } else if draft.utterance.does(.serviceQuestion) {
      // "Can I help you?" at the door is another question than "anything else?" at the end.
      if draft.before.turns < 3 {
        draft.say(.permission)
      } else if !Course(scenario: scenario).volunteer(into: &draft) {
        draft.say(.nothingElse)
      }
    } else if draft.did(.nextStep) {
      draft.say(.nextStep)
    } else {
      draft.say(.neutral)
    }
  }
}
