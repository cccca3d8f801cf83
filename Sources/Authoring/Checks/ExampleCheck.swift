import Assessment
import Dialogue
import Rehearsal
import Scenarios

/// Plays the examples of a rubric and judges them: each has to get the result that it says.
struct ExampleCheck {
  private let rubric: Rubric
  private let places: Places
  private let log: DiagnosticLog
  private let ear: Understanding
  /// The scenarios that there are.
  private let scenarios: [String]
  /// The call of a scenario in a language; nil where there is none.
  private let player: (_ scenario: String, _ locale: String) -> Call?

  init(
    _ rubric: Rubric, in places: Places, log: DiagnosticLog, lexicon: Lexicon, scenarios: [String],
    player: @escaping (_ scenario: String, _ locale: String) -> Call?
  ) {
    self.rubric = rubric
    self.places = places
    self.log = log
    self.scenarios = scenarios
    self.player = player
    ear = Understanding(lexicon: lexicon, samples: [])
  }

  func run() {
    for dimension in rubric.dimensions {
      for criterion in dimension.criteria
      where Measures.measure(criterion.measure, version: criterion.version) != nil {
        for (index, example) in criterion.examples.enumerated() {
          let place = { (key: String) in
            places["dimensions", dimension.id, "criteria", criterion.id, "examples", "#\(index)", key]
          }
          guard let call = judged(example) else {
            misspelt(example.scenario ?? "", criterion.id, place("scenario"))
            continue
          }
          let result = Judge.finding(criterion, of: call).result
          guard result != example.result else { continue }
          log.add(
            .exampleResult, places.file, place("result"),
            "the example of `\(criterion.id)` gets `\(result.rawValue)` and says `\(example.result.rawValue)`",
            "mend its lines or its result, or the settings of the criterion")
        }
      }
    }
  }

  /// A rubric may be used without the scenarios of its examples; a name that is nearly one of those there is a slip.
  private func misspelt(_ id: String, _ criterion: String, _ place: Place) {
    guard !scenarios.contains(id), let near = NearestWord.to(id, among: scenarios) else { return }
    log.add(
      .exampleResult, places.file, place,
      "an example of `\(criterion)` cannot be played: there is no scenario `\(id)`", "write `\(near)`")
  }

  /// An example as a call: played in its scenario, or bare.
  private func judged(_ example: Criterion.Example) -> JudgedCall? {
    guard let id = example.scenario else {
      let log = BareCall.log(lines: example.lines, locale: example.locale, ear: ear)
      return JudgedCall(log, in: BareCall.scenario(locale: example.locale))
    }
    guard let call = player(id, example.locale) else { return nil }
    let beginning = Beginning(
      scenario: id, scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: 1, locale: example.locale,
      mode: .practice, trainee: "", opening: "")
    let lines = example.lines.filter(\.seller).map(\.text)
    return JudgedCall(Script.play(lines, in: call, beginning: beginning), in: call.scenario)
  }
}
