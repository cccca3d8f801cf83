import Dialogue
import Scenarios
import Selling

/// Plays written lines through a call: golden transcripts, examples and benchmarks run this way.
public enum Script {
  /// The events of a call in which the trainee says these lines; it is ended after the last line if it still goes on.
  ///
  /// A line `/propose PRODUCT` (id or any of the product's names) proposes; `/verdict MaN find-decider` gives the verdict
  /// on a prospect; `/end` ends; other lines are said.
  /// Events carry time 0.
  public static func play(_ lines: [String], in call: Call, beginning: Beginning) -> [SessionEvent] {
    var events: [SessionEvent] = []
    var state = SessionState()
    func take(_ bodies: [SessionEvent.Body]) {
      for body in bodies {
        events.append(SessionEvent(sequence: events.count, time: 0, body: body))
        state.apply(body, of: call.scenario)
      }
    }
    take([call.begin(beginning)])
    // A verdict may come after the prospect has gone.
    for line in lines where state.closing == nil || line.hasPrefix("/verdict") {
      take(answer(line, in: call, state))
    }
    if state.closing == nil { take(call.end(in: state)) }
    return events
  }

  /// What comes of one line, commands included.
  public static func answer(_ line: String, in call: Call, _ state: SessionState) -> [SessionEvent.Body] {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    if call.scenario.account != nil, let bodies = inAccount(words, state, of: call.scenario) { return bodies }
    if words.first == "/propose", words.count == 2, let product = product(words[1], of: call.scenario) {
      return call.propose(product, in: state)
    }
    if words.first == "/verdict", let verdict = VerdictText.read(words.last ?? "").verdict {
      return Call.judge(verdict, in: state, of: call.scenario)
    }
    return line == "/end" ? call.end(in: state) : call.answer(line, in: state)
  }

  /// What comes of a command of an account, as `/visit NAME`; nil for other lines.
  ///
  /// A contact that cannot be made comes to nothing.
  private static func inAccount(
    _ words: [String], _ state: SessionState, of scenario: Scenario
  ) -> [SessionEvent.Body]? {
    let argument = words.count == 2 ? words[1] : ""
    if let way = ContactWay.allCases.first(where: { words.first == "/" + $0.rawValue }) {
      return (try? Call.contact(way, PersonChoice.named(in: argument, of: scenario), in: state, of: scenario)) ?? []
    }
    if words.first == "/propose" {
      return TenderChoice.read(argument, in: state, of: scenario).tender.map {
        Call.tender($0, in: state, of: scenario)
      } ?? []
    }
    return words.first == "/decide" ? Call.decide(in: state, of: scenario) : nil
  }

  private static func product(_ name: String, of scenario: Scenario) -> Product? {
    scenario.product(name) ?? scenario.products.first { Phrase.anyOf($0.names, in: name) }
  }
}
