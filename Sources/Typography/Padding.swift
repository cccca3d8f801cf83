/// Fits words into columns, for tables in which Chinese names stand beside English ones.
public enum Padding {
  /// On which side the words stand.
  public enum Side: Sendable {
    case left, right
  }

  /// The text filled up with spaces to `columns`; unchanged where it is wider.
  public static func pad(_ text: String, to columns: Int, side: Side = .left) -> String {
    let spaces = String(repeating: " ", count: max(0, columns - ColumnWidth.of(text)))
    return side == .left ? text + spaces : spaces + text
  }

  /// The text cut to at most `columns`, with … in place of what was cut.
  public static func truncate(_ text: String, to columns: Int) -> String {
    guard ColumnWidth.of(text) > columns else { return text }
    guard columns > 0 else { return "" }
    var kept = ""
    var room = columns - 1
    for character in text {
      room -= ColumnWidth.of(character)
      if room < 0 { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// The text in exactly `columns`: cut or filled up.
  public static func fit(_ text: String, to columns: Int, side: Side = .left) -> String {
    pad(truncate(text, to: columns), to: columns, side: side)
  }
}
