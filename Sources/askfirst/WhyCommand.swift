import ArgumentParser
import Reporting

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Show why a criterion of a session got its points: the words, the rule, the smallest change.",
    discussion: "Without a criterion it lists those of the session with their points.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The session, by the first digits that `askfirst history` shows, or last.")
  var session: String

  @Argument(help: "The criterion: its id, its title or an unambiguous part of one, in either language.")
  var criterion: String?

  @Option(
    name: .long, help: ArgumentHelp("The rubric, where two have a criterion of this name.", valueName: "id"))
  var rubric: String?

  @Option(name: .long, help: "text, or json for programs.")
  var format: Format = .text

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func run() throws {
    let archive = try stores.openExisting()
    let reviewed = try ReviewedSession(archive.choose(session), in: archive, libraries: libraries)
    let phrases = Phrasebook(locale: languages.spoken(by: reviewed.stored.beginning.locale))
    let debrief = Debrief(
      state: reviewed.stored.state, scenario: reviewed.stored.scenario, verdict: reviewed.verdict,
      rubrics: reviewed.judging.rubrics, phrases: phrases)
    let paper = Paper()
    guard let criterion else {
      switch format {
      case .text:
        printText(
          CriterionExplanation.list(debrief, session: reviewed.name, width: paper.width, colour: paper.colour))
      case .json:
        for explanation in CriterionExplanation.all(of: debrief) {
          printText(explanation.json(session: reviewed.stored.id.description))
        }
      }
      return
    }
    let found = try CriterionChoice(reviewed, libraries: libraries).find(criterion, rubric: rubric)
    guard let explanation = CriterionExplanation(found.criterion, of: found.rubric, in: debrief) else { return }
    switch format {
    case .text: printText(explanation.text(width: paper.width, colour: paper.colour))
    case .json: printText(explanation.json(session: reviewed.stored.id.description))
    }
  }
}
