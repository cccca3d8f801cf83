import Dialogue
import Foundation
import Rehearsal
import Scenarios
import Typography

/// A sample line on its way into a file of the library: where it goes, and the scenario before and after.
///
/// It is read back before anything is written: the new file says what the old one said and the sample, nothing else.
public struct SampleInsertion: Sendable {
  /// The line, without what no file may hold.
  public let text: String
  /// The file as it is shown.
  public let path: String
  /// The line of the file on which it comes to stand.
  public let place: Int
  /// The item that is put into the file, as it is written there.
  public let written: String
  /// Whether every scenario of the language shares the file.
  public let isShared: Bool
  /// The scenario as it is.
  public let before: Scenario
  /// The scenario with the sample.
  public let after: Scenario
  private let original: [UInt8]
  private let edited: [UInt8]

  init(
    text: String, file: SourceFile, edit: ListInsertion.Edit, edited: [UInt8], isShared: Bool, before: Scenario,
    after: Scenario
  ) {
    self.text = text
    path = file.path
    place = edit.line
    written = edit.item
    self.isShared = isShared
    self.before = before
    self.after = after
    original = file.bytes
    self.edited = edited
  }

  private var replacement: FileReplacement { FileReplacement(path: path, original: original, edited: edited) }

  /// Throws where the file or its folder may not be written.
  public func checkWritable() throws(TeachingMistake) {
    do { try replacement.checkWritable() } catch { throw TeachingMistake(error) }
  }

  /// Writes the file, whole or not at all, and reads it back; what is not as meant is put back.
  public func write() throws(TeachingMistake) {
    do { try replacement.write() } catch { throw TeachingMistake(error) }
  }
}

extension TeachingMistake {
  init(_ mistake: WritingMistake) {
    switch mistake {
    case .changed(let path): self = .changed(path: path)
    case .unwritable(let path, let reason): self = .unwritable(path: path, reason: reason)
    case .readOnlyLibrary(let path), .exists(let path): self = .unwritable(path: path, reason: "it cannot be replaced")
    }
  }
}

extension Library {
  /// A line as a sample of a topic of a scenario, on its way into the file where that topic's samples are.
  ///
  /// `topic` is the id of a need, a fact or shared small talk, or `TopicMatcher.offScript` for what this buyer's script
  /// cannot know. Nothing is written.
  /// - Throws: `LibraryMistake`, or `TeachingMistake`; `nil` with the mistakes of a scenario that cannot be used.
  public func insertion(
    of line: String, under topic: String, ofScenario id: String, locale name: String
  ) throws -> Reading<SampleInsertion> {
    let locale = ContentLocale.named(name) ?? name
    let (_, files) = try sources(ofScenario: id, locale: locale)
    let reading = ScenarioReader.read(files, locale: locale, id: id)
    guard let before = reading.value else { return Reading(nil, reading.diagnostics) }
    let home = try SampleHome(of: topic, in: before)
    let text = SafePrinting.clean(line).trimmed
    if Utterance.essence(text).isEmpty { throw TeachingMistake.unfit(text, reason: "it has no words") }
    let samples = Call.samples(of: before)
    if let known = samples.first(where: { Utterance.essence($0.text) == Utterance.essence(text) }) {
      throw TeachingMistake.knownLine(text, topic: known.topic, wanted: topic)
    }
    let file = home.isShared ? files.shared : files.overlay ?? files.base
    let wanted = home.adding(text, to: before)
    let insertion = ListInsertion(file.bytes)
    guard let root = YAMLFile(file, log: DiagnosticLog()).root else { return Reading(nil, reading.diagnostics) }
    let list = home.list(in: root)
    let edits =
      list.map { insertion.edits(adding: text, to: $0) }
      ?? insertion.edits(adding: text, underNew: home.path[0], in: root)
    var refused: Diagnostic?
    for edit in edits {
      let edited = insertion.applying(edit)
      let source = SourceFile(path: file.path, bytes: edited)
      let again = ScenarioReader.read(files.replacing(file, with: source), locale: locale, id: id)
      if again.value == wanted {
        return Reading(
          SampleInsertion(
            text: text, file: file, edit: edit, edited: edited, isShared: home.isShared, before: before, after: wanted),
          again.diagnostics)
      }
      refused = refused ?? again.diagnostics.errors.first
    }
    if let refused { throw TeachingMistake.unfit(text, reason: "\(refused.message), \(refused.remedy)") }
    throw TeachingMistake.unplaceable(path: file.path, line: (list ?? root).place.line)
  }
}

extension ScenarioReader.Files {
  fileprivate func replacing(_ file: SourceFile, with source: SourceFile) -> ScenarioReader.Files {
    var files = self
    if files.base.path == file.path { files.base = source }
    if files.overlay?.path == file.path { files.overlay = source }
    if files.shared.path == file.path { files.shared = source }
    return files
  }
}
