import Typography

/// Lines of a report on their way to a reader: wrapped to a width, safe to print, readable without colour.
///
/// Where plain text is asked for (`PlainText`) every page gives it, whatever report it belongs to.
struct Page {
  /// What colour adds; the words say the same without it.
  enum Tone {
    case plain, strong, quiet, good, bad
  }

  /// Columns a line may take; never fewer than 24.
  let width: Int
  let colour: Bool
  private let phrases: Phrasebook
  private let isPlain = PlainText.isAsked
  private(set) var lines: [String] = []

  /// An empty page; `phrases` has the words that stand in plain text for marks.
  init(width: Int, colour: Bool = false, phrases: Phrasebook = .english) {
    self.width = max(24, width)
    self.colour = colour && !isPlain
    self.phrases = phrases
  }

  /// The lines as one text that ends with a newline; empty where there are none.
  var text: String {
    let end = lines.lastIndex { !$0.isEmpty } ?? -1
    return end < 0 ? "" : lines[...end].joined(separator: "\n") + "\n"
  }

  /// An empty line, never two in a row, never the first.
  mutating func blank() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A title, set apart.
  mutating func heading(_ text: String) {
    blank()
    add(text, tone: .strong)
  }

  /// Words behind a lead (a mark, a number, a label), all further lines hanging below the words or at `hanging`.
  mutating func add(
    _ text: String, lead: String = "", indent: Int = 0, tone: Tone = .plain, leadTone: Tone = .plain,
    hanging: Int? = nil
  ) {
    guard !isPlain else { return addPlain(lead + text) }
    let head = String(repeating: " ", count: indent) + SafePrinting.clean(lead)
    let hanging = min(hanging ?? ColumnWidth.of(head), width / 2)
    let clean = SafePrinting.clean(text, keepingNewlines: true)
    let wrapped = Wrapping.lines(clean, columns: width, first: ColumnWidth.of(head), hanging: hanging)
    for (place, line) in wrapped.enumerated() {
      lines.append(
        trimmed(place == 0 ? paint(head, leadTone) + paint(line, tone) : paint(line, tone)))
    }
  }

  /// Words behind a mark that tells without colour whether they are good news.
  mutating func add(_ text: String, mark good: Bool, indent: Int = 2) {
    let word = good ? phrases.say("Good: ", "好：") : phrases.say("Not good: ", "不足：")
    add(text, lead: isPlain ? word : good ? "+ " : "- ", indent: indent, leadTone: good ? .good : .bad)
  }

  /// A title on the left, a figure on the right; the figure goes below where both do not fit.
  mutating func entry(_ title: String, figure: String, indent: Int = 0, tone: Tone = .plain) {
    let (title, figure) = (SafePrinting.clean(title), SafePrinting.clean(figure))
    guard !isPlain else { return addPlain(title + phrases.colon + figure) }
    let gap = width - indent - ColumnWidth.of(title) - ColumnWidth.of(figure)
    if gap >= 2 {
      let margin = String(repeating: " ", count: indent)
      lines.append(margin + paint(title, tone) + String(repeating: " ", count: gap) + figure)
    } else {
      add(title, indent: indent, tone: tone)
      lines.append(Padding.pad(figure, to: width, side: .right))
    }
  }

  /// One row of a table; cells that do not fit their column wrap inside it.
  mutating func row(_ cells: [String], columns: [Int], indent: Int = 0, tone: Tone = .plain) {
    guard !isPlain else {
      let filled = cells.filter { !$0.isEmpty }.map { $0.replacing("\n", with: phrases.semicolon) }
      return addPlain(filled.joined(separator: phrases.semicolon))
    }
    let laid = zip(cells, columns).map { cell, column in
      Wrapping.lines(SafePrinting.clean(cell, keepingNewlines: true), columns: column)
    }
    for place in 0..<(laid.map(\.count).max() ?? 0) {
      let padded = zip(laid, columns).map { lines, column in
        Padding.pad(lines.indices.contains(place) ? lines[place] : "", to: column)
      }
      let line = String(repeating: " ", count: indent) + padded.joined(separator: "  ")
      lines.append(paint(trimmed(line), tone))
    }
  }

  /// A command or a path to be copied: broken between its words alone, and so that a shell reads it as one line.
  mutating func command(_ words: [String], indent: Int) {
    guard !isPlain else { return lines.append(words.map { SafePrinting.clean($0) }.joined(separator: " ")) }
    var row = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in words.map({ SafePrinting.clean($0) }) {
      if !isEmpty, ColumnWidth.of(row) + 1 + ColumnWidth.of(word) > width - 2 {
        lines.append(row + " \\")
        row = String(repeating: " ", count: indent + 2) + word
      } else {
        row += (isEmpty ? "" : " ") + word
      }
      isEmpty = false
    }
    lines.append(row)
  }

  private mutating func addPlain(_ text: String) {
    let words = PlainText.words(SafePrinting.clean(text, keepingNewlines: true), phrases)
    lines += Wrapping.lines(words, columns: width).map(trimmed)
  }

  private func paint(_ text: String, _ tone: Tone) -> String {
    guard colour, !text.isEmpty else { return text }
    switch tone {
    case .plain: return text
    case .strong: return "\u{1B}[1m\(text)\u{1B}[0m"
    case .quiet: return "\u{1B}[2m\(text)\u{1B}[0m"
    case .good: return "\u{1B}[32m\(text)\u{1B}[0m"
    case .bad: return "\u{1B}[31m\(text)\u{1B}[0m"
    }
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
