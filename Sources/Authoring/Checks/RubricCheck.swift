import Assessment

/// Looks at what a rubric weighs and shows: weights, settings, examples of both sides.
struct RubricCheck {
  private let rubric: Rubric
  private let places: Places
  private let log: DiagnosticLog

  /// Measures of what comes after the conversation, which no lines can show.
  private static let afterwards: Set<String> = ["debrief-answers"]

  init(_ rubric: Rubric, in places: Places, log: DiagnosticLog) {
    self.rubric = rubric
    self.places = places
    self.log = log
  }

  func run() {
    if rubric.criteria.allSatisfy({ $0.weight == 0 }) {
      log.add(.noWeight, places.file, places["dimensions"], "all criteria weigh 0", "give each a `weight`")
    }
    for dimension in rubric.dimensions {
      for criterion in dimension.criteria { look(at: criterion, in: dimension) }
    }
  }

  private func look(at criterion: Criterion, in dimension: Dimension) {
    let place = { (key: String) in places["dimensions", dimension.id, "criteria", criterion.id, key] }
    if criterion.weight == 0 {
      log.add(
        .noWeight, places.file, place("weight"), "the criterion `\(criterion.id)` weighs 0 and never counts",
        "give it a `weight`, or take it out")
    }
    if let measure = Measures.measure(criterion.measure, version: criterion.version) {
      for name in criterion.settings.keys.sorted() where measure.defaults[name] == nil {
        log.add(
          .unknownSetting, places.file, place("settings"),
          "the measure `\(criterion.measure)` has no setting `\(name)`",
          measure.defaults.isEmpty
            ? "take it out" : NearestWord.advice(for: name, among: measure.defaults.keys.sorted())
        )
      }
    }
    let results = Set(criterion.examples.map(\.result))
    guard !results.isEmpty, !Self.afterwards.contains(criterion.measure) else { return }
    let side =
      !results.contains(.met)
      ? "that meets it (`result: met`)"
      : results.isDisjoint(with: [.missed, .never, .partly]) ? "that does not (`result: missed` or `never`)" : nil
    if let side {
      log.add(
        .oneSidedExamples, places.file, place("examples"),
        "the criterion `\(criterion.id)` shows no conversation \(side)", "write one beside the others")
    }
  }
}
