import Dialogue
import Scenarios
import Selling

/// What the buyer says to a line: first to courtesy, then to what was asked, restated and offered.
struct Answering {
  let scenario: Scenario
  /// He answers at most so many things of one line.
  static let most = 3

  func answer(into draft: inout TurnDraft) {
    if takesLeave(draft) { return draft.say(.goodbye) }
    if repeatsHimself(into: &draft) { return }
    answerCourtesy(into: &draft)
    answerObjection(into: &draft)
    answerQuestion(into: &draft)
    answerContent(into: &draft)
    answerOffer(into: &draft)
    let courtesies: [SharedLines.Purpose] = [.greeting, .introduction, .apology, .thanks, .empathy]
    let greeted = draft.turn.replies.allSatisfy { reply in
      courtesies.contains { "shared/\($0.rawValue)" == reply.source }
    }
    if draft.turn.replies.isEmpty {
      fillSilence(into: &draft)
    } else if greeted, asksPlainly(draft.utterance) {
      // A courtesy alone answers no question.
      perplexed(by: nil, beside: true, into: &draft)
    } else if greeted, draft.utterance.does(.serviceQuestion), draft.before.turns < 3 {
      _ = saysWhatFor(into: &draft)
    }
    answerManners(into: &draft)
    agreesBesides(into: &draft)
    draft.dropPuzzlement()
    draft.dropRepetition()
  }

  /// Whether he has just waved something away, or done so often enough.
  private func deflected(_ draft: TurnDraft) -> Bool {
    let source = "shared/\(SharedLines.Purpose.deflect.rawValue)"
    return draft.before.lastSources.contains(source)
      || draft.before.used[source, default: []].count >= Self.mostDeflected
  }

  private static let mostDeflected = 3

  /// "Sorry, could you say that again?": he says what he said last, in other words where he has some.
  private func repeatsHimself(into draft: inout TurnDraft) -> Bool {
    guard Phrase.anyOf(Self.pardons, in: draft.utterance.text), Phrase.length(of: draft.utterance.text) <= Self.pardon,
      let last = draft.before.lastSources.first(where: { $0.hasPrefix("need/") || $0.hasPrefix("fact/") })
    else { return false }
    let parts = last.split(separator: "/").map(String.init)
    let need = parts[0] == "need" ? scenario.need(parts[1]) : nil
    let wordings = need?.say.first { $0.id == parts.last }?.text ?? scenario.fact(parts[1])?.say ?? []
    guard !wordings.isEmpty else { return false }
    draft.takeBack([.asked, .guessed, .unclear, .strayed])
    draft.say(last, wordings, again: true)
    return true
  }

  /// Up to so many words or characters a line only asks to have it again.
  private static let pardon = 14
  private static let pardons = [
    "say that again", "say it again", "come again", "repeat that", "repeat it", "i beg your pardon",
    "didn't catch that",
    "didn't hear that", "didn't quite catch", "didn't get that", "再说一遍", "再说一次", "没听清", "没听见", "重复一遍", "没听明白",
  ]

  /// Whether the line says goodbye and nothing to which he owes an answer.
  private func takesLeave(_ draft: TurnDraft) -> Bool {
    let owed: [Move.Kind] = [.asked, .guessed, .nextStep, .proposed, .summed, .pressed, .answered]
    return draft.before.turns >= 3 && has(.goodbye) && draft.utterance.isFarewell
      && !draft.turn.moves.contains { owed.contains($0.kind) }
  }

  /// "… Shall I keep it for you till Saturday?": whatever he says to the rest, he says something to that.
  private func agreesBesides(into draft: inout TurnDraft) {
    guard draft.did(.nextStep), draft.turn.replies.count < Self.most,
      !draft.turn.replies.contains(where: { $0.source == "shared/next-step" }),
      let last = draft.utterance.sentences.last?.question, last.kind != .none, last.kind != .choice,
      !answersNextStep(in: draft)
    else { return }
    draft.dropRemarks()
    draft.say(.nextStep)
  }

  /// Whether what he says answers the very sentence that offers the next step: "shall I put it on paper?".
  private func answersNextStep(in draft: TurnDraft) -> Bool {
    let steps = draft.turn.moves.filter { $0.kind == .nextStep }.map(\.sentence)
    return draft.turn.moves.contains { move in
      move.kind == .asked && steps.contains(move.sentence)
        && draft.turn.replies.contains { $0.source == "fact/\(move.target)" }
    }
  }

  /// Whether a line asks more than leave, or what may be done for him.
  private func asksPlainly(_ line: Utterance) -> Bool {
    line.sentences.contains { sentence in
      sentence.question.kind != .none && sentence.question.form != .tag && !sentence.isCourtesy
        && !sentence.does(.greeting) && !scenario.isOnlyNamed(by: sentence)
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
    if heard.does(.permission) && !content && !draft.did(.nextStep) { draft.say(.permission) }
    let onlyCourtesy = draft.turn.moves.isEmpty && draft.turn.replies.isEmpty
    // "Sorry, I meant the book. Do you read it for fun?" wants more than pardon.
    if heard.does(.apology) && !content && !draft.did(.summed) && !asksPlainly(heard) { draft.say(.apology) }
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
    let meets: [Move.Kind] = [.trueClaim, .falseClaim, .toldTied, .summed, .restatedFeeling, .restatedFact]
    let asksOfIt = draft.turn.moves.contains { $0.kind == .asked && scenario.need($0.target) != nil }
    if draft.did(.nextStep), !answer.settles || !asksOfIt && !meets.contains(where: { draft.did($0) }) { return }
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
    // Who asks him something instead gets his answer, or that he has not understood; he lets it pass.
    if draft.did(.ignored), !draft.did(.asked), !asksPlainly(draft.utterance) {
      draft.say("initiative/\(id)/ignored", asked.ignored)
    }
  }

  // MARK: manners and silence

  private func answerManners(into draft: inout TurnDraft) {
    if draft.position.reading(.patience) <= 0 { return }
    if draft.position.reading(.patience) <= 12 && draft.before.used["shared/last-warning"] == nil {
      draft.say(.lastWarning)
    } else if draft.position.reasons[Reaction.interrogated.rawValue, default: 0] == 1,
      draft.before.reasons[Reaction.interrogated.rawValue] == nil, !owes(draft)
    {
      draft.say(.interrogated)
    }
  }

  /// Whether all he says is that he has not understood, or will not tell.
  private func owes(_ draft: TurnDraft) -> Bool {
    let owing = SharedLines.Purpose.owing.map { "shared/\($0.rawValue)" }
    return !draft.turn.replies.isEmpty && draft.turn.replies.allSatisfy { owing.contains($0.source) }
  }

  /// "Shall I print it for you?" offers a service; "how does that sound?" asks what he makes of the offer.
  private func answerConsent(into draft: inout TurnDraft) {
    let offers = draft.utterance.sentences.contains { sentence in
      sentence.does(.consentQuestion) && Phrase.anyOf(Self.firstPerson, in: sentence.text)
    }
    if offers, has(.accepts) {
      draft.say(.accepts)
    } else if draft.did(.trueClaim) || draft.did(.falseClaim), has(.weighs) {
      // "It's 9,600 for the two of you. Is that all right?"
      draft.say(.weighs)
    } else if let product = draft.position.namedProducts.last.flatMap(scenario.product) {
      answerProduct(product, into: &draft)
    } else {
      perplexed(by: nil, into: &draft)
    }
  }

  /// "38,600 for both. Is that within what you had in mind?"
  private func weighsOffer(_ sentence: Sentence, in draft: TurnDraft) -> Bool {
    sentence.question.kind == .closed && sentence.question.form == .yesNo && draft.did(.trueClaim) && has(.weighs)
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

  /// Whether a clause of the line makes sure of his name.
  private func isMadeSureOf(by line: Utterance) -> Bool {
    guard let name = scenario.people.first?.name else { return false }
    return line.sentences.contains { NameCheck(name: name).isMade(inClauseOf: $0) }
  }

  /// "Let me repeat what I've understood, ok?": says that a summary is to come, and sums up nothing yet.
  private func announcesSummary(_ line: Utterance) -> Bool {
    Phrase.anyOf(Self.announcing, in: line.text) && Phrase.length(of: line.text) <= Self.announcement
  }

  /// Up to so many words or characters.
  private static let announcement = 24
  private static let announcing = [
    "let me repeat", "let me sum up", "let me just sum up", "let me recap", "let me play back", "let me play it back",
    "let me say back", "let me check i've understood", "let me see if i've understood", "can i sum up", "may i sum up",
    "我复述一下", "我重复一下", "我捋一下", "我捋一捋", "我总结一下", "我归纳一下", "我理一下", "我理一理", "我给您捋", "我跟您对一下", "我跟您确认一下",
  ]

  private func fillSilence(into draft: inout TurnDraft) {
    let heard = draft.utterance
    let echo = heard.sentences.contains { $0.does(.targetedQuestion) && $0.question.kind == .open }
    if draft.before.turns < 2, draft.before.used["shared/greeting"] == nil, isMadeSureOf(by: heard) {
      // "Mr Finch, is it?" at the door is a greeting.
      draft.say(.greeting)
    } else if draft.turn.moves.allSatisfy({ $0.kind == .unclear || $0.kind == .strayed }), announcesSummary(heard) {
      draft.say(.permission)
    } else if draft.did(.strayed) {
      let asked = heard.sentences.last { $0.question.kind != .none && $0.question.form != .tag }
      if !echo, let type = asked?.answerType, has(.unsure(type)), deflected(draft) {
        draft.say(.unsure(type))
      } else if asked == nil, Phrase.length(of: heard.text) > 3 {
        // Who asks nothing is not told to ask something else.
        draft.say(.neutral)
      } else {
        draft.say(echo && has(.ownRemark) ? .ownRemark : .deflect)
      }
    } else if draft.did(.unclear) {
      perplexed(by: nil, into: &draft)
    } else if heard.language == .unknown, draft.turn.moves.isEmpty {
      draft.say(.puzzled)
    } else if heard.does(.proposal), draft.position.namedProducts.isEmpty, !scenario.products.isEmpty {
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
      // "I'll write that down. When did it change?": what was asked beside it stands, understood or not.
      if let last = heard.sentences.last, last.question.form == .wh || last.question.kind == .choice, !last.isCourtesy,
        !last.does(.consentQuestion)
      {
        draft.dropAgreement()
        perplexed(by: last, into: &draft)
      }
    } else if heard.does(.consentQuestion) {
      answerConsent(into: &draft)
    } else if let last = heard.sentences.last, weighsOffer(last, in: draft) {
      draft.say(.weighs)
    } else if let asked = heard.sentences.last(where: { $0.question.kind != .none }), scenario.isOnlyNamed(by: asked) {
      draft.say(.confirm)
    } else if heard.question.kind != .none, heard.question.form != .tag {
      perplexed(by: nil, into: &draft)
    } else {
      draft.say(.neutral)
    }
  }
}
