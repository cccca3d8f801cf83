import Typography

/// The list of sessions: which call it was, and below it, in columns, what came of it.
public enum HistoryTable {
  /// The list, in the order given.
  ///
  /// - Parameters:
  ///   - rows: the sessions.
  ///   - minutesFromUTC: how far the reader's clock is ahead of UTC.
  ///   - phrases: the language of the interface.
  ///   - width: columns a line may take.
  ///   - colour: whether the terminal shows colour.
  ///   - none: what stands where there are no rows; without it, that there are no sessions yet.
  public static func text(
    _ rows: [HistoryRow], minutesFromUTC: Int = 0, phrases: Phrasebook, width: Int, colour: Bool,
    none: String? = nil
  ) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    guard !rows.isEmpty else {
      page.add(none ?? phrases.noSessions)
      return page.text
    }
    let facts = rows.map { row in
      [state(of: row, phrases), phrases.turns(row.turns), mode(of: row, phrases), SafePrinting.clean(row.locale)]
    }
    let columns = (0..<4).map { place in facts.map { ColumnWidth.of($0[place]) }.max() ?? 0 }
    let gap = PlainText.isAsked ? " · " : "  "
    for (row, facts) in zip(rows, facts) {
      let date = CalendarTime.minute(row.began, minutesFromUTC: minutesFromUTC)
      let title = [row.scenario, row.trainee].filter { !$0.isEmpty }.joined(separator: " · ")
      let session = Padding.fit(String(SafePrinting.clean(row.session).prefix(8)), to: 8)
      page.add("\(date)  \(title)", lead: session + "  ", leadTone: .strong)
      let padded = zip(facts, columns).map { PlainText.isAsked ? $0 : Padding.pad($0, to: $1) }.joined(separator: gap)
      let scores = row.scores.map { "\($0.title) \($0.points)\($0.setByHand ? "*" : "")" }.joined(separator: " · ")
      let fits = 12 + ColumnWidth.of(padded) + ColumnWidth.of(scores) <= page.width
      page.add(fits && !scores.isEmpty ? padded + gap + scores : padded, indent: 10)
      if !fits, !scores.isEmpty { page.add(scores, indent: 10) }
      let marks = marks(of: row, phrases)
      if !marks.isEmpty { page.add(marks.joined(separator: phrases.gap), indent: 10, tone: .quiet) }
    }
    if rows.contains(where: { $0.scores.contains(where: \.setByHand) }) {
      page.blank()
      page.add(phrases.starredTotals, tone: .quiet)
    }
    return page.text
  }

  private static func mode(of row: HistoryRow, _ phrases: Phrasebook) -> String {
    row.exam.map { phrases.exam($0.attempt, passed: $0.passed) } ?? phrases.mode(row.mode)
  }

  /// What a session is marked with.
  private static func marks(of row: HistoryRow, _ phrases: Phrasebook) -> [String] {
    var marks: [String] = []
    if row.exam != nil, row.breaks > 0 { marks.append(phrases.broken(row.breaks)) }
    if row.takenBack > 0 { marks.append(phrases.takenBack(row.takenBack)) }
    if row.hints > 0 { marks.append(phrases.hints(row.hints)) }
    return marks
  }

  private static func state(of row: HistoryRow, _ phrases: Phrasebook) -> String {
    guard row.state == .ended, let outcome = row.outcome else { return phrases.state(row.state) }
    return phrases.outcomeWord(outcome)
  }
}
