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
    func tell(_ words: AccountScenes.Words) {
      guard !words.text.isEmpty else { return }
      if let name = words.name { say(words.text, by: name) } else { page.add(words.text, indent: 5) }
    }
    let scenes = AccountScenes(state: state, scenario: scenario, phrases: phrases)
    let trainee = state.beginning?.trainee ?? ""
    func say(_ turn: Turn) {
      say(turn.utterance.text, by: trainee.isEmpty ? phrases.you : trainee, number: turn.number)
      scenes.replies(turn).forEach(tell)
    }
    tell(
      AccountScenes.Words(name: state.account == nil ? scenes.name(of: "") : nil, text: state.beginning?.opening ?? ""))
    for scene in scenes.scenes {
      page.heading(scene.heading)
      scene.before.forEach(tell)
      for turn in scene.turns {
        page.blank()
        say(turn)
      }
    }
    for turn in state.turns where state.account == nil {
      page.blank()
      say(turn)
    }
    page.blank()
    if let decided = scenes.decided {
      page.heading(decided)
      scenes.decision.forEach(tell)
      page.blank()
    }
    if let closing = state.closing {
      tell(AccountScenes.Words(name: state.account == nil ? scenes.name(of: "") : nil, text: closing.text))
      page.blank()
      if !closing.epilogue.isEmpty { page.add(closing.epilogue, lead: phrases.later + phrases.colon) }
    }
    if state.marked {
      page.blank()
      page.add(phrases.takenBack(state.takenBack.count), tone: .quiet)
      state.takenBack.forEach(say)
    }
    return page.text
  }
}
