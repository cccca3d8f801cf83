import Archive
import ArgumentParser
import Assessment
import Console
import Rehearsal
import Reporting

/// Which sessions a report counts.
struct FilterOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Only sessions that began on or after this day.", valueName: "yyyy-mm-dd"))
  var since: String?

  @Option(name: .long, help: ArgumentHelp("Only this trainee's.", valueName: "name"))
  var trainee: String?

  @Option(name: .long, help: ArgumentHelp("Only of this scenario.", valueName: "id"))
  var scenario: String?

  @Option(name: .long, help: "Only practice, or only exam.")
  var mode: Mode?

  enum Mode: String, ExpressibleByArgument, CaseIterable {
    case practice, exam
    var played: Beginning.Mode { self == .exam ? .exam : .practice }
  }

  func validate() throws {
    if let since, LocalDay.midnight(since) == nil {
      throw ValidationError(.noDay(since))
    }
  }

  /// The filter, with a trainee or scenario that was named elsewhere.
  func filter(trainee: String? = nil, scenario: String? = nil, limit: Int? = nil) -> SessionFilter {
    SessionFilter(
      trainee: trainee ?? self.trainee, scenario: scenario ?? self.scenario, mode: mode?.played,
      since: since.flatMap(LocalDay.midnight), limit: limit)
  }
}

/// How a report of figures is shown.
struct FigureOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Flag(
    name: .long, help: "Count calls that were ended early, and those with a turn taken back, like the others.")
  var all = false

  @Option(name: .long, help: "text, json or csv; Documentation/export.md explains every column.")
  var format: Format = .text

  @Flag(name: .long, help: "Begin csv with a byte order mark, so that Excel takes it for UTF-8.")
  var bom = false

  func style(_ paper: Paper) -> ReportStyle {
    ReportStyle(width: paper.width, colour: paper.colour, bars: paper.isTerminal)
  }

  /// Prints a report in the format asked for.
  func print(
    text: (ReportStyle) -> String, json: () -> String, csv: () -> String
  ) {
    switch format {
    case .text: printText(text(style(Paper())))
    case .json: printText(json())
    case .csv: StandardStreams.write((bom ? CSVText.byteOrderMark : "") + csv())
    }
  }
}

extension SQLiteArchive {
  /// The figures that a filter chooses; a name that nobody and nothing has is an error, not an empty report.
  func figures(named filter: SessionFilter) throws -> [SessionFigures] {
    let found = try figures(filter)
    guard found.isEmpty else { return found }
    if let trainee = filter.trainee {
      let known = try trainees().map(\.name)
      if !known.contains(trainee) {
        throw Failure(.noSessionOf(trainee: trainee, known: known), code: Failure.usage)
      }
    }
    if let scenario = filter.scenario {
      let known = try scenarios()
      if !known.contains(scenario) {
        throw Failure(.noSessionOn(scenario: scenario, known: known), code: Failure.usage)
      }
    }
    return []
  }
}
