/// Reads the question of each clause, in whichever language the clause is.
struct QuestionReader {
  let tokens: [Token]

  /// The questions of a stretch, clause by clause; nil for a clause that asks nothing.
  func readings(_ stretch: SentenceSplitter.Stretch) -> [QuestionReading?] {
    var readings: [QuestionReading?] = []
    for (number, clause) in stretch.clauses.enumerated() {
      let last = number == stretch.clauses.count - 1
      readings.append(
        reading(clause, asked: stretch.asked && last, stated: stretch.stated && last, closes: last, follows: number > 0)
      )
    }
    tag(stretch, &readings)
    if stretch.asked, readings.allSatisfy({ $0 == nil }) { readings[readings.count - 1] = bare(stretch) }
    alternative(stretch, &readings)
    return readings
  }

  private func reading(_ clause: Range<Int>, asked: Bool, stated: Bool, closes: Bool, follows: Bool) -> QuestionReading?
  {
    let han = tokens[clause].count { $0.isHan }
    let latin = tokens[clause].count { $0.kind == .latin }
    if han > 0,
      let reading = ChineseQuestions(
        tokens: tokens, clause: clause, asked: asked, stated: stated, closes: closes, follows: follows
      ).reading()
    {
      return reading
    }
    if latin > 0, han == 0 || latin >= 3 {
      return EnglishQuestions(tokens: tokens, clause: clause, asked: asked, stated: stated).reading()
    }
    return nil
  }

  /// "…, right?" and its kin at the end of a statement.
  private func tag(_ stretch: SentenceSplitter.Stretch, _ readings: inout [QuestionReading?]) {
    guard let last = stretch.clauses.last, let end = tokens[last].lastIndex(where: \.isWord) else { return }
    let whole = stretch.clauses.count > 1 && readings.dropLast().allSatisfy { $0 == nil }
    var best: Range<Int>?
    for phrase in EnglishWords.tags {
      let start = end + 1 - phrase.count
      guard start >= last.lowerBound, zip(start..., phrase).allSatisfy({ tokens[$0].word == $1 }) else { continue }
      if best.map({ $0.count < phrase.count }) ?? true { best = start..<(end + 1) }
    }
    guard let tag = best else { return }
    let words = tokens[last.lowerBound..<tag.lowerBound].count { $0.isWord }
    let alone = words == 0
    let inverted = tag.count > 1
    if alone {
      guard whole, stretch.asked || inverted || ["right", "correct"].contains(tokens[tag.lowerBound].word) else {
        return
      }
      if !stretch.asked, !inverted, stretch.clauses[0].count < 2 { return }
    } else {
      guard readings[readings.count - 1].map({ $0.start >= tag.lowerBound || $0.confirms }) ?? true else { return }
      if !stretch.asked {
        let before = tokens[tag.lowerBound - 1].word
        let plain = [
          "that's", "all", "is", "the", "turn", "be", "on", "your", "my", "are", "was", "you're", "it's", "quite", "a",
          "i'm", "if",
        ]
        guard words >= 3, inverted || tokens[tag.lowerBound].word == "right", !plain.contains(before) else { return }
        if !inverted, before.hasSuffix("'s") || before.hasSuffix("'re") || before.hasSuffix("'m") { return }
        let denied = tokens[tag.lowerBound].word.hasSuffix("n't") || tokens[tag.lowerBound].word == "right"
        guard denied, !(stretch.ended && tokens[tag.lowerBound].word == "right") else { return }
      } else if tag.count == 1, ["yes", "no"].contains(tokens[tag.lowerBound].word) {
        return
      }
    }
    var reading = QuestionReading(.closed, .tag, tag.lowerBound, tag.upperBound)
    reading.confirms = true
    readings[readings.count - 1] = reading
  }

  /// A statement or a fragment with a question mark.
  private func bare(_ stretch: SentenceSplitter.Stretch) -> QuestionReading {
    let words = stretch.tokens.filter { tokens[$0].isWord }
    let start = words.first ?? stretch.tokens.lowerBound
    var reading = QuestionReading(.closed, .yesNo, start, (words.last ?? start) + 1)
    if let wh = words.last(where: { EnglishWords.wh.contains(tokens[$0].word) }) {
      reading.question = Question(
        kind: EnglishQuestions(tokens: tokens, clause: stretch.tokens, asked: true).whKind(wh), form: .wh)
      reading.start = wh
      reading.end = wh + 1
      return reading
    }
    reading.confirms = words.count > 3
    reading.elliptic = words.count <= 3
    return reading
  }

  /// "A, or B?" and a sentence that begins with "or".
  private func alternative(_ stretch: SentenceSplitter.Stretch, _ readings: inout [QuestionReading?]) {
    guard let number = readings.lastIndex(where: { $0 != nil }), var reading = readings[number] else { return }
    let first = stretch.tokens.first { tokens[$0].isWord } ?? stretch.tokens.lowerBound
    if number > 0, let head = stretch.clauses[number].first(where: { tokens[$0].isWord }), tokens[head].word == "or",
      readings[..<number].contains(where: { $0?.question.form == .yesNo })
    {
      reading.question = Question(kind: .choice, form: .alternative)
      reading.start = head
      readings[number] = reading
      return
    }
    let asksYesNo = reading.question.form == .yesNo || reading.question.form == .tag
    if stretch.asked, tokens[first].word == "or", asksYesNo {
      reading.question = Question(kind: .choice, form: .alternative)
      reading.start = first
    } else if reading.question.kind == .choice {
      reading.question.form = .alternative
    } else if let joint = joint(stretch, after: reading.start), stretch.asked,
      asksYesNo || reading.question.kind == .closed || reading.question.form == .wh && joint > reading.end + 2
    {
      let wh = reading.question.form == .wh
      let parted = stretch.clauses.contains { $0.lowerBound > reading.start && $0.lowerBound <= joint }
      guard !wh || parted else { return }
      reading.question = Question(kind: .choice, form: .alternative)
    } else {
      return
    }
    readings[number] = reading
  }

  private func joint(_ stretch: SentenceSplitter.Stretch, after start: Int) -> Int? {
    let reader = EnglishQuestions(tokens: tokens, clause: stretch.tokens, asked: true)
    guard reader.choice(after: start) else { return nil }
    return stretch.tokens.last { $0 > start && tokens[$0].word == "or" }
  }
}
