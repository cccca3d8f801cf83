import Dialogue

/// A must-not: several questions in one line (D27).
///
/// Version 3 counts questions as a listener does: one that only narrows the one before it, a small-talk question, one
/// within quotation marks, and "tell me about it: what …?" are no second question; two that stand apart, each with its
/// own mark, are two, whatever they are about. What is quoted are the two. All else as in version 2.
///
/// Version 4: two halves of one thing, plainly heard as that, are one question ("what shall we take care of, and what
/// would you rather decide yourself?").
struct OneAtATimeV3: Measure {
  let name = "one-at-a-time"
  var version = 3
  let defaults = ["enough": 5, "cost": 2]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let asking = call.lines.filter { !$0.questions.isEmpty }
    let stacked = asking.compactMap { line in
      line.twoQuestions(sparingHalves: version > 3).map { (line: line, two: $0) }
    }
    var evidence = stacked.map { call.evidence($0.line.index, $0.two.quote, helped: false, .stacked) }
    if stacked.isEmpty, let clean = asking.first(where: { $0.index > 0 }) ?? asking.first,
      let place = clean.questions.last
    {
      evidence.append(call.evidence(clean.index, clean.sentences[place].text, helped: true, .oneQuestion))
    }
    let change = stacked.first.map { call.change(at: $0.line.index, better: JudgedLine.alone($0.two.first)) }
    return .graded(
      (asking.count - stacked.count * settings["cost"]) * 1000 / max(asking.count, settings.divisor("enough")),
      tried: !asking.isEmpty, evidence: evidence, change: change)
  }
}

extension JudgedLine {
  /// The first of two questions of the line, and the words of both; nil where it asks one thing.
  fileprivate func twoQuestions(sparingHalves: Bool) -> (first: String, quote: String)? {
    if let first = joined, Self.letters(first) >= 12,
      let whole = questions.first(where: { sentences[$0].text.hasPrefix(first) }), !(sparingHalves && isOneThing(whole))
    {
      return (first, sentences[whole].text)
    }
    let places = sentences.indices.filter { standsApart($0) }
    for (count, place) in places.enumerated() {
      guard let earlier = places.prefix(count).last(where: { !narrows(place, $0) }) else { continue }
      return (sentences[earlier].text, words(from: earlier, to: place))
    }
    return nil
  }

  /// "What shall we take care of, and what would you rather decide yourself?": two halves of one thing, plainly heard.
  private func isOneThing(_ place: Int) -> Bool { sentences[place].topics.first.map { $0.score >= 700 } ?? false }

  /// The words of both, with what stands between them where that is little.
  private func words(from earlier: Int, to place: Int) -> String {
    let (one, other) = (sentences[earlier], sentences[place])
    let all = Array(text.unicodeScalars)
    guard place == earlier + 1, one.span.start < other.span.end, other.span.end <= all.count else {
      return one.text + " … " + other.text
    }
    return String(String.UnicodeScalarView(all[one.span.start..<other.span.end]))
  }

  /// Whether the sentence is a question of its own.
  private func standsApart(_ place: Int) -> Bool {
    guard questions.contains(place) else { return false }
    let sentence = sentences[place]
    let other: [DialogueAct] = [.greeting, .thanks, .apology, .restateFeeling, .restateFact]
    if other.contains(where: sentence.does), sentence.question.form != .wh { return false }
    return !isWithinQuotes(place) && !isSmallTalk(place) && !leadsIn(place)
  }

  /// "Really?", "And you?", "A book?": a word or two that the next question says in full.
  private func leadsIn(_ place: Int) -> Bool {
    let text = sentences[place].text
    guard questions.contains(where: { $0 > place && $0 <= place + 2 }) else { return false }
    if text.unicodeScalars.contains(where: \.properties.isIdeographic) {
      return Self.letters(text) <= 12 && !Self.asking.contains { text.contains($0) }
    }
    return Self.letters(text) < 10 && !beginsOpenly(text)
  }

  /// About the rain, tea, or how he is.
  private func isSmallTalk(_ place: Int) -> Bool {
    Phrase.anyOf(Self.pleasantries, in: sentences[place].text)
  }

  /// Whether the sentence stands between quotation marks in the line.
  private func isWithinQuotes(_ place: Int) -> Bool {
    let before = Array(text.unicodeScalars).prefix(sentences[place].span.start)
    let straight = before.count { $0 == "\"" }
    let open = before.count { "“「『".unicodeScalars.contains($0) }
    let shut = before.count { "”」』".unicodeScalars.contains($0) }
    return !straight.isMultiple(of: 2) || open > shut
      || sentences[place].text.first.map { "\"“「".contains($0) } ?? false
  }

  /// Whether the question at `place` only narrows the earlier one.
  private func narrows(_ place: Int, _ earlier: Int) -> Bool {
    let (one, other) = (sentences[earlier], sentences[place])
    // "Tell me about it: what does a week look like?"
    if one.question.form == .imperative { return true }
    let adds = Self.adding.contains { other.text.lowercased().hasPrefix($0) }
    let (asked, next) = (self.asked(earlier)?.target, self.asked(place)?.target)
    let ownMark = one.text.last.map { "?？".contains($0) } ?? false
    if !ownMark, !adds {
      // Two clauses of one question, as "where would you like to go, have you thought of it?"; two only where each asks
      // openly, and was plainly taken for another thing.
      let fits = [one, other].allSatisfy { ($0.topics.first?.score ?? 0) >= 600 && $0.question.form == .wh }
      return asked == nil || next == nil || asked == next || !fits
    }
    let (about, same) = (asked ?? one.topics.first?.id, next ?? other.topics.first?.id)
    if adds { return about != nil && about == same || Self.letters(other.text) < 10 }
    if other.question.form != .wh || !beginsOpenly(other.text) {
      return one.question.form == .wh || next == nil || next == asked
    }
    return next != nil && next == asked || Self.letters(other.text) < 10
  }

  /// Whether an English question begins with its question word; a Chinese one need not.
  private func beginsOpenly(_ question: String) -> Bool {
    if question.unicodeScalars.contains(where: \.properties.isIdeographic) { return true }
    return Self.beginsOpenly(question)
  }

  /// Whether one of the first words of an English question is a question word.
  static func beginsOpenly(_ question: String) -> Bool {
    let words = question.lowercased().split { !$0.isLetter && $0 != "'" }.prefix(4)
    return words.contains { word in ["what", "wh", "how"].contains(where: word.hasPrefix) }
  }

  private static let asking = ["什么", "啥", "哪", "谁", "几", "多", "怎", "为何", "何时"]
  private static let adding = ["and ", "also ", "或者", "还有", "另外", "以及", "顺便"]
  private static let pleasantries = [
    "how are you", "isn't it", "tea", "coffee", "a seat", "sit down", "umbrella", "wet out", "rain", "外头热", "外面热",
    "外面冷",
    "挺冷的吧", "雨", "喝口", "倒杯", "喝杯", "湿了", "挂起来", "贵姓",
  ]
}
