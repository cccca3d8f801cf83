import Assessment
import Typography

/// A conversation that somebody wrote down: who said what, in order.
///
/// Each line is `Seller: …` or `Buyer: …`, in English or Chinese, or begins with a name that was said to be one of them.
/// A line without a speaker goes on with the one before; what stands in brackets before the speaker (a time) is left out.
public struct WrittenCall: Equatable, Sendable {
  /// Who said what.
  public var lines: [Criterion.Example.Line]

  /// Reads a written conversation.
  ///
  /// - Parameters:
  ///   - text: the file's text; a byte order mark and any line ends will do.
  ///   - sellers: names of the seller's beside the common ones.
  ///   - buyers: names of buyers beside the common ones.
  /// - Throws: `Mistake`.
  public init(_ text: String, sellers: [String] = [], buyers: [String] = []) throws(Mistake) {
    let sellers = Set((sellers + Self.sellers).map(Self.folded))
    let buyers = Set((buyers + Self.buyers).map(Self.folded))
    var lines: [Criterion.Example.Line] = []
    var strangers: [String] = []
    let clean = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    for (index, row) in clean.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let row = SafePrinting.clean(String(row)).trimmed
      guard !row.isEmpty else { continue }
      let (label, words) = Self.parts(of: row)
      if let label, sellers.contains(label.folded) || buyers.contains(label.folded) {
        lines.append(.init(seller: sellers.contains(label.folded), text: words))
      } else if let label, lines.isEmpty || Self.isName(label.shown) && !strangers.isEmpty {
        if !strangers.contains(label.shown) { strangers.append(label.shown) }
      } else if !strangers.isEmpty, lines.isEmpty {
        continue
      } else if lines.isEmpty {
        throw Mistake(line: index + 1, problem: .noSpeaker)
      } else {
        lines[lines.count - 1].text += (lines[lines.count - 1].text.isEmpty ? "" : " ") + row
      }
    }
    lines.removeAll { $0.text.isEmpty }
    if !strangers.isEmpty, !lines.contains(where: \.seller) || !lines.contains(where: { !$0.seller }) {
      throw Mistake(line: 1, problem: .strangers(strangers))
    }
    guard lines.contains(where: \.seller) else { throw Mistake(line: 1, problem: .nothingSold) }
    self.lines = lines
  }

  /// Why a written conversation cannot be read.
  public struct Mistake: Error, Equatable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// What is wrong.
    public var problem: Problem

    /// What is wrong.
    public enum Problem: Equatable, Sendable {
      /// It does not begin with somebody speaking.
      case noSpeaker
      /// These speak, and who of them sells is not known.
      case strangers([String])
      /// There is no line of a seller's.
      case nothingSold
    }
  }

  /// The language that the seller mostly speaks: `zh-Hans` or `en`.
  public var locale: String {
    let scalars = lines.filter(\.seller).flatMap { $0.text.unicodeScalars }
    let han = scalars.count { (0x4E00...0x9FFF).contains($0.value) }
    // A Chinese character says about as much as three letters.
    let letters = scalars.count { $0.properties.isAlphabetic && $0.value < 0x250 }
    return han * 3 > letters ? "zh-Hans" : "en"
  }

  private static let sellers = [
    "seller", "sales", "salesperson", "rep", "agent", "consultant", "advisor", "adviser", "trainee", "me", "i", "you",
    "s", "卖家", "卖方", "销售", "销售员", "顾问", "客服", "业务员", "店员", "学员", "我",
  ]
  private static let buyers = [
    "buyer", "customer", "client", "prospect", "guest", "b", "c", "买家", "买方", "客户", "顾客", "客人", "对方",
  ]

  private struct Label {
    var shown: String
    var folded: String
  }

  /// The speaker before the first colon, and the words after it.
  private static func parts(of row: String) -> (label: Label?, words: String) {
    var row = row[...]
    while let first = row.first, let close = ["[": "]", "(": ")", "（": "）", "【": "】"][first],
      let end = row.firstIndex(of: Character(close)), row.distance(from: row.startIndex, to: end) <= 24
    {
      let rest = row[row.index(after: end)...].drop(while: \.isWhitespace)
      guard rest.contains(":") || rest.contains("：") else { break }
      row = rest
    }
    let stamp = row.prefix { $0.isNumber || $0 == ":" || $0 == "." || $0 == "-" }
    if stamp.contains(":"), stamp.count >= 4 { row = row.dropFirst(stamp.count).drop(while: \.isWhitespace) }
    guard let colon = row.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return (nil, String(row)) }
    var name = String(row[..<colon]).trimmed
    while let last = name.last, "*_".contains(last) { name.removeLast() }
    while let first = name.first, "*_-#>".contains(first) { name.removeFirst() }
    guard !name.isEmpty, ColumnWidth.of(name) <= 30, name.split(separator: " ").count <= 4 else {
      return (nil, String(row))
    }
    var words = String(row[row.index(after: colon)...])
    while let first = words.first, first.isWhitespace || "*_".contains(first) { words.removeFirst() }
    return (Label(shown: name.trimmed, folded: folded(name)), words.trimmed)
  }

  /// A word or two without a question mark: "Note: he laughed" goes on, "Anna: hello" speaks.
  private static func isName(_ label: String) -> Bool {
    label.split(separator: " ").count <= 2 && label.first?.isLowercase != true
  }

  private static func folded(_ name: String) -> String { Folding.fold(name.trimmed) }
}

extension WrittenCall.Mistake: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch problem {
    case .noSpeaker:
      "nobody speaks here: begin each line with `Seller:` or `Buyer:` (卖家：, 客户：)"
    case .strangers(let names):
      "who sells? `\(names.prefix(4).joined(separator: "`, `"))` speak here: name them with --seller NAME and "
        + "--buyer NAME, or begin the lines with `Seller:` and `Buyer:`"
    case .nothingSold:
      "no line of a seller's: begin them with `Seller:` (卖家：), or say --seller NAME"
    }
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
