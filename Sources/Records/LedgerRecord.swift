import Assessment

/// The stored form of what became of a need.
struct LedgerRecord: Codable, Sendable {
  var need: String
  var level: Int
  var fate: Word<LedgerEntry.Fate>
  var turn: Int
  var line: String
  var opener: String

  init(_ entry: LedgerEntry) {
    need = entry.need
    level = entry.level
    fate = Word(entry.fate)
    turn = entry.turn
    line = entry.line
    opener = entry.opener
  }

  var value: LedgerEntry {
    LedgerEntry(need: need, level: level, fate: fate.value, turn: turn, line: line, opener: opener)
  }
}
