import Dialogue
import Scenarios

/// What trainees said that the buyer did not follow well: gathered from the logs of sessions, which hold every line as
/// it was understood then; nothing else has to be collected.
///
/// A sentence counts where it looked for a topic (it asks for something, or does nothing else that a buyer knows and is
/// more than a name) and was rejected, was a close call, or found its topic below what is plain. Turns that were taken back count too: they
/// often were for just that reason. Sentences that are alike but for case, marks and width count as one.
public struct Coverage: Sendable {
  /// A sentence that was not followed well, with how often.
  public struct Gap: Equatable, Sendable {
    /// The scenario it was said in.
    public var scenario: String
    /// The language of that scenario.
    public var locale: String
    /// Whom it was said to.
    public var person: String
    /// The words as they were typed last.
    public var text: String
    /// How often it was said.
    public var count: Int
    /// When it was said last, in milliseconds since 1970-01-01T00:00:00Z.
    public var last: Int64
    /// The topics that came nearest, best first: as heard now, or as heard then where the scenario is not at hand.
    public var topics: [TopicMatch]
    /// How surely it found a topic, now or then.
    public var standing: TopicStanding

    /// A sentence that was not followed well.
    public init(
      scenario: String, locale: String, person: String = "", text: String, count: Int, last: Int64,
      topics: [TopicMatch],
      standing: TopicStanding
    ) {
      self.scenario = scenario
      self.locale = locale
      self.person = person
      self.text = text
      self.count = count
      self.last = last
      self.topics = topics
      self.standing = standing
    }
  }

  /// How many sessions were read.
  public private(set) var sessions = 0
  private var found: [Key: Gap] = [:]

  private struct Key: Hashable {
    var scenario: String
    var locale: String
    var person: String
    var essence: String
  }

  /// Nothing read yet.
  public init() {}

  /// Takes in the log of a session; what was said before `since` is passed over.
  public mutating func add(_ events: [SessionEvent], since: Int64 = .min) {
    guard case .began(let beginning) = events.first?.body else { return }
    sessions += 1
    for event in events where event.time >= since {
      guard case .turn(let turn) = event.body else { continue }
      let acted = Set(turn.moves.map(\.sentence))
      for (index, sentence) in turn.utterance.sentences.enumerated()
      where Self.isGap(sentence) && !Self.isAside(sentence, acted: acted.contains(index)) {
        let key = Key(
          scenario: beginning.scenario, locale: beginning.locale, person: turn.person,
          essence: Utterance.essence(sentence.text))
        guard !key.essence.isEmpty else { continue }
        let known = found[key]
        guard known.map({ $0.last <= event.time }) ?? true else {
          found[key]?.count += 1
          continue
        }
        found[key] = Gap(
          scenario: beginning.scenario, locale: beginning.locale, person: turn.person, text: sentence.text,
          count: (known?.count ?? 0) + 1, last: event.time, topics: sentence.topics, standing: sentence.standing)
      }
    }
  }

  /// The gaps, the most frequent first; `ear` is how such a line is heard today, nil where its scenario is not at hand.
  ///
  /// What is heard plainly by now, because somebody taught it, is left out.
  public func gaps(heardBy ear: (Gap) -> Understanding?) -> [Gap] {
    var gaps: [Gap] = []
    for var gap in found.values {
      if let ear = ear(gap) {
        let heard = ear.hear(gap.text)
        gap.topics = heard.topics
        gap.standing = heard.standing
      }
      if !Self.isSettled(gap) { gaps.append(gap) }
    }
    return gaps.sorted { Self.order($0) < Self.order($1) }
  }

  /// The scenarios and languages of what was found, in order.
  public var places: [(scenario: String, locale: String)] {
    Set(found.keys.map { [$0.scenario, $0.locale] }).sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
  }

  /// How many different sentences were not followed well when they were said.
  public var heardThen: Int { found.count }

  private static func isGap(_ sentence: Sentence) -> Bool {
    guard looksForTopic(sentence) else { return false }
    return sentence.standing.verdict != .plain
  }

  /// Whether a sentence asks nothing and does something else in the call.
  ///
  /// Or is hardly more than a name: "Mr Luo."
  private static func isAside(_ sentence: Sentence, acted: Bool) -> Bool {
    guard sentence.question.kind == .none else { return false }
    let han = sentence.text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
    return acted || (han < 5 && sentence.text.split(separator: " ").count < 4)
  }

  /// What restates, tells, proposes or is polite is answered as that, whatever topic it comes near.
  private static let otherwise: [DialogueAct] = [
    .greeting, .introduction, .permission, .consentQuestion, .serviceQuestion, .clarifyingQuestion, .restateFact,
    .restateFeeling, .summary, .empathy, .pitch, .advice, .information, .claim, .promise, .answer, .thanks, .apology,
    .proposal, .close, .smallTalk,
  ]

  private static func looksForTopic(_ sentence: Sentence) -> Bool {
    !otherwise.contains { sentence.does($0) } && !Utterance.leansWhollyOnContext(sentence.text)
  }

  /// Whether there is nothing left to teach: it is heard plainly, or plainly as off script.
  private static func isSettled(_ gap: Gap) -> Bool {
    let standing = gap.standing
    switch standing.verdict {
    case .plain: return true
    case .offScript: return standing.score >= TopicStanding.plain && standing.lead >= TopicStanding.closeCall
    default: return false
    }
  }

  /// Most frequent first; then what was rejected, what was a close call, what was faint; then the latest.
  private static func order(_ gap: Gap) -> (Int, Int, Int64, String) {
    let rank =
      switch gap.standing.verdict {
      case .nothing, .belowBar, .offScript: 0
      case .close: 1
      case .faint, .plain: 2
      }
    return (-gap.count, rank, -gap.last, "\(gap.scenario)/\(gap.locale)/\(gap.text)")
  }
}
