import Archive
import Assessment
import Authoring
import Foundation
import Rehearsal
import Reporting
import Scenarios

/// Prints how long things take: a turn without and with the commit, the start, judging and debrief, the reports.
///
/// `askfirst-bench samples LOCALE` and `askfirst-bench matcher|line SAMPLES LINES` serve the comparison with peers;
/// `askfirst-bench year STORE [SESSIONS]` fills a store with a team's year of practice.
@main
struct Bench {
  static func main() throws {
    #if DEBUG
      print("This is a debug build: its times say little. Run `make bench`.")
    #endif
    let library = try Library(directory: ".")
    let arguments = CommandLine.arguments.dropFirst().map { $0 }
    if arguments.count == 2, arguments[0] == "samples" { return try Ear.samples(arguments[1], from: library) }
    if arguments.count == 3, let part = Ear.Part(rawValue: arguments[0]) {
      return try Ear.measure(part, samples: arguments[1], lines: arguments[2], from: library)
    }
    if (2...3).contains(arguments.count), arguments[0] == "year",
      let sessions = Int(arguments.dropFirst(2).first ?? "2000"), sessions > 0
    {
      var year = try PractisedYear(from: library)
      return print("\(sessions) sessions in \(try year.write(sessions, to: arguments[1]))")
    }
    guard arguments.isEmpty else {
      return print(
        "usage: askfirst-bench [samples LOCALE | matcher SAMPLES LINES | line SAMPLES LINES | year STORE [SESSIONS]]")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "askfirst-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    print(Times.head)
    for locale in ContentLocale.all {
      let flagship = try Flagship(locale, from: library)
      let turns = turns(of: flagship)
      try AccountTurns(locale, from: library)?.print(beside: turns)
      try commits(of: flagship, in: folder)
      judging(of: flagship)
      try loading(locale, from: library)
      try starts(locale, library: library, in: folder)
    }
    try growth(library)
    try reports(library, in: folder)
  }

  /// The manager's reports over a year of practice, as commands from their start to their end.
  private static func reports(_ library: Library, in folder: URL) throws {
    let store = folder.appending(path: "year.sqlite").path
    let sessions = 2000
    var year = try PractisedYear(from: library)
    try year.write(sessions, to: store)
    let commands = [
      ["profile", "陈立"], ["report", "team"], ["report", "scenario"], ["report", "criterion"], ["history"],
      ["export", "csv", "--table", "sessions"], ["export", "csv", "--table", "criteria"],
      ["export", "csv", "--table", "evidence"],
    ]
    for arguments in commands {
      var times = Times()
      for _ in 0..<5 {
        guard let process = command(arguments + ["--store", store]) else { return }
        if arguments[0] != "export" { process.arguments? += ["--library", library.directory] }
        let output = Pipe()
        process.standardOutput = output
        _ = try times.measure {
          try process.run()
          let said = try output.fileHandleForReading.readToEnd()
          process.waitUntilExit()
          return said
        }
      }
      print(times.row("askfirst \(arguments.joined(separator: " ")) over \(sessions) sessions"))
    }
  }

  /// The command beside this one; nil, and a word, where there is none.
  private static func command(_ arguments: [String]) -> Process? {
    let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "askfirst")
    guard FileManager.default.isExecutableFile(atPath: command.path) else {
      print("there is no askfirst beside \(CommandLine.arguments[0]): it is not measured")
      return nil
    }
    let process = Process()
    process.executableURL = command
    process.arguments = arguments
    return process
  }

  /// Hearing a line and deciding what comes of it; a call that has ended, or had thirty turns, begins anew.
  @discardableResult
  private static func turns(of flagship: Flagship) -> Times {
    var (times, hearing) = (Times(), Times())
    var state = SessionState()
    for (number, line) in flagship.lines.enumerated() {
      if state.closing != nil || state.turns.count >= 30 || number == 0 {
        state = SessionState()
        state.apply(flagship.call.begin(flagship.beginning(seed: UInt64(number))), of: flagship.call.scenario)
      }
      _ = hearing.measure { flagship.call.hear(line, in: state) }
      let bodies = times.measure { flagship.call.answer(line, in: state) }
      for body in bodies { state.apply(body, of: flagship.call.scenario) }
    }
    print(hearing.row("hearing a line in a call, \(flagship.locale)"))
    print(times.row("a turn without the commit, \(flagship.locale)"))
    return times
  }

  /// The same with the event on disk.
  private static func commits(of flagship: Flagship, in folder: URL) throws {
    let archive = try SQLiteArchive(path: folder.appending(path: "\(flagship.locale).sqlite").path)
    var times = Times()
    for seed in 0..<15 {
      let session = SessionID(String(repeating: "0", count: 30) + String(10 + seed))
      var state = SessionState()
      var count = 0
      func append(_ bodies: [SessionEvent.Body]) throws {
        let events = bodies.enumerated().map { SessionEvent(sequence: count + $0, time: 0, body: $1) }
        try archive.append(events, to: session)
        for body in bodies { state.apply(body, of: flagship.call.scenario) }
        count += events.count
      }
      try append([flagship.call.begin(flagship.beginning(seed: UInt64(seed)))])
      for turn in 0..<30 where state.closing == nil {
        let line = flagship.lines[(seed * 31 + turn * 17) % flagship.lines.count]
        try times.measure { try append(flagship.call.answer(line, in: state)) }
      }
    }
    print(times.row("a turn with the commit, \(flagship.locale)"))
  }

  private static func judging(of flagship: Flagship) {
    var (judged, told) = (Times(), Times())
    for seed in 0..<100 {
      let log = flagship.play(turns: 20, seed: UInt64(seed))
      let state = SessionState(folding: log, of: flagship.call.scenario)
      let verdict = judged.measure {
        Judge.assess(log, in: flagship.call.scenario, by: flagship.rubrics, digests: [:])
      }
      _ = told.measure {
        Debrief(
          state: state, scenario: flagship.call.scenario, verdict: verdict, rubrics: flagship.rubrics,
          phrases: Phrasebook(locale: flagship.locale)
        ).text(width: 80, colour: true)
      }
    }
    print(judged.row("judging a call of up to 20 turns, \(flagship.locale)"))
    print(told.row("its debrief, \(flagship.locale)"))
  }

  private static func loading(_ locale: String, from library: Library) throws {
    var (read, learnt) = (Times(), Times())
    for _ in 0..<10 {
      let (scenario, lexicon) = try read.measure {
        let rubrics = try library.rubricIds().map {
          try library.rubric($0, locale: locale, knownMeasures: Measures.known).value
        }
        return (
          try library.scenario(Flagship.id, locale: locale).value,
          rubrics.isEmpty ? nil : try library.lexicon(locales: ContentLocale.all).value
        )
      }
      guard let scenario, let lexicon else { continue }
      _ = learnt.measure { Call(scenario: scenario, lexicon: lexicon) }
    }
    print(read.row("reading scenario, lexicons and rubrics, \(locale)"))
    print(learnt.row("learning the samples, \(locale)"))
  }

  /// From starting the command beside this one to the opening: it ends at once, for nothing is typed.
  private static func starts(_ locale: String, library: Library, in folder: URL) throws {
    let store = folder.appending(path: "starts.sqlite").path
    var times = Times()
    for _ in 0..<20 {
      let (input, output) = (Pipe(), Pipe())
      guard
        let process = command([
          "play", Flagship.id, "--locale", locale, "--store", store, "--library", library.directory, "--format",
          "jsonl",
        ])
      else { return }
      process.standardInput = input
      process.standardOutput = output
      // The first bytes are the first event: what is left before the first line is taken is next to nothing.
      _ = try times.measure {
        try process.run()
        return output.fileHandleForReading.availableData
      }
      try input.fileHandleForWriting.close()
      _ = try output.fileHandleForReading.readToEnd()
      process.waitUntilExit()
    }
    print(times.row("start of the command to the first prompt, \(locale)"))
  }

  /// The flagship with its facts and needs doubled again and again, under other names.
  private static func growth(_ library: Library) throws {
    guard var scenario = try library.scenario(Flagship.id, locale: "en").value,
      let lexicon = try library.lexicon(locales: ContentLocale.all).value
    else { return }
    let lines = scenario.needs.flatMap(\.ask).prefix(120)
    for size in [1, 2, 4] {
      var (learnt, turn) = (Times(), Times())
      let call = learnt.measure { Call(scenario: scenario, lexicon: lexicon) }
      var state = SessionState()
      let digest = ""
      state.apply(
        call.begin(
          Beginning(
            scenario: scenario.id, scenarioDigest: digest, lexiconDigest: digest, engine: Call.engine, seed: 1,
            locale: "en", mode: .practice, trainee: "", opening: "")), of: scenario)
      for line in lines { _ = turn.measure { call.answer(line, in: state) } }
      let samples = scenario.needs.flatMap(\.ask).count + scenario.facts.flatMap(\.ask).count
      print(learnt.row("learning \(samples) samples, \(size) times the flagship"))
      print(turn.row("a first turn of that"))
      scenario.facts += scenario.facts.map { fact in
        var twin = fact
        twin.id += "-\(size)"
        twin.ask = fact.ask.map { "\($0) (\(size))" }
        return twin
      }
      scenario.needs += scenario.needs.map { need in
        var twin = need
        twin.id += "-\(size)"
        twin.ask = need.ask.map { "\($0) (\(size))" }
        return twin
      }
    }
  }
}
