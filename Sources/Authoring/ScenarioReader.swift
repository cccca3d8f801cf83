import Scenarios

/// Reads a scenario: its base file, the overlay of a language where the base is in another, and the shared lines.
public enum ScenarioReader {
  /// The files of a scenario in one language.
  public struct Files: Sendable {
    /// `scenario.yaml`.
    public var base: SourceFile
    /// `scenario.<locale>.yaml`; nil where the base is in the wanted language.
    public var overlay: SourceFile?
    /// `shared/<locale>/lines.yaml`.
    public var shared: SourceFile
    /// `shared/<locale>/questions.yaml`; nil where the scenario borrows none.
    public var questions: SourceFile?

    /// The files of a scenario.
    public init(base: SourceFile, overlay: SourceFile?, shared: SourceFile, questions: SourceFile? = nil) {
      self.questions = questions
      self.base = base
      self.overlay = overlay
      self.shared = shared
    }
  }

  /// Reads a scenario in a language; `id` is the name of its folder, where there is one.
  ///
  /// All mistakes of all files are told at once.
  public static func read(_ files: Files, locale: String, id: String? = nil) -> Reading<Scenario> {
    let log = DiagnosticLog()
    let root = YAMLFile(files.base, log: log).root
    var base = ScenarioBase(file: files.base.path, log: log)
    var scenario = root.map { base.read($0, wantedId: id) }
    var samples = base.samples
    if let overlay = files.overlay, let root = YAMLFile(overlay, log: log).root, let read = scenario {
      var words = ScenarioOverlay(file: overlay.path, log: log)
      scenario = words.read(root, over: read, locale: locale)
      samples = words.samples
    } else if files.overlay == nil, let own = scenario?.locale, !own.isEmpty, own != locale {
      log.add(
        .overlayMissing, files.base.path, .start, "the scenario is in `\(own)` and has no words in `\(locale)`",
        "write `scenario.\(locale).yaml` beside it, or choose `--locale \(own)`")
    }
    let shared = SharedLinesReader.read(files.shared, locale: locale, log: log)
    let bank = files.questions.map { QuestionBank($0, locale: locale, log: log) } ?? QuestionBank()
    if let found = scenario {
      samples += found.needs.flatMap { need in need.asks.map { bank.samples(of: $0, for: need.id) } ?? [] }
      samples += found.facts.flatMap { fact in fact.asks.map { bank.samples(of: $0, for: fact.id) } ?? [] }
      check(found, base, samples, smallTalk: shared?.smallTalk ?? [], questions: bank.sets.map(\.id), log)
      scenario = borrowing(bank, found)
      scenario?.shared = adapted(shared ?? SharedLines(), to: found)
    }
    return Reading(scenario, log.diagnostics)
  }

  /// The scenario with the lines of the shared questions among its own.
  private static func borrowing(_ bank: QuestionBank, _ scenario: Scenario) -> Scenario {
    var scenario = scenario
    // The first of a need's own is the question that a debrief proposes; where there is none, the first of the shared.
    for place in scenario.needs.indices {
      let own = scenario.needs[place].ask
      scenario.needs[place].ask = own.prefix(1) + bank[scenario.needs[place].asks] + own.dropFirst()
    }
    for place in scenario.facts.indices { scenario.facts[place].ask += bank[scenario.facts[place].asks] }
    return scenario
  }

  /// What concerns the whole: names, and sample lines that two topics share.
  private static func check(
    _ scenario: Scenario, _ base: ScenarioBase, _ samples: [ScenarioBase.Sample], smallTalk: [Fact],
    questions: [String], _ log: DiagnosticLog
  ) {
    ScenarioNames(scenario, smallTalk: smallTalk, questions: questions).check(
      base.references, file: base.file, log: log)
    let talk = Set(smallTalk.map(\.id))
    for id in base.needIds where talk.contains(id.text) {
      log.add(
        .duplicateId, base.file, id.place, "the need `\(id.text)` has the id of a topic of the shared small talk",
        "rename the need")
    }
    let own = Set(scenario.facts.map(\.id))
    // What two people are asked for in the same words is not asked for twice.
    let holders = Dictionary(
      (scenario.needs.map { ($0.id, $0.person ?? "") } + scenario.facts.map { ($0.id, $0.person ?? "") })
    ) { first, _ in first }
    var topics: [String: String] = [:]
    for fact in smallTalk where !own.contains(fact.id) {
      for line in fact.ask { topics[essence(line)] = fact.id }
    }
    for sample in samples where !Fields.isPlaceholder(sample.line.text) {
      let (line, holder) = (essence(sample.line.text), holders[sample.topic] ?? "")
      if let other = topics[line] ?? topics[holder + "\n" + line], other != sample.topic {
        log.add(
          .sharedSample, sample.file, sample.line.place,
          "`\(sample.line.text.shortened)` is a sample of `\(other)` too"
            + (talk.contains(other) ? ", a topic that all scenarios share" : ""),
          talk.contains(other) ? "word it otherwise, or take it out" : "keep it at one of the two topics")
      } else {
        topics[holder.isEmpty ? line : holder + "\n" + line] = sample.topic
      }
    }
  }

  /// A line without case and closing signs.
  private static func essence(_ line: String) -> String {
    var scalars = line.lowercased().unicodeScalars[...]
    while let last = scalars.last, "?？.。!！ ".unicodeScalars.contains(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// A scenario's own fact takes the place of the shared small talk of the same id, and his own courtesies that of the
  /// shared ones.
  private static func adapted(_ shared: SharedLines, to scenario: Scenario) -> SharedLines {
    let own = Set(scenario.facts.map(\.id))
    var adapted = shared
    adapted.smallTalk.removeAll { own.contains($0.id) }
    // His own courtesies stand in the place of everybody's.
    adapted.lines.merge(scenario.lines) { _, own in own }
    return adapted
  }
}
