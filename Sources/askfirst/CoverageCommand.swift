import Archive
import ArgumentParser
import Authoring
import Dialogue
import Rehearsal
import Reporting
import Scenarios

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "List what trainees said and the buyer did not follow well, the most frequent first.",
    discussion: """
      Read from the logs of the sessions in the store; nothing else is collected. A sentence is listed where it looked \
      for a topic and was rejected, found it with a fit below \(TopicStanding.plain), or less than \
      \(TopicStanding.closeCall) ahead of another topic; what is heard plainly by now is left out. Each comes with \
      the nearest topics and the `askfirst teach` command that would teach it.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "Only of this scenario.")
  var scenario: String?

  @Option(name: .long, help: ArgumentHelp("Only what was said on or after this day.", valueName: "yyyy-mm-dd"))
  var since: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("At most so many lines. Default: 20, all for json.", valueName: "number"))
  var limit: Int?

  @Option(name: .long, help: "text, or json for programs.")
  var format: Format = .text

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func validate() throws {
    if let since, LocalDay.midnight(since) == nil {
      throw ValidationError(.noDay(since))
    }
    if let limit, limit < 1 { throw ValidationError(.atLeastOne(option: "--limit")) }
  }

  func run() throws {
    let library = try libraries.open()
    if let scenario, try !library.scenarioIds().contains(scenario) {
      _ = try library.locales(ofScenario: scenario)
    }
    let (coverage, unreadable) = try read()
    let ears = try Ears(coverage, in: library)
    let gaps = coverage.gaps { ears.ear(for: $0) }
    let report = CoverageReport(
      gaps: gaps, settled: coverage.heardThen - gaps.count, sessions: coverage.sessions, unreadable: unreadable,
      scenarios: ears.scenarios, minutesFromUTC: LocalDay.minutesFromUTC)
    switch format {
    case .json: printText(report.json(limit: limit))
    case .text:
      let paper = Paper()
      printText(
        report.text(
          limit: limit ?? 20, phrases: Phrasebook(locale: languages.spoken()), width: paper.width, colour: paper.colour)
      )
    }
  }

  /// The logs of the store; a session that cannot be read is counted, and the others are read.
  private func read() throws -> (Coverage, unreadable: Int) {
    var coverage = Coverage()
    var unreadable = 0
    guard let archive = try stores.openForReading() else { return (coverage, 0) }
    let start = since.flatMap(LocalDay.midnight) ?? .min
    for summary in try archive.sessions(SessionFilter(scenario: scenario)) where summary.lastAt >= start {
      do {
        coverage.add(try archive.events(of: summary.id), since: start)
      } catch let error as ArchiveError where error.kind == .unreadableRecord {
        unreadable += 1
      }
    }
    return (coverage, unreadable)
  }
}

/// How the scenarios of a coverage are heard today; those that the library does not have are not at hand.
private struct Ears {
  private var calls: [String: Call] = [:]
  var scenarios: [Scenario] { calls.keys.sorted().compactMap { calls[$0]?.scenario } }

  init(_ coverage: Coverage, in library: Library) throws {
    let known = try library.scenarioIds()
    for place in coverage.places where known.contains(place.scenario) {
      guard try library.locales(ofScenario: place.scenario).contains(place.locale) else { continue }
      let content = try PlayableContent(place.scenario, locale: place.locale, from: library)
      calls[Self.key(place.scenario, place.locale)] = Call(scenario: content.scenario, lexicon: content.lexicon)
    }
  }

  func ear(for gap: Coverage.Gap) -> Understanding? {
    calls[Self.key(gap.scenario, gap.locale)]?.ear(of: gap.person)
  }

  private static func key(_ scenario: String, _ locale: String) -> String { "\(scenario)/\(locale)" }
}
