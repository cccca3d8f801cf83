import ArgumentParser
import Authoring
import Console
import Dialogue
import Foundation
import Rehearsal
import Reporting

struct UnderstandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand",
    abstract: "Show what the engine hears: one answer for each line of standard input.",
    discussion: """
      A line is plain text or {"buyer": …, "text": …} with the buyer's line before it. Acts: \
      \(DialogueAct.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(help: "The scenario whose topics are matched; none where left out.")
  var scenario: String?

  @Option(
    name: .long, help: ArgumentHelp("Topics from a file instead: topic TAB sample, a row each.", valueName: "file"))
  var samples: String?

  @Option(name: .long, help: ArgumentHelp("Whom of an account it is said to. Default: the first.", valueName: "id"))
  var person: String?

  @Option(name: .long, help: "text, or jsonl for programs.")
  var format: PlayCommand.Format = .text

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions

  func validate() throws {
    if scenario != nil && samples != nil { throw ValidationError(.eitherOr("SCENARIO", "--samples")) }
  }

  func run() throws {
    let ear = try ear()
    let phrases = Phrasebook(locale: languages.spoken())
    let lines = PipeLines(words: ConsoleWords(locale: languages.spoken()))
    let paper = Paper()
    while let line = try lines.line() {
      let (buyer, text) = Self.parts(of: line)
      var context = ConversationContext()
      if !buyer.isEmpty {
        context.buyerSaid = [buyer]
        context.heard = ["buyer": [buyer]]
        context.turn = 1
        context.buyerAsked = buyer.contains("?") || buyer.contains("？")
      }
      let heard = ear.hear(text, in: context)
      switch format {
      case .jsonl: printText(UnderstandingRecord.line(heard))
      case .text:
        printText(UnderstandingText.text(heard, phrases: phrases, width: paper.width, colour: paper.colour))
      }
    }
  }

  private func ear() throws -> Understanding {
    let library = try libraries.open()
    if let scenario {
      let content = try PlayableContent(scenario, locale: languages.content, from: library)
      if let person, content.scenario.person(person) == nil {
        throw Failure(.noSuchPerson(person, among: content.scenario.people.map(\.id)), code: Failure.usage)
      }
      return Call(scenario: content.scenario, lexicon: content.lexicon).ear(of: person ?? "")
    }
    let lexicon = try library.lexicon(locales: PlayableContent.ears(for: languages.content))
    guard let words = lexicon.value else { throw Failure(lexicon.diagnostics) }
    return Understanding(lexicon: words, samples: try samples.map(Self.read) ?? [])
  }

  private static func read(_ path: String) throws -> [TopicSample] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(
        .said("askfirst: cannot read \(path): give a file of rows topic TAB sample"), code: Failure.unusable)
    }
    var samples: [TopicSample] = []
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= 2, !cells[0].isEmpty, !cells[1].isEmpty else {
        throw Failure(
          .said("\(path):\(number + 1):1: error: a row is topic TAB sample, put one tab between the two"),
          code: Failure.unusable)
      }
      samples.append(TopicSample(topic: String(cells[0]), text: String(cells[1].prefix { $0 != "\r" })))
    }
    return samples
  }

  private static func parts(of line: String) -> (buyer: String, text: String) {
    struct Pair: Decodable {
      var buyer: String?
      var text: String
    }
    guard line.hasPrefix("{"), let pair = try? JSONDecoder().decode(Pair.self, from: Data(line.utf8)) else {
      return ("", line)
    }
    return (pair.buyer ?? "", pair.text)
  }
}
