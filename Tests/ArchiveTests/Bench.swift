import Archive
import Dialogue
import Foundation
import GRDB
import Rehearsal
import Selling

/// A directory of its own for one test, with calls to fill a store.
final class Bench {
  let directory: URL
  var store: String { directory.appending(path: "askfirst.sqlite").path }

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  /// A connection past the archive, as a stranger with the `sqlite3` command has it.
  func stranger() throws -> DatabaseQueue { try DatabaseQueue(path: store) }

  static func id(_ number: Int) -> SessionID {
    let digits = String(number, radix: 16)
    return SessionID(String(repeating: "0", count: 32 - digits.count) + digits)
  }

  static func began(_ trainee: String = "Lin", at time: Int64 = 1000, scenario: String = "garden-shed") -> SessionEvent
  {
    SessionEvent(
      sequence: 0, time: time,
      body: .began(
        Beginning(
          scenario: scenario, scenarioDigest: "5c", lexiconDigest: "1e", engine: "1", seed: 7, locale: "en",
          mode: .practice, trainee: trainee, opening: "Morning.")))
  }

  static func turn(_ number: Int, sequence: Int, at time: Int64 = 2000) -> SessionEvent {
    let words = "What would you keep in it, and why is that so (\(number))?"
    let topics = (1...5).map {
      TopicMatch(id: "topic-\($0)", score: 900 / $0, sample: "What will you keep in it, sir?", words: ["keep", "what"])
    }
    let span = Span(0, words.unicodeScalars.count)
    return SessionEvent(
      sequence: sequence, time: time,
      body: .turn(
        Turn(
          number: number, person: "grant",
          utterance: Utterance(
            text: words, language: .english,
            sentences: [
              Sentence(
                text: words, span: span, acts: [ActMark(.openQuestion, span: Span(0, 4), words: "What")],
                question: Question(kind: .open, form: .wh), topics: Array(topics.prefix(3)), rejected: false)
            ], topics: topics, rejected: false),
          moves: [Move(.asked, "topic-1")],
          replies: [SpokenReply(source: "need/topic-1/open", variant: 0, text: "Bikes, for the most part.")],
          effects: [Effect(.trust, 3, reason: "asked")])))
  }

  static func ended(sequence: Int, _ outcome: Outcome = .bought, at time: Int64 = 9000) -> SessionEvent {
    SessionEvent(
      sequence: sequence, time: time,
      body: .ended(
        Closing(ending: "sold", outcome: outcome, cause: nil, nextStep: true, text: "Right.", epilogue: "")))
  }

  /// A call of so many turns that was played to its end.
  static func call(turns: Int, by trainee: String = "Lin", at time: Int64 = 1000) -> [SessionEvent] {
    [began(trainee, at: time)]
      + (1...turns).map { turn($0, sequence: $0, at: time + Int64($0)) }
      + [ended(sequence: turns + 1, at: time + Int64(turns) + 1)]
  }
}

/// The kind of error that a call throws; nil where it throws none.
func failure(_ body: () throws -> Void) -> ArchiveError.Kind? {
  do {
    try body()
    return nil
  } catch {
    return (error as? ArchiveError)?.kind
  }
}
