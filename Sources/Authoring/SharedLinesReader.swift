import Scenarios

/// Reads `shared/<locale>/lines.yaml`: what every scenario of a language shares.
public enum SharedLinesReader {
  /// Reads the file for a locale.
  public static func read(_ file: SourceFile, locale: String) -> Reading<SharedLines> {
    let log = DiagnosticLog()
    let lines = read(file, locale: locale, log: log)
    return Reading(lines, log.diagnostics)
  }

  /// The purposes that a trainee meets most often, which need the most wordings.
  static let busy: Set<SharedLines.Purpose> = [.deflect, .puzzled, .exhausted, .neutral, .impatient]

  static func read(_ file: SourceFile, locale: String, log: DiagnosticLog) -> SharedLines? {
    guard let root = YAMLFile(file, log: log).root else { return nil }
    let top = Fields(root, .sharedLines, file: file.path, log: log)
    top.checkFormat()
    _ = top.locale(wanted: locale)
    let talk = top.list("smallTalk", of: .smallTalk, required: false)
    Fields.checkUniqueIds(talk, among: "small talk")
    return SharedLines(
      lines: lines(top), smallTalk: talk.map(fact), offScript: top.texts("offScript", required: false))
  }

  /// The courtesies that a buyer has in words of his own, under `lines` of a scenario file or its overlay; none where it
  /// has none.
  static func own(in scenario: Fields) -> [SharedLines.Purpose: [String]] {
    guard let node = scenario.value("lines") else { return [:] }
    let fields = Fields(
      node, Shape("own lines", SharedLines.Purpose.allCases.map(\.rawValue)), file: scenario.file, log: scenario.log)
    var lines: [SharedLines.Purpose: [String]] = [:]
    for purpose in SharedLines.Purpose.allCases where fields.has(purpose.rawValue) {
      lines[purpose] = fields.texts(purpose.rawValue, required: true, slots: .spoken)
    }
    return lines
  }

  private static func lines(_ top: Fields) -> [SharedLines.Purpose: [String]] {
    guard let node = top.wanted("lines") else { return [:] }
    let fields = Fields(
      node, Shape("shared lines", SharedLines.Purpose.allCases.map(\.rawValue)), file: top.file, log: top.log)
    var lines: [SharedLines.Purpose: [String]] = [:]
    for purpose in SharedLines.Purpose.allCases {
      lines[purpose] = fields.texts(
        purpose.rawValue, required: !SharedLines.Purpose.optional.contains(purpose),
        good: busy.contains(purpose) ? ScenarioLimits.goodLines : 0,
        slots: .spoken)
    }
    return lines
  }

  private static func fact(_ fields: Fields) -> Fact {
    Fact(
      id: fields.id(), about: fields.text("about"),
      ask: fields.texts("ask", required: true, atLeast: ScenarioLimits.samples),
      say: fields.texts("say", required: true, slots: .spoken), effect: fields.effect())
  }
}
