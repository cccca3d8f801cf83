import Scenarios
import Selling

/// Reads `scenario.yaml`: structure and words.
///
/// What it names is looked up by `ScenarioNames` when all is read.
struct ScenarioBase {
  let file: String
  let log: DiagnosticLog
  /// What the file names, to be looked up.
  var references: [Reference] = []
  /// The sample lines by topic.
  var samples: [Sample] = []
  /// The ids of the needs, with their places.
  var needIds: [PlacedText] = []

  init(file: String, log: DiagnosticLog) {
    self.file = file
    self.log = log
  }

  /// A sample line of a topic, with its place.
  struct Sample {
    var topic: String
    var line: PlacedText
    var file: String
  }

  /// The scenario as far as it can be read.
  mutating func read(_ root: YAMLNode, wantedId: String?) -> Scenario {
    let top = Fields(root, .scenario, file: file, log: log)
    top.checkFormat()
    let id = top.ownName("id", wanted: wantedId)
    let locale = top.locale()
    let title = top.text("title")
    let brief = top.text("brief")
    let opening = top.texts("opening", required: true, slots: .trainee)
    let people = top.list("people", of: .person, required: true, atLeast: 1)
    let isAccount = top.has("account")
    let needs = top.list("needs", of: .need, required: true, atLeast: 1)
    let facts = top.list("facts", of: .fact, required: false)
    let objections = top.list("objections", of: .objection, required: false)
    let initiatives = top.list("initiatives", of: .initiative, required: false)
    let closings = top.list("endings", of: .ending, required: true, atLeast: 1)
    let endings = closings.map { ending($0) }
    // Where a verdict is asked, nothing has to be sold.
    let sells = !endings.contains { $0.waitsForVerdict }
    let products = top.list("products", of: .product, required: sells, atLeast: sells ? 1 : 0)
    Fields.checkUniqueIds(people, among: "people")
    Fields.checkUniqueIds(needs + facts, among: "needs and facts")
    Fields.checkUniqueIds(products, among: "products")
    Fields.checkUniqueIds(objections + initiatives, among: "objections and initiatives")
    Fields.checkUniqueIds(closings, among: "endings")
    for item in isAccount ? needs + facts + objections + initiatives : [] where !item.has("person") {
      item.add(.noHolder, item.place, "\(item.name) belongs to nobody", "write `person:` with the id of one")
    }
    return Scenario(
      id: id, locale: locale, title: title, brief: brief, opening: opening,
      people: people.map { person($0, ofAccount: isAccount) }, needs: needs.map { need($0) },
      facts: facts.map { fact($0) },
      products: products.map { product($0) }, objections: objections.map { objection($0) },
      initiatives: initiatives.map { initiative($0) }, endings: endings,
      lines: SharedLinesReader.own(in: top), offScript: top.texts("offScript"), lexicon: LexiconReader.words(in: top),
      shared: SharedLines(),
      account: isAccount ? account(in: top, among: people.map { $0.id() }, holding: holders(of: needs)) : nil)
  }

  /// Who holds each need, by id.
  private func holders(of needs: [Fields]) -> [String: String] {
    Dictionary(needs.filter { $0.has("person") }.map { ($0.id(), $0.id("person")) }) { first, _ in first }
  }

  private mutating func person(_ fields: Fields, ofAccount isAccount: Bool) -> Persona {
    let role = fields.fields("role", of: .role, required: true)
    let level = role?.choice("level", as: BuyingRole.Level.self) ?? .operating
    let function = role?.choice("function", as: BuyingRole.Function.self) ?? .using
    let order = fields.choices("decisionOrder", as: DecisionDriver.self)
    if fields.has("decisionOrder"), order.count < DecisionDriver.allCases.count,
      let node = fields.value("decisionOrder")
    {
      fields.add(
        .decisionOrder, node.place, "`decisionOrder` of \(fields.name) lacks some of the three",
        "write `feeling`, `reason` and `rule`, heaviest first")
    }
    return Persona(
      id: fields.id(), name: fields.text("name"), role: BuyingRole(level: level, function: function),
      qualification: Set(fields.choices("qualification", as: Qualification.self)), decisionOrder: order,
      start: fields.meters("start", in: 0...100, required: true), names: fields.texts("names", required: isAccount),
      about: fields.text("about", required: isAccount),
      opens: fields.has("opens") ? condition(fields, "opens") : .always,
      words: occasions(fields, ofAccount: isAccount), lines: SharedLinesReader.own(in: fields))
  }

  private mutating func need(_ fields: Fields) -> Need {
    let id = fields.id()
    if case .scalar(let scalar) = fields.value("id") { needIds.append(PlacedText(text: id, place: scalar.place)) }
    let say = fields.list("say", of: .reply, required: true, atLeast: 1)
    Fields.checkUniqueIds(say, among: "replies of \(fields.name)")
    let replies = say.map { reply($0) }
    if !replies.isEmpty, replies.allSatisfy({ $0.gives < .fact }), let node = fields.value("say") {
      fields.add(
        .needNeverKnown, node.place, "no reply of \(fields.name) gives its fact", "write `gives: fact` at one of them")
    }
    return Need(
      id: id, about: fields.text("about"), depth: fields.choice("depth", as: NeedDepth.self) ?? .stated,
      state: fields.choice("state", as: NeedState.self) ?? .must,
      qualifies: fields.choice("qualifies", as: Qualification.self, required: false),
      unasked: fields.choice("unasked", as: UnaskedThing.self, required: false),
      side: fields.choice("side", as: NeedSide.self, required: false) ?? .personal,
      weight: fields.integer("weight", in: 0...5), person: person(fields),
      ask: ask(fields, topic: id, atLeast: ScenarioLimits.samples, good: ScenarioLimits.goodSamples),
      names: fields.texts("names"), say: replies, again: fields.texts("again", slots: .spoken),
      guessed: fields.texts("guessed", slots: .spoken), confirm: fields.texts("confirm", slots: .spoken),
      feeling: fields.texts("feeling"), touched: fields.texts("touched", slots: .spoken), asks: questions(fields),
      section: fields.choice("section", as: AccountSection.self, required: false))
  }

  /// The sample lines of a topic, remembered for comparing them across topics.
  private mutating func ask(_ fields: Fields, topic: String, atLeast: Int, good: Int = 0) -> [String] {
    let borrows = fields.has("asks")
    let lines = fields.placedTexts(
      "ask", required: !borrows, atLeast: borrows ? 0 : atLeast, good: borrows ? 0 : good)
    samples += lines.map { Sample(topic: topic, line: $0, file: file) }
    return lines.map(\.text)
  }

  /// The set of shared questions that a topic borrows.
  private mutating func questions(_ fields: Fields) -> String? {
    refer(.questionSet, fields, "asks")
    return fields.has("asks") ? fields.id("asks") : nil
  }

  /// The person of an account whose it is.
  mutating func person(_ fields: Fields) -> String? {
    refer(.person, fields, "person")
    return fields.has("person") ? fields.id("person") : nil
  }

  private mutating func reply(_ fields: Fields) -> Reply {
    Reply(
      id: fields.id(), gate: condition(fields, "gate", inGate: true),
      text: fields.texts("text", required: true, slots: .spoken), gives: fields.disclosure("gives"),
      reveals: ids(.need, fields, "reveals"), effect: fields.effect())
  }

  private mutating func fact(_ fields: Fields) -> Fact {
    let id = fields.id()
    return Fact(
      id: id, about: fields.text("about"), ask: ask(fields, topic: id, atLeast: ScenarioLimits.samples),
      say: fields.texts("say", required: true, slots: .spoken), effect: fields.effect(), asks: questions(fields),
      person: person(fields), follows: ids(.source, fields, "follows"),
      reveals: ids(.need, fields, "reveals"), near: ids(.need, fields, "near"))
  }

  /// The condition under a key; `always` where it cannot be read.
  ///
  /// Nil keys are not read.
  mutating func condition(_ fields: Fields, _ key: String, inGate: Bool = false) -> Condition {
    guard let scalar = fields.scalar(key, required: true) else { return .always }
    switch Condition.parse(scalar.text) {
    case .success(let condition):
      for leaf in condition.leaves { look(at: leaf, scalar, fields, key, inGate: inGate) }
      return condition
    case .failure(let mistake):
      fields.add(
        .badCondition, scalar.place(ofScalar: mistake.offset),
        "`\(key)` of \(fields.name) cannot be read: \(mistake.description.shortened(to: 200))",
        "see the table of conditions in scenario-format.md")
      return .always
    }
  }

  private mutating func look(
    at leaf: Condition, _ scalar: YAMLScalar, _ fields: Fields, _ key: String, inGate: Bool
  ) {
    if let (kind, id) = leaf.reference {
      references.append(Reference(kind, id, scalar.place(of: id), name: "`\(key)` of \(fields.name)"))
    }
    if leaf.needsTopic, !inGate {
      fields.add(
        .noTopicHere, scalar.place(of: leaf.description), "`\(leaf)` in `\(key)` of \(fields.name) belongs to no topic",
        "write `about ID`, `restated ID` or `did ACT`")
    }
  }

  /// The ids of a list, to be looked up.
  mutating func ids(_ kind: Reference.Kind, _ fields: Fields, _ key: String) -> [String] {
    fields.ids(key).map { id in
      references.append(Reference(kind, id.text, id.place, name: "`\(key)` of \(fields.name)"))
      return id.text
    }
  }

  /// Remembers the id under a key, to be looked up.
  mutating func refer(_ kind: Reference.Kind, _ fields: Fields, _ key: String) {
    guard fields.has(key), let scalar = fields.scalar(key, required: false), Fields.isId(scalar.text) else { return }
    references.append(Reference(kind, scalar.text, scalar.place, name: "`\(key)` of \(fields.name)"))
  }
}

/// The fewest of what makes a call work, and of what makes it good.
enum ScenarioLimits {
  /// Sample lines of a topic.
  static let samples = 3
  /// Sample lines of a need that teach it well.
  static let goodSamples = 10
  /// Wordings of the purposes a trainee meets most.
  static let goodLines = 8
}

extension String {
  /// At most `limit` characters of it.
  func shortened(to limit: Int) -> String { count > limit ? prefix(limit - 1) + "…" : self }
}

extension YAMLScalar {
  /// Where a word stands in the text, or where the text begins.
  func place(of word: String) -> Place {
    let (all, sought) = (Array(text.unicodeScalars), Array(word.unicodeScalars))
    guard all.count >= sought.count else { return place }
    let found = (0...(all.count - sought.count)).first { Array(all[$0..<($0 + sought.count)]) == sought }
    return found.map { place(ofScalar: $0) } ?? place
  }
}
