import Console
import Dialogue
import Rehearsal
import Scenarios

/// A call whose ear is learnt from its samples while the trainee reads the brief.
///
/// What is learnt does not depend on when it is ready: the first line waits for it.
final class PreparedCall: Conversation, Sendable {
  let scenario: Scenario
  private let lexicon: Lexicon
  private let learnt: Aside<Call>

  init(scenario: Scenario, lexicon: Lexicon) {
    self.scenario = scenario
    self.lexicon = lexicon
    learnt = Aside { Call(scenario: scenario, lexicon: lexicon) }
  }

  private var call: Call { (try? learnt.value()) ?? Call(scenario: scenario, lexicon: lexicon) }

  func answer(_ line: String, in state: SessionState) -> [SessionEvent.Body] { call.answer(line, in: state) }

  func propose(_ product: Product, in state: SessionState) -> [SessionEvent.Body] {
    call.propose(product, in: state)
  }

  func end(in state: SessionState) -> [SessionEvent.Body] { Call.end(in: state, of: scenario) }
}
