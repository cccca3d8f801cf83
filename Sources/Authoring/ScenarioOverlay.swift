import Scenarios

/// Reads `scenario.<locale>.yaml`: the words of a scenario in another language.
struct ScenarioOverlay {
  let overlay: Overlay
  /// The sample lines by topic.
  var samples: [ScenarioBase.Sample] = []

  init(file: String, log: DiagnosticLog) {
    overlay = Overlay(file: file, log: log)
  }

  /// The scenario with the overlay's words in the place of the base's.
  mutating func read(_ root: YAMLNode, over base: Scenario, locale: String) -> Scenario {
    let top = Fields(root, .scenarioOverlay, file: overlay.file, log: overlay.log, structure: .scenario)
    top.checkFormat()
    _ = top.ownName("overlays", wanted: base.id.isEmpty ? nil : base.id)
    var scenario = base
    scenario.locale = top.locale(wanted: locale)
    scenario.title = overlay.text("title", in: top)
    scenario.brief = overlay.text("brief", in: top)
    scenario.opening = overlay.texts("opening", in: top, over: base.opening, slots: .trainee)
    scenario.people = overlay.lay("people", of: .person, in: top, over: base.people, id: \.id) { words, person in
      lay(words, over: &person, ofAccount: base.account != nil)
    }
    if let account = base.account { scenario.account = lay(top, over: account, people: base.people.map(\.id)) }
    var samples: [ScenarioBase.Sample] = []
    scenario.needs = overlay.lay("needs", of: .need, in: top, over: base.needs, id: \.id) { words, need in
      lay(words, over: &need, &samples)
    }
    scenario.facts = overlay.lay("facts", of: .fact, in: top, over: base.facts, id: \.id) { words, fact in
      lay(words, over: &fact, &samples)
    }
    self.samples = samples
    scenario.products = overlay.lay("products", of: .product, in: top, over: base.products, id: \.id) {
      lay($0, over: &$1)
    }
    scenario.objections = overlay.lay("objections", of: .objection, in: top, over: base.objections, id: \.id) {
      lay($0, over: &$1)
    }
    scenario.initiatives = overlay.lay("initiatives", of: .initiative, in: top, over: base.initiatives, id: \.id) {
      words, initiative in
      initiative.text = overlay.texts("text", in: words, over: initiative.text, slots: .spoken)
      initiative.ignored = overlay.texts("ignored", in: words, over: initiative.ignored, slots: .spoken)
    }
    scenario.endings = overlay.lay("endings", of: .ending, in: top, over: base.endings, id: \.id) { words, ending in
      ending.text = overlay.texts("text", in: words, over: ending.text, slots: .spoken)
      ending.epilogue = overlay.texts("epilogue", in: words, over: ending.epilogue, slots: .spoken)
    }
    scenario.lines = SharedLinesReader.own(in: top)
    scenario.offScript = top.texts("offScript")
    // Trainees mix languages: the words of the base file stay.
    scenario.lexicon = LexiconReader.words(in: top).extended(by: base.lexicon)
    return scenario
  }

  private func lay(_ words: Fields, over need: inout Need, _ samples: inout [ScenarioBase.Sample]) {
    need.about = overlay.text("about", in: words)
    let ask = self.ask(words, over: need.ask, borrows: need.asks != nil, good: ScenarioLimits.goodSamples)
    samples += ask.map { ScenarioBase.Sample(topic: need.id, line: $0, file: overlay.file) }
    need.ask = ask.map(\.text)
    need.names = overlay.texts("names", in: words, over: need.names)
    need.say = overlay.lay("say", of: .reply, in: words, over: need.say, id: \.id) { words, reply in
      reply.text = overlay.texts("text", in: words, over: reply.text, slots: .spoken)
    }
    need.again = overlay.texts("again", in: words, over: need.again, slots: .spoken)
    need.guessed = overlay.texts("guessed", in: words, over: need.guessed, slots: .spoken)
    need.confirm = overlay.texts("confirm", in: words, over: need.confirm, slots: .spoken)
    need.feeling = overlay.texts("feeling", in: words, over: need.feeling)
    need.touched = overlay.texts("touched", in: words, over: need.touched, slots: .spoken)
  }

  private func lay(_ words: Fields, over fact: inout Fact, _ samples: inout [ScenarioBase.Sample]) {
    fact.about = overlay.text("about", in: words)
    let ask = self.ask(words, over: fact.ask, borrows: fact.asks != nil)
    samples += ask.map { ScenarioBase.Sample(topic: fact.id, line: $0, file: overlay.file) }
    fact.ask = ask.map(\.text)
    fact.say = overlay.texts("say", in: words, over: fact.say, slots: .spoken)
  }

  /// The sample lines of a topic; one that borrows shared questions needs none of its own.
  private func ask(_ words: Fields, over base: [String], borrows: Bool, good: Int = 0) -> [PlacedText] {
    borrows
      ? words.placedTexts("ask", required: false)
      : overlay.placedTexts("ask", in: words, over: base, atLeast: ScenarioLimits.samples, good: good)
  }

  private func lay(_ words: Fields, over product: inout Product) {
    product.name = overlay.text("name", in: words)
    product.names = overlay.texts("names", in: words, over: product.names)
    product.sheet = overlay.text("sheet", in: words)
    // Money is of a country.
    if words.has("price") { product.price = words.integer("price", in: 0...1_000_000_000) }
    if words.has("currency") { product.currency = words.currency() }
    product.claims = overlay.lay("claims", of: .claim, in: words, over: product.claims, id: \.id) { words, claim in
      claim.samples = overlay.texts("samples", in: words, over: claim.samples)
    }
    product.liked = overlay.texts("liked", in: words, over: product.liked, slots: .spoken)
    product.disliked = overlay.texts("disliked", in: words, over: product.disliked, slots: .spoken)
  }

  private func lay(_ words: Fields, over objection: inout Objection) {
    objection.about = overlay.text("about", in: words)
    objection.text = overlay.texts("text", in: words, over: objection.text, slots: .spoken)
    objection.answers = overlay.lay("answers", of: .objectionAnswer, in: words, over: objection.answers, id: \.id) {
      words, answer in
      answer.text = overlay.texts("text", in: words, over: answer.text, slots: .spoken)
    }
  }
}
