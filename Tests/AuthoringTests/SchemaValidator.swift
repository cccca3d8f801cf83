import Foundation

@testable import Authoring

/// Validates what stands in a YAML file by a JSON Schema, as an editor would; it knows the words that ours use, and
/// refuses a schema with others.
struct SchemaValidator {
  private let schema: [String: Any]
  private(set) var mistakes: [String] = []

  private static let known: Set<String> = [
    "$schema", "$defs", "$ref", "title", "description", "examples", "type", "enum", "const", "properties", "required",
    "additionalProperties", "propertyNames", "minProperties", "maxProperties", "items", "minItems", "maxItems",
    "uniqueItems", "minLength", "maxLength", "pattern", "minimum", "maximum", "oneOf", "if", "then", "else",
  ]

  init(_ schema: [String: Any]) { self.schema = schema }

  /// What is wrong with a file, each with where it is.
  static func mistakes(in node: YAMLNode, by schema: [String: Any]) -> [String] {
    var validator = SchemaValidator(schema)
    validator.check(node, schema, "")
    return validator.mistakes
  }

  private mutating func check(_ node: YAMLNode, _ rule: [String: Any], _ path: String) {
    for word in rule.keys where !Self.known.contains(word) { mistakes.append("\(path): the schema says `\(word)`") }
    if let name = rule["$ref"] as? String {
      let definitions = schema["$defs"] as? [String: [String: Any]]
      guard let target = definitions?[name.replacing("#/$defs/", with: "")] else {
        mistakes.append("\(path): no definition \(name)")
        return
      }
      check(node, target, path)
    }
    if let condition = rule["if"] as? [String: Any] {
      let branch = Self.holds(condition, of: node, schema) ? "then" : "else"
      if let branch = rule[branch] as? [String: Any] { check(node, branch, path) }
    }
    if let options = rule["oneOf"] as? [[String: Any]], options.count(where: { Self.holds($0, of: node, schema) }) != 1
    {
      mistakes.append("\(path): not one of the forms")
    }
    if let type = rule["type"] as? String, !Self.types(of: node).contains(type) {
      mistakes.append("\(path): is no \(type)")
    }
    switch node {
    case .scalar(let scalar): check(scalar, rule, path)
    case .sequence(let items, _): check(items, rule, path)
    case .mapping(let entries, _): check(entries, rule, path)
    }
  }

  private static func holds(_ rule: [String: Any], of node: YAMLNode, _ schema: [String: Any]) -> Bool {
    var other = SchemaValidator(schema)
    other.check(node, rule, "")
    return other.mistakes.isEmpty
  }

  /// As YAML resolves it: what stands without quotes may be a number or a truth.
  private static func types(of node: YAMLNode) -> Set<String> {
    switch node {
    case .mapping: return ["object"]
    case .sequence: return ["array"]
    case .scalar(let scalar):
      guard !scalar.quoted else { return ["string"] }
      if Int(scalar.text) != nil { return ["integer", "number"] }
      if Double(scalar.text) != nil { return ["number"] }
      return ["true", "false"].contains(scalar.text) ? ["boolean"] : ["string"]
    }
  }

  private mutating func check(_ scalar: YAMLScalar, _ rule: [String: Any], _ path: String) {
    if let words = rule["enum"] as? [String], !words.contains(scalar.text) {
      mistakes.append("\(path): `\(scalar.text)` is none of \(words)")
    }
    if let number = rule["const"] as? Int, scalar.quoted || Int(scalar.text) != number {
      mistakes.append("\(path): is not \(number)")
    }
    if let number = Double(scalar.text), !scalar.quoted {
      if let least = rule["minimum"] as? Double, number < least { mistakes.append("\(path): under \(least)") }
      if let most = rule["maximum"] as? Double, number > most { mistakes.append("\(path): over \(most)") }
    }
    let length = scalar.text.unicodeScalars.count
    if let least = rule["minLength"] as? Int, length < least { mistakes.append("\(path): too short") }
    if let most = rule["maxLength"] as? Int, length > most { mistakes.append("\(path): too long") }
    if let pattern = rule["pattern"] as? String, scalar.text.range(of: pattern, options: .regularExpression) == nil {
      mistakes.append("\(path): `\(scalar.text)` is not like \(pattern)")
    }
  }

  private mutating func check(_ items: [YAMLNode], _ rule: [String: Any], _ path: String) {
    if let least = rule["minItems"] as? Int, items.count < least { mistakes.append("\(path): under \(least) items") }
    if let most = rule["maxItems"] as? Int, items.count > most { mistakes.append("\(path): over \(most) items") }
    let texts = items.compactMap { if case .scalar(let scalar) = $0 { scalar.text } else { nil } }
    if rule["uniqueItems"] as? Bool == true, Set(texts).count != texts.count { mistakes.append("\(path): twice") }
    guard let each = rule["items"] as? [String: Any] else { return }
    for (place, item) in items.enumerated() { check(item, each, "\(path)/\(place)") }
  }

  private mutating func check(_ entries: [YAMLEntry], _ rule: [String: Any], _ path: String) {
    let keys = Set(entries.map(\.key))
    for key in rule["required"] as? [String] ?? [] where !keys.contains(key) {
      mistakes.append("\(path): no `\(key)`")
    }
    if let least = rule["minProperties"] as? Int, keys.count < least { mistakes.append("\(path): too few keys") }
    if let most = rule["maxProperties"] as? Int, keys.count > most { mistakes.append("\(path): too many keys") }
    let properties = rule["properties"] as? [String: [String: Any]] ?? [:]
    let names = rule["propertyNames"] as? [String: Any]
    for entry in entries {
      let place = "\(path)/\(entry.key)"
      if let pattern = names?["pattern"] as? String, entry.key.range(of: pattern, options: .regularExpression) == nil {
        mistakes.append("\(place): no such name")
      }
      if let property = properties[entry.key] {
        check(entry.value, property, place)
      } else if let more = rule["additionalProperties"] as? [String: Any] {
        check(entry.value, more, place)
      } else if rule["additionalProperties"] as? Bool == false {
        mistakes.append("\(place): no such key")
      }
    }
  }
}
