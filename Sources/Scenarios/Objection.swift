import Selling

/// Something the buyer holds against buying, and what settles it.
public struct Objection: Equatable, Sendable {
  /// The id logs and conditions name.
  public var id: String
  /// A short title for trainer and debrief.
  public var about: String
  /// The need or fact it speaks of: a question about it takes the objection up.
  public var topic: String?
  /// When he brings it up; once in a call.
  public var when: Condition
  /// How he brings it up.
  public var text: [String]
  /// What he says to the trainee's next line, first match wins.
  public var answers: [ObjectionAnswer]
  /// The person who holds it; nil where the call has only one.
  public var person: String?

  /// An objection.
  public init(
    id: String, about: String, topic: String? = nil, when: Condition, text: [String], answers: [ObjectionAnswer],
    person: String? = nil
  ) {
    self.id = id
    self.about = about
    self.topic = topic
    self.when = when
    self.text = text
    self.answers = answers
    self.person = person
  }
}

/// What the buyer says when his objection has been answered in a certain way.
public struct ObjectionAnswer: Equatable, Sendable {
  /// The id overlay and log name it by, unique within its objection.
  public var id: String
  /// The way it has been answered.
  public var when: Condition
  /// What he says.
  public var text: [String]
  /// Whether the objection is settled by it.
  public var settles: Bool
  /// How it moves the meters.
  public var effect: [Meter: Int]

  /// An answer to an answer.
  public init(id: String, when: Condition, text: [String], settles: Bool, effect: [Meter: Int] = [:]) {
    self.id = id
    self.when = when
    self.text = text
    self.settles = settles
    self.effect = effect
  }
}
