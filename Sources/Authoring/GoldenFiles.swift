import Foundation

/// A file with a golden transcript, and where in a library it lies.
public struct GoldenFile: Sendable {
  /// The file with its path as shown.
  public let source: SourceFile
  /// The scenario of its folder; nil where it lies elsewhere.
  public let scenario: String?
  /// The language of its folder; nil where it lies elsewhere.
  public let locale: String?

  init(_ source: SourceFile) {
    self.source = source
    // …/scenarios/ID/transcripts/LOCALE/NAME.yaml
    let folders = URL(filePath: source.path).standardizedFileURL.pathComponents.dropLast()
    let tail = Array(folders.suffix(4))
    let inLibrary = tail.count == 4 && tail[0] == "scenarios" && tail[2] == "transcripts"
    scenario = inLibrary ? tail[1] : nil
    locale = inLibrary ? tail[3] : nil
  }

  /// The transcript; `expect` may be left out.
  public var reading: Reading<GoldenTranscript> {
    TranscriptReader.read(source, scenario: scenario, locale: locale, unrecorded: true)
  }
}

extension Library {
  /// The files of golden transcripts that are meant by names: scenarios of this library, folders or files; all of the
  /// library's where nothing is named.
  ///
  /// A folder means every file below it that lies in a folder `transcripts`, or all of its own where it lies in one.
  public func goldenFiles(_ names: [String]) throws(LibraryMistake) -> [GoldenFile] {
    let known = try scenarioIds()
    var paths: [String] = []
    for name in names.isEmpty ? known : names {
      if known.contains(name) {
        paths += transcriptPaths(below: shown("scenarios/\(name)"))
      } else {
        paths += try transcriptPaths(named: name, known: known)
      }
    }
    var seen: Set<String> = []
    let once = paths.filter { seen.insert(URL(filePath: $0).standardizedFileURL.path).inserted }
    return try once.map { path throws(LibraryMistake) in GoldenFile(try Self.file(at: path)) }
  }

  private func transcriptPaths(named name: String, known: [String]) throws(LibraryMistake) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) else {
      throw .notFound(kind: .transcript, id: name, path: name, known: known)
    }
    return isFolder.boolValue ? transcriptPaths(below: name) : [name]
  }

  /// The transcripts below a folder, sorted by their bytes.
  private func transcriptPaths(below folder: String) -> [String] {
    let inside = URL(filePath: folder).standardizedFileURL.pathComponents.contains("transcripts")
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".yaml") && (inside || "/\($0)".contains("/transcripts/")) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { base + $0 }
  }
}
