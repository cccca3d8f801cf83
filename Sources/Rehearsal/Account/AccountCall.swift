import Dialogue
import Scenarios
import Selling

/// An account: the same call, with several people, one after the other or together.
extension Call {
  /// What comes of a line said to those the trainee is with; nothing between contacts.
  func answerInAccount(_ line: String, in state: SessionState) -> [SessionEvent.Body] {
    guard let account = scenario.account, let position = state.account, let meeting = position.meeting,
      state.closing == nil
    else { return [] }
    let person = addressee(of: line, in: meeting)
    guard let call = persons[person] else { return [] }
    let spoken = call.answer(line, in: state.seen(by: person))
    guard case .turn(let turn)? = spoken.first else { return [] }
    var finished = AccountTurn(
      scenario: scenario, account: account, state: state, meeting: meeting, turn: turn,
      heard: { person, text in persons[person]?.ear.hear(text).topics ?? [] })
    finished.finish()
    return [.turn(finished.turn)]
  }

  /// To whom of those present a line is said.
  func addressee(of line: String, in meeting: AccountPosition.Meeting) -> String {
    Addressee(present: meeting.people.compactMap(scenario.person), last: meeting.addressed).of(line)
  }

  /// What comes of making contact (D19): it costs, and whoever has not been opened does not receive the trainee.
  public static func contact(
    _ way: ContactWay, _ people: [Persona], in state: SessionState, of scenario: Scenario
  ) throws(ContactRefusal) -> [SessionEvent.Body] {
    guard let account = scenario.account, let position = state.account, state.closing == nil else { throw .over }
    guard let terms = account.contacts[way], way == .meet ? people.count >= 2 : people.count == 1 else {
      throw .wrongNumber(way)
    }
    guard position.daysUsed + terms.days <= account.days else { throw .noDays(left: account.days - position.daysUsed) }
    guard position.spent + terms.money <= account.money else { throw .noMoney(left: account.money - position.spent) }
    let today = position.contacts.filter { $0.way == .call && $0.day == position.day }
    if way == .call, let busy = people.first(where: { one in today.contains { $0.people.contains(one.id) } }) {
      throw .calledToday(busy.id)
    }
    var opening = ContactOpening(scenario: scenario, account: account, state: state, position: position)
    return [.contacted(opening.contact(way, people, terms))]
  }

  /// What comes of putting a proposal to the house: it stands until another takes its place.
  public static func tender(_ tender: Tender, in state: SessionState, of scenario: Scenario) -> [SessionEvent.Body] {
    guard scenario.account != nil, state.closing == nil, scenario.product(tender.product) != nil else { return [] }
    return [.tendered(tender)]
  }

  /// What comes of asking for a decision: the committee sits, and the account ends as its first fitting ending has it.
  public static func decide(in state: SessionState, of scenario: Scenario) -> [SessionEvent.Body] {
    guard let account = scenario.account, var position = state.account, let beginning = state.beginning,
      state.closing == nil
    else { return [] }
    var opening = ContactOpening(scenario: scenario, account: account, state: state, position: position)
    let news = opening.news()
    for effect in news.effects { _ = position.people[effect.person]?.move(effect.meter, by: effect.change) }
    let vote = CommitteeVote(
      scenario: scenario, account: account, position: position, known: { state.position.level(of: $0) >= .fact })
    let decision = Decision(day: position.day, news: news.said, stances: vote.stances())
    position.absorb(decision)
    var joint = state.position
    joint.raised += position.rivalMoves
    let situation = Situation(scenario: scenario, position: joint, account: position)
    let ending = scenario.endings.first { situation.holds($0.when) }
    let closing = ending.map { Wording(seed: beginning.seed).closing($0, filling: [:]) }
    return [.decided(decision), .ended(closing ?? .unwritten(.refused))]
  }
}
