import Assessment
import Dialogue
import Rehearsal
import Testing
import Yams

@Suite("Rubrics")
struct RubricTests {
  @Test("Name only measures and settings there are, once each", arguments: ["need-discovery", "ask"])
  func known(id: String) throws {
    let rubric = try RubricFile.read(id)
    #expect(Set(rubric.criteria.map(\.id)).count == rubric.criteria.count)
    for criterion in rubric.criteria {
      #expect(Measures.known[criterion.measure]?.contains(criterion.version) == true, "\(criterion.id)")
      let measure = try #require(Measures.measure(criterion.measure, version: criterion.version))
      for name in criterion.settings.keys { #expect(measure.defaults[name] != nil, "\(criterion.id) \(name)") }
      #expect(criterion.levels.map(\.from) == criterion.levels.map(\.from).sorted(by: >), "\(criterion.id)")
      #expect(criterion.levels.last?.from == 0, "\(criterion.id)")
      #expect(!criterion.examples.isEmpty && !criterion.advice.isEmpty && !criterion.better.isEmpty)
    }
  }

  @Test("Telling and listening weigh more than asking")
  func weights() throws {
    let weights = Dictionary(
      uniqueKeysWithValues: try RubricFile.read("ask").criteria.map { ($0.id, $0.weight) })
    let sum = { (ids: [String]) in ids.reduce(0) { $0 + (weights[$1] ?? 0) } }
    let asking = sum(["question-order", "one-at-a-time", "no-leading"])
    #expect(sum(["telling", "talk-share"]) >= asking)
    #expect(sum(["listening", "facts", "feelings", "summary"]) >= asking)
    #expect(sum(["feelings"]) >= sum(["facts"]))
  }

  @Test("The Chinese words name every criterion and level", arguments: ["need-discovery", "ask"])
  func overlay(id: String) throws {
    let rubric = try RubricFile.read(id)
    let overlay = try YAMLDecoder().decode(Overlay.self, from: RubricFile.text("scoring/\(id).zh-Hans.yaml"))
    #expect(overlay.overlays == id)
    #expect(overlay.dimensions.map(\.id) == rubric.dimensions.map(\.id))
    let words = overlay.dimensions.flatMap(\.criteria)
    #expect(words.map(\.id) == rubric.criteria.map(\.id))
    #expect(words.map(\.levels.count) == rubric.criteria.map(\.levels.count))
  }

  @Test("Bare examples get their results", .enabled(if: Ear.hears), arguments: ["need-discovery", "ask"])
  func examples(id: String) throws {
    for criterion in try RubricFile.read(id).criteria {
      for example in criterion.examples where example.scenario == nil {
        let log = BareCall.log(
          lines: example.lines, locale: example.locale, lexicon: try Ear.lexicon(example.locale))
        let call = JudgedCall(log, in: BareCall.scenario(locale: example.locale))
        let finding = Judge.finding(criterion, of: call)
        #expect(
          finding.result == example.result,
          "\(id) \(criterion.id) \(example.lines.map(\.text)): \(finding.value) \(call.turns.map(\.moves))")
      }
    }
  }

  private struct Overlay: Decodable {
    struct Words: Decodable {
      var id: String
      var criteria: [Criterion]
      struct Criterion: Decodable {
        var id: String
        var title: String
        var levels: [[String: String]]
        var advice: String
        var better: String
      }
    }
    var overlays: String
    var dimensions: [Words]
  }
}

/// The ear with the lexicons of the library.
enum Ear {
  /// False while nothing is understood at all.
  static var hears: Bool {
    !Understanding(lexicon: Lexicon(), samples: []).hear("Hello. Who is it for?").sentences.isEmpty
  }

  static func lexicon(_ locale: String) throws -> Lexicon {
    struct Form: Decodable {
      var cues: [String: [String]]
      var synonyms: [[String]]
    }
    let text = try RubricFile.text("scenarios/shared/\(locale)/lexicon.yaml")
    let form = try YAMLDecoder().decode(Form.self, from: text)
    return Lexicon(cues: form.cues, synonyms: form.synonyms)
  }
}
