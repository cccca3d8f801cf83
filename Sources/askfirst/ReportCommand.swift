import Archive
import ArgumentParser
import Assessment
import Reporting

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show what a team practises, what becomes of each scenario, and how each criterion comes out.",
    discussion: """
      Counted are calls that ended and were scored. Those that the trainee ended early in practice, those with a turn taken \
      back, and those that have not ended are counted apart; --all takes the first two in.
      """,
    subcommands: [Team.self, Scenarios.self, Criteria.self])

  struct Team: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "team", abstract: "Who practises, how often and how well; outcomes, causes, and needs missed.")

    @OptionGroup var options: Options

    func run() throws {
      let read = try options.read()
      let report = TeamReport(
        figures: read.figures, needs: read.contents.missed(read.figures), names: read.contents.names,
        minutesFromUTC: LocalDay.minutesFromUTC, all: options.figures.all)
      options.print(report, of: read)
    }
  }

  struct Scenarios: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "scenario",
      abstract: "How often each scenario is practised, how calls end, and which needs stay hidden.")

    @Argument(help: "Only this scenario, with every need that was missed.")
    var scenario: String?

    @OptionGroup var options: Options

    func validate() throws {
      if scenario != nil && options.filters.scenario != nil {
        throw ValidationError(.scenarioTwice)
      }
    }

    func run() throws {
      let read = try options.read(scenario: scenario)
      let report = ScenarioReport(
        figures: read.figures, needs: read.contents.missed(read.figures), names: read.contents.names,
        minutesFromUTC: LocalDay.minutesFromUTC, all: options.figures.all)
      options.print(report, of: read)
    }
  }

  struct Criteria: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "criterion",
      abstract: "How each criterion comes out: level, and how often met, missed or never done.")

    @OptionGroup var options: Options

    func run() throws {
      let read = try options.read(scenarios: false)
      let report = CriterionReport(
        figures: read.figures, names: read.contents.names, minutesFromUTC: LocalDay.minutesFromUTC)
      options.print(report, of: read)
    }
  }

  /// What all reports take.
  struct Options: ParsableArguments {
    @OptionGroup var filters: FilterOptions
    @OptionGroup var figures: FigureOptions
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var libraries: LibraryOptions
    @OptionGroup var stores: StoreOptions

    /// What a report is made of.
    struct Read {
      var figures: PracticeFigures
      var contents: ReportContents
      var phrases: Phrasebook
      /// Whether there is a store at all.
      var isStored: Bool
    }

    func read(scenario: String? = nil, scenarios: Bool = true) throws -> Read {
      let spoken = languages.spoken()
      let archive = try stores.openForReading()
      let sessions = try archive?.figures(named: filters.filter(scenario: scenario)) ?? []
      let contents = try ReportContents(
        sessions, scenarios: scenarios, spoken: spoken, libraries: libraries, in: archive)
      return Read(
        figures: PracticeFigures(sessions, all: figures.all), contents: contents, phrases: Phrasebook(locale: spoken),
        isStored: archive != nil)
    }

    func print(_ report: some FiguresReport, of read: Read) {
      figures.print(
        text: { read.isStored ? report.text(phrases: read.phrases, style: $0) : read.phrases.noSessions },
        json: report.json, csv: report.csv)
    }
  }
}
