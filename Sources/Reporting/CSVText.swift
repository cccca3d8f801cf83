/// Rows of comma-separated values by RFC 4180, that no spreadsheet takes for a formula.
public enum CSVText {
  /// A cell.
  public enum Cell: Equatable, Sendable {
    /// Written as it is.
    case number(Int)
    /// Words of the program's own or of anybody else.
    case text(String)
    /// Nothing is known.
    case none

    /// A number, or nothing.
    public init(_ number: Int?) { self = number.map(Cell.number) ?? .none }
  }

  /// What a file begins with so that Excel takes it for UTF-8.
  public static let byteOrderMark = "\u{FEFF}"

  /// A row with its line end, CR LF.
  public static func row(_ cells: [Cell]) -> String {
    cells.map { cell in
      switch cell {
      case .number(let number): String(number)
      case .text(let text): quoted(harmless(text))
      case .none: ""
      }
    }.joined(separator: ",") + "\r\n"
  }

  /// A row of words.
  public static func row(_ words: [String]) -> String { row(words.map(Cell.text)) }

  /// Words that a spreadsheet shows and does not compute: an apostrophe goes before a sign that begins a formula.
  ///
  /// Those are `=`, `+`, `-`, `@`, tab, CR and LF, and the full-width forms of the first four.
  static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes || text.first == " " || text.last == " " else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
