import Selling

/// Something the buyer needs, with what opens it and what he says about it.
public struct Need: Equatable, Sendable {
  /// The topic's id.
  public var id: String
  /// A short title for trainer and debrief: "who travels with him".
  public var about: String
  /// How deep it lies (D25).
  public var depth: NeedDepth
  /// Its state when the call begins (D7).
  public var state: NeedState
  /// The condition of a valid customer that it settles, if any (D2).
  public var qualifies: Qualification?
  /// Which of the five unasked things it is, if any (D5).
  public var unasked: UnaskedThing?
  /// Company's or personal (D13).
  public var side: NeedSide
  /// How much discovering it counts, from 0 (a trap) to 5.
  public var weight: Int
  /// The person who holds it; nil where the call has only one.
  public var person: String?
  /// The section of the customer card it belongs to, in an account (D21).
  public var section: AccountSection?
  /// Sample lines that ask for it; they teach the matcher.
  ///
  /// The first is shown in the debrief as a good question.
  public var ask: [String]
  /// The set of the shared questions whose lines ask for it as well, at the end of `ask`; nil where none does.
  public var asks: String?
  /// Words that name the answer: a trainee who says them first has named it himself.
  public var names: [String]
  /// What he says when asked, shallow first; the deepest that is open and unsaid is taken.
  public var say: [Reply]
  /// What he says when asked again after his deepest open reply: a noticing answer.
  public var again: [String]
  /// What he says when the trainee guesses the answer in his question; gives the fact.
  ///
  /// May be empty.
  public var guessed: [String]
  /// What he says when the trainee restates the fact rightly.
  public var confirm: [String]
  /// Words and phrases that name the feeling behind it, so that restating it is recognised.
  public var feeling: [String]
  /// What he says when the trainee restates the feeling.
  public var touched: [String]

  /// A need.
  public init(
    id: String, about: String, depth: NeedDepth, state: NeedState, qualifies: Qualification? = nil,
    unasked: UnaskedThing? = nil, side: NeedSide = .personal, weight: Int, person: String? = nil,
    ask: [String], names: [String] = [], say: [Reply], again: [String] = [], guessed: [String] = [],
    confirm: [String] = [], feeling: [String] = [], touched: [String] = [], asks: String? = nil,
    section: AccountSection? = nil
  ) {
    self.id = id
    self.about = about
    self.depth = depth
    self.state = state
    self.qualifies = qualifies
    self.unasked = unasked
    self.side = side
    self.weight = weight
    self.person = person
    self.ask = ask
    self.names = names
    self.say = say
    self.again = again
    self.guessed = guessed
    self.confirm = confirm
    self.feeling = feeling
    self.touched = touched
    self.asks = asks
    self.section = section
  }
}
