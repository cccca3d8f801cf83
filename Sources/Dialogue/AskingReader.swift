/// Reads what a question is for (D27): consent, service, clarifying, leading, permission, following up, or facts.
struct AskingReader {
  let line: HeardLine
  let recollection: Recollection
  let content: ContentWords

  /// The acts of a question.
  ///
  /// `restates` says that it gives back what the buyer told; `leans` that it leans on the last exchange.
  func acts(_ passage: Passage, restates: [String], topic: String?, leans: Bool) -> [ActMark] {
    let cues = passage.cues
    guard let reading = passage.reading else {
      if let permission = cues.best(.permission), permission.count >= 4 { return [line.mark(.permission, permission)] }
      if let service = cues.best(.service), service.count >= 5 { return [line.mark(.serviceQuestion, service)] }
      return []
    }
    let shown = reading.start..<reading.end
    var acts = [line.mark(kind(reading), shown)]
    if asksLeave(passage, reading), let permission = cues.best(.permission) {
      return acts + [line.mark(.permission, permission)]
    }
    if let service = cues.best(.service) { return acts + [line.mark(.serviceQuestion, service)] }
    if cues.has(.smallTalk), topic == nil { return acts }
    var purposed = false
    if let consent = consent(passage, reading) {
      acts.append(line.mark(.consentQuestion, consent))
      purposed = true
    }
    if reading.confirms, reading.question.form == .tag {
      // "I've understood you, haven't I?" asks whether it is so, and leads nowhere.
      let checks = !restates.isEmpty || cues.has(.clarify)
      acts.append(line.mark(checks ? .clarifyingQuestion : .leadingQuestion, shown, topics: restates))
      purposed = true
    } else if reading.confirms, !restates.isEmpty {
      acts.append(line.mark(.clarifyingQuestion, shown, topics: restates))
      purposed = true
    } else if let clarify = cues.best(.clarify), reading.question.form != .tag {
      acts.append(line.mark(.clarifyingQuestion, clarify, topics: restates))
      purposed = true
    } else if let lead = leading(passage, reading) {
      acts.append(line.mark(.leadingQuestion, lead))
    }
    if !purposed { acts.append(purpose(passage, shown, topic: topic, leans: leans)) }
    return acts
  }

  private func kind(_ reading: QuestionReading) -> DialogueAct {
    switch reading.question.kind {
    case .open: .openQuestion
    case .choice: .choiceQuestion
    default: .closedQuestion
    }
  }

  /// "May I ask you a few questions?" asks leave; "may I ask what your budget is?" asks for the budget.
  private func asksLeave(_ passage: Passage, _ reading: QuestionReading) -> Bool {
    guard passage.cues.has(.permission) else { return false }
    return reading.question.form == .yesNo || reading.question.form == .imperative || reading.question.form == .tag
  }

  private func consent(_ passage: Passage, _ reading: QuestionReading) -> Range<Int>? {
    guard reading.question.kind != .choice else { return nil }
    let cues = passage.cues.all(.consent).filter { passage.tokens.contains($0.lowerBound) }
    guard let cue = cues.max(by: { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }) else { return nil }
    if line.tokens[cue.lowerBound].isHan {
      // A short 可以吗 must close the sentence; 您觉得…怎么样 about the past asks for an experience.
      if reading.question.kind == .open { return nil }
      let telling = passage.clauses.contains { clause in
        clause.contains(cue.lowerBound)
          && Set(["说", "讲", "聊", "谈", "绍", "享"]).isDisjoint(with: line.tokens[clause].map(\.word))
      }
      return telling ? cue : nil
    }
    return cue
  }

  private func leading(_ passage: Passage, _ reading: QuestionReading) -> Range<Int>? {
    guard reading.question.form == .yesNo else { return nil }
    let start = reading.start
    let denied: Set<String> = [
      "don't", "doesn't", "didn't", "isn't", "aren't", "wouldn't", "won't", "shouldn't", "wasn't", "haven't",
    ]
    if denied.contains(line.tokens[start].word) { return start..<reading.end }
    let text = line.tokens[passage.tokens].map(\.word)
    guard ["吗", "么"].contains(text.last { $0 != "?" && $0 != "？" } ?? "") else { return nil }
    for index in passage.tokens where line.tokens[index].isHan {
      let offset = index - passage.tokens.lowerBound
      func two(_ words: String) -> Bool { Array(text[offset...].prefix(words.count)) == words.map { String($0) } }
      for lead in ["难道", "不觉得", "不想", "不应该", "不希望", "不是想", "不喜欢", "您不", "你不"] where two(lead) {
        return index..<(index + lead.count)
      }
    }
    return nil
  }

  private func purpose(_ passage: Passage, _ shown: Range<Int>, topic: String?, leans: Bool) -> ActMark {
    let words = passage.clauses.flatMap { content.words(line.tokens, $0) }
    let echoes = recollection.echoes(words)
    let recent = recollection.context.recentTopics
    if let topic, recent.contains(topic), recollection.knows(topic) {
      return line.mark(.targetedQuestion, echoes.first?.tokens ?? shown, topics: [topic])
    }
    if let echo = echoes.first {
      let built = recollection.told.filter { told in echoes.contains { told.keys.contains($0.key) } }.map(\.topic)
      let near = recent.filter(built.contains)
      return line.mark(.targetedQuestion, echo.tokens, topics: near.isEmpty ? Array(built.prefix(1)) : near)
    }
    if leans, !recollection.latest.isEmpty || !recent.isEmpty {
      return line.mark(.targetedQuestion, shown, topics: Array(recent.prefix(1)))
    }
    return line.mark(.informationQuestion, shown)
  }
}
