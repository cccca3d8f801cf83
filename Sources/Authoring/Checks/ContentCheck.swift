import Assessment
import Dialogue
import Rehearsal
import Scenarios

/// Looks through what trainers wrote: every mistake that its readers tell, and what only the whole shows.
public struct ContentCheck {
  private let library: Library
  private let log = DiagnosticLog()
  private let depth: Depth
  private var found = Diagnostics()
  /// The calls made so far, by scenario and language: an ear is learnt once.
  private var calls: [String: Call] = [:]

  /// How much is tried beyond reading: each takes longer than the one before.
  public enum Depth: Int, Comparable, Sendable {
    /// What the words show.
    case words
    /// How samples and examples are heard, too.
    case ear
    /// What played calls reach, too: some seconds for a large scenario.
    case calls

    /// The less before the more.
    public static func < (a: Depth, b: Depth) -> Bool { a.rawValue < b.rawValue }
  }

  private init(_ library: Library, _ depth: Depth) {
    self.library = library
    self.depth = depth
  }

  /// Everything in a library: scenarios, words that they share, rubrics.
  public static func of(_ library: Library, depth: Depth = .calls) throws(LibraryMistake) -> Diagnostics {
    var check = ContentCheck(library, depth)
    for part in Parallel.map(try library.scenarioIds(), { id in part(of: library, depth, scenario: id) }) {
      let part = try part.get()
      check.found = check.found.merging(part.diagnostics)
      check.calls.merge(part.calls) { first, _ in first }
    }
    try check.telling { check throws(LibraryMistake) in try check.lookAtSharedWords() }
    try check.lookForEmptyFolders()
    for id in try library.rubricIds() {
      try check.telling { check throws(LibraryMistake) in try check.look(atRubric: id) }
    }
    return check.diagnostics
  }

  /// A scenario in all its languages, with its transcripts and the words that it shares.
  public static func of(
    scenario id: String, in library: Library, depth: Depth = .calls
  ) throws(LibraryMistake) -> Diagnostics {
    try part(of: library, depth, scenario: id).get().diagnostics
  }

  /// What was found in a scenario, and the calls made for it.
  private typealias Part = (diagnostics: Diagnostics, calls: [String: Call])

  private static func part(of library: Library, _ depth: Depth, scenario id: String) -> Result<Part, LibraryMistake> {
    Result { () throws(LibraryMistake) in
      var check = ContentCheck(library, depth)
      try check.telling { check throws(LibraryMistake) in try check.look(atScenario: id) }
      return (check.diagnostics, check.calls)
    }
  }

  /// A rubric in all languages.
  public static func of(
    rubric id: String, in library: Library, depth: Depth = .calls
  ) throws(LibraryMistake) -> Diagnostics {
    var check = ContentCheck(library, depth)
    try check.look(atRubric: id)
    return check.diagnostics
  }

  private var diagnostics: Diagnostics { found.merging(log.diagnostics) }

  /// A file that cannot be read is one mistake among the others; anything else ends the check.
  private mutating func telling(
    _ look: (inout ContentCheck) throws(LibraryMistake) -> Void
  ) throws(LibraryMistake) {
    do {
      try look(&self)
    } catch .unreadable(let path, let reason) {
      log.add(.unreadable, path, .start, "the file cannot be read", reason)
    } catch {
      throw error
    }
  }

  // MARK: scenarios

  private mutating func look(atScenario id: String) throws(LibraryMistake) {
    var looked: [(call: Call, checked: CheckedScenario, scripts: [[String]])] = []
    let known = try library.locales(ofScenario: id)
    // A base file that does not say its language is read all the same.
    for locale in known.isEmpty ? Array(ContentLocale.all.prefix(1)) : known {
      let loaded = try library.scenario(id, locale: locale)
      let lexicon = try library.lexicon(locales: Self.ears(for: locale))
      found = found.merging(loaded.diagnostics).merging(lexicon.diagnostics)
      let (_, files) = try library.sources(ofScenario: id, locale: locale)
      let base = Places(files.base)
      let words = files.overlay.map { Places($0) } ?? base
      WordingCheck.run(words, locale: locale, log: log)
      let scripts = try transcripts(of: id, locale, in: loaded.value)
      guard let scenario = loaded.value else { continue }
      let checked = CheckedScenario(
        scenario: scenario, base: base, words: words, log: log)
      if files.overlay == nil {
        GateCheck(checked).run()
        OfferCheck(checked).run()
      }
      WordingCheck.count(checked)
      OfferCheck.priceOnSheet(checked)
      guard depth >= .ear, let known = lexicon.value else { continue }
      let call = Call(scenario: scenario, lexicon: known)
      calls["\(id)/\(locale)"] = call
      looked.append((call, checked, scripts))
    }
    for (call, checked, _) in looked {
      for view in call.views { SampleCheck(checked.viewed(as: view.scenario), call: view).run() }
    }
    guard depth >= .calls, let first = looked.first else { return }
    let played = looked.map { (call: $0.call, scripts: $0.scripts) }
    ReachCheck.run(
      first.checked,
      Parallel.map(played) { ($0.call.scenario.locale, Exploration($0.call, scripts: $0.scripts)) })
  }

  /// Looks at the transcripts of a scenario; gives what they type.
  private mutating func transcripts(
    of id: String, _ locale: String, in scenario: Scenario?
  ) throws(LibraryMistake) -> [[String]] {
    let rubrics = try library.rubricIds()
    var scripts: [[String]] = []
    for (path, reading) in try library.transcripts(ofScenario: id, locale: locale) {
      found = found.merging(reading.diagnostics)
      guard let golden = reading.value else { continue }
      scripts.append(golden.lines)
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      let places = Places(try library.file("scenarios/\(id)/transcripts/\(locale)/\(name)"))
      TranscriptCheck(golden, in: places, log: log).run(in: scenario, rubrics: rubrics)
    }
    return scripts
  }

  private mutating func lookAtSharedWords() throws(LibraryMistake) {
    for locale in ContentLocale.all where library.exists("scenarios/shared/\(locale)/lines.yaml") {
      let file = try library.file("scenarios/shared/\(locale)/lines.yaml")
      found = found.merging(SharedLinesReader.read(file, locale: locale).diagnostics)
      WordingCheck.run(Places(file), locale: locale, log: log)
      let lexicon = try library.lexicon(locale: locale)
      found = found.merging(lexicon.diagnostics)
      guard let known = lexicon.value else { continue }
      for name in LexiconReader.trade.sorted() where known.cues[name]?.isEmpty != false {
        log.add(
          .fewerThanGood, library.shown("scenarios/shared/\(locale)/lexicon.yaml"), .start,
          "there are no cues of the class `\(name)`", "write some: nothing will be heard as such")
      }
    }
  }

  private func lookForEmptyFolders() throws(LibraryMistake) {
    for name in try library.names(in: "scenarios") where name != "shared" && !name.hasPrefix(".") {
      guard !library.exists("scenarios/\(name)/scenario.yaml") || !Fields.isId(name) else { continue }
      log.add(
        .noScenario, library.shown("scenarios/\(name)"), .start,
        Fields.isId(name) ? "the folder holds no `scenario.yaml`" : "the folder's name is no id, so it is passed over",
        Fields.isId(name)
          ? "write one, or move the folder away" : "use lower-case letters and digits, joined by hyphens")
    }
  }

  // MARK: rubrics

  private mutating func look(atRubric id: String) throws(LibraryMistake) {
    let base = "scoring/\(id).yaml"
    let overlay = { (locale: String) in "scoring/\(id).\(locale).yaml" }
    let known = try library.locales(base: base, overlay: overlay)
    for locale in ContentLocale.all where !known.contains(locale) && library.guests.isEmpty && !known.isEmpty {
      log.add(
        .overlayMissing, library.shown(base), .start, "the rubric has no words in `\(locale)`",
        "write `\(id).\(locale).yaml` beside it")
    }
    for locale in known.isEmpty ? Array(ContentLocale.all.prefix(1)) : known {
      let loaded = try library.rubric(id, locale: locale, knownMeasures: Measures.known)
      found = found.merging(loaded.diagnostics)
      let isBase = !library.exists(overlay(locale))
      let places = Places(try library.file(isBase ? base : overlay(locale)))
      WordingCheck.run(places, locale: locale, log: log)
      guard isBase, let rubric = loaded.value else { continue }
      RubricCheck(rubric, in: places, log: log).run()
      if depth >= .ear { try play(examplesOf: rubric, in: places) }
    }
  }

  private mutating func play(examplesOf rubric: Rubric, in places: Places) throws(LibraryMistake) {
    for example in rubric.criteria.flatMap(\.examples) {
      guard let id = example.scenario, calls["\(id)/\(example.locale)"] == nil else { continue }
      // A scenario that is not there or has mistakes plays nothing.
      guard let scenario = try? library.scenario(id, locale: example.locale).value,
        let words = try library.lexicon(locales: Self.ears(for: example.locale)).value
      else { continue }
      calls["\(id)/\(example.locale)"] = Call(scenario: scenario, lexicon: words)
    }
    guard let lexicon = try library.lexicon(locales: Self.ears(for: rubric.locale)).value else { return }
    let (known, ids) = (calls, try library.scenarioIds())
    ExampleCheck(rubric, in: places, log: log, lexicon: lexicon, scenarios: ids) { known["\($0)/\($1)"] }.run()
  }

  /// The buyer hears both languages, that of the scenario first.
  private static func ears(for locale: String) -> [String] { [locale] + ContentLocale.all.filter { $0 != locale } }
}
