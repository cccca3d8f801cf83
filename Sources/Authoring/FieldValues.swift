import Scenarios
import Selling

extension Fields {
  /// Whether a word is an id: lower-case letters and digits, words joined by hyphens, at most 60.
  static func isId(_ text: String) -> Bool {
    let letters = Array(text.utf8)
    guard let first = letters.first, let last = letters.last, letters.count <= 60 else { return false }
    let hyphen = UInt8(ascii: "-")
    guard first != hyphen, last != hyphen, !text.contains("--"), !reservedIds.contains(text) else { return false }
    return letters.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == hyphen
    }
  }

  /// Words that conditions could not tell from an id.
  static let reservedIds: Set<String> = ["and", "or", "not", "shared"]

  /// The id under a key; empty where it is missing or malformed.
  func id(_ key: String = "id") -> String {
    guard let scalar = scalar(key, required: true) else { return "" }
    return checkedId(scalar) ?? ""
  }

  /// The id of a scalar, or nil where it is none, which is noted.
  func checkedId(_ scalar: YAMLScalar) -> String? {
    if Self.isId(scalar.text) { return scalar.text }
    add(
      .badId, scalar.place, "`\(scalar.text.shortened)` is no id",
      "use lower-case letters and digits, words joined by hyphens, at most 60 (not `and`, `or`, `not`)")
    return nil
  }

  /// The ids of a list, each once, with their places.
  func ids(_ key: String) -> [PlacedText] {
    var seen: Set<String> = []
    return items(key, required: false).compactMap { node in
      guard case .scalar(let scalar) = node else {
        add(.wrongShape, node.place, "`\(key)` of \(name) holds \(node.word)", "write ids: `[one, two]`")
        return nil
      }
      guard let id = checkedId(scalar) else { return nil }
      if !seen.insert(id).inserted {
        add(.duplicateItem, scalar.place, "`\(key)` of \(name) has `\(id)` twice", "keep one of the two")
      }
      return PlacedText(text: id, place: scalar.place)
    }
  }

  /// The whole number under a key; `fallback` where it is not there (nil: it has to be), or is none.
  func integer(_ key: String, in range: ClosedRange<Int>, fallback: Int? = nil) -> Int {
    guard let scalar = scalar(key, required: fallback == nil) else { return fallback ?? range.lowerBound }
    let allowed = "write a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard !scalar.quoted, let number = Self.wholeNumber(scalar.text) else {
      add(.notANumber, scalar.place, "`\(key)` of \(name) is `\(scalar.text.shortened)`", allowed)
      return range.lowerBound
    }
    guard range.contains(number) else {
      add(.outOfRange, scalar.place, "`\(key)` of \(name) is \(number)", allowed)
      return range.lowerBound
    }
    return number
  }

  /// Digits with at most one sign before them.
  private static func wholeNumber(_ text: String) -> Int? {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    // Digits beyond the range of Int are still a number: far out of any range.
    return Int(text) ?? (text.hasPrefix("-") ? .min : .max)
  }

  /// True or false under a key.
  func truth(_ key: String, fallback: Bool? = nil) -> Bool {
    guard let scalar = scalar(key, required: fallback == nil) else { return fallback ?? false }
    switch (scalar.quoted, scalar.text) {
    case (false, "true"): return true
    case (false, "false"): return false
    default:
      add(
        .notTrueOrFalse, scalar.place, "`\(key)` of \(name) is `\(scalar.text.shortened)`", "write `true` or `false`")
      return false
    }
  }

  /// One of the words of a type; nil where it is missing or none of them.
  func choice<Word: RawRepresentable & CaseIterable>(_ key: String, as type: Word.Type, required: Bool = true) -> Word?
  where Word.RawValue == String {
    guard let scalar = scalar(key, required: required) else { return nil }
    return word(scalar, key, type)
  }

  /// Several of the words of a type, each once.
  func choices<Word: RawRepresentable & CaseIterable & Hashable>(_ key: String, as type: Word.Type) -> [Word]
  where Word.RawValue == String {
    var seen: Set<Word> = []
    return items(key, required: true).compactMap { node in
      guard case .scalar(let scalar) = node else {
        add(.wrongShape, node.place, "`\(key)` of \(name) holds \(node.word)", "write words: `[one, two]`")
        return nil
      }
      guard let word = word(scalar, key, type) else { return nil }
      if !seen.insert(word).inserted {
        add(.duplicateItem, scalar.place, "`\(key)` of \(name) has `\(word.rawValue)` twice", "keep one of the two")
        return nil
      }
      return word
    }
  }

  private func word<Word: RawRepresentable & CaseIterable>(_ scalar: YAMLScalar, _ key: String, _ type: Word.Type)
    -> Word?
  where Word.RawValue == String {
    if let word = Word(rawValue: scalar.text) { return word }
    unknownWord(scalar, key, Word.allCases.map(\.rawValue))
    return nil
  }

  /// Notes that a scalar is none of the words, with the nearest and all of them.
  func unknownWord(_ scalar: YAMLScalar, _ key: String, _ words: [String]) {
    let near = NearestWord.to(scalar.text, among: words).map { "write `\($0)`; the words are" } ?? "write one of"
    add(
      .unknownWord, scalar.place, "`\(key)` of \(name) is `\(scalar.text.shortened)`",
      "\(near) \(NearestWord.list(words))")
  }

  /// How the meters move, each by -100 to 100.
  func effect(_ key: String = "effect") -> [Meter: Int] {
    meters(key, in: -100...100, required: false)
  }

  /// Numbers by meter; all of them where they are required.
  func meters(_ key: String, in range: ClosedRange<Int>, required: Bool) -> [Meter: Int] {
    guard let node = required ? wanted(key) : value(key) else { return [:] }
    let shown = Fields(free: node, name: "`\(key)` of \(name)", file: file, log: log)
    shown.checkKeys(.meters)
    var numbers: [Meter: Int] = [:]
    for meter in Meter.allCases where required || shown.has(meter.rawValue) {
      numbers[meter] = shown.integer(meter.rawValue, in: range)
    }
    return numbers
  }

  /// Notes keys that the shape does not have.
  func checkKeys(_ shape: Shape) {
    for (key, place) in keys where !shape.keys.contains(key) {
      add(
        .unknownField, place, "\(name) has no field `\(key.shortened)`",
        NearestWord.advice(for: key, among: shape.keys))
    }
  }

  /// The disclosure under a key.
  func disclosure(_ key: String) -> Disclosure {
    guard let scalar = scalar(key, required: true) else { return .nothing }
    if let found = Disclosure(word: scalar.text) { return found }
    unknownWord(scalar, key, Disclosure.allCases.map(\.word))
    return .nothing
  }

  /// Notes a format other than 1.
  func checkFormat() {
    guard let scalar = scalar("format", required: true) else { return }
    guard scalar.text != "1" || scalar.quoted else { return }
    add(.unknownFormat, scalar.place, "the file is of the format `\(scalar.text.shortened)`", "write `format: 1`")
  }

  /// The locale of the file; it has to be `wanted` where that is known.
  func locale(wanted: String? = nil) -> String {
    guard let scalar = scalar("locale", required: true) else { return "" }
    guard ContentLocale.all.contains(scalar.text) else {
      unknownWord(scalar, "locale", ContentLocale.all)
      return ""
    }
    if let wanted, wanted != scalar.text {
      add(
        .wrongName, scalar.place, "the file is in `\(scalar.text)`, and its place is that of `\(wanted)`",
        "write `locale: \(wanted)` or move the file")
    }
    return scalar.text
  }

  /// The name of the whole, which has to be that of its folder or file.
  func ownName(_ key: String, wanted: String?) -> String {
    let own = id(key)
    if let wanted, !own.isEmpty, own != wanted, let place = value(key)?.place {
      add(
        .wrongName, place, "`\(key)` is `\(own)`, and the folder or file is named `\(wanted)`",
        "write `\(key): \(wanted)` or rename the folder or file")
    }
    return own
  }
}
