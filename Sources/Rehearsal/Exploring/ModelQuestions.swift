import Dialogue
import Scenarios

/// The sample questions of a scenario by topic and kind, as the ear of the call hears them: of its needs, and of the
/// facts that a remark of the buyer waits for.
struct ModelQuestions {
  private var lines: [String: [Question.Kind: [String]]] = [:]
  /// So many samples of a topic are tried: variety enough for a few hundred calls.
  private static let most = 40

  init(_ call: Call) {
    let scenario = call.scenario
    let waited = scenario.facts.filter { fact in scenario.initiatives.contains { $0.when.mentions(.about(fact.id)) } }
    for (topic, ask) in scenario.needs.map({ ($0.id, $0.ask) }) + waited.map({ ($0.id, $0.ask) }) {
      for sample in ask.prefix(Self.most) {
        let heard = call.ear.hear(sample)
        guard heard.sentences.contains(where: { $0.topic == topic }) else { continue }
        lines[topic, default: [:]][heard.question.kind, default: []].append(sample)
      }
      if lines[topic] == nil { lines[topic] = [.open: ask] }
    }
  }

  /// A question for a topic, of a kind where it has one.
  func line(for topic: String, _ kind: Question.Kind, _ chance: inout Chance) -> String? {
    let known = lines[topic] ?? [:]
    if let line = known[kind].flatMap({ chance.pick($0) }) { return line }
    return chance.pick(Question.Kind.allCases.flatMap { known[$0] ?? [] })
  }
}
