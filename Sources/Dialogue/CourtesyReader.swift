/// Reads the courtesies of a sentence: greeting, introduction, thanks, apology, empathy, small talk.
struct CourtesyReader {
  let line: HeardLine

  /// The courtesies of a sentence, in no order.
  func acts(_ passage: Passage) -> [ActMark] {
    var acts: [ActMark] = []
    let cues = passage.cues
    if let greeting = cues.all(.greeting).first(where: { leads($0, passage) }) {
      acts.append(line.mark(.greeting, greeting))
    }
    for clause in passage.clauses {
      if let found = Introduction.find(in: line.tokens, clause) {
        acts.append(line.mark(.introduction, found.shown))
        break
      }
    }
    if acts.allSatisfy({ $0.act != .introduction }), let cue = cues.best(.introduction), passage.reading == nil,
      cue.count > 1,
      !["是", "里"].contains(line.tokens[cue.upperBound - 1].word), line.tokens[cue.lowerBound].isHan || cue.count > 2
    {
      acts.append(line.mark(.introduction, cue))
    }
    if let thanks = cues.all(.thanks).first { acts.append(line.mark(.thanks, thanks)) }
    if let empathy = cues.best(.condole) ?? cues.all(.empathy).first(where: { isWhole($0, passage) }) {
      acts.append(line.mark(.empathy, empathy))
    }
    if let apology = cues.all(.apology, outside: .condole).first(where: { !isAnothers($0, passage) }) {
      acts.append(line.mark(.apology, apology))
    }
    if let chat = cues.best(.smallTalk) { acts.append(line.mark(.smallTalk, chat)) }
    return acts
  }

  /// "Will Walter be sorry to stop?" asks whether somebody else is.
  private func isAnothers(_ range: Range<Int>, _ passage: Passage) -> Bool {
    let before = line.tokens[passage.tokens.lowerBound..<range.lowerBound].filter(\.isWord).map(\.word)
    guard let last = before.last else { return false }
    let own: Set<String> = ["i", "i'm", "i'd", "i'll", "we", "we're", "we'd", "we'll"]
    return ["be", "is", "are", "was", "were", "he", "she", "they", "you"].contains(last) && own.isDisjoint(with: before)
  }

  /// A greeting opens a clause; "hi" inside one greets nobody.
  private func leads(_ range: Range<Int>, _ passage: Passage) -> Bool {
    passage.clauses.contains { clause in
      guard let first = clause.first(where: { line.tokens[$0].isWord }) else { return false }
      return range.lowerBound - first <= (line.tokens[range.lowerBound].isHan ? 4 : 2)
    }
  }

  /// "I understand" says something by itself only where nothing hangs on it: "I understand you travel a lot" does not.
  private func isWhole(_ range: Range<Int>, _ passage: Passage) -> Bool {
    let words = line.tokens[range].map(\.word)
    guard words == ["i", "understand"] || words == ["understandable"] || words == ["i", "understand", "you"] else {
      return true
    }
    guard let clause = passage.clauses.first(where: { $0.contains(range.lowerBound) }) else { return false }
    return clause.upperBound - range.upperBound <= 1
  }
}
