import Foundation
import GRDB
import Testing

/// A place of its own for one test: an empty directory with store, library and XDG directories, and the built command.
final class Desk: Sendable {
  let directory: URL
  var store: String { path("askfirst.sqlite") }
  /// A library with one small scenario, whose calls start fast, and the shared lines and rubrics of this checkout.
  var library: String { path("library") }
  var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": directory.path,
      "XDG_DATA_HOME": path("data"), "XDG_STATE_HOME": path("state"), "ASKFIRST_STORE": store,
      "ASKFIRST_LIBRARY": library, "ASKFIRST": Self.command.path, "LANG": "en_GB.UTF-8", "TERM": "xterm-256color",
    ]
  }

  /// The top of this checkout.
  static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let scenario = "bike-shop"
  static let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "askfirst")

  init() throws {
    try #require(
      FileManager.default.isExecutableFile(atPath: Self.command.path),
      "there is no command at \(Self.command.path): run `swift build --build-tests` first")
    directory = FileManager.default.temporaryDirectory.appending(path: "askfirst-\(UUID().uuidString)")
    let scenarios = directory.appending(path: "library/scenarios")
    try FileManager.default.createDirectory(at: scenarios, withIntermediateDirectories: true)
    let fixture = Self.top.appending(path: "Tests/AuthoringTests/Fixtures/library/scenarios/\(Self.scenario)")
    try link("library/scenarios/\(Self.scenario)", to: fixture)
    try link("library/scenarios/shared", to: Self.top.appending(path: "scenarios/shared"))
    try link("library/scoring", to: Self.top.appending(path: "scoring"))
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  func path(_ name: String) -> String { directory.appending(path: name).path }

  /// Runs the command to its end with `input` as its standard input.
  func run(_ arguments: [String], input: String = "", variables: [String: String] = [:]) throws -> Ran {
    try run(arguments, input: Data(input.utf8), variables: variables)
  }

  /// Runs the command to its end with bytes as its standard input.
  func run(_ arguments: [String], input: Data, variables: [String: String] = [:]) throws -> Ran {
    try run(Self.command, arguments, input: input, variables: variables)
  }

  /// Runs a line of bash, in which `$ASKFIRST` is the command.
  func shell(_ line: String, input: String = "", variables: [String: String] = [:]) throws -> Ran {
    try run(URL(filePath: "/bin/bash"), ["-c", line], input: Data(input.utf8), variables: variables)
  }

  /// Plays the small scenario with a seed.
  func play(_ lines: [String], _ more: String...) throws -> Ran {
    try run(["play", Self.scenario, "--seed", "7"] + more, input: lines.map { $0 + "\n" }.joined())
  }

  private func link(_ name: String, to target: URL) throws {
    try FileManager.default.createSymbolicLink(at: directory.appending(path: name), withDestinationURL: target)
  }

  /// Runs a program to its end, and kills it as stuck after so many seconds of work.
  func run(
    _ executable: URL, _ arguments: [String], input: Data, variables: [String: String] = [:], work: Int = 300
  ) throws -> Ran {
    let files = ["in", "out", "err"].map { directory.appending(path: "\(UUID().uuidString).\($0)") }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { try input.write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = environment.merging(variables) { $1 }
    let handles = try [FileHandle(forReadingFrom: files[0])] + files.dropFirst().map { try FileHandle.emptying($0) }
    defer { for handle in handles { try? handle.close() } }
    process.standardInput = handles[0]
    process.standardOutput = handles[1]
    process.standardError = handles[2]
    let start = ContinuousClock.now
    try process.runUnmasked()
    while process.isRunning {
      usleep(2_000)
      // How long so much work takes depends on who else is at work here.
      let isStuck = process.secondsOfWork > work || ContinuousClock.now - start > .seconds(3 * work)
      if isStuck { kill(process.processIdentifier, SIGKILL) }
    }
    let time = ContinuousClock.now - start
    return Ran(
      status: process.terminationStatus, signalled: process.terminationReason == .uncaughtSignal,
      output: try Data(contentsOf: files[1]), errorOutput: try Data(contentsOf: files[2]), time: time)
  }
}

extension Process {
  /// The processor time it has used, in seconds; 0 where the system does not tell.
  fileprivate var secondsOfWork: Int {
    let path = "/proc/\(processIdentifier)/stat"
    guard let stat = try? String(contentsOfFile: path, encoding: .utf8), let name = stat.lastIndex(of: ")") else {
      return 0
    }
    // After the name in parentheses: state is the third field, user and system time the 14th and 15th.
    let fields = stat[name...].split(separator: " ")
    guard fields.count > 13, let user = Int(fields[12]), let system = Int(fields[13]) else { return 0 }
    return (user + system) / Int(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Starts it with no signal blocked: the threads that tests run on block them, and a process inherits that.
  func runUnmasked() throws {
    var (none, old) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    try run()
  }
}

extension FileHandle {
  fileprivate static func emptying(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }
}

extension Desk {
  /// Changes the store behind the program's back, its triggers dropped.
  func tamper(_ statement: String) throws {
    let stranger = try DatabaseQueue(path: store)
    try stranger.write { database in
      for trigger in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try database.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try database.execute(sql: statement)
      try #require(database.changesCount > 0, "\(statement)")
    }
    try stranger.close()
  }

  /// What SQLite says of the whole store; `ok` where all is well.
  func integrity() throws -> String {
    let stranger = try DatabaseQueue(path: store)
    let said = try stranger.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
    try stranger.close()
    return said.joined(separator: "; ")
  }
}
