import ArgumentParser
import Assessment
import Authoring
import Console

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read every scenario, rubric and transcript of the library and list all mistakes at once.")

  @Argument(help: "Scenario or rubric ids; all of them where none is named.")
  var names: [String] = []

  @Flag(name: .long, help: "Warnings count as mistakes.")
  var strict = false

  @OptionGroup var libraries: LibraryOptions

  func run() throws {
    let library = try libraries.open()
    let scenarios = try library.scenarioIds()
    let rubrics = try library.rubricIds()
    if let unknown = names.first(where: { !scenarios.contains($0) && !rubrics.contains($0) }) {
      throw LibraryMistake.notFound(
        kind: "scenario or rubric", id: unknown, path: library.directory, known: scenarios + rubrics)
    }
    var found = Diagnostics()
    for id in scenarios where names.isEmpty || names.contains(id) { found = found.merging(try check(id, in: library)) }
    for id in rubrics where names.isEmpty || names.contains(id) {
      for locale in ContentLocale.all {
        let loaded = try library.rubric(id, locale: locale, knownMeasures: Measures.known)
        found = found.merging(loaded.diagnostics)
      }
    }
    // What two languages share is found twice and said once.
    let once = Diagnostics(Array(Set(found.all)))
    if !once.isEmpty { StandardStreams.writeError(once.description + "\n") }
    if once.hasErrors { throw Failure("", code: Failure.unusable) }
    if strict && !once.isEmpty { throw Failure("", code: Failure.failed) }
    printText("no mistakes, \(once.warnings.count) warnings")
  }

  private func check(_ id: String, in library: Library) throws -> Diagnostics {
    var found = Diagnostics()
    for locale in try library.locales(ofScenario: id) {
      found = found.merging(try library.scenario(id, locale: locale).diagnostics)
      found = found.merging(try library.lexicon(locale: locale).diagnostics)
      for transcript in try library.transcripts(ofScenario: id, locale: locale) {
        found = found.merging(transcript.reading.diagnostics)
      }
    }
    return found
  }
}
