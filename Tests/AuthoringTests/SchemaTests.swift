import Assessment
import Dialogue
import Foundation
import Scenarios
import Selling
import Testing

@testable import Authoring

/// The schemas by which editors complete and explain say what the readers know: no more, and no less.
@Suite("Schemas")
struct SchemaTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static func schema(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(filePath: root + "/schema/\(name).schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func definitions(_ name: String) throws -> [String: [String: Any]] {
    try #require(schema(name)["$defs"] as? [String: [String: Any]])
  }

  // Definitions that are no mapping of an author's own, or have the keys of another.
  private static let plain: Set<String> = ["condition", "cueWords", "effect", "mark", "purposes"]

  @Test(
    "know the same keys as the readers, and explain each",
    arguments: [
      ("scenario", Shape.ofScenario), ("rubric", Shape.ofRubric), ("lexicon", Shape.ofLexicon),
      ("transcript", Shape.ofTranscript), ("lines", Shape.ofSharedLines.filter { $0.name != "meters" }),
      ("questions", Shape.ofQuestionBank),
    ])
  func keys(name: String, shapes: [Shape]) throws {
    let definitions = try Self.definitions(name)
    #expect(Set(definitions.keys).subtracting(Self.plain) == Set(shapes.map(\.name)))
    for (name, definition) in definitions where definition["properties"] != nil {
      #expect(definition["additionalProperties"] as? Bool == false, "\(name)")
      for (key, property) in try #require(definition["properties"] as? [String: [String: Any]]) {
        let words = property["description"] as? String ?? ""
        #expect(words.hasSuffix(".") || words.hasSuffix(")."), "\(name).\(key): \(words)")
      }
    }
    for shape in shapes {
      let properties = definitions[shape.name]?["properties"] as? [String: Any] ?? [:]
      #expect(Set(properties.keys) == Set(shape.keys), "\(shape.name)")
    }
  }

  @Test("know the same words as the readers")
  func words() throws {
    let scenario = try Self.definitions("scenario")
    let rubric = try Self.definitions("rubric")
    let transcript = try Self.definitions("transcript")
    let meters = Meter.allCases.map(\.rawValue)
    let causes = LossCause.allCases.map(\.rawValue)
    let cases: [([String: [String: Any]], String, String, [String])] = [
      (scenario, "scenario", "locale", ContentLocale.all),
      (scenario, "scenarioOverlay", "locale", ContentLocale.all),
      (scenario, "role", "level", BuyingRole.Level.allCases.map(\.rawValue)),
      (scenario, "role", "function", BuyingRole.Function.allCases.map(\.rawValue)),
      (scenario, "person", "qualification", Qualification.allCases.map(\.rawValue)),
      (scenario, "person", "decisionOrder", DecisionDriver.allCases.map(\.rawValue)),
      (scenario, "need", "depth", NeedDepth.allCases.map(\.rawValue)),
      (scenario, "need", "state", NeedState.allCases.map(\.rawValue)),
      (scenario, "need", "qualifies", Qualification.allCases.map(\.rawValue)),
      (scenario, "need", "unasked", UnaskedThing.allCases.map(\.rawValue)),
      (scenario, "need", "side", NeedSide.allCases.map(\.rawValue)),
      (scenario, "reply", "gives", Disclosure.allCases.map(\.word)),
      (scenario, "initiative", "kind", Initiative.Kind.allCases.map(\.rawValue)),
      (scenario, "ending", "outcome", Outcome.allCases.map(\.rawValue)),
      (scenario, "ending", "cause", causes),
      (rubric, "rubric", "calls", Rubric.Calls.allCases.map(\.rawValue)),
      (rubric, "criterion", "kind", Criterion.Kind.allCases.map(\.rawValue)),
      (rubric, "criterion", "measure", Array(Measures.known.keys)),
      (rubric, "example", "result", Finding.Result.allCases.map(\.rawValue)),
      (rubric, "example", "locale", ContentLocale.all),
      (transcript, "transcript", "locale", ContentLocale.all),
      (transcript, "expectation", "outcome", Outcome.allCases.map(\.rawValue)),
      (transcript, "expectation", "cause", ["none"] + causes),
      (transcript, "expectation", "style", SellingStyle.allCases.map(\.rawValue)),
    ]
    for (definitions, shape, key, words) in cases {
      let properties = try #require(definitions[shape]?["properties"] as? [String: [String: Any]])
      let property = try #require(properties[key])
      let listed = property["enum"] ?? (property["items"] as? [String: Any])?["enum"]
      #expect(Set(try #require(listed as? [String])) == Set(words), "\(shape).\(key)")
    }
    let purposes = try #require(Self.definitions("lines")["purposes"])
    let lines = try #require(purposes["properties"] as? [String: Any])
    #expect(Set(lines.keys) == Set(SharedLines.Purpose.allCases.map(\.rawValue)))
    let needed = Set(SharedLines.Purpose.allCases).subtracting(SharedLines.Purpose.optional).map(\.rawValue)
    #expect(Set(try #require(purposes["required"] as? [String])) == Set(needed))
    for name in ["scenario", "lexicon"] {
      let shape = try #require(Self.definitions(name)[name == "scenario" ? "scenarioLexicon" : "lexicon"])
      let properties = try #require(shape["properties"] as? [String: [String: Any]])
      let cues = try #require(properties["cues"]?["properties"] as? [String: Any])
      #expect(Set(cues.keys) == Set(Lexicon.classes), "\(name)")
    }
    for name in ["meters", "effect"] {
      let properties = scenario[name]?["properties"] as? [String: Any] ?? [:]
      #expect(Set(properties.keys) == Set(meters), "\(name)")
    }
  }

  @Test("offer conditions that can be read, with every act, meter and counter")
  func conditions() throws {
    let condition = try #require(Self.definitions("scenario")["condition"])
    let examples = try #require(condition["examples"] as? [String])
    for example in examples {
      guard case .success = Condition.parse(example) else {
        Issue.record("\(example)")
        continue
      }
    }
    let acts = examples.filter { $0.hasPrefix("did ") }.map { String($0.dropFirst(4)) }
    #expect(Set(acts) == Set(DialogueAct.allCases.map(\.rawValue)))
    let numbers = Set(examples.filter { $0.contains(">=") && !$0.contains(" and ") }.map { $0.prefix { $0 != " " } })
    let known = Meter.allCases.map(\.rawValue) + Condition.Counter.allCases.map(\.rawValue)
    #expect(numbers == Set(known.map { $0[...] }))
    let words = try #require(condition["description"] as? String)
    for word in known { #expect(words.contains(word), "\(word)") }
  }

  /// All YAML files that are shipped, with what is in them.
  private static func shipped() throws -> [String] {
    try ["scenarios", "scoring", "templates"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)").filter { $0.hasSuffix(".yaml") }
        .map { "\(root)/\(folder)/\($0)" }
    }
  }

  @Test("are named on the first line of every file that is shipped, and hold for it")
  func files() throws {
    let files = try Self.shipped()
    #expect(files.count >= 40)
    var schemas: [String: [String: Any]] = [:]
    for path in files {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let text = String(decoding: bytes, as: UTF8.self)
      let line = text.prefix { $0 != "\n" }
      let lead = "# yaml-language-server: $schema="
      try #require(line.hasPrefix(lead), "\(path)")
      let folder = URL(filePath: path).deletingLastPathComponent()
      let target = folder.appending(path: String(line.dropFirst(lead.count))).standardizedFileURL
      #expect(target.deletingLastPathComponent().path == Self.root + "/schema", "\(path)")
      let name = target.lastPathComponent.replacing(".schema.json", with: "")
      schemas[name] = try schemas[name] ?? Self.schema(name)
      let file = YAMLFile(SourceFile(path: path, bytes: bytes), log: DiagnosticLog())
      let mistakes = SchemaValidator.mistakes(in: try #require(file.root, "\(path)"), by: schemas[name] ?? [:])
      #expect(mistakes.isEmpty, "\(path): \(mistakes.prefix(3))")
    }
  }

  @Test("refuse what the readers refuse")
  func refused() throws {
    let schema = try Self.schema("scenario")
    let text = try String(contentsOfFile: Self.root + "/templates/en/scenario.yaml", encoding: .utf8)
    func mistakes(_ text: String) throws -> [String] {
      let root = YAMLFile(SourceFile(path: "a.yaml", text: text), log: DiagnosticLog()).root
      return SchemaValidator.mistakes(in: try #require(root), by: schema)
    }
    #expect(try mistakes(text).isEmpty)
    for (old, new) in [
      ("depth: secret", "depth: deep"), ("weight: 4", "weight: 6"), ("weight: 4", "wieght: 4"),
      ("id: pride", "id: Pride"),
      ("    state: latent\n", ""), ("currency: EUR", "currency: euro"), ("holds: false", "holds: no"),
      ("outcome: bought", "outcome: sold"), ("effect: { trust: 3 }", "effect: { faith: 3 }"),
      ("format: 1", "format: 2"),
      ("opening:\n", "opening: \"Hello.\"\nlines:\n"),
    ] {
      let changed = text.changing(old, to: new)
      try #expect(!changed.isEmpty && !mistakes(changed).isEmpty, "\(old) → \(new)")
      #expect(try Fixture.readTemplate(changed).hasErrors, "\(old) → \(new)")
    }
  }

  @Test("want the fields that the readers want")
  func required() throws {
    let text = try String(contentsOfFile: Self.root + "/templates/en/scenario.yaml", encoding: .utf8)
    let root = try #require(YAMLFile(SourceFile(path: "a.yaml", text: text), log: DiagnosticLog()).root)
    let definitions = try Self.definitions("scenario")
    var tried: Set<String> = []
    /// Takes each key out of the first mapping of its sort that has it.
    func walk(_ node: YAMLNode, _ shape: String, _ whole: (YAMLNode) -> YAMLNode) throws {
      guard case .mapping(let entries, let place) = node, let definition = definitions[shape] else { return }
      let properties = definition["properties"] as? [String: [String: Any]] ?? [:]
      let unless = definition["else"] as? [String: [String]]
      // Products are wanted where no verdict is asked, which no schema can tell.
      let wanted =
        (definition["required"] as? [String] ?? []) + (unless?["required"] ?? [])
        + (shape == "scenario" ? ["products"] : [])
      for (index, entry) in entries.enumerated() {
        var rest = entries
        rest.remove(at: index)
        if tried.insert("\(shape).\(entry.key)").inserted, !rest.isEmpty {
          let found = try Fixture.readTemplate(Self.flow(whole(.mapping(rest, place)))).all
          let missing = found.contains { $0.code == .missingField && $0.message.hasSuffix("`\(entry.key)`") }
          #expect(missing == wanted.contains(entry.key), "\(shape).\(entry.key)")
        }
        func back(_ value: YAMLNode) -> YAMLNode {
          var changed = entries
          changed[index].value = value
          return whole(.mapping(changed, place))
        }
        let property = properties[entry.key] ?? [:]
        let reference = property["$ref"] ?? (property["items"] as? [String: Any])?["$ref"]
        guard let name = (reference as? String)?.replacing("#/$defs/", with: "") else { continue }
        if case .sequence(let items, let place) = entry.value {
          for (index, item) in items.enumerated() {
            try walk(item, name) { changed in
              var others = items
              others[index] = changed
              return back(.sequence(others, place))
            }
          }
        } else {
          try walk(entry.value, name, back)
        }
      }
    }
    try walk(root, "scenario") { $0 }
    #expect(tried.count > 70)
  }

  /// A tree as YAML again, in flow form.
  private static func flow(_ node: YAMLNode) -> String {
    switch node {
    case .scalar(let scalar):
      guard scalar.quoted else { return scalar.text }
      return ListInsertion.quoted(scalar.text.replacing("\n", with: " "))
    case .sequence(let items, _): return "[" + items.map(flow).joined(separator: ", ") + "]"
    case .mapping(let entries, _):
      return "{" + entries.map { "\($0.key): \(flow($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
