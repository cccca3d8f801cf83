import Typography

/// Cuts a line into tokens; every token knows where it came from.
enum Tokenizer {
  /// The tokens of `text`, which is cleaned already (`clean`).
  static func tokens(_ text: String) -> [Token] {
    let (folded, origin) = Folding.foldScalars(text)
    let original = text.unicodeScalars.contains(where: isBreak) ? Array(text.unicodeScalars) : []
    var tokens: [Token] = []
    tokens.reserveCapacity(folded.count)
    var spaced = false
    var index = 0
    while index < folded.count {
      let scalar = folded[index]
      if scalar == " " {
        spaced = true
        index += 1
        continue
      }
      let kind = kind(of: scalar)
      var end = index + 1
      if kind == .latin || kind == .number {
        while end < folded.count, continues(kind, folded, at: end) { end += 1 }
      }
      let word = word(folded, index, end)
      let start = origin[index]
      let previous = tokens.last?.end ?? 0
      tokens.append(
        Token(
          word: kind == .latin ? Spelling.plain(word) : word, kind: kind, start: start,
          end: origin[end - 1] + 1, spaced: spaced || tokens.isEmpty,
          breaksLine: spaced && previous < start && !original.isEmpty
            && original[previous..<start].contains { isBreak($0) }))
      spaced = false
      index = end
    }
    return tokens
  }

  /// Some scalars as a word.
  private static func word(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> String {
    var length = 0
    for place in start..<end { length += scalars[place].utf8.count }
    return String(unsafeUninitializedCapacity: length) { bytes in
      var count = 0
      for place in start..<end {
        for byte in scalars[place].utf8 {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }

  /// The line without control characters; line breaks stay, for they end a sentence.
  static func clean(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: isControl) else { return line }
    var view = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if scalar == "\t" || scalar == "\r" {
        view.append(" ")
      } else if !isControl(scalar) {
        view.append(scalar)
      }
    }
    return String(view)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\n") || (0x7F..<0xA0).contains(scalar.value)
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return (0x4E00..<0xA000).contains(value) || (0x3400..<0x4DC0).contains(value) || value == 0x3007
      || (0x20000..<0x32000).contains(value) || (0xF900..<0xFB00).contains(value)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value)
      || (scalar.value > 0x7F && !isHan(scalar) && scalar.properties.isAlphabetic)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Token.Kind {
    if isHan(scalar) { return .han }
    if isDigit(scalar) { return .number }
    if isLetter(scalar) { return .latin }
    return .mark
  }

  private static func continues(_ kind: Token.Kind, _ folded: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = folded[index]
    let next = index + 1 < folded.count ? folded[index + 1] : " "
    if kind == .number {
      // A comma parts thousands, three digits and no more: 两人38600，7月走 holds two numbers.
      let digits = folded[(index + 1)...].prefix(4).prefix(while: isDigit).count
      return isDigit(scalar) || scalar == "." && isDigit(next) || scalar == "," && digits == 3
    }
    return isLetter(scalar) || (scalar == "'" && isLetter(next))
  }
}
