import ArgumentParser
import Authoring
import Console
import Reporting
import Typography

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the scenarios there are, with their languages.")

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions

  func run() throws {
    let library = try libraries.open()
    let phrases = Phrasebook(locale: languages.spoken())
    let ids = try library.scenarioIds().filter { $0 != TutorialCommand.scenario }
    let width = ids.map { ColumnWidth.of($0) }.max() ?? 0
    let prospects = try library.prospectIds()
    for (place, id) in (ids.filter { !prospects.contains($0) } + prospects).enumerated() {
      if id == prospects.first, place > 0 { printText("\n" + phrases.prospectsNote) }
      let locales = try library.locales(ofScenario: id)
      let locale = locales.contains(languages.content) ? languages.content : locales.first ?? "en"
      let loaded = try library.scenario(id, locale: locale)
      let title = loaded.value?.title ?? phrases.hasMistakes(id)
      printText("\(Padding.pad(id, to: width))  \(title)  [\(locales.joined(separator: ", "))]")
    }
    if try library.scenarioIds().contains(TutorialCommand.scenario) {
      printText("\n" + phrases.tutorialNote)
    }
  }
}

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a scenario's brief and what there is to offer.")

  @Argument(help: "Which scenario; `askfirst list` names them.")
  var scenario: String

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions

  func run() throws {
    let loaded = try libraries.open().scenario(scenario, locale: languages.content)
    guard let shown = loaded.value else { throw Failure(loaded.diagnostics) }
    let paper = Paper()
    printText(
      ScenarioSheet.text(
        shown, phrases: Phrasebook(locale: languages.spoken()), width: paper.width, colour: paper.colour))
  }
}
