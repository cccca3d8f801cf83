import ArgumentParser
import Console
import Foundation
import Rehearsal

struct TutorialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tutorial",
    abstract: "Learn in four lines, in two minutes; nothing of it is kept or scored.")

  /// Listed apart, and played by this command.
  static let scenario = "tutorial"

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions

  func run() throws {
    let content = try PlayableContent(Self.scenario, locale: languages.content, from: libraries.open())
    let call = PreparedCall(scenario: content.scenario, lexicon: content.lexicon)
    let beginning = Beginning(
      scenario: Self.scenario, scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: 1,
      locale: content.scenario.locale, mode: .practice, trainee: "", opening: "")
    var state = SessionState()
    state.apply(Call.begin(beginning, of: content.scenario), of: content.scenario)
    // The lines to be said are in the buyer's language; so are the words about them.
    let words = ConsoleWords(locale: content.scenario.locale)
    let style = ScreenStyle.standard(environment: ProcessInfo.processInfo.environment)
    let lines: any LineSource =
      style.isTerminal ? TerminalLines(history: nil, words: words) : PipeLines(words: words)
    defer { (lines as? TerminalLines)?.close() }
    try Tutorial(call: call, lines: lines, screen: Screen(style: style, words: words)).run(from: state)
  }
}
