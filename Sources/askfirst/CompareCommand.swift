import ArgumentParser
import Reporting

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set two calls of one scenario side by side: totals, what rose and fell, needs found and missed.",
    discussion: """
      Without sessions it is the latest against the attempt before it; with one, that one against the attempt before \
      it; with two, the second against the first.
      """)

  @Argument(help: "Sessions, by the first digits that `askfirst history` shows, or last; two at most.")
  var sessions: [String] = []

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func validate() throws {
    if sessions.count > 2 { throw ValidationError(.threeSessions) }
  }

  func run() throws {
    let archive = try stores.openExisting()
    let now = try ReviewedSession(archive.choose(sessions.last), in: archive, libraries: libraries)
    let phrases = Phrasebook(locale: languages.spoken(by: now.stored.beginning.locale))
    var debrief = try now.debrief(phrases, in: archive, libraries: libraries)
    if sessions.count == 2 {
      let then = try ReviewedSession(archive.choose(sessions[0]), in: archive, libraries: libraries)
      guard then.stored.beginning.scenario == now.stored.beginning.scenario else {
        throw Failure(
          .twoScenarios(
            first: then.name, scenario: then.stored.beginning.scenario, second: now.name,
            other: now.stored.beginning.scenario),
          code: Failure.usage)
      }
      debrief = debrief.compared(with: now.since(then))
    }
    let paper = Paper()
    guard let text = debrief.comparison(session: now.name, width: paper.width, colour: paper.colour) else {
      let isOver = now.stored.state.closing != nil
      throw Failure(
        isOver ? .firstAttempt(session: now.name) : .notComparable(session: now.name), code: Failure.usage)
    }
    printText(text)
  }
}
