import Dialogue
import Scenarios
import Selling

/// What a line means beyond the person it is said to: words of others told on, what is no matter for company, what those
/// present say to it, and the end of a contact.
struct AccountTurn {
  let scenario: Scenario
  let account: Account
  let state: SessionState
  let meeting: AccountPosition.Meeting
  private(set) var turn: Turn
  /// Where each person stands, this turn taken in as far as it has come.
  private var people: [String: CallPosition]
  private let wording: Wording
  /// What a text may be about in the ears of a person.
  private let heard: (_ person: String, _ text: String) -> [TopicMatch]

  init(
    scenario: Scenario, account: Account, state: SessionState, meeting: AccountPosition.Meeting, turn: Turn,
    heard: @escaping (_ person: String, _ text: String) -> [TopicMatch]
  ) {
    self.heard = heard
    self.scenario = scenario
    self.account = account
    self.state = state
    self.meeting = meeting
    self.turn = turn
    self.turn.day = state.account?.contacts.last?.day ?? 1
    people = state.account?.people ?? [:]
    for effect in turn.effects { _ = people[turn.person]?.move(effect.meter, by: effect.change) }
    wording = Wording(seed: state.beginning?.seed ?? 0)
  }

  private var person: Persona? { scenario.person(turn.person) }
  private func known(_ need: String) -> Disclosure {
    let told = turn.disclosures.filter { $0.need == need }.map(\.level).max() ?? .nothing
    return max(told, state.position.level(of: need))
  }

  mutating func finish() {
    if meeting.people.count > 1 { keepPrivate() }
    takeHearsay()
    if meeting.people.count > 1 { letOthersSpeak() }
    close()
  }

  /// In company nobody speaks of himself.
  private mutating func keepPrivate() {
    let asked = turn.moves.filter { [.asked, .guessed, .repeated].contains($0.kind) }.map(\.target)
    let personal = Set(asked.filter { scenario.need($0)?.side == .personal })
    guard !personal.isEmpty else { return }
    turn.replies.removeAll { reply in
      personal.contains { reply.source.hasPrefix("need/\($0)/") }
    }
    turn.disclosures.removeAll { personal.contains($0.need) }
    say(.private, first: true)
  }

  private mutating func takeHearsay() {
    let found = Hearsay.find(
      in: turn.utterance, saidTo: turn.person, of: scenario, known: { state.position.level(of: $0) }, heard: heard)
    let isSettled = settleConflict(among: found)
    guard !found.isEmpty else { return }
    for hearsay in found { turn.moves.append(Move(.relayed, hearsay.need.id, sentence: hearsay.sentence)) }
    let isNew = found.contains { state.account?.relayed[$0.need.id]?.contains(turn.person) != true }
    if isNew { react(.relayed) }
    if !isSettled, isNew, let first = found.first, isOnlyFiller {
      turn.replies.removeAll()
      say(.relayed, first: true, person: first.teller.name)
    }
  }

  /// Whether one of two who contradict one another is told what the other said: in his words, or by naming him where the
  /// matter itself is asked about.
  private mutating func settleConflict(among found: [Hearsay]) -> Bool {
    for conflict in account.conflicts where state.account?.cleared.contains(conflict.id) != true {
      guard let own = conflict.between.first(where: { scenario.need($0)?.person == turn.person }),
        let other = conflict.between.first(where: { $0 != own }), let words = conflict.answers[turn.person],
        let sentence = found.first(where: { $0.need.id == other })?.sentence ?? named(other, asking: own)
      else { continue }
      turn.moves.append(Move(.cleared, conflict.id, sentence: sentence))
      // What he tells of the matter in this turn he has told; that he had told it before goes without saying.
      let tells = turn.disclosures.contains { $0.need == own }
      turn.replies = turn.replies.filter { !isFiller($0) && (tells || !$0.source.hasPrefix("need/\(own)/")) }
      say("conflict/\(conflict.id)/\(turn.person)", words, first: true)
      if known(own) == .nothing { turn.disclosures.append(Disclosed(need: own, level: .hint, way: .elicited)) }
      react(.cleared)
      return true
    }
    return false
  }

  /// The sentence that names who told a need, where the line is about another need.
  private func named(_ other: String, asking own: String) -> Int? {
    guard state.position.level(of: other) >= .fact, turn.moves.contains(where: { $0.target == own }),
      let teller = scenario.need(other)?.person.flatMap(scenario.person)
    else { return nil }
    return turn.utterance.sentences.firstIndex { Phrase.anyOf([teller.name] + teller.names, in: $0.text) }
  }

  private var isOnlyFiller: Bool { turn.replies.allSatisfy(isFiller) }
  private func isFiller(_ reply: SpokenReply) -> Bool {
    let parts = reply.source.split(separator: "/").map(String.init)
    return parts.count == 2 && parts[0] == "shared" && Self.fillers.contains(parts[1])
  }

  /// What is said where nothing is told.
  private static let fillers: Set<String> = Set(
    (SharedLines.Purpose.owing + [.neutral, .interested, .unmoved, .noMore, .deflect, .guarded]).map(\.rawValue))

  /// One of the others says something to what has just been told.
  private mutating func letOthersSpeak() {
    let told = Set(turn.disclosures.filter { $0.level >= .fact }.map(\.need))
    let remarked = state.account?.remarked ?? []
    let remark = account.remarks.first { remark in
      told.contains(remark.after) && !remarked.contains(remark.id) && remark.by != turn.person
        && meeting.people.contains(remark.by)
    }
    guard let remark else { return }
    say("remark/\(remark.id)", remark.text, first: false)
    for meter in Meter.allCases {
      if let change = remark.effect[meter] {
        move(meter, by: change, reason: "remark/\(remark.id)", of: remark.by)
      }
    }
    guard let own = remark.gives else { return }
    if known(own) < .fact { turn.disclosures.append(Disclosed(need: own, level: .fact, way: .volunteered)) }
    // Where both sides of a contradiction come out at one table, they have it out.
    for conflict in account.conflicts
    where Set(conflict.between) == [remark.after, own] && state.account?.cleared.contains(conflict.id) != true {
      let asked = turn.moves.first { $0.target == remark.after }
      turn.moves.append(Move(.cleared, conflict.id, sentence: asked?.sentence ?? 0))
    }
  }

  /// The contact ends when the lines are used up, or patience is.
  private mutating func close() {
    let limit = account.contacts[meeting.way]?.lines ?? .max
    if (people[turn.person]?.reading(.patience) ?? 1) <= 0 {
      say(.shut, first: false)
    } else if meeting.lines + 1 >= limit {
      say(.leaves, first: false)
    }
  }

  private mutating func react(_ reaction: AccountReaction) {
    for (meter, change) in reaction.changes { move(meter, by: change, reason: reaction.rawValue, of: turn.person) }
  }

  private mutating func move(_ meter: Meter, by change: Int, reason: String, of person: String) {
    guard let moved = people[person]?.move(meter, by: change) else { return }
    turn.effects.append(Effect(meter, moved, reason: reason, person: person == turn.person ? "" : person))
  }

  private mutating func say(_ occasion: Persona.Occasion, first: Bool, person other: String = "") {
    guard let person else { return }
    say("person/\(person.id)/\(occasion.rawValue)", person.words[occasion] ?? [], first: first, person: other)
  }

  private mutating func say(_ source: String, _ words: [String], first: Bool, person other: String = "") {
    let speaker = scenario.speaker(of: source) ?? turn.person
    let now = people[speaker]
    let reply = wording.reply(
      words, source: source, used: now?.used[source] ?? [], filling: [.trainee: now?.traineeName ?? "", .person: other])
    guard let reply else { return }
    turn.replies.insert(reply, at: first ? 0 : turn.replies.count)
  }
}
