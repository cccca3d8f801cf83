/// Something the trainee can offer.
public struct Product: Equatable, Sendable {
  /// The id logs and endings name.
  public var id: String
  /// Its full name, as on the sheet.
  public var name: String
  /// Words by which a trainee may call it; any of them names it.
  public var names: [String]
  /// What the trainee may read about it: two to four lines of facts.
  public var sheet: String
  /// Needs that it answers.
  public var meets: [String]
  /// Needs that it goes against.
  public var fails: [String]
  /// What it costs the buyer in all, in whole units of `currency`.
  public var price: Int
  /// ISO 4217 code.
  public var currency: String
  /// What a trainee may say about it, true or false.
  public var claims: [Claim]
  /// What the buyer says when it is offered and answers needs he has told.
  public var liked: [String]
  /// What he says when it is offered and goes against him.
  public var disliked: [String]

  /// A product.
  public init(
    id: String, name: String, names: [String], sheet: String, meets: [String], fails: [String], price: Int,
    currency: String, claims: [Claim], liked: [String], disliked: [String]
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.sheet = sheet
    self.meets = meets
    self.fails = fails
    self.price = price
    self.currency = currency
    self.claims = claims
    self.liked = liked
    self.disliked = disliked
  }
}

extension Product {
  /// Weighted share of the buyer's needs that it answers, less those it goes against, in per cent from 0.
  ///
  /// Only needs that some product answers or goes against count: no product can answer "why he travels now".
  public func fit(in scenario: Scenario) -> Int {
    let answerable = scenario.answerable
    var all = 0
    var met = 0
    for need in scenario.needs where answerable.contains(need.id) {
      all += need.weight
      if meets.contains(need.id) { met += need.weight }
      if fails.contains(need.id) { met -= need.weight }
    }
    return all == 0 ? 0 : max(0, met) * 100 / all
  }
}

extension Scenario {
  /// The needs that some product answers or goes against.
  public var answerable: Set<String> { Set(products.flatMap { $0.meets + $0.fails }) }
}

/// A statement about a product that a trainee may make, with its truth.
public struct Claim: Equatable, Sendable {
  /// The id logs name it by, unique within its product.
  public var id: String
  /// Whether it is true of this product.
  public var holds: Bool
  /// The need it speaks to, if any.
  public var need: String?
  /// Sample statements.
  public var samples: [String]

  /// A statement with its truth.
  public init(id: String, holds: Bool, need: String?, samples: [String]) {
    self.id = id
    self.holds = holds
    self.need = need
    self.samples = samples
  }
}
