import Foundation
import Testing

/// Ctrl-C works, whatever the program that started us did with the signal.
@Suite struct SignalTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("A signal that was blocked when the program was started ends it all the same")
  func blocked() throws {
    let process = Process()
    process.executableURL = Desk.command
    process.arguments = ["play", Desk.scenario]
    process.environment = desk.environment
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    // The thread blocks it, and what it starts inherits that.
    var (interrupt, old) = (sigset_t(), sigset_t())
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_BLOCK, &interrupt, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    try process.run()
    // The buyer has spoken: it waits for a line.
    var shown = ""
    while !shown.contains("Ms Bell:") {
      let part = output.fileHandleForReading.availableData
      try #require(!part.isEmpty)
      shown += String(decoding: part, as: UTF8.self)
    }
    kill(process.processIdentifier, SIGINT)
    let deadline = ContinuousClock.now + .seconds(30)
    while process.isRunning, ContinuousClock.now < deadline { usleep(10_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT)
    // What was begun is still there.
    #expect(try desk.run(["history"]).text.contains(Desk.scenario))
  }
}
