import Dialogue
import Scenarios

/// What the buyer says to what was asked and given back: of needs by their gates, of small facts in turn.
extension Answering {
  func answerContent(into draft: inout TurnDraft) {
    let moves = draft.turn.moves
    var answered = 0
    var asked: Set<String> = []
    // "… Have I got that right?": first whether it is so.
    for move in moves.filter({ $0.kind == .summed }) + moves.filter({ $0.kind != .summed })
    where answered < Answering.most {
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
        let asked = moves.contains { $0.kind == .asked || $0.kind == .guessed } || asksFreelyBeside(move, in: draft)
        // Nor does he nod at it where he has just answered something weightier.
        let offered = draft.turn.moves.contains { [.proposed, .namedProduct].contains($0.kind) }
        // "What do you do with them, draw them?" wants another answer than yes.
        guard !summed, !felt, !asked, !offered, !asksFreely(draft.utterance.sentences[move.sentence]),
          draft.turn.replies.isEmpty, let need = scenario.need(move.target)
        else {
          continue
        }
        let first = moves.first { $0.kind == .restatedFact && $0.sentence == move.sentence }
        if first == move {
          answerFactRestated(need, into: &draft)
          answered += 1
        }
      case .summed:
        // Where the line asks as well, the answer shows that he has heard the rest.
        guard !asksBeside(move, in: draft), !asksAfterwards(move, in: draft), !offersRather(draft) else { continue }
        // "Did I forget anything?" is answered with no, where "is that right?" is with yes.
        draft.say(draft.utterance.sentences.last?.asksWhatIsMissing == true ? .nothingElse : .summary)
        for need in move.target.split(separator: ",").compactMap({ scenario.need(String($0)) }) {
          confirmHint(of: need, named: draft.utterance.text, into: &draft)
        }
        answered += 1
      case .misheard:
        draft.say(.corrects)
        answered += 1
      default: break
      }
    }
  }

  /// Whether another sentence asks for more than yes or no, and is no courtesy: a nod at the rest does not answer it.
  private func asksFreelyBeside(_ move: Move, in draft: TurnDraft) -> Bool {
    draft.utterance.sentences.enumerated().contains { place, sentence in
      place != move.sentence && asksFreely(sentence) && sentence.question.form != .tag && !sentence.isCourtesy
        && !sentence.does(.consentQuestion)
    }
  }

  /// Whether what follows a summary asks for something else than whether it is right: 他在旁边等得住吗.
  private func asksAfterwards(_ move: Move, in draft: TurnDraft) -> Bool {
    guard let last = draft.utterance.sentences.last, draft.utterance.sentences.count - 1 > move.sentence,
      last.question.kind == .closed || last.question.kind == .open, last.question.form != .tag, !last.isCourtesy
    else { return false }
    let checks: [DialogueAct] = [.clarifyingQuestion, .consentQuestion, .permission, .serviceQuestion]
    return !last.isBareCheck && !checks.contains(where: last.does) && !Phrase.anyOf(Self.checking, in: last.text)
      && !Utterance.leansWhollyOnContext(last.text)
  }

  /// Whether what gives his words back does so in passing, and the line is about the offer, as its question shows.
  private func offersRather(_ draft: TurnDraft) -> Bool {
    let line = draft.utterance
    guard let last = line.sentences.last, last.question.kind != .none, !last.isBareCheck,
      !Phrase.anyOf(Self.checking, in: last.text)
    else { return false }
    return draft.did(.nextStep) || draft.did(.trueClaim) && last.does(.consentQuestion)
  }

  private static let checking = [
    "right", "correct", "wrong", "miss", "missed", "missing", "forget", "forgot", "forgotten", "agree", "true",
    "anything else",
    "add", "yes", "left out", "对", "漏", "没错", "还有", "补充", "是这", "这样", "理解", "准", "忘",
  ]

  /// Whether a sentence asks for more than yes or no.
  func asksFreely(_ sentence: Sentence) -> Bool {
    let question = sentence.question
    return question.kind == .open || question.kind == .choice || question.kind == .closed && question.form == .wh
  }

  /// The reply that comes next: the deepest open and unsaid one, but the fact before the heart.
  func next(_ need: Need, question: Question, in draft: TurnDraft) -> Reply? {
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

  func tell(
    _ reply: Reply, of need: Need, _ way: Disclosed.Way, to type: AnswerType? = nil, into draft: inout TurnDraft
  ) {
    let source = "need/\(need.id)/\(reply.id)"
    draft.say(source, reply.text, to: type)
    draft.affect(reply.effect, source: source)
    draft.disclose(need.id, reply.gives, way)
    for other in reply.reveals { draft.disclose(other, .fact, .volunteered) }
  }

  private func answerNeed(_ need: Need, question: Question, guessed: Bool, _ move: Move, into draft: inout TurnDraft) {
    let sentence = draft.utterance.sentences[move.sentence]
    let type = answerType(of: move.sentence, in: draft)
    if need.state == .none && need.weight == 0 && draft.before.asked[need.id, default: 0] > 0 { draft.react(.trap) }
    if guessed && draft.say("need/\(need.id)/guessed", need.guessed) {
      let hinted = draft.before.level(of: need.id) == .hint || justSpokeOf(need, in: draft)
      // "With your wife, or on your own?" leaves it to him.
      draft.disclose(need.id, .fact, hinted || question.kind == .choice ? .elicited : .named)
      return
    }
    if let reply = next(need, question: question, in: draft) {
      if dodges(reply.text, evading: reply.gives <= .hint, type, move, in: draft)
        || reply.gives <= .hint && heardFaintly(move, telling: reply.gives == .hint, in: draft)
      {
        perplexed(by: sentence, into: &draft)
      } else {
        // "Is there a Mrs Luo?" wants more than "perhaps", though it asks for yes or no.
        let bare = reply.gives <= .hint && (type == .experience || type == .yesNo && asksForOne(sentence))
        tell(reply, of: need, .elicited, to: bare ? .what : type, into: &draft)
      }
      return
    }
    answerAgain(need, question: question, move, into: &draft)
  }

  /// Whether a question of yes or no asks for the thing itself: is there one, has he got one, what is his work.
  private func asksForOne(_ sentence: Sentence) -> Bool {
    let text = sentence.text.lowercased()
    return Phrase.anyOf(Self.oneAskedFor, in: text)
  }

  private static let oneAskedFor = [
    "is there", "are there", "was there", "were there", "anything", "something", "anybody", "anyone", "somebody",
    "somewhere", "anywhere", "have you got", "do you have", "do you work", "are you a", "有没有", "有什么", "有人", "有谁",
    "是不是有",
    "有啥", "有哪",
  ]

  /// What kind of answer is wanted: a choice also where the second thing has a question mark of its own (还是退下来了？).
  func answerType(of place: Int, in draft: TurnDraft) -> AnswerType? {
    let sentences = draft.utterance.sentences
    let type = sentences[place].answerType
    guard type?.isYesNo == true, place + 1 < sentences.count, sentences[place + 1].question.kind != .none else {
      return type
    }
    return sentences[place + 1].beginsWithOr ? .choice : type
  }

  /// Whether he has let a word of a need drop in the small thing he told last: "he asks where the stairs go".
  private func justSpokeOf(_ need: Need, in draft: TurnDraft) -> Bool {
    draft.lastFacts.contains { Phrase.anyOf(need.names, in: $0) }
  }

  /// Whether what he has to say would answer another question than the one that was put less than plainly: an evasion
  /// where a choice is wanted, or no time or figure where one is.
  private func dodges(
    _ wordings: [String], evading: Bool = false, _ type: AnswerType?, _ move: Move, in draft: TurnDraft
  ) -> Bool {
    guard let type, !heardPlainly(move, in: draft, from: LineReading.plainFrom) else { return false }
    // A choice that he heard well is met with as much as he would say to anybody.
    let chooses = type == .choice && !heardPlainly(move, in: draft, from: LineReading.faintBelow)
    return (evading && chooses || type.isMeasured) && !wordings.contains { type.fit(of: $0) > 0 }
  }

  func has(_ purpose: SharedLines.Purpose) -> Bool { scenario.shared.lines[purpose]?.isEmpty == false }

  /// Whether another sentence than the one of a move asks for something.
  private func asksBeside(_ move: Move, in draft: TurnDraft) -> Bool {
    draft.turn.moves.contains {
      ($0.kind == .asked || $0.kind == .guessed) && $0.sentence != move.sentence && heardPlainly($0, in: draft)
    }
  }

  /// Whether a question is about a topic only as well as it may be about none: what he evades there he evades in
  /// words that fit any topic.
  private func heardFaintly(_ move: Move, telling: Bool, in draft: TurnDraft) -> Bool {
    let sentence = draft.utterance.sentences[move.sentence]
    guard let best = sentence.topics.first, best.id == move.target, !sentence.does(.targetedQuestion) else {
      return false
    }
    return has(.unprepared) && best.score < (telling ? LineReading.unsure.below : LineReading.evadedBelow)
  }

  func heardPlainly(_ move: Move, in draft: TurnDraft, from bar: Int = LineReading.clearFrom) -> Bool {
    let match = draft.utterance.sentences[move.sentence].topics.first { $0.id == move.target }
    return (match?.score ?? 0) >= bar
  }

  func answerFact(_ fact: Fact, _ move: Move, into draft: inout TurnDraft) {
    let source = "fact/\(fact.id)"
    let sentence = draft.utterance.sentences[move.sentence]
    let type = answerType(of: move.sentence, in: draft)
    if dodges(fact.say, type, move, in: draft) {
      perplexed(by: sentence, into: &draft)
      return
    }
    // Who asks on about a small thing gets the next word on it, and no reproach.
    if draft.before.asked[fact.id, default: 0] == 0 { draft.affect(fact.effect, source: source) }
    if !draft.say(source, fact.say, to: type) {
      draft.say(.exhausted)
      draft.react(.exhausted)
      return
    }
    for need in fact.reveals { draft.disclose(need, .fact, .elicited) }
  }

  private func answerFeeling(_ need: Need, into draft: inout TurnDraft) {
    if let reply = next(need, question: .none, in: draft), reply.gives >= .fact {
      tell(reply, of: need, .elicited, into: &draft)
    } else if draft.position.level(of: need.id) < .fact || !draft.say("need/\(need.id)/touched", need.touched) {
      draft.say(.touched)
    }
  }

  func answerFactRestated(_ need: Need, into draft: inout TurnDraft) {
    let known = draft.position.level(of: need.id) >= .fact
    if known, let reply = next(need, question: .none, in: draft) {
      tell(reply, of: need, .elicited, into: &draft)
    } else if !known || !draft.say("need/\(need.id)/confirm", need.confirm) {
      draft.say(.confirm)
    }
    confirmHint(of: need, named: draft.utterance.text, into: &draft)
  }

  /// What he has hinted at, and the trainee puts into words that he says yes to, is known.
  private func confirmHint(of need: Need, named text: String, into draft: inout TurnDraft) {
    // Money, authority and need are found out by asking.
    guard need.qualifies == nil, draft.before.level(of: need.id) == .hint, Phrase.anyOf(need.names, in: text) else {
      return
    }
    draft.disclose(need.id, .fact, .elicited)
  }
}
