import Assessment
import Typography

/// The elicitation ledger: what became of each need, by which line, and what would open those that were missed.
struct LedgerSection {
  let entries: [LedgerEntry]
  let debrief: Debrief
  private let call: JudgedCall
  var phrases: Phrasebook { debrief.phrases }

  init(_ entries: [LedgerEntry], of debrief: Debrief) {
    self.entries = entries
    self.debrief = debrief
    call = JudgedCall(debrief.state, in: debrief.scenario)
  }

  /// How much came out.
  var title: String {
    let weighty = entries.filter { (debrief.scenario.need($0.need)?.weight ?? 0) > 0 }
    let found = weighty.count { $0.level >= 2 }
    return phrases.say("What came out: \(found) of \(weighty.count) needs", "弄清了 \(weighty.count) 项需求中的 \(found) 项")
  }

  /// The ledger in short: what was found by how it came out, and what was not, with a question for each.
  func writeDigest(to page: inout Page) {
    guard !entries.isEmpty else { return }
    page.heading(title)
    // What nobody has to find is not counted, and not listed either.
    let entries = entries.filter { (debrief.scenario.need($0.need)?.weight ?? 0) > 0 }
    for fate in LedgerEntry.Fate.allCases where ![.hinted, .missed].contains(fate) {
      let found = entries.filter { $0.fate == fate }.map { entry in
        about(entry) + (entry.level > 2 ? phrases.say(" (heart)", "（心里话）") : "")
      }
      guard !found.isEmpty else { continue }
      page.add(
        phrases.fate(fate) + phrases.colon + found.joined(separator: phrases.semicolon), mark: fate != .named, indent: 2
      )
    }
    for entry in entries where [.hinted, .missed].contains(entry.fate) {
      page.add(
        ([about(entry) + phrases.colon + phrases.fate(entry.fate)] + opener(of: entry)).joined(
          separator: phrases.semicolon), mark: false)
    }
  }

  /// What an entry is about; in an account, with who holds it.
  func about(_ entry: LedgerEntry) -> String {
    guard let need = debrief.scenario.need(entry.need) else { return entry.need }
    let holder = need.person.flatMap(debrief.scenario.person)?.name
    return (holder.map { $0 + phrases.colon } ?? "") + need.about
  }

  func write(to page: inout Page) {
    guard !entries.isEmpty else { return }
    page.heading(title)
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
      let cells = [about(entry), fates[place], depths[place]]
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
  func lines(of entry: LedgerEntry) -> [String] {
    var lines: [String] = []
    switch entry.fate {
    case .missed: break
    case .volunteered: lines = [phrases.turn(entry.turn)]
    case .hinted, .elicited, .followedUp, .named:
      let quote = entry.line.isEmpty ? "" : phrases.colon + phrases.quoted(phrases.short(entry.line))
      lines = [phrases.turn(entry.turn) + quote]
    }
    return lines + opener(of: entry)
  }

  /// The question that would have opened it, where it was not.
  private func opener(of entry: LedgerEntry) -> [String] {
    guard entry.level < 2, !entry.opener.isEmpty, entry.opener != entry.line else { return [] }
    // Who asked and got nothing is not told to ask.
    guard let tried = call.nearTry(for: entry.need) else {
      return [phrases.say("ask: ", "可问：") + phrases.quoted(entry.opener)]
    }
    if tried.wasBuried {
      return [
        phrases.say(
          "you asked in turn \(tried.turn), and it went under among other questions: ask it by itself",
          "第 \(tried.turn) 轮问过，跟别的问题挤在一起，漏掉了：单独再问一遍")
      ]
    }
    if tried.wasHeard {
      return [
        phrases.say(
          "you asked in turn \(tried.turn), and he kept it back: come back to it when he trusts you more",
          "第 \(tried.turn) 轮问过，他没细说：等他更信得过你，再换个问法")
      ]
    }
    let quote = phrases.quoted(phrases.short(tried.quote))
    return [
      phrases.say(
        "you came near it in turn \(tried.turn), \(quote), and he did not take it for that",
        "第 \(tried.turn) 轮问到了边上，\(quote)，他没往这上面想"),
      phrases.say("plainer: ", "说得更直白些：") + phrases.quoted(entry.opener),
    ]
  }
}
