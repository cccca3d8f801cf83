import Dialogue
import Scenarios

/// Where the samples of a topic are written: in which file, and under which keys.
struct SampleHome {
  /// The keys from the top of the file; the last but one names a list of mappings, of which the topic's is meant.
  let path: [String]
  /// Whether it is the file that all scenarios of the language share.
  let isShared: Bool
  private let topic: String

  /// The home of a topic; throws where the scenario has no such topic.
  init(of topic: String, in scenario: Scenario) throws(TeachingMistake) {
    self.topic = topic
    isShared = scenario.shared.smallTalk.contains { $0.id == topic }
    if topic == TopicMatcher.offScript {
      path = ["offScript"]
    } else if scenario.need(topic) != nil {
      path = ["needs", "ask"]
    } else if scenario.facts.contains(where: { $0.id == topic }) {
      path = ["facts", "ask"]
    } else if isShared {
      path = ["smallTalk", "ask"]
    } else {
      let known =
        scenario.needs.map(\.id) + scenario.facts.map(\.id) + scenario.shared.smallTalk.map(\.id)
        + [TopicMatcher.offScript]
      throw .unknownTopic(topic, scenario: scenario.id, known: known)
    }
  }

  /// The list of samples in a file; nil where it has none.
  func list(in root: YAMLNode) -> YAMLNode? {
    guard let first = value(path[0], in: root), case .sequence(let items, _) = first else { return nil }
    guard path.count > 1 else { return first }
    let own = items.first { item in
      guard case .scalar(let id) = value("id", in: item) else { return false }
      return id.text == topic
    }
    return own.flatMap { value(path[1], in: $0) }
  }

  /// The scenario with a line more.
  func adding(_ line: String, to scenario: Scenario) -> Scenario {
    var taught = scenario
    for place in taught.needs.indices where taught.needs[place].id == topic { taught.needs[place].ask.append(line) }
    for place in taught.facts.indices where taught.facts[place].id == topic { taught.facts[place].ask.append(line) }
    if isShared {
      for place in taught.shared.smallTalk.indices where taught.shared.smallTalk[place].id == topic {
        taught.shared.smallTalk[place].ask.append(line)
      }
    }
    if topic == TopicMatcher.offScript { taught.offScript.append(line) }
    return taught
  }

  private func value(_ key: String, in node: YAMLNode) -> YAMLNode? {
    guard case .mapping(let entries, _) = node else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
