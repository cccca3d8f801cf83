import Assessment
import Rehearsal
import Scenarios
import Testing

@Suite("Measures of need discovery")
struct DiscoveryMeasureTests {
  private func heard(_ need: String, _ level: Disclosure, _ way: Disclosed.Way) -> CallScript {
    CallScript().line("Hm.", .none, [Move(.answered)], told: [Disclosed(need: need, level: level, way: way)])
  }

  @Test("A hint is worth a part, a fact all, the heart more")
  func depth() {
    let all = ["enough": 1000]
    let hint = CallScript().probes("companion").finds("need-coverage", all).value
    let fact = CallScript().asks("companion").finds("need-coverage", all).value
    let heart = CallScript().asks("companion", gets: .heart).finds("need-coverage", all).value
    #expect(0 < hint && hint * 2 < fact && fact < heart)
  }

  @Test("Volunteered and followed up is worth as much as elicited; named counts little")
  func ways() {
    let elicited = CallScript().asks("companion").finds("need-coverage").value
    let lying = heard("companion", .fact, .volunteered)
    #expect(lying.finds("need-coverage").value < elicited)
    #expect(lying.restates("companion").finds("need-coverage").value == elicited)
    #expect(lying.sums("companion").finds("need-coverage").value < elicited)
    let named = heard("companion", .fact, .named).finds("need-coverage")
    #expect(named.value * 3 < elicited)
    #expect(named.evidence.map(\.reason) == ["named-it"])
    #expect(named.evidence.allSatisfy { !$0.helped })
  }

  @Test("A trap never counts for coverage")
  func trap() {
    #expect(CallScript().asks("room").finds("need-coverage").value == 0)
    #expect(CallScript().asks("room").finds("need-coverage").result == .missed)
  }

  @Test("What is missed comes with the authored question, where the hint was heard")
  func change() {
    let finding = CallScript().probes("companion").finds("need-coverage")
    #expect(finding.result == .missed)
    #expect(finding.evidence.first?.reason == "only-hint")
    let budget = CallScript().asks("companion").proposes("cathedrals").finds("need-coverage").change
    #expect(budget == Change(turn: 2, said: "I propose cathedrals.", better: "Tell me about budget?"))
  }

  @Test("Only what was known before the first product counts as in time")
  func early() {
    let early = CallScript().asks("companion").asks("budget").proposes("cathedrals").finds("known-before-product")
    let late = CallScript().proposes("cathedrals").asks("companion").asks("budget").finds("known-before-product")
    #expect(early.value > 0)
    #expect(late.value == 0)
    #expect(late.evidence.map(\.reason) == ["first-product", "known-too-late", "known-too-late"])
  }

  @Test("Three of the five unasked things are enough to be met; naming the answer is not asking")
  func unasked() {
    #expect(CallScript().asks("occasion").asks("companion").asks("budget").finds("unasked-things").result == .met)
    #expect(CallScript().asks("occasion").asks("companion").finds("unasked-things").result == .partly)
    let guess = CallScript().line("With your son?", .closed, [Move(.asked, "companion"), Move(.guessed, "companion")])
    #expect(guess.finds("unasked-things").value == 0)
    #expect(CallScript().greets().finds("unasked-things").result == .never)
  }

  @Test("Coming back is asking further or restating, not summing up, not telling")
  func followUp() {
    let told = CallScript().asks("companion").asks("sights")
    #expect(told.finds("follow-up").result == .never)
    #expect(told.restates("companion").finds("follow-up").value == 250)
    #expect(told.asks("companion", gets: .heart).finds("follow-up").value == 250)
    #expect(told.sums("companion", "sights").finds("follow-up").value == 0)
    #expect(told.claims("cathedrals.views", tied: "sights").finds("follow-up").value == 0)
    #expect(CallScript().restates("companion").finds("follow-up").value == 0)
  }

  @Test("Money, authority and need each count a third")
  func qualified() {
    let two = CallScript().asks("budget").asks("occasion").finds("qualified")
    #expect(two.value == 666)
    #expect(two.change?.better == "Tell me about sign-off?")
    #expect(CallScript().asks("budget").asks("occasion").asks("sign-off").finds("qualified").result == .met)
    #expect(CallScript().probes("budget").finds("qualified").evidence.first?.reason == "half-qualified")
  }

  @Test("A proposal is worth what was found of what it answers, and costs what it goes against")
  func fit() {
    let found = CallScript().asks("companion").asks("sights").asks("budget").asks("last-tour")
    #expect(found.proposes("cathedrals").finds("proposal-fit").result == .met)
    #expect(CallScript().proposes("cathedrals").finds("proposal-fit").value == 0)
    #expect(found.finds("proposal-fit").value == 0)
    let against = found.proposes("grand-tour").finds("proposal-fit")
    #expect(against.value == 0)
    #expect(against.evidence.map(\.reason) == ["fits-little", "goes-against", "goes-against"])
    // Finding what a product does not answer never makes it fit worse.
    #expect(
      found.asks("family-time").proposes("cathedrals").finds("proposal-fit").value
        == found.proposes("cathedrals").finds("proposal-fit").value)
  }

  @Test("One or two products narrow down, four do not, one out of the blue does not either")
  func narrowing() {
    let found = CallScript().asks("companion").asks("sights").asks("budget").asks("last-tour")
    #expect(found.proposes("cathedrals").proposes("beach").finds("products-named").value == 1000)
    #expect(
      found.pitches("palace").pitches("beach").pitches("grand-tour").proposes("cathedrals").finds("products-named")
        .value == 0)
    #expect(CallScript().proposes("cathedrals").finds("products-named").value == 0)
    #expect(found.finds("products-named").result == .never)
  }

  @Test("A summary counts what was heard, and nothing when the buyer sets it right")
  func summary() {
    let told = CallScript().asks("companion").asks("sights").asks("budget")
    #expect(told.sums("companion", "sights", "budget").finds("summary-confirmed").result == .met)
    #expect(told.sums("companion", "souvenirs").finds("summary-confirmed").value == 333)
    #expect(told.finds("summary-confirmed").result == .never)
    let wrong = told.line("So five stars.", .none, [Move(.summed, "companion,sights,budget"), Move(.misheard, "room")])
    #expect(wrong.finds("summary-confirmed").result == .missed)
    #expect(wrong.finds("summary-confirmed").evidence.first?.reason == "summary-wrong")
  }

  @Test("The ledger tells what became of each need, and lists a trap only when touched")
  func ledger() {
    let script = heard("dates", .hint, .volunteered).asks("companion").probes("budget")
      .line(
        "Churches, right?", .closed, [Move(.guessed, "sights")],
        told: [
          .init(need: "sights", level: .fact, way: .named), .init(need: "material", level: .fact, way: .volunteered),
          .init(need: "souvenirs", level: .fact, way: .volunteered),
        ]
      )
      .restates("material")
    let ledger = Judge.assess(script.log(), in: TripFixture.scenario, by: [], digests: [:]).ledger
    let fates = Dictionary(uniqueKeysWithValues: ledger.map { ($0.need, $0.fate) })
    #expect(ledger.map(\.need) == TripFixture.needs.filter { $0.weight > 0 }.map(\.id))
    #expect(fates["dates"] == .hinted && fates["companion"] == .elicited && fates["budget"] == .hinted)
    #expect(fates["sights"] == .named && fates["material"] == .followedUp && fates["souvenirs"] == .volunteered)
    #expect(fates["last-tour"] == .missed)
    #expect(ledger.first { $0.need == "material" }?.line == "So material, then.")
    #expect(ledger.first { $0.need == "companion" }?.opener == "Tell me about companion?")
    let touched = Judge.assess(script.asks("room").log(), in: TripFixture.scenario, by: [], digests: [:]).ledger
    #expect(touched.last?.need == "room")
  }
}
