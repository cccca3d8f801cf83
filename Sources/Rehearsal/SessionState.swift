import Dialogue
import Scenarios
import Selling

/// Help that was asked for, and when.
public struct HintTaken: Equatable, Sendable {
  /// What was said.
  public var hint: Hint
  /// After how many of the turns that stand; taking turns back never makes it later than they are.
  public var after: Int
}

/// Where a session stands: the fold of its events, nothing else (law 1).
public struct SessionState: Equatable, Sendable {
  /// What the first event pinned; nil before it.
  public private(set) var beginning: Beginning?
  /// Turns that stand, in order; those taken back are gone.
  public private(set) var turns: [Turn] = []
  /// Where the buyer stands.
  public private(set) var position = CallPosition()
  /// Turns that were taken back, in the order in which they were; a session with any is marked.
  public private(set) var takenBack: [Turn] = []
  /// True once a turn was taken back.
  public private(set) var marked = false
  /// True between `paused` and `resumed`.
  public private(set) var paused = false
  /// How often the call was gone on with after it had broken off without `paused`.
  public private(set) var breaks = 0
  /// The help asked for, in order, with the number of turns that stood then.
  public private(set) var hints: [HintTaken] = []
  /// The choices made after the call, by question.
  public private(set) var reflections: [String: String] = [:]
  /// Points set by hand, in order; the last for a criterion holds.
  public private(set) var overrides: [Override] = []
  /// What the trainee made of the prospect; nil where he has not said.
  public var verdict: ProspectVerdict? { position.verdict }
  /// Days, money, contacts and people of an account; nil in a call.
  public private(set) var account: AccountPosition?
  /// How it ended; nil while it goes on.
  public private(set) var closing: Closing?
  /// Whether the buyer has taken a next step that was offered to him.
  public var hasAgreedNextStep: Bool {
    turns.contains { turn in turn.replies.contains { $0.source == "shared/next-step" } }
  }

  /// Before the first event.
  public init() {}

  /// The state after these events.
  public init(folding events: [SessionEvent], of scenario: Scenario) {
    for event in events { apply(event.body, of: scenario) }
  }

  /// Takes in what happened.
  public mutating func apply(_ body: SessionEvent.Body, of scenario: Scenario) {
    switch body {
    case .began(let beginning):
      self.beginning = beginning
      position = CallPosition(start: scenario.people.first?.start ?? [:])
      account = scenario.account.map { AccountPosition($0, people: scenario.people) }
    case .turn(let turn):
      turns.append(turn)
      position.absorb(turn, of: scenario)
      account?.absorb(turn, of: scenario)
    case .contacted(let contact): account?.absorb(contact)
    case .tendered(let tender):
      account?.absorb(tender)
      position.absorb(Move(.proposed, tender.product))
    case .decided(let decision): account?.absorb(decision)
    case .paused: paused = true
    case .resumed:
      if !paused { breaks += 1 }
      paused = false
    case .undone(let number):
      takenBack += turns.filter { $0.number >= number }
      turns.removeAll { $0.number >= number }
      // Help stays taken: else asking again after it would be free.
      for place in hints.indices { hints[place].after = min(hints[place].after, turns.count) }
      position = CallPosition(start: scenario.people.first?.start ?? [:])
      for turn in turns { position.absorb(turn, of: scenario) }
      marked = true
      closing = nil
    case .hinted(let hint): hints.append(HintTaken(hint: hint, after: turns.count))
    case .judged(let verdict): position.verdict = verdict
    case .ended(let closing): self.closing = closing
    case .reflected(let answer): reflections[answer.question] = answer.choice
    case .overridden(let override): overrides.append(override)
    }
  }

  /// The session as one person of an account has lived it: his meters and what was said to him; of what others told he
  /// knows that it is known.
  func seen(by person: String) -> SessionState {
    var seen = self
    guard var own = account?.people[person] else { return self }
    own.disclosed.merge(position.disclosed) { own, _ in own }
    own.raised += account?.rivalMoves ?? []
    // What one has said of a product another does not say in the same words.
    for (id, other) in (account?.people ?? [:]).sorted(by: { $0.key < $1.key }) where id != person {
      for (source, used) in other.used where source.hasPrefix("product/") { own.used[source, default: []] += used }
    }
    seen.position = own
    return seen
  }

  /// Where the buyer stood before the last turn; in an account, the person it was said to.
  func positionBeforeLast(of scenario: Scenario) -> CallPosition {
    let person = account == nil ? nil : turns.last?.person
    var position = CallPosition(start: (person.flatMap(scenario.person) ?? scenario.people.first)?.start ?? [:])
    for turn in turns.dropLast() where person == nil || turn.person == person { position.absorb(turn, of: scenario) }
    return position
  }
}
