import Assessment
import Selling

/// Reads golden transcripts: `transcripts/<locale>/NAME.yaml`.
public enum TranscriptReader {
  /// Reads a transcript; `scenario` and `locale` are those of its folders, where they are known.
  ///
  /// - Parameter unrecorded: whether `expect` may be left out, as in a transcript that is to be recorded.
  public static func read(
    _ file: SourceFile, scenario: String? = nil, locale: String? = nil, unrecorded: Bool = false
  ) -> Reading<GoldenTranscript> {
    let log = DiagnosticLog()
    guard let root = YAMLFile(file, log: log).root else { return Reading(nil, log.diagnostics) }
    let top = Fields(root, .transcript, file: file.path, log: log)
    top.checkFormat()
    let transcript = GoldenTranscript(
      scenario: top.ownName("scenario", wanted: scenario), locale: top.locale(wanted: locale),
      about: top.text("about"), seed: UInt64(clamping: top.integer("seed", in: 0...Int.max, fallback: 1)),
      lines: lines(top), expect: unrecorded && !top.has("expect") ? Upshot() : expectation(top))
    return Reading(transcript, log.diagnostics)
  }

  /// Lines may be said twice, and may be as odd as a trainee's: only emptiness is a mistake.
  private static func lines(_ top: Fields) -> [String] {
    top.items("lines", required: true, atLeast: 1).compactMap { node in
      guard case .scalar(let scalar) = node else {
        top.add(.wrongShape, node.place, "`lines` holds \(node.word)", "write a text, in quotes if it has signs")
        return nil
      }
      if scalar.text.trimmed.isEmpty {
        top.add(.emptyText, scalar.place, "`lines` has an empty text", "write it or take it out")
      }
      return scalar.text
    }
  }

  private static func expectation(_ top: Fields) -> Upshot {
    guard top.has("expect") else {
      top.add(
        .missingField, top.place, "the transcript does not say what to expect yet",
        "look at what it comes to with `askfirst test FILE`, and keep it with `askfirst test FILE --record`")
      return Upshot()
    }
    guard let fields = top.fields("expect", of: .expectation, required: true) else { return Upshot() }
    return Upshot(
      outcome: fields.choice("outcome", as: Outcome.self) ?? .abandoned, cause: cause(fields), ending: ending(fields),
      style: fields.choice("style", as: SellingStyle.self, required: false), scores: scores(fields),
      meters: fields.meters("meters", in: 0...100, required: false), criteria: criteria(fields),
      replies: replies(fields))
  }

  private static func cause(_ fields: Fields) -> Upshot.Cause {
    guard let scalar = fields.scalar("cause", required: false) else { return .any }
    if scalar.text == "none" { return .none }
    if let cause = LossCause(rawValue: scalar.text) { return .some(cause) }
    fields.unknownWord(scalar, "cause", ["none"] + LossCause.allCases.map(\.rawValue))
    return .any
  }

  /// The ending's id; empty for `none`, where no ending was reached.
  private static func ending(_ fields: Fields) -> String? {
    guard let scalar = fields.scalar("ending", required: false) else { return nil }
    return scalar.text == "none" ? "" : fields.checkedId(scalar)
  }

  private static func scores(_ fields: Fields) -> [String: Int] {
    guard let node = fields.value("scores") else { return [:] }
    let found = Fields(free: node, name: "`scores`", file: fields.file, log: fields.log)
    var scores: [String: Int] = [:]
    for (key, _) in found.keys { scores[key] = found.integer(key, in: 0...100) }
    return scores
  }

  private static func criteria(_ fields: Fields) -> [String: [Upshot.Entry]] {
    guard let node = fields.value("criteria") else { return [:] }
    let rubrics = Fields(free: node, name: "`criteria`", file: fields.file, log: fields.log)
    var criteria: [String: [Upshot.Entry]] = [:]
    for (rubric, _) in rubrics.keys {
      guard let node = rubrics.wanted(rubric) else { continue }
      let marks = Fields(free: node, name: "`\(rubric)` of `criteria`", file: fields.file, log: fields.log)
      criteria[rubric] = marks.keys.compactMap { criterion, _ in
        guard let scalar = marks.scalar(criterion, required: true) else { return nil }
        guard let mark = CriterionMark(scalar.text) else {
          marks.add(
            .badMark, scalar.place, "`\(criterion)` of \(marks.name) is `\(scalar.text.shortened)`",
            "write points as `23.1`, or as askfirst test --record writes them: `23.1/25.0 +2 -7`")
          return nil
        }
        return Upshot.Entry(criterion: criterion, mark: mark)
      }
    }
    return criteria
  }

  private static func replies(_ fields: Fields) -> [[String]] {
    fields.items("replies", required: false).map { node in
      guard case .sequence(let items, _) = node else {
        fields.add(
          .wrongShape, node.place, "`replies` of \(fields.name) holds \(node.word)",
          "write a list for each turn: `[need/companion/son]`")
        return []
      }
      return fields.texts(of: items, "replies", .none).map(\.text)
    }
  }
}
