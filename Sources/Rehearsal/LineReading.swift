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
  /// From this fit on (thousandths) a rejected question is one he only half understood.
  static let unclearFrom = 100

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
    for mark in sentence.acts {
      switch mark.act {
      case .restateFact where sentence.question.kind != .open:
        for need in known(mark.topics, draft) { draft.note(.restatedFact, need, sentence: index) }
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

  private func known(_ topics: [String], _ draft: TurnDraft) -> [String] {
    topics.filter { scenario.need($0) != nil && draft.before.level(of: $0) > .nothing }
  }

  private func readAsking(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    guard !sentence.does(.proposal), !sentence.does(.close), !tells(sentence) else { return }
    let asks = sentence.question.kind != .none
    let listens = sentence.does(.restateFact) || sentence.does(.restateFeeling) || sentence.does(.summary)
    if listens && !(asks && sentence.question.form == .wh) { return }
    guard asks || (sentence.topic != nil && !courteous(sentence)) else { return }
    if let topic = sentence.topic {
      if let need = scenario.need(topic) {
        let guesses = draft.before.level(of: topic) < .fact && Phrase.anyOf(need.names, in: sentence.text)
        draft.note(guesses ? .guessed : .asked, topic, sentence: index)
      } else if let fact = scenario.fact(topic) {
        draft.note(.asked, topic, sentence: index)
        if (fact.effect[.trust] ?? 0) < 0 { draft.note(.pried, topic, sentence: index) }
      }
      return
    }
    let named = scenario.needs.first {
      draft.before.level(of: $0.id) < .fact && Phrase.anyOf($0.names, in: sentence.text)
    }
    if let named { draft.note(.guessed, named.id, sentence: index) }
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
    if !listens, let product = draft.position.namedProducts.last.flatMap(scenario.product) {
      for claim in claims.read(sentence, of: product) {
        draft.note(claim.holds ? .trueClaim : .falseClaim, "\(product.id).\(claim.id)", sentence: index)
        if let need = claim.need, draft.before.level(of: need) >= .fact { tied.insert(need) }
      }
    }
    guard tells(sentence) || !tied.isEmpty else { return }
    for mark in sentence.acts { tied.formUnion(mark.topics.filter { draft.before.level(of: $0) >= .fact }) }
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
    let agrees = Phrase.anyOf(lexicon.cues["next-step"] ?? [], in: sentence.text)
    if agrees && !sentence.negated && !sentence.pressing { draft.note(.nextStep, sentence: index) }
  }

  private func readAnswer(into draft: inout TurnDraft) {
    guard let id = draft.before.pendingQuestion, let asked = scenario.initiatives.first(where: { $0.id == id }) else {
      return
    }
    let told = draft.utterance.sentences.contains { tells($0) || $0.does(.answer) }
    let answered = asked.answered.map { draft.holds($0) } ?? told
    draft.note(answered || draft.did(.trueClaim) || draft.did(.falseClaim) ? .answered : .ignored, id)
  }

  private func readStraying(into draft: inout TurnDraft) {
    guard draft.turn.moves.isEmpty, draft.utterance.rejected else { return }
    let heard = draft.utterance
    let handled: [DialogueAct] = [.permission, .consentQuestion, .serviceQuestion, .proposal, .close]
    guard !handled.contains(where: heard.does), heard.does(.offScript) || heard.question.kind != .none else { return }
    // Half understood is not off script: he asks for other words.
    let best = heard.topics.first?.score ?? 0
    draft.note(best >= LineReading.unclearFrom ? .unclear : .strayed)
  }
}
