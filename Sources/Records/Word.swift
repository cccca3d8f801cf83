import Scenarios

/// A word of a closed list in a record, stored as the list's raw value.
///
/// The lists of the domain may grow, but a word once stored stays: the tests hold every word of format 1.
struct Word<Value: RawRepresentable & Sendable>: Codable, Sendable where Value.RawValue == String {
  var value: Value

  init(_ value: Value) { self.value = value }

  init(from decoder: any Decoder) throws {
    let word = try decoder.singleValueContainer().decode(String.self)
    guard let value = Value(rawValue: word) else { throw unknownWord(word, in: decoder) }
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value.rawValue)
  }
}

/// How much of a need is known, stored as the word of the scenario file.
struct DisclosureWord: Codable, Sendable {
  var value: Disclosure

  init(_ value: Disclosure) { self.value = value }

  init(from decoder: any Decoder) throws {
    let word = try decoder.singleValueContainer().decode(String.self)
    guard let value = Disclosure(word: word) else { throw unknownWord(word, in: decoder) }
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value.word)
  }
}

private func unknownWord(_ word: String, in decoder: any Decoder) -> DecodingError {
  DecodingError.dataCorrupted(
    .init(
      codingPath: decoder.codingPath,
      debugDescription: "“\(word)” is not a word this version knows: was it written by a newer askfirst?"))
}
