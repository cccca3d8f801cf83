import ArgumentParser
import Authoring
import Console
import Reporting

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read scenarios, rubrics and transcripts and list all mistakes at once.",
    discussion: """
      Named are ids of the library, or paths: the folder of a scenario, a file of it, a rubric, a file of shared words, \
      a whole library. Where nothing is named, all of the library is checked. Errors forbid the use of a file; warnings \
      do not: samples heard as another topic, conditions that never hold, what no played call reached. \
      They are in English; Documentation/diagnostics.md explains each number. Exit code 65 where there are errors, 1 where there are warnings \
      under --strict.
      """)

  @Argument(help: "Ids or paths; all of the library where none is named.")
  var names: [String] = []

  @Flag(name: .long, help: "Warnings count as mistakes.")
  var strict = false

  @Flag(name: .long, help: "Play no calls: what only they show is not looked for.")
  var quick = false

  @Option(name: .long, help: "text, or json: an array of objects, one for each mistake.")
  var format = Format.text

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let phrases = Phrasebook(locale: languages.spoken())
    let found = try StatusLine.during(format == .text ? phrases.checking(calls: !quick) : nil, look)
    switch format {
    case .json: printText(found.json)
    case .text:
      let tally = phrases.mistakes(errors: found.errors.count, warnings: found.warnings.count)
      printText((found.isEmpty ? "" : found.description + "\n") + tally)
    }
    if found.hasErrors { throw Failure(silently: Failure.unusable) }
    if strict && !found.isEmpty { throw Failure(silently: Failure.failed) }
  }

  private func look() throws -> Diagnostics {
    let library = Result { try libraries.open() }
    var found = Diagnostics()
    if names.isEmpty { found = try ContentCheck.of(library.get(), depth: quick ? .ear : .calls) }
    for name in names {
      // What lies in a library of its own needs no other.
      guard let target = try ContentTarget(name, library: try? library.get()) else {
        throw try Self.nothing(named: name, in: library.get())
      }
      found = found.merging(try target.diagnostics(depth: quick ? .ear : .calls))
    }
    return found
  }

  private static func nothing(named name: String, in library: Library) throws -> LibraryMistake {
    .notFound(
      kind: .anything, id: name, path: library.directory,
      known: try library.scenarioIds() + library.rubricIds())
  }
}
