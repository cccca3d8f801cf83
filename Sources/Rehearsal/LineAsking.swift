import Dialogue
import Scenarios

/// What a line asks: of which need or fact, and whether plainly enough to be answered.
extension LineReading {
  func readAsking(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    guard isAnswerable(sentence, in: draft.utterance), !scenario.isOnlyNamed(by: sentence) else { return }
    // "I'll send you both prices on Tuesday, all right?" agrees a step; "do I call you, or write?" asks.
    // "Will you take it, or shall I hold it?" agrees one, whatever it comes near.
    let chooses =
      sentence.question.kind == .choice && sentence.topic != nil
      && (sentence.topics.first?.score ?? 0) >= LineReading.besideFrom
    if isLeadIn(sentence, index, in: draft.utterance) || checks(sentence, index, in: draft) { return }
    // 还在店里忙活？还是已经歇下来了？: the other half of what was just asked.
    let asking: [Move.Kind] = [.asked, .guessed]
    if sentence.beginsWithOr, draft.turn.moves.contains(where: { asking.contains($0.kind) && $0.sentence == index - 1 })
    {
      return
    }
    // "May I sum up?" asks for no sum.
    let isShort = Phrase.length(of: sentence.text) <= 6
    if isShort, Phrase.anyOf(["sum up", "recap", "summarise"], in: sentence.text) { return }
    // "Hello, are you Ron?" greets.
    if draft.before.turns < 2, let name = scenario.people.first?.name, NameCheck(name: name).isMade(in: sentence) {
      return
    }
    let obliges = isObliging(sentence)
    // "Leave me your number, I'll ring you": that is the step, and asks for the number.
    let wants =
      sentence.topic.flatMap(scenario.fact) != nil && (sentence.topics.first?.score ?? 0) >= LineReading.doorFrom
    if sentence.question.form != .wh, !chooses, !obliges, !wants, agreesNextStep(sentence) { return }
    // "He asks where the stairs go? You mean your son?": what he has just said, wondered at, asks nothing of its own.
    let own = Utterance.essence(sentence.text)
    if sentence.question.kind != .none, own.unicodeScalars.count >= LineReading.echoFrom,
      index + 1 < draft.utterance.sentences.count,
      draft.lastFacts.contains(where: { Utterance.essence($0).contains(own) })
    {
      return
    }
    // "What would he like to see, do you think?" asks once.
    if index > 0, Self.asides.contains(Utterance.essence(sentence.text)),
      draft.utterance.sentences[index - 1].question.kind != .none
    {
      return
    }
    // "How about England?" offers; whatever else it sounds like, it asks for nothing he would tell.
    let floats = draft.turn.moves.contains { $0.kind == .proposed && $0.sentence == index }
    let plain = (sentence.topics.first?.score ?? 0) >= LineReading.plainFrom
    let asksAtAll = sentence.question.kind != .none
    // "Who signs?" closes nothing, though signing closes.
    let offers = Phrase.anyOf(["i", "we", "shall", "let's", "我", "咱", "给您", "给你"], in: sentence.text)
    let meant = plain || sentence.question.form == .wh && (sentence.topics.first?.score ?? 0) >= LineReading.besideFrom
    let wonders = meant && sentence.topic != nil && sentence.question.kind != .none && !offers
    // Where there is nothing to sell yet, a plain question about a deposit closes nothing.
    let idle = scenario.products.isEmpty && plain && asksAtAll
    let closes = sentence.does(.close) && !idle && !(wonders || plain && sentence.question.form == .wh)
    // "Would you like the winter catalogue?", where there is nothing to sell yet, asks about that.
    let offersOut = sentence.does(.proposal) && !idle && !(plain && sentence.question.kind == .choice)
    guard !floats, !offersOut, !closes, !presses(sentence), !tells(sentence) || admires(sentence, draft)
    else { return }
    // "May I ask you a few things?" asks for leave, and for nothing else unless it says so plainly.
    // "What would you like to find out today?" asks for nothing in particular, whatever it resembles.
    let manners: [DialogueAct] = [.permission, .serviceQuestion, .consentQuestion]
    let beside = sentence.topic != nil && (sentence.topics.first?.score ?? 0) >= LineReading.besideFrom
    let opens = sentence.question.form == .wh || sentence.question.kind == .open
    let asksOut =
      plain || beside && (opens || draft.utterance.language == .chinese)
      || opens && sentence.topic != nil && !sentence.does(.serviceQuestion)
      || asksOfHim(sentence, in: draft.utterance)
    // "What would you like to know?" at the door asks what he came for, whatever it comes near.
    if sentence.does(.serviceQuestion), draft.before.turns < 2,
      (sentence.topics.first?.score ?? 0) < LineReading.doorFrom
    {
      return
    }
    // "Do you have any questions about it?", said of an offer, asks for nothing but that.
    let isOffered = draft.did(.namedProduct) || !draft.before.namedProducts.isEmpty
    if sentence.does(.serviceQuestion), isOffered, sentence.topic.map({ scenario.fact($0) != nil }) ?? true { return }
    if manners.contains(where: sentence.does) && !asksOut { return }
    // "Good morning, I'm Chen. Is this a good time?" asks for leave, however plainly it asks about time.
    let opening = draft.utterance.does(.greeting) || draft.utterance.does(.introduction)
    if opening, sentence.does(.permission), sentence.topic.flatMap(scenario.fact) != nil { return }
    // "One invoice, and it's 38,600. How does that sound?" asks what he makes of the offer.
    if sentence.does(.consentQuestion), draft.did(.namedProduct) || draft.did(.trueClaim) { return }
    // So does, behind an offer, whatever opens no need plainly: "38,600 for the two of you. How does it feel?"
    let opensNeed = plain && sentence.topic.flatMap(scenario.need) != nil
    if draft.did(.namedProduct), draft.did(.trueClaim), !opensNeed, asksOpenly(sentence) { return }
    // 三个上午捞纸，两人九千六。您看像不像您要的？: no small thing is meant by it.
    let isSmallThing = sentence.topic.map { scenario.fact($0) != nil } ?? false
    if draft.did(.namedProduct), draft.did(.trueClaim), isSmallThing, !asksOfOwn(sentence) { return }
    // "38,600 for both. Is that within what you had in mind?"
    let isYesNo = sentence.question.kind == .closed && sentence.question.form == .yesNo
    if draft.did(.trueClaim), isYesNo, isSmallThing, !plain { return }
    // "May I sum up: Lan's lake, level paths …" asks about none of it.
    if sentence.does(.summary), sentence.question.form != .wh { return }
    // "Is that right?" after a summary asks whether it is right.
    if draft.utterance.does(.summary) && sentence.question.form != .wh && !plain { return }
    let asks = sentence.question.kind != .none
    // "I'm Wang, six years behind this desk": who says who he is asks nothing.
    if sentence.does(.introduction) && !asks { return }
    let heard: [Move.Kind] = [.restatedFact, .restatedFeeling, .summed]
    let listens = draft.turn.moves.contains { $0.sentence == index && heard.contains($0.kind) }
    // "You looked at that page for long, is there something about it?" gives back, and asks all the same.
    let checks = sentence.does(.clarifyingQuestion) || sentence.does(.leadingQuestion) || sentence.question.form == .tag
    let restated = draft.turn.moves.filter { $0.sentence == index && heard.contains($0.kind) }.map(\.target)
    let another = plain && sentence.topic.map { !restated.contains($0) } ?? false
    let asksBeside = sentence.question.form == .wh || asks && (!checks || another)
    if listens && !asksBeside { return }
    // A remark asks only where it speaks plainly of the topic: "I suppose somebody has to sign for it."
    // Where the line asks as well, the question is what he answers.
    let remarks =
      (sentence.topics.first?.score ?? 0) >= LineReading.remarkFrom && !courteous(sentence)
      && draft.utterance.question.kind == .none && draft.before.pendingObjection == nil
      && draft.before.pendingQuestion == nil && sentence.topic.map { draft.before.level(of: $0) < .fact } ?? false
    let names = draft.turn.moves.contains { $0.kind == .namedProduct && $0.sentence == index }
    guard asks || (sentence.topic != nil && remarks && !names) else { return }
    let measured = measured(by: sentence)
    let lent = lent(to: sentence, index, in: draft.utterance)
    if let topic = lent ?? hintedAt(in: sentence, draft) ?? named(among: sentence, draft) ?? measured ?? sentence.topic
    {
      if measured == nil, isUnsure(sentence, draft), hintedAt(in: sentence, draft) == nil {
        if draft.utterance.sentences.count == 1 { draft.note(.unclear) }
        return
      }
      // "So it's the two of you. Tell me …" asks nothing about what it has just given back.
      if draft.did(.restatedFact, topic) && !asksBeside { return }
      if let need = scenario.need(topic) {
        let guesses =
          draft.before.level(of: topic) < .fact && sentence.question.kind != .open && sentence.question.form != .wh
          && Phrase.anyOf(need.names, in: sentence.text)
        // A remark that names the answer asks nothing.
        if guesses && !asks { return }
        draft.note(guesses ? .guessed : .asked, topic, sentence: index)
      } else if let fact = scenario.fact(topic) {
        let isPrivate = (fact.effect[.trust] ?? 0) < 0
        // Nobody is told off for a private question that he may not have put.
        if isPrivate, sentence.topics.first(where: { $0.id == topic })?.score ?? 0 < LineReading.privateFrom {
          draft.note(.unclear)
          return
        }
        draft.note(.asked, topic, sentence: index)
        if isPrivate { draft.note(.pried, topic, sentence: index) }
      }
      return
    }
    guard asks else { return }
    // A name alone proves little: the need must be among what the sentence may be about, and no stray far ahead of it.
    let best = sentence.topics.first
    let near = Set(
      sentence.topics.filter { match in
        guard let best, best.id == TopicMatcher.offScript else { return true }
        return best.score - match.score < LineReading.closeCall
      }.map(\.id))
    let named = scenario.needs.first {
      near.contains($0.id) && draft.before.level(of: $0.id) < .fact && Phrase.anyOf($0.names, in: sentence.text)
    }
    if let named { draft.note(.guessed, named.id, sentence: index) }
  }

  /// Whether a sentence only remarks on a small thing of his, and says nothing of an offer or of the trainee himself.
  ///
  /// "That bread smells amazing."
  private func admires(_ sentence: Sentence, _ draft: TurnDraft) -> Bool {
    guard let best = sentence.topics.first, sentence.topic == best.id, scenario.fact(best.id) != nil else {
      return false
    }
    let sells: [DialogueAct] = [.pitch, .claim, .promise, .advice]
    return best.score >= LineReading.admiredFrom && draft.position.namedProducts.isEmpty
      && !sells.contains(where: sentence.does)
      && !Phrase.anyOf(Self.tellsOwn, in: sentence.text)
  }

  /// What speaks of the trainee, or of what somebody else has said.
  private static let tellsOwn = [
    "i", "i'm", "i've", "i'll", "me", "we", "we've", "our", "my", "said", "says", "我", "咱", "我们", "咱们", "说", "听",
  ]

  /// Whether a sentence asks only if what the line has just given back is so.
  ///
  /// "… and home by the twentieth. Is that right?"
  private func checks(_ sentence: Sentence, _ index: Int, in draft: TurnDraft) -> Bool {
    let given: [Move.Kind] = [.restatedFact, .restatedFeeling, .summed, .nextStep]
    guard sentence.isBareCheck else { return false }
    if draft.turn.moves.contains(where: { given.contains($0.kind) && $0.sentence < index }) { return true }
    let gives = draft.utterance.sentences.prefix(index).contains { $0.does(.restateFact) || $0.does(.summary) }
    return gives && (sentence.topics.first?.score ?? 0) < LineReading.plainFrom
  }

  /// "Tell me," and 我想问的是, before a question ask nothing by themselves.
  private func isLeadIn(_ sentence: Sentence, _ index: Int, in line: Utterance) -> Bool {
    let leads =
      sentence.question.form == .imperative && Phrase.length(of: sentence.text) <= 3
      || Phrase.length(of: sentence.text) <= 8 && Phrase.anyOf(Self.leadIns, in: sentence.text)
    // "And you? Do you want to go?": the first is the beginning of the second.
    let opens =
      sentence.question.kind == .closed && sentence.question.form == .yesNo && Phrase.length(of: sentence.text) <= 2
      && Utterance.leansWhollyOnContext(sentence.text)
    return (isFragment(sentence) && leads || opens)
      && line.sentences.dropFirst(index + 1).contains { $0.question.kind != .none }
  }

  /// Whether a question asks whom or what he has to wait for: "anybody you'd need to ask?"; 要不要先留着 offers.
  func isObliging(_ sentence: Sentence) -> Bool {
    sentence.question.kind != .none && Phrase.anyOf(Self.obliging, in: sentence.text)
      && !Phrase.anyOf(["先留", "先占", "先订", "先定"], in: sentence.text)
  }

  private static let obliging = [
    "anybody you", "anyone you", "somebody you", "someone you", "do you have to", "would you have to", "you'd need to",
    "you would need to", "you need to", "do you need to", "您要不要先", "您得先", "您需要先", "您还得", "您是不是得",
  ]

  private static let asides = Set(
    [
      "do you think", "you think", "would you say", "do you reckon", "do you suppose", "do you know", "do you remember",
      "您觉得", "您看", "您说呢", "您知道吗", "您知道不", "您清楚吗", "您记得吗", "您还记得吗", "你知道吗", "你记得吗", "您晓得不", "您晓得吗", "方便说说吗", "方便讲讲吗",
      "能说说吗",
    ].map(Utterance.essence))

  private static let leadIns = [
    "我想问", "我是想问", "想问问", "想问一下", "我再问", "我多问一句", "请问", "问您一句", "i wanted to ask", "i'd like to ask", "let me ask",
    "may i ask", "can i ask", "can i just ask", "could i ask", "let me just ask", "one more thing", "我能问", "能不能问",
  ]

  /// The topic close to the best one whose answers are the times or figures that the question wants, where those of the
  /// best are not: "when could you two get away?" wants a date, and not how seldom they see each other.
  private func measured(by sentence: Sentence) -> String? {
    guard let type = sentence.answerType, type.isMeasured, sentence.topic != nil, let best = sentence.topics.first,
      best.score < LineReading.plainFrom, !answers(best.id, type)
    else { return nil }
    return sentence.topics.dropFirst().first {
      best.score - $0.score < LineReading.measuredLead && answers($0.id, type)
    }?.id
  }

  /// Whether most of what he would tell of a topic is an answer of this type.
  private func answers(_ topic: String, _ type: AnswerType) -> Bool {
    let told = scenario.need(topic)?.say.filter { $0.gives >= .fact }.flatMap(\.text) ?? scenario.fact(topic)?.say ?? []
    return told.count { type.fit(of: $0) > 0 } * 2 > told.count
  }

  /// What a bare "why is that?" or "how do you manage that?" asks about: what the sentence before it speaks of plainly.
  private func lent(to sentence: Sentence, _ index: Int, in line: Utterance) -> String? {
    guard index > 0, sentence.question.kind != .none else { return nil }
    let isChinese = line.language == .chinese
    let length = Phrase.length(of: sentence.text)
    let why = sentence.answerType == .why && length <= (isChinese ? 7 : 4)
    let before = line.sentences[index - 1]
    let (own, lead) = (sentence.topics.first?.score ?? 0, before.topics.first?.score ?? 0)
    let points =
      length <= (isChinese ? 13 : 8) && (own < LineReading.pointsBelow || lead - own >= LineReading.pointsLead)
      && (Phrase.anyOf(["that", "it", "this", "those", "them", "one", "ones", "那", "这", "它"], in: sentence.text)
        || isChinese && length <= 6 && (sentence.topics.first?.score ?? 0) < LineReading.meantFrom)
    let small = before.topic.flatMap(scenario.fact) != nil
    let bar = why || !small ? LineReading.plainFrom : max(LineReading.besideFrom, sentence.topics.first?.score ?? 0)
    guard why || points, before.question.kind == .none, (before.topics.first?.score ?? 0) >= bar else { return nil }
    return before.topic
  }

  /// Whether two topics fit nearly the same, and neither well.
  private func isUnsure(_ sentence: Sentence, _ draft: TurnDraft) -> Bool {
    guard let best = sentence.topics.first, sentence.topics.count > 1 else { return false }
    let second = sentence.topics[1]
    if second.id == TopicMatcher.offScript, best.score < LineReading.stray.below,
      second.score - best.score >= LineReading.stray.lead
    {
      return true
    }
    let earned = scenario.need(best.id) != nil && draft.before.level(of: best.id) < .fact
    guard best.score < (earned ? LineReading.unsure.below : LineReading.unsure.fact) else { return false }
    // What the line itself gives back is what it asks on about.
    if draft.did(.restatedFact, best.id) || draft.did(.restatedFeeling, best.id) { return false }
    // What leans on the last exchange is about that.
    if best.score >= LineReading.leanedFrom, draft.before.recentTopics.prefix(3).contains(best.id),
      sentence.does(.targetedQuestion)
    {
      return false
    }
    // So is what two sentences of a line share.
    if draft.utterance.sentences.count(where: { $0.topics.first?.id == best.id }) > 1 { return false }
    let faint = best.score < LineReading.faintBelow
    return best.score - second.score < (faint ? LineReading.faintLead : LineReading.unsure.lead)
  }

  /// Of several things in one line the one heard best is answered, and others only where they were heard plainly.
  private func isAnswerable(_ sentence: Sentence, in line: Utterance) -> Bool {
    guard sentence.topic != nil else { return true }
    let fit = { (sentence: Sentence) in
      sentence.topic == nil || isInterjection(sentence) ? 0 : sentence.topics.first?.score ?? 0
    }
    if isInterjection(sentence) && line.sentences.count > 1 { return false }
    // "Thirty-one years in one shop. What became of it?": beside a question, what only remarks wants no answer.
    let asks = sentence.question.kind != .none
    let rivals = line.sentences.filter { rival in
      // "Awful weather, isn't it?" is no rival to what is asked next.
      if rival.question.form == .tag, sentence.question.form != .tag, rival.span.end <= sentence.span.start, asks {
        return false
      }
      return !asks || rival.question.kind != .none && !rival.does(.clarifyingQuestion) && !rival.isCourtesy
    }
    return fit(sentence) >= LineReading.besideFrom || rivals.allSatisfy { fit($0) <= fit(sentence) }
  }

  /// 走山路上台阶行吗 asks whether he can; 给您留到周六行吗 asks whether he may.
  private func asksOfHim(_ sentence: Sentence, in line: Utterance) -> Bool {
    line.language == .chinese && sentence.does(.consentQuestion) && !line.does(.permission)
      && sentence.span.end - sentence.span.start >= LineReading.fullFrom && sentence.topic.flatMap(scenario.need) != nil
      && !Phrase.anyOf(["我", "咱", "给您", "给你", "帮您", "帮你", "替您", "先", "留", "这样"], in: sentence.text)
  }

  private func asksOpenly(_ sentence: Sentence) -> Bool {
    sentence.question.kind == .open
      && (sentence.topic.flatMap(scenario.need) == nil
        || (sentence.topics.first?.score ?? 0) < LineReading.besideFrom)
  }

  /// Whether a question is so plain that it means its topic wherever it stands.
  private func asksOfOwn(_ sentence: Sentence) -> Bool { (sentence.topics.first?.score ?? 0) >= LineReading.ownFrom }

  /// "Ok.", "Um,": too short to be about anything.
  private func isInterjection(_ sentence: Sentence) -> Bool {
    sentence.text.unicodeScalars.count { $0.properties.isAlphabetic } <= 2
  }

  /// The need at which he has hinted and whose answer a closed question names ("So it's you and your son?"), unless it
  /// asks plainly for something else.
  private func hintedAt(in sentence: Sentence, _ draft: TurnDraft) -> String? {
    guard sentence.question.kind == .closed, (sentence.topics.first?.score ?? 0) < LineReading.besideFrom else {
      return nil
    }
    let hinted = scenario.needs.filter {
      draft.before.level(of: $0.id) == .hint && Phrase.anyOf($0.names, in: sentence.text)
    }
    return hinted.count == 1 ? hinted.first?.id : nil
  }

  /// Where a need comes close to the best topic and its answer is named ("in July?"), the need is meant.
  private func named(among sentence: Sentence, _ draft: TurnDraft) -> String? {
    guard sentence.topic != nil, let best = sentence.topics.first, scenario.need(best.id) == nil else { return nil }
    return sentence.topics.first { match in
      guard let need = scenario.need(match.id), best.score - match.score < LineReading.closeCall else { return false }
      return Phrase.anyOf(need.names, in: sentence.text)
    }?.id
  }

  /// Lets a question that speaks plainly of nothing ask on about what the line gives back.
  ///
  /// "No cows, understood. But what is it you see in that arch?"
  func readAskedOn(into draft: inout TurnDraft) {
    let taken: [Move.Kind] = [.asked, .guessed, .summed, .proposed, .namedProduct, .nextStep, .unclear]
    guard !draft.turn.moves.contains(where: { taken.contains($0.kind) }), draft.before.pendingObjection == nil else {
      return
    }
    let asking = draft.utterance.sentences.lastIndex { sentence in
      sentence.question.kind == .open && sentence.question.form != .tag && !sentence.isCourtesy
        && !sentence.does(.proposal) && !sentence.does(.close)
        && (sentence.topics.first?.score ?? 0) < LineReading.plainFrom
        && (sentence.does(.targetedQuestion) || sentence.span.end - sentence.span.start <= LineReading.briefly(draft))
    }
    let heard = draft.turn.moves.last { $0.kind == .restatedFact || $0.kind == .restatedFeeling }
    if let asking, let heard, heard.sentence <= asking, scenario.need(heard.target) != nil {
      draft.note(.asked, heard.target, sentence: asking)
    } else if let (remark, topic) = remarkedOn(in: draft) {
      draft.note(.asked, topic, sentence: remark)
    }
  }

  /// What a remark is plainly about, where a short question behind it leaves open what it asks.
  ///
  /// "Those earrings! Where from?"
  private func remarkedOn(in draft: TurnDraft) -> (sentence: Int, topic: String)? {
    let sentences = draft.utterance.sentences
    guard sentences.count > 1, let last = sentences.last, last.question.kind != .none, last.question.form != .tag,
      !last.isCourtesy, (last.topics.first?.score ?? 0) < LineReading.besideFrom,
      last.span.end - last.span.start <= LineReading.briefly(draft)
    else { return nil }
    let remark = sentences[sentences.count - 2]
    guard remark.question.kind == .none, let topic = remark.topic, scenario.fact(topic) != nil,
      (remark.topics.first?.score ?? 0) >= LineReading.plainFrom
    else { return nil }
    return (sentences.count - 2, topic)
  }
}
