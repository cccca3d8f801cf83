import Assessment
import Rehearsal
import Scenarios
import Testing

@Suite("Measures of attitude, skill and knowledge")
struct MannerMeasureTests {
  @Test("Greeting, introduction and permission in the first two lines")
  func opening() {
    #expect(CallScript().greets().finds("opening").value == 1000)
    #expect(CallScript().line("Hello.", .none, acts: [.greeting], []).finds("opening").value == 300)
    #expect(CallScript().asks("budget").asks("sights").greets().finds("opening").result == .never)
  }

  @Test("Courtesies earn, prying costs")
  func courtesy() {
    let polite = CallScript().greets().line("Thanks.", .none, acts: [.thanks], [])
    #expect(polite.finds("courtesy").value == 1000)
    #expect(polite.line("Your salary?", .closed, [Move(.pried, "income")]).finds("courtesy").value == 600)
    #expect(CallScript().asks("budget").finds("courtesy").result == .never)
  }

  @Test("Two feelings in words of one's own are all; the textbook phrase alone is nothing")
  func feelings() {
    #expect(CallScript().feels("family-time").feels("last-tour").finds("feelings-restated").value == 1000)
    #expect(CallScript().feels("family-time").feels("family-time").finds("feelings-restated").value == 500)
    let phrase = CallScript().line("I understand your feelings.", .none, acts: [.empathy], [])
    #expect(phrase.finds("feelings-restated").result == .missed)
    #expect(phrase.finds("feelings-restated").value == 0)
    let unfelt = CallScript().asks("family-time").asks("dates").finds("feelings-restated").change
    #expect(unfelt?.turn == 2)
  }

  @Test("Facts given back earn, misheard ones cost")
  func facts() {
    let three = CallScript().restates("dates").restates("budget").restates("sights")
    #expect(three.finds("facts-restated").value == 1000)
    #expect(three.line("Five stars then.", .none, [Move(.misheard)]).finds("facts-restated").value == 750)
    #expect(CallScript().asks("dates").finds("facts-restated").result == .never)
  }

  @Test("Pressing costs, keeping at a trap costs, silence earns nothing")
  func pressure() {
    let talk = CallScript().asks("dates").asks("budget").asks("sights").asks("companion").asks("material")
    #expect(talk.finds("no-pressure").value == 1000)
    #expect(talk.line("Sign!", .none, [Move(.pressed)]).finds("no-pressure").value == 600)
    #expect(talk.asks("room").finds("no-pressure").value == 1000)
    #expect(talk.asks("room").asks("room").finds("no-pressure").value == 600)
    #expect(
      talk.asks("room").line("A lounge!", .none, [Move(.trueClaim, "palace.lounge")]).finds("no-pressure").value == 600)
    #expect(CallScript().finds("no-pressure").value == 0)
  }

  @Test("Open questions open topics, closed ones make sure, small facts are free")
  func order() {
    let open = CallScript().asks("dates").asks("budget").asks("sights").asks("companion").asks("material")
    #expect(open.finds("question-order").value == 1000)
    #expect(open.probes("dates").finds("question-order").value == 1000)
    let closed = CallScript().probes("dates").probes("budget").probes("sights")
    #expect(closed.finds("question-order").result == .missed)
    #expect(closed.finds("question-order").evidence.last?.reason == "closed-run")
    #expect(CallScript().asks("dates").finds("question-order").value == 200)
    #expect(open.line("Salary?", .closed, [Move(.asked, "income")]).finds("question-order").value == 1000)
  }

  @Test("One question at a time")
  func stacked() {
    let clean = CallScript().asks("dates").asks("budget").asks("sights").asks("companion")
    #expect(clean.finds("one-at-a-time").value == 1000)
    let heaped = clean.line(
      "When? How much?", .open, acts: [.stackedQuestion], [Move(.asked, "dates"), Move(.asked, "budget", sentence: 1)])
    #expect(heaped.finds("one-at-a-time").value == 800)
    #expect(heaped.finds("one-at-a-time").change?.turn == 5)
    #expect(CallScript().finds("one-at-a-time").value == 0)
  }

  @Test("No answers in the questions; a tag on what was told makes sure")
  func leading() {
    let free = CallScript().asks("dates").asks("budget").asks("sights").asks("companion")
    #expect(free.finds("no-leading").value == 1000)
    let guess = free.line("Churches?", .closed, [Move(.guessed, "material")]).finds("no-leading")
    #expect(guess.value == 800)
    #expect(guess.change?.better == "Tell me about material?")
    let sure = free.line(
      "July, right?", .closed, acts: [.leadingQuestion], [Move(.restatedFact, "dates"), Move(.asked, "dates")])
    #expect(sure.finds("no-leading").value == 1000)
    let tag = free.line("You like it, right?", .closed, acts: [.leadingQuestion], [Move(.asked, "sights")])
    #expect(tag.finds("no-leading").value == 800)
  }

  @Test("The next line uses the last one, and nothing is asked again")
  func listening() {
    let used = CallScript().asks("dates").restates("dates").asks("sights").restates("sights").asks("budget")
      .restates("budget")
    #expect(used.finds("listening").value == 1000)
    let again = used.line("When?", .open, [Move(.repeated, "dates")])
    #expect(again.finds("listening").value == 850)
    let list = CallScript().asks("dates").asks("sights").asks("budget").finds("listening")
    #expect(list.result == .never)
    #expect(list.evidence.map(\.reason) == ["passed-over", "passed-over"])
  }

  @Test("The share of talk looks at all wordings, not at the one that was drawn")
  func share() {
    let short = CallScript().asks("dates").asks("sights").asks("budget").asks("companion").asks("material")
      .asks("last-tour")
    #expect(short.finds("talk-share").value == 1000)
    let speech = String(repeating: "our wonderful offers and ", count: 120)
    let long = short.line(speech, .none, [Move(.toldUntied)]).finds("talk-share")
    #expect(long.value == 0)
    #expect(long.change?.turn == 7)
    #expect(CallScript().finds("talk-share").value == 0)
  }

  @Test("Telling tied to a need earns, early praise costs, an answer is no telling")
  func telling() {
    let tied = CallScript().asks("last-tour").asks("sights").claims("cathedrals.calm", tied: "last-tour")
      .claims("cathedrals.views", tied: "sights")
    #expect(tied.finds("telling-tied").value == 1000)
    #expect(tied.pitches("beach").finds("telling-tied").value == 500)
    let answer = tied.line("Eight days.", .none, [Move(.answered, "asks-days"), Move(.toldUntied)])
    #expect(answer.finds("telling-tied").value == 1000)
    #expect(CallScript().pitches("beach").finds("telling-tied").result == .missed)
    #expect(CallScript().finds("telling-tied").result == .never)
    // Tied to something that was never heard is not tied.
    #expect(CallScript().claims("cathedrals.calm", tied: "last-tour").finds("telling-tied").value == 0)
  }

  @Test("True claims earn, false ones cost, none is not relevant to overselling")
  func claims() {
    let three = CallScript().claims("cathedrals.calm", tied: "last-tour").claims("cathedrals.views", tied: "sights")
      .claims("cathedrals.days", tied: "dates")
    #expect(three.finds("true-claims").value == 1000)
    #expect(CallScript().proposes("beach").finds("true-claims").result == .missed)
    #expect(three.finds("no-overselling").value == 1000)
    let oversold = three.line("It is free!", .none, [Move(.falseClaim, "cathedrals.cheap")]).finds("no-overselling")
    #expect(oversold.value == 600)
    #expect(oversold.evidence.map(\.reason) == ["false-claim"])
    #expect(CallScript().asks("dates").finds("no-overselling").result == .notRelevant)
  }

  @Test("Questions and objections answered; not relevant where there were none")
  func answers() {
    let answered = CallScript().line("Yes.", .none, [Move(.answered, "asks-price")])
    #expect(answered.finds("buyer-answered").value == 1000)
    let half = answered.line("Well.", .none, [Move(.unsettled, "price")])
    #expect(half.finds("buyer-answered").value == 500)
    #expect(half.line("Here it is.", .none, [Move(.settled, "price")]).finds("buyer-answered").value == 1000)
    #expect(CallScript().asks("dates").finds("buyer-answered").result == .notRelevant)
  }
}
