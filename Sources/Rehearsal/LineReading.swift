import Dialogue
import Scenarios
import Selling

/// What a line does in this call: from acts and topics to moves.
struct LineReading {
  let scenario: Scenario
  let lexicon: Lexicon
  let claims: ClaimReading

  /// Below this share of the needs known (per cent) praise and advice come too early.
  static let earlyBelow = 30
  /// Two topics whose fits differ by less (thousandths) are a close call.
  static let closeCall = 120
  /// From this fit on (thousandths) a sentence names its topic plainly.
  static let plainFrom = 700
  /// From this fit on (thousandths) a rejected question is one he only half understood.
  static let unclearFrom = 300

  /// Notes in the draft what the line does.
  func read(into draft: inout TurnDraft) {
    for (index, sentence) in draft.utterance.sentences.enumerated() {
      readProducts(sentence, index, into: &draft)
      readListening(sentence, index, into: &draft)
      readAsking(sentence, index, into: &draft)
      readTelling(sentence, index, into: &draft)
      readClosing(sentence, index, into: &draft)
    }
    readAnswer(into: &draft)
    readStraying(into: &draft)
  }

  private func readProducts(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    for product in scenario.products where Phrase.anyOf(product.names + [product.name], in: sentence.text) {
      draft.note(.namedProduct, product.id, sentence: index)
    }
    // "the one with the free days" names a product by what is true of it.
    if sentence.does(.proposal), draft.position.namedProducts.isEmpty, let meant = claims.product(meantBy: sentence) {
      draft.note(.namedProduct, meant, sentence: index)
    }
    guard let product = draft.position.namedProducts.last, let offered = scenario.product(product) else { return }
    let proposes = sentence.does(.proposal) || (sentence.does(.close) && !sentence.pressing)
    let named = draft.turn.moves.contains { $0.kind == .namedProduct && $0.sentence == index }
    if proposes && (named || sentence.topic == nil || sentence.does(.close)) {
      draft.note(.proposed, offered.id, sentence: index)
    }
  }

  private func readListening(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    guard !presentsOffer(sentence, draft) else { return }
    for mark in sentence.acts {
      switch mark.act {
      case .restateFact where sentence.question.kind != .open:
        // Beside the topic it fits best, only what it names: words in common are no restatement yet.
        let summing = sentence.does(.summary)
        for (place, need) in known(mark.topics, draft).enumerated() {
          let names = scenario.need(need)?.names ?? []
          guard place == 0 || summing || Phrase.anyOf(names, in: sentence.text) else { continue }
          draft.note(.restatedFact, need, sentence: index)
        }
        if mark.topics.isEmpty == false && known(mark.topics, draft).isEmpty {
          draft.note(.misheard, sentence: index)
        }
      case .restateFeeling:
        for need in known(mark.topics, draft) { draft.note(.restatedFeeling, need, sentence: index) }
      case .summary:
        let needs = known(mark.topics, draft)
        if needs.count >= 2 { draft.note(.summed, needs.joined(separator: ","), sentence: index) }
      default: break
      }
    }
  }

  /// Whether the sentence speaks of the offer: what it shares with the buyer's words is then telling, not listening.
  private func presentsOffer(_ sentence: Sentence, _ draft: TurnDraft) -> Bool {
    guard let product = draft.position.namedProducts.last.flatMap(scenario.product) else { return false }
    return sentence.does(.answer) || !claims.read(sentence, of: product).isEmpty
  }

  private func known(_ topics: [String], _ draft: TurnDraft) -> [String] {
    topics.filter { scenario.need($0) != nil && draft.before.level(of: $0) > .nothing }
  }

  private func readAsking(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    guard !sentence.does(.proposal), !sentence.does(.close), !sentence.pressing, !tells(sentence) else { return }
    // "May I ask you a few things?" asks for leave, and for nothing else unless it says so plainly.
    let plain = (sentence.topics.first?.score ?? 0) >= LineReading.plainFrom
    if sentence.does(.permission) && !plain { return }
    // "Is that right?" after a summary asks whether it is right.
    if draft.utterance.does(.summary) && sentence.question.form != .wh && !plain { return }
    let asks = sentence.question.kind != .none
    let listens = sentence.does(.restateFact) || sentence.does(.restateFeeling) || sentence.does(.summary)
    if listens && !(asks && sentence.question.form == .wh) { return }
    guard asks || (sentence.topic != nil && !courteous(sentence)) else { return }
    if let topic = named(among: sentence, draft) ?? sentence.topic {
      // "So it's the two of you. Tell me …" asks nothing about what it has just given back.
      if draft.did(.restatedFact, topic) && sentence.question.form != .wh { return }
      if let need = scenario.need(topic) {
        let guesses = draft.before.level(of: topic) < .fact && Phrase.anyOf(need.names, in: sentence.text)
        // A remark that names the answer asks nothing.
        if guesses && !asks { return }
        draft.note(guesses ? .guessed : .asked, topic, sentence: index)
      } else if let fact = scenario.fact(topic) {
        draft.note(.asked, topic, sentence: index)
        if (fact.effect[.trust] ?? 0) < 0 { draft.note(.pried, topic, sentence: index) }
      }
      return
    }
    guard asks else { return }
    let named = scenario.needs.first {
      draft.before.level(of: $0.id) < .fact && Phrase.anyOf($0.names, in: sentence.text)
    }
    if let named { draft.note(.guessed, named.id, sentence: index) }
  }

  /// Where a need comes close to the best topic and its answer is named ("in July?"), the need is meant.
  private func named(among sentence: Sentence, _ draft: TurnDraft) -> String? {
    guard sentence.topic != nil, let best = sentence.topics.first, scenario.need(best.id) == nil else { return nil }
    return sentence.topics.first { match in
      guard let need = scenario.need(match.id), best.score - match.score < LineReading.closeCall else { return false }
      return Phrase.anyOf(need.names, in: sentence.text)
    }?.id
  }

  private func courteous(_ sentence: Sentence) -> Bool {
    [.greeting, .introduction, .permission, .thanks, .apology, .empathy, .answer].contains { sentence.does($0) }
  }

  private func tells(_ sentence: Sentence) -> Bool {
    let tells: [DialogueAct] = [.pitch, .advice, .information, .claim, .promise]
    return sentence.question.kind == .none && tells.contains { sentence.does($0) }
  }

  private func readTelling(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    guard sentence.question.kind == .none || sentence.question.form == .tag else { return }
    let listens = sentence.does(.restateFact) || sentence.does(.restateFeeling) || sentence.does(.summary)
    var tied: Set<String> = []
    // "There are no shops, because of what you told me": telling may lean on what was heard.
    if let product = draft.position.namedProducts.last.flatMap(scenario.product) {
      for claim in claims.read(sentence, of: product) {
        draft.note(claim.holds ? .trueClaim : .falseClaim, "\(product.id).\(claim.id)", sentence: index)
        if let need = claim.need, draft.before.level(of: need) >= .fact { tied.insert(need) }
      }
    }
    guard tells(sentence) || !tied.isEmpty || presentsOffer(sentence, draft) else { return }
    for need in scenario.needs
    where draft.before.level(of: need.id) >= .fact && Phrase.anyOf(need.names, in: sentence.text) {
      tied.insert(need.id)
    }
    let answersHim = draft.before.pendingQuestion != nil || draft.before.pendingObjection != nil
    for need in scenario.needs where tied.contains(need.id) { draft.note(.toldTied, need.id, sentence: index) }
    guard tied.isEmpty, !answersHim, !listens else { return }
    draft.note(.toldUntied, sentence: index)
    let early = draft.before.coverage(of: scenario) < LineReading.earlyBelow
    if early && (sentence.does(.pitch) || sentence.does(.advice) || draft.did(.namedProduct)) {
      draft.note(.pitchedEarly, sentence: index)
    }
  }

  private func readClosing(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    if sentence.pressing { draft.note(.pressed, sentence: index) }
    if !sentence.pressing && agreesNextStep(sentence) { draft.note(.nextStep, sentence: index) }
  }

  /// "Don't decide today; I'll send you two prices": the clause that offers it must not deny it.
  private func agreesNextStep(_ sentence: Sentence) -> Bool {
    sentence.text.split { ",，；;".contains($0) }.contains { clause in
      Phrase.anyOf(lexicon.cues["next-step"] ?? [], in: String(clause))
        && !Phrase.anyOf(lexicon.cues["negation"] ?? [], in: String(clause))
    }
  }

  private func readAnswer(into draft: inout TurnDraft) {
    guard let id = draft.before.pendingQuestion, let asked = scenario.initiatives.first(where: { $0.id == id }) else {
      return
    }
    let told = draft.utterance.sentences.contains { tells($0) || $0.does(.answer) }
    let answered = asked.answered.map { draft.holds($0) } ?? told
    draft.note(answered ? .answered : .ignored, id)
  }

  private func readStraying(into draft: inout TurnDraft) {
    guard draft.turn.moves.isEmpty, draft.utterance.rejected else { return }
    let heard = draft.utterance
    let handled: [DialogueAct] = [.permission, .consentQuestion, .serviceQuestion, .proposal, .close]
    guard !handled.contains(where: heard.does), heard.does(.offScript) || heard.question.kind != .none else { return }
    // Half understood is not off script: he asks for other words.
    let best = heard.topics.first.map { $0.id == TopicMatcher.offScript ? 0 : $0.score } ?? 0
    draft.note(best >= LineReading.unclearFrom ? .unclear : .strayed)
  }
}
