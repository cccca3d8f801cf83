import Dialogue
import Scenarios

/// The sample questions of a scenario by need and kind, as the ear of the call hears them.
struct ModelQuestions {
  private var lines: [String: [Question.Kind: [String]]] = [:]
  /// So many samples of a need are tried: variety enough for a few hundred calls.
  private static let most = 40

  init(_ call: Call) {
    for need in call.scenario.needs {
      for sample in need.ask.prefix(Self.most) {
        let heard = call.ear.hear(sample)
        guard heard.sentences.contains(where: { $0.topic == need.id }) else { continue }
        lines[need.id, default: [:]][heard.question.kind, default: []].append(sample)
      }
      if lines[need.id] == nil { lines[need.id] = [.open: need.ask] }
    }
  }

  /// A question for a need, of a kind where it has one.
  func line(for need: String, _ kind: Question.Kind, _ chance: inout Chance) -> String? {
    let known = lines[need] ?? [:]
    if let line = known[kind].flatMap({ chance.pick($0) }) { return line }
    return chance.pick(Question.Kind.allCases.flatMap { known[$0] ?? [] })
  }
}
