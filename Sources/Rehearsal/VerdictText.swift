import Dialogue
import Selling
import Typography

/// A verdict as a trainee types it: `MaN find-decider`, "money yes, authority no, need yes: be introduced",
/// "有钱没权有需求，找决策人".
public struct VerdictText: Equatable, Sendable {
  /// What was said of each of the three; what was not said is missing.
  public private(set) var has: [Qualification: Bool] = [:]
  /// What is to be done; nil where nothing of it was said.
  public private(set) var action: NextAction?
  /// The words as typed.
  public private(set) var text: String

  /// The verdict, once all is said.
  public var verdict: ProspectVerdict? {
    guard let action, has.count == Qualification.allCases.count else { return nil }
    return ProspectVerdict(Set(has.filter(\.value).keys), action, text: text)
  }

  /// Nothing said yet.
  public init() { text = "" }

  /// Reads what was typed; case and width make no difference.
  ///
  /// A number is an action, as in the list of them.
  public static func read(_ text: String) -> VerdictText {
    var read = VerdictText(text: text)
    let typed = narrow(text)
    var words = Array(Folding.fold(typed))
    for (phrase, action) in actions where cut(phrase, from: &words) { read.action = read.action ?? action }
    read.readNumber(typed)
    read.readLetters(Array(typed))
    if read.has.isEmpty { read.readWords(words) }
    return read
  }

  /// Whether a line is short enough to be the rest of a verdict, and asks nothing of the prospect.
  public static func isBrief(_ line: String) -> Bool {
    !line.contains { "?？".contains($0) } && Phrase.length(of: line) <= 12
  }

  /// What was said before with what is said now.
  public func completed(by later: VerdictText) -> VerdictText {
    var both = self
    both.has.merge(later.has) { _, new in new }
    both.action = later.action ?? action
    both.text = [text, later.text].filter { !$0.isEmpty }.joined(separator: " ")
    return both
  }

  /// Full-width letters and digits as plain ones, their case kept.
  private static func narrow(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
  }

  private init(text: String) { self.text = text }

  // MARK: - Numbers

  /// An action by its place in the list of them, alone or behind the letters; the words then name it.
  private mutating func readNumber(_ typed: String) {
    let numbers = typed.split { !$0.isNumber }.compactMap { Int($0) }
    guard action == nil, numbers.count == 1, NextAction.allCases.indices.contains(numbers[0] - 1) else { return }
    let chosen = NextAction.allCases[numbers[0] - 1]
    action = chosen
    text = typed.replacing(String(numbers[0]), with: chosen.rawValue, maxReplacements: 1)
  }

  // MARK: - Letters

  /// `MaN`, or `M a N`.
  private mutating func readLetters(_ text: [Character]) {
    let words = text.split { !$0.isLetter }.map { String($0) }
    let order = Qualification.allCases.map(\.letter)
    let whole = words.first { $0.lowercased() == order.joined() }
    let single = words.filter { order.contains($0.lowercased()) }
    let apart = single.map { $0.lowercased() } == order ? single.joined() : nil
    guard let letters = whole ?? apart else { return }
    for (letter, one) in zip(letters, Qualification.allCases) { has[one] = letter.isUppercase }
  }

  // MARK: - Words

  private enum Mark: Equatable {
    case names(Qualification)
    case says(Bool)
  }

  private mutating func readWords(_ text: [Character]) {
    var marks: [Mark] = []
    var place = 0
    while place < text.count {
      let hit = Self.marks.first { Self.stands($0.phrase, in: text, at: place) }
      if let hit { marks.append(hit.mark) }
      place += hit?.phrase.count ?? 1
    }
    var used: Set<Int> = []
    for (index, mark) in marks.enumerated() {
      guard case .names(let one) = mark else { continue }
      for beside in [index - 1, index + 1] where marks.indices.contains(beside) && !used.contains(beside) {
        guard has[one] == nil, case .says(let yes) = marks[beside] else { continue }
        has[one] = yes
        used.insert(beside)
      }
      if has[one] == nil { has[one] = true }
    }
  }

  private static let marks: [(phrase: [Character], mark: Mark)] = {
    let names: [(Qualification, [String])] = [
      (.money, ["money", "budget", "金钱", "资金", "预算", "钱"]),
      (.authority, ["authority", "power", "决策权", "决定权", "权力", "权"]),
      (.need, ["need", "needs", "需求", "需要"]),
    ]
    let says: [(Bool, [String])] = [
      (false, ["no", "not", "none", "without", "lacks", "hasn't", "doesn't", "没有", "没", "无", "不", "否", "缺"]),
      (true, ["yes", "has", "有", "是"]),
    ]
    let all =
      names.flatMap { one, phrases in phrases.map { (Array($0), Mark.names(one)) } }
      + says.flatMap { yes, phrases in phrases.map { (Array($0), Mark.says(yes)) } }
    return all.sorted { $0.0.count > $1.0.count }.map { (phrase: $0.0, mark: $0.1) }
  }()

  // MARK: - Actions

  private static let actions: [([Character], NextAction)] = {
    let phrases: [(NextAction, [String])] = [
      (
        .findDecider,
        [
          "find-decider", "find the decider", "find decider", "meet the decider", "be introduced", "introduction",
          "decider", "找决策人", "找拍板", "请他引见", "请她引见", "引见", "找决策者", "决策人", "决策者",
        ]
      ),
      (
        .checkTerms,
        [
          "check-terms", "check the terms", "check terms", "terms of payment", "payment terms", "terms", "credit",
          "核实条件", "付款条件", "看付款", "账期", "信用", "经营状况", "分期",
        ]
      ),
      (
        .awaken,
        [
          "awaken the need", "awaken need", "awaken", "wake the need", "wake", "唤起需求", "唤醒需求", "激发需求", "引导需求", "唤起",
          "唤醒", "激发",
        ]
      ),
      (
        .nurture,
        ["nurture", "keep in touch", "stay in touch", "watch", "长期培养", "长期跟进", "保持联系", "培养", "跟踪", "观察", "观望"]
      ),
      (.stop, ["stop", "let go", "leave it", "到此为止", "礼貌结束", "停止", "放弃", "不再跟"]),
      (.close, ["close the sale", "close", "成交", "签单", "促成"]),
    ]
    return phrases.flatMap { action, all in all.map { (Array($0), action) } }.sorted { $0.0.count > $1.0.count }
  }()

  /// Blanks a phrase out, wherever it stands first; false where it does not.
  private static func cut(_ phrase: [Character], from text: inout [Character]) -> Bool {
    guard let place = text.indices.first(where: { stands(phrase, in: text, at: $0) }) else { return false }
    for index in place..<(place + phrase.count) { text[index] = "," }
    return true
  }

  /// Whether a phrase stands at a place: as whole words where it is of letters with spaces between.
  private static func stands(_ phrase: [Character], in text: [Character], at place: Int) -> Bool {
    guard place + phrase.count <= text.count, Array(text[place..<(place + phrase.count)]) == phrase else {
      return false
    }
    guard let first = phrase.first, first.isASCII else { return true }
    let joins = { (index: Int) in text.indices.contains(index) && text[index].isASCII && text[index].isLetter }
    return !joins(place - 1) && !joins(place + phrase.count)
  }
}
