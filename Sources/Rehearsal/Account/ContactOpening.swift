import Dialogue
import Scenarios
import Selling

/// How a contact begins: what the rival has done meanwhile, who receives the trainee, and the first words.
struct ContactOpening {
  let scenario: Scenario
  let account: Account
  let state: SessionState
  private(set) var position: AccountPosition
  private let wording: Wording

  init(scenario: Scenario, account: Account, state: SessionState, position: AccountPosition) {
    self.scenario = scenario
    self.account = account
    self.state = state
    self.position = position
    wording = Wording(seed: state.beginning?.seed ?? 0)
  }

  /// The contact with everything that comes before the trainee's first line.
  mutating func contact(_ way: ContactWay, _ people: [Persona], _ terms: ContactTerms) -> Contact {
    let news = self.news()
    let received = people.filter { receives($0) }
    let absent = people.filter { !receives($0) }
    var effects = news.effects
    var words: [SpokenReply] = []
    for person in absent { say(.fends, person, &words) }
    let late = position.overdue(received.map(\.id), on: position.day).map(\.person)
    for person in received {
      let isNew = position.contacts(with: person.id).isEmpty
      if late.contains(person.id) {
        say(.broken, person, &words)
        react(.brokenPromise, person, &effects)
      } else if way == .call {
        say(.phone, person, &words)
      } else if isNew || !received.contains(where: { position.contacts(with: $0.id).isEmpty }) && person == received[0]
      {
        say(isNew ? .opening : .again, person, &words)
      }
      if position.promises.contains(where: { $0.person == person.id && $0.isKept == nil }), !late.contains(person.id) {
        react(.keptPromise, person, &effects)
      }
      rest(person, &effects)
    }
    return Contact(
      way: way, people: received.map(\.id), absent: absent.map(\.id), after: state.turns.last?.number ?? 0,
      day: position.day, days: terms.days,
      money: terms.money, words: words, news: news.said, effects: effects)
  }

  /// What the rival has done since the last contact.
  mutating func news() -> (said: [SpokenReply], effects: [Effect]) {
    var said: [SpokenReply] = []
    var effects: [Effect] = []
    for move in account.rival.moves where move.day <= position.day && !position.rivalMoves.contains(move.id) {
      guard situation.holds(move.when) else { continue }
      let source = "rival/\(move.id)"
      if let words = wording.reply(move.text, source: source) { said.append(words) }
      for meter in Meter.allCases {
        if let change = move.effect[meter], let moved = position.people[move.on]?.move(meter, by: change) {
          effects.append(Effect(meter, moved, reason: source, person: move.on))
        }
      }
    }
    return (said, effects)
  }

  private var situation: Situation {
    var joint = state.position
    joint.raised += position.rivalMoves
    return Situation(scenario: scenario, position: joint, account: position)
  }

  private func receives(_ person: Persona) -> Bool {
    !position.contacts(with: person.id).isEmpty || situation.holds(person.opens)
  }

  private mutating func react(_ reaction: AccountReaction, _ person: Persona, _ effects: inout [Effect]) {
    for (meter, change) in reaction.changes {
      guard let moved = position.people[person.id]?.move(meter, by: change), moved != 0 else { continue }
      effects.append(Effect(meter, moved, reason: reaction.rawValue, person: person.id))
    }
  }

  /// Patience comes back with the days, up to where it stood at first.
  private mutating func rest(_ person: Persona, _ effects: inout [Effect]) {
    guard let last = position.contacts(with: person.id).last, let now = position.people[person.id] else { return }
    let lost = max(0, (person.start[.patience] ?? 0) - now.reading(.patience))
    let days = position.day - last.day
    let back = min(lost, AccountReaction.rested.changes.reduce(0) { $0 + $1.1 } * days)
    guard back > 0, let moved = position.people[person.id]?.move(.patience, by: back) else { return }
    effects.append(Effect(.patience, moved, reason: AccountReaction.rested.rawValue, person: person.id))
  }

  private func say(_ occasion: Persona.Occasion, _ person: Persona, _ words: inout [SpokenReply]) {
    let source = "person/\(person.id)/\(occasion.rawValue)"
    let now = position.people[person.id]
    let reply = wording.reply(
      person.words[occasion] ?? [], source: source, used: now?.used[source] ?? [],
      filling: [.trainee: now?.traineeName ?? ""])
    if let reply { words.append(reply) }
  }
}
