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

  @Test("A feeling guessed at in plain words is given back, with a mark or without; congratulations give nothing back")
  func feelingsInOwnWords() {
    let guessed = found.said([
      .init(text: "You mean you're afraid he'd only be polite?", question: closed, acts: [.clarifyingQuestion])
    ])
    #expect(guessed.finds("feelings-restated", version: 3).value == 500)
    let asked = found.said([.init(text: "Are you afraid he'd only be polite?", question: closed)])
    #expect(asked.finds("feelings-restated", version: 3).value == 0)
    let glad = found.line("恭喜您，可不容易。", acts: [.restateFeeling], [])
    #expect(glad.finds("feelings-restated", version: 3).value == 0)
  }

  @Test("A set phrase is one only where hardly anything stands beside it")
  func setPhrases() {
    let bare = found.line("I understand how you feel.", acts: [.empathy], [])
    #expect(bare.finds("feelings-restated", version: 3).evidence.map(\.reason) == ["phrase-alone"])
    let more = found.line("I understand, I always read the small print twice too.", acts: [.empathy], [])
    #expect(more.finds("feelings-restated", version: 3).evidence.allSatisfy { $0.reason != "phrase-alone" })
  }

  @Test("Who bids him come in and sit down has greeted him")
  func welcome() {
    let opening = CallScript().line("Oh, come in, sit down, isn't it awful out there!")
    let finding = opening.finds("opening", version: 3)
    #expect(finding.evidence.contains { $0.helped && $0.about == "greeting" })
    #expect(opening.finds("opening", version: 2).evidence.allSatisfy { !$0.helped })
  }

  @Test("A word or two that the next question says in full is no question of its own")
  func leadIns() {
    let clean = found.asks("material")
    for first in ["And you?", "Really?", "A book?"] {
      let line = clean.said([
        .init(text: first, question: closed, moves: [Move(.asked, "companion")]),
        .init(text: "What would you like to see there?", question: open, moves: [Move(.asked, "sights")]),
      ])
      #expect(line.finds("one-at-a-time", version: 3).value == 1000, "\(first)")
    }
    let two = clean.said([
      .init(text: "When?", question: open, moves: [Move(.asked, "dates")]),
      .init(text: "And what would you like to see there?", question: open, moves: [Move(.asked, "sights")]),
    ])
    #expect(two.finds("one-at-a-time", version: 3).value < 1000)
  }

  @Test("What answers him, or is said of oneself, gives no fact back")
  func ofOneself() {
    let self_ = found.line("I sit over here, by the shelf.", acts: [.restateFact], [Move(.restatedFact, "companion")])
    #expect(self_.finds("facts-restated", version: 3).value == 0)
    let his = found.line("I see, your son comes along.", acts: [.restateFact], [Move(.restatedFact, "companion")])
    #expect(his.finds("facts-restated", version: 3).value > 0)
  }

  @Test("Wonder asks none of the five things")
  func wonder() {
    let wonders = CallScript().line("Really?", .closed, [Move(.asked, "companion")])
    #expect(wonders.finds("unasked-things", version: 1).evidence.count == 1)
    #expect(wonders.finds("unasked-things", version: 2).evidence.isEmpty)
    let asks = CallScript().line("Who with?", .open, [Move(.asked, "companion")])
    #expect(asks.finds("unasked-things", version: 2).evidence.count == 1)
  }

  @Test("A kind word before any offer tells nothing, and a price alone ties in with nothing")
  func telling() {
    let kind = found.line("Father and son, how nice.", .none, [Move(.toldTied, "companion")])
    #expect(kind.finds("telling-tied", version: 3).evidence.isEmpty)
    let price = found.line(
      "It's 38,600 for the two of you.", .none, [Move(.namedProduct, "cathedrals"), Move(.toldTied, "budget")])
    #expect(price.finds("telling-tied", version: 3).evidence.allSatisfy { $0.reason != "told-tied" })
  }

  @Test("An apology and a name give no fact back")
  func facts() {
    let name = found.line("Mr Cheng.", acts: [.restateFact], [Move(.restatedFact, "companion")])
    #expect(name.finds("facts-restated", version: 2).value > 0)
    #expect(name.finds("facts-restated", version: 3).value == 0)
  }

  @Test("One's own cousin is no fact of his, and a kind word no feeling of his")
  func own() {
    let cousin = found.line(
      "My cousin brought her son along, maybe that was you.", acts: [.restateFact], [Move(.restatedFact, "companion")])
    #expect(cousin.finds("facts-restated", version: 3).value == 0)
    let kind = found.line("That sounds wonderful.", .none, [])
    #expect(kind.finds("feelings-restated", version: 3).value == 0)
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
