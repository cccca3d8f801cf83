import Dialogue
import Scenarios

/// What the buyer says where he is asked for a need of which nothing deeper is open: he confirms, puts it in other words,
/// tells a small thing that lies near, or has noticed that he is asked twice.
extension Answering {
  func answerAgain(_ need: Need, question: Question, _ move: Move, into draft: inout TurnDraft) {
    let askedBefore = draft.before.asked[need.id, default: 0]
    let sentence = draft.utterance.sentences[move.sentence]
    let type = answerType(of: move.sentence, in: draft)
    let follows = [.targetedQuestion, .clarifyingQuestion].contains(where: sentence.does)
    let told = draft.position.level(of: need.id) >= .fact
    // "More time at home, do you mean?", "does he like towers?": he says whether it is so.
    if told, question.kind == .closed, !asksFreely(sentence) {
      let isClear = askedBefore <= 1 && heardPlainly(move, in: draft)
      let isChecked = [.clarifyingQuestion, .leadingQuestion].contains(where: sentence.does) || question.form == .tag
      let isSure = touches(need, sentence) || isChecked && need.qualifies == nil
      // "So it's you who signs?" may be wrong: rather than yes he says again how it is.
      // What he is not sure of he neither confirms nor has said before: he puts what he told in other words.
      if !isSure, isChecked, !isClear, saysOtherwise(need, to: type, into: &draft) { return }
      if !isSure, isChecked || isClear, draft.say("need/\(need.id)/again", need.again) { return }
      if isSure || isChecked || isClear {
        answerFactRestated(need, into: &draft)
        return
      }
    }
    guard told || follows || heardPlainly(move, in: draft) else {
      draft.note(.unclear)
      draft.react(.unclear)
      perplexed(by: sentence, into: &draft)
      return
    }
    // What he has just said of it in this breath answers the question too.
    if draft.turn.replies.contains(where: { $0.source.hasPrefix("need/\(need.id)/") }) { return }
    // What he has told lies near what is asked now, and is not it: "how did she take it?"
    if told, let fact = untold(beside: need, move, in: draft) {
      draft.note(.asked, fact.id, sentence: move.sentence)
      answerFact(fact, move, into: &draft)
      return
    }
    if told, let reply = untoldMeasure(type, of: need, in: draft) {
      draft.say("need/\(need.id)/\(reply.id)", reply.text, to: type)
      return
    }
    // Rather a small thing that fits well than no more of the same: 您去店里，是什么店？
    if told, let fact = untold(beside: need, move, in: draft, bounds: LineReading.besideSpent) {
      draft.note(.asked, fact.id, sentence: move.sentence)
      answerFact(fact, move, into: &draft)
      return
    }
    // A follow-up is no question asked twice: he has no more to say, and reproaches nobody.
    if told, question.kind != .closed, askedBefore <= (follows ? 3 : 1) {
      if !heardPlainly(move, in: draft, from: LineReading.plainFrom), saysOtherwise(need, to: type, into: &draft) {
        return
      }
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
        draft.say("need/\(need.id)/\(shallow.id)", shallow.text, to: type)
        return
      }
      if has(.guarded) {
        draft.say(.guarded)
        return
      }
    }
    if told, let fact = untold(beside: need, move, in: draft, bounds: LineReading.besideTold) {
      draft.note(.asked, fact.id, sentence: move.sentence)
      answerFact(fact, move, into: &draft)
      return
    }
    // Who wants the figure that he has kept back so far hears that there is one, and no reproach.
    if told, has(.guarded), keepsBack(type, of: need, in: draft) {
      draft.say(.guarded)
      return
    }
    // Who asks again for a figure that he has given hears of it, and is not held to have asked twice.
    if told, let type, type.isMeasured, heardPlainly(move, in: draft),
      need.say.filter({ $0.gives <= draft.position.level(of: need.id) }).flatMap(\.text)
        .contains(where: { measures($0, type, of: need) }),
      !heardPlainly(move, in: draft, from: LineReading.plainFrom), draft.say("need/\(need.id)/again", need.again)
    {
      return
    }
    // Whom he did not follow for certain he reproaches with nothing, nor whoever wants a figure that he has not given.
    let isUntold = type?.isMeasured == true && !need.say.flatMap(\.text).contains { type?.fit(of: $0) ?? 0 > 0 }
    if told, has(.unsure), isUntold || !heardPlainly(move, in: draft, from: LineReading.plainFrom) {
      draft.note(.unclear)
      perplexed(by: sentence, into: &draft)
      return
    }
    draft.note(.repeated, need.id, sentence: move.sentence)
    draft.react(.repeated)
    if told, draft.say("need/\(need.id)/again", need.again) { return }
    draft.say(.exhausted)
    draft.react(.exhausted)
  }

  /// Whether a time, a number or a sum is asked for that he has so far told around, and could tell.
  private func keepsBack(_ type: AnswerType?, of need: Need, in draft: TurnDraft) -> Bool {
    guard let type, type.isMeasured else { return false }
    let level = draft.position.level(of: need.id)
    let has = { (replies: [Reply]) in replies.flatMap(\.text).contains { measures($0, type, of: need) } }
    return has(need.say.filter { $0.gives > level }) && !has(need.say.filter { $0.gives <= level })
  }

  /// Says what he told of a need in words that he has not used yet: what is asked now is not quite what was asked before.
  private func saysOtherwise(_ need: Need, to type: AnswerType?, into draft: inout TurnDraft) -> Bool {
    let level = draft.position.level(of: need.id)
    let told = need.say.last { reply in
      let source = "need/\(need.id)/\(reply.id)"
      return reply.gives == level && level == .fact && draft.position.used[source] != nil
        && draft.hasLeft(source, reply.text)
    }
    guard let told else { return false }
    return draft.say("need/\(need.id)/\(told.id)", told.text, to: type)
  }

  /// What he has told, where only some of its words have the time or figure in them: "how many days?" after "in July".
  ///
  /// Which words he chose decides nothing (another seed changes words only): he puts it in others once.
  private func untoldMeasure(_ type: AnswerType?, of need: Need, in draft: TurnDraft) -> Reply? {
    guard let type, type.isMeasured else { return nil }
    let level = draft.position.level(of: need.id)
    let times = { (reply: Reply) in draft.position.used["need/\(need.id)/\(reply.id)"]?.count ?? 0 }
    let hasIt = { (text: String) in measures(text, type, of: need) }
    guard !need.say.contains(where: { times($0) > 0 && $0.text.allSatisfy(hasIt) }) else { return nil }
    return need.say.first { reply in
      (Disclosure.fact...level).contains(reply.gives) && times(reply) < min(2, reply.text.count)
        && reply.text.contains(where: hasIt)
    }
  }

  /// Whether a text has the time or figure asked for; of money a sum is wanted: "cut to fit one" is none.
  private func measures(_ text: String, _ type: AnswerType, of need: Need) -> Bool {
    need.qualifies == .money && type == .howMany ? Self.namesSum(text) : type.fit(of: text) > 0
  }

  /// Whether a text names a sum of money.
  private static func namesSum(_ text: String) -> Bool {
    Phrase.anyOf(["thousand", "hundred", "万", "千"], in: text) || text.filter(\.isNumber).count >= 3
  }

  /// A small fact, untold so far, that a question comes near which asks for a need less than plainly.
  private func untold(
    beside need: Need, _ move: Move, in draft: TurnDraft,
    bounds: (below: Int, from: Int, lead: Int) = LineReading.besideFacts
  ) -> Fact? {
    let topics = draft.utterance.sentences[move.sentence].topics
    guard let best = topics.first, best.id == need.id, best.score < bounds.below else { return nil }
    return topics.dropFirst().lazy.compactMap { match -> Fact? in
      guard best.score - match.score < bounds.lead, match.score >= bounds.from,
        draft.position.used["fact/\(match.id)"] == nil
      else { return nil }
      return scenario.facts.first { $0.id == match.id }
    }.first
  }

  /// Whether a sentence names what he told of a need.
  private func touches(_ need: Need, _ sentence: Sentence) -> Bool { Phrase.anyOf(need.names, in: sentence.text) }
}
