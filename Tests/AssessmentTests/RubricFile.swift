import Assessment
import Foundation
import Yams

/// Reads the rubrics of `scoring/` for tests: trusts them, where the reader for authors trusts nothing.
enum RubricFile {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func read(_ id: String) throws -> Rubric {
    try YAMLDecoder().decode(Form.self, from: text("scoring/\(id).yaml")).rubric
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  struct Form: Decodable {
    var id: String
    var locale: String
    var title: String
    var capWithoutProposal: Int?
    var dimensions: [DimensionForm]
    var rubric: Rubric {
      Rubric(
        id: id, locale: locale, title: title,
        dimensions: dimensions.map {
          Dimension(id: $0.id, title: $0.title, criteria: $0.criteria.compactMap(\.criterion))
        },
        capWithoutProposal: capWithoutProposal ?? 1000)
    }
  }
  struct DimensionForm: Decodable {
    var id: String
    var title: String
    var criteria: [CriterionForm]
  }
  struct LevelForm: Decodable {
    var from: Int
    var title: String
  }
  struct ExampleForm: Decodable {
    var locale: String
    var scenario: String?
    var turns: [[String: String]]
    var result: String
  }
  struct CriterionForm: Decodable {
    var id: String
    var title: String
    var measure: String
    var version: Int
    var settings: [String: Int]?
    var kind: String
    var weight: Int
    var levels: [LevelForm]
    var advice: String
    var better: String
    var examples: [ExampleForm]

    var criterion: Criterion? {
      guard let kind = Criterion.Kind(rawValue: kind) else { return nil }
      return Criterion(
        id: id, title: title, measure: measure, version: version, settings: settings ?? [:], kind: kind,
        weight: weight, levels: levels.map { .init(from: $0.from, title: $0.title) }, advice: advice, better: better,
        examples: examples.compactMap { form in
          Finding.Result(rawValue: form.result).map { result in
            Criterion.Example(
              locale: form.locale, scenario: form.scenario,
              lines: form.turns.compactMap { turn in
                turn.first.map { .init(seller: $0.key == "seller", text: $0.value) }
              },
              result: result)
          }
        })
    }
  }
}
