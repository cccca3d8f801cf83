/// A typed line with its tokens, from which words are quoted.
struct HeardLine: Sendable {
  let text: String
  let tokens: [Token]
  private let scalars: [Unicode.Scalar]

  init(_ line: String) {
    text = Tokenizer.clean(line)
    tokens = Tokenizer.tokens(text)
    scalars = Array(text.unicodeScalars)
  }

  /// Where tokens stand in the line; marks at their ends are left out where words remain.
  func span(_ range: Range<Int>) -> Span {
    guard !range.isEmpty else { return Span(0, 0) }
    return Span(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
  }

  /// The words at a span, as typed.
  func words(_ span: Span) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[span.start..<span.end])
    return String(view)
  }

  /// An act shown by tokens.
  func mark(_ act: DialogueAct, _ range: Range<Int>, topics: [String] = []) -> ActMark {
    let span = span(range)
    return ActMark(act, span: span, words: words(span), topics: topics)
  }

  /// Whether the word begins with a capital as typed.
  func isCapital(_ index: Int) -> Bool { scalars[tokens[index].start].properties.isUppercase }

  /// The language of the line as typed.
  var language: Language {
    let han = tokens.count { $0.isHan }
    let latin = tokens.count { $0.kind == .latin && !HeardLine.everywhere.contains($0.word) }
    let anyLatin = tokens.contains { $0.kind == .latin }
    if han > 0 { return latin > 0 ? .mixed : .chinese }
    if !anyLatin { return .unknown }
    return tokens.contains { $0.kind == .latin && $0.word.utf8.allSatisfy { $0 < 0x80 } } ? .english : .unknown
  }

  /// Latin words that belong to Chinese as it is typed.
  private static let everywhere: Set<String> = [
    "okay", "vip", "wifi", "app", "wechat", "qq", "ppt", "hi", "bye", "a", "b", "c",
  ]
}
