import Dialogue
import Selling

extension Condition {
  /// Reads a condition in plain words, `open question and trust >= 60`: `not` binds most tightly, then `and`, then
  /// `or`.
  ///
  /// A pure function of the text; ids are not looked up.
  public static func parse(_ text: String) -> Result<Condition, ConditionMistake> {
    var parser = ConditionParser(text)
    do throws(ConditionMistake) {
      return .success(try parser.parse())
    } catch {
      return .failure(error)
    }
  }
}

/// Reads a condition from left to right.
struct ConditionParser {
  private let tokens: [Token]
  private let end: Int
  private var next = 0
  private var depth = 0

  /// How deep parentheses and `not` may lie: no author needs ten.
  private static let maximumDepth = 32

  struct Token {
    var text: String
    var offset: Int
  }

  init(_ text: String) {
    tokens = Self.split(text)
    end = text.unicodeScalars.count
  }

  /// Words, signs and parentheses.
  private static func split(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var current = String.UnicodeScalarView()
    var start = 0
    var isSign = false
    func flush() {
      if !current.isEmpty { tokens.append(Token(text: String(current), offset: start)) }
      current.removeAll()
    }
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if scalar.properties.isWhitespace {
        flush()
      } else if scalar == "(" || scalar == ")" {
        flush()
        tokens.append(Token(text: String(scalar), offset: offset))
      } else {
        let sign = "<>=!≤≥".unicodeScalars.contains(scalar)
        if sign != isSign { flush() }
        if current.isEmpty { start = offset }
        isSign = sign
        current.append(scalar)
      }
    }
    flush()
    return tokens
  }

  mutating func parse() throws(ConditionMistake) -> Condition {
    let condition = try any()
    guard peek == nil else { throw mistake("`and` or `or`") }
    return condition
  }

  private mutating func any() throws(ConditionMistake) -> Condition {
    var parts = [try all()]
    while take("or") { parts.append(try all()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func all() throws(ConditionMistake) -> Condition {
    var parts = [try one()]
    while take("and") { parts.append(try one()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func one() throws(ConditionMistake) -> Condition {
    guard depth < Self.maximumDepth else { throw mistake("something less nested") }
    depth += 1
    defer { depth -= 1 }
    if take("not") { return .not(try one()) }
    if take("(") {
      let inner = try any()
      guard take(")") else { throw mistake("`)`") }
      return inner
    }
    return try atom()
  }

  private mutating func atom() throws(ConditionMistake) -> Condition {
    guard let word = peek else { throw mistake("a condition") }
    if let meter = Meter(rawValue: word) {
      next += 1
      let (comparison, number) = try comparison(limit: 100)
      return .meter(meter, comparison, number)
    }
    if let counter = Condition.Counter(rawValue: word) {
      next += 1
      let (comparison, number) = try comparison(limit: counter == .spent ? 1_000_000 : 1000)
      return .counter(counter, comparison, number)
    }
    guard Self.atoms.contains(word) else { throw mistake("a condition such as `always` or `trust >= 60`") }
    next += 1
    switch word {
    case "always": return .always
    case "pressed": return .pressed
    case "introduced": return .introduced
    case "told": return .told
    case "verdict": return .verdict
    case "action": return try action()
    case "question": return .asked
    case "open": return try asked(.open)
    case "closed": return try asked(.closed)
    case "choice": return try asked(.choice)
    case "next":
      guard take("step") else { throw mistake("`step`") }
      return .nextStep
    case "feeling":
      guard take("restated") else { throw mistake("`restated`") }
      return .feelingRestated(optionalId())
    case "restated": return .restated(optionalId())
    case "proposed": return .proposed(optionalId())
    case "hinted": return .disclosed(try id("the id of a need"), .hint)
    case "known": return .disclosed(try id("the id of a need"), .fact)
    case "deep": return .disclosed(try id("the id of a need"), .heart)
    case "about": return .about(try id("the id of a topic"))
    case "named": return .named(try id("the id of a product"))
    case "claimed": return .claimed(try claim())
    case "raised": return .raised(try id("the id of an objection or initiative"))
    case "settled": return .settled(try id("the id of an objection"))
    case "backs": return .leans(try id("the id of a person"), .backs)
    case "opposes": return .leans(try id("the id of a person"), .opposes)
    default: return try act()
    }
  }

  private static let atoms: Set<String> = [
    "always", "question", "open", "closed", "choice", "restated", "feeling", "hinted", "known", "deep", "about",
    "did", "named", "claimed", "proposed", "raised", "settled", "next", "pressed",
    "introduced", "told", "verdict", "action", "backs", "opposes",
  ]

  private mutating func asked(_ kind: Question.Kind) throws(ConditionMistake) -> Condition {
    guard take("question") else { throw mistake("`question`") }
    return .askedAs(kind)
  }

  private mutating func act() throws(ConditionMistake) -> Condition {
    guard let word = peek, let act = DialogueAct(rawValue: word) else {
      throw mistake("an act such as `claim` or `open-question`")
    }
    next += 1
    return .did(act)
  }

  private mutating func action() throws(ConditionMistake) -> Condition {
    guard let word = peek, let action = NextAction(rawValue: word) else {
      throw mistake("one of " + NextAction.allCases.map { "`\($0.rawValue)`" }.joined(separator: " "))
    }
    next += 1
    return .action(action)
  }

  private mutating func comparison(limit: Int) throws(ConditionMistake) -> (Condition.Comparison, Int) {
    guard let sign = peek, let comparison = Condition.Comparison(rawValue: sign) else {
      throw mistake("one of `>=` `<=` `>` `<` `=`")
    }
    next += 1
    let expected = "a whole number from 0 to \(limit)"
    guard let digits = peek, digits.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) }),
      let number = Int(digits), number <= limit
    else { throw mistake(expected) }
    next += 1
    return (comparison, number)
  }

  private mutating func optionalId() -> String? {
    guard let word = peek, word != "and", word != "or", word != "not", Self.isId(word) else { return nil }
    next += 1
    return word
  }

  private mutating func id(_ expected: String) throws(ConditionMistake) -> String {
    guard let id = optionalId() else { throw mistake(expected) }
    return id
  }

  private mutating func claim() throws(ConditionMistake) -> String {
    let expected = "a product and its claim, as `tour.no-shops`"
    guard let word = peek else { throw mistake(expected) }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ Self.isId(String($0)) }) else { throw mistake(expected) }
    next += 1
    return word
  }

  private static func isId(_ word: String) -> Bool {
    !word.isEmpty
      && word.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
  }

  private var peek: String? { next < tokens.count ? tokens[next].text : nil }

  private mutating func take(_ word: String) -> Bool {
    guard peek == word else { return false }
    next += 1
    return true
  }

  private func mistake(_ expected: String) -> ConditionMistake {
    guard next < tokens.count else { return ConditionMistake(offset: end, found: "", expected: expected) }
    return ConditionMistake(offset: tokens[next].offset, found: tokens[next].text, expected: expected)
  }
}
