/// Cuts a line into sentences by its marks, and where somebody writes on and on, by what the clauses do.
struct PassageReader {
  let tokens: [Token]
  let book: CueBook
  /// Where the line quotes: what stands there asks nothing.
  var quoted: [Range<Int>] = []

  /// The sentences of the line in order.
  func passages() -> [Passage] {
    let reader = QuestionReader(tokens: tokens)
    var result: [Passage] = []
    for stretch in SentenceSplitter(tokens: tokens).stretches() {
      // 谢谢您跟我说这些 asks for nothing, though 跟我说 alone would.
      let readings = zip(reader.readings(stretch), stretch.clauses).map { reading, clause in
        let thanked = reading?.question.form == .imperative && book.cues(tokens[clause]).has(.thanks)
        return thanked || isQuoted(clause) ? nil : reading
      }
      var starts = [0]
      for number in stretch.clauses.indices.dropFirst()
      where begins(number, after: starts[starts.count - 1], stretch.clauses, readings) {
        starts.append(number)
      }
      for (place, first) in starts.enumerated() {
        let isLast = place + 1 == starts.count
        let next = isLast ? stretch.clauses.count : starts[place + 1]
        let from = place == 0 ? stretch.tokens.lowerBound : stretch.clauses[first].lowerBound
        let to = isLast ? stretch.tokens.upperBound : stretch.clauses[next - 1].upperBound
        var passage = Passage(
          tokens: from..<to, clauses: Array(stretch.clauses[first..<next]), readings: Array(readings[first..<next]),
          asked: stretch.asked && isLast)
        passage.cues = book.cues(tokens[passage.tokens])
        result.append(passage)
      }
    }
    return result
  }

  /// Ouch, "did they cancel it?", that would stay with me.
  private func isQuoted(_ clause: Range<Int>) -> Bool {
    let words = clause.filter { tokens[$0].isWord }
    guard let first = words.first, let last = words.last else { return false }
    return quoted.contains { $0.lowerBound <= tokens[first].start && tokens[last].end <= $0.upperBound }
  }

  /// Whether a clause begins a sentence of its own, after the clauses from `first` on.
  private func begins(_ number: Int, after first: Int, _ clauses: [Range<Int>], _ readings: [QuestionReading?]) -> Bool
  {
    let before = first..<number
    let clause = clauses[number]
    if let head = clause.first(where: { tokens[$0].isWord }), tokens[head].word == "or" { return false }
    if isAddress(clause), asks(clauses[first]) { return false }
    let asksHere = readings[number].map { !$0.confirms && !isEcho(clause) } ?? false
    let askedBefore = before.contains { readings[$0].map { !$0.confirms } ?? false }
    if askedBefore { return asksHere && tokens[clause].count { $0.isWord } >= 2 }
    let courteous = before.allSatisfy { isCourtesy(clauses[$0]) }
    if courteous {
      return asksHere || !isCourtesy(clause) || isIntroduction(clause) != isIntroduction(clauses[number - 1])
    }
    return asksHere && before.allSatisfy { isComplete(clauses[$0]) || isCourtesy(clauses[$0]) }
  }

  /// "What made you come in, Tom?": who is addressed behind a question asks nothing by himself.
  private func isAddress(_ clause: Range<Int>) -> Bool {
    let words = clause.filter { tokens[$0].isWord }.map { tokens[$0] }
    let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "sir", "madam", "ma'am"]
    guard let head = words.first, words.count <= 3, words.allSatisfy({ $0.kind == .latin }) else { return false }
    if titles.contains(head.word) { return true }
    let others: Set<String> = ["or", "and", "right", "correct", "ok", "okay", "yes", "no", "really", "please", "then"]
    return words.count == 1 && !EnglishWords.wh.contains(head.word) && !others.contains(head.word)
  }

  /// Whether a clause begins as a question does: with a question word, and no "what a day".
  private func asks(_ clause: Range<Int>) -> Bool {
    let words = clause.filter { tokens[$0].isWord }.map { tokens[$0].word }
    guard let head = words.first, EnglishWords.wh.contains(head), words.count >= 3 else { return false }
    return !["a", "an"].contains(words[1])
  }

  /// A closing "is that all right" belongs to what it follows.
  private func isEcho(_ clause: Range<Int>) -> Bool {
    guard clause.count <= 8 else { return false }
    let cues = book.cues(tokens[clause])
    return cues.has(.consent) && !cues.has(.close)
  }

  private func isIntroduction(_ clause: Range<Int>) -> Bool {
    Introduction.find(in: tokens, clause) != nil
  }

  private func isCourtesy(_ clause: Range<Int>) -> Bool {
    if isIntroduction(clause) { return true }
    let cues = book.cues(tokens[clause])
    let courtesies: [CueClass] = [.greeting, .thanks, .apology, .acknowledge]
    let words = clause.filter { tokens[$0].isWord }
    guard let first = words.first else { return true }
    return courtesies.contains { cue in
      cues.all(cue).contains { range in
        range.lowerBound == first && words.count - range.count <= (tokens[first].isHan ? 3 : 2)
      }
    }
  }

  /// Whether a clause states something by itself, and does not merely lead up to the next.
  private func isComplete(_ clause: Range<Int>) -> Bool {
    let words = clause.filter { tokens[$0].isWord }
    guard let first = words.first, let last = words.last else { return false }
    if tokens[first].isHan || tokens[last].isHan {
      // 倒班的啊: said and done.
      if words.count >= 2, ["啊", "呀", "哦", "哈", "嘛", "啦"].contains(tokens[last].word) { return true }
      guard words.count >= 5 else { return false }
      let opening = tokens[first].word
      let two = words.count > 1 ? opening + tokens[words[1]].word : opening
      let ending = tokens[last].word
      let leads: Set<String> = [
        "如果", "要是", "假如", "假设", "关于", "至于", "对于", "除了", "比如", "按照", "根据", "说到", "等您", "到时", "既然", "万一", "只要", "想问",
        "请问", "另外", "冒昧", "麻烦", "为了", "因为", "由于", "虽然",
      ]
      if leads.contains(two) || ["当", "像", "按", "等", "到", "在", "从", "除"].contains(opening) { return false }
      if ["时", "后", "前", "里", "上", "下", "面", "呢", "言", "话", "中", "间", "外", "问", "边", "候", "讲"].contains(ending) {
        return false
      }
      return words.contains {
        ["您", "你", "我", "他", "她", "它", "们", "是", "有", "了", "很", "就", "都"].contains(tokens[$0].word)
      }
    }
    guard words.count >= 3 else { return false }
    let leads: Set<String> = [
      "if", "when", "as", "while", "after", "before", "since", "once", "because", "to", "for", "with", "about",
      "regarding", "besides", "apart", "in", "on", "at", "by", "from", "given", "assuming", "suppose", "considering",
      "looking", "thinking", "speaking", "coming", "of", "than", "although", "though", "until", "during", "mr", "mrs",
      "ms", "may", "can", "could",
    ]
    let second = words.count > 1 ? tokens[words[1]].word : ""
    let joint = ["and", "so", "but", "okay", "well", "now", "then"].contains(tokens[first].word)
    if leads.contains(tokens[first].word) || (joint && leads.contains(second)) { return false }
    let subjects: Set<String> = [
      "i", "i'm", "i've", "i'd", "i'll", "we", "we're", "we've", "we'll", "you", "you're", "you've", "you'd", "he",
      "he's", "she", "she's", "it", "it's", "they", "they're", "that", "that's", "this", "there", "there's", "my",
      "your", "our",
    ]
    return words.prefix(4).contains { subjects.contains(tokens[$0].word) }
  }
}
