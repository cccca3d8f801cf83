/// Reads what only the whole line shows: summaries, several questions at once, questions answered by the asker,
/// answers to the buyer.
struct LineActs {
  let line: HeardLine
  let passages: [Passage]
  let context: ConversationContext

  /// Adds the acts of the line to its sentences.
  func complete(_ sentences: inout [Sentence]) {
    sumUp(&sentences)
    stack(&sentences)
    answerSelf(&sentences)
    answer(&sentences)
  }

  private func sumUp(_ sentences: inout [Sentence]) {
    var topics: [String] = []
    var last: Int?
    // Three things in one breath are a summary without being called one, but for a feeling given back or a question.
    // "Shall I hold two places?" tells of an offer.
    let feels = sentences.contains { $0.does(.restateFeeling) || $0.does(.consentQuestion) }
    let asksOpenly = sentences.contains { $0.question.kind == .open }
    for (index, sentence) in sentences.enumerated() {
      for mark in sentence.acts where mark.act == .restateFact || mark.act == .restateFeeling {
        for topic in mark.topics where !topics.contains(topic) { topics.append(topic) }
        last = index
      }
    }
    if let place = passages.firstIndex(where: { $0.cues.has(.summary) }), let cue = passages[place].cues.best(.summary)
    {
      let several =
        topics.count >= 2 || (topics.isEmpty && passages.count > place && stated(from: place) >= 12 && context.turn > 0)
      if several { sentences[place].acts.append(line.mark(.summary, cue, topics: topics)) }
    } else if topics.count >= 3, !feels, !asksOpenly, let last,
      let mark = sentences[last].acts.first(where: { $0.act == .restateFact || $0.act == .restateFeeling })
    {
      sentences[last].acts.append(ActMark(.summary, span: mark.span, words: mark.words, topics: topics))
    }
  }

  private func stated(from place: Int) -> Int {
    passages[place...].reduce(0) { sum, passage in sum + passage.stated.reduce(0) { $0 + $1.count } }
  }

  private func stack(_ sentences: inout [Sentence]) {
    var before: (topic: String?, index: Int)?
    let aside: [DialogueAct] = [.permission, .serviceQuestion, .consentQuestion, .smallTalk, .clarifyingQuestion]
    for (index, passage) in passages.enumerated() {
      let readings = passage.readings.compactMap { $0 }.filter { !$0.confirms }
      guard let reading = readings.last, !aside.contains(where: { sentences[index].does($0) }) else { continue }
      let topic = sentences[index].topic
      let narrows = reading.elliptic || passage.tokens.count { line.tokens[$0].isWord } <= 2
      let offers = reading.question.form == .alternative
      let joined = readings.count > 1 && !offers || joins(passage, reading)
      if joined || before.map({ $0.topic == nil || $0.topic != topic }) ?? false, !(narrows && !joined) {
        sentences[index].acts.append(line.mark(.stackedQuestion, reading.start..<reading.end))
      }
      before = (topic, index)
    }
  }

  /// "Who is coming and when do you leave" in one breath: a second question word after "and".
  private func joins(_ passage: Passage, _ reading: QuestionReading) -> Bool {
    guard reading.question.form == .wh else { return false }
    return passage.tokens.contains { index in
      let next = index + 1
      guard ["and", "or"].contains(line.tokens[index].word), passage.tokens.contains(next),
        index > passage.tokens.lowerBound + 1
      else { return false }
      let earlier = line.tokens[passage.tokens.lowerBound..<index].contains { EnglishWords.wh.contains($0.word) }
      return earlier && EnglishWords.wh.contains(line.tokens[next].word) && next + 2 < passage.tokens.upperBound
    }
  }

  private func answerSelf(_ sentences: inout [Sentence]) {
    for (index, passage) in passages.enumerated().dropLast() {
      guard let reading = passage.reading, !reading.confirms, passages[index + 1].reading == nil else { continue }
      let next = passages[index + 1]
      guard let cue = next.cues.all(.because).first, let first = next.tokens.first(where: { line.tokens[$0].isWord })
      else { continue }
      let fillers = cue.lowerBound - first
      if fillers <= 2 { sentences[index].acts.append(line.mark(.selfAnsweredQuestion, reading.start..<reading.end)) }
    }
    for (index, passage) in passages.enumerated() where passage.clauses.count > 1 {
      guard let reading = passage.readings[0], !reading.confirms, reading.question.kind == .open else { continue }
      if let cue = passage.cues.all(.because).first(where: { $0.lowerBound == passage.clauses[1].lowerBound }),
        cue.count >= 1
      {
        sentences[index].acts.append(line.mark(.selfAnsweredQuestion, reading.start..<reading.end))
      }
    }
  }

  private func answer(_ sentences: inout [Sentence]) {
    guard context.buyerAsked else { return }
    for (index, passage) in passages.enumerated() where passage.reading == nil || passage.reading?.confirms == true {
      let only: [DialogueAct] = [.greeting, .introduction, .thanks, .apology, .smallTalk]
      let acts = sentences[index].acts.map(\.act)
      if !acts.isEmpty, acts.allSatisfy(only.contains) { continue }
      guard let first = passage.clauses.first, let last = passage.clauses.last else { continue }
      let words = passage.tokens.count { line.tokens[$0].isWord }
      if words < 2, passages.count > index + 1, passages[index + 1].reading == nil { continue }
      sentences[index].acts.append(line.mark(.answer, first.lowerBound..<last.upperBound))
      return
    }
  }
}
