import Rehearsal
import Scenarios
import Typography

/// A call as text: who said what, turn by turn.
public enum TranscriptText {
  /// The transcript of a call.
  ///
  /// - Parameters:
  ///   - state: the call; turns that were taken back come last, apart.
  ///   - scenario: who the buyers are.
  ///   - phrases: the language of the interface.
  ///   - width: columns a line may take.
  ///   - colour: whether the terminal shows colour; the words say the same without it.
  public static func text(
    _ state: SessionState, scenario: Scenario, phrases: Phrasebook, width: Int, colour: Bool
  ) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    func say(_ words: String, by name: String, number: Int? = nil) {
      guard !words.isEmpty else { return }
      let place = Padding.pad(number.map(String.init) ?? "", to: 3, side: .right)
      page.add(
        SafePrinting.clean(words), lead: "\(place)  \(name)\(phrases.colon)",
        leadTone: number == nil ? .plain : .strong, hanging: 5)
    }
    let first = scenario.people.first?.name ?? phrases.buyer
    let trainee = state.beginning?.trainee ?? ""
    say(state.beginning?.opening ?? "", by: first)
    for turn in state.turns {
      page.blank()
      say(turn.utterance.text, by: trainee.isEmpty ? phrases.you : trainee, number: turn.number)
      let buyer = scenario.people.first { $0.id == turn.person }?.name ?? first
      for reply in turn.replies { say(reply.text, by: buyer) }
    }
    page.blank()
    if let closing = state.closing {
      say(closing.text, by: first)
      page.blank()
      if !closing.epilogue.isEmpty { page.add(closing.epilogue, lead: phrases.later + phrases.colon) }
    }
    if state.marked {
      page.blank()
      page.add(phrases.takenBack(state.takenBack.count), tone: .quiet)
      for turn in state.takenBack {
        say(turn.utterance.text, by: trainee.isEmpty ? phrases.you : trainee, number: turn.number)
        let buyer = scenario.people.first { $0.id == turn.person }?.name ?? first
        for reply in turn.replies { say(reply.text, by: buyer) }
      }
    }
    return page.text
  }
}
