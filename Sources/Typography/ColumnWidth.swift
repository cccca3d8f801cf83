/// How many columns of a terminal words take, by Unicode 17.0.0.
///
/// East Asian wide characters and emoji take two, combining and invisible ones none. Characters of *ambiguous*
/// width (“ ” — …) take one, as terminals draw them unless told otherwise.
public enum ColumnWidth {
  /// Columns of one scalar: 0, 1 or 2; control characters take none.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F...0x9F).contains(value) ? 0 : 1 }
    if (0x4E00...0x9FFF).contains(value) { return 2 }
    if contains(value, WidthTable.zero) { return 0 }
    return contains(value, WidthTable.wide) ? 2 : 1
  }

  /// Columns of one character as a reader sees it: a base with its marks, or an emoji of several parts.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return of(first) }
    if scalars.contains(emojiStyle) && first.properties.isEmoji { return 2 }
    let base = of(first)
    // A family, a flag, a skin colour: the parts are drawn as one.
    if base == 2 && (first.properties.isEmoji || isRegional(first)) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  /// Columns of a text of one line.
  public static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  private static let emojiStyle: Unicode.Scalar = "\u{FE0F}"

  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

  /// Whether a value lies in one of the ranges first, last, first, last.
  private static func contains(_ value: UInt32, _ ranges: [UInt32]) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < ranges[2 * middle] {
        high = middle
      } else if value > ranges[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
