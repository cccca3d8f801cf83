import Rehearsal
import Selling

/// The stored form of how a session ended; `cause` is left out where there is none.
struct ClosingRecord: Codable, Sendable {
  var ending: String
  var outcome: Word<Outcome>
  var cause: Word<LossCause>?
  var nextStep: Bool
  var text: String
  var epilogue: String

  init(_ closing: Closing) {
    ending = closing.ending
    outcome = Word(closing.outcome)
    cause = closing.cause.map(Word.init)
    nextStep = closing.nextStep
    text = closing.text
    epilogue = closing.epilogue
  }

  var value: Closing {
    Closing(
      ending: ending, outcome: outcome.value, cause: cause?.value, nextStep: nextStep, text: text,
      epilogue: epilogue)
  }
}
