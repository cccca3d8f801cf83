import Selling

/// A contact with people of an account: it costs, whether they receive the trainee or not (D19).
public struct Contact: Equatable, Sendable {
  /// How they were reached.
  public var way: ContactWay
  /// Whom the trainee is with now, in the order in which he named them; empty where nobody received him.
  public var people: [String]
  /// Who was asked for and did not come.
  public var absent: [String]
  /// The last turn before it; 0 where nothing had been said.
  public var after: Int
  /// The day of the account, from 1.
  public var day: Int
  /// Days it took.
  public var days: Int
  /// Money it took, in whole units of the account's currency.
  public var money: Int
  /// The first words, or those with which the trainee was turned away.
  public var words: [SpokenReply]
  /// What the rival has done since the last contact: the source is `rival/ID`.
  public var news: [SpokenReply]
  /// How meters moved before the first word: what the rival did, a promise that was broken, patience that came back.
  public var effects: [Effect]

  /// A contact.
  public init(
    way: ContactWay, people: [String], absent: [String] = [], after: Int = 0, day: Int, days: Int, money: Int,
    words: [SpokenReply],
    news: [SpokenReply] = [], effects: [Effect] = []
  ) {
    self.way = way
    self.people = people
    self.absent = absent
    self.after = after
    self.day = day
    self.days = days
    self.money = money
    self.words = words
    self.news = news
    self.effects = effects
  }
}

/// Why a contact cannot be made.
public enum ContactRefusal: Error, Equatable, Sendable {
  /// It takes more days, more money than are left.
  case noDays(left: Int), noMoney(left: Int)
  /// The person has taken a call today.
  case calledToday(String)
  /// A meeting needs two people at least; a visit and a call are with one.
  case wrongNumber(ContactWay)
  /// The account is over.
  case over
}

/// What the trainee proposes to the house: a product, and which needs of whom it is to answer (D22).
public struct Tender: Equatable, Sendable {
  /// The product.
  public var product: String
  /// The needs it is said to answer.
  public var needs: [String]

  /// A proposal.
  public init(product: String, needs: [String]) {
    self.product = product
    self.needs = needs
  }
}

/// How the committee of an account decided (D22).
public struct Decision: Equatable, Sendable {
  /// The day it sat.
  public var day: Int
  /// What the rival did in the last days.
  public var news: [SpokenReply]
  /// Where each of them stands, in the order of the people.
  public var stances: [Stance]

  /// Where a person stands.
  public struct Stance: Equatable, Sendable {
    /// Who.
    public var person: String
    /// How far the proposal answers his own needs, -100 to 100.
    public var fit: Int
    /// How he takes the trainee, 0 to 100: trust, understanding, worth and satisfaction.
    public var regard: Int
    /// By how much the others moved him.
    public var swayed: Int
    /// What comes of it, 0 to 100.
    public var backing: Int
    /// What he would back by himself, before he listens to the others, 0 to 100: six parts of his needs, four of the
    /// trainee.
    public var own: Int { min(100, max(0, (fit * 60 + regard * 40) / 100)) }
    /// Whether that is for, against, or neither.
    public var leaning: Leaning { Leaning(backing: backing) }

    /// Where a person stands.
    public init(person: String, fit: Int, regard: Int, swayed: Int, backing: Int) {
      self.person = person
      self.fit = fit
      self.regard = regard
      self.swayed = swayed
      self.backing = backing
    }

    /// Where he stands by himself.
    init(person: String, fit: Int, regard: Int) {
      self.init(person: person, fit: fit, regard: regard, swayed: 0, backing: 0)
      backing = own
    }

    /// Where he stands once the others have moved him by so many points.
    func swayed(by points: Int) -> Stance {
      Stance(person: person, fit: fit, regard: regard, swayed: points, backing: min(100, max(0, own + points)))
    }
  }

  /// A decision.
  public init(day: Int, news: [SpokenReply], stances: [Stance]) {
    self.day = day
    self.news = news
    self.stances = stances
  }

  /// Where a person stands.
  public subscript(person: String) -> Stance? { stances.first { $0.person == person } }
}
