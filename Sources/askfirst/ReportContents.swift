import Archive
import Assessment
import Authoring
import Rehearsal
import Reporting
import Scenarios

/// What reports call things, and which needs there were to be found: from the store's own contents and the library.
struct ReportContents {
  let names: ReportNames
  /// The needs that count, by the digest of what was played.
  private let needs: [String: [String]]

  /// What these sessions need.
  ///
  /// The library knows the words in the reader's language; where it lacks something, the store's contents have it.
  init(
    _ sessions: [SessionFigures], scenarios wanted: Bool, spoken: String, libraries: LibraryOptions,
    in archive: SQLiteArchive?
  ) throws {
    let library = try Self.library(libraries)
    var digests: [String: String] = [:]
    for card in sessions.flatMap(\.cards) { digests[card.rubric] = card.rubricDigest }
    let rubrics = digests.keys.sorted().compactMap { id in
      (try? library?.rubric(id, locale: spoken, knownMeasures: nil).value)
        ?? digests[id].flatMap { try? Self.bundle($0, in: archive)?.rubric().value }
    }
    // The latest first.
    var played: [String] = []
    if wanted {
      var seen: Set<String> = []
      played = sessions.reversed().map(\.scenarioDigest).filter { seen.insert($0).inserted }
    }
    // A scenario takes some 40 ms to read: they are read beside each other.
    let readings = played.map { digest in
      (digest, Aside { try Self.bundle(digest, in: archive)?.scenario().value })
    }
    var needs: [String: [String]] = [:]
    var stored: [Scenario] = []
    for (digest, reading) in readings {
      guard let scenario = try? reading.value() else { continue }
      needs[digest] = scenario.needs.filter { $0.weight > 0 }.map(\.id)
      stored.append(scenario)
    }
    var shown = stored.filter { $0.locale == spoken }
    for scenario in stored where !shown.contains(where: { $0.id == scenario.id }) {
      shown.append((try? library?.scenario(scenario.id, locale: spoken).value) ?? scenario)
    }
    self.needs = needs
    names = ReportNames(scenarios: shown, rubrics: rubrics)
  }

  /// The needs most often missed.
  func missed(_ figures: PracticeFigures) -> [MissedNeed] { figures.missedNeeds { needs[$0] ?? [] } }

  /// The titles of rubrics, by id, in the reader's language; empty where there is no library.
  static func rubricTitles(spoken: String, libraries: LibraryOptions) throws -> [String: String] {
    guard let library = try library(libraries) else { return [:] }
    let ids = (try? library.rubricIds()) ?? []
    let titles = ids.compactMap { id in
      (try? library.rubric(id, locale: spoken, knownMeasures: nil).value).map { (id, $0.title) }
    }
    return Dictionary(titles) { first, _ in first }
  }

  /// The library; nil where none was named and none is at hand.
  private static func library(_ libraries: LibraryOptions) throws -> Library? {
    libraries.library == nil ? try? libraries.open() : try libraries.open()
  }

  private static func bundle(_ digest: String, in archive: SQLiteArchive?) throws -> ContentBundle? {
    try (archive?.content(digest)).map(ContentBundle.init(bytes:))
  }
}
