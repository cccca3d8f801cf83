import Archive
import Foundation
import Rehearsal
import Testing

@Suite("Processes that are killed", .serialized)
struct CrashTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  @Test("Killed at any moment, two writers lose nothing that was acknowledged")
  func killed() async throws {
    var acknowledged: [String: Int] = [:]
    for round in 0..<15 {
      let writers = try ["a", "b"].map { try Writer(store: bench.store, name: $0) }
      // Moments between the opening and many turns later, the same in every run.
      try await Task.sleep(for: .milliseconds(3 + round * round * 37 % 120))
      for writer in writers { writer.kill() }
      for line in try writers.flatMap({ try $0.lines() }) {
        let parts = line.split(separator: " ")
        guard parts.count == 2, let sequence = Int(parts[1]) else { continue }
        acknowledged[String(parts[0])] = max(acknowledged[String(parts[0])] ?? 0, sequence)
      }
    }
    #expect(acknowledged.count >= 2)
    let archive = try SQLiteArchive(path: bench.store)
    #expect(try archive.problems() == [])
    for (session, sequence) in acknowledged.sorted(by: { $0.key < $1.key }) {
      #expect(try archive.events(of: SessionID(session)).count > sequence, "\(session)")
    }
    #expect(try archive.sessions().allSatisfy { $0.state == .playing })
  }
}

/// A running `archive-writer`.
private final class Writer {
  private let process = Process()
  private let output: URL

  init(store: String, name: String) throws {
    let directory = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    output = URL(fileURLWithPath: "\(store).\(name).out")
    try Data().write(to: output)
    process.executableURL = directory.appending(path: "archive-writer")
    process.arguments = [store, name]
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func lines() throws -> [String] {
    // A killed process may leave half a line: only whole ones were acknowledged.
    let text = try String(contentsOf: output, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
