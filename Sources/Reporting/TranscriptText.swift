import Rehearsal
import Scenarios
import Typography

/// A call as text: who said what, turn by turn.
public enum TranscriptText {
  /// The transcript of a call.
  ///
  /// - Parameters:
  ///   - state: the call; turns that were taken back are gone, and a last line says so.
  ///   - scenario: who the buyers are.
  ///   - phrases: the language of the interface.
  ///   - width: columns a line may take.
  ///   - colour: whether the terminal shows colour; the words say the same without it.
  public static func text(
    _ state: SessionState, scenario: Scenario, phrases: Phrasebook, width: Int, colour: Bool
  ) -> String {
    var page = Page(width: width, colour: colour)
    let first = scenario.people.first?.name ?? phrases.buyer
    if let opening = state.beginning?.opening, !opening.isEmpty {
      say(opening, by: first, number: nil, on: &page)
    }
    let trainee = state.beginning?.trainee ?? ""
    for turn in state.turns {
      page.blank()
      say(
        turn.utterance.text, by: trainee.isEmpty ? phrases.you : trainee, number: turn.number, tone: .strong, on: &page)
      let buyer = scenario.people.first { $0.id == turn.person }?.name ?? first
      for reply in turn.replies { say(reply.text, by: buyer, number: nil, on: &page) }
    }
    if let closing = state.closing {
      page.blank()
      if !closing.text.isEmpty { say(closing.text, by: first, number: nil, on: &page) }
      if !closing.epilogue.isEmpty {
        page.blank()
        page.add(closing.epilogue, lead: phrases.later + phrases.colon)
      }
    }
    if state.marked {
      page.blank()
      page.add(phrases.marked, tone: .quiet)
    }
    return page.text
  }

  private static func say(
    _ words: String, by name: String, number: Int?, tone: Page.Tone = .plain, on page: inout Page
  ) {
    let place = Padding.pad(number.map(String.init) ?? "", to: 3, side: .right)
    page.add(
      SafePrinting.clean(words), lead: "\(place)  \(name): ", tone: .plain, leadTone: tone, hanging: 5)
  }
}
