import ArgumentParser
import Assessment
import Authoring
import Console
import Dispatch
import Foundation
import Rehearsal
import Reporting
import Synchronization

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Play golden transcripts and say which score moved, through which criterion and which words.",
    discussion: """
      A golden transcript is a conversation whose ending and scores are known; it lies in \
      scenarios/ID/transcripts/LOCALE/NAME.yaml. Named may be scenarios, folders or files; without a name all of the \
      library are played. --record writes what they come to now into their `expect`, and shows what changed. \
      Exit code 1 where one differs and is not recorded.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp("Scenarios, folders or transcripts; all of them where none is named.", valueName: "path"))
  var paths: [String] = []

  @Flag(name: .long, help: "Write what they come to now into the files.")
  var record = false

  @Option(name: .long, help: "text, or json for programs.")
  var format: Format = .text

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions

  func run() throws {
    let library = try libraries.open()
    let phrases = Phrasebook(locale: languages.spoken())
    var mistakes: [Failure] = []
    var found = Diagnostics()
    var played: [(file: GoldenFile, golden: GoldenTranscript)] = []
    for file in try library.goldenFiles(paths) {
      let reading = file.reading
      found = found.merging(reading.diagnostics)
      guard let golden = reading.value, isMeant(golden) else { continue }
      played.append((file, golden))
    }
    if found.hasErrors { mistakes.append(Failure(found)) }
    let rooms = Rooms(played.map(\.golden), in: library)
    mistakes += rooms.mistakes
    // Nothing depends on the order in which they are played: each is a call of its own.
    let runs = Self.together(played) { rooms.play($0.golden) }
    let results = try zip(played, runs).compactMap { played, run in
      try run.flatMap { try result(of: $0, played.file, in: rooms) }
    }
    if results.isEmpty && mistakes.isEmpty && format == .text {
      return printText(phrases.noTranscripts("\(library.directory)/scenarios/ID/transcripts/LOCALE/NAME.yaml"))
    }
    let report = TranscriptsReport(results)
    switch format {
    case .json: printText(report.json())
    case .text:
      let paper = Paper()
      if !results.isEmpty { printText(report.text(phrases: phrases, width: paper.width, colour: paper.colour)) }
    }
    if let first = mistakes.first { throw mistakes.dropFirst().reduce(first) { $0.and($1) } }
    if report.hasFailed { throw Failure(silently: Failure.failed) }
  }

  /// `--locale` leaves out the transcripts in the other language.
  private func isMeant(_ golden: GoldenTranscript) -> Bool {
    languages.locale == nil || golden.locale == languages.content
  }

  private func result(of run: GoldenRun, _ file: GoldenFile, in rooms: Rooms) throws -> TranscriptsReport.Result? {
    guard let room = rooms.room(of: run.golden) else { return nil }
    let recording = record ? try GoldenRecording(of: run.golden, as: run.found, in: file.source) : nil
    try recording?.write()
    return TranscriptsReport.Result(
      path: pathFromHere(file.source.path), about: run.golden.about, isRecorded: run.golden.expect != Upshot(),
      differences: run.differences, found: run.found, isRewritten: recording != nil,
      turns: SessionState(folding: run.log, of: room.call.scenario).turns, verdict: run.verdict,
      scenario: room.call.scenario, rubrics: room.rubrics)
  }

  /// Works on all elements at once, as far as the machine can; the order of the results is theirs.
  private static func together<Element: Sendable, Value: Sendable>(
    _ elements: [Element], _ work: @Sendable (Element) -> Value?
  ) -> [Value?] {
    let results = Mutex<[Int: Value]>([:])
    DispatchQueue.concurrentPerform(iterations: elements.count) { place in
      guard let value = work(elements[place]) else { return }
      results.withLock { $0[place] = value }
    }
    return results.withLock { results in elements.indices.map { results[$0] } }
  }
}

/// Where transcripts are played: each scenario in each language once, with the rubrics in that language.
private struct Rooms: Sendable {
  /// A scenario that can be played, and what it is judged by.
  struct Room: Sendable {
    let call: Call
    let rubrics: [Rubric]
  }

  private struct Key: Hashable {
    var scenario: String
    var locale: String
  }

  private var rooms: [Key: Room] = [:]
  /// Why some cannot be played.
  private(set) var mistakes: [Failure] = []

  init(_ transcripts: [GoldenTranscript], in library: Library) {
    let keys = Set(transcripts.map { Key(scenario: $0.scenario, locale: $0.locale) })
      .sorted { ($0.scenario, $0.locale) < ($1.scenario, $1.locale) }
    let prepared = keys.map { key in
      Aside {
        let content = try CallContent(key.scenario, locale: key.locale, from: library)
        return Room(
          call: Call(scenario: content.playable.scenario, lexicon: content.playable.lexicon),
          rubrics: content.judging.rubrics)
      }
    }
    for (key, room) in zip(keys, prepared) {
      do { rooms[key] = try room.value() } catch { mistakes.append(Failure(error)) }
    }
  }

  func room(of golden: GoldenTranscript) -> Room? {
    rooms[Key(scenario: golden.scenario, locale: golden.locale)]
  }

  func play(_ golden: GoldenTranscript) -> GoldenRun? {
    room(of: golden).map { GoldenRun(golden, in: $0.call, judgedBy: $0.rubrics) }
  }
}
