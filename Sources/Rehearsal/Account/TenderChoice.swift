import Dialogue
import Scenarios

/// Reads what a trainee proposes to a house: a product, and which of the needs he was told it is to answer.
public struct TenderChoice: Equatable, Sendable {
  /// The product; nil where none was named.
  public var product: String?
  /// The needs; nil where none were named.
  public var needs: [String]?

  /// The proposal, once both are known.
  public var tender: Tender? {
    guard let product, let needs else { return nil }
    return Tender(product: product, needs: needs)
  }

  /// The needs that can be named in a proposal: what was told, in the order of the people.
  public static func needs(in state: SessionState, of scenario: Scenario) -> [Need] {
    let answerable = scenario.answerable
    return scenario.needs.filter { answerable.contains($0.id) && state.position.level(of: $0.id) >= .fact }
  }

  /// Whether a line names nothing but numbers of a list, or all of it.
  public static func isList(_ typed: String) -> Bool {
    let words = words(of: typed)
    return !words.isEmpty && words.allSatisfy { all.contains($0) || !numbers(of: $0).isEmpty }
  }

  private static let all = ["all", "全部", "都"]

  private static func words(of typed: String) -> [String] {
    typed.split { $0.isWhitespace || ",，、;；:：".contains($0) }.map { $0.lowercased() }
  }

  /// One number, or the two ends of a range; none where it is neither.
  private static func numbers(of word: String) -> [Int] {
    let parts = word.split(omittingEmptySubsequences: false) { "-–~".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count && numbers.count <= 2 ? numbers : []
  }

  /// Reads `duet 1 3-5`, `2 all`, `duet reporter-wish editor-noise`: a product by number, id or name, then needs by their
  /// numbers in the list or by id.
  public static func read(_ typed: String, in state: SessionState, of scenario: Scenario) -> TenderChoice {
    let needs = needs(in: state, of: scenario)
    var words = words(of: typed)
    var choice = TenderChoice()
    if let first = words.first, let number = Int(first), scenario.products.indices.contains(number - 1) {
      choice.product = scenario.products[number - 1].id
      words.removeFirst()
    } else if let product = scenario.products.first(where: { product in
      words.contains(product.id) || Phrase.anyOf([product.name] + product.names, in: typed)
    }) {
      choice.product = product.id
      words.removeAll { $0 == product.id }
    }
    var named: [String] = []
    for word in words {
      let numbers = numbers(of: word)
      if all.contains(word) {
        named += needs.map(\.id)
      } else if scenario.need(word) != nil {
        named.append(word)
      } else if let first = numbers.first, let last = numbers.last, first <= last {
        named += needs.enumerated().filter { (first...last).contains($0.offset + 1) }.map(\.element.id)
      }
    }
    var seen: Set<String> = []
    if !named.isEmpty { choice.needs = named.filter { seen.insert($0).inserted } }
    return choice
  }
}
