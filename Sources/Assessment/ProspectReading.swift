import Rehearsal
import Scenarios
import Selling

/// What a prospect has, what the trainee made of it, and the lines that showed it (D2, D3).
public struct ProspectReading: Sendable {
  /// The three, in the order money, authority, need.
  public var letters: [Letter]
  /// What was right to do next.
  public var rightAction: NextAction
  /// What the trainee gave; nil where he gave no verdict.
  public var verdict: ProspectVerdict?

  /// One of the three.
  public struct Letter: Sendable {
    /// Which.
    public var qualification: Qualification
    /// Whether he has it.
    public var truth: Bool
    /// What the trainee said of it; nil without a verdict.
    public var judged: Bool?
    /// How much of it came out before the verdict.
    public var level: Disclosure
    /// The line that brought it out; nil where nothing did.
    public var line: (turn: Int, quote: String)?
    /// What the buyer answered to that line.
    public var answer: String

    /// Whether the trainee was right.
    public var isRight: Bool { judged == truth }
  }

  /// The reading of a call; nil where it asks for no verdict.
  public init?(_ call: JudgedCall) {
    guard call.scenario.asksVerdict, let person = call.scenario.people.first else { return nil }
    rightAction = NextAction(for: person.qualification)
    verdict = call.verdict
    letters = Qualification.allCases.map { one in
      let histories = call.needs.filter { $0.need.qualifies == one }
      let best = histories.max { $0.level() < $1.level() }
      let index = best?.decisive?.index
      return Letter(
        qualification: one, truth: person.qualification.contains(one),
        judged: call.verdict.map { $0.qualification.contains(one) }, level: best?.level() ?? .nothing,
        line: index.flatMap { index in best.map { (call.number(index), $0.line(index)) } },
        answer: index.map { call.answer($0, about: best?.need.id ?? "") } ?? "")
    }
  }
}

extension JudgedCall {
  /// What the buyer said of a need in the turn at `index`.
  fileprivate func answer(_ index: Int, about need: String) -> String {
    guard turns.indices.contains(index) else { return "" }
    let own = turns[index].replies.first { $0.source.hasPrefix("need/\(need)/") }
    return (own ?? turns[index].replies.first)?.text ?? ""
  }

  /// Words of the verdict that helped or did not; they stand behind the last line.
  func evidence(_ verdict: ProspectVerdict, helped: Bool, _ reason: ReasonCode, about: String) -> Evidence {
    Evidence(
      turn: turns.last?.number ?? 0, quote: verdict.text, helped: helped, reason: reason.rawValue, about: about)
  }
}
