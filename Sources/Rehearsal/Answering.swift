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
    let greeted = draft.turn.replies.allSatisfy { ["shared/greeting", "shared/introduction"].contains($0.source) }
    if draft.turn.replies.isEmpty {
      fillSilence(into: &draft)
    } else if greeted, asksPlainly(draft.utterance) {
      // A greeting alone answers no question.
      perplexed(by: nil, beside: true, into: &draft)
    }
    draft.dropPuzzlement()
  }

  /// Whether a line asks more than leave, or what may be done for him.
  private func asksPlainly(_ line: Utterance) -> Bool {
    let manners: [DialogueAct] = [.permission, .serviceQuestion, .consentQuestion, .smallTalk, .greeting]
    return line.sentences.contains { sentence in
      sentence.question.kind != .none && sentence.question.form != .tag && !manners.contains(where: sentence.does)
    }
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
    let thanks = heard.sentences.contains { $0.does(.thanks) && $0.question.kind == .none }
    if thanks && onlyCourtesy && !heard.does(.apology) { draft.say(.thanks) }
    if heard.does(.empathy) && onlyCourtesy && !heard.does(.thanks) && !heard.does(.apology) { draft.say(.empathy) }
  }

  // MARK: what he had brought up

  private func answerObjection(into draft: inout TurnDraft) {
    guard let id = draft.before.pendingObjection,
      let objection = scenario.objections.first(where: { $0.id == id })
    else { return }
    // A question about something else leaves it where it is.
    let asking: [Move.Kind] = [.asked, .guessed, .repeated, .unclear, .strayed]
    let elsewhere = draft.turn.moves.contains { $0.kind == .asked && !draft.before.recentTopics.contains($0.target) }
    if elsewhere, draft.turn.moves.allSatisfy({ asking.contains($0.kind) }) { return }
    guard let answer = objection.answers.first(where: { draft.holds($0.when) }) else { return }
    // "I'll write it down for you": with a next step he lets the matter rest, unless it is settled.
    if draft.did(.nextStep) && !answer.settles { return }
    draft.say("objection/\(id)/\(answer.id)", answer.text, again: true)
    let answering: [Move.Kind] = [.trueClaim, .falseClaim, .toldTied, .summed, .restatedFeeling, .restatedFact, .asked]
    let moves = draft.turn.moves
    let said = answering.compactMap { kind in moves.first { $0.kind == kind } }.first
    draft.note(answer.settles ? .settled : .unsettled, id, sentence: said?.sentence ?? 0)
    draft.affect(answer.effect, source: "objection/\(id)/\(answer.id)")
  }

  private func answerQuestion(into draft: inout TurnDraft) {
    guard let id = draft.before.pendingQuestion, let asked = scenario.initiatives.first(where: { $0.id == id }) else {
      return
    }
    // Who asks him something instead gets his answer; he lets it pass.
    if draft.did(.ignored), !draft.did(.asked) { draft.say("initiative/\(id)/ignored", asked.ignored) }
  }

  // MARK: what was asked and restated

  private func answerContent(into draft: inout TurnDraft) {
    let moves = draft.turn.moves
    var answered = 0
    var asked: Set<String> = []
    for move in moves where answered < Answering.most {
      let question = draft.before.question(of: move, in: draft.utterance)
      switch move.kind {
      case .asked, .guessed:
        guard asked.insert(move.target).inserted else { continue }
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
        // Nor does he nod at it where he has just answered something weightier.
        let offered = draft.turn.moves.contains { [.proposed, .namedProduct].contains($0.kind) }
        guard !summed, !felt, !asked, !offered, draft.turn.replies.isEmpty, let need = scenario.need(move.target) else {
          continue
        }
        let first = moves.first { $0.kind == .restatedFact && $0.sentence == move.sentence }
        if first == move {
          answerFactRestated(need, into: &draft)
          answered += 1
        }
      case .summed:
        // Where the line asks as well, the answer shows that he has heard the rest.
        guard !asksBeside(move, in: draft) else { continue }
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
      // A fact that another answer let slip has not been told in its own words.
      let unsaidFact = reply.gives == .fact && level == .fact && !toldOf(need, in: draft)
      return (reply.gives > level || unsaidHint || unsaidFact)
        && draft.holds(reply.gate, topic: need.id, question: question) && draft.hasLeft(source, reply.text)
    }
    // Nor does he open both in one breath.
    let untold = level < .fact || draft.before.level(of: need.id) < .fact || !toldOf(need, in: draft)
    let reachable = untold ? open.filter { $0.gives <= .fact } : open
    return reachable.max { $0.gives < $1.gives }
  }

  /// Whether he has told the fact of a need in words of its own.
  private func toldOf(_ need: Need, in draft: TurnDraft) -> Bool {
    draft.position.used["need/\(need.id)/guessed"] != nil
      || need.say.contains { $0.gives >= .fact && draft.position.used["need/\(need.id)/\($0.id)"] != nil }
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
    let sentence = draft.utterance.sentences[move.sentence]
    let follows = [.targetedQuestion, .clarifyingQuestion].contains(where: sentence.does)
    let told = draft.position.level(of: need.id) >= .fact
    // "More time at home, do you mean?", "does he like towers?": he says whether it is so.
    if told, question.kind == .closed, sentence.does(.clarifyingQuestion) || askedBefore <= 1 || touches(need, sentence)
    {
      answerFactRestated(need, into: &draft)
      return
    }
    guard told || follows || heardPlainly(move, in: draft) else {
      draft.note(.unclear)
      draft.react(.unclear)
      perplexed(by: sentence, into: &draft)
      return
    }
    // What he has just said of it in this breath answers the question too.
    if draft.turn.replies.contains(where: { $0.source.hasPrefix("need/\(need.id)/") }) { return }
    // A follow-up is no question asked twice: he has no more to say, and reproaches nobody.
    if told, question.kind != .closed, askedBefore <= (follows ? 3 : 1) {
      draft.say(has(.noMore) ? .noMore : .exhausted)
      return
    }
    // What he keeps back he cannot hold against whoever asks: he says as little in other words, then that he would rather
    // not.
    if !told {
      if let shallow = need.say.first(where: {
        $0.gives <= draft.position.level(of: need.id) && draft.hasLeft("need/\(need.id)/\($0.id)", $0.text)
          && draft.holds($0.gate, topic: need.id, question: question)
      }), askedBefore <= 1 {
        draft.say("need/\(need.id)/\(shallow.id)", shallow.text)
        return
      }
      if has(.guarded) {
        draft.say(.guarded)
        return
      }
    }
    draft.note(.repeated, need.id, sentence: move.sentence)
    draft.react(.repeated)
    if told, draft.say("need/\(need.id)/again", need.again) { return }
    draft.say(.exhausted)
    draft.react(.exhausted)
  }

  /// Whether a sentence names what he told of a need.
  private func touches(_ need: Need, _ sentence: Sentence) -> Bool { Phrase.anyOf(need.names, in: sentence.text) }

  private func has(_ purpose: SharedLines.Purpose) -> Bool { scenario.shared.lines[purpose]?.isEmpty == false }

  /// Whether another sentence than the one of a move asks for something.
  private func asksBeside(_ move: Move, in draft: TurnDraft) -> Bool {
    draft.turn.moves.contains {
      ($0.kind == .asked || $0.kind == .guessed) && $0.sentence != move.sentence && heardPlainly($0, in: draft)
    }
  }

  /// He has not made out what is meant: what he says depends on how it was asked.
  private func perplexed(by sentence: Sentence?, beside: Bool = false, into draft: inout TurnDraft) {
    // He says so only where he says nothing else.
    guard beside || draft.turn.replies.isEmpty else { return }
    let asked = sentence ?? draft.utterance.sentences.last { $0.question.kind != .none }
    let purpose: SharedLines.Purpose =
      switch asked?.question.kind {
      case _ where asked?.does(.targetedQuestion) == true && asked?.question.form != .yesNo: .ownRemark
      case .open: .unsure
      case .closed: asked?.question.form == .wh ? .unsure : .unsureYesNo
      case .choice: .unsureChoice
      case .some(.none), nil: .puzzled
      }
    draft.say(has(purpose) ? purpose : .puzzled)
  }

  private func heardPlainly(_ move: Move, in draft: TurnDraft) -> Bool {
    let match = draft.utterance.sentences[move.sentence].topics.first { $0.id == move.target }
    return (match?.score ?? 0) >= LineReading.clearFrom
  }

  private func answerFact(_ fact: Fact, _ move: Move, into draft: inout TurnDraft) {
    let source = "fact/\(fact.id)"
    // Who asks on about a small thing gets the next word on it, and no reproach.
    if draft.before.asked[fact.id, default: 0] == 0 { draft.affect(fact.effect, source: source) }
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
      answerProduct(product, into: &draft)
    } else if early && !draft.did(.pressed) {
      draft.say(draft.before.moves[.pitchedEarly, default: 0] == 0 ? .unmoved : .impatient)
    } else if draft.turn.replies.isEmpty {
      if draft.did(.toldTied) {
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

  private func answerProduct(_ product: Product, into draft: inout TurnDraft) {
    if product.fails.contains(where: { draft.position.level(of: $0) >= .fact }) {
      draft.say("product/\(product.id)/disliked", product.disliked)
    } else if likes(product, in: draft) {
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

  /// "Shall I print it for you?" offers a service; "how does that sound?" asks what he makes of the offer.
  private func answerConsent(into draft: inout TurnDraft) {
    let offers = draft.utterance.sentences.contains { sentence in
      sentence.does(.consentQuestion) && Phrase.anyOf(Self.firstPerson, in: sentence.text)
    }
    if offers, has(.accepts) {
      draft.say(.accepts)
    } else if let product = draft.position.namedProducts.last.flatMap(scenario.product) {
      answerProduct(product, into: &draft)
    } else {
      perplexed(by: nil, into: &draft)
    }
  }

  private static let firstPerson = ["i", "we", "me", "我", "我们", "咱", "咱们", "帮您", "给您", "帮你", "给你"]

  /// "What can I do for you?": he says as much of why he came as he would to anybody.
  private func saysWhatFor(into draft: inout TurnDraft) -> Bool {
    guard let need = scenario.needs.first(where: { $0.unasked == .why && $0.state != .none }),
      draft.position.level(of: need.id) == .nothing,
      let reply = next(need, question: Question(kind: .closed, form: .yesNo), in: draft), reply.gives == .hint
    else { return false }
    tell(reply, of: need, .volunteered, into: &draft)
    return true
  }

  private func fillSilence(into draft: inout TurnDraft) {
    let heard = draft.utterance
    let echo = heard.sentences.contains { $0.does(.targetedQuestion) && $0.question.kind == .open }
    if draft.did(.strayed) {
      draft.say(echo && has(.ownRemark) ? .ownRemark : .deflect)
    } else if draft.did(.unclear) {
      perplexed(by: nil, into: &draft)
    } else if heard.language == .unknown, draft.turn.moves.isEmpty {
      draft.say(.puzzled)
    } else if heard.does(.proposal) && draft.position.namedProducts.isEmpty {
      draft.say(.which)
    } else if heard.does(.serviceQuestion) {
      // "Can I help you?" at the door is another question than "anything else?" at the end.
      if draft.before.turns < 3 {
        if !saysWhatFor(into: &draft) { draft.say(.permission) }
      } else if !Course(scenario: scenario).volunteer(into: &draft) {
        draft.say(.nothingElse)
      }
    } else if draft.did(.nextStep) {
      draft.say(.nextStep)
    } else if heard.does(.consentQuestion) {
      answerConsent(into: &draft)
    } else if heard.question.kind != .none, heard.question.form != .tag {
      perplexed(by: nil, into: &draft)
    } else {
      draft.say(.neutral)
    }
  }
}
