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
  /// From this fit on (thousandths) a remark counts as asking.
  static let remarkFrom = 600
  /// Two topics whose fits differ by less (thousandths) are a close call.
  static let closeCall = 120
  /// Below this fit, and with a lead smaller than this over the next topic (thousandths), he does not know what is
  /// meant: on two lists of blind lines one answer in two was wrong there, and from 480 on three in four were right,
  /// which is enough for a small fact, and not for what has to be earned.
  static let unsure = (below: 540, fact: 480, lead: 30)
  /// A topic that fits by less than so much worse is meant where its answers are of the type that is asked for.
  static let measuredLead = 130
  /// Below this fit a question is about nothing he knows where strays fit by so much better (thousandths).
  static let stray = (below: 600, lead: 100)
  /// Up to this fit (thousandths) a question may be about a small thing beside what was told, which fits it from so much
  /// on and by less than so much worse.
  static let besideFacts = (below: 720, from: 470, lead: 170)
  /// From this fit on (thousandths) a sentence is heard well enough to be answered beside another.
  static let besideFrom = 600
  /// From this fit on (thousandths) a feeling is his about the topic it fits, whatever words it shares with others.
  static let meantFrom = 560
  /// From this fit on (thousandths) a sentence is heard so well that he may say he was asked that before.
  static let clearFrom = 620
  /// From this fit on (thousandths) a sentence names its topic plainly.
  static let plainFrom = 700
  /// From this fit on (thousandths) an offer of service at the door asks for what it fits.
  static let doorFrom = 800
  /// From this fit on (thousandths) a question behind an offer is about something else.
  static let ownFrom = 850
  /// From so many characters on a Chinese question says what it asks: 成不成 alone does not.
  static let fullFrom = 6
  /// Up to so many characters a question that speaks of nothing asks on about what the line gives back.
  static func briefly(_ draft: TurnDraft) -> Int { draft.utterance.language == .chinese ? 14 : 60 }
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
    readSummed(into: &draft)
    readAskedOn(into: &draft)
    readAnswer(into: &draft)
    readStraying(into: &draft)
  }

  /// Takes a line for a summary that names several of his needs and looks back over them, or names many.
  ///
  /// "If I've got this straight: old churches for you, towers for him, and home by the twentieth."
  private func readSummed(into draft: inout TurnDraft) {
    guard !draft.did(.summed) else { return }
    let given: [Move.Kind] = [.restatedFact, .restatedFeeling, .toldTied]
    let telling = draft.utterance.sentences.indices.filter {
      let sentence = draft.utterance.sentences[$0]
      return (sentence.question.kind == .none || sentence.question.form == .tag) && !presentsOffer(sentence, draft)
    }
    let named = telling.map { place in
      scenario.needs.filter { need in
        draft.before.level(of: need.id) >= .fact
          && (Phrase.anyOf(need.names, in: draft.utterance.sentences[place].text)
            || draft.turn.moves.contains {
              $0.sentence == place && $0.target == need.id && given.contains($0.kind)
            })
      }.map(\.id)
    }
    let needs = scenario.needs.map(\.id).filter { id in named.contains { $0.contains(id) } }
    let offers: [Move.Kind] = [.namedProduct, .proposed, .trueClaim, .falseClaim]
    let selling = draft.turn.moves.contains { offers.contains($0.kind) }
    guard draft.utterance.does(.summary) ? needs.count >= 3 : needs.count >= 4 && !selling,
      let most = named.indices.max(by: { named[$0].count < named[$1].count }), named[most].count >= 2
    else { return }
    draft.note(.summed, needs.joined(separator: ","), sentence: telling[most])
  }

  private func readProducts(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    for product in named(in: sentence.text) { draft.note(.namedProduct, product, sentence: index) }
    // "the one with the free days" names a product by what is true of it; so does who reads out half of its sheet.
    if draft.position.namedProducts.isEmpty {
      let line = draft.utterance
      let offering = !line.does(.summary) && line.sentences.contains { $0.does(.proposal) || speaksOfOffers($0) }
      // Four merits of one product are an offer without being called one.
      let least = offering ? 3 : line.does(.summary) ? Int.max : 4
      let offered = claims.product(describedBy: line.sentences, of: scenario.products, from: least)
      let described = offered.flatMap(scenario.product).flatMap { product in
        claims.read(sentence, of: product).isEmpty ? nil : product.id
      }
      if let meant = described ?? (sentence.does(.proposal) ? claims.product(meantBy: sentence) : nil) {
        draft.note(.namedProduct, meant, sentence: index)
      }
    }
    guard let product = draft.position.namedProducts.last, let offered = scenario.product(product) else { return }
    let named = draft.turn.moves.contains { $0.kind == .namedProduct && $0.sentence == index }
    // Who names a product and its merits once the needs are known is offering it.
    let offers =
      named && draft.before.coverage(of: scenario) >= LineReading.earlyBelow
      && draft.utterance.sentences.contains { !claims.read($0, of: offered).isEmpty }
    let floats = named && Phrase.anyOf(["how about", "what about", "怎么样", "如何"], in: sentence.text)
    let proposes = offers || floats || sentence.does(.proposal) || (sentence.does(.close) && !sentence.pressing)
    if proposes && (named || sentence.topic == nil || sentence.does(.close)) {
      draft.note(.proposed, offered.id, sentence: index)
    }
  }

  /// The products that a text names, in the order in which it does: the last is the one being talked about.
  private func named(in text: String) -> [String] {
    scenario.products.compactMap { product in
      (product.names + [product.name]).compactMap { Phrase.find($0, in: text)?.start }.max().map { ($0, product.id) }
    }
    .sorted { $0 < $1 }.map(\.1)
  }

  private func readListening(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    guard !presentsOffer(sentence, draft) else { return }
    readFeelingAsked(sentence, index, into: &draft)
    for mark in sentence.acts {
      switch mark.act {
      case .restateFact:
        for (place, need) in known(mark.topics, draft).enumerated()
        where restates(need, first: place == 0, sentence, mark) && !guesses(need, sentence, draft) {
          draft.note(.restatedFact, need, sentence: index)
        }
      case .restateFeeling where isAsked(mark, in: sentence) || laughs(sentence): break
      case .restateFeeling:
        // The feeling belongs to what its words are written for, else to what the sentence speaks of, where he has told
        // of that.
        let written = phrased(sentence, draft)
        let told = scenario.needs.filter {
          let level = draft.before.level(of: $0.id)
          // A feeling behind what he only hinted at has to be named.
          return level >= .fact || level > .nothing && Phrase.anyOf($0.feeling, in: sentence.text)
        }.map(\.id)
        let meant = sentence.topics.first { $0.score >= LineReading.meantFrom && told.contains($0.id) }
        let shared = mark.topics.filter(told.contains)
        // "The shop's your daughter's now. That can't be easy": what was just given back is what is felt.
        let before =
          sentence.question.kind == .none && !isFragment(sentence) && !draft.utterance.does(.summary)
          ? draft.turn.moves.last { $0.kind == .restatedFact && $0.sentence < index } : nil
        let felt =
          written.map { [$0] } ?? meant.map { [$0.id] } ?? (shared.isEmpty ? before.map { [$0.target] } ?? [] : shared)
        for (place, need) in felt.enumerated()
        where place == 0 || Phrase.anyOf(scenario.need(need)?.feeling ?? [], in: sentence.text) {
          draft.note(.restatedFeeling, need, sentence: index)
        }
      case .summary:
        // A summary names its points; words in common are not enough.
        let heard = known(mark.topics, draft)
        let named = heard.filter {
          Phrase.anyOf(scenario.need($0)?.names ?? [], in: draft.utterance.text) || draft.did(.restatedFact, $0)
        }
        let plain = named.count >= 2 || !isLong(draft.utterance)
        let needs = plain ? named : heard
        if needs.count >= (plain ? 2 : 3) { draft.note(.summed, needs.joined(separator: ","), sentence: index) }
      default: break
      }
    }
  }

  /// The need whose feeling is named with words that no other need's feeling has, the one spoken of last before others.
  private func phrased(_ sentence: Sentence, _ draft: TurnDraft) -> String? {
    let named = scenario.needs.filter {
      draft.before.level(of: $0.id) >= .fact && Phrase.anyOf($0.feeling, in: sentence.text)
    }.map(\.id)
    return draft.before.recentTopics.first(where: named.contains) ?? (named.count == 1 ? named.first : nil)
  }

  /// "Are you afraid that he'll be bored?" gives back a feeling, and asks whether it is so.
  private func readFeelingAsked(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    guard sentence.question.kind == .closed, sentence.question.form == .yesNo else { return }
    for need in scenario.needs
    where draft.before.level(of: need.id) >= .fact && Phrase.anyOf(need.feeling, in: sentence.text) {
      draft.note(.restatedFeeling, need.id, sentence: index)
    }
  }

  /// Whether the words stand in an open question itself: "what does he like?" names no feeling of his.
  private func isAsked(_ mark: ActMark, in sentence: Sentence) -> Bool {
    guard sentence.question.form == .wh, sentence.question.kind == .open,
      let asking = sentence.acts.first(where: { $0.act == .openQuestion })
    else { return false }
    return mark.span.start >= asking.span.start
  }

  /// "Itchy fingers, haha": who laughs at a word gives no feeling back.
  private func laughs(_ sentence: Sentence) -> Bool {
    ["哈哈", "呵呵", "嘻嘻", "haha", "hehe"].contains { sentence.text.lowercased().contains($0) }
  }

  /// Whether a line is long enough to sum up without naming each point.
  private func isLong(_ line: Utterance) -> Bool {
    line.text.unicodeScalars.count >= (line.language == .chinese ? 24 : 80)
  }

  /// Whether a sentence really gives a fact back: it names it, or says enough of it and asks nothing.
  private func restates(_ need: String, first: Bool, _ sentence: Sentence, _ mark: ActMark) -> Bool {
    if Phrase.anyOf(scenario.need(need)?.names ?? [], in: sentence.text) { return true }
    // What speaks plainly of something small gives back nothing of a need that shares a word with it.
    if let best = sentence.topics.first, best.score >= LineReading.plainFrom, scenario.fact(best.id) != nil,
      sentence.topic != nil
    {
      return false
    }
    guard sentence.question.kind == .none || sentence.question.form == .tag else { return false }
    let han = mark.words.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
    let enough = han >= 4 || mark.words.split(separator: " ").count >= 3
    return enough && (first || sentence.does(.summary))
  }

  /// Whether the sentence speaks of the offer: what it shares with the buyer's words is then telling, not listening.
  private func presentsOffer(_ sentence: Sentence, _ draft: TurnDraft) -> Bool {
    guard let product = draft.position.namedProducts.last.flatMap(scenario.product) else { return false }
    return sentence.does(.answer) || !claims.read(sentence, of: product).isEmpty
  }

  /// "And your boy," is the beginning of something else.
  func isFragment(_ sentence: Sentence) -> Bool { !".!。！?？".contains(sentence.text.last ?? ".") }

  /// "So it's you and your boy": who names what he has only hinted at gives nothing back.
  private func guesses(_ need: String, _ sentence: Sentence, _ draft: TurnDraft) -> Bool {
    draft.before.level(of: need) < .fact && Phrase.anyOf(scenario.need(need)?.names ?? [], in: sentence.text)
  }

  private func known(_ topics: [String], _ draft: TurnDraft) -> [String] {
    topics.filter { scenario.need($0) != nil && draft.before.level(of: $0) > .nothing }
  }

  func courteous(_ sentence: Sentence) -> Bool {
    [.greeting, .introduction, .permission, .thanks, .apology, .empathy, .answer].contains { sentence.does($0) }
  }

  /// "It's my first day here, bear with me" speaks plainly of something small: it sells nothing.
  private func isSmall(_ sentence: Sentence) -> Bool {
    guard let best = sentence.topics.first, sentence.topic == best.id, best.score >= LineReading.plainFrom else {
      return false
    }
    return scenario.fact(best.id) != nil && !sentence.does(.claim) && !sentence.does(.pitch)
  }

  func tells(_ sentence: Sentence) -> Bool {
    let tells: [DialogueAct] = [.pitch, .advice, .information, .claim, .promise]
    return sentence.question.kind == .none && tells.contains { sentence.does($0) }
  }

  private func readTelling(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
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

  private func speaksOfOffers(_ sentence: Sentence) -> Bool {
    Phrase.anyOf(lexicon.cues["offer"] ?? [], in: sentence.text)
  }

  /// Whether a sentence presses: "does somebody have to sign before you can go?" asks, whatever words it has.
  func presses(_ sentence: Sentence) -> Bool {
    let asks =
      sentence.question.kind != .none && sentence.topic != nil
      && (sentence.topics.first?.score ?? 0) >= LineReading.plainFrom
    // "Want to think it over till Tuesday, or sign it today?" leaves him the choice.
    let leaves =
      sentence.question.kind == .choice
      && Phrase.anyOf(["think", "sleep on", "wait", "later", "考虑", "想想", "再说", "商量", "回去"], in: sentence.text)
    return sentence.pressing && !asks && !leaves
  }

  private func readClosing(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    if presses(sentence) { draft.note(.pressed, sentence: index) }
    // Who says who he is, or asks on about a need, agrees nothing yet.
    let asks = draft.turn.moves.contains { $0.kind == .asked && scenario.need($0.target) != nil }
    let asksLater = draft.utterance.sentences.dropFirst(index + 1).contains { later in
      later.question.kind == .open && later.topic.map { scenario.need($0) != nil } ?? false
    }
    guard !asks, !asksLater, !sentence.does(.introduction) || draft.before.turns > 0 else { return }
    if !sentence.pressing && agreesNextStep(sentence) { draft.note(.nextStep, sentence: index) }
  }

  /// "Don't decide today; I'll send you two prices": the clause that offers it must not deny it.
  func agreesNextStep(_ sentence: Sentence) -> Bool {
    sentence.text.split { ",，；;".contains($0) }.contains { clause in
      // 要不我给您留三天 denies nothing, and "without any payment" only what it costs.
      let bare = Self.harmless.reduce(String(clause)) { bare, word in
        bare.split(separator: word, omittingEmptySubsequences: false).joined()
      }
      return Phrase.anyOf(lexicon.cues["next-step"] ?? [], in: bare)
        && !Phrase.anyOf(lexicon.cues["negation"] ?? [], in: bare)
    }
  }

  /// Words that deny only by their letters, or deny what a next step would cost.
  private static let harmless = [
    "要不", "行不行", "成不成", "好不好", "是不是", "不收钱", "不交钱", "不用交钱", "不要钱", "免费", "别急着定", "不急", "without any payment",
    "without payment",
    "without paying", "without obligation", "with no obligation", "no obligation", "no payment",
  ]

  private func readAnswer(into draft: inout TurnDraft) {
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
    let answered = asked.answered.map { draft.holds($0) || values } ?? told
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
        claim.samples.count { Phrase.anyOf(lexicon.cues["negation"] ?? [], in: $0) } * 2 > claim.samples.count
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

  private func readStraying(into draft: inout TurnDraft) {
    guard draft.turn.moves.isEmpty, draft.utterance.rejected else { return }
    let heard = draft.utterance
    let handled: [DialogueAct] = [.permission, .consentQuestion, .serviceQuestion, .proposal, .close]
    guard !handled.contains(where: heard.does), heard.does(.offScript) || heard.question.kind != .none else { return }
    // Half understood is not off script: he asks for other words.
    let best = heard.topics.first.map { $0.id == TopicMatcher.offScript ? 0 : $0.score } ?? 0
    // What touches what he has just spoken of is never called a stray.
    let near =
      heard.does(.targetedQuestion) || heard.topics.contains { draft.before.recentTopics.prefix(3).contains($0.id) }
    draft.note(best >= LineReading.unclearFrom || near ? .unclear : .strayed)
  }
}
