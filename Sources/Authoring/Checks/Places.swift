/// Where things stand in a file, found by the way to them: keys, ids of list items, texts of lists, `#0` and so on for
/// items that have neither.
struct Places {
  /// The name as diagnostics show it.
  let file: String
  /// What stands in it; nil where it cannot be read.
  let root: YAMLNode?

  init(_ source: SourceFile) {
    file = source.path
    root = YAMLFile(source, log: DiagnosticLog()).root
  }

  /// The place of what lies at the end of a way; of the last thing on it that is there.
  subscript(_ way: String...) -> Place {
    var node = root
    var place = root?.place ?? .start
    for step in way {
      guard let next = node.flatMap({ Self.step(step, in: $0) }) else { return place }
      node = next
      place = next.place
    }
    return place
  }

  private static func step(_ name: String, in node: YAMLNode) -> YAMLNode? {
    switch node {
    case .mapping(let entries, _): entries.first { $0.key == name }?.value
    case .sequence(let items, _) where name.hasPrefix("#"):
      Int(name.dropFirst()).flatMap { items.indices.contains($0) ? items[$0] : nil }
    case .sequence(let items, _):
      items.first { item in
        switch item {
        case .scalar(let scalar): scalar.text.trimmed == name
        case .mapping(let entries, _): Self.id(of: entries) == name
        case .sequence: false
        }
      }
    case .scalar: nil
    }
  }

  static func id(of entries: [YAMLEntry]) -> String? {
    guard case .scalar(let scalar) = entries.first(where: { $0.key == "id" })?.value else { return nil }
    return scalar.text
  }
}
