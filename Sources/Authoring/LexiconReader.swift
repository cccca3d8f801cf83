import Dialogue

/// Reads `shared/<locale>/lexicon.yaml`: the words the ear knows.
public enum LexiconReader {
  /// Reads the file for a locale.
  public static func read(_ file: SourceFile, locale: String) -> Reading<Lexicon> {
    let log = DiagnosticLog()
    guard let root = YAMLFile(file, log: log).root else { return Reading(nil, log.diagnostics) }
    let top = Fields(root, .lexicon, file: file.path, log: log)
    top.checkFormat()
    _ = top.locale(wanted: locale)
    let lexicon = Lexicon(cues: cues(top), synonyms: synonyms(top))
    return Reading(lexicon, log.diagnostics)
  }

  private static func cues(_ top: Fields) -> [String: [String]] {
    guard let node = top.wanted("cues") else { return [:] }
    let fields = Fields(free: node, name: "`cues`", file: top.file, log: top.log)
    var cues: [String: [String]] = [:]
    for (key, place) in fields.keys {
      if !Fields.isId(key) {
        fields.add(
          .badId, place, "`\(key.shortened)` is no class of cues",
          "use lower-case letters and digits, words joined by hyphens")
      }
      cues[key] = fields.texts(key, required: true)
    }
    return cues
  }

  private static func synonyms(_ top: Fields) -> [[String]] {
    top.items("synonyms", required: false).map { node in
      guard case .sequence(let items, let place) = node else {
        top.add(.wrongShape, node.place, "`synonyms` holds \(node.word)", "write a list of words: `[one, other]`")
        return []
      }
      if items.count < 2 {
        top.add(
          .tooFew, place, "a group of synonyms has \(items.count) of at least 2", "write the others, or take it out")
      }
      return top.texts(of: items, "synonyms", .none).map(\.text)
    }
  }
}
