import Authoring
import Scenarios
import Testing

@Suite("Mistakes of an author")
struct MistakeTests {
  /// One change in the base file, and what must be said of it.
  struct Slip: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var code: DiagnosticCode
    var says: String
    var testDescription: String { "\(code): \(new)" }

    init(_ old: String, _ new: String, _ code: DiagnosticCode, _ says: String) {
      (self.old, self.new, self.code, self.says) = (old, new, code, says)
    }
  }

  static let slips: [Slip] = [
    Slip("format: 1", "format: 2", .unknownFormat, "scenario.yaml:2:9: error: the file is of the format `2`"),
    Slip("id: bike-shop", "id: bike-shed", .wrongName, "named `bike-shop`"),
    Slip("id: bike-shop", "id: Bike Shop", .badId, "`Bike Shop` is no id"),
    Slip("locale: en", "locale: en-GB", .unknownWord, "write one of `en` `zh-Hans`"),
    Slip("title: The bicycle", "title: TODO", .placeholder, "`title` of the scenario"),
    Slip("title: The bicycle", "title: \"  \"", .emptyText, "empty text"),
    Slip("title: The bicycle\n", "", .missingField, "the scenario `bike-shop` has no `title`"),
    Slip("title: The bicycle", "titel: The bicycle", .unknownField, "`titel`, write `title`"),
    Slip("\"Hi. I'm after a bike.\"", "\"Hi {product}.\"", .unknownSlot, "{product}"),
    Slip("\"Hi. I'm after a bike.\"", "\"Hi {name}.\"", .unknownSlot, "scenario.yaml:8:15"),
    Slip("\"Hi. I'm after a bike.\"", "\"Hi {trainee\"", .unknownSlot, "{"),
    Slip("level: deciding", "level: decider", .unknownWord, "write one of `operating`"),
    Slip("[reason, feeling, rule]", "[reason, feeling]", .decisionOrder, "lacks some"),
    Slip("[reason, feeling, rule]", "[reason, feeling, feeling]", .duplicateItem, "`feeling` twice"),
    Slip("patience: 60 }", "patience: 160 }", .outOfRange, "is 160, write a whole number from 0 to 100"),
    Slip("patience: 60 }", "patience: \"60\" }", .notANumber, "is `60`"),
    Slip("patience: 60 }", "patience: 6.5 }", .notANumber, "is `6.5`"),
    Slip(", patience: 60 }", " }", .missingField, "has no `patience`"),
    Slip("person: nora", "person: norah", .unknownReference, "there is no such person, write `nora`"),
    Slip("weight: 4", "weight: 6", .outOfRange, "from 0 to 5"),
    Slip("gate: open question,", "gate: opn question,", .badCondition, "`opn` stands where a condition"),
    Slip("gives: fact, text: [\"Six", "gives: hint, text: [\"Six", .fewerThanGood, ""),
    Slip(
      "reveals: [rain]", "reveals: [rian]", .unknownReference, "names `rian`, and there is no such need, write `rain`"),
    Slip("effect: { trust: 2 }", "effect: { trst: 2 }", .unknownField, "write `trust`"),
    Slip("effect: { trust: 2 }", "effect: 2", .wrongShape, "is a text"),
    Slip(
      "about: her helmet,", "about: her helmet, follows: [rian],", .unknownReference,
      "no such need, fact, objection or initiative, write `rain`"),
    Slip("about: her helmet,", "about: her helmet, follows: [rain, opening],", .unknownReference, ""),
    Slip("id: helmet", "id: rain", .duplicateId, "`rain` stands twice among the needs and facts"),
    Slip("id: hill", "id: work", .duplicateId, "replies of the need `commute`"),
    Slip("meets: [commute, rain]", "meets: [commute, rein]", .unknownReference, "`meets` of the product `town-bike`"),
    Slip("fails: []", "fails: [rain]", .duplicateItem, "both meets and fails `rain`"),
    Slip("currency: GBP", "currency: pounds", .badCurrency, "`pounds`"),
    Slip("holds: true", "holds: yes", .notTrueOrFalse, "is `yes`, write `true` or `false`"),
    Slip("claimed town-bike.light", "claimed town-bike.lite", .unknownReference, "no such claim"),
    Slip("when: turn >= 4", "when: open question", .noTopicHere, "`open question` in `when`"),
    Slip("proposed town-bike", "proposed town", .unknownReference, "no such product"),
    Slip("outcome: bought", "outcome: bought, cause: price", .endingCause, "is `bought`"),
    Slip(", cause: told-too-early", "", .endingCause, "loses the customer"),
    Slip("outcome: bought", "outcome: bought, nextStep: true", .nextStepElsewhere, "nextStep"),
    Slip(", epilogue: [\"She brought it back on Monday.\"]", "", .noEpilogue, "warning"),
    Slip("      - What do you do when it rains?\n", "", .fewerThanGood, "warning: `ask` of the need `rain` has 9"),
    Slip("- What do you do when it rains?", "- Nice helmet. New", .sharedSample, "sample of"),
    Slip(
      "ask: [Is that your helmet?, Where did you get the helmet?, Nice helmet. New?]", "ask: [a?]", .tooFew,
      "1 of at least 3"),
    Slip("title: The bicycle", "title: [The, bicycle]", .wrongShape, "is a list, write one text"),
    Slip("title: The bicycle", "title: The bicycle\ntitle: The bike", .duplicateKey, "scenario.yaml:6:1"),
  ]

  @Test("each is told with its place and what to do", arguments: slips)
  func told(slip: Slip) throws {
    let text = try Fixture.text(Fixture.base).changing(slip.old, to: slip.new)
    try #require(!text.isEmpty)
    let reading = try Fixture.readBase(text)
    if slip.says.isEmpty {
      #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
      return
    }
    let told = reading.diagnostics.all.filter { $0.code == slip.code }
    #expect(told.contains { $0.description.contains(slip.says) }, "\(reading.diagnostics)")
    #expect(told.allSatisfy { $0.place.line > 1 })
    #expect(reading.diagnostics.hasErrors == (slip.code.severity == .error))
    #expect((reading.value == nil) == (slip.code.severity == .error))
  }

  @Test("all of a file are told at once, in reading order")
  func allAtOnce() throws {
    let text = try Fixture.text(Fixture.base)
    var broken = text
    let wanted = ["title: [The", "level: decider", "weight: 6", "holds: yes"]
    let errors = Self.slips.filter { slip in wanted.contains { slip.new.hasPrefix($0) } }
    for slip in errors { broken = broken.changing(slip.old, to: slip.new) }
    let all = try Fixture.readBase(broken).diagnostics.all
    #expect(all.count == errors.count)
    #expect(all.map(\.place) == all.map(\.place).sorted())
  }

  @Test("a need whose replies give no fact can never be known")
  func neverKnown() throws {
    let text = try Fixture.text(Fixture.base).changing("gives: fact, text: [\"I get", to: "gives: hint, text: [\"I get")
    #expect(try Fixture.codes(ofBase: text) == [.needNeverKnown])
  }

  @Test("an empty list that need not be there is no mistake")
  func emptyLists() throws {
    let base = try Fixture.text(Fixture.base).changing(
      "feeling: [fed up with the bus, tired of waiting]", to: "feeling: []")
    #expect(try Fixture.codes(ofBase: base) == [])
    let overlay = try Fixture.text(Fixture.overlay).changing("say: [{ id: wet", to: "guessed: []\n    say: [{ id: wet")
    #expect(try Fixture.readOverlay(overlay).diagnostics.isEmpty)
  }

  @Test("a condition's mistake is told at its word")
  func place() throws {
    let text = try Fixture.text(Fixture.base).changing("pitches >= 4,", to: "pitches >= many,")
    let found = try #require(try Fixture.readBase(text).diagnostics.all.first)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[found.place.line - 1]
    #expect(String(Array(line)[(found.place.column - 1)...]).hasPrefix("many"))
  }

  @Test("what an author wrote cannot speak to the terminal")
  func printable() throws {
    let text = try Fixture.text(Fixture.base).changing("level: deciding", to: #"level: "\e[31mdeciding\n""#)
    let told = try Fixture.readBase(text).diagnostics.description
    #expect(!told.unicodeScalars.contains("\u{1B}"))
    #expect(told.split(separator: "\n").count == 1)
  }

  @Test(
    "an overlay lacks nothing, adds nothing and holds words only",
    arguments: [
      Slip("title: 买自行车\n", "", .overlayLacks, "has no `title` in this language"),
      Slip("{ id: work, text: [\"主要上班。\"] }", "{ id: walk, text: [\"主要上班。\"] }", .overlayAdds, "`walk`"),
      Slip("      - { id: bus, text: [\"这个月误了四回车,还淋着雨。\"] }\n", "", .overlayLacks, "no words for `bus`"),
      Slip("touched: [\"真是受够了。\"]", "weight: 3", .overlayStructure, "`weight` of the need `commute`"),
      Slip("    touched: [\"真是受够了。\"]\n", "", .overlayLacks, "has no `touched`"),
      Slip("    say: [{ id: wet,", "    guessed: [啊]\n    say: [{ id: wet,", .overlayAdds, "`guessed`"),
      Slip("touched: [\"真是受够了。\"]", "touched: []", .overlayLacks, "has no `touched`"),
      Slip("overlays: bike-shop", "overlays: bike-shed", .wrongName, "bike-shed"),
      Slip("locale: zh-Hans", "locale: en", .wrongName, "its place is that of `zh-Hans`"),
      Slip("下雨怎么办?, ", "", .fewerThanGood, "has 9, fewer than 10"),
      Slip(", epilogue: [\"周一她把车退了。\"]", "", .overlayLacks, "`epilogue`"),
    ])
  func overlay(slip: Slip) throws {
    let text = try Fixture.text(Fixture.overlay).changing(slip.old, to: slip.new)
    try #require(!text.isEmpty)
    let reading = try Fixture.readOverlay(text)
    let told = reading.diagnostics.all.filter { $0.code == slip.code }
    #expect(told.contains { $0.description.contains(slip.says) }, "\(reading.diagnostics)")
    #expect(told.allSatisfy { $0.file == "scenario.zh-Hans.yaml" })
  }

  @Test("a purpose without lines is told")
  func purposes() throws {
    let text = try Fixture.text("scenarios/shared/en/lines.yaml").changing("  next-step:", to: "  nextstep:")
    let codes = SharedLinesReader.read(SourceFile(path: "lines.yaml", text: text), locale: "en").diagnostics.all.map(
      \.code)
    #expect(codes.sorted { $0.rawValue < $1.rawValue } == [.missingField, .unknownField])
  }

  @Test(
    "mistakes of a rubric are told",
    arguments: [
      Slip("measure: open-share", "measure: open-shar", .unknownMeasure, "write `open-share`"),
      Slip("version: 2", "version: 3", .unknownMeasure, "write `version: 1` or `version: 2`"),
      Slip("kind: graded", "kind: grade", .unknownWord, "write `graded`; the words are `achieve`"),
      Slip("{ from: 0, title: Closed }", "{ from: 100, title: Closed }", .levelOrder, "last level"),
      Slip("{ from: 0, title: Closed }", "{ from: 900, title: Closed }", .levelOrder, "comes after"),
      Slip("result: never", "result: no", .unknownWord, "`met`"),
      Slip("{ buyer: I want a bike. }", "{ buyer: I want a bike., seller: Oh. }", .wrongShape, "both"),
      Slip("settings: { atLeast: 3 }", "settings: { atLeast: three }", .notANumber, "three"),
      Slip("id: no-pressure", "id: open", .duplicateId, "criteria"),
      Slip("capWithoutProposal: 550", "passMark: 101", .outOfRange, "passMark"),
      Slip("capWithoutProposal: 550", "passmark: 50", .unknownField, "passMark"),
      Slip(
        "        examples: [{ locale: en, turns: [{ seller: Sign here. }], result: missed }]\n", "", .noExamples,
        "warning"),
    ])
  func rubric(slip: Slip) throws {
    let text = try Fixture.text("scoring/asking.yaml").changing(slip.old, to: slip.new)
    try #require(!text.isEmpty)
    let reading = RubricReader.read(
      SourceFile(path: "asking.yaml", text: text), overlay: nil, locale: "en", id: "asking",
      knownMeasures: ["open-share": [1], "pressure": [1, 2]])
    #expect(
      reading.diagnostics.all.contains { $0.code == slip.code && $0.description.contains(slip.says) },
      "\(reading.diagnostics)")
  }

  @Test("a rubric's overlay has one title for each level")
  func rubricLevels() throws {
    let text = try Fixture.text("scoring/asking.zh-Hans.yaml").changing(", { title: 封闭 }", to: "")
    let reading = RubricReader.read(
      try Fixture.source("scoring/asking.yaml"), overlay: SourceFile(path: "o.yaml", text: text), locale: "zh-Hans",
      knownMeasures: nil)
    #expect(reading.diagnostics.all.map(\.code) == [.overlayLacks])
  }

  @Test("a pass mark is 60 where none is written, and no matter of words")
  func passMark() throws {
    let base = try Fixture.text("scoring/asking.yaml")
    func mark(_ text: String) -> Int? {
      RubricReader.read(
        SourceFile(path: "asking.yaml", text: text), overlay: nil, locale: "en", id: "asking", knownMeasures: nil
      ).value?.passMark
    }
    #expect(mark(base) == 60)
    #expect(mark(base.changing("capWithoutProposal: 550", to: "passMark: 75")) == 75)
    let overlay = try Fixture.text("scoring/asking.zh-Hans.yaml").changing(
      "locale: zh-Hans", to: "locale: zh-Hans\npassMark: 1")
    let reading = RubricReader.read(
      try Fixture.source("scoring/asking.yaml"), overlay: SourceFile(path: "o.yaml", text: overlay),
      locale: "zh-Hans", knownMeasures: nil)
    #expect(reading.diagnostics.all.map(\.code) == [.overlayStructure])
  }

  @Test("mistakes of a transcript are told")
  func transcript() throws {
    let text = try Fixture.text("scenarios/bike-shop/transcripts/en/asks.yaml")
      .changing("seed: 7", to: "seed: -7").changing("cause: none", to: "cause: prise").changing(
        "\"Hello!\"", to: "\" \""
      )
      .changing("asking: 90", to: "asking: 190")
    let reading = TranscriptReader.read(
      SourceFile(path: "asks.yaml", text: text), scenario: "bike-shop", locale: "zh-Hans")
    #expect(
      reading.diagnostics.all.map(\.code) == [.wrongName, .outOfRange, .emptyText, .unknownWord, .outOfRange])
  }
}
