import Foundation
import Testing

/// Lines written from the brief and the need titles alone, without sight of samples or code.
///
/// Two lists for each language, by different writers. The fit from which a line is accepted was set with the first in
/// view; the second was written after that.
@Suite struct BlindLineTests {
  struct Row {
    var expected: String
    var line: String
  }

  static func rows(_ locale: String) throws -> [Row] {
    let file = Flagship.top.appending(path: "Tests/CallTests/BlindLines/\(locale).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      return cells.count == 2 ? Row(expected: cells[0], line: cells[1]) : nil
    }
  }

  @Test(arguments: Flagship.locales, ["", "-2"])
  func mostLinesLandWhereTheirWriterMeantThem(locale: String, list: String) throws {
    let flagship = try Flagship.load(locale)
    let rows = try Self.rows(locale + list)
    #expect(rows.count >= 30)
    var wrong: [String] = []
    for row in rows {
      let heard = flagship.call.ear.hear(row.line)
      let topic = heard.rejected ? "off-script" : heard.topics.first?.id ?? "off-script"
      if topic != row.expected { wrong.append("\(row.expected) → \(topic): \(row.line)") }
    }
    let right = rows.count - wrong.count
    #expect(right * 100 >= rows.count * 85, "\(right) of \(rows.count) right\n\(wrong.joined(separator: "\n"))")
  }
}
