import Dialogue
import Testing

struct LineTests {
  static let ear = Understanding(lexicon: LexiconFile.both, samples: [])

  @Test(arguments: [EnglishLines.table, ChineseLines.table])
  func everyLineIsHeardAsWritten(table: String) {
    var wrong: [String] = []
    for row in table.split(separator: "\n") {
      let sides = row.split(separator: "|", maxSplits: 1).map(String.init)
      let wanted = sides[0].split(separator: " ").map(String.init)
      let line = String(sides[1].drop { $0 == " " })
      let heard = Self.ear.hear(line)
      let question = [heard.question.kind.rawValue, heard.question.form.rawValue]
      let acts = Set(heard.acts.map(\.rawValue))
      var faults = question == Array(wanted.prefix(2)) ? [] : ["\(question)"]
      for act in wanted.dropFirst(2) {
        if act.hasPrefix("!") ? acts.contains(String(act.dropFirst())) : !acts.contains(act) { faults.append(act) }
      }
      if !faults.isEmpty { wrong.append("\(line) → \(faults), heard \(heard.acts.map(\.rawValue))") }
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  @Test func theTablesAreLongEnough() {
    let rows = [EnglishLines.table, ChineseLines.table].map { $0.split(separator: "\n").count }
    #expect(rows.reduce(0, +) >= 200)
  }
}
