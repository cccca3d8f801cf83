import Assessment
import Scenarios

/// What scenarios, needs, rubrics and criteria are called in the reader's language; their ids where it is not known.
public struct ReportNames: Sendable {
  private let scenarios: [String: Scenario]
  private let rubrics: [String: Rubric]

  /// The names out of what is at hand.
  public init(scenarios: [Scenario], rubrics: [Rubric]) {
    self.scenarios = Dictionary(scenarios.map { ($0.id, $0) }) { first, _ in first }
    self.rubrics = Dictionary(rubrics.map { ($0.id, $0) }) { first, _ in first }
  }

  func scenario(_ id: String) -> String { scenarios[id]?.title ?? id }
  func need(_ id: String, in scenario: String) -> String { scenarios[scenario]?.need(id)?.about ?? id }
  /// An authored question that opens a need.
  func opener(_ need: String, in scenario: String) -> String? { scenarios[scenario]?.need(need)?.ask.first }
  func rubric(_ id: String) -> String { rubrics[id]?.title ?? id }
  func criterion(_ id: String, in rubric: String) -> String { criterion(id, rubric)?.title ?? id }
  /// What to do about a criterion next time.
  func advice(_ id: String, in rubric: String) -> String? { criterion(id, rubric)?.advice }

  private func criterion(_ id: String, _ rubric: String) -> Criterion? {
    rubrics[rubric]?.criteria.first { $0.id == id }
  }
}
