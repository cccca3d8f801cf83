import Archive
import ArgumentParser
import Authoring
import Console
import Foundation
import Reporting

/// Where sessions are kept.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where sessions are kept; also ASKFIRST_STORE. Default: askfirst/askfirst.sqlite in the XDG data directory.",
      valueName: "path"))
  var store: String?

  /// The store, made where it is missing.
  func open() throws -> SQLiteArchive { telling(try SQLiteArchive(path: location().path)) }

  /// The store to read from; nil where there is none yet.
  func openForReading() throws -> SQLiteArchive? { try SQLiteArchive.reading(path: location().path).map(telling) }

  /// What was done to the store is said in one line, beside what the command prints.
  private func telling(_ archive: SQLiteArchive) -> SQLiteArchive {
    if let upgrade = archive.upgrade {
      let phrases = GivenOptions.now.phrases
      StandardStreams.writeError(
        "askfirst: " + phrases.upgraded(from: upgrade.from, to: upgrade.to, copy: upgrade.copy) + "\n")
    }
    return archive
  }

  /// The store to read from; a sentence where there is none yet.
  func openExisting() throws -> SQLiteArchive {
    guard let archive = try openForReading() else {
      throw Failure(.noSessions, code: Failure.usage)
    }
    return archive
  }

  func location() throws -> StoreLocation {
    try StoreLocation.resolve(option: store, environment: ProcessInfo.processInfo.environment)
  }
}

/// Where scenarios and rubrics come from.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A folder with scenarios/ and scoring/; also ASKFIRST_LIBRARY. Default: the one that came with the program.",
      valueName: "dir"))
  var library: String?

  func open() throws -> Library {
    let environment = ProcessInfo.processInfo.environment
    if let named = library ?? environment["ASKFIRST_LIBRARY"].flatMap({ $0.isEmpty ? nil : $0 }) {
      return try Library(directory: named)
    }
    if let found = Self.ownLibrary { return found }
    throw LibraryMistake.noLibrary(directory: FileManager.default.currentDirectoryPath)
  }

  /// The library that came with the program.
  static var ownLibrary: Library? { usualPlaces().lazy.compactMap { try? Library(directory: $0) }.first }

  /// Beside an installed binary, above a built one, or here.
  private static func usualPlaces() -> [String] {
    guard let binary = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
      return ["."]
    }
    var folder = URL(filePath: binary).deletingLastPathComponent()
    var places = [folder.deletingLastPathComponent().appending(path: "share/askfirst").path]
    for _ in 0..<5 {
      places.append(folder.path)
      folder = folder.deletingLastPathComponent()
    }
    return places + ["."]
  }
}

/// How the program speaks: in which languages, and whether for ears.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Language of scenario and interface: en or zh-Hans. Default: LANG.", valueName: "locale"))
  var locale: String?

  @Option(name: .long, help: ArgumentHelp("Language of the interface alone.", valueName: "locale"))
  var interface: String?

  @Flag(
    name: .long,
    help: "Plain text for screen readers: no lines, columns, colour or marks; also ASKFIRST_PLAIN=1.")
  var plain = false

  func validate() throws {
    if plain { setenv(ScreenStyle.plainVariable, "1", 1) }
    for named in [locale, interface].compactMap({ $0 }) where ContentLocale.named(named) == nil {
      throw ValidationError(.noLanguage(named, known: ContentLocale.all))
    }
  }

  /// The language of scenarios.
  var content: String { locale.flatMap(ContentLocale.named) ?? Self.environmentLocale() }

  /// The language of the program's own words; that of the scenario where nothing else is asked.
  func spoken(by content: String? = nil) -> String {
    interface.flatMap(ContentLocale.named) ?? locale.flatMap(ContentLocale.named) ?? content ?? Self.environmentLocale()
  }

  static func environmentLocale() -> String {
    let environment = ProcessInfo.processInfo.environment
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return named.flatMap(ContentLocale.named) ?? "en"
  }
}

/// How wide and how colourful reports are; whether they are plain is asked for in `Askfirst.main`.
struct Paper {
  let width: Int
  let colour: Bool
  let isTerminal: Bool

  /// Reports are read at most this wide.
  private static let widest = 92

  init() {
    let style = ScreenStyle.standard(environment: ProcessInfo.processInfo.environment)
    // What is piped in says nothing of how wide the window is.
    width = max(40, min(Self.widest, style.columns()))
    colour = style.colour
    isTerminal = style.isTerminal
  }

  /// A file's: of a width that prints, without colour.
  static let plain = Paper(width: 80)

  private init(width: Int) {
    self.width = width
    colour = false
    isTerminal = false
  }
}

/// A path from here, where it lies below here; else as it is.
func pathFromHere(_ path: String) -> String {
  let here = FileManager.default.currentDirectoryPath + "/"
  return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
}

/// Prints a text as it is.
func printText(_ text: String) {
  StandardStreams.write(text.hasSuffix("\n") ? text : text + "\n")
}
