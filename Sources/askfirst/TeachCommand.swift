import ArgumentParser
import Authoring
import Console
import Dialogue
import Foundation
import Rehearsal
import Reporting

struct TeachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "teach",
    abstract: "Add a line as a sample of a topic, after showing what it would change.",
    discussion: """
      Shown first: where the line lands now and would land then, which other samples and lines of golden transcripts \
      would be heard differently, and where it would be written. The file keeps its comments and its layout. The topic \
      is the id of a need, of a fact or of shared small talk, or off-script for what this buyer cannot know. A line \
      that begins with a hyphen stands after --.
      """)

  @Argument(help: "Which scenario; `askfirst list` names them.")
  var scenario: String

  @Argument(help: "Which topic; `askfirst understand` and `askfirst coverage` name them.")
  var topic: String

  @Argument(help: "The line as a trainee would type it, in quotes.")
  var line: String

  @Flag(name: .long, help: "Write it without asking.")
  var yes = false

  @Flag(name: .long, help: "Only show; write nothing.")
  var dryRun = false

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions

  func validate() throws {
    if yes && dryRun { throw ValidationError(.eitherOr("--yes", "--dry-run")) }
  }

  func run() throws {
    let library = try libraries.open()
    let reading = try library.insertion(of: line, under: topic, ofScenario: scenario, locale: languages.content)
    guard let insertion = reading.value else { throw Failure(reading.diagnostics) }
    if !dryRun { try insertion.checkWritable() }
    let phrases = Phrasebook(locale: languages.spoken())
    let paper = Paper()
    let shown = try StatusLine.during(phrases.trying) { try page(insertion, library) }
    printText(shown.text(phrases: phrases, width: paper.width, colour: paper.colour))
    if dryRun { return printText("\n" + phrases.nothingWritten) }
    if !yes {
      guard paper.isTerminal else {
        throw Failure(.noTerminal(.toWrite), code: Failure.usage)
      }
      StandardStreams.write("\n" + phrases.askToWrite + " ")
      guard phrases.agrees(readLine() ?? "") else { return printText(phrases.nothingWritten) }
    }
    try insertion.write()
    printText("\n" + phrases.taught)
  }

  private func page(_ insertion: SampleInsertion, _ library: Library) throws -> LessonText {
    let lexicon = try library.lexicon(locales: PlayableContent.ears(for: insertion.before.locale))
    guard let words = lexicon.value else { throw Failure(lexicon.diagnostics) }
    let lesson = Lesson(
      topic: topic, line: insertion.text, before: Call(scenario: insertion.before, lexicon: words),
      after: Call(scenario: insertion.after, lexicon: words))
    let transcripts = try library.transcripts(ofScenario: scenario, locale: insertion.before.locale).compactMap {
      path, reading -> Lesson.Transcript? in
      guard let golden = reading.value else { return nil }
      let name = (path as NSString).lastPathComponent
      return (name: (name as NSString).deletingPathExtension, seed: golden.seed, lines: golden.lines)
    }
    return LessonText(
      scenario: insertion.before, topic: topic, line: insertion.text, effect: lesson.effect(on: transcripts),
      place: (insertion.path, insertion.place), written: insertion.written, isShared: insertion.isShared)
  }
}
