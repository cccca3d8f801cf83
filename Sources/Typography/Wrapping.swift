/// Breaks words into lines as English and Chinese readers expect.
///
/// English breaks at spaces, Chinese between any two characters, but no line begins with a closing mark (，。”》 …) nor
/// ends with an opening one (“《 …). A word longer than a line is cut.
public enum Wrapping {
  /// The lines of a text.
  ///
  /// - Parameters:
  ///   - text: the words; each line of theirs begins a new line.
  ///   - columns: columns a line may take.
  ///   - first: columns already taken on the first line, by a name or a number.
  ///   - hanging: spaces that every line but the first begins with.
  public static func lines(_ text: String, columns: Int, first: Int = 0, hanging: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: max(0, hanging))
    var lines: [String] = []
    // Split by scalars: CR LF is one character.
    for paragraph in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let taken = lines.isEmpty ? first : hanging
      let bare = lay(
        pieces(String(Substring(paragraph)).filter { $0 != "\r" }), first: max(2, columns - taken),
        later: max(2, columns - hanging))
      for line in bare { lines.append(lines.isEmpty || line.isEmpty ? line : margin + line) }
    }
    return lines
  }

  /// A run without a place to break, and the spaces before it.
  private struct Piece {
    var text = ""
    var columns = 0
    var spaces = 0
  }

  private static func pieces(_ paragraph: String) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    var last: Character?
    for character in paragraph {
      if character == " " || character == "\t" {
        if !piece.text.isEmpty {
          pieces.append(piece)
          piece = Piece()
        }
        piece.spaces += 1
      } else {
        if let last, !piece.text.isEmpty, mayBreak(between: last, and: character) {
          pieces.append(piece)
          piece = Piece()
        }
        piece.text.append(character)
        piece.columns += ColumnWidth.of(character)
      }
      last = character
    }
    if !piece.text.isEmpty { pieces.append(piece) }
    return pieces
  }

  private static func lay(_ pieces: [Piece], first: Int, later: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = first
    func breakLine() {
      lines.append(line)
      line = ""
      room = later
    }
    for piece in pieces {
      let spaces = line.isEmpty && !lines.isEmpty ? 0 : piece.spaces
      if spaces + piece.columns <= room {
        line += String(repeating: " ", count: spaces) + piece.text
        room -= spaces + piece.columns
        continue
      }
      if !line.isEmpty || (lines.isEmpty && first < later) { breakLine() }
      for character in piece.text {
        let columns = ColumnWidth.of(character)
        if columns > room { breakLine() }
        line.append(character)
        room -= columns
      }
    }
    lines.append(line)
    return lines
  }

  private static let closing = Set("，。！？；：、）”’》〉」』】〕…％,.!?;:)]}%·～")
  private static let opening = Set("（“‘《〈「『【〔([{￥$")

  private static func mayBreak(between a: Character, and b: Character) -> Bool {
    if opening.contains(a) || closing.contains(b) || (a == "—" && b == "—") { return false }
    return a == "—" || ColumnWidth.of(a) == 2 || ColumnWidth.of(b) == 2
  }
}
