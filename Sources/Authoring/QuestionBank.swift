import Scenarios

/// Reads `shared/<locale>/questions.yaml`: sets of sample lines for what many buyers are asked.
///
/// A need or fact whose `asks` names a set is asked for by its lines as well as by its own.
struct QuestionBank {
  /// The lines of each set, in the order of the file.
  private(set) var sets: [(id: String, lines: [PlacedText])] = []
  private let file: String

  /// No sets at all.
  init() { file = "" }

  /// The sets of a file for a locale.
  init(_ source: SourceFile, locale: String, log: DiagnosticLog) {
    file = source.path
    guard let root = YAMLFile(source, log: log).root else { return }
    let top = Fields(root, .questionBank, file: source.path, log: log)
    top.checkFormat()
    _ = top.locale(wanted: locale)
    let list = top.list("questions", of: .questionSet, required: true, atLeast: 1)
    Fields.checkUniqueIds(list, among: "questions")
    sets = list.map { ($0.id(), $0.placedTexts("ask", required: true, atLeast: ScenarioLimits.samples)) }
  }

  /// The lines of a set; none where there is no such set.
  subscript(id: String?) -> [String] { sets.first { $0.id == id }?.lines.map(\.text) ?? [] }

  /// The lines of a topic that borrows a set, for comparing them with those of other topics.
  func samples(of id: String, for topic: String) -> [ScenarioBase.Sample] {
    (sets.first { $0.id == id }?.lines ?? []).map { ScenarioBase.Sample(topic: topic, line: $0, file: file) }
  }
}
