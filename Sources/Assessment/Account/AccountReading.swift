import Rehearsal
import Scenarios
import Selling

/// An account as it looks afterwards: where each of the people stands and why, what two tell differently, what was
/// promised and what the rival did (D13, D17, D22).
public struct AccountReading: Sendable {
  /// The people, in the scenario's order.
  public var people: [Member]
  /// What stands proposed to the house; nil where nothing does.
  public var tender: Tender?
  /// Whether the committee decided.
  public var isDecided: Bool
  /// Conflicts of which both sides were told; true where one of the two was asked about it.
  public var conflicts: [(conflict: Conflict, isCleared: Bool)]
  /// What the rival did, as the trainee heard of it.
  public var rivalMoves: [String]
  /// Promises made, and those of them kept and broken.
  public var promises: (made: Int, kept: Int, broken: Int)
  /// Days used.
  public var days: Int
  /// Money spent, in whole units of the account's currency.
  public var money: Int
  /// The patterns of the weak seller that it shows.
  public var patterns: [Evidence]

  /// One of the people.
  public struct Member: Sendable {
    /// Who.
    public var person: Persona
    /// Whether the trainee ever talked to him.
    public var isMet: Bool
    /// For, against or neither; nil where the committee has not decided.
    public var leaning: Leaning?
    /// What the proposal does with his needs; nil without a proposal, or where no product meets or fails one.
    public var fit: TenderFit?
    /// How he takes the trainee, 0 to 100: the mean of understanding, worth, trust and satisfaction.
    public var regard: Int
    /// How many of his needs for the firm were told, of how many.
    public var company: (told: Int, all: Int)
    /// The same of his own.
    public var personal: (told: Int, all: Int)
    /// The weightiest of his needs that stayed hidden; nil where none did.
    public var missed: Need?
    /// Whose word moved him in the committee, and by how many points of backing.
    public var swayed: [(by: Persona, points: Int)]
  }

  /// The reading of a call; nil where it is no account.
  public init?(_ call: JudgedCall) {
    guard let position = call.account, let terms = call.scenario.account else { return nil }
    let fits = call.tenderFits
    let met = Set(call.contacts.filter { !$0.turns.isEmpty }.flatMap(\.contact.people))
    people = call.scenario.people.map { person in
      let needs = call.needs.filter { $0.need.person == person.id }
      func told(_ side: NeedSide) -> (told: Int, all: Int) {
        let own = needs.filter { $0.need.side == side }
        return (own.count { $0.level() >= .fact }, own.count)
      }
      let hidden = needs.filter { $0.level() < .fact }.map(\.need)
      return Member(
        person: person, isMet: met.contains(person.id), leaning: position.decision?[person.id]?.leaning,
        fit: fits.first { $0.person == person.id },
        regard: position.decision?[person.id]?.regard ?? position.people[person.id]?.regard ?? 0,
        company: told(.company), personal: told(.personal),
        missed: hidden.reduce(nil) { best, need in need.weight > best?.weight ?? 0 ? need : best },
        swayed: Self.swayed(person, by: terms.influences, in: call.scenario, position.decision))
    }
    tender = position.tender
    isDecided = position.decision != nil
    conflicts = terms.conflicts.compactMap { conflict in
      let isCleared = position.cleared.contains(conflict.id)
      return isCleared || call.heardBoth(conflict) != nil ? (conflict, isCleared) : nil
    }
    rivalMoves = position.rivalNews.map(\.text)
    promises = (
      position.promises.count, position.promises.count { $0.isKept == true },
      position.promises.count { $0.isKept == false || $0.isKept == nil && $0.day + terms.promise < position.day }
    )
    (days, money) = (position.daysUsed, position.spent)
    patterns = SellerPatterns.patterns(of: call, MeasureSettings([:], over: SellerPatterns().defaults))
  }

  /// Points of backing that are worth telling.
  private static let least = 2

  /// Whose word moved somebody: each speaks with the backing he had before he listened himself.
  private static func swayed(
    _ person: Persona, by influences: [Influence], in scenario: Scenario, _ decision: Decision?
  ) -> [(by: Persona, points: Int)] {
    influences.filter { $0.on == person.id }.compactMap { influence in
      guard let voice = decision?[influence.from], let speaker = scenario.person(influence.from) else { return nil }
      let points = influence.points(of: voice.own)
      return abs(points) < least ? nil : (speaker, points)
    }
  }
}

extension JudgedCall {
  /// What the proposal that stands does for each person; none without one.
  var tenderFits: [TenderFit] {
    account?.tender.map { TenderFit.fits(of: $0, in: scenario) { knew($0, before: .max) } } ?? []
  }
}
