/// One sentence on its way: its tokens, its clauses, what each clause asks, and the cue words in it.
struct Passage: Sendable {
  var tokens: Range<Int>
  var clauses: [Range<Int>]
  /// The question of each clause.
  var readings: [QuestionReading?]
  var asked: Bool
  var cues = Cues()

  /// The question of the sentence: the last one asked in it; a tag only where nothing else asks.
  var reading: QuestionReading? {
    let found = readings.compactMap { $0 }
    return found.last { !$0.confirms } ?? found.last
  }

  /// The clauses that state something.
  var stated: [Range<Int>] {
    zip(clauses, readings).filter { $0.1.map(\.confirms) ?? true }.map(\.0)
  }
}
