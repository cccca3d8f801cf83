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

  /// A small fact.
  public init(id: String, about: String, ask: [String], say: [String], effect: [Meter: Int] = [:]) {
    self.id = id
    self.about = about
    self.ask = ask
    self.say = say
    self.effect = effect
  }
}
