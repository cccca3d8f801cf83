import Assessment

/// Reads `scoring/<id>.<locale>.yaml`: the words of a rubric in another language.
struct RubricOverlay {
  private let overlay: Overlay

  init(file: String, log: DiagnosticLog) {
    overlay = Overlay(file: file, log: log)
  }

  /// The rubric with the overlay's words in the place of the base's.
  func read(_ root: YAMLNode, over base: Rubric, locale: String) -> Rubric {
    let top = Fields(root, .rubricOverlay, file: overlay.file, log: overlay.log, structure: .rubric)
    top.checkFormat()
    _ = top.ownName("overlays", wanted: base.id.isEmpty ? nil : base.id)
    var rubric = base
    rubric.locale = top.locale(wanted: locale)
    rubric.title = overlay.text("title", in: top)
    rubric.dimensions = overlay.lay("dimensions", of: .dimension, in: top, over: base.dimensions, id: \.id) {
      words, dimension in
      dimension.title = overlay.text("title", in: words)
      dimension.criteria = overlay.lay("criteria", of: .criterion, in: words, over: dimension.criteria, id: \.id) {
        words, criterion in
        criterion.title = overlay.text("title", in: words)
        criterion.levels = levels(words, over: criterion.levels)
        criterion.advice = overlay.text("advice", in: words)
        criterion.better = overlay.text("better", in: words, slots: .better)
      }
    }
    return rubric
  }

  /// Levels have no ids: they are matched by their order, and have to be as many.
  private func levels(_ words: Fields, over base: [Criterion.Level]) -> [Criterion.Level] {
    let list = words.list("levels", of: Shape.level.overlay, required: true, structure: .level)
    guard list.count == base.count || !words.has("levels") else {
      words.add(
        list.count < base.count ? .overlayLacks : .overlayAdds, words.value("levels")?.place ?? words.place,
        "\(words.name) has \(list.count) levels, and the base file has \(base.count)",
        "write one `title` for each level, in the same order")
      return base
    }
    return zip(base, list).map { Criterion.Level(from: $0.from, title: overlay.text("title", in: $1)) }
  }
}
