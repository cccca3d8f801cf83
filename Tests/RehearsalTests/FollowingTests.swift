import Dialogue
import Rehearsal
import Scenarios
import Testing

/// What a fact that takes up the buyer's words is heard as, before he has said them and after.
@Suite("Facts that follow") struct FollowingTests {
  /// Two facts about books: that on the desk can always be asked for, the one in his bag once he has spoken of it.
  private static func call(following: [String]) -> Call {
    let facts = [
      Fact(
        id: "desk", about: "the book on the desk",
        ask: [
          "Which book lies there on the desk?", "What's that book on your desk?", "Whose book is that on the desk?",
        ],
        say: ["The tax tables."]),
      Fact(
        id: "saturday", about: "what he does on Saturdays",
        ask: ["What do you do on Saturdays?", "How do you spend your Saturday?", "And on a Saturday?"],
        say: ["I read. I've a book in my bag."]),
      Fact(
        id: "novel", about: "the book in his bag",
        ask: ["What book do you carry about with you?", "What's the one you're reading?", "Which book do you read?"],
        say: ["A sad one."], follows: following),
    ]
    return Call(
      scenario: Scenario(
        id: "books", locale: "en", title: "Books", brief: "", opening: ["Hello."],
        people: [
          Persona(
            id: "ned", name: "Ned", role: .init(level: .deciding, function: .using), qualification: [],
            decisionOrder: [], start: [.patience: 90, .trust: 50])
        ], needs: [], facts: facts, products: [], objections: [], initiatives: [], endings: [],
        shared: SharedLines(offScript: [])),
      lexicon: Lexicon())
  }

  /// How well the last of the lines fits the fact.
  private func fit(of line: String, after lines: [String] = [], following: [String]) -> Int {
    let call = Self.call(following: following)
    let beginning = Beginning(
      scenario: "books", scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: 1, locale: "en",
      mode: .practice, trainee: "", opening: "")
    var state = SessionState()
    for event in Script.play(lines, in: call, beginning: beginning) where !event.isEnd {
      state.apply(event.body, of: call.scenario)
    }
    return call.hear(line, in: state).topics.first { $0.id == "novel" }?.score ?? 0
  }

  private let line = "And which book would that be?"

  @Test("it is unlikelier before what brings it up was said") func early() {
    #expect(fit(of: line, following: ["saturday"]) < fit(of: line, following: []))
  }

  @Test("it is likelier right after") func after() {
    let asked = ["What do you do on Saturdays?"]
    #expect(fit(of: line, after: asked, following: ["saturday"]) > fit(of: line, after: asked, following: []))
  }

  @Test("later in the call it is as likely as any other") func later() {
    let asked = ["What do you do on Saturdays?", "Whose book is that on the desk?"]
    #expect(fit(of: line, after: asked, following: ["saturday"]) == fit(of: line, after: asked, following: []))
  }

  @Test("the first words count as said") func opening() {
    #expect(fit(of: line, following: ["opening"]) > fit(of: line, following: []))
    let asked = ["Whose book is that on the desk?"]
    #expect(fit(of: line, after: asked, following: ["opening"]) == fit(of: line, after: asked, following: []))
  }

  @Test("a question that fits nothing is heard with the words before its comma, and not with another sentence")
  func fragment() {
    let ear = Self.call(following: []).ear
    #expect(ear.hear("Is it thick?").sentences.last?.topic == nil)
    #expect(ear.hear("That book on your desk, is it thick?").sentences.last?.topic == "desk")
    #expect(ear.hear("That book on your desk. Is it thick?").sentences.last?.topic == nil)
  }

  @Test("what many things bring up is less likely after each") func many() {
    let many = ["saturday"] + (1...40).map { "other-\($0)" }
    let asked = ["What do you do on Saturdays?"]
    #expect(fit(of: line, after: asked, following: many) < fit(of: line, after: asked, following: ["saturday"]))
  }
}

extension SessionEvent {
  fileprivate var isEnd: Bool { if case .ended = body { true } else { false } }
}
