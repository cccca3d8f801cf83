/// How surely a sentence found what it is about: what a trainer sees of it, and by what lines are picked for him.
public struct TopicStanding: Equatable, Sendable {
  /// What came of looking for a topic.
  public enum Verdict: String, CaseIterable, Sendable {
    /// It says plainly what it is about.
    case plain
    /// It counts as understood, but its fit lies below what is plain.
    case faint
    /// It counts as understood, but another topic fits nearly as well.
    case close
    /// Rejected: its best fit lies below the bar.
    case belowBar = "below-bar"
    /// Rejected: it fits lines that are off script better than any topic.
    case offScript = "off-script"
    /// Rejected: it shares nothing with any sample.
    case nothing
  }

  /// What came of it.
  public var verdict: Verdict
  /// The best fit, in thousandths.
  public var score: Int
  /// The second best topic; nil where there is none.
  public var second: String?
  /// By how many thousandths the best is ahead of the second; ahead of nothing where there is none.
  public var lead: Int

  /// The fit from which a sentence counts as understood, in thousandths.
  public static var bar: Int { Tuning.bar }
  /// The fit from which it says plainly what it is about, in thousandths.
  public static var plain: Int { Tuning.plain }
  /// A lead of fewer thousandths than this over the second topic is a close call.
  ///
  /// When it was set, 14 of the 16 wrong topics on the lines of `BlindLineTests` had a smaller lead, and 29 of the 149
  /// right ones.
  public static let closeCall = 120

  /// How a sentence stands with these topics, best first.
  public init(topics: [TopicMatch], rejected: Bool) {
    score = topics.first?.score ?? 0
    second = topics.dropFirst().first?.id
    lead = score - (topics.dropFirst().first?.score ?? 0)
    if topics.isEmpty {
      verdict = .nothing
    } else if rejected {
      verdict = topics[0].id == TopicMatcher.offScript ? .offScript : .belowBar
    } else if second != nil, lead < Self.closeCall {
      verdict = .close
    } else {
      verdict = score < Self.plain ? .faint : .plain
    }
  }

  /// Whether it was left without a topic.
  public var isRejected: Bool {
    switch verdict {
    case .belowBar, .offScript, .nothing: true
    case .plain, .faint, .close: false
    }
  }
}

extension Sentence {
  /// How surely it found what it is about.
  public var standing: TopicStanding { TopicStanding(topics: topics, rejected: rejected) }
}

extension Utterance {
  /// How surely the whole line found what it is about.
  public var standing: TopicStanding { TopicStanding(topics: topics, rejected: rejected) }

  /// Whether a line says so little by itself ("why?", 那他呢) that what it is about stands in the line before.
  public static func leansWhollyOnContext(_ line: String) -> Bool {
    let tokens = Tokenizer.tokens(Tokenizer.clean(line))
    let words = tokens.count(where: \.isWord)
    guard words <= (tokens.contains(where: \.isHan) ? 4 : 3) else { return false }
    let leaning = grammar.cues(tokens[...]).all(.lean)
    return content.words(tokens, tokens.indices).allSatisfy { word in leaning.contains { $0.overlaps(word.tokens) } }
  }

  private static let grammar = CueBook(lexicon: Lexicon())
  private static let content = ContentWords(synonyms: [])

  /// The words of a typed line as the ear compares them: folded, mended, without marks; the same for lines that differ
  /// in case, width, Traditional characters and punctuation alone.
  public static func essence(_ line: String) -> String {
    let words = Phrase.words(Tokenizer.clean(line))
    return words.map { $0.isHan ? $0.word : " \($0.word) " }.joined()
  }
}
