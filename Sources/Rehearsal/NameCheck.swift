import Dialogue
import Scenarios

/// "Arthur Penn, right?", 您是贺老板吧？: who makes sure of a name at the door asks nothing else.
struct NameCheck {
  /// The parts of a name by which somebody is addressed, without titles.
  private let parts: [String]

  /// A check for this name.
  init(name: String) {
    let isChinese = name.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    if isChinese {
      parts = [Self.chineseTitles.reduce(name) { $0.split(separator: $1).joined() }].filter { !$0.isEmpty }
    } else {
      parts = name.split(separator: " ").map { $0.lowercased() }.filter { !Self.titles.contains($0) }
    }
  }

  /// Whether a short question of yes or no makes sure of the name.
  func isMade(in sentence: Sentence) -> Bool {
    let isClosed = sentence.question.form == .yesNo || sentence.question.form == .tag
    guard isClosed, Phrase.length(of: sentence.text) <= Self.longest, !addresses(in: sentence.text) else {
      return false
    }
    let asked = Phrase.anyOf(Self.asking, in: sentence.text) || sentence.question.form == .tag
    return asked && names(in: sentence.text)
  }

  /// Whether the sentence or a clause of it does: 您早，请坐，温师傅是吧.
  func isMade(inClauseOf sentence: Sentence) -> Bool {
    if isMade(in: sentence) { return true }
    return sentence.text.split { ",，、".contains($0) }.contains { clause in
      let text = String(clause)
      let asks = ["是吧", "是吗", "对吧", "是不是", "吧"].contains(where: text.hasSuffix) || Phrase.anyOf(["is it"], in: text)
      return asks && Phrase.length(of: text) <= 7 && names(in: text)
    }
  }

  /// "Are you still working at the Gasworks, Mr Finch?": who is only called by his name is asked for something else.
  private func addresses(in text: String) -> Bool {
    guard let comma = text.lastIndex(of: ",") else { return false }
    let (head, tail) = (String(text[..<comma]), String(text[text.index(after: comma)...]))
    return names(in: tail) && !names(in: head) && Phrase.length(of: tail) <= 2 && Phrase.length(of: head) > 4
  }

  private func names(in text: String) -> Bool {
    parts.contains { isHan($0) ? text.contains($0) : Phrase.anyOf([$0], in: text) }
  }

  private func isHan(_ part: String) -> Bool { part.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }

  /// In words, in Chinese characters.
  private static let longest = 12
  private static let asking = ["are you", "is it", "is that", "you're", "you are", "您是", "你是", "是", "吧"]
  private static let titles: Set<String> = ["mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr."]
  private static let chineseTitles = ["师傅", "医生", "先生", "女士", "老板", "主任", "科长", "社长", "老", "姐", "哥", "总", "工"]
}
