import Console
import Dialogue
import Dispatch
import Rehearsal
import Scenarios
import Synchronization

/// A call whose ear is learnt from its samples while the trainee reads the brief.
///
/// What is learnt does not depend on when it is ready: the first line waits for it.
final class PreparedCall: Conversation, Sendable {
  let scenario: Scenario
  private let lexicon: Lexicon
  private let learnt = Mutex<Call?>(nil)
  private let ready = DispatchGroup()

  init(scenario: Scenario, lexicon: Lexicon) {
    self.scenario = scenario
    self.lexicon = lexicon
    ready.enter()
    DispatchQueue.global(qos: .userInitiated).async {
      let call = Call(scenario: scenario, lexicon: lexicon)
      self.learnt.withLock { $0 = call }
      self.ready.leave()
    }
  }

  private var call: Call {
    ready.wait()
    return learnt.withLock { $0 } ?? Call(scenario: scenario, lexicon: lexicon)
  }

  func answer(_ line: String, in state: SessionState) -> [SessionEvent.Body] { call.answer(line, in: state) }

  func propose(_ product: Product, in state: SessionState) -> [SessionEvent.Body] {
    call.propose(product, in: state)
  }

  func end(in state: SessionState) -> [SessionEvent.Body] { Call.end(in: state, of: scenario) }
}
