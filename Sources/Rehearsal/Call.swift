import Dialogue
import Scenarios
import Selling

/// A call that can be played: decides what comes of a line. Pure; clock, chance and identifiers come in as data.
public struct Call: Sendable {
  /// What is played.
  public let scenario: Scenario
  let ear: Understanding

  /// A call of a scenario, heard with the words of a lexicon.
  public init(scenario: Scenario, lexicon: Lexicon) {
    self.scenario = scenario
    self.ear = Understanding(lexicon: lexicon, samples: [])
  }

  /// The first event of a call; its opening words are drawn by `beginning.seed`.
  public func begin(_ beginning: Beginning) -> SessionEvent.Body { .began(beginning) }

  /// What comes of a line: a turn, and the ending where it ends the call. Nothing for a blank line.
  public func answer(_ line: String, in state: SessionState) -> [SessionEvent.Body] { [] }

  /// What comes of the command `/propose PRODUCT`: as if the trainee had proposed it in plain words.
  public func propose(_ product: Product, in state: SessionState) -> [SessionEvent.Body] { [] }

  /// What comes of ending the call: the ending that holds, or *abandoned*.
  public func end(in state: SessionState) -> [SessionEvent.Body] { [] }
}
