import Dialogue
import Scenarios

/// Tells which of an author's claims about a product a sentence makes.
struct ClaimReading {
  private let matcher: TopicMatcher
  private let negations: [String]

  /// Below this fit (thousandths) a sentence makes no claim that anybody wrote.
  static let bar = 420

  init(scenario: Scenario, lexicon: Lexicon) {
    negations = lexicon.cues["negation"] ?? []
    matcher = TopicMatcher(
      samples: scenario.products.flatMap { product in
        product.claims.flatMap { claim in
          claim.samples.map { TopicSample(topic: "\(product.id).\(claim.id)", text: $0) }
        }
      }, lexicon: lexicon)
  }

  /// The claims about `product` that the sentence makes: at most one by its words, and the price by its number.
  func read(_ sentence: Sentence, of product: Product) -> [Claim] {
    guard sentence.question.kind == .none || sentence.question.form == .tag else { return [] }
    var found: [Claim] = []
    if let claim = byWords(sentence, product) { found.append(claim) }
    if let claim = byPrice(sentence, product), !found.contains(claim) { found.append(claim) }
    return found
  }

  /// The product that a sentence describes by something true of it, without naming it.
  func product(meantBy sentence: Sentence) -> String? {
    guard let best = matcher.rank(sentence.text, limit: 1).first, best.score >= ClaimReading.bar else { return nil }
    return best.id.split(separator: ".").first.map(String.init)
  }

  private func byWords(_ sentence: Sentence, _ product: Product) -> Claim? {
    let prefix = product.id + "."
    for match in matcher.rank(sentence.text, limit: 12) where match.id.hasPrefix(prefix) {
      guard match.score >= ClaimReading.bar else { return nil }
      let claim = product.claims.first { prefix + $0.id == match.id }
      // "there are shops" and "there are no shops" share their words; the negation decides.
      guard let claim, claim.id != "price", negates(match.sample) == negates(sentence.text)
      else { continue }
      return claim
    }
    return nil
  }

  private func negates(_ text: String) -> Bool { Phrase.anyOf(negations, in: text) }

  /// A sum of money within a hundredth of the price is the price, whether or not it was called so.
  private func byPrice(_ sentence: Sentence, _ product: Product) -> Claim? {
    guard let claim = product.claims.first(where: { $0.id == "price" }) else { return nil }
    let sums = sentence.slots.filter { $0.kind == .money || $0.kind == .number }.compactMap { Int($0.value) }
    return sums.contains { abs($0 - product.price) * 100 <= product.price } ? claim : nil
  }
}
