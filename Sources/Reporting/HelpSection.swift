import Rehearsal

/// What stood beside a call: turns taken back, and the help that was asked for.
struct HelpSection {
  let debrief: Debrief
  var phrases: Phrasebook { debrief.phrases }
  var state: SessionState { debrief.state }

  init(of debrief: Debrief) { self.debrief = debrief }

  /// What there was of either, in sentences; nothing where there was none.
  var sentences: [String] {
    var sentences: [String] = []
    if state.marked { sentences.append(phrases.takenBack(state.takenBack.count) + phrases.gap + notJudged) }
    guard !state.hints.isEmpty else { return sentences }
    let price = phrases.say("A need that came out after a hint for it counts less.", "看过提示才问出来的需求，分少算一些。")
    return sentences + [phrases.hints(state.hints.count) + (priced.isEmpty ? "" : phrases.gap + price)]
  }

  /// Each need that was helped with, and the most that was given away of it, in words.
  var helped: [String] {
    priced.map { (debrief.scenario.need($0.need)?.about ?? $0.need) + phrases.colon + phrases.rung($0.rung) }
  }

  func write(to page: inout Page) {
    for sentence in sentences { page.add(sentence) }
    for words in helped { page.add(words, lead: "· ", indent: 2, tone: .quiet) }
  }

  private var notJudged: String {
    phrases.say("Only what stands was judged; askfirst review shows the rest.", "只按留下的话计分；askfirst review 能看到撤回的。")
  }

  /// Each need that was helped with, in order, and the most that was given away of it.
  private var priced: [(need: String, rung: Hint.Rung)] {
    state.hints.map(\.hint).reduce(into: []) { needs, hint in
      guard !hint.need.isEmpty else { return }
      if let place = needs.firstIndex(where: { $0.need == hint.need }) {
        needs[place].rung = max(needs[place].rung, hint.rung)
      } else {
        needs.append((hint.need, hint.rung))
      }
    }
  }
}
