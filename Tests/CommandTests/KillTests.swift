import Foundation
import Testing

/// Law 5 from outside: the program is killed at any moment, and nothing it acknowledged is lost.
@Suite struct KillTests {
  static let kills = 200

  /// Several stores, so that some sessions are short and some long; the moments are the same in every run.
  @Test("200 kills at random moments: every acknowledged turn is there, and the call goes on", arguments: [1, 2, 3, 4])
  func killed(store number: UInt64) throws {
    let desk = try Desk()
    var moments = Moments(state: number)
    var acknowledged: [String] = []
    var session = ""
    var advanced = 0
    for round in 0..<Self.kills / 4 {
      let call = try RunningCall(desk, resuming: !acknowledged.isEmpty)
      // Half of a line may be all that arrived.
      let lines = (0..<Int(moments.next(in: 3...12))).map { Self.lines[Int($0 + round) % Self.lines.count] + "\n" }
      call.type(String(lines.joined().dropLast(Int(moments.next(in: 0...20)))))
      // Mostly among the turns, now and then during the start; on a slow machine as on a fast one.
      if moments.next(in: 0...3) > 0 {
        call.wait(forLines: acknowledged.count + Int(moments.next(in: 0...3)))
        usleep(UInt32(moments.next(in: 0...3_000)))
      } else {
        usleep(UInt32(moments.next(in: 0...60_000)))
      }
      let shown = try call.kill().filter { try Ran.object($0)["type"] as? String != "scorecard" }

      guard let first = shown.first else { continue }
      let began = try #require(try Ran.object(first)["session"] as? String)
      if began == session {
        // What was acknowledged is said again, but the program may have been killed while it said so.
        let common = min(shown.count, acknowledged.count)
        try #require(shown.prefix(common).elementsEqual(acknowledged.prefix(common)), "round \(round)")
      } else {
        try #require(acknowledged.isEmpty, "round \(round): another session went on")
        session = began
        acknowledged = []
      }
      if shown.count > acknowledged.count {
        acknowledged = shown
        advanced += 1
      }
      // What was acknowledged is in the store, in order and without gaps; what was not may be.
      let kept = try desk.run(["review", session, "--format", "jsonl"])
      try #require(kept.status == 0, "round \(round): \(kept.errors)")
      let events = kept.lines.dropLast()
      try #require(events.starts(with: acknowledged), "round \(round)")
      let sequences = try events.map { try Ran.object($0)["sequence"] as? Int }
      try #require(sequences == Array(0..<events.count), "round \(round)")
      if try events.last.map(Ran.object)?["type"] as? String == "ended" || events.count > 60 {
        if events.count > 60 { _ = try desk.run(["play", "--resume"], input: "/end\n") }
        acknowledged = []
      }
    }
    // Enough of the kills came between two turns for the test to mean something.
    #expect(advanced >= 15, "\(advanced)")
    let last = try desk.run(["play", "--resume", "--format", "jsonl"], input: "/end\n")
    #expect(acknowledged.isEmpty || last.lines.starts(with: acknowledged))
    #expect(try desk.integrity() == "ok")
    // Ended, and killed before the score was stored: that is made up for.
    #expect(try desk.run(["rescore"]).status == 0)
    let verified = try desk.run(["rescore", "--verify"])
    #expect(verified.status == 0 && verified.text.contains(" 0 different"), "\(verified.text)\(verified.errors)")
    #expect(try desk.run(["history"]).text.contains("cannot be read") == false)
  }

  static let lines = [
    "Good morning, I'm Lin. May I ask you a few things?", "What made you think of a bike now?",
    "How do you keep dry when it rains?", "So you're fed up with the bus.", "Is that your helmet?",
    "Which roads would you be on?", "Thank you.", "Six miles each way, if I heard you right?",
  ]
}

/// A call that is being played through pipes.
private final class RunningCall {
  private let process = Process()
  private let input = Pipe()
  private let output: URL

  init(_ desk: Desk, resuming: Bool) throws {
    output = URL(filePath: desk.path("\(UUID().uuidString).out"))
    try Data().write(to: output)
    process.executableURL = Desk.command
    process.arguments = ["play", "--format", "jsonl"] + (resuming ? ["--resume"] : [Desk.scenario, "--seed", "3"])
    process.environment = desk.environment
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.runUnmasked()
  }

  func type(_ text: String) { try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

  /// Waits until it has said so many lines, or says no more.
  func wait(forLines lines: Int) {
    let deadline = ContinuousClock.now + .seconds(10)
    var said = -1
    var quietSince = ContinuousClock.now
    while process.isRunning, ContinuousClock.now < deadline {
      let now = (try? Data(contentsOf: output).count { $0 == UInt8(ascii: "\n") }) ?? 0
      if now >= max(1, lines) { return }
      if now != said { (said, quietSince) = (now, ContinuousClock.now) }
      // What was typed is used up.
      if now > 0, ContinuousClock.now - quietSince > .seconds(1) { return }
      usleep(500)
    }
  }

  /// Kills it; the whole lines it had written.
  func kill() throws -> [String] {
    Foundation.kill(process.processIdentifier, SIGKILL)
    while process.isRunning { usleep(500) }
    try input.fileHandleForWriting.close()
    // A killed process may leave half a line: only whole ones are an acknowledgement.
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

/// Moments that look like chance and are the same in every run.
private struct Moments {
  var state: UInt64

  mutating func next(in range: ClosedRange<UInt64>) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + (state >> 33) % (range.upperBound - range.lowerBound + 1)
  }
}
