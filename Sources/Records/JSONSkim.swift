import Foundation

/// Reads the wanted parts of a record's JSON and steps over the rest: for thousands of records at once.
///
/// It sees to it that what it steps over is balanced, and no more; what is read has the type that was asked for.
struct JSONSkim {
  /// What it comes upon is not what was asked for.
  struct Damage: Error {}

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Steps into an object, or into an array.
  mutating func enter(_ bracket: Unicode.Scalar = "{") throws(Damage) { try expect(UInt8(ascii: bracket)) }

  /// The next key of the object it is in; nil at its end, which it steps out of.
  mutating func key() throws(Damage) -> String? {
    guard try goesOn(until: UInt8(ascii: "}")) else { return nil }
    let key = try string()
    try expect(UInt8(ascii: ":"))
    return key
  }

  /// Whether the array it is in has another element; at its end it steps out of it.
  mutating func element() throws(Damage) -> Bool { try goesOn(until: UInt8(ascii: "]")) }

  mutating func string() throws(Damage) -> String {
    let start = try openString()
    let end = try closeString()
    let content = bytes[start..<end]
    guard content.contains(UInt8(ascii: "\\")) else { return String(decoding: content, as: UTF8.self) }
    guard let string = try? JSONDecoder().decode(String.self, from: Data(bytes[start - 1...end])) else {
      throw Damage()
    }
    return string
  }

  mutating func number() throws(Damage) -> Int {
    skipSpace()
    let start = place
    while place < bytes.count, "-0123456789.eE+".utf8.contains(bytes[place]) { place += 1 }
    guard let number = Int(String(decoding: bytes[start..<place], as: UTF8.self)) else { throw Damage() }
    return number
  }

  mutating func flag() throws(Damage) -> Bool {
    skipSpace()
    let isTrue = place < bytes.count && bytes[place] == UInt8(ascii: "t")
    for byte in (isTrue ? "true" : "false").utf8 { try expect(byte) }
    return isTrue
  }

  /// Steps over a value of any kind.
  mutating func skip() throws(Damage) {
    skipSpace()
    var depth = 0
    repeat {
      guard place < bytes.count else { throw Damage() }
      switch bytes[place] {
      case UInt8(ascii: "\""):
        _ = try openString()
        _ = try closeString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        place += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        place += 1
        if depth < 0 { throw Damage() }
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: " "):
        place += 1
      default:
        while place < bytes.count, !",:}] \"".utf8.contains(bytes[place]) { place += 1 }
      }
    } while depth > 0
  }

  private mutating func goesOn(until end: UInt8) throws(Damage) -> Bool {
    skipSpace()
    guard place < bytes.count else { throw Damage() }
    if bytes[place] == end {
      place += 1
      return false
    }
    if bytes[place] == UInt8(ascii: ",") { place += 1 }
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(Damage) {
    skipSpace()
    guard place < bytes.count, bytes[place] == byte else { throw Damage() }
    place += 1
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }

  /// Where a string's content begins.
  private mutating func openString() throws(Damage) -> Int {
    try expect(UInt8(ascii: "\""))
    return place
  }

  /// Where it ends; steps over the mark.
  private mutating func closeString() throws(Damage) -> Int {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place += 1
        return place - 1
      case UInt8(ascii: "\\"): place += 2
      default: place += 1
      }
    }
    throw Damage()
  }
}
