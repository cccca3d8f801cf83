import Archive
import ArgumentParser
import Assessment
import Reporting

struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Show a trainee's skill: every criterion with its level, its trend, and how many calls they rest on.",
    discussion: """
      A level is the share of the points that was reached, of 100. The trend sets the last calls (half of them, at \
      most \(5)) beside the ones before (at most 20): it rises or falls where they differ by 5 of 100 on average and \
      at most one order of the calls in twenty would look as clear by chance; below \(SkillTrend.enoughCalls) calls \
      nothing is said. Without a name: the sessions without one, or the only trainee's.
      """)

  @Argument(help: "Whose.")
  var trainee: String?

  @OptionGroup var filters: FilterOptions
  @OptionGroup var figures: FigureOptions
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func validate() throws {
    if trainee != nil && filters.trainee != nil {
      throw ValidationError(.traineeTwice)
    }
  }

  func run() throws {
    let spoken = languages.spoken()
    let phrases = Phrasebook(locale: spoken)
    let archive = try stores.openForReading()
    let trainees = try archive?.trainees() ?? []
    guard let chosen = trainee ?? filters.trainee ?? Self.plain(trainees) else {
      guard figures.format == .text else {
        throw Failure(.whoseProfile(trainees.map(\.name)), code: Failure.usage)
      }
      return printText(ProfileReport.choice(trainees, phrases: phrases, style: figures.style(Paper())))
    }
    let sessions = try archive?.figures(named: filters.filter(trainee: chosen)) ?? []
    let contents = try ReportContents(
      sessions, scenarios: false, spoken: spoken, libraries: libraries, in: archive)
    let report = ProfileReport(
      trainee: chosen, figures: PracticeFigures(sessions, all: figures.all), names: contents.names,
      minutesFromUTC: LocalDay.minutesFromUTC)
    figures.print(
      text: {
        if trainees.isEmpty { return phrases.noSessions }
        return sessions.isEmpty ? phrases.nothingFits : report.text(phrases: phrases, style: $0)
      }, json: report.json, csv: report.csv)
  }

  /// Who is meant where nobody is named; nil where there is a choice.
  private static func plain(_ trainees: [(name: String, sessions: Int)]) -> String? {
    if trainees.isEmpty || trainees.contains(where: \.name.isEmpty) { return "" }
    return trainees.count == 1 ? trainees[0].name : nil
  }
}
