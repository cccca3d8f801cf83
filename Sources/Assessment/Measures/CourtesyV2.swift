import Dialogue
import Rehearsal

/// Whether the trainee was courteous: thanked, asked leave, offered service, did not pry and was not curt (D12, D36).
///
/// Version 2 also counts what is curt ("k", "??", "I just said") and asking for somebody's faith; only clear signs.
/// `enough` different courtesies are all; each prying question costs `pried`, each curt line `curt`.
struct CourtesyV2: Measure {
  let name = "courtesy"
  let version = 2
  let defaults = ["enough": 3, "pried": 400, "curt": 250]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let acts: [DialogueAct] = [
      .greeting, .permission, .thanks, .apology, .consentQuestion, .serviceQuestion, .smallTalk,
    ]
    let polite = acts.compactMap { act in call.sentences(doing: act).first.map { (act, $0) } }
    let prying = call.lines.compactMap { line in line.prying.map { (line.index, $0) } }
    let curt = call.lines.compactMap { line in line.curt.map { (line.index, $0) } }
    var evidence = polite.map { act, place in
      call.evidence(place.index, place.sentence.text, helped: true, .polite, about: act.rawValue)
    }
    evidence += prying.map { call.evidence($0, $1, helped: false, .pried) }
    evidence += curt.map { call.evidence($0, $1, helped: false, .curt) }
    let cost = prying.count * settings["pried"] + curt.count * settings["curt"]
    let value = min(1000, polite.count * 1000 / settings.divisor("enough")) - cost
    return .graded(
      value, tried: cost > 0, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: (prying + curt).map(\.0).min()))
  }
}

extension JudgedLine {
  /// The sentence that asks for something private, if one does.
  fileprivate var prying: String? {
    for (place, sentence) in sentences.enumerated() {
      let pried = moves(place).first { $0.kind == .pried }
      // A weak likeness to a private matter is no prying.
      let fit = pried.flatMap { move in sentence.topics.first { $0.id == move.target }?.score }
      if pried != nil, fit ?? 1000 >= 700 { return sentence.text }
    }
    let asks = sentences.contains { $0.question.kind != .none }
    return asks ? sentences.first { Phrase.anyOf(Self.faith, in: $0.text) }?.text : nil
  }

  /// The curt words of the line, if there are any.
  fileprivate var curt: String? {
    if let sentence = sentences.first(where: { Phrase.anyOf(Self.offhand, in: $0.text) }) { return sentence.text }
    if text.contains("??") || text.contains("？？") { return text }
    let first = text.lowercased().prefix { $0.isLetter }
    return first == "k" || first == "kk" ? text : nil
  }

  private static let faith = [
    "are you religious", "which religion", "what religion", "believe in god", "do you go to church", "信教", "信佛", "信什么教",
    "有宗教信仰",
  ]
  private static let offhand = [
    "lol", "lmao", "whatever", "duh", "i just said", "i already said", "i've already said", "i just told you",
    "i already told you", "like i said", "i did say", "刚说了", "刚说过了", "我都说了", "我不是说了", "不是说了吗", "说过了嘛",
  ]
}
