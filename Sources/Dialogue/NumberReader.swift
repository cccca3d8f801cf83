/// Reads numbers as people write them: 38,600 · 3.86万 · 三万八 · thirty-eight thousand six hundred.
struct NumberReader {
  /// A number with the tokens it covers.
  struct Found: Equatable, Sendable {
    var range: Range<Int>
    /// Its value in hundredths, so that no fraction is lost.
    var hundredths: Int

    /// Digits, with a fraction only where there is one.
    var plain: String {
      let fraction = hundredths % 100
      if fraction == 0 { return "\(hundredths / 100)" }
      return "\(hundredths / 100)."
        + (fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)")
    }
  }

  let tokens: [Token]

  /// The numbers in a range, in order.
  func numbers(_ range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let number = digits(index, range.upperBound) ?? chinese(index, range.upperBound)
        ?? english(index, range.upperBound)
      {
        found.append(number)
        index = number.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// Largest value that is read; more is no number of this field.
  private static let limit = 1_000_000_000_000

  private func word(_ index: Int, _ end: Int) -> String { index < end ? tokens[index].word : "" }

  // MARK: Digits

  private func digits(_ index: Int, _ end: Int) -> Found? {
    guard tokens[index].kind == .number, var value = Self.hundredths(tokens[index].word) else { return nil }
    var next = index + 1
    let units: [String: Int] = [
      "万": 10000, "千": 1000, "百": 100, "亿": 100_000_000, "k": 1000, "okay": 1000, "w": 10000, "thousand": 1000,
      "hundred": 100, "million": 1_000_000,
    ]
    if next < end, let unit = units[tokens[next].word], tokens[next].word != "okay" || !tokens[next].spaced {
      let whole = value
      value *= unit
      next += 1
      // 3万8: what follows counts in the next lower place.
      if unit >= 100, ["万", "千", "百"].contains(tokens[next - 1].word), next < end, tokens[next].kind == .number,
        tokens[next].word.utf8.count == 1,
        whole % 100 == 0, let rest = Self.hundredths(tokens[next].word)
      {
        value += rest * unit / 10
        next += 1
      }
    }
    return value <= Self.limit ? Found(range: index..<next, hundredths: value) : nil
  }

  private static func hundredths(_ word: String) -> Int? {
    var whole = 0
    var fraction = 0
    var places = -1
    for byte in word.utf8 {
      switch byte {
      case 0x30...0x39:
        if places >= 0 {
          if places < 2 { fraction = fraction * 10 + Int(byte - 0x30) }
          places += 1
        } else {
          guard whole < limit else { return nil }
          whole = whole * 10 + Int(byte - 0x30)
        }
      case 0x2E: places = 0
      default: continue
      }
    }
    if places == 1 { fraction *= 10 }
    return whole * 100 + (places > 0 ? fraction : 0)
  }

  // MARK: Chinese

  private static let numerals: [String: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "俩": 2,
  ]
  private static let units: [String: Int] = ["十": 10, "百": 100, "千": 1000, "万": 10000, "亿": 100_000_000]
  /// What a single numeral may stand before to be a number.
  private static let measures: Set<String> = [
    "个", "位", "天", "岁", "月", "号", "日", "点", "年", "人", "次", "晚", "小", "周", "元", "块", "口", "家", "星", "折", "分", "楼", "间",
    "张", "件", "份", "条", "款", "夜", "礼", "成", "座", "口", "趟", "站", "类", "种",
  ]

  private static let chineseOpenings = WordKey.set(numerals.keys.map { $0 } + ["十"])

  private func chinese(_ index: Int, _ end: Int) -> Found? {
    guard tokens[index].isHan, Self.chineseOpenings.contains(tokens[index].key) else { return nil }
    // 爷儿俩三万八千六: the two of them, and what it costs them.
    if tokens[index].word == "俩", Self.numerals[word(index + 1, end)] != nil { return nil }
    var total = 0
    var section = 0
    var digit: Int?
    var lastUnit = 1
    var next = index
    reading: while next < end, total < Self.limit {
      let here = tokens[next].word
      if let value = Self.numerals[here] {
        if value == 0 {
          lastUnit = 10
        } else if let before = digit, lastUnit == 1 {
          guard before < Self.limit else { return nil }
          digit = before * 10 + value
        } else if digit != nil {
          // 两千二百九一对: a second numeral after the last place begins another number.
          break reading
        } else {
          digit = value
        }
      } else if let unit = Self.units[here] {
        guard (digit ?? 0) < Self.limit / unit, section < Self.limit / unit, total < Self.limit / unit else {
          return nil
        }
        if unit >= 10000 {
          total = (total + section + (digit ?? 0)) * unit
          section = 0
        } else {
          section += (digit ?? 1) * unit
        }
        digit = nil
        lastUnit = unit
      } else {
        break reading
      }
      next += 1
    }
    if let digit {
      section +=
        lastUnit >= 100 && tokens[next - 1].word != "零"
          && Self.units[tokens[next - 2 < index ? index : next - 2].word] != nil ? digit * lastUnit / 10 : digit
    }
    let value = total + section
    let single = next - index == 1
    // 一块儿 is no sum of money.
    if single, !Self.measures.contains(word(next, end)) || word(next, end) == "块" && word(next + 1, end) == "儿" {
      return nil
    }
    if single, tokens[index].word == "一",
      ["个", "点", "天", "次", "家", "种", "些", "件", "下", "分", "小", "条", "款", "份", "位"].contains(word(next, end))
    {
      return nil
    }
    if index > 0, ["几", "第", "好", "星", "周", "期", "拜"].contains(tokens[index - 1].word) { return nil }
    if next < end, tokens[next].word == "几" { return nil }
    return Found(range: index..<next, hundredths: value * 100)
  }

  // MARK: English

  private static let words: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]
  private static let scales: [String: Int] = ["hundred": 100, "thousand": 1000, "million": 1_000_000, "grand": 1000]

  private static let englishOpenings = WordKey.set(words.keys.map { $0 } + ["a", "an"])

  private func english(_ index: Int, _ end: Int) -> Found? {
    guard Self.englishOpenings.contains(tokens[index].key) else { return nil }
    var next = index
    var total = 0
    var section = 0
    var any = false
    if ["a", "an"].contains(tokens[index].word), Self.scales[word(index + 1, end)] != nil {
      section = 1
      next += 1
      any = true
    }
    reading: while next < end, total < Self.limit {
      let here = tokens[next].word
      if let value = Self.words[here] {
        if any, section % 10 != 0 || (value >= 10 && section % 100 != 0) { break }
        section += value
      } else if let scale = Self.scales[here], any {
        guard section < Self.limit / scale else { return nil }
        if scale == 100 {
          section *= 100
        } else {
          total += section * scale
          section = 0
        }
      } else if any, here == "and", let value = Self.words[word(next + 1, end)], value > 0,
        Self.scales[tokens[next - 1].word] != nil
      {
        next += 1
        continue
      } else if any, here == "-", Self.words[word(next + 1, end)] != nil {
        next += 1
        continue
      } else {
        break
      }
      any = true
      next += 1
    }
    guard any, next > index else { return nil }
    if next - index == 1, tokens[index].word == "one", !SlotReader.englishUnits.contains(word(next, end)) { return nil }
    return Found(range: index..<next, hundredths: (total + section) * 100)
  }
}
