/// A text with its place.
struct PlacedText: Sendable {
  var text: String
  var place: Place
}

extension Fields {
  /// Which braces a text may hold.
  enum Slots {
    /// None: nobody says it.
    case none
    /// `{trainee}`: the opening words, before any product was spoken of.
    case trainee
    /// `{trainee}` and `{product}`: what the buyer says.
    case spoken
    /// `{trainee}` and `{person}`: what somebody says who is told what another told.
    case relayed
    /// `{words}`: a better line that takes in what the buyer said.
    case better

    var names: [String] {
      switch self {
      case .none: []
      case .trainee: ["trainee"]
      case .spoken: ["trainee", "product"]
      case .relayed: ["trainee", "person"]
      case .better: ["words"]
      }
    }
  }

  /// The text under a key; empty where it is missing.
  func text(_ key: String, required: Bool = true, slots: Slots = .none) -> String {
    guard let scalar = scalar(key, required: required) else { return "" }
    return checked(scalar, key, slots)
  }

  /// The texts of a list under a key; a list that need not be there may be empty.
  func texts(
    _ key: String, required: Bool = false, atLeast minimum: Int = 1, good: Int = 0, slots: Slots = .none
  ) -> [String] {
    placedTexts(key, required: required, atLeast: minimum, good: good, slots: slots).map(\.text)
  }

  /// The texts of a list under a key, with their places; the same text twice is noted.
  func placedTexts(
    _ key: String, required: Bool = false, atLeast minimum: Int = 1, good: Int = 0, slots: Slots = .none
  ) -> [PlacedText] {
    texts(of: items(key, required: required, atLeast: required ? minimum : 0, good: good), key, slots)
  }

  /// The texts among these nodes; the same text twice is noted.
  func texts(of nodes: [YAMLNode], _ key: String, _ slots: Slots) -> [PlacedText] {
    var seen: Set<String> = []
    return nodes.compactMap { node in
      guard case .scalar(let scalar) = node else {
        add(
          .wrongShape, node.place, "`\(key)` of \(name) holds \(node.word)", "write a text, in quotes if it has signs")
        return nil
      }
      let text = checked(scalar, key, slots)
      if !text.isEmpty, !seen.insert(text).inserted {
        add(.duplicateItem, scalar.place, "`\(key)` of \(name) has `\(text.shortened)` twice", "keep one of the two")
      }
      return PlacedText(text: text, place: scalar.place)
    }
  }

  /// A text without the space around it, checked for emptiness, placeholders and slots.
  func checked(_ scalar: YAMLScalar, _ key: String, _ slots: Slots) -> String {
    let text = scalar.isEmpty ? "" : scalar.text.trimmed
    if text.isEmpty {
      add(.emptyText, scalar.place, "`\(key)` of \(name) has an empty text", "write it or take it out")
    } else if Self.isPlaceholder(text) {
      add(.placeholder, scalar.place, "`\(key)` of \(name) is still to be written (`\(text.shortened)`)", "write it")
    }
    checkSlots(scalar, key, slots.names)
    return text
  }

  private func checkSlots(_ scalar: YAMLScalar, _ key: String, _ known: [String]) {
    let scalars = Array(scalar.text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      guard scalars[position] == "{" || scalars[position] == "}" else {
        position += 1
        continue
      }
      let end = scalars[position...].firstIndex(of: "}") ?? position
      let inside = String(String.UnicodeScalarView(scalars[min(position + 1, end)..<max(position + 1, end)]))
      if scalars[position] == "}" || end == position || !known.contains(inside) {
        let advice =
          known.isEmpty
          ? "take the braces out; nothing is filled in here"
          : "write \(known.map { "`{\($0)}`" }.joined(separator: " or ")), or take the braces out"
        add(
          .unknownSlot, scalar.place(ofScalar: position),
          "`\(key)` of \(name) has `{\(inside.shortened)}`, which is not filled in", advice)
        return
      }
      position = end + 1
    }
  }

  /// Whether a text only stands in for one.
  ///
  /// `TODO` and the like are looked for in authors' files; nothing of ours is to be done here.
  static func isPlaceholder(_ text: String) -> Bool {
    if text.unicodeScalars.allSatisfy({ ".…?？-—_ 。".unicodeScalars.contains($0) }) { return true }
    let letters = text.lowercased()
    return ["xxx", "tbd", "tba", "lorem ipsum", "待写", "待补", "待定"].contains(letters)
      || letters == "todo" || letters.hasPrefix("todo ") || letters.hasPrefix("todo:") || text.contains("TODO")
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
