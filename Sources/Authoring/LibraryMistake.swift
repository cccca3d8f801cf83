/// Why something of the library cannot be had: where it was looked for, and what to do.
public enum LibraryMistake: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no library at this place.
  case noLibrary(directory: String)
  /// The library has no scenario or rubric of this id.
  case notFound(kind: Kind, id: String, path: String, known: [String])
  /// It is there, but not in this language.
  case noLanguage(kind: Kind, id: String, locale: String, path: String, known: [String])
  /// A file cannot be read.
  case unreadable(path: String, reason: String)

  /// What a library holds.
  public enum Kind: String, Sendable {
    case scenario, rubric, lexicon
    /// What `test` may be told.
    case transcript = "scenario, folder or transcript"
    /// What `check` may be told.
    case anything = "scenario, rubric, folder or file"
  }

  /// One sentence: what, where, and what to do.
  public var description: String {
    switch self {
    case .noLibrary(let directory):
      return
        "no library at \(directory) (it has no folder `scenarios`): name one with --library DIR or ASKFIRST_LIBRARY"
    case .notFound(let kind, let id, let path, let known):
      let near = NearestWord.to(id, among: known).map { "did you mean `\($0)`? " } ?? ""
      let rest = known.isEmpty ? "the library has none" : "there are \(NearestWord.list(known))"
      return "no \(kind.rawValue) `\(id)`: looked for \(path); \(near)\(rest)"
    case .noLanguage(let kind, let id, let locale, let path, let known):
      return "the \(kind.rawValue) `\(id)` is not there in `\(locale)`: looked for \(path); "
        + (known.isEmpty ? "write it" : "choose --locale \(known.joined(separator: " or ")), or write it")
    case .unreadable(let path, let reason):
      return "cannot read \(path): \(reason)"
    }
  }
}
