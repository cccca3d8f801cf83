import Assessment
import Dialogue
import Rehearsal
import Scenarios
import Testing

@Suite("Third versions of the measures")
struct ThirdVersionTests {
  private let closed = Question(kind: .closed, form: .yesNo)
  private let open = Question(kind: .open, form: .wh)
  private let found = CallScript().asks("companion").asks("sights").asks("budget").asks("last-tour")

  @Test("Two questions with marks of their own are two, and both are quoted; one in quotation marks is none")
  func stacked() {
    let clean = found.asks("material")
    let two = clean.said([
      .init(text: "Is he coming with you?", question: closed, moves: [Move(.asked, "companion")]),
      .init(text: "And what gets him out of bed?", question: open),
    ]).finds("one-at-a-time", version: 3)
    #expect(two.evidence.map(\.quote) == ["Is he coming with you? And what gets him out of bed?"])
    #expect(two.change?.better == "Is he coming with you?")
    let quoted = clean.said([
      .init(text: "\"Are you waiting for somebody?\"", question: closed),
      .init(text: "What did you say to that?", question: open),
    ])
    #expect(quoted.finds("one-at-a-time", version: 3).value == 1000)
    let narrowed = clean.said([
      .init(text: "Tell me about yourself.", question: .init(kind: .open, form: .imperative)),
      .init(text: "What does a week look like?", question: open, moves: [Move(.asked, "dates")]),
    ])
    #expect(narrowed.finds("one-at-a-time", version: 3).value == 1000)
  }

  @Test("What is asked openly, or whether or not, leads nowhere; a tag does")
  func leading() {
    let clean = found.asks("material")
    let dialect = clean.line("那个湖是咋个一回事？", .closed, acts: [.leadingQuestion], [Move(.asked, "sights")])
    #expect(dialect.finds("no-leading", version: 2).evidence.count == 1)
    #expect(dialect.finds("no-leading", version: 3).evidence.isEmpty)
    let tag = clean.line("You'd like churches, wouldn't you?", .closed, acts: [.leadingQuestion], [Move(.asked, "x")])
    #expect(tag.finds("no-leading", version: 3).evidence.map(\.reason) == ["leading"])
  }

  @Test("Praise is no feeling given back, and who answers him does not go on")
  func feelings() {
    let praise = found.line(
      "He is a clever boy, I like him.", acts: [.restateFeeling], [Move(.restatedFeeling, "sights")])
    #expect(praise.finds("feelings-restated", version: 2).value == 500)
    #expect(praise.finds("feelings-restated", version: 3).value == 0)
    let felt = found.line("That must sting.", .none, [])
    #expect(felt.finds("feelings-restated", version: 3).value == 500)
  }

  @Test("An apology and a name give no fact back")
  func facts() {
    let name = found.line("Mr Cheng.", acts: [.restateFact], [Move(.restatedFact, "companion")])
    #expect(name.finds("facts-restated", version: 2).value > 0)
    #expect(name.finds("facts-restated", version: 3).value == 0)
  }

  @Test("Who is asked for his name and gives nothing but the name has answered")
  func answers() {
    let plain = CallScript().line("I'd rather look at the map.", .none, [Move(.ignored, "asks-who-you-are")])
    #expect(plain.finds("buyer-answered", version: 3) == plain.finds("buyer-answered", version: 2))
  }

  @Test("The versions before stay as they were")
  func versions() {
    for (name, known) in Measures.known { #expect(known == Set(1...known.count), "\(name)") }
  }
}
