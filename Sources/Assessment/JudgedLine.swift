import Dialogue
import Rehearsal
import Scenarios

/// One line of the trainee's with what was done in it: how the later versions of measures look at a line.
struct JudgedLine: Sendable {
  let call: JudgedCall
  let index: Int

  var turn: Turn { call.turns[index] }
  var sentences: [Sentence] { turn.utterance.sentences }
  var text: String { turn.utterance.text }

  /// The moves that the sentence at `place` made.
  func moves(_ place: Int) -> [Move] { turn.moves.filter { $0.sentence == place } }

  /// Whether the sentence at `place` made a move of one of these kinds.
  func did(_ kinds: Move.Kind..., at place: Int) -> Bool { moves(place).contains { kinds.contains($0.kind) } }

  /// Whether the line made a move of one of these kinds.
  func did(_ kinds: Move.Kind...) -> Bool { turn.moves.contains { kinds.contains($0.kind) } }

  /// What the sentence at `place` asked for, as the call took it.
  func asked(_ place: Int) -> Move? { moves(place).first { [.asked, .guessed, .repeated].contains($0.kind) } }

  /// Whether the sentence speaks of what is sold.
  func offers(_ place: Int) -> Bool {
    let telling: [DialogueAct] = [.pitch, .claim, .information, .promise, .proposal, .advice]
    return telling.contains(where: sentences[place].does) || did(.namedProduct, .proposed, at: place)
  }

  /// Whether the sentence sells: it speaks of the offer, or of its merits where those were the matter of the line.
  func sells(_ place: Int) -> Bool {
    if offers(place) { return true }
    return did(.trueClaim, .falseClaim, at: place) && did(.namedProduct, .proposed, .answered, .settled, .unsettled)
  }

  /// Whether the buyer's last words asked something.
  var wasAsked: Bool {
    let said = index > 0 ? call.turns[index - 1].replies.map(\.text) : [call.opening]
    return said.contains { $0.contains("?") || $0.contains("？") }
  }

  // MARK: questions

  /// The places of the questions that want an answer of their own: no courtesy, no making sure, no "eh?".
  var questions: [Int] { sentences.indices.filter(asks) }

  private func asks(_ place: Int) -> Bool {
    let sentence = sentences[place]
    guard sentence.question.kind != .none, Self.letters(sentence.text) >= 3, !isCourtesy(sentence) else {
      return false
    }
    let asked = asked(place) != nil
    let restating: [DialogueAct] = [.clarifyingQuestion, .restateFact, .restateFeeling]
    if restating.contains(where: sentence.does), sentence.question.form == .tag || !asked { return false }
    if did(.summed), sentence.question.form != .wh, !asked { return false }
    // Who writes question marks ends questions with them.
    if sentence.question.form == .imperative || Self.ends(sentence.text, "?？") { return true }
    guard sentences.contains(where: { Self.ends($0.text, "?？") }) else { return true }
    if Self.ends(sentence.text, "。.!！") { return false }
    let next = place + 1
    return asked || (next < sentences.count && sentences[next].does(.stackedQuestion))
  }

  private func isCourtesy(_ sentence: Sentence) -> Bool {
    let courtesies: [DialogueAct] = [
      .permission, .consentQuestion, .serviceQuestion, .smallTalk, .introduction, .proposal, .close,
    ]
    return courtesies.contains(where: sentence.does)
  }

  /// Two questions of the line about different things: the place of the first, and where the second begins.
  ///
  /// A question sharpened by a choice or a guess ("What would you like to see? Churches, or museums?") is one.
  var stacked: (first: Int, second: Int)? {
    let questions = questions
    for (count, place) in questions.enumerated() {
      for earlier in questions.prefix(count) where differ(earlier, place) { return (earlier, place) }
    }
    return nil
  }

  private func differ(_ earlier: Int, _ place: Int) -> Bool {
    let (one, other) = (asked(earlier)?.target, asked(place)?.target)
    let sentence = sentences[place]
    if sentence.question.form == .wh, sentence.does(.stackedQuestion) { return one == nil || one != other }
    guard let one, let other, one != other else { return false }
    let narrows = sentence.question.form != .wh && sentences[earlier].question.form == .wh
    return !narrows || (sentence.topics.first?.score ?? 0) >= 700
  }

  /// The first of two questions joined in one breath ("where do you want to go and when"), or nil.
  var joined: String? {
    for place in questions {
      if let first = Self.beforeSecond(sentences[place].text) { return first }
    }
    return nil
  }

  private static let opening: Set<String> = [
    "what", "whats", "what's", "where", "wheres", "where's", "who", "whos", "who's", "when", "whens", "how", "which",
  ]
  private static let joining: Set<String> = ["what", "where", "who", "when", "which", "how"]

  private static func beforeSecond(_ text: String) -> String? {
    let words = text.split(separator: " ")
    let plain = words.map { $0.lowercased().filter { $0.isLetter || $0 == "'" } }
    guard let first = plain.firstIndex(where: opening.contains) else { return nil }
    for place in plain.indices where place > first && ["and", "n", "or"].contains(plain[place]) {
      guard place + 1 < plain.count, joining.contains(plain[place + 1]) else { continue }
      if plain[place + 1] == "how", place + 2 >= plain.count { continue }
      return words[..<place].joined(separator: " ")
    }
    return nil
  }

  // MARK: words

  /// How much is written: a Chinese character counts as two letters.
  static func letters(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      sum + (scalar.properties.isIdeographic ? 2 : scalar.properties.isAlphabetic ? 1 : 0)
    }
  }

  private static func ends(_ text: String, _ marks: String) -> Bool {
    text.last { !$0.isWhitespace && !"\"”’」』".contains($0) }.map(marks.contains) ?? false
  }

  /// A question standing alone, as it would be typed.
  static func alone(_ question: String) -> String {
    var text = question
    while let last = text.last, last.isWhitespace || ",，;；".contains(last) { text.removeLast() }
    if ends(text, "?？.。!！") { return text }
    return text + (text.unicodeScalars.contains { $0.properties.isIdeographic } ? "？" : "?")
  }
}

extension JudgedCall {
  /// Every line of the trainee's.
  var lines: [JudgedLine] { turns.indices.map { JudgedLine(call: self, index: $0) } }

  /// Whether a need was known, to its fact, before the turn at `end`.
  func knew(_ need: String, before end: Int, _ level: Disclosure = .fact) -> Bool {
    turns.prefix(end).contains { $0.disclosures.contains { $0.need == need && $0.level >= level } }
  }

  /// The authored question for the need that would have cost most had the call ended before the turn at `end`; empty
  /// where there is none.
  func questionInstead(before end: Int) -> String {
    missed(before: end, by: DepthShare(MeasureSettings(DepthShare.defaults))).first?.need.ask.first ?? ""
  }

  /// Below this share of the needs known (per cent, by weight) an offer comes early.
  static let earlyBelow = 30
}
