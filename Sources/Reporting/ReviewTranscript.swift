import Assessment
import Rehearsal

/// The transcript of a review page, each line with the marks it got.
struct ReviewTranscript {
  let page: ReviewPage
  var phrases: Phrasebook { page.phrases }
  private var state: SessionState { page.debrief.state }
  private var scenes: AccountScenes { AccountScenes(state: state, scenario: page.debrief.scenario, phrases: phrases) }

  func write(to markup: inout Markup) {
    let title = state.account == nil ? phrases.say("The call", "对话") : phrases.say("What was said", "经过")
    page.section("transcript", title, in: &markup) { markup in
      let teller = state.account == nil ? scenes.name(of: "") : nil
      markup.element("div", [("class", "turn"), ("id", page.anchor(0))]) { markup in
        say(AccountScenes.Words(name: teller, text: state.beginning?.opening ?? ""), to: &markup)
      }
      for scene in scenes.scenes {
        markup.element("h3", scene.heading)
        markup.element("div", [("class", "turn")]) { markup in for words in scene.before { say(words, to: &markup) } }
        for turn in scene.turns { write(turn, to: &markup) }
      }
      for turn in state.turns where state.account == nil { write(turn, to: &markup) }
      if let decided = scenes.decided {
        markup.element("h3", decided)
        markup.element("div", [("class", "turn")]) { markup in
          for words in scenes.decision { say(words, to: &markup) }
        }
      }
      if let closing = state.closing, !closing.text.isEmpty {
        markup.element("div", [("class", "turn")]) {
          say(AccountScenes.Words(name: teller, text: closing.text), to: &$0)
        }
      }
      takenBack(to: &markup)
    }
  }

  private func write(_ turn: Turn, to markup: inout Markup) {
    let trainee = state.beginning?.trainee ?? ""
    markup.element("div", [("class", "turn"), ("id", page.anchor(turn.number))]) { markup in
      markup.element("p", [("class", "number")], phrases.turn(turn.number))
      let name = trainee.isEmpty ? phrases.you : trainee
      say(AccountScenes.Words(name: name, text: turn.utterance.text), own: true, to: &markup)
      marks(turn, to: &markup)
      for words in scenes.replies(turn) { say(words, to: &markup) }
    }
  }

  private func say(_ words: AccountScenes.Words, own: Bool = false, to markup: inout Markup) {
    guard !words.text.isEmpty else { return }
    markup.element("p", [("class", own ? "you" : "buyer")] + page.spoken) { markup in
      if let name = words.name { markup.element("b", name + phrases.colon) }
      markup.say(words.text)
    }
  }

  /// What the line earned or cost, each thing once, linked to the criterion.
  private func marks(_ turn: Turn, to markup: inout Markup) {
    let names = SubjectNames(scenario: page.debrief.scenario, phrases: phrases)
    var seen: [String] = []
    var lines: [(good: Bool, words: String, anchor: String, title: String)] = []
    for card in page.debrief.verdict.scorecards {
      for score in card.criteria {
        for piece in score.finding.evidence where piece.turn == turn.number {
          let words = names.reason(piece)
          guard !seen.contains(words) else { continue }
          seen.append(words)
          lines.append(
            (
              piece.helped, words, Markup.anchor("c", card.rubric, score.criterion),
              page.debrief.title(of: score.criterion, in: card.rubric)
            ))
        }
      }
    }
    guard !lines.isEmpty else { return }
    markup.element("ul", [("class", "marks")]) { markup in
      for line in lines {
        markup.element("li", [("class", line.good ? "good" : "bad")]) { markup in
          page.sign(line.good, in: &markup)
          markup.say(line.words)
          let (before, after) = phrases.brackets
          markup.say(before)
          markup.element("a", [("href", "#" + line.anchor)], line.title)
          markup.say(after)
        }
      }
    }
  }

  /// Lines that were taken back: they do not count, and are not hidden.
  private func takenBack(to markup: inout Markup) {
    let gone = Self.takenBack(page.log)
    guard !gone.isEmpty else { return }
    markup.element("h3", phrases.say("Taken back", "撤回的话"))
    markup.element("ul") { markup in
      for turn in gone {
        markup.element("li") { markup in
          markup.say(phrases.turn(turn.number) + phrases.colon)
          markup.element("del", page.spoken, turn.utterance.text)
        }
      }
    }
  }

  /// The turns that an `undone` took back, in the order they were said.
  static func takenBack(_ log: [SessionEvent]) -> [Turn] {
    var (standing, gone): ([Turn], [Turn]) = ([], [])
    for event in log {
      switch event.body {
      case .turn(let turn): standing.append(turn)
      case .undone(let number):
        gone += standing.filter { $0.number >= number }
        standing.removeAll { $0.number >= number }
      default: break
      }
    }
    return gone
  }
}
