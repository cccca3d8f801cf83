import Archive
import Dialogue
import Foundation
import Rehearsal

// A process of its own that plays sessions without end, for tests that kill it: `archive-writer STORE NAME`.
// It prints "NAME-SESSION SEQUENCE" once an event is acknowledged, and ends where nobody is left to kill it.

let arguments = CommandLine.arguments
guard arguments.count == 3 else { exit(64) }

func event(_ sequence: Int) -> SessionEvent.Body {
  guard sequence > 0 else {
    return .began(
      Beginning(
        scenario: "garden-shed", scenarioDigest: "5c", lexiconDigest: "1e", engine: "1", seed: 1, locale: "en",
        mode: .practice, trainee: arguments[2], opening: "Morning."))
  }
  let line = String(repeating: "What would you keep in it? ", count: 1 + sequence % 40)
  let heard = Utterance(text: line, language: .english, sentences: [], topics: [], rejected: true)
  return .turn(Turn(number: sequence, person: "grant", utterance: heard))
}

let parent = getppid()

do {
  let archive = try SQLiteArchive(path: arguments[1])
  var number = 0
  while getppid() == parent {
    let session = SessionID("\(arguments[2])-\(number)")
    let known = try archive.events(of: session).count
    for sequence in known..<max(known, 30) {
      try archive.append([SessionEvent(sequence: sequence, time: 1, body: event(sequence))], to: session)
      try FileHandle.standardOutput.write(contentsOf: Data("\(session) \(sequence)\n".utf8))
    }
    number += 1
  }
} catch {
  try? FileHandle.standardError.write(contentsOf: Data("\(error)\n".utf8))
  exit(74)
}
