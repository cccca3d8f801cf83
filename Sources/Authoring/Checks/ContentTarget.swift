import Foundation
import Scenarios

/// What a trainer names to be checked: an id of the library, or the path of a folder or file, wherever it lies.
public struct ContentTarget: Sendable {
  private enum Kind: Sendable {
    case library
    case scenario(String)
    case rubric(String)
    case transcript(SourceFile, scenario: String?)
    /// Words that scenarios share, or a file that cannot be told: read and nothing more.
    case words(Diagnostics)
  }

  private let kind: Kind
  private let library: Library?

  /// What a name stands for; nil where there is no such thing.
  ///
  /// An id of `library` comes before a path.
  public init?(_ name: String, library: Library?) throws(LibraryMistake) {
    if let known = try Self.known(name, library) {
      (kind, self.library) = (known, library)
      return
    }
    let path = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    (kind, self.library) = isFolder.boolValue ? try Self.folder(path, library) : try Self.file(path, library)
  }

  private static func known(_ name: String, _ library: Library?) throws(LibraryMistake) -> Kind? {
    guard let library, Fields.isId(name) else { return nil }
    if try library.scenarioIds().contains(name) { return .scenario(name) }
    return try library.rubricIds().contains(name) ? .rubric(name) : nil
  }

  /// Everything there is to say of it.
  public func diagnostics(depth: ContentCheck.Depth = .calls) throws(LibraryMistake) -> Diagnostics {
    guard let library else {
      if case .words(let diagnostics) = kind { return diagnostics }
      return Diagnostics()
    }
    switch kind {
    case .library: return try ContentCheck.of(library, depth: depth)
    case .scenario(let id): return try ContentCheck.of(scenario: id, in: library, depth: depth)
    case .rubric(let id): return try ContentCheck.of(rubric: id, in: library, depth: depth)
    case .transcript(let file, let id): return try Self.transcript(file, id, in: library)
    case .words(let diagnostics): return diagnostics
    }
  }

  // MARK: folders

  private static func folder(_ path: String, _ library: Library?) throws(LibraryMistake) -> (Kind, Library?) {
    if exists(path + "/scenarios") { return (.library, try Library(directory: path)) }
    guard exists(path + "/scenario.yaml") else {
      throw .unreadable(
        path: path, reason: "the folder holds neither `scenario.yaml` nor `scenarios`; name one that does")
    }
    let id = URL(filePath: path).standardizedFileURL.lastPathComponent
    guard Fields.isId(id) else {
      throw .unreadable(
        path: path, reason: "the folder's name is no id; use lower-case letters and digits, words joined by hyphens")
    }
    return (.scenario(id), try home(of: path, library).hosting(path + "/", as: "scenarios/\(id)/"))
  }

  /// The library in which a scenario's folder lies, or the one at hand: the words that it shares are there.
  private static func home(of folder: String, _ library: Library?) throws(LibraryMistake) -> Library {
    let shelf = URL(filePath: folder).standardizedFileURL.deletingLastPathComponent()
    if shelf.lastPathComponent == "scenarios", exists(shelf.appending(path: "shared").path) {
      return try Library(directory: shelf.deletingLastPathComponent().path)
    }
    guard let library else { throw .noLibrary(directory: shelf.path) }
    return library
  }

  private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  // MARK: files

  private static func file(_ path: String, _ library: Library?) throws(LibraryMistake) -> (Kind, Library?) {
    let url = URL(filePath: path)
    let name = url.lastPathComponent
    let folder = path.contains("/") ? String(path.dropLast(name.count + 1)) : "."
    if name.hasPrefix("scenario."), name.hasSuffix(".yaml"), exists(folder + "/scenario.yaml") {
      return try self.folder(folder, library)
    }
    let source = try Library.file(at: path)
    let log = DiagnosticLog()
    guard case .mapping(let entries, _) = YAMLFile(source, log: log).root else {
      return (.words(log.diagnostics), library)
    }
    let keys = Set(entries.map(\.key))
    let id = Places.id(of: entries) ?? ""
    let locale = url.standardizedFileURL.deletingLastPathComponent().lastPathComponent
    if keys.contains("dimensions") {
      guard let library else { throw .noLibrary(directory: folder) }
      let own = String(name.prefix { $0 != "." })
      guard exists("\(folder)/\(own).yaml") else {
        throw .unreadable(
          path: "\(folder)/\(own).yaml", reason: "the words of a rubric lie beside its base file; write it")
      }
      return (.rubric(own), library.hosting(folder + "/", as: "scoring/"))
    }
    if keys.contains("expect") {
      let home = url.standardizedFileURL.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      if exists(home.appending(path: "scenario.yaml").path) {
        let (kind, library) = try self.folder(home.path, library)
        if case .scenario(let id) = kind { return (.transcript(source, scenario: id), library) }
      }
      return (.transcript(source, scenario: nil), library)
    }
    if keys.contains("needs"), !keys.contains("overlays"), Fields.isId(id), let library {
      return (.scenario(id), library.hosting(path, as: "scenarios/\(id)/scenario.yaml"))
    }
    if keys.contains("lines") || keys.contains("smallTalk") {
      return (.words(SharedLinesReader.read(source, locale: own(locale, entries)).diagnostics), library)
    }
    if !keys.isDisjoint(with: ["cues", "synonyms", "related"]) {
      return (.words(LexiconReader.read(source, locale: own(locale, entries)).diagnostics), library)
    }
    throw .unreadable(
      path: path, reason: "it is none of scenario, rubric, transcript, shared lines and lexicon; name one of these")
  }

  /// The language of the folder, or that of the file where the folder has none.
  private static func own(_ locale: String, _ entries: [YAMLEntry]) -> String {
    if ContentLocale.all.contains(locale) { return locale }
    guard case .scalar(let scalar) = entries.first(where: { $0.key == "locale" })?.value else { return "en" }
    return scalar.text
  }

  private static func transcript(
    _ file: SourceFile, _ id: String?, in library: Library
  ) throws(LibraryMistake) -> Diagnostics {
    let reading = TranscriptReader.read(file, scenario: id)
    guard let golden = reading.value else { return reading.diagnostics }
    let log = DiagnosticLog()
    let places = Places(file)
    guard library.exists("scenarios/\(golden.scenario)/scenario.yaml") else {
      log.add(
        .unknownReference, file.path, places["scenario"],
        "`scenario` names `\(golden.scenario.shortened)`, and there is no such scenario",
        NearestWord.advice(for: golden.scenario, among: try library.scenarioIds()))
      return reading.diagnostics.merging(log.diagnostics)
    }
    let scenario = try? library.scenario(golden.scenario, locale: golden.locale).value
    TranscriptCheck(golden, in: places, log: log).run(in: scenario, rubrics: try library.rubricIds())
    return reading.diagnostics.merging(log.diagnostics)
  }
}
