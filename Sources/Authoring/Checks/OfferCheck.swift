import Dialogue
import Scenarios
import Selling

/// Looks at what is offered, and at the weights: whether products, claims, needs and effects go together.
struct OfferCheck {
  private let checked: CheckedScenario
  private var scenario: Scenario { checked.scenario }

  init(_ checked: CheckedScenario) { self.checked = checked }

  func run() {
    for product in scenario.products {
      price(of: product)
      claims(of: product)
      if product.meets.isEmpty {
        checked.note(
          .offerMeetsNothing, place(product, "meets"), "the product `\(product.id)` meets no need",
          "name in `meets` what it answers; even a poor offer answers something")
      }
    }
    needs()
    effects()
  }

  private func place(_ product: Product, _ key: String) -> Place { checked.base["products", product.id, key] }

  private func weight(_ need: String) -> Int { scenario.need(need)?.weight ?? 0 }

  // MARK: price

  private func price(of product: Product) {
    if product.price == 0 {
      checked.note(
        .freeOfCharge, place(product, "price"), "the product `\(product.id)` costs nothing",
        "write what it costs in all"
      )
    }
  }

  /// The sheet of every language has to say the price: as digits, with or without marks between them.
  static func priceOnSheet(_ checked: CheckedScenario) {
    for product in checked.scenario.products where product.price > 0 {
      guard !numbers(in: product.sheet).contains(product.price) else { continue }
      checked.log.add(
        .priceNotOnSheet, checked.words.file, checked.words["products", product.id, "sheet"],
        "the sheet of `\(product.id)` does not say its price of \(product.price)",
        "write it there in digits, or mend `price`")
    }
  }

  private static func numbers(in text: String) -> Set<Int> {
    var found: Set<Int> = []
    var digits = ""
    for scalar in (text + " ").unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits.unicodeScalars.append(scalar)
      } else if !",.'\u{2019}\u{A0}\u{202F}，".unicodeScalars.contains(scalar) {
        if let number = Int(digits) { found.insert(number) }
        digits = ""
      }
    }
    return found
  }

  // MARK: claims

  private func claims(of product: Product) {
    let spoken = Set(scenario.products.flatMap { $0.claims.filter(\.holds).compactMap(\.need) })
    // What all of them answer tells none from the others.
    let common = scenario.products.reduce(Set(product.meets)) { $0.intersection($1.meets) }
    let own = Set(product.claims.filter(\.holds).compactMap(\.need))
    for claim in product.claims {
      let place = checked.base["products", product.id, "claims", claim.id]
      guard let need = claim.need, weight(need) > 0 else { continue }
      if claim.holds, !product.meets.contains(need), !product.fails.contains(need) {
        checked.note(
          .claimWithoutNeed, place,
          "the true claim `\(product.id).\(claim.id)` speaks to `\(need)`, which the product neither meets nor fails",
          "put `\(need)` into `meets` or `fails`, or take `need` out of the claim")
      }
      if !claim.holds, !spoken.contains(need), !product.claims.contains(where: \.holds) {
        checked.note(
          .loneFalseClaim, place, "the false claim `\(product.id).\(claim.id)` has no true one beside it",
          "write what is true of the same matter")
      }
    }
    for need in product.meets
    where weight(need) > 0 && !own.contains(need) && (spoken.contains(need) || !common.contains(need)) {
      checked.note(
        .unsaidByClaim, place(product, "meets"),
        "the product `\(product.id)` meets `\(need)`, and none of its true claims says so",
        "write a true claim with `need: \(need)`, or take it out of `meets`")
    }
  }

  // MARK: needs and effects

  private func needs() {
    if !scenario.needs.isEmpty, scenario.needs.allSatisfy({ $0.weight == 0 }) {
      checked.note(.noWeight, checked.base["needs"], "all needs weigh 0", "give each a `weight` from 1 to 5")
    }
    let named = Set(
      checked.conditions.flatMap { $0.condition.leaves }.compactMap { leaf -> String? in
        guard let (kind, id) = leaf.reference, kind == .need || kind == .topic else { return nil }
        return id
      })
    let offered = Set(scenario.products.flatMap { $0.meets + $0.fails + $0.claims.compactMap(\.need) })
    for need in scenario.needs
    where !scenario.products.isEmpty && !(scenario.account != nil && need.side == .personal) && need.qualifies == nil
      && need.unasked == nil && !named.contains(need.id)
      && !offered.contains(need.id)
    {
      checked.note(
        .unusedNeed, checked.base["needs", need.id], "nothing turns on the need `\(need.id)`",
        "let a product meet or fail it, name it in a condition, or say what it `qualifies`")
    }
  }

  /// What no buyer resents.
  private static let kind: Set<DialogueAct> = [
    .openQuestion, .clarifyingQuestion, .empathy, .restateFact, .restateFeeling, .summary,
  ]

  private func effects() {
    for need in scenario.needs where need.state != .none {
      for reply in need.say where reply.gives >= .fact {
        for meter in Meter.allCases where (reply.effect[meter] ?? 0) < 0 {
          checked.note(
            .effectAgainstSense, checked.base["needs", need.id, "say", reply.id, "effect"],
            "the reply `\(reply.id)` of `\(need.id)` tells him who asked well, and lowers `\(meter.rawValue)`",
            "make it a gain, or take it out")
        }
      }
    }
    for objection in scenario.objections {
      for answer in objection.answers {
        let place = checked.base["objections", objection.id, "answers", answer.id, "effect"]
        let sum = answer.effect.values.reduce(0, +)
        // Who gives in may trust less for it; what settles does not make the offer worth less.
        let gain: [Meter] = sum <= -8 ? Meter.allCases : [.worth, .satisfaction]
        let lost = gain.first { (answer.effect[$0] ?? 0) < 0 }
        if (answer.effect[.trust] ?? 0) < 0, let act = answer.when.acts.first(where: Self.kind.contains) {
          checked.note(
            .effectAgainstSense, place,
            "the answer `\(answer.id)` to `\(objection.id)` is for `\(act.rawValue)`, and lowers `trust`",
            "make it a gain, or take it out")
        }
        if answer.settles, let lost {
          checked.note(
            .effectAgainstSense, place,
            "the answer `\(answer.id)` settles `\(objection.id)`, and lowers `\(lost.rawValue)`",
            "make it a gain, or write `settles: false`")
        } else if !answer.settles,
          sum > 5 || (answer.effect[.worth] ?? 0) > 0 || (answer.effect[.satisfaction] ?? 0) > 0
        {
          checked.note(
            .effectAgainstSense, place, "the answer `\(answer.id)` leaves `\(objection.id)` open, and is a gain",
            "make it a loss, or write `settles: true`")
        }
      }
    }
  }
}

extension Condition {
  /// The acts that it asks for.
  fileprivate var acts: [DialogueAct] {
    leaves.compactMap { leaf in if case .did(let act) = leaf { act } else { nil } }
  }
}
