import Selling

/// Reads golden transcripts: `transcripts/<locale>/NAME.yaml`.
public enum TranscriptReader {
  /// Reads a transcript; `scenario` and `locale` are those of its folders, where they are known.
  public static func read(
    _ file: SourceFile, scenario: String? = nil, locale: String? = nil
  ) -> Reading<GoldenTranscript> {
    let log = DiagnosticLog()
    guard let root = YAMLFile(file, log: log).root else { return Reading(nil, log.diagnostics) }
    let top = Fields(root, .transcript, file: file.path, log: log)
    top.checkFormat()
    let transcript = GoldenTranscript(
      scenario: top.ownName("scenario", wanted: scenario), locale: top.locale(wanted: locale),
      about: top.text("about"), seed: UInt64(clamping: top.integer("seed", in: 0...Int.max)), lines: lines(top),
      expect: expectation(top))
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

  private static func expectation(_ top: Fields) -> GoldenTranscript.Expectation {
    guard let fields = top.fields("expect", of: .expectation, required: true) else {
      return GoldenTranscript.Expectation(outcome: .abandoned)
    }
    return GoldenTranscript.Expectation(
      outcome: fields.choice("outcome", as: Outcome.self) ?? .abandoned, cause: cause(fields),
      style: fields.choice("style", as: SellingStyle.self, required: false), scores: scores(fields))
  }

  private static func cause(_ fields: Fields) -> GoldenTranscript.Expectation.Cause {
    guard let scalar = fields.scalar("cause", required: false) else { return .any }
    if scalar.text == "none" { return .none }
    if let cause = LossCause(rawValue: scalar.text) { return .some(cause) }
    fields.unknownWord(scalar, "cause", ["none"] + LossCause.allCases.map(\.rawValue))
    return .any
  }

  private static func scores(_ fields: Fields) -> [String: Int] {
    guard let node = fields.value("scores") else { return [:] }
    let found = Fields(free: node, name: "`scores`", file: fields.file, log: fields.log)
    var scores: [String: Int] = [:]
    for (key, _) in found.keys { scores[key] = found.integer(key, in: 0...100) }
    return scores
  }
}
