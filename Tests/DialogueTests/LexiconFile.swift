import Dialogue
import Foundation

/// The shipped lexicons, read for tests: lists in brackets, which may run over several lines.
enum LexiconFile {
  static let both = read("en").merging(read("zh-Hans"))

  static func read(_ locale: String) -> Lexicon {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appendingPathComponent("scenarios/shared/\(locale)/lexicon.yaml")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return Lexicon() }
    var lexicon = Lexicon()
    var inSynonyms = false
    var open = ""
    for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("#") {
      if line.hasPrefix("synonyms:") { inSynonyms = true }
      open += (open.isEmpty ? "" : " ") + line
      if open.contains("["), !open.contains("]") { continue }
      let whole = open
      open = ""
      guard let start = whole.firstIndex(of: "["), let end = whole.lastIndex(of: "]") else { continue }
      let items = items(whole[whole.index(after: start)..<end])
      if inSynonyms {
        lexicon.synonyms.append(items)
      } else if let colon = whole.firstIndex(of: ":") {
        lexicon.cues[whole[..<colon].filter { $0 != " " }, default: []] += items
      }
    }
    return lexicon
  }

  private static func items(_ text: Substring) -> [String] {
    text.split(separator: ",").map { part in
      part.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["\""])
    }.filter { !$0.isEmpty }
  }
}
