import Dialogue
import Rehearsal
import Scenarios

/// A question that came near a need and got nothing of it: the trainee tried, and the buyer did not take it for that.
public struct NearTry: Equatable, Sendable {
  /// Where its turn stands in the call's `turns`.
  public let index: Int
  /// The turn's number.
  public let turn: Int
  /// The question.
  public let quote: String
  /// Whether the buyer took it for what it was, and kept the answer back.
  public let wasHeard: Bool
  /// Whether it was one of several in that line, and went under among them.
  public var wasBuried = false
}

extension JudgedCall.Deed {
  /// Whether its words ask for something: "really?" and "oh?" only wonder.
  var isPlain: Bool { JudgedLine.asksPlainly(quote) }

  /// How well its words fit what they were taken for, in thousandths; 0 where that came from elsewhere.
  var fit: Int { sentence?.topics.first { $0.id == move.target }?.score ?? 0 }
}

extension JudgedLine {
  /// Whether a question asks for something: "really?" and "oh?" only wonder.
  static func asksPlainly(_ question: String) -> Bool {
    if question.unicodeScalars.contains(where: \.properties.isIdeographic) {
      return letters(question) > 6 || asksIn.contains { question.contains($0) }
    }
    let first = question.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
    return letters(question) > 8 || asksWith.contains(first)
  }

  /// Whether a question asks with a question word: "how much …?", 多少.
  static func asksWithWord(_ question: String) -> Bool {
    if question.unicodeScalars.contains(where: \.properties.isIdeographic) {
      return asksIn.contains { question.contains($0) }
    }
    return beginsOpenly(question)
  }

  private static let asksWith: Set = ["what", "why", "when", "where", "who", "how", "which"]
  private static let asksIn = ["什么", "啥", "哪", "谁", "几", "多", "怎"]
}

extension JudgedCall {
  /// From this fit on (thousandths) it can be said that a question was put, and where.
  private static let heardFrom = 560
  /// From this fit on (thousandths) a question may have meant a need that it was not taken for.
  private static let meantFrom = 540
  /// From this fit on (thousandths) it meant the need where it names what the need is about as well.
  private static let namedFrom = 440
  /// A topic that fits better by more than this (thousandths) is what was meant.
  private static let lead = 40
  private static let namedLead = 200

  /// How the trainee tried for a need that stayed hidden; nil where he never came near it.
  ///
  /// What the buyer took for the need goes before what only came near it; of the latter, the best fit.
  public func nearTry(for need: String) -> NearTry? {
    let asked = deeds(.asked, .repeated).filter { $0.move.target == need && $0.isPlain }
      .max { ($0.fit, $0.index) < ($1.fit, $1.index) }
    if let asked, asked.fit >= Self.heardFrom {
      return NearTry(
        index: asked.index, turn: asked.turn, quote: asked.quote, wasHeard: true,
        wasBuried: wentUnder(need, in: turns[asked.index]))
    }
    guard let wanted = scenario.need(need) else { return nil }
    var best: (index: Int, quote: String, fit: Int)?
    for line in lines {
      for place in line.questions where !line.did(.summed, .proposed, .namedProduct, .trueClaim, .nextStep) {
        let sentence = line.sentences[place]
        guard JudgedLine.asksPlainly(sentence.text), let match = sentence.topics.first(where: { $0.id == need }),
          match.score > best?.fit ?? 0
        else {
          continue
        }
        // What comes nearer to another need was meant for that.
        guard let first = sentence.topics.first, first.id == need || scenario.need(first.id) == nil else { continue }
        let lead = first.score - match.score
        if match.score >= Self.meantFrom && lead <= Self.lead
          || match.score >= Self.namedFrom && lead <= Self.namedLead && names(wanted, in: sentence, match)
        {
          best = (line.index, sentence.text, match.score)
        }
      }
    }
    return best.map { NearTry(index: $0.index, turn: number($0.index), quote: $0.quote, wasHeard: false) }
      ?? besideTry(for: need)
  }

  /// Whether a turn asked for other things beside a need, and had no word on the need.
  private func wentUnder(_ need: String, in turn: Turn) -> Bool {
    let asked = Set(turn.moves.filter { $0.kind == .asked }.map(\.target))
    return asked.count > 1 && !turn.replies.isEmpty && !turn.replies.contains { $0.source.hasPrefix("need/\(need)/") }
  }

  /// The first question for a small thing that lies near the need.
  private func besideTry(for need: String) -> NearTry? {
    let beside = Set(scenario.facts.filter { $0.near.contains(need) }.map(\.id))
    return deeds(.asked).filter { beside.contains($0.move.target) && $0.isPlain }.min { $0.index < $1.index }
      .map { NearTry(index: $0.index, turn: $0.turn, quote: $0.quote, wasHeard: false) }
  }

  /// Whether a sentence has a word in it that belongs to the need: one of its names, or one that its sample questions
  /// have and those of other needs hardly.
  private func names(_ need: Need, in sentence: Sentence, _ match: TopicMatch) -> Bool {
    if Phrase.anyOf(need.names, in: sentence.text) { return true }
    return match.words.prefix(2).contains { word in
      guard JudgedLine.letters(word) >= (word.contains { $0.isASCII } ? 4 : 6) else { return false }
      let own = need.ask.count { $0.lowercased().contains(word) }
      guard own >= 2 else { return false }
      let others = scenario.needs.reduce(0) { sum, other in
        other.id == need.id ? sum : sum + other.ask.count { $0.lowercased().contains(word) }
      }
      return others * Self.rare <= own
    }
  }

  /// How many times as often a word stands in the questions of its need as in those of all others.
  private static let rare = 3

  /// A finding whose better line is not the question that the trainee did put: of the needs not found, the first he never
  /// came near lends its own.
  func sparing(_ finding: Finding, before end: Int = .max) -> Finding {
    guard let better = finding.change?.better, !better.isEmpty,
      let meant = scenario.needs.first(where: { $0.ask.first == better }), nearTry(for: meant.id) != nil
    else { return finding }
    let untried = missed(before: end, by: DepthShare(MeasureSettings(DepthShare.defaults)))
      .first { nearTry(for: $0.need.id) == nil && $0.level() < .fact && !$0.need.ask.isEmpty }
    var finding = finding
    // Where he tried for all of them, the same thing in other words is what is left.
    finding.change?.better = untried?.need.ask.first ?? meant.ask.dropFirst().first ?? better
    return finding
  }
}
