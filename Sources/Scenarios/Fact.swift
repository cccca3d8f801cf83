import Selling

/// A small thing the buyer knows about his life: no weight in the score, but a fringe without it looks fake.
public struct Fact: Equatable, Sendable {
  /// The topic's id.
  public var id: String
  /// A short title for the trainer.
  public var about: String
  /// Sample lines that ask for it.
  public var ask: [String]
  /// What he answers; another wording each time.
  public var say: [String]
  /// How asking for it moves the meters: prying costs.
  public var effect: [Meter: Int]
  /// The set of the shared questions whose lines ask for it as well, at the end of `ask`; nil where none does.
  public var asks: String?
  /// The person who knows it; nil where the call has only one.
  public var person: String?
  /// What brings it up: needs, facts, objections and initiatives by id, or `opening`; empty where it may be asked at any time.
  ///
  /// "Which book is that?" takes up something he has said: it is likelier right after, and unlikelier before.
  public var follows: [String]
  /// Needs whose fact it gives away, in each of its wordings: "he's eleven, he'll be beside me" tells who travels.
  public var reveals: [String]
  /// Needs that asking for it comes near: who asked "why Europe?" has tried for the occasion.
  public var near: [String]

  /// A small fact.
  public init(
    id: String, about: String, ask: [String], say: [String], effect: [Meter: Int] = [:], asks: String? = nil,
    person: String? = nil, follows: [String] = [], reveals: [String] = [], near: [String] = []
  ) {
    self.id = id
    self.about = about
    self.ask = ask
    self.say = say
    self.effect = effect
    self.asks = asks
    self.person = person
    self.follows = follows
    self.reveals = reveals
    self.near = near
  }

  /// The name in `follows` of the words with which he opens the call.
  public static let opening = "opening"
}
