import Dialogue
import Testing

/// What only the conversation shows: restating, summaries, follow-ups, answers.
struct ContextTests {
  static let ear = Understanding(lexicon: LexiconFile.both, samples: CallSamples.all)

  static let english = ConversationContext(
    buyerSaid: ["My boy. Eleven. Just us two."],
    heard: [
      "companion": ["My boy. Eleven. Just us two.", "With my son, he is eleven."],
      "sights": ["Churches. Two or three, properly.", "Old churches, seen in peace."],
      "dates": ["School is out early in July; I teach again from the twentieth."],
      "time-together": ["I run courses, four days a week on trains. He is asleep when I get in."],
    ],
    recentTopics: ["companion", "sights"], turn: 5,
    knownTopics: ["companion", "sights", "dates", "time-together"],
    names: [
      "companion": ["your son", "your boy"], "sights": ["churches", "cathedrals"],
      "souvenirs": ["souvenirs", "presents"],
      "room": ["five stars", "five-star hotel"],
    ],
    feelings: ["time-together": ["miss him", "so little time with him"]])

  static let chinese = ConversationContext(
    buyerSaid: ["带儿子，五年级，就我们爷儿俩。"],
    heard: [
      "companion": ["带儿子，五年级，就我们爷儿俩。"], "sights": ["西方的老教堂，两三个看透就行。"],
      "dates": ["七月初放假，二十号我又开课。"], "time-together": ["我是讲课的，一周四天在外头，到家他都睡了。"],
    ],
    recentTopics: ["companion"], turn: 5, knownTopics: ["companion", "sights", "dates", "time-together"],
    names: ["companion": ["儿子", "孩子"], "sights": ["教堂"], "souvenirs": ["纪念品", "礼物"], "room": ["五星"]],
    feelings: ["time-together": ["陪孩子的时间太少", "想多陪陪他"]])

  @Test(arguments: [
    ("So it's you and your son, he's eleven.", "companion"),
    ("You said it is just the two of you with your boy.", "companion"),
    ("So old churches are what you want to see.", "sights"),
    ("You teach again from the twentieth, so early July.", "dates"),
    ("so you are on trains four days a week", "time-together"),
  ])
  func factsAreRestated(line: String, topic: String) {
    let mark = act(.restateFact, line, Self.english)
    #expect(mark?.topics.contains(topic) == true, "\(line): \(String(describing: mark))")
  }

  @Test(arguments: [
    ("您刚才说就带儿子，五年级。", "companion"), ("也就是说您想看老教堂", "sights"), ("您七月初放假，二十号又要开课。", "dates"),
    ("所以您一周有四天在外头讲课", "time-together"),
  ])
  func factsAreRestatedInChinese(line: String, topic: String) {
    let mark = act(.restateFact, line, Self.chinese)
    #expect(mark?.topics.contains(topic) == true, "\(line): \(String(describing: mark))")
  }

  @Test(arguments: [
    "You must miss him, being on trains four days a week.", "That sounds hard, having so little time with him.",
    "It must be hard to come home when he is asleep.",
  ])
  func feelingsAreRestated(line: String) {
    let mark = act(.restateFeeling, line, Self.english)
    #expect(mark?.topics.contains("time-together") == true, "\(line): \(String(describing: mark))")
  }

  @Test(arguments: ["常年在外，陪孩子的时间太少，您心里不好受吧。", "到家他都睡了，您一定挺心疼的。", "看得出您很想多陪陪他"])
  func feelingsAreRestatedInChinese(line: String) {
    let mark = act(.restateFeeling, line, Self.chinese)
    #expect(mark?.topics.contains("time-together") == true, "\(line): \(String(describing: mark))")
  }

  @Test func kindWordsAloneNameNoFeeling() {
    #expect(act(.restateFeeling, "I understand how you feel.", Self.english) == nil)
    #expect(act(.restateFeeling, "我理解您的感受", Self.chinese) == nil)
    #expect(act(.restateFeeling, "I'm happy to help you.", Self.english) == nil)
  }

  @Test func tellingIsNoRestating() {
    #expect(act(.restateFact, "Our tour stops at three old churches.", Self.english) == nil)
    #expect(act(.restateFact, "我们这条线路会看三座老教堂。", Self.chinese) == nil)
    let told =
      act(.information, "Our tour stops at old churches.", Self.english)
      ?? act(.claim, "Our tour stops at old churches.", Self.english)
    #expect(told?.topics.contains("sights") == true)
  }

  @Test func aTagOnSomethingToldClarifiesAndOnSomethingElseLeads() {
    let known = Self.ear.hear("So it's just the two of you, you and your son, right?", in: Self.english)
    #expect(known.does(.clarifyingQuestion) && known.does(.restateFact) && !known.does(.leadingQuestion))
    let unknown = Self.ear.hear("You want five stars, right?", in: Self.english)
    #expect(unknown.does(.leadingQuestion) && !unknown.does(.clarifyingQuestion))
    let chinese = Self.ear.hear("就您和儿子两个人，对吧？", in: Self.chinese)
    #expect(chinese.does(.clarifyingQuestion) && !chinese.does(.leadingQuestion))
  }

  @Test func whatWasNeverToldIsMisheard() {
    let mark = act(.restateFact, "So you want five stars.", Self.english)
    #expect(mark?.topics == ["room"])
  }

  @Test func sumsUp() {
    let all = ["companion", "dates", "sights"]
    let mark = act(
      .summary, "Let me sum up: you travel with your son in early July, and you want to see two or three churches.",
      Self.english)
    #expect(all.allSatisfy { mark?.topics.contains($0) == true }, "\(String(describing: mark))")
    let chinese = act(.summary, "我总结一下：您带儿子去，七月初走，主要看教堂。", Self.chinese)
    #expect(all.allSatisfy { chinese?.topics.contains($0) == true }, "\(String(describing: chinese))")
    #expect(act(.summary, "So you travel with your son.", Self.english) == nil)
  }

  @Test(arguments: ["why?", "Tell me more.", "How long?", "for example?"])
  func followUpsLeanOnTheLastExchange(line: String) {
    let heard = Self.ear.hear(line, in: Self.english)
    #expect(heard.does(.targetedQuestion), "\(line): \(heard.acts)")
  }

  @Test func followUpsTakeTheTopicOfTheLastExchange() {
    #expect(Self.ear.hear("why?", in: Self.english).sentences.first?.topic == "companion")
    #expect(Self.ear.hear("还有呢", in: Self.chinese).sentences.first?.topic == "companion")
    #expect(Self.ear.hear("那预算呢", in: Self.chinese).sentences.first?.topic == "budget")
    #expect(Self.ear.hear("and the budget?", in: Self.english).sentences.first?.topic == "budget")
  }

  @Test func aQuestionOnWhatWasJustSaidIsTargeted() {
    let mark = act(.targetedQuestion, "What grade is your boy in?", Self.english)
    #expect(mark?.topics.contains("companion") == true)
    #expect(Self.ear.hear("Do you have a passport?", in: Self.english).does(.informationQuestion))
  }

  @Test func whatIsSaidAfterTheBuyerAskedAnswers() {
    var context = Self.english
    context.buyerAsked = true
    #expect(Self.ear.hear("It is 38,600 for both of you.", in: context).does(.answer))
    #expect(!Self.ear.hear("What would you like to see?", in: context).does(.answer))
  }

  @Test func offScriptIsWhatNothingFits() {
    #expect(Self.ear.hear("Can you fix my bicycle?", in: Self.english).does(.offScript))
    #expect(!Self.ear.hear("Okay.", in: Self.english).does(.offScript))
  }

  private func act(_ act: DialogueAct, _ line: String, _ context: ConversationContext) -> ActMark? {
    Self.ear.hear(line, in: context).sentences.flatMap(\.acts).first { $0.act == act }
  }
}

/// Follow-ups on what the buyer let drop, and what is given back best.
struct DropTests {
  static let ear = Understanding(lexicon: LexiconFile.both, samples: CallSamples.all)

  private static func after(_ heard: [String: [String]], latest: String) -> ConversationContext {
    var context = ConversationContext()
    context.heard = heard
    context.recentTopics = [latest]
    context.knownTopics = Set(heard.keys)
    context.buyerSaid = heard[latest] ?? []
    context.turn = 4
    return context
  }

  @Test(arguments: [
    ("what's with the owl then", "room", ["There was an owl in the last one. Never again."]),
    ("那只猫头鹰咋了", "room", ["上回屋顶上有只猫头鹰,一宿没睡。"]), ("啥鼓啊", "souvenirs", ["得捎个鼓回去。"]),
  ])
  func aWordOfHisOwnIsFollowedUp(line: String, topic: String, said: [String]) {
    let context = Self.after([topic: said, "companion": ["My son.", "我儿子。"]], latest: topic)
    let heard = Self.ear.hear(line, in: context)
    #expect(heard.topics.first?.id == topic && !heard.rejected, "\(heard.question) \(heard.topics)")
  }

  @Test func whatIsGivenBackBestComesFirst() {
    let context = Self.after(
      ["budget": ["The company pays my part."], "room": ["Two beds, and a quiet street, away from the station."]],
      latest: "budget")
    let heard = Self.ear.hear("So two beds in a quiet street.", in: context)
    let mark = heard.sentences.flatMap(\.acts).first { $0.act == .restateFact }
    #expect(mark?.topics.first == "room")
  }
}
