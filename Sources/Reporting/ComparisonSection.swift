import Assessment

/// A call beside the attempt before it.
struct ComparisonSection {
  let comparison: Comparison
  let debrief: Debrief
  var phrases: Phrasebook { debrief.phrases }

  init(_ comparison: Comparison, of debrief: Debrief) {
    self.comparison = comparison
    self.debrief = debrief
  }

  func write(to page: inout Page) {
    for total in comparison.totals {
      page.entry(title(total.rubric), figure: figure(total), indent: 2)
    }
    for line in lines { page.add(line.words, mark: line.good) }
    if let note { page.add(note, indent: 2, tone: .quiet) }
  }

  /// `48 → 61 (+13)`.
  func figure(_ total: Comparison.Total) -> String {
    let gain = total.now - total.then
    let sign = gain > 0 ? "+\(gain)" : gain < 0 ? "−\(-gain)" : "±0"
    return phrases.say(
      "\(total.then)\(phrases.arrow)\(total.now) (\(sign))", "\(total.then)\(phrases.arrow)\(total.now)（\(sign)）")
  }

  func title(_ rubric: String) -> String { debrief.rubric(rubric)?.title ?? rubric }

  /// What rose and fell, what was found and missed, as far as there was any.
  var lines: [(words: String, good: Bool)] {
    let needs = { (ids: [String]) in
      ids.map { debrief.scenario.need($0)?.about ?? $0 }.joined(separator: phrases.semicolon)
    }
    let all = [
      (phrases.say("better: ", "进步："), moves(comparison.rose), true),
      (phrases.say("worse: ", "退步："), moves(comparison.fell), false),
      (phrases.say("found this time: ", "这次问出来的："), needs(comparison.newlyFound), true),
      (phrases.say("missed this time: ", "这次漏掉的："), needs(comparison.newlyMissed), false),
    ]
    return all.filter { !$0.1.isEmpty }.map { ($0.0 + $0.1, $0.2) }
  }

  /// Where a rubric was changed between the calls.
  var note: String? {
    let changed = comparison.totals.filter(\.rubricChanged).map { phrases.titled(title($0.rubric)) }
    guard !changed.isEmpty else { return nil }
    return phrases.say(
      "\(phrases.list(changed)) was changed between the two calls: compare with care.",
      "两次之间，\(phrases.list(changed))改过标准，比较时请留意。")
  }

  private func moves(_ moves: [Comparison.Move]) -> String {
    moves.map { move in
      "\(debrief.title(of: move.criterion, in: move.rubric)) \((move.then + 5) / 10)%\(phrases.arrow)\((move.now + 5) / 10)%"
    }.joined(separator: phrases.semicolon)
  }
}
