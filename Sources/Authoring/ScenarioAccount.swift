import Scenarios
import Selling

extension ScenarioBase {
  /// What makes an account of the scenario.
  mutating func account(in top: Fields, among people: [String], holding holders: [String: String]) -> Account? {
    guard let fields = top.fields("account", of: .account, required: true) else { return nil }
    let conflicts = fields.list("conflicts", of: .conflict, required: false)
    let remarks = fields.list("remarks", of: .remark, required: false)
    Fields.checkUniqueIds(conflicts, among: "conflicts")
    Fields.checkUniqueIds(remarks, among: "remarks")
    return Account(
      days: fields.integer("days", in: 1...365), money: fields.integer("money", in: 0...1_000_000_000),
      currency: fields.currency(), contacts: contacts(fields), promise: fields.integer("promise", in: 1...365),
      conflicts: conflicts.map { conflict($0, among: people, holders) }, remarks: remarks.map { remark($0, holders) },
      rival: rival(fields),
      influences: fields.list("influences", of: .influence, required: false).map { influence($0) })
  }

  /// What a person of an account says when a contact begins, breaks off or is refused.
  func occasions(_ fields: Fields, ofAccount isAccount: Bool) -> [Persona.Occasion: [String]] {
    var words: [Persona.Occasion: [String]] = [:]
    for occasion in Persona.Occasion.allCases where isAccount || fields.has(occasion.rawValue) {
      let isNeeded = isAccount && (occasion != .fends || fields.has("opens"))
      let texts = fields.texts(occasion.rawValue, required: isNeeded, slots: occasion.slots)
      if !texts.isEmpty { words[occasion] = texts }
    }
    return words
  }

  private func contacts(_ fields: Fields) -> [ContactWay: ContactTerms] {
    guard let ways = fields.fields("contacts", of: .contacts, required: true) else { return [:] }
    var terms: [ContactWay: ContactTerms] = [:]
    for way in ContactWay.allCases {
      guard let one = ways.fields(way.rawValue, of: .contactTerms, required: true) else { continue }
      terms[way] = ContactTerms(
        days: one.integer("days", in: 0...365), money: one.integer("money", in: 0...1_000_000_000),
        lines: one.integer("lines", in: 1...1000))
    }
    return terms
  }

  private mutating func conflict(_ fields: Fields, among people: [String], _ holders: [String: String]) -> Conflict {
    let between = ids(.need, fields, "between")
    if between.count != 2, let node = fields.wanted("between") {
      fields.add(
        .tooFew, node.place, "`between` of \(fields.name) names \(between.count) needs", "name two, of two people")
    }
    let answers = Self.answers(fields, among: people)
    let two = Set(between.compactMap { holders[$0] })
    if between.count == 2, two.count < 2 || !two.isSubset(of: answers.keys), let node = fields.wanted("between") {
      fields.add(
        .noHolder, node.place,
        two.count < 2 ? "\(fields.name) lies between no two people" : "\(fields.name) has no answer of one of the two",
        two.count < 2 ? "name needs of two people" : "write `answers` of \(NearestWord.list(two.sorted()))")
    }
    return Conflict(id: fields.id(), about: fields.text("about"), between: between, answers: answers)
  }

  /// What people say once told what another said, by person.
  static func answers(_ fields: Fields, among people: [String]) -> [String: [String]] {
    guard let node = fields.wanted("answers") else { return [:] }
    let words = Fields(node, Shape("answers of \(fields.name)", people), file: fields.file, log: fields.log)
    var answers: [String: [String]] = [:]
    for person in people where words.has(person) {
      answers[person] = words.texts(person, required: true, slots: .spoken)
    }
    return answers
  }

  private mutating func remark(_ fields: Fields, _ holders: [String: String]) -> Remark {
    let by = fields.id("by")
    let isOwn = fields.has("gives") && holders[fields.id("gives")].map { $0 != by } ?? false
    if holders[fields.id("after")] == by || isOwn {
      fields.add(
        .noHolder, fields.value("by")?.place ?? fields.place,
        isOwn ? "\(fields.name) gives what `\(by)` does not hold" : "\(fields.name) answers what `\(by)` told himself",
        "write another `by`")
    }
    refer(.need, fields, "after")
    refer(.person, fields, "by")
    refer(.need, fields, "gives")
    return Remark(
      id: fields.id(), after: fields.id("after"), by: by,
      gives: fields.has("gives") ? fields.id("gives") : nil, effect: fields.effect(),
      text: fields.texts("text", required: true, slots: .spoken))
  }

  private mutating func rival(_ fields: Fields) -> Rival {
    guard let rival = fields.fields("rival", of: .rival, required: true) else { return Rival(name: "", moves: []) }
    let moves = rival.list("moves", of: .rivalMove, required: false)
    Fields.checkUniqueIds(moves, among: "moves of the rival")
    return Rival(
      name: rival.text("name"),
      moves: moves.map { move in
        refer(.person, move, "on")
        return Rival.Move(
          id: move.id(), day: move.integer("day", in: 1...365),
          when: move.has("when") ? condition(move, "when") : .always, on: move.id("on"), effect: move.effect(),
          text: move.texts("text", required: true))
      })
  }

  private mutating func influence(_ fields: Fields) -> Influence {
    refer(.person, fields, "from")
    refer(.person, fields, "on")
    return Influence(
      from: fields.id("from"), on: fields.id("on"), weight: fields.integer("weight", in: 0...100))
  }
}

extension Persona.Occasion {
  /// The slots its words may have.
  var slots: Fields.Slots {
    switch self {
    case .opening, .again, .phone, .leaves, .private: .trainee
    case .relayed: .relayed
    case .fends, .shut, .broken: .none
    }
  }
}
