import Dialogue
import Rehearsal
import Scenarios
import Testing

/// What single lines do in a call: follow-ups, summaries, courtesies, pressure.
@Suite struct TalkTests {
  /// A conversation whose last line is looked at.
  struct Talk: CustomTestStringConvertible, Sendable {
    var about: String
    var scenario = "travel-family-trip"
    var locale = "en"
    var lines: [String]
    /// Moves that the last line makes, as `asked:companion`; without a target any will do, and `@1` is its sentence.
    var does: [String] = []
    /// Moves that it does not make.
    var doesNot: [String] = []
    /// Where his words may come from, one of them at least.
    var says: [String] = []

    var testDescription: String { "\(about) (\(locale))" }
  }

  private static let occasion = "What's the occasion for this trip?"
  private static let companion = "Who would you like to take along?"
  private static let sights = "What are you hoping to see when you're there?"

  static let talks: [Talk] = [
    Talk(
      about: "A summary is known by the needs it names",
      lines: [
        occasion, companion, sights, "If I've got this straight: an award from work, your boy along, and old churches.",
      ],
      does: ["summed:sights,companion,occasion"], says: ["shared/summary"]),
    Talk(
      about: "Who gives back and asks on is told more",
      lines: [sights, "Churches, understood. But what is it you see in them?"],
      does: ["restated-fact:sights", "asked:church-why"], says: ["fact/church-why"]),
    Talk(
      about: "An offer of a call on Tuesday is a next step, whatever tag it carries",
      lines: [companion, "I'll write both prices down for you and ring you on Tuesday, all right?"],
      does: ["next-step"], doesNot: ["asked"]),
    Talk(
      about: "What merits describe is an offer and no question",
      lines: [
        occasion, companion, sights,
        "I'd suggest one tour: no shopping stops, one guide for a small group, and free days in the towns.",
      ],
      doesNot: ["asked"]),
    Talk(
      about: "Who takes leave is told goodbye",
      lines: [occasion, companion, sights, "Thanks for coming in, and mind the rain. Goodbye!"], doesNot: ["asked"],
      says: ["shared/goodbye"]),
    Talk(
      about: "Who takes leave is told goodbye", locale: "zh-Hans",
      lines: ["怎么想起来出去玩？", "跟谁一块儿去？", "最想看点什么？", "您慢走，等您电话啊！"], doesNot: ["asked"],
      says: ["shared/goodbye"]),
    Talk(
      about: "What is checked at the end of a summary is the summary",
      lines: [
        occasion, companion, sights,
        "So it's a reward from work, you take your son, and you'd like to see old churches. Have I got that right?",
      ],
      does: ["summed"], doesNot: ["asked"], says: ["shared/summary"]),
    Talk(
      about: "What is checked at the end of a summary is the summary", locale: "zh-Hans",
      lines: ["您好，我姓林。", "怎么想起来出去玩？", "最想看点什么？", "跟谁一块儿去？", "那我说说：公司奖励您出来，带上儿子，主要看老教堂。对吧？"],
      does: ["summed"], doesNot: ["asked"], says: ["shared/summary"]),
    Talk(
      about: "Whether a price will do is no offer of a service", scenario: "travel-vague-wish",
      lines: ["I could offer you Paper and Water.", "It's 9,600 for the two of you. Is that all right?"],
      doesNot: ["asked"], says: ["shared/weighs"]),
    Talk(
      about: "A question behind 'oh no' is a sentence of its own",
      lines: ["Five towns in six days, oh no. How old is your son?"], does: ["asked:son-age@1"]),
    Talk(
      about: "A name alone asks nothing", scenario: "travel-vague-wish",
      lines: ["What did you do for a living?", "Oh, Mr Luo. That must have stung."], doesNot: ["asked:name"]),
    Talk(
      about: "'And you?' is the beginning of the question behind it", scenario: "travel-vague-wish",
      lines: ["And you? Do you want to go?"], does: ["asked:wants-to"], doesNot: ["asked:name"]),
    Talk(
      about: "Whether a call tomorrow suits belongs to the next step", scenario: "travel-vague-wish", locale: "zh-Hans",
      lines: ["您想去哪儿？", "我先给您留到星期六，明天我打电话给您，方便吗？"], does: ["next-step"], doesNot: ["asked"]),
    Talk(
      about: "A few questions left press nobody", locale: "zh-Hans",
      lines: ["怎么想起来出去玩？", "就剩几个小问题，不耽误您。"], doesNot: ["pressed"]),
    Talk(
      about: "Two places left press", locale: "zh-Hans", lines: ["怎么想起来出去玩？", "就剩两个位子了，您今天就定吧。"],
      does: ["pressed"]),
    Talk(
      about: "Who laughs gives no feeling back",
      lines: [occasion, companion, "Haha, that must be lovely, the little rascal."], doesNot: ["restated-feeling"]),
    Talk(
      about: "Who names what was only hinted at guesses, and gives nothing back",
      lines: [companion, "So you want to see churches?"], does: ["guessed:sights"], doesNot: ["restated-fact"]),
    Talk(
      about: "A hint is asked on by its name",
      lines: ["Good evening.", "Is anyone coming along?", "And it's you and your son?"],
      does: ["guessed:companion"], says: ["need/companion/guessed"]),
    Talk(
      about: "A feeling belongs to what was just given back",
      scenario: "travel-vague-wish",
      lines: [
        "Good afternoon.", "What's put travelling into your head?",
        "So the shop's your daughter's since September. That can't be easy, to let go of it.",
      ], does: ["restated-feeling:occasion"]),
    Talk(
      about: "A question after a service is answered as far as anybody would be",
      scenario: "travel-vague-wish", locale: "zh-Hans", lines: ["罗师傅您好，我姓林。雨大吧，先坐。您今天想打听点什么？"],
      doesNot: ["asked:hands"], says: ["need/occasion/brief"]),
    Talk(
      about: "Of course is no claim about his course",
      lines: [
        occasion, companion, sights, "Of course. Then this one, Three Cathedral Towns, 5 to 13 July, no shopping.",
      ],
      does: ["named-product:cathedral-towns@1", "true-claim:cathedral-towns.july-dates@1"]),
    Talk(
      about: "What is quoted asks nothing",
      lines: [companion, "Ouch, 'did they cancel it', that would stay with me too. What does he like?"],
      does: ["asked:boys-joy"], doesNot: ["asked:deposit"]),
    Talk(
      about: "Behind an offer, how it feels is asked of the offer",
      lines: [
        occasion, companion, sights,
        "Then Three Cathedral Towns, 5 to 13 July, sixteen people, 38,600 for father and son. How does it feel to you?",
      ], does: ["named-product:cathedral-towns"], doesNot: ["asked"]),
    Talk(
      about: "Nine days of something introduce nobody",
      lines: [occasion, "There's a lot in it, and this is nine days of it. Who comes along?"],
      does: ["asked:companion"],
      doesNot: ["next-step"], says: ["need/companion/plain", "need/companion/brief"]),
    Talk(
      about: "A bare no answers what he feared",
      lines: [
        "Good afternoon, I'm Anna.", occasion, companion, sights, "How have earlier trips with a group gone for you?",
        "I'd suggest Three Cathedral Towns, two churches, slowly, for you and your boy, 38,600 for both.",
        "It's your own three towns for 38,600, and your boy climbs the tower with you.", "No, none at all.",
      ], does: ["true-claim:cathedral-towns.no-shops", "settled:shops"]),
    Talk(
      about: "Whether she can climb is asked, whatever stands before it",
      scenario: "travel-vague-wish", locale: "zh-Hans",
      lines: ["您跟谁一块儿去？", "秀兰老师如今身子骨怎么样，走山路上台阶行吗？"], does: ["asked:knee"]),
    Talk(
      about: "What would you like to know, at the door, asks what he came for",
      locale: "zh-Hans", lines: ["您好，欢迎光临！先坐，喝杯水。您今天想了解点什么？"], doesNot: ["asked"],
      says: ["need/occasion/brief"]),
    Talk(
      about: "谁拍板 asks, though signing closes",
      locale: "zh-Hans", lines: ["您这回怎么想起出去走走？", "这事最后谁拍板？"], does: ["asked:sign-off"]),
    Talk(
      about: "To sit down together is no sum of money",
      locale: "zh-Hans", lines: ["您想跟谁一块儿去？", "那咱们先坐一块儿聊聊。"], doesNot: ["asked", "false-claim"]),
    Talk(
      about: "Who must, is pressed", lines: [occasion, "You really must book this today."], does: ["pressed"]),
    Talk(
      about: "Who need not, is not pressed", lines: [occasion, "You don't have to decide now."], doesNot: ["pressed"]),
    Talk(
      about: "Who would not have to, is not pressed",
      lines: [occasion, "But you wouldn't have to decide today, there's no hurry."], doesNot: ["pressed"]),
    Talk(
      about: "Have I left anything out? checks a summary",
      lines: [
        occasion, companion, sights,
        "So: you and your son, old churches without a rush, and the award from work. Have I left anything out?",
      ],
      does: ["summed"], says: ["shared/nothing-else"]),
    Talk(
      about: "今天必须定是催", locale: "zh-Hans", lines: ["您这回怎么想起出去走走？", "您今天必须定下来。"], does: ["pressed"]),
    Talk(
      about: "不用今天定不是催", locale: "zh-Hans", lines: ["您这回怎么想起出去走走？", "您不用今天就定。"], doesNot: ["pressed"]),
    Talk(
      about: "A private question is one only where it is plainly put",
      lines: [occasion, "Oh? What is it, if you don't mind telling me?"], doesNot: ["pried"]),
    Talk(
      about: "A private question is one only where it is plainly put",
      lines: [occasion, "How much do you earn?"], does: ["pried"]),
    Talk(
      about: "Either, or: the second half asks nothing by itself", locale: "zh-Hans",
      lines: ["您想跟谁一块儿去？", "那位是您爱人，还是孩子？"], does: ["asked:companion"], doesNot: ["asked:boy-churches"]),
    Talk(
      about: "What asks nothing is not met with bewilderment",
      lines: [occasion, "I like long stories, it's quiet here. But only if you want."], doesNot: ["asked"],
      says: ["shared/neutral"]),
    Talk(
      about: "A sum kept back so far is kept back, and nobody told off",
      lines: [
        occasion, companion, "How is the trip being paid for?", "And what does the office pay for?",
        "What figure was it?",
      ],
      doesNot: ["repeated"]),
    Talk(
      about: "说不定就 does not press", scenario: "travel-vague-wish", locale: "zh-Hans",
      lines: ["您这回怎么想起出去走走？", "还有一片湖，说不定就是阿姨小时候那片。"], doesNot: ["pressed"]),
    Talk(
      about: "Who invites questions presses nobody", lines: [occasion, "Please don't hesitate to ask."],
      doesNot: ["pressed"]),
    Talk(
      about: "A remark on something and a short question behind it ask about that thing",
      scenario: "prospect-bakery", locale: "zh-Hans", lines: ["您这耳坠真好看，哪儿打的"],
      does: ["asked:earrings"], says: ["fact/earrings"]),
    Talk(
      about: "什么呀 in the middle of a clause asks", scenario: "prospect-bakery", locale: "zh-Hans",
      lines: ["这刚出炉的是啥呀也太香了，我早饭都没吃"], does: ["asked:oven-now"]),
    Talk(
      about: "是…，还是… is a choice without a mark", scenario: "prospect-ward", locale: "zh-Hans",
      lines: ["是科里想出去，还是医院统一布置下来的任务"], does: ["asked:reason"]),
    Talk(
      about: "\"Do you know?\" behind a question asks nothing more", scenario: "prospect-reading-room",
      locale: "zh-Hans", lines: ["这儿最早的报纸能翻到哪一年的，您知道不"], doesNot: ["asked:told-them"]),
    Talk(
      about: "What is his by the sheet is no question",
      lines: [occasion, "Two days are your own, and there are no shops."],
      doesNot: ["asked:souvenirs"]),
    Talk(
      about: "\"Is that about right?\" asks about the summary, whatever it comes near",
      lines: [
        "Who's coming along, and what would please each of you?", "When would you like to go?",
        "What would your son enjoy most?", "And how does it get signed off at work?",
        "So, let me try: you and your boy, in July, he wants to climb and draw, a present for somebody at home, and one"
          + " invoice. Is that about right?",
      ],
      doesNot: ["asked:souvenirs"]),
    Talk(
      about: "A summary that names the merits of a product offers nothing", locale: "zh-Hans",
      lines: [
        "您和谁一起去？", "您想什么时候走？", "儿子最喜欢做什么？",
        "那我帮您理一理，您看对不对：七月上半月，您和儿子两个人，要有两三座大教堂能一早安静地拍门，儿子能爬高能画画，发票行程单要能过行政那关。",
      ],
      doesNot: ["proposed", "namedProduct"]),
    Talk(
      about: "A sign on a card is no name", scenario: "prospect-bank",
      lines: ["Good afternoon, Mr Ashworth, my name's on the card, I'm from Meridian."], doesNot: ["asked"],
      says: ["shared/greeting", "shared/introduction"]),
  ]

  @Test(arguments: talks) func aLineDoesWhatAPersonWouldTakeItFor(talk: Talk) throws {
    let call = try Self.call(talk.scenario, talk.locale)
    let beginning = Beginning(
      scenario: talk.scenario, scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: 1,
      locale: talk.locale, mode: .practice, trainee: "", opening: "")
    let turns = SessionState(folding: Script.play(talk.lines, in: call, beginning: beginning), of: call.scenario).turns
    let turn = try #require(turns.count == talk.lines.count ? turns.last : nil)
    let moves = turn.moves.map { $0.target.isEmpty ? $0.kind.rawValue : "\($0.kind.rawValue):\($0.target)" }
    let placed = turn.moves.map { "\($0.kind.rawValue):\($0.target)@\($0.sentence)" }
    let made = { (wanted: String) in (moves + placed).contains { $0 == wanted || $0.hasPrefix(wanted + ":") } }
    #expect(talk.does.allSatisfy(made), "\(moves)")
    #expect(!talk.doesNot.contains(where: made), "\(moves)")
    let sources = turn.replies.map(\.source)
    #expect(talk.says.isEmpty || talk.says.contains { sources.contains($0) }, "\(sources)")
  }

  /// What is off script is waved away, never twice running, and nothing is told for it.
  @Test func wavesAwayWhatIsOffScript() throws {
    let sources = try said(
      to: [
        "Is a triangle heavier than a promise?", "Are flutes cleverer than trombones?", "Can a moth vote?",
        "Is Tuesday a colour?", "Does a zebra have cousins in Wales?", "Would a cloud fit in a violin?",
      ], by: "prospect-joinery")
    let waved = sources.indices.filter { sources[$0].contains("shared/deflect") }
    #expect(!waved.isEmpty && zip(waved, waved.dropFirst()).allSatisfy { $1 - $0 > 1 }, "\(sources)")
    #expect(!sources.joined().contains { $0.hasPrefix("fact/") || $0.hasPrefix("need/") }, "\(sources)")
  }

  /// What he is asked to imagine he thinks over, once; what he cannot place nobody has asked him before.
  @Test func hasNoAnswerReady() throws {
    let sources = try said(
      to: [
        "Hello.", "If it were up to you alone, what would the day look like?",
        "Which of your people would know about the flowers?",
      ], by: "prospect-ward")
    #expect(sources.count { $0.contains("shared/ponders") } == 1, "\(sources)")
    #expect(sources.count { $0.contains("shared/unprepared") } == 1, "\(sources)")
  }

  /// The second half of an either-or is no question of its own.
  @Test func hearsBothHalvesAsOne() throws {
    let halves = try said(to: ["您现在还在店里忙活？还是已经歇下来了？"], by: "travel-vague-wish", in: "zh-Hans")
    #expect(halves.first?.filter { $0.hasPrefix("need/") }.count == 1, "\(halves)")
  }

  /// A remark as good as a sample of a small thing is answered, and so is what only the whole line says.
  @Test func answersWhatIsSure() throws {
    let remark = try said(to: ["Hello.", "I don't drink, I'm afraid."], by: "prospect-brewery")
    #expect(remark.last?.contains("fact/no-drink") == true, "\(remark)")
    let sorry = try said(
      to: ["Hello.", "Sorry, I meant the trip. What's it for?"], by: "prospect-ward")
    #expect(sorry.last?.contains("shared/apology") == false, "\(sorry)")
  }

  /// A question put in earnest beside the greeting is not answered by the greeting alone.
  @Test func aGreetingAnswersNoQuestion() throws {
    let odd = "Good morning Mr Ashworth, which of your desks is the one that gets all the post?"
    let sources = try said(to: [odd], by: "prospect-bank")
    #expect(sources.first?.first == "shared/greeting" && sources.first?.count == 2, "\(sources)")
  }

  /// A small thing that tells what a need is about makes it known, where it was asked for.
  @Test func aSmallThingReveals() throws {
    let turns = try played(["Hello.", "What exactly did you win that award for?"], with: Flagship.id)
    #expect(turns.last?.replies.first?.source == "fact/award-what")
    let told = turns.last?.disclosures.map { "\($0.need) \($0.level) \($0.way)" }
    #expect(told?.first == "occasion fact elicited")
  }

  private func said(to lines: [String], by scenario: String, in locale: String = "en") throws -> [[String]] {
    try played(lines, with: scenario, in: locale).map { $0.replies.map(\.source) }
  }

  private func played(_ lines: [String], with scenario: String, in locale: String = "en") throws -> [Turn] {
    let call = try Self.call(scenario, locale)
    let beginning = Beginning(
      scenario: scenario, scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: 3, locale: locale,
      mode: .practice, trainee: "", opening: "")
    return SessionState(folding: Script.play(lines, in: call, beginning: beginning), of: call.scenario).turns
  }

  /// A run of small questions that any host asks is no interrogation.
  @Test func courtesiesAreNoInterrogation() throws {
    let small = [
      "How are you today?", "Would you like some tea?", "Is it still raining out there?", "Are you warm enough?",
    ]
    let asked = [
      "Is it for two?", "Is it in July?", "Is it by train?", "Is it a group you want?", "Is it a hotel you want?",
    ]
    #expect(try reasons(small).contains("interrogated") == false)
    #expect(try reasons(asked).contains("interrogated"))
  }

  private func reasons(_ lines: [String]) throws -> [String] {
    let flagship = try Flagship.load("en")
    let turns = SessionState(folding: flagship.play(lines), of: flagship.call.scenario).turns
    return turns.flatMap(\.effects).map(\.reason)
  }

  private static func call(_ id: String, _ locale: String) throws -> Call {
    if id == Flagship.id { return try Flagship.load(locale).call }
    let library = try Flagship.library()
    let scenario = try #require(library.scenario(id, locale: locale).value)
    let ears = [locale] + Flagship.locales.filter { $0 != locale }
    return Call(scenario: scenario, lexicon: try #require(library.lexicon(locales: ears).value))
  }
}
