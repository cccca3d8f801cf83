import Dialogue
import Rehearsal
import Scenarios
import Selling
import Testing

/// An account: who receives whom, what it costs, what is told on, what is said in company, and how it is decided.
@Suite struct AccountTests {
  private let call: Call
  private let beginning: Beginning

  init() throws {
    call = try SmallAccount.call()
    beginning = Beginning(
      scenario: "small-account", scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: 1, locale: "en",
      mode: .practice, trainee: "", opening: "")
  }

  private func play(_ lines: String...) -> SessionState {
    var state = SessionState()
    var lines = lines[...]
    // Left open, where no line ends it.
    for event in Script.play(Array(lines), in: call, beginning: beginning) {
      if case .ended(let closing) = event.body, closing.outcome == .abandoned { break }
      state.apply(event.body, of: call.scenario)
    }
    lines.removeAll()
    return state
  }

  private func replies(_ state: SessionState) -> [String] { state.turns.last?.replies.map(\.source) ?? [] }

  @Test("Nothing is said to nobody")
  func nobody() {
    #expect(play("What light would you like?").turns.isEmpty)
    #expect(call.answer("Hello", in: play()).isEmpty)
  }

  @Test("Contacts cost days and money, and end when their lines are used up")
  func costs() throws {
    let state = play("/visit Ann", "Hello", "/call Cora", "/meet Ann Cora")
    let account = try #require(state.account)
    #expect(account.daysUsed == 3 && account.spent == 175 && account.day == 4)
    #expect(account.contacts.map(\.way) == [.visit, .call, .meet] && account.contacts.map(\.day) == [1, 2, 2])
    let over = play("/call Ann", "Hello", "Nice weather")
    #expect(over.account?.meeting == nil && replies(over).last == "person/ann/leaves")
    #expect(play("/call Ann", "Hello").account?.meeting?.lines == 1)
  }

  @Test("What cannot be paid for is not made: days, money, a second call, the wrong number of people")
  func refusals() throws {
    let scenario = call.scenario
    let ann = try #require(scenario.person("ann"))
    let cora = try #require(scenario.person("cora"))
    #expect(throws: ContactRefusal.calledToday("ann")) {
      try Call.contact(.call, [ann], in: play("/call Ann"), of: scenario)
    }
    #expect(throws: ContactRefusal.wrongNumber(.meet)) { try Call.contact(.meet, [ann], in: play(), of: scenario) }
    #expect(throws: ContactRefusal.wrongNumber(.visit)) {
      try Call.contact(.visit, [ann, cora], in: play(), of: scenario)
    }
    let poor = play("/meet Ann Cora", "/meet Ann Cora", "/meet Ann Cora", "/visit Ann", "/visit Ann")
    #expect(throws: ContactRefusal.noDays(left: 0)) { try Call.contact(.visit, [ann], in: poor, of: scenario) }
    var scant = scenario
    scant.account?.money = 60
    #expect(throws: ContactRefusal.noMoney(left: 10)) {
      try Call.contact(.visit, [ann], in: play("/visit Ann"), of: scant)
    }
  }

  @Test("Who has to be brought in turns a stranger away, and receives whom another names")
  func introduction() {
    let stranger = play("/visit Ben")
    #expect(stranger.account?.meeting == nil && stranger.account?.contacts.first?.absent == ["ben"])
    #expect(stranger.account?.contacts.first?.words.map(\.text) == ["ben sees nobody."])
    #expect(stranger.account?.spent == 50)
    let friend = play("/visit Ann", "Who else should I talk to?", "/visit Ben")
    #expect(friend.account?.meeting?.people == ["ben"])
    let met = play("/meet Ann Ben")
    #expect(met.account?.meeting?.people == ["ann"] && met.account?.contacts.first?.absent == ["ben"])
  }

  @Test("Each answers out of what he holds, in his own mood")
  func own() {
    let state = play("/visit Ann", "What light would you like?", "/visit Cora", "What light would you like?")
    #expect(state.turns.map(\.person) == ["ann", "cora"] && state.turns.map(\.day) == [1, 2])
    #expect(state.turns.flatMap(\.disclosures).map(\.need) == ["ann-light", "cora-light"])
    #expect(state.position.level(of: "ann-light") == .fact)
    #expect(state.account?.people["ben"]?.reading(.trust) == 60)
  }

  @Test("In company who is called by name answers; of himself nobody speaks; the others have their say")
  func company() throws {
    let opened = ["/visit Ann", "Who else should I talk to?", "/meet Ann Ben"]
    var state = SessionState()
    for event in Script.play(opened + ["Ann, what light would you like?"], in: call, beginning: beginning).dropLast() {
      state.apply(event.body, of: call.scenario)
    }
    let turn = try #require(state.turns.last)
    #expect(turn.person == "ann" && turn.replies.map(\.source).suffix(1) == ["remark/dust"])
    #expect(turn.disclosures.contains(Disclosed(need: "ben-light", level: .fact, way: .volunteered)))
    #expect(state.account?.people["ben"]?.reading(.patience) == 56)
    #expect(state.account?.people["ben"]?.level(of: "ben-light") == .fact)
    #expect(call.scenario.speaker(of: "remark/dust") == "ben")
    // Both sides came out at one table.
    #expect(state.account?.cleared == ["light"])
    let personal = play(
      "/visit Ann", "Who else should I talk to?", "/meet Ann Ben", "Ann, what are you hoping for this year?")
    #expect(replies(personal).contains("person/ann/private"))
    #expect(personal.position.level(of: "ann-hope") == .nothing)
    #expect(play("/meet Ann Cora", "What light would you like, Cora?").turns.last?.person == "cora")
  }

  @Test("What one told can be told on: noticed, and cleared where the two see it differently")
  func hearsay() {
    let both = play(
      "/visit Ann", "Who else should I talk to?", "What light would you like?", "/visit Ben",
      "Ann told me she wants warm light.")
    #expect(both.turns.last?.moves.contains(Move(.relayed, "ann-light")) == true)
    #expect(both.turns.last?.moves.contains(Move(.cleared, "light")) == true)
    #expect(replies(both).first == "conflict/light/ben" && both.account?.cleared == ["light"])
    // How he sees it himself is no more than hinted at, unless he is asked.
    #expect(both.position.level(of: "ben-light") == .hint)
    let asked = play(
      "/visit Ann", "Who else should I talk to?", "What light would you like?", "/visit Ben",
      "Ann told me she wants warm light. What light would you like?")
    #expect(replies(asked) == ["conflict/light/ben", "need/ben-light/told"])
    #expect(asked.position.level(of: "ben-light") == .fact)
    let plain = play("/visit Ann", "What light would you like?", "/visit Cora", "Ann told me she wants warm light.")
    #expect(plain.account?.relayed == ["ann-light": ["cora"]] && plain.account?.cleared == [])
    #expect(replies(plain) == ["person/cora/relayed"])
    #expect(plain.turns.last?.replies.first?.text == "So Ann Field said that to you.")
    // What was never told cannot be told on.
    let made = play("/visit Cora", "Ann told me she wants warm light.")
    #expect(made.account?.relayed.isEmpty == true)
  }

  @Test("Nobody praises or blames in the words that another has used")
  func ownWords() {
    let offered = play(
      "/visit Ann", "What light would you like?", "/visit Cora", "What light would you like?",
      "I suggest the Warmlight.", "/visit Ann", "I suggest the Warmlight.")
    let said = offered.turns.flatMap(\.replies).filter { $0.source == "product/warm/liked" }
    #expect(said.count == 2 && Set(said.map(\.text)).count == 2, "\(offered.turns.map { $0.replies.map(\.source) })")
  }

  @Test("A promise is kept by being back in time, and broken by not")
  func promises() throws {
    let promise = ["/visit Ann", "I'll send you the figures tomorrow, I promise."]
    func state(_ more: String...) -> SessionState {
      var state = SessionState()
      for event in Script.play(promise + more, in: call, beginning: beginning).dropLast() {
        state.apply(event.body, of: call.scenario)
      }
      return state
    }
    try #require(state().account?.promises.count == 1)
    let kept = state("/call Ann")
    #expect(kept.account?.promises.map(\.isKept) == [true])
    let broken = state("/meet Ann Cora", "/visit Cora", "/visit Cora")
    #expect(broken.account?.promises.map(\.isKept) == [true])
    let late = state("/visit Cora", "/visit Cora", "/visit Cora", "/visit Ann")
    #expect(late.account?.promises.map(\.isKept) == [false])
    #expect(late.account?.contacts.last?.words.map(\.text) == ["ann waited for you."])
    #expect(
      late.account?.contacts.last?.effects.contains { $0.reason == "broken-promise" && $0.person == "ann" } == true)
  }

  @Test("The rival moves as days pass, unless what is known keeps him from it")
  func rival() {
    let idle = play("/visit Ann", "/visit Ann", "/visit Ann")
    #expect(idle.account?.contacts.map { $0.news.count } == [0, 0, 1])
    #expect(idle.account?.people["cora"]?.reading(.trust) == 53)
    let awake = play("/visit Cora", "What light would you like?", "/visit Ann", "/visit Ann", "/visit Ann")
    #expect(awake.account?.rivalMoves.isEmpty == true)
  }

  @Test("The committee decides by needs, moods and voices, and the account ends as its first fitting ending has it")
  func decision() throws {
    let won = play(
      "/visit Ann", "What light would you like?", "/visit Cora", "What light would you like?", "/propose warm all",
      "/decide")
    #expect(won.closing?.ending == "won" && won.closing?.outcome == .bought)
    let decision = try #require(won.account?.decision)
    #expect(decision.stances.map(\.person) == ["ann", "ben", "cora"])
    #expect(decision["ann"]?.fit == 100 && decision["ben"]?.fit == -100 && decision["ben"]?.leaning == .opposes)
    #expect(try #require(decision["cora"]?.swayed) > 0)
    // What was never found out counts half: the person has to see it for himself.
    let blind = play("/propose warm all", "/propose warm cora-light", "/decide")
    #expect(blind.account?.decision?["ann"]?.fit == 50 && blind.closing?.ending == "kept")
    let none = play("/decide")
    #expect(none.closing?.outcome == .refused && none.account?.decision?.stances.allSatisfy { $0.fit == 0 } == true)
    #expect(Call.decide(in: won, of: call.scenario).isEmpty)
  }

  @Test(
    "Numbers alone go on with a proposal; anything else is said",
    arguments: [
      ("1 2 5-7", true), ("1、3", true), ("all", true), ("全部", true), ("4 all", true), ("", false), ("all of it", false),
      ("What about 3?", false), ("1-2-3", false), ("two", false), ("-", false),
    ])
  func lists(typed: String, isList: Bool) { #expect(TenderChoice.isList(typed) == isList) }

  @Test(
    "A proposal names a product and needs, by number, range, id or all of them",
    arguments: [
      ("1 1-2", ["ann-light", "cora-light"]), ("warm 2", ["cora-light"]),
      ("Warmlight all", ["ann-light", "cora-light"]),
      ("warm cora-light ann-light", ["cora-light", "ann-light"]), ("warm", nil), ("1 9", nil),
    ] as [(String, [String]?)])
  func proposals(typed: String, needs: [String]?) {
    let state = play("/visit Ann", "What light would you like?", "/visit Cora", "What light would you like?")
    let choice = TenderChoice.read(typed, in: state, of: call.scenario)
    #expect(choice.product == "warm" && choice.needs == needs)
  }
}
