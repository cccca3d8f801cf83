import Assessment
import Dialogue
import Rehearsal
import Scenarios
import Testing

@Suite("Second versions of the measures")
struct SecondVersionTests {
  private let open = Question(kind: .open, form: .wh)
  private let closed = Question(kind: .closed, form: .yesNo)
  private let tag = Question(kind: .closed, form: .tag)
  private let found = CallScript().asks("companion").asks("sights").asks("budget").asks("last-tour")

  @Test("Two things in one breath are two; a choice after an open question is not; the first alone is better")
  func stacked() {
    let clean = found.asks("material")
    #expect(clean.finds("one-at-a-time", version: 2).value == 1000)
    let joined = clean.said([
      .init(text: "where do you want to go and when", question: open, moves: [Move(.asked, "dates")])
    ]).finds("one-at-a-time", version: 2)
    #expect(joined.value == 666)
    #expect(joined.change?.better == "where do you want to go?")
    let choice = clean.said([
      .init(text: "What would you like to see?", question: open, moves: [Move(.asked, "sights")]),
      .init(text: "Towers, or crypts?", question: .init(kind: .choice, form: .alternative)),
    ])
    #expect(choice.finds("one-at-a-time", version: 2).value == 1000)
    let two = clean.said([
      .init(text: "Who comes along?", question: open, moves: [Move(.asked, "companion")]),
      .init(
        text: "What may it cost?", question: open, acts: [.stackedQuestion], moves: [Move(.asked, "budget")]),
    ]).finds("one-at-a-time", version: 2)
    #expect(two.evidence.map(\.reason) == ["stacked"])
    #expect(two.change?.better == "Who comes along?")
  }

  @Test("The weather leads nowhere, nor does an open question; a tag and a guess do")
  func leading() {
    let weather = found.asks("material").said([
      .init(text: "Hello.", acts: [.greeting]),
      .init(text: "Lovely day, isn't it?", question: tag, acts: [.leadingQuestion]),
    ])
    #expect(weather.finds("no-leading", version: 2).value == 1000)
    let open = found.asks("material").said([
      .init(
        text: "Could you say what you want?", question: open, acts: [.leadingQuestion], moves: [Move(.asked, "sights")])
    ])
    #expect(open.finds("no-leading", version: 2).value == 1000)
    let guess = found.asks("material").said([
      .init(text: "With your son?", question: closed, moves: [Move(.guessed, "companion")])
    ]).finds("no-leading", version: 2)
    #expect(guess.value == 833)
    #expect(guess.change?.better == "Tell me about companion?")
    #expect(found.finds("no-leading", version: 2).change == nil)
  }

  @Test("An open question about what slipped out opens it; one that got the fact needs no how and why")
  func order() {
    let hinted = CallScript().line(
      "Right.", .none, [Move(.answered)], told: [Disclosed(need: "sights", level: .hint, way: .volunteered)])
    #expect(hinted.asks("sights").finds("question-order", version: 2).evidence.map(\.reason) == ["open-first"])
    let who = CallScript().said(
      [.init(text: "How many of you?", question: .init(kind: .closed, form: .wh), moves: [Move(.asked, "companion")])],
      told: [Disclosed(need: "companion", level: .fact, way: .elicited)])
    #expect(who.finds("question-order", version: 2).value == 200)
    #expect(CallScript().probes("dates").finds("question-order", version: 2).result == .missed)
  }

  @Test("What is written without a question mark beside a question is none")
  func unmarked() {
    let line = CallScript().said([
      .init(text: "Hardly a meal together, so busy.", question: closed, moves: [Move(.asked, "family-time")]),
      .init(text: "What is your day like?", question: open, moves: [Move(.asked, "occasion")]),
    ])
    #expect(line.finds("question-order", version: 2).evidence.map(\.reason) == ["open-first"])
    #expect(line.finds("one-at-a-time", version: 2).value == 200)
  }

  @Test("Curt words and asking for somebody's faith cost")
  func courtesy() {
    let polite = CallScript().greets().line("Thanks.", .none, acts: [.thanks], [])
    #expect(polite.finds("courtesy", version: 2).value == 1000)
    #expect(polite.line("k", .none, []).finds("courtesy", version: 2).value == 750)
    let faith = polite.line("Are you religious?", .closed, [Move(.asked, "sights")]).finds("courtesy", version: 2)
    #expect(faith.value == 600)
    #expect(faith.evidence.last?.quote == "Are you religious?")
  }

  @Test("Leave to wait is no pressure")
  func pressure() {
    var talk = found.asks("material").asks("dates").asks("occasion").asks("sign-off")
    talk = talk.line("You don't have to decide now.", .none, [Move(.pressed)])
    #expect(talk.finds("no-pressure", version: 2).value == 1000)
    #expect(talk.line("Sign!", .none, [Move(.pressed)]).finds("no-pressure", version: 2).value == 600)
  }

  @Test("A question gives no feeling back, a statement does; a congratulation is no set phrase")
  func feelings() {
    let worry = found.line("Does that worry you?", .closed, acts: [.restateFeeling], [Move(.restatedFeeling, "budget")])
    #expect(worry.finds("feelings-restated", version: 2).value == 0)
    let heavy = found.line("That must be a heavy month for her.", .none, [])
    #expect(heavy.finds("feelings-restated", version: 2).value == 500)
    let kind = found.line("Congratulations!", .none, acts: [.empathy], []).finds("feelings-restated", version: 2)
    #expect(!kind.evidence.contains { $0.reason == "phrase-alone" })
    let passed = CallScript().asks("family-time").asks("dates").finds("feelings-restated", version: 2)
    #expect(passed.evidence.map(\.reason) == ["unfelt"])
    #expect(passed.change?.turn == 2)
  }

  @Test("A summary counts all that its line gives back; a promise is none")
  func summary() {
    let told = found.said([
      .init(text: "The two of you,", acts: [.restateFact], moves: [Move(.restatedFact, "companion")]),
      .init(text: "churches and no coach.", acts: [.summary], moves: [Move(.summed, "sights,last-tour")]),
    ])
    #expect(told.finds("summary-confirmed", version: 2).result == .met)
    #expect(told.finds("summary-confirmed", version: 2).evidence.map(\.about) == ["3"])
    let unnamed = found.line(
      "So the two of you, churches, and no coach.", .none, acts: [.restateFact],
      [Move(.restatedFact, "companion"), Move(.restatedFact, "sights"), Move(.restatedFeeling, "last-tour")])
    #expect(unnamed.finds("summary-confirmed", version: 2).result == .met)
    #expect(unnamed.finds("facts-restated", version: 2).value == 666)
    let promise = found.line("I'll write it up.", .none, [Move(.summed, "companion,sights,budget"), Move(.nextStep)])
    #expect(promise.finds("summary-confirmed", version: 2).result == .never)
  }

  @Test("Answered late is answered, and the words that answer are quoted")
  func answers() {
    let named = CallScript().said([
      .init(text: "Sorry.", acts: [.apology], moves: [Move(.answered, "asks-price")]),
      .init(text: "It is eight days.", acts: [.claim], moves: [Move(.trueClaim, "cathedrals.days")]),
    ])
    #expect(named.finds("buyer-answered", version: 2).evidence.first?.quote == "It is eight days.")
    let passed = CallScript().line("Well.", .none, [Move(.ignored, "asks-price")])
    #expect(passed.finds("buyer-answered", version: 2).value == 0)
    #expect(passed.finds("buyer-answered", version: 2).change?.said == "Well.")
  }

  @Test("Too early is not too many, and too many is not early")
  func narrowing() {
    #expect(found.proposes("cathedrals").finds("products-named", version: 2).value == 1000)
    let early = CallScript().proposes("cathedrals").finds("products-named", version: 2)
    #expect(early.value == 1 && early.evidence.map(\.reason) == ["named-early"])
    let many = found.proposes("cathedrals").pitches("beach").pitches("palace").finds("products-named", version: 2)
    #expect(many.value == 0 && many.evidence.last?.reason == "one-too-many")
    #expect(found.finds("products-named", version: 2).result == .never)
  }

  @Test("The line that put the product before him is quoted, not the one that asked for a yes")
  func fit() {
    let call = found.proposes("cathedrals").line("Yes or no?", .closed, acts: [.close], [Move(.proposed, "cathedrals")])
    #expect(call.finds("proposal-fit", version: 2).evidence.map(\.quote) == ["I propose cathedrals."])
    let against = found.proposes("grand-tour").finds("proposal-fit", version: 2)
    #expect(against.evidence.map(\.reason) == ["goes-against", "goes-against"])
  }

  @Test("A head count is not the need")
  func qualified() {
    #expect(CallScript().asks("companion").finds("qualified", version: 2).value == 0)
    #expect(CallScript().asks("companion").asks("occasion").finds("qualified", version: 2).value == 333)
  }

  @Test("An offer before the needs is early, a merit that goes against him is loose, price is neither")
  func telling() {
    #expect(CallScript().proposes("cathedrals").finds("telling-tied", version: 2).result == .missed)
    let early = CallScript().asks("companion").proposes("cathedrals").finds("telling-tied", version: 2)
    #expect(early.change?.better == "Tell me about budget?")
    let offered = found.asks("family-time").proposes("cathedrals").claims("cathedrals.views", tied: "sights")
      .claims("cathedrals.calm", tied: "last-tour")
    #expect(offered.finds("telling-tied", version: 2).value == 1000)
    let price = offered.line("It's ten days.", .none, acts: [.claim], [Move(.trueClaim, "cathedrals.days")])
    #expect(price.finds("telling-tied", version: 2).value == 1000)
    let against = offered.claims("grand-tour.calm", tied: "last-tour").finds("telling-tied", version: 2)
    #expect(against.evidence.last?.reason == "goes-against")
    let untrue = offered.line(
      "It is free, as you wished.", .none, acts: [.claim],
      [Move(.falseClaim, "cathedrals.cheap"), Move(.toldTied, "budget")])
    #expect(untrue.finds("telling-tied", version: 2).evidence.last?.reason == "false-claim")
    let postponed = found.line("I'll call you.", .none, [Move(.nextStep)])
    #expect(postponed.finds("telling-tied", version: 2).result == .notRelevant)
    #expect(postponed.finds("true-claims", version: 2).result == .notRelevant)
    #expect(CallScript().finds("telling-tied", version: 2).result == .never)
  }

  @Test("Truths told into the blue count half; empty praise costs, a false claim more")
  func knowledge() {
    let blue = CallScript().proposes("cathedrals").line("Views.", .none, [Move(.trueClaim, "cathedrals.views")])
    #expect(blue.finds("true-claims", version: 2).value == 166)
    let said = found.claims("cathedrals.calm", tied: "last-tour").claims("cathedrals.views", tied: "sights")
      .claims("cathedrals.days", tied: "dates")
    #expect(said.finds("true-claims", version: 2).value == 1000)
    #expect(said.finds("no-overselling", version: 2).value == 1000)
    let praise = said.line("It's wonderful!", .none, acts: [.pitch], [Move(.pitchedEarly)])
    #expect(praise.finds("no-overselling", version: 2).value == 800)
    let wrong = said.line("It is free!", .none, [Move(.falseClaim, "cathedrals.cheap")])
    #expect(wrong.finds("no-overselling", version: 2).value == 600)
  }

  @Test("Listening takes up what was said, and three fifths of the words are too many")
  func listening() {
    let used = CallScript().asks("dates").restates("dates").asks("sights").restates("sights").asks("budget")
      .restates("budget").asks("companion").restates("companion")
    #expect(used.finds("listening", version: 2).value == 1000)
    #expect(used.finds("facts-restated", version: 2).value == 1000)
    let list = CallScript().asks("dates").asks("sights").asks("budget").finds("listening", version: 2)
    #expect(list.result == .never && list.evidence.allSatisfy { !$0.helped })
    #expect(used.finds("talk-share", ["full": 100, "none": 200], version: 2).evidence.map(\.helped) == [false])
  }

  @Test("What is missing from an opening is named")
  func opening() {
    let bare = CallScript().line("Hello.", .none, acts: [.greeting], []).finds("opening", version: 2)
    #expect(bare.value == 300)
    #expect(bare.evidence.map(\.about) == ["greeting", "introduction", "permission"])
    #expect(CallScript().greets().finds("opening", version: 2).value == 1000)
  }

  @Test("A line is set beside a better one only where something speaks against it")
  func remedy() {
    let change = Change(turn: 2, said: "Why?", better: "How?")
    let good = Finding(value: 500, result: .partly, evidence: [], change: change)
    #expect(good.remedy == Change(turn: 0, said: "", better: "How?"))
    let against = Evidence(turn: 2, quote: "Why?", helped: false, reason: "stacked")
    #expect(Finding(value: 500, result: .partly, evidence: [against], change: change).remedy == change)
    #expect(Finding(value: 1000, result: .met).remedy == nil)
  }
}
