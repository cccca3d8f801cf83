import Dialogue

/// Whether the trainee was courteous: thanked, asked leave, offered service, did not pry and was not curt (D12, D36).
///
/// Version 3: "whatever" is curt alone, and not within a sentence of more words; "when would it suit you?" asks for no
/// consent. All else as in version 2.
///
/// Version 4: leave asked for and left to him ("if you'd like to tell me"), and care for how he sits and feels ("hang the
/// umbrella anywhere"), are courtesies in any words.
struct CourtesyV3: Measure {
  let name = "courtesy"
  var version = 3
  let defaults = CourtesyV2().defaults

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let finding = strict(call, settings: settings)
    guard version > 3 else { return finding }
    let further = Self.gentle.compactMap { act, words -> Evidence? in
      let others: [DialogueAct] = act == .permission ? [.permission, .consentQuestion] : [act, .smallTalk]
      guard !finding.evidence.contains(where: { piece in others.contains { $0.rawValue == piece.about } }) else {
        return nil
      }
      return call.lines.lazy.compactMap { line in
        line.sentences.first { Phrase.anyOf(words, in: $0.text) }.map {
          call.evidence(line.index, $0.text, helped: true, .polite, about: act.rawValue)
        }
      }.first
    }
    guard !further.isEmpty else { return finding }
    let bad = finding.evidence.filter { !$0.helped }
    let polite = finding.evidence.count - bad.count
    let value = min(1000, (polite + further.count) * 1000 / settings.divisor("enough")) - cost(of: bad, settings)
    return .graded(
      value, tried: !bad.isEmpty, evidence: (finding.evidence + further).sorted { $0.turn < $1.turn },
      change: finding.change)
  }

  private func cost(of bad: [Evidence], _ settings: MeasureSettings) -> Int {
    bad.reduce(0) { $0 + settings[$1.reason == ReasonCode.curt.rawValue ? "curt" : "pried"] }
  }

  private static let gentle: [(act: DialogueAct, words: [String])] = [
    (
      .permission,
      [
        "may i ask", "might i ask", "if i may", "if you don't mind", "if you'd like to tell", "if you want to tell",
        "you don't have to tell", "you don't have to answer", "if that's not too", "if it's not too",
        "no need to tell", "do you mind if", "would you mind", "if you'd rather not", "不介意", "您要是不方便", "不方便就", "不方便说",
        "方便说", "方便讲", "方便问", "方便聊", "冒昧", "不想说就", "不想说也", "您要是愿意", "愿意的话", "能不能问", "可以问",
      ]
    ),
    (
      .serviceQuestion,
      [
        "have a seat", "take a seat", "sit down", "make yourself comfortable", "take your time", "there's no hurry",
        "there's no rush",
        "cup of tea", "cup of coffee", "glass of water", "your umbrella", "the umbrella", "your coat", "come on in",
        "come in out",
        "快坐", "请坐", "您坐", "坐会儿", "先坐", "喝口", "喝杯", "倒杯", "泡杯", "沏", "伞", "歇歇", "歇会儿", "慢慢说", "不着急", "别着急", "辛苦您",
      ]
    ),
  ]

  private func strict(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let finding = CourtesyV2().judge(call, settings: settings)
    let kept = finding.evidence.filter { piece in
      let whole = piece.quote.split(separator: " ").count > 3 && Phrase.anyOf(["whatever"], in: piece.quote)
      // "And when would it suit you?" asks when.
      let asksWhen = piece.about == DialogueAct.consentQuestion.rawValue && JudgedLine.beginsOpenly(piece.quote)
      return !asksWhen && (piece.reason != ReasonCode.curt.rawValue || !whole)
    }
    guard kept.count < finding.evidence.count else { return finding }
    let bad = kept.filter { !$0.helped }
    let cost = cost(of: bad, settings)
    let place = bad.first.flatMap { piece in call.turns.firstIndex { $0.number == piece.turn } }
    let value = min(1000, kept.count { $0.helped } * 1000 / settings.divisor("enough")) - cost
    return .graded(value, tried: cost > 0, evidence: kept, change: call.change(at: place))
  }
}
