import ArgumentParser
import Assessment
import Authoring
import Console
import Foundation
import Records
import Reporting

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Judge a real call that was written down.",
    discussion: """
      Each line of the file is `Seller: …` or `Buyer: …` (卖家：, 客户：); a line without a speaker goes on with the one \
      before, a time in brackets is left out. Criteria that need a scenario are left out and named. Nothing is kept.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The file, in UTF-8; - for standard input.")
  var file: String

  @Option(name: .long, help: ArgumentHelp("Who sells, as the file calls him; may be given again.", valueName: "name"))
  var seller: [String] = []

  @Option(name: .long, help: ArgumentHelp("Who buys, as the file calls him; may be given again.", valueName: "name"))
  var buyer: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only this rubric.", valueName: "id"))
  var rubric: String?

  @Option(name: .long, help: "text, or json for programs.")
  var format: Format = .text

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions

  func run() throws {
    let name = file == "-" ? "stdin" : file
    let written = try text()
    let call: WrittenCall
    do throws(WrittenCall.Mistake) {
      call = try WrittenCall(written, sellers: seller, buyers: buyer)
    } catch {
      throw Failure(.said("\(name):\(error.line): error: \(error.description)"), code: Failure.unusable)
    }
    let locale = languages.locale.map { _ in languages.content } ?? call.locale
    let library = try libraries.open()
    let lexicon = try library.lexicon(locales: PlayableContent.ears(for: locale))
    guard let words = lexicon.value else { throw Failure(lexicon.diagnostics) }
    let spoken = languages.spoken(by: locale)
    var content = try JudgingContent(locale: spoken, from: library, for: nil)
    if let rubric {
      guard content.rubrics.contains(where: { $0.id == rubric }) else {
        throw LibraryMistake.notFound(
          kind: .rubric, id: rubric, path: library.directory, known: content.rubrics.map(\.id))
      }
      content.rubrics.removeAll { $0.id != rubric }
    }
    let judgement = BareJudgement(
      of: call.lines, locale: locale, lexicon: words, by: content.rubrics, digests: content.digests)
    let buyerLines = call.lines.count { !$0.seller }
    switch format {
    case .json:
      let record = WrittenCallRecord(
        judgement, locale: locale, sellerLines: call.lines.count - buyerLines, buyerLines: buyerLines)
      printText(String(decoding: try record.encoded(), as: UTF8.self))
    case .text:
      let paper = Paper()
      let shown = file == "-" ? "stdin" : URL(filePath: file).lastPathComponent
      let report = WrittenCallReport(
        judgement, name: shown, locale: locale, buyerLines: buyerLines, phrases: Phrasebook(locale: spoken))
      printText(report.text(width: paper.width, colour: paper.colour))
    }
  }

  /// Nobody talks longer; a larger file is something else.
  private static let mostBytes = 2_000_000

  private func text() throws -> String {
    let handle: FileHandle
    if file == "-" {
      handle = .standardInput
    } else {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else {
        throw Failure(.writtenCall(path: file, .missing), code: Failure.unusable)
      }
      guard let opened = FileHandle(forReadingAtPath: file) else {
        throw Failure(.writtenCall(path: file, .forbidden), code: Failure.environment)
      }
      handle = opened
    }
    let bytes = try handle.read(upToCount: Self.mostBytes + 1) ?? Data()
    guard bytes.count <= Self.mostBytes else {
      throw Failure(.writtenCall(path: file, .large), code: Failure.unusable)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.writtenCall(path: file, .noText), code: Failure.unusable)
    }
    return text
  }
}
