/// One act of hearing: a line after its context, on its way to an `Utterance`.
struct Hearing {
  let line: HeardLine
  let context: ConversationContext
  let matcher: TopicMatcher
  let content: ContentWords
  let passages: [Passage]
  private let recollection: Recollection

  init(_ text: String, in context: ConversationContext, matcher: TopicMatcher, content: ContentWords, book: CueBook) {
    line = HeardLine(text)
    self.context = context
    self.matcher = matcher
    self.content = content
    passages = PassageReader(tokens: line.tokens, book: book, quoted: Quotation.ranges(in: line.text)).passages()
    recollection = Recollection(context, content: content)
  }

  /// The line as understood.
  func utterance() -> Utterance {
    var sentences: [Sentence] = []
    for passage in passages {
      let near = sentences.last?.acts.first { $0.act == .restateFact }?.topics ?? []
      sentences.append(sentence(passage, near: near, before: sentences.last?.topic))
    }
    for index in sentences.indices.dropFirst() {
      takeUpFragment(index, &sentences)
      takeUpPointed(index, &sentences)
    }
    LineActs(line: line, passages: passages, context: context).complete(&sentences)
    strays(&sentences)
    for index in sentences.indices { sentences[index].acts = ordered(sentences[index].acts) }
    let topics = topics(of: sentences)
    return Utterance(
      text: line.text, language: line.language, sentences: sentences, topics: topics,
      rejected: sentences.allSatisfy(\.rejected))
  }

  private var summing: Bool { passages.contains { $0.cues.has(.summary) } }

  private func sentence(_ passage: Passage, near: [String], before: String?) -> Sentence {
    let span = line.span(passage.tokens)
    var sentence = Sentence(text: line.words(span), span: span)
    sentence.question = passage.reading?.question ?? .none
    sentence.slots = SlotReader(line: line).slots(passage.tokens)
    sentence.negated = Negation(line: line).denies(passage)
    sentence.pressing = passage.cues.has(.pressure)
    let follow = FollowUp(line: line, context: context, content: content, before: before)
    let leans = follow.leans(passage)
    rank(passage, follow, leans: leans, into: &sentence)

    let telling = TellingReader(line: line, content: content)
    let tells = telling.tells(passage)
    let heard = ListeningReader(line: line, recollection: recollection, content: content, long: passages.count > 2)
      .read(passage, tells: tells, summing: summing, near: near, about: sentence.topics.map(\.id))
    let known = heard.facts?.topics.filter(recollection.knows) ?? []
    let restates = known + (heard.feelings?.topics ?? []).filter { !known.contains($0) }
    sentence.acts = CourtesyReader(line: line).acts(passage)
    sentence.acts += AskingReader(line: line, recollection: recollection, content: content)
      .acts(passage, restates: restates, topic: sentence.topic, leans: leans)
    if let facts = heard.facts { sentence.acts.append(facts) }
    if let feelings = heard.feelings { sentence.acts.append(feelings) }
    sentence.acts += telling.acts(
      passage, listens: heard.facts != nil || heard.feelings != nil, slots: sentence.slots, tied: heard.touched)
    return sentence
  }

  private func rank(_ passage: Passage, _ follow: FollowUp, leans: Bool, into sentence: inout Sentence) {
    let spoken = withoutAddress(Negation(line: line).spoken(passage))
    let carried = passage.clauses.flatMap { content.words(line.tokens, $0) }
    var matches = follow.weighed(
      matcher.rank(spoken, limit: 8), leans: leans, echoes: !recollection.echoes(carried).isEmpty,
      asks: sentence.question.form == .wh)
    var rejected = matcher.rejects(matches)
    if sentence.question.kind != .none { takeUp(carried, &matches, &rejected) }
    // What is plainly off script leans on nothing he has said.
    let astray = matches.first.map { $0.id == TopicMatcher.offScript && $0.score >= Tuning.astray } ?? false
    // "Depends on what?" is about what he has just said.
    if sentence.question.kind != .none, rejected, !astray, let topic = follow.near.first, matcher.knows(topic),
      passage.tokens.count(where: { self.line.tokens[$0].isWord }) <= Tuning.short,
      recollection.repeats(line.tokens[passage.tokens])
    {
      bind(topic, score: Tuning.dropped, to: &matches)
      rejected = false
    }
    // "And who looks?": a short question that fits nothing is about what he has just remarked, unless it brings in what
    // he has said nothing of.
    if sentence.question.kind != .none, rejected, !astray,
      carried.isEmpty || recollection.repeats(line.tokens[passage.tokens]), let remarked = context.remarked,
      matcher.knows(remarked),
      passage.tokens.count(where: { self.line.tokens[$0].isWord })
        <= (line.language == .chinese ? Tuning.briefHan : Tuning.brief)
    {
      bind(remarked, score: Tuning.dropped, to: &matches)
      rejected = false
    }
    // "What would have made it better?": what fits what he has just spoken of is no stray for want of a hair.
    if sentence.question.kind != .none, rejected, let stray = matches.first, stray.id == TopicMatcher.offScript,
      let here = matches.first(where: { follow.near.prefix(2).contains($0.id) }),
      here.score >= Tuning.bar, stray.score - here.score <= Tuning.hair
    {
      bind(here.id, score: here.score, to: &matches)
      rejected = false
    }
    // A bare "why?" is about what was said last, whatever else begins with why.
    let words = spoken.filter { $0.isWord || Punctuation.divides($0.word) }
    let asksWhy = Self.whys.contains { Phrase.find($0, in: words) != nil }
    // What a sentence says plainly by itself needs nothing of the one before.
    let best = matches.first?.score ?? 0
    let here = matches.first { $0.id == follow.near.first }?.score ?? 0
    let plain = best >= Tuning.plain || best >= Tuning.astray && best - here > Tuning.apart
    let isBareWhy = asksWhy && (!plain || words.count(where: \.isWord) <= Tuning.bareWhy)
    let bound = rejected || (leans && (isBareWhy || follow.before != nil && !plain))
    if bound, leans, let topic = follow.near.first, matcher.knows(topic) {
      let words = passage.cues.best(.lean).map { [line.words(line.span($0))] } ?? []
      let other = matches.first { $0.id != topic && $0.id != TopicMatcher.offScript }?.score ?? 0
      bind(topic, score: max(Tuning.leaning, other), words: words, to: &matches)
      rejected = false
    }
    sentence.topics = Array(matches.prefix(3))
    sentence.rejected = rejected
  }

  /// "The one you have now, what's wrong with it?": a question that fits nothing is heard together with the words before
  /// its comma, where they ask nothing themselves and speak of something.
  private func takeUpFragment(_ index: Int, _ sentences: inout [Sentence]) {
    let (before, here) = (sentences[index - 1], sentences[index])
    guard here.question.kind != .none, before.question.kind == .none,
      ",，、".contains(before.text.last ?? ".") || ",，、".contains(mark(after: before.span) ?? ".")
    else { return }
    // 那位是您爱人，还是孩子？ is one question, whatever its end is by itself.
    let isSecondHalf = here.question.kind == .choice && Self.others.contains { here.text.lowercased().hasPrefix($0) }
    let leans = here.rejected && !before.rejected && before.topics.first?.score ?? 0 >= Tuning.bar
    guard isSecondHalf || leans else { return }
    let words = passages[index - 1...index].flatMap { withoutAddress(Negation(line: line).spoken($0)) }
    let matches = matcher.rank(words, limit: 8)
    guard !matcher.rejects(matches) else { return }
    sentences[index].topics = Array(matches.prefix(3))
    sentences[index].rejected = false
  }

  /// "You said the off-site is yours this year, how did that come about?": a short question that points at what was said
  /// before it is heard together with that, and is about it where both together fit it best.
  private func takeUpPointed(_ index: Int, _ sentences: inout [Sentence]) {
    let (before, here) = (sentences[index - 1], sentences[index])
    let size = passages[index].tokens.count { line.tokens[$0].isWord }
    guard !here.rejected, here.question.kind != .none, here.question.form != .tag,
      ![.permission, .consentQuestion, .serviceQuestion].contains(where: here.does), before.question.kind == .none,
      let named = before.topic, here.topic != named, (before.topics.first?.score ?? 0) >= Tuning.pointed,
      size <= (line.language == .chinese ? Tuning.pointsHan : Tuning.points),
      Phrase.anyOf(Self.pointing, in: here.text),
      passages[index].clauses.flatMap({ content.words(line.tokens, $0) }).count <= Tuning.pointsOf
    else { return }
    let words = passages[index - 1...index].flatMap { withoutAddress(Negation(line: line).spoken($0)) }
    let matches = matcher.rank(words, limit: 8)
    guard matches.first?.id == named, !matcher.rejects(matches) else { return }
    sentences[index].topics = Array(matches.prefix(3))
    sentences[index].rejected = false
  }

  private static let pointing = ["that", "it", "this", "它", "这事", "那事"]

  /// The mark right behind a stretch of the line; nil where none stands there.
  private func mark(after span: Span) -> Character? {
    let scalars = Array(line.text.unicodeScalars)
    return scalars.indices.contains(span.end) ? Character(scalars[span.end]) : nil
  }

  /// What is said beside the buyer's name and the asking of pardon: 程先生，您… does not ask what he is called, nor "who
  /// told you that, if you don't mind my asking?" whether he minds.
  private func withoutAddress(_ spoken: [Token]) -> [Token] {
    var rest = spoken
    if let bare = context.addresses.lazy.compactMap({ Self.cut(Phrase.words($0), from: rest, leaving: 1) }).first {
      rest = bare
    }
    if let bare = Self.pardons.lazy.compactMap({ Self.cut($0, from: rest, leaving: 2) }).first { rest = bare }
    return rest
  }

  /// The tokens without a phrase; nil where it does not stand in them, or leaves fewer words than that.
  private static func cut(_ words: [Token], from spoken: [Token], leaving least: Int) -> [Token]? {
    guard !words.isEmpty, words.count < spoken.count,
      let start = (0...(spoken.count - words.count)).first(where: { start in
        words.indices.allSatisfy { spoken[start + $0].word == words[$0].word }
      })
    else { return nil }
    let rest = Array(spoken[..<start] + spoken[(start + words.count)...])
    return rest.count(where: \.isWord) >= least ? rest : nil
  }

  /// Asking pardon for a question, longer ones before those within them.
  private static let pardons = [
    "if you don't mind me asking", "if you don't mind my asking", "if you don't mind telling me",
    "if you don't mind me being nosy", "if you don't mind", "if you do not mind", "if it's not too personal",
    "if that's not too personal", "if it isn't too personal", "if i may ask", "if i might ask", "if i may be so bold",
    "if i may", "if it's all right to ask", "if i'm not being nosy", "just out of curiosity", "out of curiosity",
    "if you'd like to tell me", "冒昧问一句", "冒昧地问一句", "冒昧问下", "多嘴问一句", "多问一句", "不介意的话", "要是不介意的话",
    "要是方便说的话", "方便说的话", "方便的话", "您别介意", "您别见怪", "不怕您笑话",
  ].map(Phrase.words)

  /// "What happened two years ago?" takes up what he let drop: a word of his own, and of one topic alone.
  private func takeUp(_ words: [ContentWords.Word], _ matches: inout [TopicMatch], _ rejected: inout Bool) {
    let best = matches.first?.score ?? 0
    guard rejected || best < Tuning.dropped, let (topic, shown) = recollection.meant(by: words), matcher.knows(topic),
      rejected || matches.first?.id != topic
    else { return }
    let here = matches.first { $0.id == topic }?.score ?? 0
    let lifted = max(here + Tuning.dropLift, rejected ? Tuning.dropped : 0)
    guard rejected || lifted > best else { return }
    bind(topic, score: min(1000, lifted), words: [line.words(line.span(shown))], to: &matches)
    rejected = false
  }

  /// Puts a topic first, with its nearest sample where it has one, and the words that bind the line to it.
  private func bind(_ topic: String, score: Int, words: [String]? = nil, to matches: inout [TopicMatch]) {
    let match = matches.first { $0.id == topic }
    matches.removeAll { $0.id == topic }
    matches.insert(
      TopicMatch(id: topic, score: score, sample: match?.sample ?? "", words: words ?? match?.words ?? []), at: 0)
  }

  private static let others = ["还是", "或者", "或是", "or "]
  private static let whys = ["why", "how come", "为什么", "为啥"].map(Phrase.words)

  /// A sentence without a topic that does nothing else strays.
  private func strays(_ sentences: inout [Sentence]) {
    guard !matcher.isEmpty else { return }
    let bare: Set<DialogueAct> = [
      .openQuestion, .closedQuestion, .choiceQuestion, .informationQuestion, .stackedQuestion,
    ]
    for index in sentences.indices where sentences[index].rejected {
      let acts = sentences[index].acts
      guard acts.allSatisfy({ bare.contains($0.act) }) else { continue }
      let passage = passages[index]
      if acts.isEmpty, passage.cues.has(.acknowledge) || passage.tokens.count(where: { line.tokens[$0].isWord }) < 2 {
        continue
      }
      sentences[index].acts.append(line.mark(.offScript, passage.tokens))
    }
  }

  private func ordered(_ acts: [ActMark]) -> [ActMark] {
    DialogueAct.allCases.flatMap { act in acts.filter { $0.act == act }.prefix(1) }
  }

  /// The topics of the whole line: of its words together, raised half the way to the sentence that fits better.
  private func topics(of sentences: [Sentence]) -> [TopicMatch] {
    guard sentences.count > 1 else { return sentences.first.map { Array($0.topics) } ?? [] }
    let whole = matcher.rank(line.tokens, limit: 8)
    var merged = whole
    for match in sentences.flatMap(\.topics) {
      var match = match
      match.score = (match.score + (whole.first { $0.id == match.id }?.score ?? 0)) / 2
      if let place = merged.firstIndex(where: { $0.id == match.id }) {
        merged[place].score = max(merged[place].score, match.score)
      } else {
        merged.append(match)
      }
    }
    // What strays in one sentence does not hide what another asks.
    if sentences.contains(where: { !$0.rejected }) { merged.removeAll { $0.id == TopicMatcher.offScript } }
    return merged.enumerated().sorted { ($0.element.score, $1.offset) > ($1.element.score, $0.offset) }
      .prefix(5).map(\.element)
  }
}
