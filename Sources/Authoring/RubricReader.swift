import Assessment

/// Reads a rubric: `scoring/<id>.yaml`, and the overlay of a language where the base is in another.
public struct RubricReader {
  private let file: String
  private let log: DiagnosticLog
  private let knownMeasures: [String: Set<Int>]?

  /// Reads a rubric in a language.
  ///
  /// `id` is the name of its file, where there is one; `knownMeasures` are the versions of each measure that exist,
  /// nil where they are not to be checked.
  public static func read(
    _ base: SourceFile, overlay: SourceFile?, locale: String, id: String? = nil, knownMeasures: [String: Set<Int>]?
  ) -> Reading<Rubric> {
    let log = DiagnosticLog()
    let reader = RubricReader(file: base.path, log: log, knownMeasures: knownMeasures)
    var rubric = YAMLFile(base, log: log).root.map { reader.read($0, wantedId: id) }
    if let overlay, let root = YAMLFile(overlay, log: log).root, let read = rubric {
      rubric = RubricOverlay(file: overlay.path, log: log).read(root, over: read, locale: locale)
    } else if overlay == nil, let own = rubric?.locale, !own.isEmpty, own != locale {
      log.add(
        .overlayMissing, base.path, .start, "the rubric is in `\(own)` and has no words in `\(locale)`",
        "write its overlay `.\(locale).yaml` beside it, or choose `--locale \(own)`")
    }
    return Reading(rubric, log.diagnostics)
  }

  private func read(_ root: YAMLNode, wantedId: String?) -> Rubric {
    let top = Fields(root, .rubric, file: file, log: log)
    top.checkFormat()
    let dimensions = top.list("dimensions", of: .dimension, required: true, atLeast: 1)
    Fields.checkUniqueIds(dimensions, among: "dimensions")
    let criteria = dimensions.map { $0.list("criteria", of: .criterion, required: true, atLeast: 1) }
    Fields.checkUniqueIds(criteria.flatMap { $0 }, among: "criteria")
    return Rubric(
      id: top.ownName("id", wanted: wantedId), locale: top.locale(), title: top.text("title"),
      dimensions: zip(dimensions, criteria).map { fields, criteria in
        Dimension(id: fields.id(), title: fields.text("title"), criteria: criteria.map(criterion))
      }, capWithoutProposal: top.integer("capWithoutProposal", in: 0...1000, fallback: 1000),
      capWithPattern: top.integer("capWithPattern", in: 0...1000, fallback: 1000),
      passMark: top.integer("passMark", in: 0...100, fallback: Rubric.usualPassMark),
      calls: top.choice("calls", as: Rubric.Calls.self, required: false) ?? .sale)
  }

  private func criterion(_ fields: Fields) -> Criterion {
    let examples = fields.list("examples", of: .example, required: false)
    if examples.isEmpty {
      fields.add(.noExamples, fields.place, "\(fields.name) has no examples", "write `examples:` that show its results")
    }
    let (measure, version) = measure(fields)
    return Criterion(
      id: fields.id(), title: fields.text("title"), measure: measure, version: version, settings: settings(fields),
      kind: fields.choice("kind", as: Criterion.Kind.self) ?? .achieve, weight: fields.integer("weight", in: 0...1000),
      levels: levels(fields), advice: fields.text("advice"), better: fields.text("better", slots: .better),
      examples: examples.map(example))
  }

  private func measure(_ fields: Fields) -> (String, Int) {
    let measure = fields.id("measure")
    let version = fields.integer("version", in: 1...1000)
    guard let knownMeasures, !measure.isEmpty, let place = fields.value("measure")?.place else {
      return (measure, version)
    }
    if let versions = knownMeasures[measure] {
      if !versions.contains(version) {
        let known = versions.sorted().map { "`version: \($0)`" }.joined(separator: " or ")
        fields.add(
          .unknownMeasure, fields.value("version")?.place ?? place, "there is no version \(version) of `\(measure)`",
          "write \(known)")
      }
    } else {
      fields.add(
        .unknownMeasure, place, "there is no measure `\(measure)`",
        NearestWord.advice(for: measure, among: knownMeasures.keys.sorted()))
    }
    return (measure, version)
  }

  private func settings(_ fields: Fields) -> [String: Int] {
    guard let node = fields.value("settings") else { return [:] }
    let found = Fields(free: node, name: "`settings` of \(fields.name)", file: file, log: log)
    var settings: [String: Int] = [:]
    for (key, _) in found.keys { settings[key] = found.integer(key, in: -1_000_000...1_000_000) }
    return settings
  }

  private func levels(_ fields: Fields) -> [Criterion.Level] {
    let list = fields.list("levels", of: .level, required: true, atLeast: 1)
    let levels = list.map { Criterion.Level(from: $0.integer("from", in: 0...1000), title: $0.text("title")) }
    for (index, level) in levels.enumerated() {
      let place = list[index].value("from")?.place ?? list[index].place
      if index > 0, level.from >= levels[index - 1].from {
        fields.add(
          .levelOrder, place,
          "the level from \(level.from) of \(fields.name) comes after one from "
            + "\(levels[index - 1].from)", "order them by falling `from`")
      }
      if index == levels.count - 1, level.from != 0 {
        fields.add(
          .levelOrder, place, "the last level of \(fields.name) begins on \(level.from)",
          "write a last one `from: 0`, so that every value has a name")
      }
    }
    return levels
  }

  private func example(_ fields: Fields) -> Criterion.Example {
    let turns = fields.list("turns", of: .turn, required: true, atLeast: 1)
    return Criterion.Example(
      locale: fields.locale(), scenario: fields.has("scenario") ? fields.id("scenario") : nil,
      lines: turns.map(line), result: fields.choice("result", as: Finding.Result.self) ?? .met)
  }

  private func line(_ fields: Fields) -> Criterion.Example.Line {
    switch (fields.has("buyer"), fields.has("seller")) {
    case (true, false): return Criterion.Example.Line(seller: false, text: fields.text("buyer"))
    case (false, true): return Criterion.Example.Line(seller: true, text: fields.text("seller"))
    default:
      fields.add(
        .wrongShape, fields.place, "a turn has both a buyer's and a seller's line, or neither",
        "write one line each: `- buyer: …`, `- seller: …`")
      return Criterion.Example.Line(seller: true, text: "")
    }
  }
}
