/// JSON written straight through, for reports of many lines.
///
/// Members stand in the order they are written.
struct JSONText {
  private(set) var text = ""
  private var needsComma = false

  init() { text.reserveCapacity(512) }

  mutating func object(_ members: (inout JSONText) -> Void) {
    begin("{")
    members(&self)
    end("}")
  }

  mutating func array<Element>(_ elements: [Element], _ write: (inout JSONText, Element) -> Void) {
    begin("[")
    for element in elements { write(&self, element) }
    end("]")
  }

  mutating func key(_ name: String) {
    string(name)
    text += ":"
    needsComma = false
  }

  mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  mutating func member(_ name: String, _ value: Int) {
    key(name)
    text += String(value)
    needsComma = true
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    text += value ? "true" : "false"
    needsComma = true
  }

  mutating func null(_ name: String) {
    key(name)
    text += "null"
    needsComma = true
  }

  mutating func numbers(_ numbers: [Int]) {
    text += "[" + numbers.map { String($0) }.joined(separator: ",") + "]"
    needsComma = true
  }

  mutating func member<Element>(
    _ name: String, each elements: [Element], _ write: (inout JSONText, Element) -> Void
  ) {
    key(name)
    array(elements, write)
  }

  mutating func string(_ value: String) {
    if needsComma { text += "," }
    text += "\""
    if value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      text += value
    } else {
      for scalar in value.unicodeScalars { append(scalar) }
    }
    text += "\""
    needsComma = true
  }

  /// Beside what JSON asks for, whatever some reader takes for a line's end or a terminal obeys is escaped too.
  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: text += "\\\""
    case 0x5C: text += "\\\\"
    case 0x0A: text += "\\n"
    case 0x0D: text += "\\r"
    case 0x09: text += "\\t"
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }

  private mutating func begin(_ bracket: String) {
    if needsComma { text += "," }
    text += bracket
    needsComma = false
  }

  private mutating func end(_ bracket: String) {
    text += bracket
    needsComma = true
  }
}
