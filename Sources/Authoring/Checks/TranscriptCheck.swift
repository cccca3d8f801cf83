import Dialogue
import Rehearsal
import Scenarios
import Selling

/// Looks at a golden transcript beside its scenario and the rubrics.
struct TranscriptCheck {
  private let golden: GoldenTranscript
  private let places: Places
  private let log: DiagnosticLog

  init(_ golden: GoldenTranscript, in places: Places, log: DiagnosticLog) {
    self.golden = golden
    self.places = places
    self.log = log
  }

  /// Notes products and rubrics that there are not.
  func run(in scenario: Scenario?, rubrics: [String]) {
    for id in golden.expect.scores.keys.sorted() where !rubrics.contains(id) {
      log.add(
        .lostTranscript, places.file, places["expect", "scores", id],
        "`scores` names `\(id.shortened)`, and there is no such rubric",
        rubrics.isEmpty ? "take it out" : NearestWord.advice(for: id, among: rubrics))
    }
    guard let scenario else { return }
    for line in golden.lines {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      if words.count == 2, ContactWay.allCases.contains(where: { "/\($0.rawValue)" == words[0] }),
        scenario.account != nil, PersonChoice.named(in: words[1], of: scenario).isEmpty
      {
        log.add(
          .lostTranscript, places.file, places["lines", line],
          "`lines` goes to `\(words[1].shortened)`, and there is no such person",
          NearestWord.advice(for: words[1], among: scenario.people.map(\.id)))
      }
      guard words.count == 2, words[0] == "/propose" else { continue }
      if TenderChoice.read(words[1], in: SessionState(), of: scenario).product == nil {
        log.add(
          .lostTranscript, places.file, places["lines", line],
          "`lines` proposes `\(words[1].shortened)`, and there is no such product",
          NearestWord.advice(for: words[1], among: scenario.products.map(\.id)))
      }
    }
  }
}
