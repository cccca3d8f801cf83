import Dialogue

/// Reads the words the ear knows: `shared/<locale>/lexicon.yaml`, the fields and the house's own beside it, and a
/// scenario's own.
public enum LexiconReader {
  /// The name of the file beside `lexicon.yaml` that holds the house's own words.
  public static let houseFile = "lexicon.house.yaml"

  /// The classes of cues that are words of the trade: what no lexicon names is never heard.
  static let trade: Set<String> = [
    "advice", "close", "empathy", "feeling", "inclusion", "negation", "next-step", "offer", "praise", "praise-word",
    "pressure", "product", "promise", "proposal", "small-talk", "telling",
  ]

  /// Reads a file for a locale; all but `lexicon.yaml` itself may go without cues.
  public static func read(_ file: SourceFile, locale: String) -> Reading<Lexicon> {
    let log = DiagnosticLog()
    guard let root = YAMLFile(file, log: log).root else { return Reading(nil, log.diagnostics) }
    let top = Fields(root, .lexicon, file: file.path, log: log)
    top.checkFormat()
    _ = top.locale(wanted: locale)
    return Reading(words(in: top, needsCues: file.path.hasSuffix("lexicon.yaml")), log.diagnostics)
  }

  /// Reads several files as one lexicon; the house's words extend those of the product.
  static func read(_ files: [(file: SourceFile, locale: String)]) -> Reading<Lexicon> {
    let readings = files.map { read($0.file, locale: $0.locale) }
    let diagnostics = readings.reduce(Diagnostics()) { $0.merging($1.diagnostics) }
    let lexicon = zip(files, readings).reduce(Lexicon()) { known, next in
      guard let words = next.1.value else { return known }
      return next.0.file.path.hasSuffix(houseFile) ? known.extended(by: words) : known.merging(words)
    }
    return Reading(lexicon, diagnostics)
  }

  /// The words under `lexicon` of a scenario file or its overlay; none where it has none.
  static func words(in scenario: Fields) -> Lexicon {
    guard let fields = scenario.fields("lexicon", of: .scenarioLexicon, required: false) else { return Lexicon() }
    return words(in: fields, needsCues: false)
  }

  private static func words(in fields: Fields, needsCues: Bool) -> Lexicon {
    Lexicon(
      cues: cues(fields, required: needsCues), synonyms: groups("synonyms", fields),
      related: groups("related", fields))
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
      } else if !Lexicon.classes.contains(key) {
        fields.add(
          .unknownCueClass, place, "no ear listens for cues of the class `\(key)`",
          NearestWord.advice(for: key, among: Lexicon.classes))
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
