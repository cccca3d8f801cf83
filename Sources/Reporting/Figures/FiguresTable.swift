import Typography

/// A table of names and figures: in columns where they fit, else each name with its figures below it.
struct FiguresTable {
  /// One column; the first holds names and takes the room that the others leave.
  struct Column {
    var heading: String
    var side: Padding.Side
    /// Which columns go first where the line is too short, 1 before 2; 0 stays.
    var drop: Int

    init(_ heading: String, _ side: Padding.Side = .right, drop: Int = 0) {
      self.heading = heading
      self.side = side
      self.drop = drop
    }
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []
  /// The first column is never squeezed below this, as long as it needs as much.
  private static let leastName = 14

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [String]) { rows.append(cells.map { SafePrinting.clean($0) }) }

  func write(to page: inout Page, phrases: Phrasebook, indent: Int = 0) {
    guard !rows.isEmpty else { return }
    if PlainText.isAsked { return speak(on: &page, phrases) }
    let names = (rows.map { ColumnWidth.of($0[0]) } + [ColumnWidth.of(columns[0].heading)]).max() ?? 0
    let widths = columns.indices.map { $0 == 0 ? names : width($0) }
    for dropped in 0...(columns.map(\.drop).max() ?? 0) {
      let kept = columns.indices.dropFirst().filter { columns[$0].drop == 0 || columns[$0].drop > dropped }
      let room = page.width - indent - kept.reduce(0) { $0 + widths[$1] + 2 }
      guard room >= min(names, Self.leastName) else { continue }
      return lay([0] + kept, [min(names, room)] + kept.map { widths[$0] }, on: &page, indent: indent)
    }
    stack(on: &page, indent: indent)
  }

  private func lay(_ kept: [Int], _ widths: [Int], on page: inout Page, indent: Int) {
    if kept.contains(where: { !columns[$0].heading.isEmpty }) {
      let headings = zip(kept, widths).map { place, width in
        Wrapping.lines(columns[place].heading, columns: width).map { padded($0, place, width) }.joined(separator: "\n")
      }
      page.row(headings, columns: widths, indent: indent, tone: .quiet)
    }
    for row in rows {
      page.row(
        zip(kept, widths).map { padded(row[$0], $0, $1) }, columns: widths, indent: indent)
    }
  }

  private func padded(_ text: String, _ place: Int, _ width: Int) -> String {
    place == 0 ? text : Padding.pad(text, to: width, side: columns[place].side)
  }

  /// As wide as its widest figure, or as its heading in at most three lines, broken at spaces or marks.
  private func width(_ place: Int) -> Int {
    let cells = rows.map { ColumnWidth.of($0[place]) }.max() ?? 0
    let heading = columns[place].heading
    let whole = max(cells, 1, ColumnWidth.of(heading))
    let fitting = (max(cells, 4)...max(whole, 4)).first { width in
      let lines = Wrapping.lines(heading, columns: width)
      guard lines.count <= 3 else { return false }
      // Nothing else was broken where the words are those between spaces and marks.
      return lines.flatMap(\.words) == heading.words
    }
    return fitting ?? whole
  }

  /// Each name with its figures below it.
  private func stack(on page: inout Page, indent: Int) {
    for row in rows {
      page.add(row[0], indent: indent)
      page.add(figures(row).joined(separator: " · "), indent: indent + 2)
    }
  }

  /// Each name with its figures behind it.
  private func speak(on page: inout Page, _ phrases: Phrasebook) {
    for row in rows { page.add(row[0] + phrases.colon + figures(row).joined(separator: phrases.say(", ", "，"))) }
  }

  /// Every figure behind the name of its column.
  private func figures(_ row: [String]) -> [String] {
    zip(columns, row).dropFirst().filter { !$0.1.isEmpty }.map { column, cell in
      column.heading.isEmpty ? cell : "\(column.heading) \(cell)"
    }
  }
}

extension String {
  /// What stands between spaces and enumeration marks.
  fileprivate var words: [Substring] { split { $0 == " " || $0 == "、" || $0 == "，" } }
}
