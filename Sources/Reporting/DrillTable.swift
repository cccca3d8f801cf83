import Assessment
import Rehearsal
import Scenarios
import Selling

/// What came of a drill of prospects: a row for each, truth beside verdict, and the line that showed each letter.
public struct DrillTable: Sendable {
  private let rows: [Row]
  private let count: Int
  private let phrases: Phrasebook

  /// One prospect.
  public struct Row: Sendable {
    let title: String
    let reading: ProspectReading
    /// Points of 100; nil where the call was not judged.
    let points: Int?

    /// One prospect; nil where the call asks for no verdict.
    public init?(_ state: SessionState, in scenario: Scenario, points: Int?) {
      guard let reading = ProspectReading(JudgedCall(state, in: scenario)) else { return nil }
      title = scenario.title
      self.reading = reading
      self.points = points
    }
  }

  /// The table of a drill.
  ///
  /// - Parameters:
  ///   - rows: the prospects that were met, in their order.
  ///   - count: how many were dealt.
  public init(_ rows: [Row], of count: Int, phrases: Phrasebook) {
    self.rows = rows
    self.count = count
    self.phrases = phrases
  }

  /// The table as text.
  public func text(width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    page.heading(phrases.say("Your \(rows.count) of \(count) prospects", "\(count) 位客户，见了 \(rows.count) 位"))
    page.blank()
    for (number, row) in rows.enumerated() { write(row, number + 1, to: &page) }
    page.blank()
    let letters = rows.flatMap(\.reading.letters)
    let right = letters.count(where: \.isRight)
    let whole = rows.count { $0.reading.letters.allSatisfy(\.isRight) }
    let next = rows.count { $0.reading.verdict?.action == $0.reading.rightAction }
    page.add(
      phrases.say(
        "Verdicts right: \(whole) of \(rows.count). Letters: \(right) of \(letters.count). Next steps: \(next) of \(rows.count).",
        "判断全对 \(whole) 位（共 \(rows.count) 位）；字母对了 \(right) 个（共 \(letters.count) 个）；下一步对了 \(next) 位。"),
      tone: .strong)
    let guessed = letters.count { $0.isRight && $0.level < .fact }
    if guessed > 0 {
      page.add(
        phrases.say(
          guessed == 1
            ? "One right letter was guessed: nothing in the call had shown it."
            : "\(guessed) right letters were guessed: nothing in the calls had shown them.",
          "有 \(guessed) 个字母是蒙对的：对方没有说过能看出来的话。"))
    }
    return page.text
  }

  private func write(_ row: Row, _ number: Int, to page: inout Page) {
    let reading = row.reading
    let truth = Set(reading.letters.filter(\.truth).map(\.qualification)).letters
    let verdict =
      (reading.verdict?.qualification.letters).map {
        phrases.say("is \(truth), you said \($0)", "实际 \(truth)，你判断 \($0)")
      }
      ?? phrases.say("is \(truth), you gave no verdict", "实际 \(truth)，你没有判断")
    page.entry(
      "\(number). \(row.title)" + phrases.colon + verdict,
      figure: row.points.map { phrases.say("\($0) of 100", "\($0) / 100") } ?? "", tone: .strong)
    for letter in reading.letters {
      let shown =
        switch letter.level {
        case .fact, .heart: phrases.quoted(phrases.short(letter.answer))
        case .hint:
          phrases.sign + phrases.colon + phrases.quoted(phrases.short(letter.answer))
        case .nothing: phrases.say("nothing showed it", "没有哪句能看出来")
        }
      let words =
        phrases.letter(letter.qualification) + phrases.colon + phrases.has(letter.truth) + phrases.dash + shown
      if reading.verdict == nil { page.add(words, indent: 4) } else { page.add(words, mark: letter.isRight, indent: 2) }
    }
    let right = phrases.say("next", "下一步") + phrases.colon + phrases.action(reading.rightAction)
    guard let chosen = reading.verdict?.action else { return page.add(right, indent: 4) }
    page.add(
      chosen == reading.rightAction
        ? right : right + phrases.say("; you chose: ", "；你选的是：") + phrases.action(chosen),
      mark: chosen == reading.rightAction, indent: 2)
  }
}
