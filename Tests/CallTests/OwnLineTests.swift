import Dialogue
import Foundation
import Rehearsal
import Testing

/// Lines of trainees as real ones type them.
///
/// 120 in scope and 60 off script a language, by two writers who had the brief and the titles of the needs and saw no
/// samples. The floors are those the product promises; `make eval` prints the figures.
@Suite struct OwnLineTests {
  struct Row {
    var expected: String
    var line: String
  }

  /// The lines of a scenario in a language.
  static func rows(_ scenario: String, _ locale: String) throws -> [Row] {
    let file = Flagship.top.appending(path: "Tests/CallTests/Fixtures/lines/\(scenario)/\(locale).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      return cells.count == 2 ? Row(expected: cells[0], line: cells[1]) : nil
    }
  }

  private func misses(_ rows: [Row], _ ear: Understanding) -> [String] {
    rows.compactMap { row in
      let heard = ear.hear(row.line)
      let topic = heard.rejected ? TopicMatcher.offScript : heard.topics.first?.id ?? TopicMatcher.offScript
      return topic == row.expected ? nil : "\(row.expected) → \(topic): \(row.line)"
    }
  }

  @Test(arguments: Flagship.locales) func linesLandWhereTheirWriterMeantThem(locale: String) throws {
    let ear = try Flagship.load(locale).call.ear
    let rows = try Self.rows(Flagship.id, locale)
    let strays = rows.filter { $0.expected == TopicMatcher.offScript }
    let asked = rows.filter { $0.expected != TopicMatcher.offScript }
    #expect(asked.count >= 60 && strays.count >= 30)
    let wrong = misses(asked, ear)
    #expect(wrong.count * 100 <= asked.count * 7, "\(wrong.count) of \(asked.count)\n\(wrong.joined(separator: "\n"))")
    let heard = misses(strays, ear)
    #expect(
      heard.count * 100 <= strays.count * 15, "\(heard.count) of \(strays.count)\n\(heard.joined(separator: "\n"))")
  }

  @Test(arguments: Flagship.locales, Damage.allCases) func damageCostsLittle(locale: String, damage: Damage) throws {
    let ear = try Flagship.load(locale).call.ear
    let asked = try Self.rows(Flagship.id, locale).filter { $0.expected != TopicMatcher.offScript }
    let whole = misses(asked, ear).count
    let damaged = misses(
      asked.enumerated().map { Row(expected: $1.expected, line: damage.of($1.line, seed: UInt64($0))) }, ear)
    #expect(
      (damaged.count - whole) * 100 <= asked.count * 4,
      "\(damage): \(damaged.count) missed instead of \(whole)\n\(damaged.joined(separator: "\n"))")
  }

  /// Nothing of his own slips out to those who did not ask for it, whatever else they type.
  @Test(arguments: Flagship.locales) func whatWasNotAskedForIsHardlyEverTold(locale: String) throws {
    let flagship = try Flagship.load(locale)
    let rows = try Self.rows(Flagship.id, locale)
    var told: [String] = []
    for row in rows {
      let log = flagship.play([row.line], seed: 1)
      let turns = SessionState(folding: log, of: flagship.call.scenario).turns
      let sources = turns.flatMap(\.replies).map { $0.source.split(separator: "/").map { String($0) } }
      let content = sources.filter { $0.count > 1 && ["need", "fact"].contains($0[0]) }.map { $0[1] }
      if content.contains(where: { $0 != row.expected }) { told.append("\(row.expected) \(content): \(row.line)") }
    }
    #expect(told.count * 100 <= rows.count * 6, "\(told.count) of \(rows.count)\n\(told.joined(separator: "\n"))")
  }
}
