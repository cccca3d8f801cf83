import Foundation

extension Library {
  /// The command that copies all of a library to another place.
  public static func copying(_ directory: String, to place: String) -> String {
    let parts = ["scenarios", "scoring", "schema", "templates"].map { "\(directory)/\($0)" }
    return "`mkdir -p \(place) && cp -r \(parts.joined(separator: " ")) \(place)`"
  }

  /// A path within the library as messages show it.
  func shown(_ path: String) -> String {
    if let guest = guests.first(where: { path.hasPrefix($0.place) }) {
      return guest.path + path.dropFirst(guest.place.count)
    }
    return directory == "." ? path : directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: shown(path)) }

  /// The names in a folder, sorted by their bytes.
  func names(in path: String) throws(LibraryMistake) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: shown(path)).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    } catch {
      throw .unreadable(
        path: shown(path), reason: "the folder cannot be listed; check that it is there and may be read")
    }
  }

  /// The bytes of a plain file; no more than one byte beyond the limit is read.
  func file(_ path: String) throws(LibraryMistake) -> SourceFile { try Self.file(at: shown(path)) }

  /// The same for a path as it is shown.
  static func file(at name: String) throws(LibraryMistake) -> SourceFile {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: name).resolvingSymlinksInPath().path)
    guard let attributes else {
      throw .unreadable(path: name, reason: "there is no such file; write it, or name another library with --library")
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw .unreadable(path: name, reason: "it is no plain file")
    }
    guard let handle = FileHandle(forReadingAtPath: name) else {
      throw .unreadable(path: name, reason: "it may not be read; change its permissions")
    }
    defer { try? handle.close() }
    do {
      let data = try handle.read(upToCount: YAMLFile.maximumSize + 1) ?? Data()
      return SourceFile(path: name, bytes: Array(data))
    } catch {
      throw .unreadable(path: name, reason: "reading failed; try again")
    }
  }

  /// The files as the store keeps them; nil where one is not UTF-8, which its reader tells.
  func bundle(
    _ kind: ContentBundle.Kind, _ locale: String, _ paths: [String], _ files: [SourceFile]
  ) -> ContentBundle? {
    let texts = zip(paths, files).compactMap { path, file in
      file.text.map { ContentBundle.File(path: path, text: $0) }
    }
    return texts.count == files.count ? ContentBundle(kind: kind, locale: locale, files: texts) : nil
  }

  /// The overlay for a locale, nil where the base file is in it already.
  func overlay(
    _ kind: LibraryMistake.Kind, _ id: String, _ locale: String, base: String, path: (String) -> String
  ) throws(LibraryMistake) -> String? {
    let known = try locales(base: base, overlay: path)
    guard ContentLocale.all.contains(locale) else {
      throw .noLanguage(kind: kind, id: id, locale: locale, path: shown(path(locale)), known: known)
    }
    if exists(path(locale)) { return path(locale) }
    // Where the base does not say its language it is read all the same, and its mistakes are told.
    let own = try ownLocale(base)
    guard own == nil || own == locale else {
      throw .noLanguage(kind: kind, id: id, locale: locale, path: shown(path(locale)), known: known)
    }
    return nil
  }

  /// The language of the base file, then those of its overlays.
  func locales(base: String, overlay: (String) -> String) throws(LibraryMistake) -> [String] {
    let own = try ownLocale(base)
    return (own.map { [$0] } ?? []) + ContentLocale.all.filter { $0 != own && exists(overlay($0)) }
  }

  private func ownLocale(_ base: String) throws(LibraryMistake) -> String? {
    let whole = try file(base)
    // Where the key has a line of its own at the margin, that line tells as much as the file.
    let line = whole.text?.firstMatch(of: /(?m)^locale:[^\n#]*$/).map {
      SourceFile(path: base, text: String($0.output))
    }
    guard case .mapping(let entries, _) = YAMLFile(line ?? whole, log: DiagnosticLog()).root,
      case .scalar(let scalar) = entries.first(where: { $0.key == "locale" })?.value,
      ContentLocale.all.contains(scalar.text)
    else { return nil }
    return scalar.text
  }

  /// That there is no such scenario or rubric.
  func missing(_ kind: LibraryMistake.Kind, _ id: String) throws(LibraryMistake) -> LibraryMistake {
    let isScenario = kind == .scenario
    return .notFound(
      kind: kind, id: id, path: shown(isScenario ? "scenarios/\(id)/scenario.yaml" : "scoring/\(id).yaml"),
      known: try isScenario ? scenarioIds() : rubricIds())
  }
}
