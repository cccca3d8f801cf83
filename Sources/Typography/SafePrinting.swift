/// Makes any words safe to show on a terminal.
///
/// Escape sequences go as a whole; control characters, direction marks and other invisible characters go one by one;
/// tabs become spaces. What is left is what a reader sees.
public enum SafePrinting {
  /// The text without anything that a terminal obeys or a reader cannot see.
  ///
  /// - Parameter keepingNewlines: whether lines stay apart (CR LF as LF); else a line's end becomes a space.
  public static func clean(_ text: String, keepingNewlines: Bool = false) -> String {
    let scalars = Array(text.unicodeScalars)
    var safe = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if let next = endOfSequence(scalars, at: index) {
        index = next
        continue
      }
      index += 1
      switch scalar.value {
      case 0x0D where index < scalars.count && scalars[index] == "\n": continue
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: safe.append(keepingNewlines ? "\n" : " ")
      case 0x09, 0x0B, 0x0C: safe.append(" ")
      case 0..<0x20, 0x7F...0x9F: continue
      case 0xFDD0...0xFDEF: continue
      case let value where value & 0xFFFE == 0xFFFE: continue
      default:
        if !Invisible.contains(scalar) || belongsToEmoji(scalars, at: index - 1) { safe.append(scalar) }
      }
    }
    return String(safe)
  }

  /// Whether a joiner or a style mark stands where emoji have one.
  private static func belongsToEmoji(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = scalars[index - 1]
    switch scalars[index].value {
    case 0xFE0E, 0xFE0F: return before.properties.isEmoji
    case 0x200D:
      guard index + 1 < scalars.count else { return false }
      let isEmoji = before.properties.isEmoji || before.value == 0xFE0F
      return isEmoji && before.value > 0x7F && scalars[index + 1].properties.isEmoji
    default: return false
    }
  }

  /// One past the escape sequence that begins at `index`; nil where none does.
  private static func endOfSequence(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
    let value = scalars[index].value
    guard value == 0x1B else { return endOfSequence(scalars, kind: value, from: index + 1) }
    var next = index + 1
    guard next < scalars.count, (0x20...0x7E).contains(scalars[next].value) else { return next }
    // ESC and a capital mean the same as one control character of the second set.
    let kind = scalars[next].value + 0x40
    if let end = endOfSequence(scalars, kind: kind, from: next + 1) { return end }
    while next < scalars.count, (0x20...0x2F).contains(scalars[next].value) { next += 1 }
    return min(next + 1, scalars.count)
  }

  private static func endOfSequence(_ scalars: [Unicode.Scalar], kind: UInt32, from start: Int) -> Int? {
    switch kind {
    case 0x9B: endOfControl(scalars, from: start)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: endOfString(scalars, from: start)
    default: nil
    }
  }

  private static func endOfControl(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var next = start
    while next < scalars.count, (0x20...0x3F).contains(scalars[next].value) { next += 1 }
    return next < scalars.count && (0x40...0x7E).contains(scalars[next].value) ? next + 1 : next
  }

  /// A string for the terminal ends with BEL or ST; where neither comes in its line, only its beginning goes.
  private static func endOfString(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var next = start
    while next < scalars.count, scalars[next] != "\n" {
      if scalars[next].value == 0x07 || scalars[next].value == 0x9C { return next + 1 }
      if scalars[next].value == 0x1B {
        return next + 1 < scalars.count && scalars[next + 1] == "\\" ? next + 2 : next
      }
      next += 1
    }
    return start
  }
}
