import ArgumentParser
import Authoring
import Foundation
import Reporting

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a scenario that can be played at once, every field explained, to be made your own.",
    discussion: """
      Without more it is in the language of --locale, with two golden transcripts. --with-overlay writes its words in \
      the other language as well. Where the scenario is there already, --locale LOCALE writes an overlay in that \
      language with a place for every word. Nothing is ever overwritten.
      """)

  @Argument(help: "What to call it: lower-case letters and digits, words joined by hyphens.")
  var name: String

  @Flag(name: .long, help: "Its words in the other language too.")
  var withOverlay = false

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions

  func validate() throws {
    if !Library.isName(name) { throw ValidationError(.noName(name, near: Library.name(near: name))) }
  }

  func run() throws {
    let library = try open()
    guard let template = template(beside: library) else {
      throw Failure(.noTemplates(path: "\(library.directory)/templates"), code: Failure.unusable)
    }
    let reading = try library.newScenario(
      name, locale: languages.content, withOverlay: withOverlay, from: template)
    guard let scenario = reading.value else { throw Failure(reading.diagnostics) }
    try scenario.write()
    let phrases = Phrasebook(locale: languages.spoken())
    let paper = Paper()
    let more = libraries.library.map { ["--library", $0] } ?? []
    printText(
      NewScenarioText(
        paths: scenario.paths.map(pathFromHere), id: scenario.id, locale: scenario.locale,
        isUnfinished: scenario.isUnfinished,
        options: more
      ).text(phrases: phrases, width: paper.width, colour: paper.colour))
  }

  /// The library; where there is none at the place named, how to make one.
  private func open() throws -> Library {
    do {
      return try libraries.open()
    } catch LibraryMistake.noLibrary(let directory) {
      guard let own = LibraryOptions.ownLibrary else { throw LibraryMistake.noLibrary(directory: directory) }
      throw Failure(
        .noLibraryYet(directory: directory, making: Library.copying(own.directory, to: directory)),
        code: Failure.unusable)
    }
  }

  /// The library's own templates, else those that came with the program.
  private func template(beside library: Library) -> ScenarioTemplate? {
    ScenarioTemplate(directory: library.directory)
      ?? LibraryOptions.ownLibrary.flatMap { ScenarioTemplate(directory: $0.directory) }
  }
}
