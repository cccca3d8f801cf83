import Scenarios

extension Wording {
  /// How a call ends by an ending: its last words, and what came of it later.
  func closing(_ ending: Ending, filling slots: [Slot: String]) -> Closing {
    Closing(
      ending: ending.id, outcome: ending.outcome, cause: ending.cause, nextStep: ending.nextStep,
      text: reply(ending.text, source: "ending/\(ending.id)", filling: slots)?.text ?? "",
      epilogue: reply(ending.epilogue, source: "epilogue/\(ending.id)", filling: slots)?.text ?? "")
  }
}
