import Typography

/// A table of names and figures: in columns where they fit, else each name with its figures below it.
struct FiguresTable {
  /// One column; the first holds names and takes the room that the others leave.
  struct Column {
    var heading: String
    var side: Padding.Side

    init(_ heading: String, _ side: Padding.Side = .right) {
      self.heading = heading
      self.side = side
    }
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []
  /// The first column is never squeezed below this, as long as it needs as much.
  private static let leastName = 20

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [String]) { rows.append(cells.map { SafePrinting.clean($0) }) }

  func write(to page: inout Page, form: ReportStyle.Form, indent: Int = 0) {
    guard !rows.isEmpty else { return }
    let figures = columns.indices.dropFirst().map(width)
    let names = (rows.map { ColumnWidth.of($0[0]) } + [ColumnWidth.of(columns[0].heading)]).max() ?? 0
    let room = page.width - indent - figures.reduce(0) { $0 + $1 + 2 }
    guard form != .plain, room >= min(names, Self.leastName) else { return stack(on: &page, indent: indent) }
    let widths = [min(names, room)] + figures
    if columns.contains(where: { !$0.heading.isEmpty }) {
      let headings = columns.indices.map { place in
        place == 0
          ? columns[0].heading
          : Wrapping.lines(columns[place].heading, columns: widths[place])
            .map { Padding.pad($0, to: widths[place], side: columns[place].side) }.joined(separator: "\n")
      }
      page.row(headings, columns: widths, indent: indent, tone: .quiet)
    }
    for row in rows {
      let cells = row.indices.map { place in
        place == 0 ? row[0] : Padding.pad(row[place], to: widths[place], side: columns[place].side)
      }
      page.row(cells, columns: widths, indent: indent)
    }
  }

  /// As wide as its widest figure, or as its heading in two lines.
  private func width(_ place: Int) -> Int {
    let cells = rows.map { ColumnWidth.of($0[place]) }.max() ?? 0
    let heading = columns[place].heading
    let widest = max(1, ColumnWidth.of(heading))
    let longest = heading.split(separator: " ").map { min(14, ColumnWidth.of($0)) }.max() ?? 1
    let fitting = (min(longest, widest)...widest).first { Wrapping.lines(heading, columns: $0).count <= 2 }
    return max(cells, fitting ?? widest)
  }

  /// Every figure behind the name of its column.
  private func stack(on page: inout Page, indent: Int) {
    for row in rows {
      page.add(row[0], indent: indent)
      let figures = zip(columns, row).dropFirst().filter { !$0.1.isEmpty }.map { column, cell in
        column.heading.isEmpty ? cell : "\(column.heading) \(cell)"
      }
      page.add(figures.joined(separator: " · "), indent: indent + 2)
    }
  }
}
