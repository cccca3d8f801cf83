import Typography

/// Puts one text at the end of a list in a YAML file: comments, layout and everything else stay byte for byte.
struct ListInsertion {
  private let source: SourceLines

  /// What is put in, and where.
  struct Edit {
    var offset: Int
    var text: String
    /// The item itself, as it is written.
    var item: String
    /// The line of the new file on which the text comes to stand.
    var line: Int
  }

  /// Flow lists are broken before they pass this column.
  static let width = 120

  init(_ bytes: [UInt8]) { source = SourceLines(bytes) }

  /// The ways to add `text` to a list, the one that fits the author's hand best first; none where it cannot be told.
  ///
  /// Each has to be read back before it is trusted.
  func edits(adding text: String, to list: YAMLNode) -> [Edit] {
    guard case .sequence(let items, let place) = list else { return [] }
    let sign = source.sign(at: place)
    guard let last = items.last else {
      guard sign == "[", let offset = source.offset(place) else { return [] }
      return [Edit(offset: offset + 1, text: Self.quoted(text), item: Self.quoted(text), line: place.line)]
    }
    guard case .scalar(let scalar) = last else { return [] }
    return Self.renderings(of: text, like: source.sign(at: scalar.place)).compactMap { written in
      switch sign {
      case "[": flow(written, after: scalar, of: items, in: place)
      case "-": block(written, after: scalar, dash: place.column)
      default: nil
      }
    }
  }

  /// The way to give a mapping at the top of the file a list that it does not have yet.
  func edits(adding text: String, underNew key: String, in root: YAMLNode) -> [Edit] {
    guard case .mapping(let entries, let place) = root, place.column == 1, source.sign(at: place) != "{" else {
      return []
    }
    if let entry = entries.first(where: { $0.key == key }) {
      guard case .scalar(let scalar) = entry.value, scalar.isEmpty, scalar.text.isEmpty,
        let line = source.line(entry.place)
      else { return [] }
      return [
        Edit(
          offset: line.end, text: "\(source.ending)  - \(Self.quoted(text))", item: "- " + Self.quoted(text),
          line: entry.place.line + 1)
      ]
    }
    let unended = source.lines.last.map { $0.start < $0.end } ?? false
    let words = "\(key):\(source.ending)  - \(Self.quoted(text))\(source.ending)"
    return [
      Edit(
        offset: source.bytes.count, text: (unended ? source.ending : "") + words,
        item: "\(key):\n  - \(Self.quoted(text))",
        line: source.lines.count + (unended ? 2 : 1))
    ]
  }

  /// The bytes of the file with an edit made.
  func applying(_ edit: Edit) -> [UInt8] {
    source.bytes[..<edit.offset] + Array(edit.text.utf8) + source.bytes[edit.offset...]
  }

  // MARK: Layout

  private func flow(_ written: String, after last: YAMLScalar, of items: [YAMLNode], in list: Place) -> Edit? {
    guard let offset = source.offset(last.end), let line = source.line(last.end) else { return nil }
    let indent = source.indent(line)
    let startsLine = indent == last.place.column - 1 && last.place.line == last.end.line
    let oneEachLine =
      startsLine && last.place.line > list.line
      && (items.count < 2 || items[items.count - 2].place.line < last.place.line)
    let room = ColumnWidth.of(source.text(line)) + 2 + ColumnWidth.of(written) <= Self.width
    if !oneEachLine && room { return Edit(offset: offset, text: ", " + written, item: written, line: last.end.line) }
    let margin = String(repeating: " ", count: last.end.line == list.line ? indent + 2 : indent)
    return Edit(offset: offset, text: ",\(source.ending)\(margin)\(written)", item: written, line: last.end.line + 1)
  }

  private func block(_ written: String, after last: YAMLScalar, dash: Int) -> Edit? {
    let item = String(repeating: " ", count: dash - 1) + "- " + written
    guard let line = source.line(last.end) else { return nil }
    if ["|", ">"].contains(source.sign(at: last.place)) {
      // A block of text ends where the next line begins.
      guard last.end.column == 1 else { return nil }
      return Edit(offset: line.start, text: item + source.ending, item: "- " + written, line: last.end.line)
    }
    return Edit(offset: line.end, text: source.ending + item, item: "- " + written, line: last.end.line + 1)
  }

  // MARK: Quotes

  /// The text as YAML, in the hand of the item before it where that can be, then in double quotes, which always can.
  private static func renderings(of text: String, like sign: Character?) -> [String] {
    switch sign {
    case "\"": [quoted(text)]
    case "'": ["'" + text.replacing("'", with: "''") + "'", quoted(text)]
    default: isPlain(text) ? [text, quoted(text)] : [quoted(text)]
    }
  }

  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Whether a text is surely read as it stands without quotes: words and closing signs, beginning with a letter.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " " else { return false }
    guard !["null", "true", "false", "yes", "no"].contains(text.lowercased()) else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || " 0123456789'.?!？。！，、".unicodeScalars.contains($0)
    }
  }
}
