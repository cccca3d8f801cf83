import Scenarios
import Selling

extension ScenarioBase {
  /// A product with what may be said of it.
  mutating func product(_ fields: Fields) -> Product {
    let meets = ids(.need, fields, "meets")
    let fails = ids(.need, fields, "fails")
    if let both = fails.first(where: meets.contains), let node = fields.value("fails") {
      fields.add(
        .duplicateItem, node.place, "\(fields.name) both meets and fails `\(both)`", "take it out of one of the two")
    }
    let statements = fields.list("claims", of: .claim, required: false)
    Fields.checkUniqueIds(statements, among: "claims of \(fields.name)")
    let claims = statements.map { claim($0) }
    return Product(
      id: fields.id(), name: fields.text("name"), names: fields.texts("names", required: true),
      sheet: fields.text("sheet"), meets: meets, fails: fails, price: fields.integer("price", in: 0...1_000_000_000),
      currency: fields.currency(), claims: claims, liked: fields.texts("liked", required: true, slots: .spoken),
      disliked: fields.texts("disliked", required: true, slots: .spoken))
  }

  private mutating func claim(_ fields: Fields) -> Claim {
    refer(.need, fields, "need")
    return Claim(
      id: fields.id(), holds: fields.truth("holds"), need: fields.has("need") ? fields.id("need") : nil,
      samples: fields.texts("samples", required: true))
  }

  /// An objection with the buyer's answers to what is said to it.
  mutating func objection(_ fields: Fields) -> Objection {
    let when = condition(fields, "when")
    let answers = fields.list("answers", of: .objectionAnswer, required: true, atLeast: 1)
    Fields.checkUniqueIds(answers, among: "answers of \(fields.name)")
    refer(.topic, fields, "topic")
    return Objection(
      id: fields.id(), about: fields.text("about"), topic: fields.has("topic") ? fields.id("topic") : nil, when: when,
      text: fields.texts("text", required: true, slots: .spoken), answers: answers.map { answer($0) },
      person: person(fields))
  }

  private mutating func answer(_ fields: Fields) -> ObjectionAnswer {
    ObjectionAnswer(
      id: fields.id(), when: condition(fields, "when"), text: fields.texts("text", required: true, slots: .spoken),
      settles: fields.truth("settles"), effect: fields.effect())
  }

  /// What the buyer tells or asks of his own accord.
  mutating func initiative(_ fields: Fields) -> Initiative {
    refer(.topic, fields, "topic")
    return Initiative(
      id: fields.id(), kind: fields.choice("kind", as: Initiative.Kind.self) ?? .tells,
      when: condition(fields, "when"), text: fields.texts("text", required: true, slots: .spoken),
      reveals: ids(.need, fields, "reveals"), topic: fields.has("topic") ? fields.id("topic") : nil,
      answered: fields.has("answered") ? condition(fields, "answered") : nil,
      ignored: fields.texts("ignored", slots: .spoken), person: person(fields))
  }

  /// An ending; its cause and next step have to fit its outcome.
  mutating func ending(_ fields: Fields) -> Ending {
    let outcome = fields.choice("outcome", as: Outcome.self)
    let cause = fields.choice("cause", as: LossCause.self, required: false)
    let epilogue = fields.texts("epilogue", slots: .spoken)
    let place = fields.value("outcome")?.place ?? fields.place
    switch outcome {
    case .bought where fields.has("cause"):
      fields.add(.endingCause, place, "\(fields.name) is `bought` and has a cause of loss", "take out `cause`")
    case .refused, .walkedOut, .returned, .competitor:
      if !fields.has("cause") {
        fields.add(
          .endingCause, place, "\(fields.name) loses the customer and has no cause",
          "write `cause:` with one of \(NearestWord.list(LossCause.allCases.map(\.rawValue)))")
      }
    default: break
    }
    if outcome == .returned, !fields.has("epilogue") {
      fields.add(
        .noEpilogue, place, "\(fields.name) is `returned` and has no epilogue", "tell in `epilogue` what happened later"
      )
    }
    if fields.has("nextStep"), let outcome, outcome != .wavering {
      fields.add(
        .nextStepElsewhere, fields.value("nextStep")?.place ?? place, "\(fields.name) has `nextStep`",
        "take it out, or write `outcome: wavering`")
    }
    let ending = Ending(
      id: fields.id(), outcome: outcome ?? .refused, nextStep: fields.truth("nextStep", fallback: false), cause: cause,
      when: condition(fields, "when"), text: fields.texts("text", required: true, slots: .spoken), epilogue: epilogue)
    if outcome == .judged, !ending.waitsForVerdict {
      fields.add(
        .judgedWithoutVerdict, place, "\(fields.name) is `judged`, and its `when` waits for no verdict",
        "write `verdict` or `action \(NextAction.nurture.rawValue)` into `when`, or another outcome")
    }
    return ending
  }
}

extension Fields {
  /// The code of a currency, ISO 4217.
  func currency() -> String {
    guard let scalar = scalar("currency", required: true) else { return "" }
    if scalar.text.utf8.count != 3 || !scalar.text.utf8.allSatisfy({ (65...90).contains($0) }) {
      add(
        .badCurrency, scalar.place, "`currency` of \(name) is `\(scalar.text.shortened)`",
        "write a code of three capital letters, such as `CNY`")
    }
    return scalar.text
  }
}
