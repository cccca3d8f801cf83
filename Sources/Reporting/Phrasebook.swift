import Typography

/// Every word a report says of its own, in each language of the interface.
///
/// Each phrase is written where its meaning is decided, in both languages side by side: a case without words does
/// not compile.
public enum Phrasebook: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh-Hans"

  /// The words for a locale (`en`, `zh-Hans`, `zh_CN.UTF-8` …); English where there are none.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }

  /// The one of two wordings that belongs to this language.
  func say(_ english: String, _ chinese: String) -> String {
    switch self {
    case .english: english
    case .chinese: chinese
    }
  }

  /// Words as someone said them.
  func quoted(_ words: String) -> String { "“\(words)”" }

  /// A long line cut to what is enough to know it again.
  func short(_ words: String, to columns: Int = 120) -> String {
    let clean = SafePrinting.clean(words)
    let cut = Padding.truncate(clean, to: columns)
    guard cut != clean else { return clean }
    // An English word is not cut in two; Chinese has no spaces to look for.
    let end = cut.suffix(20).lastIndex(of: " ").map { cut[..<$0] + " …" }
    return end.map(String.init) ?? cut
  }

  /// A title out of a scenario or rubric, set apart from the sentence around it.
  func titled(_ title: String) -> String { say("‘\(title)’", "「\(title)」") }

  /// Several things in a row.
  func list(_ things: [String]) -> String {
    guard let last = things.last, things.count > 1 else { return things.first ?? "" }
    switch self {
    case .english: return things.dropLast().joined(separator: ", ") + " and " + last
    case .chinese: return things.dropLast().joined(separator: "、") + "、" + last
    }
  }

  /// A sentence after a sentence.
  var gap: String { say(" ", "") }
  /// What stands between a label and what it labels.
  var colon: String { say(": ", "：") }
  /// What stands between words and the remark on them.
  var dash: String { PlainText.isAsked ? colon : say(" — ", "——") }
  /// What stands between a figure and the one that it became.
  var arrow: String { PlainText.isAsked ? say(" to ", "到") : " → " }
  /// What stands between two clauses.
  var semicolon: String { say("; ", "；") }

  /// Points in thousandths of the total, shown of 100 with one decimal: they add up exactly.
  func points(_ thousandths: Int) -> String { "\(thousandths / 10).\(abs(thousandths % 10))" }

  /// Points earned of points possible.
  func points(_ earned: Int, of possible: Int) -> String {
    say("\(points(earned)) of \(points(possible))", "\(points(earned))\(outOf)\(points(possible)) 分")
  }

  /// A total of 100.
  func total(_ points: Int) -> String { say("\(points) of 100", "\(points)\(outOf)100 分") }

  /// What stands in Chinese between points earned and points possible.
  private var outOf: String { PlainText.isAsked ? " 分，满分 " : " / " }

  /// An amount of money.
  func price(_ amount: Int, _ currency: String) -> String {
    Amount.text(amount, currency: currency, isChinese: self == .chinese)
  }

  /// A turn by its number; 0 is the buyer's opening.
  func turn(_ number: Int) -> String {
    number == 0 ? say("opening", "开场") : say("turn \(number)", "第 \(number) 轮")
  }

  /// After so many turns.
  func after(turn number: Int) -> String {
    number == 0 ? say("at the start", "开头") : say("after turn \(number)", "第 \(number) 轮之后")
  }

  /// A number of turns.
  func turns(_ count: Int) -> String { say(count == 1 ? "1 turn" : "\(count) turns", "\(count) 轮") }
}
