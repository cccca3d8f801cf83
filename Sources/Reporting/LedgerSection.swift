import Assessment
import Typography

/// The elicitation ledger: what became of each need, by which line, and what would open those that were missed.
struct LedgerSection {
  let entries: [LedgerEntry]
  let debrief: Debrief
  var phrases: Phrasebook { debrief.phrases }

  init(_ entries: [LedgerEntry], of debrief: Debrief) {
    self.entries = entries
    self.debrief = debrief
  }

  func write(to page: inout Page) {
    guard !entries.isEmpty else { return }
    let weighty = entries.filter { (debrief.scenario.need($0.need)?.weight ?? 0) > 0 }
    let found = weighty.count { $0.level >= 2 }
    page.heading(
      phrases.say("What came out: \(found) of \(weighty.count) needs", "弄清了 \(weighty.count) 项需求中的 \(found) 项"))
    let titles = [
      phrases.say("need", "需求"), phrases.say("how", "经过"), phrases.say("depth", "深度"), phrases.say("line", "话语"),
    ]
    // Where the line has no room beside the need, it stands below.
    let wide = page.width >= 80
    let depths = entries.map { phrases.depth($0.level) }
    let fates = entries.map { phrases.fate($0.fate) }
    let depthColumn = widest(depths + [titles[2]])
    let fateColumn = widest(fates + [titles[1]])
    let rest = page.width - fateColumn - depthColumn - 4
    let needColumn = wide ? min(28, rest / 2) : rest
    let columns = [needColumn, fateColumn, depthColumn] + (wide ? [rest - needColumn - 2] : [])
    page.row(wide ? titles : Array(titles.prefix(3)), columns: columns, tone: .quiet)
    for (place, entry) in entries.enumerated() {
      let title = debrief.scenario.need(entry.need)?.about ?? entry.need
      let cells = [title, fates[place], depths[place]]
      if wide {
        page.row(cells + [lines(of: entry).joined(separator: "\n")], columns: columns)
      } else {
        page.row(cells, columns: columns)
        for line in lines(of: entry) { page.add(line, lead: "  ") }
      }
    }
  }

  private func widest(_ words: [String]) -> Int { words.map { ColumnWidth.of($0) }.max() ?? 0 }

  /// The line that did it, and the question that would have done more.
  private func lines(of entry: LedgerEntry) -> [String] {
    var lines: [String] = []
    switch entry.fate {
    case .missed: break
    case .volunteered: lines = [phrases.turn(entry.turn)]
    case .hinted, .elicited, .followedUp, .named:
      let quote = entry.line.isEmpty ? "" : phrases.colon + phrases.quoted(phrases.short(entry.line))
      lines = [phrases.turn(entry.turn) + quote]
    }
    if entry.level < 2, !entry.opener.isEmpty, entry.opener != entry.line {
      lines.append(phrases.say("ask: ", "可问：") + phrases.quoted(entry.opener))
    }
    return lines
  }
}
