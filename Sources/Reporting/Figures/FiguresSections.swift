import Assessment
import Selling
import Typography

/// The parts that reports over many calls share.
struct FiguresSections {
  let phrases: Phrasebook
  let names: ReportNames
  let style: ReportStyle
  let minutesFromUTC: Int

  /// How many calls, from when to when, and what was left out.
  func tally(_ figures: PracticeFigures, on page: inout Page) {
    let tally = figures.tally
    var counted =
      tally.counted == 0 && tally.sessions > 0
      ? phrases.say(
        "\(phrases.calls(tally.sessions)), none counted", "\(phrases.calls(tally.sessions))，都未计入")
      : phrases.calls(tally.counted)
    if tally.exam > 0, tally.practice > 0 {
      counted += phrases.say(
        " (\(tally.practice) practice, \(tally.exam) exam)", "（练习 \(tally.practice) 次，考试 \(tally.exam) 次）")
    } else if tally.exam > 0 {
      counted += phrases.say(" (all exams)", "（都是考试）")
    }
    if let first = figures.first, let last = figures.last {
      let (from, to) = (day(first), day(last))
      counted +=
        from == to ? phrases.say(", \(from)", "，\(from)") : phrases.say(", \(from) to \(to)", "，\(from) 至 \(to)")
    }
    page.add(counted + phrases.say(".", "。"))
    let apart = CallTally.Place.allCases.dropFirst().filter { tally.count($0) > 0 }
    guard !apart.isEmpty else { return }
    let parts = apart.map { phrases.tally($0, tally.count($0)) }.joined(separator: phrases.say(", ", "，"))
    page.add(phrases.say("Not counted", "未计入") + phrases.colon + parts + phrases.say(".", "。"))
    if tally.counted == 0, tally.count(.abandoned) + tally.count(.takenBack) > 0 {
      page.add(phrases.say("With --all they count as well.", "加上 --all 就会一并计入。"))
    }
  }

  /// How the counted calls ended.
  func outcomes(_ figures: PracticeFigures, on page: inout Page) {
    let outcomes = figures.outcomes
    guard !outcomes.isEmpty else { return }
    page.heading(phrases.say("How the calls ended", "对话的结局"))
    var table = FiguresTable([.init(""), .init(phrases.callsWord), .init(phrases.shareWord)])
    for (outcome, calls) in outcomes {
      table.add([phrases.outcomeWord(outcome), String(calls), phrases.perCent(calls, of: figures.tally.counted)])
    }
    table.write(to: &page, phrases: phrases, indent: 2)
  }

  /// Why customers were lost, beside the course's table (D9).
  func losses(_ figures: PracticeFigures, on page: inout Page) {
    let losses = figures.losses
    guard losses.lost > 0 else { return }
    page.heading(phrases.say("Why customers were lost", "客户流失的原因"))
    page.add(
      phrases.say(
        "Lost in \(phrases.calls(losses.lost, of: figures.tally.counted)).",
        "\(phrases.calls(losses.lost, of: figures.tally.counted))流失了客户。"))
    var table = FiguresTable([
      .init(""), .init(phrases.callsWord), .init(phrases.shareWord), .init(phrases.say("course", "课程数据")),
    ])
    func add(_ name: String, _ calls: Int, course: String = "") {
      table.add([name, String(calls), phrases.perCent(calls, of: losses.lost), course])
    }
    for row in CourseLoss.allCases {
      add(phrases.loss(row), losses.count(row), course: "\(row.share)%")
      for cause in row.causes where row == .communicating && losses.count(cause) > 0 {
        add("  " + phrases.loss(cause), losses.count(cause))
      }
    }
    if losses.oversold > 0 { add(phrases.lossOversold, losses.oversold) }
    if losses.unnamed > 0 { add(phrases.lossUnnamed, losses.unnamed) }
    table.write(to: &page, phrases: phrases, indent: 2)
    page.add(
      phrases.say(
        "The last column is the course's figures for a firm's lost customers, not for practice calls.",
        "最后一列是课程给出的企业流失客户数据，不是练习的数据。"), tone: .quiet)
  }

  /// The needs most often missed; with `openers` each with a question that opens it.
  func missed(_ needs: [MissedNeed], limit: Int, openers: Bool, on page: inout Page) {
    let missed = needs.filter { $0.missed > 0 }.prefix(limit)
    guard !missed.isEmpty else { return }
    page.heading(phrases.say("Needs most often missed", "最常漏掉的需求"))
    if openers {
      for need in missed {
        let share = phrases.perCent(need.missed, of: need.calls)
        page.entry(
          names.need(need.need, in: need.scenario),
          figure: phrases.calls(need.missed, of: need.calls) + phrases.say(", ", "，") + share,
          indent: 2)
        if let opener = names.opener(need.need, in: need.scenario) {
          page.add(phrases.quoted(opener), lead: phrases.say("ask: ", "可问："), indent: 4)
        }
      }
      return
    }
    var table = FiguresTable([
      .init(phrases.say("need", "需求")), .init(phrases.say("missed", "漏掉")), .init(phrases.callsWord),
      .init(phrases.shareWord),
    ])
    let severalScenarios = Set(needs.map(\.scenario)).count > 1
    for need in missed {
      let scenario = severalScenarios ? " · " + names.scenario(need.scenario) : ""
      table.add([
        names.need(need.need, in: need.scenario) + scenario, String(need.missed), String(need.calls),
        phrases.perCent(need.missed, of: need.calls),
      ])
    }
    table.write(to: &page, phrases: phrases, indent: 2)
  }

  func day(_ moment: Int64) -> String {
    String(CalendarTime.minute(moment, minutesFromUTC: minutesFromUTC).prefix(10))
  }
}
