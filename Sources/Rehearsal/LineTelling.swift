import Dialogue
import Scenarios

/// What a line tells and offers: whether it leans on what was told, presses, agrees a step, or answers him.
extension LineReading {
  func tells(_ sentence: Sentence) -> Bool {
    let tells: [DialogueAct] = [.pitch, .advice, .information, .claim, .promise]
    return sentence.question.kind == .none && tells.contains { sentence.does($0) }
  }

  func readTelling(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    let listens = sentence.does(.restateFact) || sentence.does(.restateFeeling) || sentence.does(.summary)
    var tied: Set<String> = []
    // "There are no shops, because of what you told me": telling may lean on what was heard.
    if let product = draft.position.namedProducts.last.flatMap(scenario.product) {
      for claim in claims.read(sentence, of: product) {
        draft.note(claim.holds ? .trueClaim : .falseClaim, "\(product.id).\(claim.id)", sentence: index)
        if let need = claim.need, draft.before.level(of: need) >= .fact { tied.insert(need) }
      }
    }
    guard sentence.question.kind == .none || sentence.question.form == .tag else { return }
    guard tells(sentence) || !tied.isEmpty || presentsOffer(sentence, draft) else { return }
    let words = claims.withoutProductNames(sentence.text)
    // "You want this, and that, and the other": before anything is offered it looks back, and tells nothing.
    for need in scenario.needs
    where !(sentence.does(.summary) && draft.position.namedProducts.isEmpty)
      && draft.before.level(of: need.id) >= .fact && Phrase.anyOf(need.names, in: words)
    {
      tied.insert(need.id)
    }
    let answersHim = draft.before.pendingQuestion != nil || draft.before.pendingObjection != nil
    // 爷俩出门，真好: before anything is offered, a kind word about what he told sells nothing.
    let informs: [DialogueAct] = [.promise, .claim, .information, .answer]
    let sells = informs.contains(where: sentence.does) || !draft.position.namedProducts.isEmpty
    guard tied.isEmpty || sells || offers(sentence, draft) else { return }
    for need in scenario.needs where tied.contains(need.id) { draft.note(.toldTied, need.id, sentence: index) }
    guard tied.isEmpty, !answersHim, !listens, offers(sentence, draft) else { return }
    draft.note(.toldUntied, sentence: index)
    let early = draft.before.coverage(of: scenario) < LineReading.earlyBelow
    if early && (sentence.does(.pitch) || sentence.does(.advice) || draft.did(.namedProduct)) {
      draft.note(.pitchedEarly, sentence: index)
    }
  }

  /// Whether the sentence speaks of what is sold at all.
  ///
  /// A remark about the buyer's life is no telling, nor is one about the poster behind him.
  private func offers(_ sentence: Sentence, _ draft: TurnDraft) -> Bool {
    let sells: [DialogueAct] = [.pitch, .advice, .claim, .promise]
    // "Hang your coat over the chair", "have a look round first" are advice, and sell nothing.
    let welcomes = draft.before.turns == 0 && (draft.utterance.does(.introduction) || draft.utterance.does(.greeting))
    let small = sentence.topics.first.map { scenario.fact($0.id) != nil } ?? false
    if sentence.does(.advice), !sentence.does(.pitch), welcomes || small { return false }
    guard sells.contains(where: sentence.does) || !draft.position.namedProducts.isEmpty else { return false }
    return sentence.does(.advice) || draft.turn.moves.contains { $0.kind == .namedProduct && $0.sentence >= 0 }
      || speaksOfOffers(sentence)
  }

  func speaksOfOffers(_ sentence: Sentence) -> Bool {
    cues.offer.stands(in: sentence.text)
  }

  /// Whether a sentence presses: "does somebody have to sign before you can go?" asks, whatever words it has.
  func presses(_ sentence: Sentence) -> Bool {
    let asks =
      (sentence.question.kind != .none || sentence.topic.flatMap(scenario.fact) != nil) && sentence.topic != nil
      && (sentence.topics.first?.score ?? 0) >= LineReading.plainFrom
    // "Want to think it over till Tuesday, or sign it today?" leaves him the choice.
    let leaves =
      sentence.question.kind == .choice
      && Phrase.anyOf(
        [
          "think", "sleep on", "wait", "later", "talk to", "talk it over", "ask your", "show your", "考虑", "想想", "再说",
          "商量", "回去", "回家", "问问",
        ], in: sentence.text)
    // "What would you need from me to make up your mind?" asks.
    return sentence.pressing && !asks && !leaves && sentence.question.kind != .open
  }

  func readClosing(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    if presses(sentence) { draft.note(.pressed, sentence: index) }
    // Who says who he is, or asks on about a need, agrees nothing yet.
    let asks = draft.turn.moves.contains { $0.kind == .asked && scenario.need($0.target) != nil }
    let asksLater = draft.utterance.sentences.dropFirst(index + 1).contains { later in
      later.question.kind == .open && later.topic.map { scenario.need($0) != nil } ?? false
    }
    guard !asks, !asksLater, !sentence.does(.introduction) || draft.before.turns > 0 else { return }
    let obliges = isObliging(sentence)
    if !sentence.pressing, !obliges, agreesNextStep(sentence) { draft.note(.nextStep, sentence: index) }
  }

  /// "Don't decide today; I'll send you two prices": the clause that offers it must not deny it.
  func agreesNextStep(_ sentence: Sentence) -> Bool {
    sentence.text.split { ",，；;".contains($0) }.contains { clause in
      // 要不我给您留三天 denies nothing, and "without any payment" only what it costs.
      let bare = Self.harmless.reduce(String(clause)) { bare, word in
        bare.split(separator: word, omittingEmptySubsequences: false).joined()
      }
      return cues.nextStep.stands(in: bare) && !cues.negation.stands(in: bare)
    }
  }

  /// Words that deny only by their letters, or deny what a next step would cost.
  private static let harmless = [
    "要不", "行不行", "成不成", "好不好", "是不是", "不收钱", "不交钱", "不用交钱", "不要钱", "免费", "别急着定", "不急", "without any payment",
    "without payment",
    "without paying", "without obligation", "with no obligation", "no obligation", "no payment",
  ]

  /// Whether a line begins with nothing but a name.
  ///
  /// "Ellis, pleased to meet you."
  private func givesBareName(_ utterance: Utterance) -> Bool {
    let head = utterance.text.prefix { !",.!;，。！；".contains($0) }
    let words = head.split(separator: " ")
    guard (1...3).contains(words.count) else { return false }
    if head.unicodeScalars.allSatisfy({ !$0.isASCII }) { return head.count <= 3 && "小老".contains(head.prefix(1)) }
    return words.allSatisfy { $0.first?.isUppercase == true && !Self.noNames.contains($0.lowercased()) }
  }

  private static let noNames: Set<String> = [
    "yes", "no", "well", "oh", "sorry", "right", "sure", "thanks", "thank", "hello", "hi", "good", "ok", "okay", "of",
    "fine", "great", "really", "just", "me", "i", "a", "the", "my", "that", "this", "it", "and", "but", "so", "nobody",
    "lovely", "absolutely", "certainly", "pleased", "nice", "not", "maybe", "indeed", "ha", "ah", "hm", "er", "um",
    "excuse", "perhaps", "pardon", "true", "agreed", "exactly", "interesting", "wonderful", "morning", "afternoon",
  ]

  func readAnswer(into draft: inout TurnDraft) {
    if let claim = barelyClaimed(in: draft) {
      draft.note(claim.holds ? .trueClaim : .falseClaim, claim.id, sentence: 0)
    }
    guard let id = draft.before.pendingQuestion, let asked = scenario.initiatives.first(where: { $0.id == id }) else {
      return
    }
    let told = draft.utterance.sentences.contains { tells($0) || $0.does(.answer) }
    // A date, a length or a sum is an answer of a kind, even where it is not the one he hoped for.
    let values = draft.utterance.sentences.contains { sentence in
      sentence.question.kind == .none && sentence.slots.contains { [.date, .duration, .money].contains($0.kind) }
    }
    let answered =
      asked.answered.map { draft.holds($0) || values || $0.mentions(.introduced) && givesBareName(draft.utterance) }
      ?? told
    draft.note(answered ? .answered : .ignored, id)
  }

  /// The claim that a bare yes or no makes.
  ///
  /// "Do they stop at shops?" — "No, none at all."
  private func barelyClaimed(in draft: TurnDraft) -> (id: String, holds: Bool)? {
    let asked = scenario.initiatives.first { $0.id == draft.before.pendingQuestion }?.answered.map { [$0] } ?? []
    let objected = scenario.objections.first { $0.id == draft.before.pendingObjection }?.answers ?? []
    guard let first = draft.utterance.sentences.first, first.question.kind == .none else { return nil }
    guard let denies = Self.bare.first(where: { Phrase.find($0.words, in: first.text)?.start == 0 })?.denies else {
      return nil
    }
    let claims = (asked + objected.filter(\.settles).map(\.when)).flatMap(\.leaves).compactMap { leaf -> String? in
      if case .claimed(let id) = leaf { return id }
      return nil
    }
    for id in claims {
      let parts = id.split(separator: ".").map(String.init)
      guard parts.count == 2, draft.position.namedProducts.contains(parts[0]),
        let claim = scenario.product(parts[0])?.claims.first(where: { $0.id == parts[1] })
      else { continue }
      let negated =
        claim.samples.count { cues.negation.stands(in: $0) } * 2 > claim.samples.count
      if negated == denies { return (id, claim.holds) }
    }
    return nil
  }

  /// How a bare answer begins, and whether it denies.
  private static let bare: [(words: String, denies: Bool)] = [
    ("no", true), ("none", true), ("not one", true), ("never", true), ("not at all", true), ("没有", true),
    ("一个都没有", true), ("不会", true), ("不进", true), ("绝对不", true), ("yes", false), ("it does", false), ("it is", false),
    ("certainly", false), ("有", false), ("会的", false),
  ]
}
