import CYaml

/// Builds the node tree from the parser's events and stops at the first thing that is refused.
///
/// Uses the C parser inside Yams: Yams itself shows no events, only trees already composed.
struct YAMLStream {
  let path: String
  let log: DiagnosticLog
  private var open: [Level] = []
  private var root: YAMLNode?
  private var documents = 0

  init(path: String, log: DiagnosticLog) {
    self.path = path
    self.log = log
  }

  /// A list or mapping that is not yet closed.
  private struct Level {
    var isMapping: Bool
    var place: Place
    var items: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    var keys: Set<String> = []
    var key: (text: String, place: Place)?
  }

  /// Reads a text; nil where it was refused.
  mutating func read(_ text: String) -> YAMLNode? {
    let bytes = Array(text.utf8)
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    defer { yaml_parser_delete(parser) }
    let readable = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      return readEvents(parser)
    }
    guard readable else { return nil }
    if let root { return root }
    log.add(.emptyFile, path, .start, "the file is empty", "write it or take it away")
    return nil
  }

  private mutating func readEvents(_ parser: UnsafeMutablePointer<yaml_parser_t>) -> Bool {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else {
        tellMistake(parser.pointee)
        return false
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return true }
      guard take(event) else { return false }
    }
  }

  /// Takes one event; false where it is refused.
  private mutating func take(_ event: yaml_event_t) -> Bool {
    let place = Place(event.start_mark)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents > 1 {
        return refuse(.severalDocuments, place, "a second document begins here", "keep one document in a file")
      }
    case YAML_ALIAS_EVENT:
      return refuse(
        .alias, place, "`*` begins an alias, which is not used here", "write the text out or put it in quotes")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      guard plain(anchor: scalar.anchor, tag: scalar.tag, place) else { return false }
      return add(.scalar(YAMLScalar(event, at: place)))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      guard plain(anchor: sequence.anchor, tag: sequence.tag, place) else { return false }
      return begin(Level(isMapping: false, place: place))
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      guard plain(anchor: mapping.anchor, tag: mapping.tag, place) else { return false }
      return begin(Level(isMapping: true, place: place))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      guard let level = open.popLast() else { return false }
      return add(level.isMapping ? .mapping(level.entries, level.place) : .sequence(level.items, level.place))
    default: break
    }
    return true
  }

  /// Whether a node has neither anchor nor tag.
  private func plain(anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?, _ place: Place) -> Bool {
    if anchor != nil {
      return refuse(
        .alias, place, "`&` begins an anchor, which is not used here", "write the text out or put it in quotes")
    }
    if tag != nil {
      return refuse(.tag, place, "`!` begins a tag, which is not used here", "take it away or put the text in quotes")
    }
    return true
  }

  private mutating func begin(_ level: Level) -> Bool {
    guard open.count < YAMLFile.maximumDepth else {
      return refuse(
        .tooDeep, level.place, "lists and mappings lie more than \(YAMLFile.maximumDepth) deep", "flatten them")
    }
    if let outer = open.last, outer.isMapping, outer.key == nil { return refuseKey(level.place) }
    open.append(level)
    return true
  }

  /// Puts a finished node where it belongs; false where it cannot be a key.
  private mutating func add(_ node: YAMLNode) -> Bool {
    guard var level = open.popLast() else {
      root = node
      return true
    }
    defer { open.append(level) }
    guard level.isMapping else {
      level.items.append(node)
      return true
    }
    if let key = level.key {
      level.entries.append(YAMLEntry(key: key.text, place: key.place, value: node))
      level.key = nil
      return true
    }
    guard case .scalar(let scalar) = node, !scalar.isEmpty else { return refuseKey(node.place) }
    if !level.keys.insert(scalar.text).inserted {
      log.add(
        .duplicateKey, path, scalar.place, "the key `\(scalar.text.shortened)` stands here a second time",
        "keep one of the two")
    }
    level.key = (scalar.text, scalar.place)
    return true
  }

  private func refuseKey(_ place: Place) -> Bool {
    refuse(.complexKey, place, "a key has to be a word", "write a word before the colon, or put the text in quotes")
  }

  private func refuse(_ code: DiagnosticCode, _ place: Place, _ message: String, _ remedy: String) -> Bool {
    log.add(code, path, place, message, remedy)
    return false
  }

  private func tellMistake(_ parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
    // Where a quote or bracket was opened tells an author more than where its lack was noticed.
    let unclosed = problem.contains("end of stream") && parser.context != nil
    let place = Place(unclosed ? parser.context_mark : parser.problem_mark)
    log.add(
      .notYAML, path, place, "this is not YAML: \(problem)",
      "look for an open quote or bracket, a tab, a missing space after a colon or a wrong indent")
  }
}

extension Place {
  fileprivate init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}

extension YAMLScalar {
  fileprivate init(_ event: yaml_event_t, at place: Place) {
    let scalar = event.data.scalar
    let text = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.value == nil ? 0 : scalar.length), as: UTF8.self)
    let quoted = scalar.style != YAML_PLAIN_SCALAR_STYLE
    let end = event.end_mark
    let width = Int(end.column) - Int(event.start_mark.column) - (quoted ? 2 : 0)
    let literal = end.line == event.start_mark.line && width == text.unicodeScalars.count
    self.init(text: text, place: place, quoted: quoted, literal: literal, end: Place(end))
  }
}

extension String {
  /// At most forty characters of it, for messages.
  var shortened: String { count > 40 ? prefix(39) + "…" : self }
}
