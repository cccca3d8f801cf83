import Dialogue
import Scenarios
import Selling

/// What a line does in this call: from acts and topics to moves.
struct LineReading {
  let scenario: Scenario
  let cues: CallCues
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
  static let stray = (below: 640, lead: 100)
  /// Up to this fit (thousandths) a question may be about a small thing beside what was told, which fits it from so much
  /// on and by less than so much worse.
  static let besideFacts = (below: 720, from: 520, lead: 130)
  /// The same where he has said of the topic what he has to say: rather a small thing than the same again.
  static let besideTold = (below: 860, from: 520, lead: 150)
  /// The same where he has nothing more to say of the topic.
  static let besideSpent = (below: 860, from: 600, lead: 100)
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
  /// Below this fit (thousandths) a question that points with "that" or "it" is about the sentence before it.
  static let pointsBelow = 650
  /// So is one that fits by so much worse than that sentence.
  static let pointsLead = 150
  /// Below this fit a topic is taken only where it leads by so much more (thousandths).
  static let faintBelow = 500
  static let faintLead = 80
  /// From this fit on (thousandths) what leans on the last exchange is about that.
  static let leanedFrom = 480
  /// From this fit on (thousandths) what only tells is a remark on a small thing of his.
  static let admiredFrom = 760
  /// From so many characters on a question that is word for word in what he has just told is an echo of it.
  static let echoFrom = 6
  /// Up to so many characters a question that speaks of nothing asks on about what the line gives back.
  static func briefly(_ draft: TurnDraft) -> Int { draft.utterance.language == .chinese ? 14 : 60 }
  /// Below this fit (thousandths) what he evades without a hint he evades in words that fit any question.
  static let evadedBelow = 580
  /// From so many words or characters on a question beside a greeting is asked in earnest.
  static let earnestFrom = 8
  /// From this fit on (thousandths) a rejected question is one he only half understood.
  static let unclearFrom = 300
  /// From this fit on (thousandths) a question is one about what is nobody's business.
  static let privateFrom = 580

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
    readWhole(into: &draft)
    readAskedOn(into: &draft)
    readSureRemark(into: &draft)
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
    let sums = draft.utterance.does(.summary) || draft.utterance.sentences.last?.isBareCheck == true
    // Who asks what he has left out has summed up, however little of it was heard.
    let least = draft.utterance.sentences.last?.asksWhatIsMissing == true ? 2 : 3
    guard sums ? needs.count >= least : needs.count >= 4 && !selling,
      let most = named.indices.max(by: { named[$0].count < named[$1].count }), named[most].count >= min(2, least - 1)
    else { return }
    draft.note(.summed, needs.joined(separator: ","), sentence: telling[most])
    // "… Is that about right?" has asked whether the summary is right, and nothing it came near.
    draft.dropBareChecks()
  }

  private func readProducts(_ sentence: Sentence, _ index: Int, into draft: inout TurnDraft) {
    for product in named(in: sentence.text) { draft.note(.namedProduct, product, sentence: index) }
    // "the one with the free days" names a product by what is true of it; so does who reads out half of its sheet.
    if draft.position.namedProducts.isEmpty {
      let line = draft.utterance
      let offering = !line.does(.summary) && line.sentences.contains { $0.does(.proposal) || speaksOfOffers($0) }
      // Four merits of one product are an offer without being called one; two are with "how does that sound?".
      // Who asks what he has left out sums up, whatever he speaks of.
      let sums = line.sentences.last?.asksWhatIsMissing == true || line.does(.summary) && !offering
      let least = sums ? Int.max : asksHowItSeems(line) ? 2 : offering ? 3 : 4
      let offered = claims.product(describedBy: line.sentences, of: scenario.products, from: least)
      let described = offered.flatMap(scenario.product).flatMap { product in
        claims.read(sentence, of: product).isEmpty ? nil : product.id
      }
      // 那这回可得给您挑个慢悠悠的: what is still to be found is none of those there are.
      let points = sentence.does(.proposal) && !Phrase.anyOf(Self.indefinite, in: sentence.text)
      if let meant = described ?? (points ? claims.product(meantBy: sentence) : nil) {
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
    // "Paper and Lake: six days, three mornings at the vat, 9,600 for two. Would that suit you?"
    let submits =
      named && asksHowItSeems(draft.utterance)
      && draft.utterance.sentences.flatMap { claims.read($0, of: offered) }.count >= 2
    let puts = sentence.does(.proposal) || sentence.does(.close) && !sentence.pressing
    let proposes = offers || floats || submits || puts
    if proposes && (named || sentence.topic == nil || sentence.does(.close)) {
      draft.note(.proposed, offered.id, sentence: index)
    }
  }

  /// "How does that sound?", 您觉得怎么样: whether a line asks what he makes of it.
  private func asksHowItSeems(_ line: Utterance) -> Bool {
    line.sentences.contains { sentence in
      sentence.does(.consentQuestion)
        || sentence.question.kind != .none && Phrase.length(of: sentence.text) <= Self.briefest
          && Phrase.anyOf(Self.seeming, in: sentence.text)
    }
  }

  /// Up to so many words or characters.
  private static let briefest = 9
  private static let seeming = [
    "how does that sound", "how does it sound", "what do you think", "what do you say", "how do you like",
    "what do you make of", "how would that", "怎么样", "咋样", "如何", "觉得呢", "看呢", "您看行", "合适不",
  ]
  private static let indefinite = [
    "something", "pick you", "find you", "look for", "挑个", "挑一个", "选个", "选一个", "找个", "找一个", "挑条", "找条", "选条",
  ]

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
        // Who agrees a step meanwhile sums up little.
        let least = plain && !draft.did(.nextStep) ? 2 : 3
        if needs.count >= least { draft.note(.summed, needs.joined(separator: ","), sentence: index) }
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
    // "Does she miss it?" asks how somebody else feels, and about what was spoken of last.
    let isOfOthers = ["does she", "does he", "do they", "is she", "is he"].contains {
      Phrase.find($0, in: sentence.text)?.start == 0
    }
    guard !isOfOthers else { return }
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
  func presentsOffer(_ sentence: Sentence, _ draft: TurnDraft) -> Bool {
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
