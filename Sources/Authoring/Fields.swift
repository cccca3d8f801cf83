/// A mapping of an author, read field by field.
///
/// Every mistake is noted and reading goes on with a harmless value, so that all mistakes of a file come out at
/// once.
struct Fields {
  let file: String
  let log: DiagnosticLog
  let place: Place
  /// What messages call it: "the need `companion`".
  let name: String
  private let entries: [YAMLEntry]

  /// Takes a node as a mapping of a shape; unknown keys are noted.
  ///
  /// Keys that are in `structure` and not in `shape` are told apart: they belong into the base file.
  init(_ node: YAMLNode?, _ shape: Shape, file: String, log: DiagnosticLog, structure: Shape? = nil) {
    self.file = file
    self.log = log
    place = node?.place ?? .start
    var entries: [YAMLEntry] = []
    if case .mapping(let found, _) = node { entries = found }
    self.entries = entries
    name = Self.name(shape, entries)
    if let node, entries.isEmpty {
      guard case .mapping = node else {
        log.add(.wrongShape, file, node.place, "\(name) is \(node.word)", "write it as `key: value` lines")
        return
      }
    }
    for entry in entries where !shape.keys.contains(entry.key) {
      if structure?.keys.contains(entry.key) == true {
        log.add(
          .overlayStructure, file, entry.place, "`\(entry.key)` of \(name) is no matter of words",
          "take it out here; the base file has it")
      } else {
        log.add(
          .unknownField, file, entry.place, "\(name) has no field `\(entry.key.shortened)`",
          NearestWord.advice(for: entry.key, among: shape.keys))
      }
    }
  }

  /// A mapping whose keys are free, or checked by the caller.
  init(free node: YAMLNode, name: String, file: String, log: DiagnosticLog) {
    self.file = file
    self.log = log
    self.name = name
    place = node.place
    if case .mapping(let found, _) = node {
      entries = found
    } else {
      entries = []
      log.add(.wrongShape, file, node.place, "\(name) is \(node.word)", "write it as `key: value` lines")
    }
  }

  private static func name(_ shape: Shape, _ entries: [YAMLEntry]) -> String {
    var sort = ""
    for letter in shape.name {
      if letter.isUppercase { sort += " " }
      sort += letter.lowercased()
    }
    if sort.hasSuffix(" words") { sort.removeLast(6) }
    guard case .scalar(let id) = entries.first(where: { $0.key == "id" })?.value, !id.isEmpty else {
      return "the \(sort)"
    }
    return "the \(sort) `\(id.text.shortened)`"
  }

  /// Every key in the author's order.
  var keys: [(key: String, place: Place)] { entries.map { ($0.key, $0.place) } }

  /// The value of a key; nil where there is none.
  func value(_ key: String) -> YAMLNode? {
    guard let node = entries.first(where: { $0.key == key })?.value else { return nil }
    if case .scalar(let scalar) = node, scalar.isEmpty { return nil }
    return node
  }

  /// Whether the key has a value.
  func has(_ key: String) -> Bool { value(key) != nil }

  /// Whether the key has a value that is more than an empty list.
  func hasItems(_ key: String) -> Bool {
    if case .sequence(let items, _) = value(key) { return !items.isEmpty }
    return has(key)
  }

  /// The value of a key that has to be there.
  func wanted(_ key: String) -> YAMLNode? {
    if let node = value(key) { return node }
    let place = entries.first { $0.key == key }?.place ?? self.place
    add(.missingField, place, "\(name) has no `\(key)`", "write `\(key): …`")
    return nil
  }

  /// The value of a key as a single text; nil where it is none, which is noted.
  func scalar(_ key: String, required: Bool) -> YAMLScalar? {
    guard let node = required ? wanted(key) : value(key) else { return nil }
    guard case .scalar(let scalar) = node else {
      add(.wrongShape, node.place, "`\(key)` of \(name) is \(node.word)", "write one text")
      return nil
    }
    return scalar
  }

  /// The items of a list; none where it is no list, which is noted.
  func items(_ key: String, required: Bool, atLeast minimum: Int = 0, good: Int = 0) -> [YAMLNode] {
    guard let node = required ? wanted(key) : value(key) else { return [] }
    guard case .sequence(let items, let place) = node else {
      add(.wrongShape, node.place, "`\(key)` of \(name) is \(node.word)", "write a list: `\(key): [ … ]`")
      return []
    }
    if items.count < minimum {
      add(.tooFew, place, "`\(key)` of \(name) has \(items.count) of at least \(minimum)", "write more of them")
    } else if items.count < good {
      add(.fewerThanGood, place, "`\(key)` of \(name) has \(items.count), fewer than \(good)", "write more of them")
    }
    return items
  }

  /// The mappings of a list.
  func list(_ key: String, of shape: Shape, required: Bool, atLeast minimum: Int = 0, structure: Shape? = nil)
    -> [Fields]
  {
    items(key, required: required, atLeast: minimum).map {
      Fields($0, shape, file: file, log: log, structure: structure)
    }
  }

  /// The mapping under a key; an empty one where there is none.
  func fields(_ key: String, of shape: Shape, required: Bool) -> Fields? {
    guard let node = required ? wanted(key) : value(key) else { return nil }
    return Fields(node, shape, file: file, log: log)
  }

  /// Notes a mistake.
  func add(_ code: DiagnosticCode, _ place: Place, _ message: String, _ remedy: String) {
    log.add(code, file, place, message, remedy)
  }
}
