import Dialogue
import Rehearsal

/// Whether topics are opened with open questions, and choice and closed ones make sure afterwards (D27).
///
/// Version 2: a line that asks openly and then offers options or a guess is open; a hint that slipped out opens
/// nothing; who, when and how many are open where the model question of the need asks so, or where he told all of it;
/// an open question about a small fact counts, a closed one is free. Each new topic is worth 1000 when opened openly, `choice` when opened with
/// a choice, nothing when closed. Each run of `run` closed questions on new topics costs `cost`. Scaled by `enough`
/// topics.
struct QuestionOrderV2: Measure {
  let name = "question-order"
  let version = 2
  let defaults = ["choice": 500, "run": 3, "cost": 150, "enough": 5]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    judge(call, settings: settings, generous: false)
  }

  /// The same; `generous`: by whatever word a question is open, and wherever in its line the open one stands.
  func judge(_ call: JudgedCall, settings: MeasureSettings, generous: Bool) -> Finding {
    var (sum, opened, closedInRow, runs) = (0, 0, 0, 0)
    var evidence: [Evidence] = []
    var worst: Opening?
    for opening in Self.openings(in: call, generous: generous) {
      if opening.makesSure {
        evidence.append(call.evidence(opening.index, opening.quote, helped: true, .madeSure, about: opening.topic))
        continue
      }
      opened += 1
      let reason: ReasonCode
      switch opening.kind {
      case .open:
        sum += 1000
        closedInRow = 0
        reason = .openFirst
      case .choice:
        sum += settings["choice"]
        closedInRow = 0
        reason = .choiceFirst
      case .closed, .none:
        closedInRow += 1
        reason = .closedFirst
      }
      evidence.append(
        call.evidence(
          opening.index, opening.quote, helped: opening.kind == .open, reason, about: opening.topic))
      if reason == .closedFirst, closedInRow.isMultiple(of: max(2, settings["run"])) {
        runs += 1
        evidence.append(
          call.evidence(opening.index, opening.quote, helped: false, .closedRun, about: "\(closedInRow)"))
      }
      if reason != .openFirst, worst.map({ $0.kind == .choice && reason == .closedFirst }) ?? true { worst = opening }
    }
    let value = sum / max(opened, settings.divisor("enough")) - runs * settings["cost"]
    let better = worst.flatMap { call.scenario.need($0.topic)?.ask.first } ?? ""
    return .graded(
      value, tried: opened > 0, evidence: evidence, change: worst.map { call.change(at: $0.index, better: better) })
  }

  /// A question that opens a topic, or makes sure of a known one.
  private struct Opening {
    var index: Int
    var quote: String
    var topic: String
    var kind: Question.Kind
    var makesSure = false
  }

  private static func openings(in call: JudgedCall, generous: Bool) -> [Opening] {
    var touched: Set<String> = []
    var found: [Opening] = []
    for line in call.lines {
      var here: Set<String> = []
      let asking = line.questions
      for (place, sentence) in line.sentences.enumerated() {
        guard let move = line.asked(place), asking.isEmpty || asking.contains(place), !line.reflects(place) else {
          continue
        }
        if generous, line.did(.proposed, .nextStep) || line.offers(place) { continue }
        let earlier = line.sentences[..<place].last { earlier in earlier.question.kind == .open }
        let opener = earlier ?? (generous ? line.sentences[place...].first { $0.question.kind == .open } : nil)
        // The options after an open question belong to what it asks about.
        let lead = opener.flatMap { opener in sentence.question.kind == .open ? nil : opener }
        let topic = lead?.topic.flatMap { call.scenario.need($0) == nil ? nil : $0 } ?? move.target
        let isOpen =
          sentence.question.kind == .open || lead != nil
          || (sentence.question.form == .wh && (asksPlainly(topic, in: call) || line.brought(topic)))
          || (sentence.question.form == .yesNo && Phrase.anyOf(["什么", "哪些", "啥"], in: sentence.text))
          || (generous && Phrase.anyOf(openWords, in: sentence.text))
        let kind: Question.Kind = isOpen ? .open : sentence.question.kind
        var opening = Opening(index: line.index, quote: (lead ?? sentence).text, topic: topic, kind: kind)
        if let told = isKnown(topic, before: line.index, touched: touched, in: call) {
          opening.makesSure = told && kind != .open && move.kind != .repeated
          if opening.makesSure { found.append(opening) }
        } else if !here.contains(topic), call.scenario.fact(topic) == nil || isOpening(topic, kind, in: call) {
          found.append(opening)
        }
        here.insert(topic)
      }
      touched.formUnion(here)
    }
    return found
  }

  /// Whether the topic was told before (true) or only asked for (false); nil where it is new.
  private static func isKnown(_ topic: String, before end: Int, touched: Set<String>, in call: JudgedCall) -> Bool? {
    if call.knew(topic, before: end) { return true }
    return touched.contains(topic) ? false : nil
  }

  /// A small fact of his life, asked openly; the weather opens nothing.
  private static func isOpening(_ topic: String, _ kind: Question.Kind, in call: JudgedCall) -> Bool {
    kind == .open && call.scenario.facts.contains { $0.id == topic }
  }

  private static let openWords = [
    "什么样", "是什么", "做什么", "点什么", "什么地方", "什么感觉", "啥样", "点啥", "干啥", "怎么", "咋", "哪一门", "谁让", "为什么", "为何", "如何",
  ]
  private static let plainly = [
    "who", "whom", "when", "how many", "how much", "how long", "which", "谁", "什么人", "哪些人", "几", "多少", "什么时候", "多久",
    "哪天",
  ]

  /// Whether the need's own model question asks who, when or how many.
  private static func asksPlainly(_ topic: String, in call: JudgedCall) -> Bool {
    guard let model = call.scenario.need(topic)?.ask.first else { return false }
    return Phrase.anyOf(plainly, in: model)
  }
}

extension JudgedLine {
  /// Whether the sentence only asks whether a feeling was met.
  fileprivate func reflects(_ place: Int) -> Bool {
    sentences[place].does(.restateFeeling) && sentences[place].question.form == .tag
  }

  /// Whether the line brought out the fact of a need.
  fileprivate func brought(_ need: String) -> Bool {
    turn.disclosures.contains { $0.need == need && $0.level >= .fact && $0.way == .elicited }
  }
}
