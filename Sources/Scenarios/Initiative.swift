import Selling

/// Something the buyer says or asks of his own accord, once in a call.
public struct Initiative: Equatable, Sendable {
  /// The id logs and conditions name.
  public var id: String
  /// Whether he tells or asks.
  public var kind: Kind
  /// When it may come.
  public var when: Condition
  /// His words.
  public var text: [String]
  /// Needs whose hint (for `tells`) it gives away as volunteered.
  public var reveals: [String]
  /// The need or fact it speaks of: a follow-up that says no more than "what's that?" goes there.
  public var topic: String?
  /// For `asks`: what counts as an answer in the trainee's next line, beside a claim, information or a promise.
  public var answered: Condition?
  /// For `asks`: what he says when the next line does not answer.
  public var ignored: [String]
  /// The person whose own accord it is; nil where the call has only one.
  public var person: String?

  /// Whether he tells or asks.
  public enum Kind: String, CaseIterable, Sendable {
    case tells, asks
  }

  /// A remark or question of the buyer's own.
  public init(
    id: String, kind: Kind, when: Condition, text: [String], reveals: [String] = [],
    topic: String? = nil, answered: Condition? = nil, ignored: [String] = [], person: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.when = when
    self.text = text
    self.reveals = reveals
    self.topic = topic
    self.answered = answered
    self.ignored = ignored
    self.person = person
  }
}
