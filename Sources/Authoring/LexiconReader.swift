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
    let lexicon = Lexicon(
      cues: cues(top, required: file.path.hasSuffix("/lexicon.yaml")), synonyms: groups("synonyms", top),
      related: groups("related", top))
    return Reading(lexicon, log.diagnostics)
  }

  private static func cues(_ top: Fields, required: Bool) -> [String: [String]] {
    guard let node = required ? top.wanted("cues") : top.value("cues") else { return [:] }
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

  /// Groups of words under a key: each a list, or one line of words divided by commas.
  private static func groups(_ key: String, _ top: Fields) -> [[String]] {
    top.items(key, required: false).map { node in
      let words: [String]
      switch node {
      case .sequence(let items, _): words = top.texts(of: items, key, .none).map(\.text)
      case .scalar(let scalar):
        let parts = scalar.text.split(whereSeparator: { ",，、".contains($0) })
        words = parts.map { String($0).trimmed }.filter { !$0.isEmpty }
      default:
        top.add(.wrongShape, node.place, "`\(key)` holds \(node.word)", "write a list of words: `[one, other]`")
        return []
      }
      if words.count < 2 {
        top.add(
          .tooFew, node.place, "a group of `\(key)` has \(words.count) of at least 2",
          "write the others, or take it out")
      }
      return words
    }
  }
}
