import Dialogue
import Testing

/// What kind of answer a question wants, and whether a reply is one.
@Suite("Answer types") struct AnswerTypeTests {
  private static let ear = Understanding(lexicon: LexiconFile.both, samples: [])

  @Test(arguments: [
    ("When did you last have a whole day with him?", AnswerType.when),
    ("And what time does the shop open?", .when),
    ("How long would you want in there, if nobody was waiting?", .howLong),
    ("How often do you see each other?", .howOften),
    ("How many of you are going?", .howMany),
    ("What did that cost you?", .howMany),
    ("Who's coming along?", .who),
    ("Where did you two go last summer?", .where),
    ("Tell me, what made you walk in here today of all days?", .why),
    ("So why cathedrals?", .why),
    ("How did that feel, standing there?", .feeling),
    ("And how does that sound to you?", .opinion),
    ("What did your wife say to that?", .saying),
    ("When you stand in front of one, what would you like to do there?", .wish),
    ("What are you looking for in a trip?", .wish),
    ("What does your son do all day?", .doing),
    ("Which kind of hotel was that?", .which),
    ("How do you manage, with work and the course?", .how),
    ("Could you tell me a bit about the lad?", .telling),
    ("What's in that envelope?", .what),
    ("Have you ever been to Italy?", .experience),
    ("Did she like it?", .experience),
    ("Is it far from here?", .yesNo),
    ("Train or plane?", .choice),
    ("您一般什么时候有空？", .when),
    ("这一趟您想走几天？", .howLong),
    ("您多久回一次老家？", .howOften),
    ("一共几个人去？", .howMany),
    ("这回跟谁一块儿去呀？", .who),
    ("您上回去的是哪儿？", .where),
    ("怎么突然想着出趟远门了呢？", .why),
    ("公司凭啥出这个钱？", .why),
    ("站在那儿是什么感觉？", .feeling),
    ("那回跟团，您觉得怎么样？", .opinion),
    ("您太太怎么说？", .saying),
    ("这一路上您最想干点什么？", .wish),
    ("您平时都忙些什么？", .doing),
    ("您喜欢哪种房子？", .which),
    ("这本书您怎么带着呢？", .how),
    ("您给我讲讲这孩子吧？", .telling),
    ("信封里是什么？", .what),
    ("您以前去过欧洲吗？", .experience),
    ("远不远？", .yesNo),
    ("坐火车还是坐飞机？", .choice),
  ])
  func questionsShowWhatTheyWant(line: String, type: AnswerType) {
    let heard = Self.ear.hear(line)
    #expect(heard.sentences.last?.answerType == type)
  }

  @Test func whatAsksNothingWantsNothing() {
    #expect(Self.ear.hear("That must have been a long day.").sentences.last?.answerType == nil)
  }

  @Test func aReplyShowsWhatItAnswers() {
    #expect(AnswerType.when.fit(of: "In March, before the school fair.") == 1)
    #expect(AnswerType.when.fit(of: "He draws.") == 0)
    #expect(AnswerType.when.fit(of: "No, nobody else.") == -1)
    #expect(AnswerType.yesNo.fit(of: "No, nobody else.") == 1)
    #expect(AnswerType.howMany.fit(of: "就两个人。") == 1)
    #expect(AnswerType.what.fit(of: "对，就这样。") == -1)
    #expect(AnswerType.choice.fit(of: "Neither, if I had my way.") == 1)
    #expect(AnswerType.choice.fit(of: "两样我都沾点。") == 1)
    #expect(AnswerType.choice.fit(of: "Perhaps.") == -1)
    #expect(AnswerType.what.fit(of: "Because they asked for it.") == -1)
    #expect(AnswerType.how.fit(of: "两样都要一点。") == -1)
    #expect(AnswerType.what.fit(of: "Last spring, before the fair.") == -1)
    #expect(AnswerType.who.fit(of: "Nobody you'd know.") > AnswerType.who.fit(of: "I fell in love with it."))
    #expect(AnswerType.where.fit(of: "Somewhere near the quay.") > AnswerType.where.fit(of: "In good order."))
  }
}
