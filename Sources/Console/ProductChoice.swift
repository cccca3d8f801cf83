import Scenarios
import Typography

/// Finds the product that a trainee means.
enum ProductChoice {
  /// The product of a number (from 1), an id, a name, or of a part that stands in one product's names only.
  static func find(_ typed: String, in products: [Product]) -> Product? {
    let wanted = Folding.fold(typed)
    guard !wanted.isEmpty else { return nil }
    if let number = number(wanted) { return products.indices.contains(number - 1) ? products[number - 1] : nil }
    func names(_ product: Product) -> [String] {
      ([product.id, product.name] + product.names).map { Folding.fold($0) }
    }
    if let exact = products.first(where: { names($0).contains(wanted) }) { return exact }
    let near = products.filter { names($0).contains { $0.contains(wanted) || wanted.contains($0) } }
    return near.count == 1 ? near.first : nil
  }

  private static func number(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    guard text.count == 1, let digit = text.first else { return nil }
    return Array("一二三四五六七八九").firstIndex(of: digit).map { $0 + 1 }
  }
}
