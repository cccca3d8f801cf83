import Dialogue
import Scenarios
import Selling

/// Where an account stands: days and money, with whom the trainee is, what each person has told and thinks.
///
/// Always the fold of what happened.
public struct AccountPosition: Equatable, Sendable {
  /// Days used on contacts so far.
  public private(set) var daysUsed = 0
  /// Money spent on contacts so far, in whole units of the account's currency.
  public private(set) var spent = 0
  /// The contacts made, in order.
  public private(set) var contacts: [Contact] = []
  /// With whom the trainee is; nil between contacts.
  public private(set) var meeting: Meeting?
  /// Where each person stands, by id.
  public internal(set) var people: [String: CallPosition]
  /// What was promised to whom.
  public private(set) var promises: [Promise] = []
  /// Needs of which the trainee told another person, with those he told.
  public private(set) var relayed: [String: Set<String>] = [:]
  /// Conflicts that he put to one of the two.
  public private(set) var cleared: Set<String> = []
  /// Remarks made in company.
  var remarked: Set<String> = []
  /// What stands proposed to the house.
  public private(set) var tender: Tender?
  /// How the committee decided; nil before.
  public private(set) var decision: Decision?
  /// Days within which a promise is to be kept.
  private let patience: Int

  /// A contact that goes on.
  public struct Meeting: Equatable, Sendable {
    /// How they were reached.
    public var way: ContactWay
    /// Who is there.
    public var people: [String]
    /// Who spoke last.
    public var addressed: String
    /// Lines said.
    public var lines = 0
  }

  /// Something the trainee said he would do.
  public struct Promise: Equatable, Sendable {
    /// To whom.
    public var person: String
    /// On which day.
    public var day: Int
    /// In which turn.
    public var turn: Int
    /// Whether he was back in time; nil while it is open.
    public var isKept: Bool?
  }

  /// Before the first contact.
  init(_ account: Account, people: [Persona]) {
    patience = account.promise
    self.people = Dictionary(people.map { ($0.id, CallPosition(start: $0.start)) }) { first, _ in first }
  }

  /// The day, from 1.
  public var day: Int { daysUsed + 1 }

  /// What the trainee has heard of the rival's doings.
  public var rivalNews: [SpokenReply] { contacts.flatMap(\.news) + (decision?.news ?? []) }
  /// What the rival has done, by id.
  public var rivalMoves: [String] { rivalNews.map { String($0.source.dropFirst("rival/".count)) } }

  /// The contacts with a person.
  public func contacts(with person: String) -> [Contact] { contacts.filter { $0.people.contains(person) } }

  /// Promises to these people that were due before a day, and of which they have not been able to complain yet.
  func overdue(_ persons: [String], on day: Int) -> [Promise] {
    promises.filter { promise in
      let last = contacts(with: promise.person).last?.day ?? 0
      return persons.contains(promise.person) && promise.isKept != true && promise.day + patience < day
        && last <= promise.day
    }
  }

  mutating func absorb(_ contact: Contact) {
    contacts.append(contact)
    daysUsed += contact.days
    spent += contact.money
    for effect in contact.effects { _ = people[effect.person]?.move(effect.meter, by: effect.change) }
    for place in promises.indices where promises[place].isKept == nil {
      let isMet = contact.people.contains(promises[place].person)
      if contact.day > promises[place].day + patience {
        promises[place].isKept = false
      } else if isMet {
        promises[place].isKept = true
      }
    }
    for person in contact.people { people[person]?.beginAnew() }
    for word in contact.words {
      let parts = word.source.split(separator: "/").map(String.init)
      if parts.count == 3 { people[parts[1]]?.note(word) }
    }
    meeting = contact.people.first.map { Meeting(way: contact.way, people: contact.people, addressed: $0) }
  }

  mutating func absorb(_ turn: Turn, of scenario: Scenario) {
    var own = turn
    own.effects = turn.effects.filter { $0.person.isEmpty || $0.person == turn.person }
    people[turn.person]?.absorb(own, of: scenario)
    for effect in turn.effects where !effect.person.isEmpty && effect.person != turn.person {
      _ = people[effect.person]?.move(effect.meter, by: effect.change)
    }
    for told in turn.disclosures {
      guard let holder = scenario.need(told.need)?.person, holder != turn.person, var other = people[holder] else {
        continue
      }
      other.disclosed[told.need] = max(other.level(of: told.need), told.level)
      people[holder] = other
    }
    for move in turn.moves {
      if move.kind == .relayed { relayed[move.target, default: []].insert(turn.person) }
      if move.kind == .cleared { cleared.insert(move.target) }
    }
    if turn.utterance.does(.promise) {
      promises.append(Promise(person: turn.person, day: turn.day, turn: turn.number))
    }
    meeting?.lines += 1
    meeting?.addressed = turn.person
    for reply in turn.replies {
      let parts = reply.source.split(separator: "/")
      if parts.first == "remark", parts.count == 2 { remarked.insert(String(parts[1])) }
      if parts.first == "person", parts.last == "leaves" || parts.last == "shut" { meeting = nil }
    }
  }

  mutating func absorb(_ tender: Tender) { self.tender = tender }

  mutating func absorb(_ decision: Decision) {
    self.decision = decision
    meeting = nil
  }
}

extension CallPosition {
  /// How he takes the trainee, 0 to 100: the mean of understanding, worth, trust and satisfaction.
  public var regard: Int {
    let meters: [Meter] = [.understanding, .worth, .trust, .satisfaction]
    return meters.reduce(0) { $0 + reading($1) } / meters.count
  }

  /// Another contact with the same person: what was said last is not before his ears any more.
  mutating func beginAnew() {
    lastSources = []
    recentTopics = []
    pendingQuestion = nil
    pendingObjection = nil
    closedRun = 0
  }

  /// Takes in words that belong to no turn.
  mutating func note(_ reply: SpokenReply) { used[reply.source, default: []].append(reply.variant) }
}
