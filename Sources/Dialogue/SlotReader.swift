/// Finds the values named in a sentence: amounts, counts, dates, durations, names.
struct SlotReader {
  let line: HeardLine

  private var tokens: [Token] { line.tokens }

  /// The values in a range of tokens, in order.
  func slots(_ range: Range<Int>) -> [Slot] {
    var found: [(range: Range<Int>, slot: Slot)] = []
    func add(_ kind: Slot.Kind, _ range: Range<Int>, _ value: String? = nil) {
      guard !found.contains(where: { $0.range.overlaps(range) }) else { return }
      let span = line.span(range)
      found.append((range, Slot(kind, span: span, value: value ?? line.words(span))))
    }
    for date in dates(range) { add(.date, date) }
    for number in NumberReader(tokens: tokens).numbers(range) {
      let (kind, whole) = sort(number, in: range)
      add(kind, whole, kind == .number || kind == .money ? number.plain : nil)
    }
    if let name = Introduction.find(in: tokens, range)?.name { add(.name, name) }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map(\.slot)
  }

  static let englishUnits: Set<String> = [
    "day", "days", "week", "weeks", "night", "nights", "hour", "hours", "minute", "minutes", "month", "months", "year",
    "years", "fortnight",
  ]
  private static let chineseUnits = [
    "天", "晚", "夜", "周", "年", "个月", "个星期", "星期", "个小时", "小时", "个钟头", "分钟", "个礼拜", "个钟", "个半月", "个多月", "日游", "个晚上",
    "个半小时",
  ]
  private static let currencies: Set<String> = [
    "元", "块", "¥", "$", "€", "£", "rmb", "yuan", "cny", "dollar", "dollars", "euro", "euros", "pound", "pounds", "usd",
    "quid", "人民币", "刀", "镑",
  ]
  private static let priceWords: Set<String> = [
    "price", "costs", "cost", "budget", "价", "费", "预算", "spend", "pay", "paid", "priced",
  ]

  private func word(_ index: Int, _ range: Range<Int>) -> String { range.contains(index) ? tokens[index].word : "" }

  private func sort(_ number: NumberReader.Found, in range: Range<Int>) -> (Slot.Kind, Range<Int>) {
    let (start, end) = (number.range.lowerBound, number.range.upperBound)
    let before = word(start - 1, range)
    let after = word(end, range)
    if Self.currencies.contains(before) { return (.money, (start - 1)..<end) }
    if Self.currencies.contains(after) { return (.money, start..<(end + 1)) }
    if after == "人", word(end + 1, range) == "民" { return (.money, start..<min(end + 3, range.upperBound)) }
    if Self.englishUnits.contains(after), !(["year", "years"].contains(after) && word(end + 1, range) == "old") {
      return (.duration, start..<(end + 1))
    }
    if after == "-", Self.englishUnits.contains(word(end + 1, range)) { return (.duration, start..<(end + 2)) }
    for unit in Self.chineseUnits.sorted(by: { ($0.count, $1) > ($1.count, $0) }) {
      let letters = unit.map { String($0) }
      guard letters.indices.allSatisfy({ word(end + $0, range) == letters[$0] }) else { continue }
      if unit == "年", number.hundredths >= 190_000 { return (.date, start..<(end + 1)) }
      if unit == "年", word(end + 1, range) == "级" { break }
      return (.duration, start..<(end + letters.count))
    }
    let priced = (max(range.lowerBound, start - 4)..<start).contains { Self.priceWords.contains(tokens[$0].word) }
    if priced, number.hundredths >= 10_000, after != "%" { return (.money, number.range) }
    return (.number, number.range)
  }

  // MARK: Dates

  private static let months: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "jan", "feb", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec",
  ]
  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow", "tonight",
    "yesterday", "christmas", "easter", "mondays", "saturdays", "sundays", "fridays",
  ]
  private static let spans: Set<String> = [
    "week", "month", "year", "summer", "winter", "spring", "autumn", "weekend", "term",
  ]
  private static let chineseDates = CueIndex([
    "date": [
      "明天", "后天", "今天", "昨天", "下周", "下个月", "下月", "这个月", "本月", "下星期", "下礼拜", "明年", "今年", "去年", "暑假", "寒假", "国庆", "春节",
      "五一", "元旦", "中秋", "端午", "清明", "周末", "月底", "月初", "年底", "年初", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周天", "星期一",
      "星期二", "星期三", "星期四", "星期五", "星期六", "星期天", "星期日", "礼拜一", "礼拜五", "礼拜六", "礼拜天", "十一长假", "黄金周", "大后天", "上个月", "上周",
    ]
  ])

  private func dates(_ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for hit in Self.chineseDates.hits(tokens[range]) { found.append(hit.start..<hit.end) }
    for index in range {
      let here = tokens[index].word
      if Self.months.contains(here) || (here == "may" && isMonth(index, range)) {
        var (start, end) = (index, index + 1)
        if word(index - 1, range) == "of" || ["early", "late", "mid"].contains(word(index - 1, range)) {
          start = index - 1
        }
        if start == index, range.contains(index - 1), tokens[index - 1].kind == .number { start = index - 1 }
        if range.contains(end), tokens[end].kind == .number { end += 1 }
        if ["th", "st", "nd", "rd"].contains(word(end, range)), !tokens[end].spaced { end += 1 }
        found.append(start..<end)
      } else if Self.days.contains(here) {
        found.append((["next", "this", "last"].contains(word(index - 1, range)) ? index - 1 : index)..<(index + 1))
      } else if Self.spans.contains(here), ["next", "this", "last"].contains(word(index - 1, range)) {
        found.append((index - 1)..<(index + 1))
      }
    }
    for number in NumberReader(tokens: tokens).numbers(range) {
      var end = number.range.upperBound
      guard ["月", "号", "日"].contains(word(end, range)), word(end + 1, range) != "游",
        word(end, range) != "号" || word(end + 1, range) != "线", number.hundredths <= 3100
      else {
        if number.range.count == 1, tokens[number.range.lowerBound].kind == .number,
          ["th", "st", "nd", "rd"].contains(word(end, range)), !tokens[end].spaced
        {
          found.append(number.range.lowerBound..<(end + 1))
        }
        continue
      }
      end += 1
      if ["初", "底", "中"].contains(word(end, range)) { end += 1 }
      if let last = found.indices.last, found[last].upperBound == number.range.lowerBound {
        found[last] = found[last].lowerBound..<end
      } else {
        found.append(number.range.lowerBound..<end)
      }
    }
    return found.sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
  }

  private func isMonth(_ index: Int, _ range: Range<Int>) -> Bool {
    let next = word(index + 1, range)
    return ["in", "of", "early", "late", "by", "until", "since", "next", "this", "mid"].contains(word(index - 1, range))
      || (range.contains(index + 1) && tokens[index + 1].kind == .number && !next.isEmpty)
  }
}
