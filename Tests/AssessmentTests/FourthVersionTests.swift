import Assessment
import Dialogue
import Rehearsal
import Scenarios
import Testing

@Suite("Fourth versions of the measures, and what is new beside them")
struct FourthVersionTests {
  private let found = CallScript().asks("companion").asks("sights").asks("budget").asks("last-tour")

  @Test(
    "A plain word for how it was gives a feeling back",
    arguments: [
      "That must have been humiliating.", "Two hours, how infuriating.",
      "No wonder you don't fancy another, it's tiring.",
      "Anybody would be frustrated.", "六天五城，换谁都累。", "强制购物，这太气人了。", "那可真够呛。", "这趟能跟儿子踏踏实实待几天，应该挺盼着的。", "您真够难堪的。",
    ])
  func plainWords(_ text: String) {
    #expect(found.line(text, .none, []).finds("feelings-restated", version: 4).value == 500)
  }

  @Test(
    "A kind word, a question and what is said of the thing itself give none back",
    arguments: [
      "That sounds wonderful.", "How long was the coach?", "How tiring was it?", "累不累？", "It's a hotel with two beds.",
      "这趟团不进店。",
    ])
  func noFeeling(_ text: String) {
    #expect(found.line(text, .none, []).finds("feelings-restated", version: 4).value == 0)
  }

  @Test("Two halves of one thing, plainly heard as that, are one question")
  func halves() {
    let text = "What shall we take care of, and what would you rather decide yourself?"
    let heard = { (fit: Int) in
      found.asks("material").line(
        text, .open, [Move(.asked, "sights")], topics: [TopicMatch(id: "sights", score: fit, sample: text, words: [])])
    }
    #expect(heard(800).finds("one-at-a-time", version: 3).evidence.map(\.reason) == ["stacked"])
    #expect(heard(800).finds("one-at-a-time", version: 4).evidence.map(\.reason) == ["one-question"])
    #expect(heard(600).finds("one-at-a-time", version: 4).evidence.map(\.reason) == ["stacked"])
  }

  @Test("What he told because he was asked for something near it has been asked")
  func near() {
    let told = CallScript().line(
      "How far along are you?", .open, [Move(.asked, "dates")],
      told: [Disclosed(need: "companion", level: .fact, way: .elicited)])
    #expect(told.finds("unasked-things", version: 2).evidence.isEmpty)
    #expect(told.finds("unasked-things", version: 3).evidence.map(\.about) == ["with-whom"])
    let unasked = CallScript().line(
      "My brother has a boy too.", .none, [], told: [Disclosed(need: "companion", level: .fact, way: .elicited)])
    #expect(unasked.finds("unasked-things", version: 3).evidence.isEmpty)
  }

  @Test("A summary of several needs before the offer is ground enough; one of two is not")
  func agreed() {
    let several = CallScript().sums("companion", "sights", "budget", "dates").proposes("cathedrals")
    #expect(several.finds("products-named", version: 2).result != .met)
    #expect(several.finds("products-named", version: 3).result == .met)
    let two = CallScript().sums("companion", "sights").proposes("cathedrals")
    #expect(two.finds("products-named", version: 3).result != .met)
  }

  @Test("The better line takes up words with a feeling in them, never a sum")
  func betterLine() {
    let sum = CallScript().line(
      "What may it cost?", .open, [Move(.asked, "last-tour")],
      told: [Disclosed(need: "last-tour", level: .fact, way: .elicited)],
      says: [SpokenReply(source: "need/last-tour/plain", variant: 0, text: "Twelve thousand in all it was.")])
    #expect(sum.finds("feelings-restated", version: 3).change?.better == "Twelve thousand in all it was")
    #expect(sum.finds("feelings-restated", version: 4).change?.better != "Twelve thousand in all it was")
    let felt = sum.line(
      "And how was it?", .open, [Move(.asked, "last-tour")],
      told: [Disclosed(need: "last-tour", level: .heart, way: .elicited)],
      says: [
        SpokenReply(source: "need/last-tour/heart", variant: 0, text: "It was all right. I felt about ten years old.")
      ])
    #expect(felt.finds("feelings-restated", version: 4).change?.better == "I felt about ten years old")
  }

  @Test(
    "Leave left to him and care for how he sits are courtesies in any words",
    arguments: [
      "What kind of homework, if you'd like to tell me?", "Who are they, if I may be so bold?", "快坐快坐，伞搁这桶里。",
      "您要是不介意，我多问一句，写的是什么？",
    ])
  func gentle(_ text: String) {
    let said = CallScript().line(text, .open, [Move(.asked, "companion")])
    #expect(said.finds("courtesy", version: 3).value == 0)
    #expect(said.finds("courtesy", version: 4).value == 333)
    #expect(said.finds("courtesy", version: 4).evidence.map(\.quote) == [text])
  }

  @Test("What is courteous already counts once; prying costs as before")
  func gentleOnce() {
    let asked = CallScript().greets().line("May I ask who comes along?", .open, [Move(.asked, "companion")])
    #expect(asked.finds("courtesy", version: 4) == asked.finds("courtesy", version: 3))
    let pried = CallScript().line("Are you religious, if I may ask?", .closed, [Move(.asked, "companion")])
    #expect(pried.finds("courtesy", version: 3).value == 0)
    #expect(pried.finds("courtesy", version: 4).evidence.map(\.helped).sorted { $0 && !$1 } == [true, false])
    #expect(pried.finds("courtesy", version: 4).value == 0)
  }

  @Test("A place for the umbrella is a welcome, and 'if I may' asks leave")
  func opening() {
    let said = CallScript().line("Do hang the umbrella anywhere. Who are 'they', if I may be nosy?", .open)
    #expect(said.finds("opening", version: 3).value == 0)
    #expect(said.finds("opening", version: 4).value == 700)
  }

  @Test("Asking for a small thing that lies near a need has tried for it")
  func besideANeed() throws {
    let script = CallScript().line("Why there, of all places?", .open, [Move(.asked, "why-there")])
    var scenario = TripFixture.scenario
    scenario.facts.append(Fact(id: "why-there", about: "why there", ask: ["Why there?"], say: ["Why not?"]))
    #expect(JudgedCall(script.log(), in: scenario).nearTry(for: "sights") == nil)
    scenario.facts[scenario.facts.count - 1].near = ["sights"]
    let tried = try #require(JudgedCall(script.log(), in: scenario).nearTry(for: "sights"))
    #expect(tried.turn == 1 && !tried.wasHeard && tried.quote == "Why there, of all places?")
    #expect(JudgedCall(script.log(), in: scenario).nearTry(for: "budget") == nil)
  }

  @Test("One of several questions that got no word of its own went under")
  func wentUnder() throws {
    let fit = { (id: String) in [TopicMatch(id: id, score: 900, sample: "", words: [])] }
    let told = SpokenReply(source: "need/budget/long", variant: 0, text: "Quite a lot.")
    let two = CallScript().line(
      "What may it cost, and what do you want to see there?", .open, [Move(.asked, "sights"), Move(.asked, "budget")],
      says: [told], topics: fit("sights"))
    #expect(try #require(two.call.nearTry(for: "sights")).wasBuried)
    let one = CallScript().line(
      "What do you want to see there?", .open, [Move(.asked, "sights")],
      says: [SpokenReply(source: "need/sights/short", variant: 0, text: "A bit.")], topics: fit("sights"))
    #expect(try #require(one.call.nearTry(for: "sights")).wasBuried == false)
  }
}
