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
}
