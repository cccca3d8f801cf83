import Assessment
import Selling

/// The verdict on a prospect beside the truth, letter by letter, with the line that showed it (D2, D3).
struct ProspectSection {
  let reading: ProspectReading
  let phrases: Phrasebook
  private let name: String

  /// The section of a debrief; nil where the call asks for no verdict.
  init?(_ debrief: Debrief) {
    guard let reading = ProspectReading(JudgedCall(debrief.state, in: debrief.scenario)) else { return nil }
    self.reading = reading
    phrases = debrief.phrases
    name = debrief.scenario.people.first?.name ?? ""
  }

  /// Truth and verdict, in letters.
  var title: String {
    let truth = Set(reading.letters.filter(\.truth).map(\.qualification)).letters
    let said = reading.verdict.map {
      phrases.say("you said \($0.qualification.letters)", "你判断是 \($0.qualification.letters)")
    }
    return phrases.say("\(name) is \(truth)", "\(name)是 \(truth)") + phrases.semicolon
      + (said ?? phrases.say("you gave no verdict", "你没有给出判断"))
  }

  /// Each letter and what was to be done next: whether it was right (nil without a verdict), and what showed it.
  var lines: [(words: String, isRight: Bool?, shown: String)] {
    let letters = reading.letters.map { letter in
      (
        words: phrases.letter(letter.qualification) + phrases.colon + phrases.has(letter.truth)
          + (letter.judged == nil ? "" : phrases.dash + phrases.isRight(letter.isRight)),
        isRight: letter.judged.map { $0 == letter.truth } as Bool?, shown: shown(letter)
      )
    }
    return letters + [next]
  }

  private var next: (words: String, isRight: Bool?, shown: String) {
    let right = phrases.say("next step", "下一步") + phrases.colon + phrases.action(reading.rightAction)
    guard let chosen = reading.verdict?.action else { return (right, nil, "") }
    let isRight = chosen == reading.rightAction
    let verdict =
      isRight
      ? phrases.isRight(true)
      : phrases.say("you chose: \(phrases.action(chosen))", "你选的是：\(phrases.action(chosen))")
    return (right + phrases.dash + verdict, isRight, "")
  }

  func write(to page: inout Page) {
    page.heading(title)
    for line in lines {
      if let isRight = line.isRight { page.add(line.words, mark: isRight) } else { page.add(line.words, indent: 2) }
      if !line.shown.isEmpty { page.add(line.shown, indent: 4, tone: .quiet) }
    }
  }

  /// The line that showed a letter, and what he answered.
  private func shown(_ letter: ProspectReading.Letter) -> String {
    guard let line = letter.line else { return phrases.say("Nothing in the call showed it.", "对话里没有哪句能看出来。") }
    let heard = letter.level >= .fact ? "" : phrases.sign + phrases.dash
    return heard + phrases.turn(line.turn) + phrases.colon + phrases.quoted(phrases.short(line.quote))
      + (letter.answer.isEmpty ? "" : phrases.dash + phrases.quoted(letter.answer))
  }
}
