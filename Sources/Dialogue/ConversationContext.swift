/// What was said before a line; understanding measures restating and follow-ups against it.
///
/// Every list holds all the authored wordings of what was said, not only the one that was drawn: so the
/// seed changes words and never what is understood.
public struct ConversationContext: Equatable, Sendable {
  /// The buyer's words just before this line.
  public var buyerSaid: [String]
  /// Everything the buyer has said so far, by topic.
  public var heard: [String: [String]]
  /// The topics of the last exchange, latest first: "and him?" leans on them.
  public var recentTopics: [String]
  /// The topic of a remark with which the buyer closed his last words; nil where he made none.
  public var remarked: String?
  /// Topics that his latest words bring up, with the number of things that would: a question is likelier about them, the
  /// more so the fewer there are.
  public var broughtUp: [String: Int]
  /// Topics that only his words can bring up, and have not: a question is unlikelier about them.
  public var tooEarly: Set<String>
  /// What the buyer may be called to his face: being called by his name is not being asked for it.
  public var addresses: [String]
  /// True where the buyer's last words asked something.
  public var buyerAsked: Bool
  /// How many lines the trainee has said before.
  public var turn: Int
  /// Topics whose content the buyer has already told.
  public var knownTopics: Set<String>
  /// Words that name the answer to a topic ("your son"), by topic, as the author wrote them.
  public var names: [String: [String]]
  /// Phrases that name the feeling behind a topic, by topic, as the author wrote them.
  public var feelings: [String: [String]]

  /// What was said before a line.
  public init(
    buyerSaid: [String] = [], heard: [String: [String]] = [:], recentTopics: [String] = [],
    remarked: String? = nil, broughtUp: [String: Int] = [:], tooEarly: Set<String> = [],
    addresses: [String] = [], buyerAsked: Bool = false, turn: Int = 0,
    knownTopics: Set<String> = [],
    names: [String: [String]] = [:], feelings: [String: [String]] = [:]
  ) {
    self.names = names
    self.feelings = feelings
    self.buyerSaid = buyerSaid
    self.heard = heard
    self.recentTopics = recentTopics
    self.remarked = remarked
    self.broughtUp = broughtUp
    self.tooEarly = tooEarly
    self.addresses = addresses
    self.buyerAsked = buyerAsked
    self.turn = turn
    self.knownTopics = knownTopics
  }
}
