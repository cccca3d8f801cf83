import Selling

/// What makes an account of a scenario: several people, days and money, a rival, and a committee that decides (D13,
/// D19, D20, D22).
///
/// A scenario without one is an account with one person and one meeting.
public struct Account: Equatable, Sendable {
  /// Days there are until the committee sits.
  public var days: Int
  /// What visiting may cost in all, in whole units of `currency`.
  public var money: Int
  /// ISO 4217 code.
  public var currency: String
  /// What each way of contact costs and allows.
  public var contacts: [ContactWay: ContactTerms]
  /// Days within which the trainee has to be back with somebody whom he promised something (D24).
  public var promise: Int
  /// What two people tell differently.
  public var conflicts: [Conflict]
  /// What one says to what another tells in his presence.
  public var remarks: [Remark]
  /// Who sells against the trainee.
  public var rival: Rival
  /// Whose word moves whom in the committee.
  public var influences: [Influence]

  /// An account.
  public init(
    days: Int, money: Int, currency: String, contacts: [ContactWay: ContactTerms], promise: Int, conflicts: [Conflict],
    remarks: [Remark], rival: Rival, influences: [Influence]
  ) {
    self.days = days
    self.money = money
    self.currency = currency
    self.contacts = contacts
    self.promise = promise
    self.conflicts = conflicts
    self.remarks = remarks
    self.rival = rival
    self.influences = influences
  }
}

/// What a way of contact costs and allows.
public struct ContactTerms: Equatable, Sendable {
  /// Days it takes.
  public var days: Int
  /// Money it takes, in whole units of the account's currency.
  public var money: Int
  /// Lines of the trainee's after which the other has to go.
  public var lines: Int

  /// What a way of contact costs and allows.
  public init(days: Int, money: Int, lines: Int) {
    self.days = days
    self.money = money
    self.lines = lines
  }
}

/// What two people tell differently.
public struct Conflict: Equatable, Sendable {
  /// The id logs name.
  public var id: String
  /// A short title for card and debrief: "whether anybody minds the noise".
  public var about: String
  /// The two needs that contradict one another.
  public var between: [String]
  /// What the holder of each says once he is told what the other said; by person.
  public var answers: [String: [String]]

  /// What two people tell differently.
  public init(id: String, about: String, between: [String], answers: [String: [String]]) {
    self.id = id
    self.about = about
    self.between = between
    self.answers = answers
  }
}

/// What one says to what another has just told in his presence; once in an account.
public struct Remark: Equatable, Sendable {
  /// The id logs name.
  public var id: String
  /// The need of another that is told.
  public var after: String
  /// Who says it.
  public var by: String
  /// A need of his own that becomes known by it; nil where none does.
  public var gives: String?
  /// How it moves his own meters.
  public var effect: [Meter: Int]
  /// His words.
  public var text: [String]

  /// What one says to what another tells.
  public init(id: String, after: String, by: String, gives: String? = nil, effect: [Meter: Int] = [:], text: [String]) {
    self.id = id
    self.after = after
    self.by = by
    self.gives = gives
    self.effect = effect
    self.text = text
  }
}

/// Who sells against the trainee, and what he does as days pass.
public struct Rival: Equatable, Sendable {
  /// What he is called.
  public var name: String
  /// What he does, in the order of days.
  public var moves: [Move]

  /// Something the rival does.
  public struct Move: Equatable, Sendable {
    /// The id logs and conditions (`raised ID`) name.
    public var id: String
    /// The day from which it may happen.
    public var day: Int
    /// Whether it happens; looked at whenever the trainee makes contact.
    public var when: Condition
    /// Whom it works on.
    public var on: String
    /// How it moves his meters.
    public var effect: [Meter: Int]
    /// What the trainee hears of it.
    public var text: [String]

    /// Something the rival does.
    public init(id: String, day: Int, when: Condition, on: String, effect: [Meter: Int], text: [String]) {
      self.id = id
      self.day = day
      self.when = when
      self.on = on
      self.effect = effect
      self.text = text
    }
  }

  /// Who sells against the trainee.
  public init(name: String, moves: [Move]) {
    self.name = name
    self.moves = moves
  }
}

/// Whose word moves whom when the committee sits.
public struct Influence: Equatable, Sendable {
  /// Whose word.
  public var from: String
  /// Whom it moves.
  public var on: String
  /// By how many points of backing at most, 0 to 100.
  public var weight: Int

  /// Whose word moves whom.
  public init(from: String, on: String, weight: Int) {
    self.from = from
    self.on = on
    self.weight = weight
  }

  /// By how many points of backing somebody moves the other who backs so much himself, 0 to 100: none at 50.
  public func points(of backing: Int) -> Int { weight * (backing - 50) / 50 }
}
