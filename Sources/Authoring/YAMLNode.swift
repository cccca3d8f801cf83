/// What stands in a YAML file: texts, lists and mappings, each with its place.
///
/// Nothing is resolved: `yes` is a text.
indirect enum YAMLNode: Sendable {
  case scalar(YAMLScalar)
  case sequence([YAMLNode], Place)
  case mapping([YAMLEntry], Place)

  /// Where it begins.
  var place: Place {
    switch self {
    case .scalar(let scalar): scalar.place
    case .sequence(_, let place), .mapping(_, let place): place
    }
  }

  /// What messages call it.
  var word: String {
    switch self {
    case .scalar(let scalar): scalar.isEmpty ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A text in a YAML file.
struct YAMLScalar: Sendable {
  var text: String
  var place: Place
  /// Whether it stood in quotes or as a block, so that `"60"` can be told from `60`.
  var quoted: Bool
  /// Whether the characters in the file are those of `text`, from `place` (after a quote) on.
  var literal: Bool
  /// Where it ends: behind its last character, quotes included.
  var end: Place

  /// Whether there is no value at all.
  var isEmpty: Bool { !quoted && (text.isEmpty || text == "~" || text == "null") }

  /// The place of a character of the text, as nearly as it can be told.
  func place(ofScalar offset: Int) -> Place {
    guard literal else { return place }
    return Place(line: place.line, column: place.column + offset + (quoted ? 1 : 0))
  }
}

/// A key and its value.
struct YAMLEntry: Sendable {
  var key: String
  var place: Place
  var value: YAMLNode
}
