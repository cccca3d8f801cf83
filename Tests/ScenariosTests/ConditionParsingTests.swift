import Dialogue
import Scenarios
import Testing

@Suite("Conditions in plain words")
struct ConditionParsingTests {
  @Test(
    "every atom of the manual is read and printed back",
    arguments: [
      ("always", Condition.always), ("question", .asked), ("open question", .askedAs(.open)),
      ("closed question", .askedAs(.closed)), ("choice question", .askedAs(.choice)), ("restated", .restated(nil)),
      ("restated time-together", .restated("time-together")), ("feeling restated", .feelingRestated(nil)),
      ("feeling restated son", .feelingRestated("son")), ("hinted son", .disclosed("son", .hint)),
      ("known son", .disclosed("son", .fact)), ("deep son", .disclosed("son", .heart)), ("about son", .about("son")),
      ("did restate-fact", .did(.restateFact)), ("named tour", .named("tour")),
      ("claimed tour.no-shops", .claimed("tour.no-shops")), ("proposed", .proposed(nil)),
      ("proposed tour", .proposed("tour")), ("raised price", .raised("price")), ("settled price", .settled("price")),
      ("next step", .nextStep), ("pressed", .pressed), ("trust >= 60", .meter(.trust, .atLeast, 60)),
      ("patience <= 0", .meter(.patience, .atMost, 0)), ("objections = 0", .counter(.objections, .equal, 0)),
      ("turn > 4", .counter(.turn, .above, 4)), ("fit < 70", .counter(.fit, .below, 70)),
      ("proposed and trust < 70", .all([.proposed(nil), .meter(.trust, .below, 70)])),
    ])
  func atoms(text: String, condition: Condition) {
    #expect(Condition.parse(text) == .success(condition))
    #expect(condition.description == text)
  }

  @Test("not binds more tightly than and, and more tightly than or")
  func precedence() {
    #expect(
      Condition.parse("not pressed and restated or proposed and next step")
        == .success(
          .any([.all([.not(.pressed), .restated(nil)]), .all([.proposed(nil), .nextStep])])))
    #expect(
      Condition.parse("not (pressed or proposed) and (always)")
        == .success(.all([.not(.any([.pressed, .proposed(nil)])), .always])))
  }

  @Test("spaces are free, and need not stand around signs")
  func spaces() {
    #expect(Condition.parse("  trust>=60 and(pressed)\n") == .success(.all([.meter(.trust, .atLeast, 60), .pressed])))
  }

  @Test(
    "a mistake has its place and what was expected",
    arguments: [
      ("", 0, "a condition"), ("trust", 5, "one of"), ("trust >= ", 9, "whole number"), ("trust >= 101", 9, "0 to 100"),
      ("trust >= 6o", 9, "whole number"), ("turn == 3", 5, "one of"), ("open", 4, "`question`"),
      ("open questions", 5, "`question`"), ("pressed pressed", 8, "`and` or `or`"), ("(pressed", 8, "`)`"),
      ("pressed)", 7, "`and` or `or`"), ("not", 3, "a condition"), ("known", 5, "id of a need"),
      ("known and pressed", 6, "id of a need"), ("did nothing", 4, "an act"), ("claimed tour", 8, "its claim"),
      ("claimed .no", 8, "its claim"), ("next week", 5, "`step`"), ("Trust >= 3", 0, "a condition"),
      ("trust >= 60 and 您", 16, "a condition"), ("hinted Son", 7, "id of a need"),
      ("trust >= 99999999999999999999", 9, "0 to 100"),
    ])
  func mistakes(text: String, offset: Int, expected: String) {
    guard case .failure(let mistake) = Condition.parse(text) else {
      Issue.record("read as a condition: \(text)")
      return
    }
    #expect(mistake.offset == offset)
    #expect(mistake.expected.contains(expected), "\(mistake)")
  }

  @Test("nesting has a limit, length has none that matters")
  func nesting() {
    let deep = String(repeating: "(", count: 5000) + "pressed" + String(repeating: ")", count: 5000)
    #expect((try? Condition.parse(deep).get()) == nil)
    #expect((try? Condition.parse(String(repeating: "not ", count: 5000) + "pressed").get()) == nil)
    let long = Array(repeating: "pressed", count: 5000).joined(separator: " or ")
    #expect((try? Condition.parse(long).get()) == .any(Array(repeating: .pressed, count: 5000)))
  }

  @Test("what is printed is read as the same condition", arguments: 0..<300)
  func roundTrip(seed: Int) {
    var chance = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let condition = randomCondition(&chance, depth: 4)
    #expect(Condition.parse(condition.description) == .success(condition))
  }

  private func randomCondition(_ chance: inout Chance, depth: Int) -> Condition {
    let kind = depth == 0 ? 3 : chance.next() % 6
    switch kind {
    case 0: return .not(randomCondition(&chance, depth: depth - 1))
    case 1: return .all((0..<2 + Int(chance.next() % 2)).map { _ in randomCondition(&chance, depth: depth - 1) })
    case 2: return .any((0..<2 + Int(chance.next() % 2)).map { _ in randomCondition(&chance, depth: depth - 1) })
    default:
      let atoms: [Condition] = [
        .always, .asked, .askedAs(.open), .restated(nil), .restated("a-b"), .feelingRestated(nil), .about("x"),
        .did(.offScript), .claimed("p.c"), .proposed(nil), .nextStep, .meter(.worth, .above, 7),
        .counter(.strays, .equal, 2),
      ]
      return atoms[Int(chance.next() % UInt64(atoms.count))]
    }
  }
}

/// A small generator, so that the cases are the same everywhere.
struct Chance {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
