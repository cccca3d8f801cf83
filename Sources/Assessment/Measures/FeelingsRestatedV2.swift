import Dialogue
import Rehearsal

/// Whether the trainee gave back the feeling behind what the buyer said, in words of its own (D28, D29).
///
/// Version 2: a question is no giving back; a feeling counts whatever he spoke of; only the set phrase is held against
/// anybody, not a congratulation. `enough` feelings are all.
struct FeelingsRestatedV2: Measure {
  let name = "feelings-restated"
  let version = 2
  let defaults = ["enough": 2]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var given: [(evidence: Evidence, feeling: String)] = []
    var phrases: [(index: Int, quote: String)] = []
    for line in call.lines {
      let felt = line.feelings
      given += felt.map { place, need in
        (
          call.evidence(line.index, line.sentences[place].text, helped: true, .restatedFeeling, about: need),
          need.isEmpty ? "\(line.index)" : need
        )
      }
      if felt.isEmpty, let phrase = line.setPhrase { phrases.append((line.index, phrase)) }
    }
    let value = unique(given.map(\.feeling)).count * 1000 / settings.divisor("enough")
    var evidence = given.map(\.evidence)
    evidence += phrases.map { call.evidence($0.index, $0.quote, helped: false, .phraseAlone) }
    var place = phrases.first?.index
    if value < Finding.metFrom, place == nil, let passed = Self.passedOver(in: call, given: given.map(\.feeling)) {
      evidence.append(call.evidence(passed.index, call.line(passed.index), helped: false, .unfelt, about: passed.need))
      place = passed.index
    }
    return .graded(
      value, tried: !phrases.isEmpty, evidence: evidence.sorted { $0.turn < $1.turn }, change: call.change(at: place))
  }

  /// The line that followed the weightiest need that moves him and took nothing of it up; not one that answers what he
  /// had asked.
  ///
  /// What he did not say he needs moves him, and what he opened his heart about.
  private static func passedOver(in call: JudgedCall, given: [String]) -> (index: Int, need: String)? {
    let told = call.needs.filter { history in
      !history.need.feeling.isEmpty && !given.contains(history.need.id) && history.level() >= .fact
        && (history.need.state == .latent || history.decisive?.disclosed.level == .heart)
    }
    for history in told.enumerated().sorted(by: {
      ($1.element.need.weight, $0.offset) < ($0.element.need.weight, $1.offset)
    }).map(\.element) {
      guard let next = history.decisive.map({ $0.index + 1 }), call.turns.indices.contains(next) else { continue }
      let line = JudgedLine(call: call, index: next)
      let busy = line.did(.answered, .settled, .restatedFact, .restatedFeeling, .summed)
      if !busy && !line.sentences.contains(where: { $0.does(.restateFeeling) }) { return (next, history.need.id) }
    }
    return nil
  }
}

extension JudgedLine {
  /// The sentences that give a feeling back, each with the need it lies behind; empty where that is not known.
  fileprivate var feelings: [(place: Int, need: String)] {
    guard index > 0 || !call.opening.isEmpty else { return [] }
    return sentences.indices.compactMap { place in
      let sentence = sentences[place]
      guard sentence.question.kind == .none || sentence.question.form == .tag else { return nil }
      if let move = moves(place).first(where: { $0.kind == .restatedFeeling }) { return (place, move.target) }
      if sells(place) || sentence.does(.answer) { return nil }
      let (guesses, names) = (
        Phrase.anyOf(Self.guesses, in: sentence.text), Phrase.anyOf(Self.feelings, in: sentence.text)
      )
      if let mark = sentence.acts.first(where: { $0.act == .restateFeeling }) {
        let need = mark.topics.first { call.knew($0, before: index, .hint) }
        // Going on with his thought is no feeling yet: it takes a word for one.
        return need != nil || guesses || names || !mark.topics.isEmpty ? (place, need ?? "") : nil
      }
      return guesses && names && index > 0 ? (place, "") : nil
    }
  }

  /// "I understand how you feel", and nothing else.
  var setPhrase: String? {
    guard !did(.restatedFact, .restatedFeeling, .summed) else { return nil }
    return sentences.first { sentence in
      sentence.does(.empathy) && !sentence.does(.restateFact) && Phrase.anyOf(Self.setPhrases, in: sentence.text)
    }?.text
  }

  private static let setPhrases = [
    "understand", "i hear you", "know how you feel", "know the feeling", "feel your pain", "totally get", "理解", "明白您",
    "体谅",
    "感同身受", "懂您", "懂你",
  ]
  private static let guesses = [
    "sounds", "sounded", "must be", "must have been", "must feel", "i imagine", "i can imagine", "i can hear",
    "you seem",
    "feels like", "听起来", "听着", "听得出", "看得出", "想必", "一定很", "肯定很", "够您",
  ]
  private static let feelings = [
    "disappointment", "disappointing", "disappointed", "heavy", "hard", "tough", "rough", "tiring", "tired",
    "exhausting",
    "exhausted", "lonely", "sad", "shame", "worry", "worrying", "worried", "annoying", "frustrating", "proud", "moved",
    "touching", "relief", "lovely", "special", "matters", "失望", "累", "辛苦", "可惜", "遗憾", "心疼", "过意不去", "感激", "担心", "着急",
    "委屈", "不容易", "惦记", "盼", "骄傲", "得意", "舍不得", "扫兴", "不痛快", "不愉快", "受罪", "罪受", "憋屈", "没底", "放心不下",
  ]
}
