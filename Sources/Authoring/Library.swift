import Assessment
import Dialogue
import Foundation
import Scenarios

/// A directory with `scenarios/` and `scoring/`: what trainers wrote.
public struct Library: Sendable {
  /// The directory as it was named.
  public let directory: String
  /// Folders and files from elsewhere that stand in the place of a path of the library: the first that fits counts.
  private(set) var guests: [Guest] = []

  /// The library in a directory; throws where there is no folder `scenarios`.
  public init(directory: String) throws(LibraryMistake) {
    var isFolder: ObjCBool = false
    let scenarios = directory + "/scenarios"
    guard FileManager.default.fileExists(atPath: scenarios, isDirectory: &isFolder), isFolder.boolValue else {
      throw .noLibrary(directory: directory)
    }
    self.directory = directory
  }

  /// Something from elsewhere: the path it takes the place of, or how such paths begin, and where it lies.
  struct Guest: Sendable {
    var place: String
    var path: String
  }

  /// This library with something from elsewhere in the place of a path.
  func hosting(_ path: String, as place: String) -> Library {
    var library = self
    library.guests.insert(Guest(place: place, path: path), at: 0)
    return library
  }

  /// The ids of the scenarios, sorted.
  public func scenarioIds() throws(LibraryMistake) -> [String] {
    try names(in: "scenarios").filter { Fields.isId($0) && exists("scenarios/\($0)/scenario.yaml") }
  }

  /// The ids of the scenarios whose calls come to a verdict on the prospect, sorted.
  public func prospectIds() throws(LibraryMistake) -> [String] {
    var found: [String] = []
    for id in try scenarioIds() {
      let base = try file("scenarios/\(id)/scenario.yaml")
      // The word as YAML may hold it: reading eight scenarios for it would take longer than the first prompt may.
      if base.text?.contains(/outcome["']?\s*:\s*["']?judged\b/) == true { found.append(id) }
    }
    return found
  }

  /// The ids of the rubrics, sorted.
  public func rubricIds() throws(LibraryMistake) -> [String] {
    guard exists("scoring") else { return [] }
    return try names(in: "scoring").filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.filter(Fields.isId)
  }

  /// The languages a scenario can be played in, the one it was written in first.
  public func locales(ofScenario id: String) throws(LibraryMistake) -> [String] {
    guard Fields.isId(id), exists("scenarios/\(id)/scenario.yaml") else { throw try missing(.scenario, id) }
    return try locales(base: "scenarios/\(id)/scenario.yaml", overlay: { "scenarios/\(id)/scenario.\($0).yaml" })
  }

  /// A scenario in a language, which may be given as in `LANG`.
  public func scenario(_ id: String, locale name: String) throws(LibraryMistake) -> Loaded<Scenario> {
    let locale = ContentLocale.named(name) ?? name
    let (paths, sources) = try sources(ofScenario: id, locale: locale)
    let files =
      [sources.base] + (sources.overlay.map { [$0] } ?? []) + [sources.shared] + (sources.questions.map { [$0] } ?? [])
    return Loaded(
      ScenarioReader.read(sources, locale: locale, id: id), bundle(.scenario, locale, paths, files))
  }

  /// The files of a scenario in a language, and their paths within the library.
  func sources(ofScenario id: String, locale: String) throws(LibraryMistake) -> ([String], ScenarioReader.Files) {
    guard Fields.isId(id), exists("scenarios/\(id)/scenario.yaml") else { throw try missing(.scenario, id) }
    let base = "scenarios/\(id)/scenario.yaml"
    let overlay = try overlay(.scenario, id, locale, base: base) { "scenarios/\(id)/scenario.\($0).yaml" }
    let shared = "scenarios/shared/\(locale)/lines.yaml"
    let bank = "scenarios/shared/\(locale)/questions.yaml"
    var files = ScenarioReader.Files(base: try file(base), overlay: nil, shared: try file(shared))
    if let overlay { files.overlay = try file(overlay) }
    // Who borrows no questions does not depend on them.
    if files.base.text?.contains(/asks["']?\s*:/) == true, exists(bank) { files.questions = try file(bank) }
    return ([base] + (overlay.map { [$0] } ?? []) + [shared] + (files.questions == nil ? [] : [bank]), files)
  }

  /// The words the ear knows in a language, which may be given as in `LANG`.
  public func lexicon(locale name: String) throws(LibraryMistake) -> Loaded<Lexicon> {
    try lexicon(locales: [ContentLocale.named(name) ?? name])
  }

  /// The words the ear knows in several languages, as one: the product's, and the house's own where it has any.
  public func lexicon(locales: [String]) throws(LibraryMistake) -> Loaded<Lexicon> {
    for locale in locales where !ContentLocale.all.contains(locale) {
      throw .noLanguage(
        kind: .lexicon, id: "shared", locale: locale, path: shown("scenarios/shared"), known: ContentLocale.all)
    }
    var found: [(path: String, locale: String)] = []
    for locale in locales { found += try lexiconFiles(locale).map { ($0, locale) } }
    let house = found.filter { $0.path.hasSuffix(LexiconReader.houseFile) }
    found = found.filter { !$0.path.hasSuffix(LexiconReader.houseFile) } + house
    let files = try found.map { found throws(LibraryMistake) in try file(found.path) }
    let reading = LexiconReader.read(Array(zip(files, found.map(\.locale))))
    return Loaded(reading, bundle(.lexicon, locales[0], found.map(\.path), files))
  }

  /// The files of words of a language: `lexicon.yaml`, then `lexicon.<field>.yaml` by name.
  private func lexiconFiles(_ locale: String) throws(LibraryMistake) -> [String] {
    let folder = "scenarios/shared/\(locale)"
    let others = try exists(folder) ? names(in: folder) : []
    return ["\(folder)/lexicon.yaml"]
      + others.filter { $0.hasPrefix("lexicon.") && $0.hasSuffix(".yaml") && $0 != "lexicon.yaml" }.map {
        "\(folder)/\($0)"
      }
  }

  /// A rubric in a language, which may be given as in `LANG`; `knownMeasures` are the versions of each measure.
  public func rubric(
    _ id: String, locale name: String, knownMeasures: [String: Set<Int>]?
  ) throws(LibraryMistake) -> Loaded<Rubric> {
    let base = "scoring/\(id).yaml"
    guard Fields.isId(id), exists(base) else { throw try missing(.rubric, id) }
    let locale = ContentLocale.named(name) ?? name
    let overlay = try overlay(.rubric, id, locale, base: base) { "scoring/\(id).\($0).yaml" }
    let paths = [base] + (overlay.map { [$0] } ?? [])
    let files = try paths.map { path throws(LibraryMistake) in try file(path) }
    let reading = RubricReader.read(
      files[0], overlay: files.dropFirst().first, locale: locale, id: id, knownMeasures: knownMeasures)
    return Loaded(reading, bundle(.rubric, locale, paths, files))
  }

  /// The golden transcripts of a scenario in a language, by file name; each with its path as shown.
  public func transcripts(
    ofScenario id: String, locale name: String
  ) throws(LibraryMistake) -> [(path: String, reading: Reading<GoldenTranscript>)] {
    let locale = ContentLocale.named(name) ?? name
    let folder = "scenarios/\(id)/transcripts/\(locale)"
    guard Fields.isId(id), ContentLocale.all.contains(locale), exists(folder) else { return [] }
    return try names(in: folder).filter { $0.hasSuffix(".yaml") }.map { name throws(LibraryMistake) in
      let source = try file("\(folder)/\(name)")
      return (source.path, TranscriptReader.read(source, scenario: id, locale: locale))
    }
  }
}
