import Dialogue
import Scenarios

/// Tells which of an author's claims about a product a sentence makes.
struct ClaimReading {
  private let matcher: TopicMatcher
  private let productNames: [String]
  private let negations: PhraseList

  /// Below this fit (thousandths) a clause makes no claim that anybody wrote; measured on offers that claim nothing.
  ///
  /// Chinese fits run lower, for its words are shorter.
  private let bar: Int
  /// By how much plainer a false claim must be: to be called a liar by mistake is worse than to get away with it.
  private static let falseSurplus = 140
  /// By how much less a true claim may fit, and by how much it must lead the next of its product for that.
  private static let ease = 60
  private static let lead = 60

  /// By how much plainer half a clause must make a claim.
  private static let halfSurplus = 60

  init(scenario: Scenario, cues: CallCues, features: TopicFeatures) {
    bar = scenario.locale.hasPrefix("zh") ? 480 : 560
    productNames = scenario.products.flatMap { [$0.name] + $0.names }.sorted { $0.count > $1.count }
    negations = cues.negation
    matcher = TopicMatcher(
      samples: scenario.products.flatMap { product in
        product.claims.flatMap { claim in
          claim.samples.map { TopicSample(topic: "\(product.id).\(claim.id)", text: $0) }
        }
      }, features: features, asked: false)
  }

  /// The claims about `product` that the sentence makes: one a clause by its words, and the price by its number.
  func read(_ sentence: Sentence, of product: Product) -> [Claim] {
    // "Two free days, no shops, shall I hold it?" tells before it asks; what is false is not held against a question.
    let asks = sentence.question.kind != .none && sentence.question.form != .tag
    var found: [Claim] = []
    let parts = clauses(of: withoutProductNames(sentence.text))
    for clause in asks ? parts.dropLast() : parts[...] {
      if let claim = byWords(clause, product), claim.holds || !asks, !found.contains(claim) { found.append(claim) }
      for half in halves(of: clause) {
        if let claim = byWords(half, product, surplus: Self.halfSurplus), claim.holds, !found.contains(claim) {
          found.append(claim)
        }
      }
    }
    if let claim = byPrice(sentence, product), !found.contains(claim) { found.append(claim) }
    return found
  }

  /// The product that a sentence describes by something true of it, without naming it.
  func product(meantBy sentence: Sentence) -> String? {
    guard let best = matcher.rank(sentence.text, limit: 1).first, best.score >= bar else { return nil }
    return best.id.split(separator: ".").first.map(String.init)
  }

  /// The product of whose merits a line tells at least so many, and more than of any other.
  func product(describedBy sentences: [Sentence], of products: [Product], from least: Int = 3) -> String? {
    // What only gives his own words back tells no merits.
    let telling = sentences.filter { sentence in
      (sentence.question.kind == .none || sentence.question.form == .tag)
        && (!sentence.does(.restateFact)
          || [.pitch, .claim, .proposal, .promise, .advice].contains(where: sentence.does))
    }
    let told = products.map { product in
      (product.id, Set(telling.flatMap { read($0, of: product) }.filter(\.holds).map(\.id)).count)
    }
    guard let most = told.map(\.1).max(), most >= least else { return nil }
    let best = told.filter { $0.1 == most }
    return best.count == 1 ? best.first?.0 : nil
  }

  /// The words beside the products' names: to name "Three Cathedral Towns" says nothing of cathedrals.
  func withoutProductNames(_ text: String) -> String {
    productNames.reduce(text) { text, name in
      guard let span = Phrase.find(name, in: text) else { return text }
      let scalars = Array(text.unicodeScalars)
      var rest = String.UnicodeScalarView()
      rest.append(contentsOf: scalars[..<min(span.start, scalars.count)])
      rest.append(contentsOf: scalars[min(span.end, scalars.count)...])
      return String(rest)
    }
  }

  /// The parts between commas: "I'd suggest this one, and there are no shops." A comma in a number parts nothing, and
  /// a part of two or three characters says too little.
  private func clauses(of text: String) -> [String] {
    let characters = Array(text)
    var parts: [String] = [""]
    for (index, character) in characters.enumerated() {
      let between = index > 0 && index + 1 < characters.count
      let inNumber = between && characters[index - 1].isNumber && characters[index + 1].isNumber
      if ",，；;、:：".contains(character) && !inNumber {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    // Three Chinese characters may say it: 不用飞.
    return parts.filter { !Self.consents($0) }.filter {
      $0.count > 3 || $0.count == 3 && $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
  }

  /// "Of course." says yes to him, and nothing of a course.
  private static func consents(_ clause: String) -> Bool {
    let words = String(clause.lowercased().filter { $0.isLetter || $0 == " " }).split(separator: " ").joined(
      separator: " ")
    return [
      "of course", "of course not", "certainly", "absolutely", "no problem", "by all means", "all clear",
      "that's clear", "当然", "没问题", "好的", "那当然",
      "清楚", "清楚了", "明白", "明白了", "知道了", "记下了", "了解了", "收到",
    ]
    .contains(words)
  }

  /// "There are no shopping stops and two days all to yourselves" says two things.
  private func halves(of clause: String) -> [String] {
    let words = clause.split(separator: " ").map(String.init)
    guard let and = words.firstIndex(of: "and"), and >= 3, words.count - and > 3 else { return [] }
    return [words[..<and], words[(and + 1)...]].map { $0.joined(separator: " ") }
  }

  private func byWords(_ text: String, _ product: Product, surplus: Int = 0) -> Claim? {
    let prefix = product.id + "."
    let own = matcher.rank(text, limit: 12).filter { $0.id.hasPrefix(prefix) }
    // Products share their merits: a claim that stands alone among those of this one needs less.
    let lead = (own.first?.score ?? 0) - (own.dropFirst().first?.score ?? 0)
    for match in own {
      let claim = product.claims.first { prefix + $0.id == match.id }
      let eased = match == own.first && lead >= Self.lead && claim?.holds == true ? Self.ease : 0
      // What is most like the price is told by its number.
      guard match.score >= bar - eased + surplus, let claim, claim.id != "price" else { return nil }
      // "there are shops" and "there are no shops" share their words; the negation decides.
      guard negates(match.sample) == negates(text), !contradicts(match.sample, text),
        claim.holds || match.score >= bar + Self.falseSurplus
      else { continue }
      return claim
    }
    return nil
  }

  /// Whether two lines name numbers and none in common: "two quiet hours" is not the "hour before opening".
  private func contradicts(_ sample: String, _ text: String) -> Bool {
    let (a, b) = (numbers(in: sample), numbers(in: text))
    return !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
  }

  private func numbers(in text: String) -> Set<Int> {
    let words = [
      "an hour": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
      "ten": 10, "sixteen": 16, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
      "十": 10,
    ]
    var found = Set(words.filter { Phrase.find($0.key, in: text) != nil }.values)
    var digits = ""
    for character in text + " " {
      if character.isASCII && character.isNumber {
        digits.append(character)
      } else if character != "," {
        if let number = Int(digits) { found.insert(number) }
        digits = ""
      }
    }
    return found
  }

  private func negates(_ text: String) -> Bool { negations.stands(in: text) }

  /// A sum of money within a hundredth of the price is the price, whether or not it was called so.
  private func byPrice(_ sentence: Sentence, _ product: Product) -> Claim? {
    guard let claim = product.claims.first(where: { $0.id == "price" }) else { return nil }
    let sums = sentence.slots.filter { $0.kind == .money || $0.kind == .number }.compactMap { Int($0.value) }
    return sums.contains { abs($0 - product.price) * 100 <= product.price } ? claim : nil
  }
}
