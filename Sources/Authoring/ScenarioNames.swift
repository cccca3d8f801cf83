import Scenarios

/// The ids a scenario has, each kind unique, for looking up what its parts name.
struct ScenarioNames {
  private let people: [String]
  private let needs: [String]
  private let topics: [String]
  private let products: [String]
  private let claims: [String]
  private let objections: [String]
  private let initiatives: [String]
  private let questions: [String]
  private let sets: [Reference.Kind: Set<String>]

  init(_ scenario: Scenario, smallTalk: [Fact], questions: [String] = []) {
    self.questions = questions
    people = scenario.people.map(\.id)
    needs = scenario.needs.map(\.id)
    topics = needs + scenario.facts.map(\.id) + smallTalk.map(\.id)
    products = scenario.products.map(\.id)
    claims = scenario.products.flatMap { product in product.claims.map { "\(product.id).\($0.id)" } }
    objections = scenario.objections.map(\.id)
    initiatives = scenario.initiatives.map(\.id) + (scenario.account?.rival.moves.map(\.id) ?? [])
    sets = [
      .person: Set(people), .need: Set(needs), .topic: Set(topics), .product: Set(products), .claim: Set(claims),
      .objection: Set(objections), .objectionOrInitiative: Set(objections + initiatives),
      .source: Set(topics + objections + initiatives + [Fact.opening]),
      .questionSet: Set(questions),
    ]
  }

  /// Notes the references that name nothing.
  func check(_ references: [Reference], file: String, log: DiagnosticLog) {
    for reference in references where sets[reference.kind]?.contains(reference.id) != true {
      log.add(
        .unknownReference, file, reference.place,
        "\(reference.name) names `\(reference.id.shortened)`, and there is no such \(reference.kind.rawValue)",
        known(reference.kind).isEmpty
          ? "write it, or take the name out" : NearestWord.advice(for: reference.id, among: known(reference.kind)))
    }
  }

  private func known(_ kind: Reference.Kind) -> [String] {
    switch kind {
    case .person: people
    case .need: needs
    case .topic: topics
    case .product: products
    case .claim: claims
    case .objection: objections
    case .objectionOrInitiative: objections + initiatives
    case .questionSet: questions
    case .source: topics + objections + initiatives + [Fact.opening]
    }
  }
}
