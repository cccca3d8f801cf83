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

  func write(to page: inout Page) {
    let truth = Set(reading.letters.filter(\.truth).map(\.qualification))
    page.heading(
      phrases.say("\(name) is \(truth.letters)", "\(name)是 \(truth.letters)") + phrases.semicolon
        + (reading.verdict.map {
          phrases.say("you said \($0.qualification.letters)", "你判断是 \($0.qualification.letters)")
        } ?? phrases.say("you gave no verdict", "你没有给出判断")))
    for letter in reading.letters {
      let words = phrases.letter(letter.qualification) + phrases.colon + phrases.has(letter.truth)
      if letter.judged == nil {
        page.add(words, indent: 2)
      } else {
        page.add(words + phrases.dash + phrases.isRight(letter.isRight), mark: letter.isRight)
      }
      page.add(shown(letter), indent: 4, tone: .quiet)
    }
    let right = phrases.action(reading.rightAction)
    let next = phrases.say("next step", "下一步") + phrases.colon + right
    guard let verdict = reading.verdict else { return page.add(next, indent: 2) }
    let isRight = verdict.action == reading.rightAction
    page.add(
      next + phrases.dash
        + (isRight
          ? phrases.isRight(true)
          : phrases.say("you chose: \(phrases.action(verdict.action))", "你选的是：\(phrases.action(verdict.action))")),
      mark: isRight)
  }

  /// The line that showed a letter, and what he answered.
  private func shown(_ letter: ProspectReading.Letter) -> String {
    guard let line = letter.line else { return phrases.say("Nothing in the call showed it.", "对话里没有哪句能看出来。") }
    let heard = letter.level >= .fact ? "" : phrases.say("no more than a sign", "只有一点迹象") + phrases.dash
    return heard + phrases.turn(line.turn) + phrases.colon + phrases.quoted(phrases.short(line.quote))
      + (letter.answer.isEmpty ? "" : phrases.dash + phrases.quoted(letter.answer))
  }
}
