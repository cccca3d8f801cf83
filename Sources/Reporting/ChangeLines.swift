import Assessment

/// The trainee's own line beside a better one.
struct ChangeLines {
  let change: Change
  let phrases: Phrasebook

  init(_ change: Change, phrases: Phrasebook) {
    self.change = change
    self.phrases = phrases
  }

  /// Writes them.
  ///
  /// - Parameters:
  ///   - quoted: whether the trainee's own line stands just above already.
  ///   - brief: whether its beginning is enough to know it by.
  func write(to page: inout Page, indent: Int, quoted: Bool = false, brief: Bool = false) {
    var lead = phrases.say("better: ", "可以说：")
    if quoted {
      lead = phrases.say("better in turn \(change.turn): ", "第 \(change.turn) 轮可以说：")
    } else if change.turn > 0, !change.said.isEmpty {
      let own = phrases.say("you, turn \(change.turn): ", "你，第 \(change.turn) 轮：")
      let said = brief ? phrases.short(change.said, to: 48) : change.said
      page.add(
        phrases.quoted(said), lead: own, indent: indent, tone: .quiet, leadTone: .quiet, hanging: indent + 3)
    }
    guard !change.better.isEmpty else { return }
    page.add(phrases.quoted(change.better), lead: lead, indent: indent, hanging: indent + 3)
  }

  /// The change as one sentence: "turn 6: instead of “…” say “…”".
  var sentence: String {
    change.turn > 0 && !change.said.isEmpty ? phrases.turn(change.turn) + phrases.colon + words : words
  }

  /// The same without the turn.
  var words: String {
    let better = phrases.quoted(change.better)
    guard change.turn > 0, !change.said.isEmpty else {
      return phrases.say("say, for instance, \(better)", "可以说：\(better)")
    }
    let said = phrases.quoted(change.said)
    return phrases.say("instead of \(said) say \(better)", "把\(said)换成\(better)")
  }
}
