import Dialogue
import Testing

/// Numbers, money, dates, names; negation; language; phrases.
struct ValueTests {
  static let ear = Understanding(lexicon: Lexicon(), samples: [])

  @Test(arguments: [
    ("It costs 38,600 yuan.", Slot.Kind.money, "38600"), ("¥38600 in all", .money, "38600"),
    ("一共三万八千六百元", .money, "38600"),
    ("三万八千六，不贵", .number, "38600"), ("3.86万元", .money, "38600"), ("三万八左右", .number, "38000"), ("两千五百块", .money, "2500"),
    ("thirty-eight thousand six hundred yuan", .money, "38600"), ("about 40k", .number, "40000"),
    ("He is eleven years old", .number, "11"),
    ("孩子十一岁", .number, "11"), ("nine days", .duration, "nine days"), ("玩九天", .duration, "九天"),
    ("a 9-day tour", .duration, "9-day"),
    ("leave in early July", .date, "early July"), ("July 20th", .date, "July 20th"), ("七月二十号出发", .date, "七月二十号"),
    ("下周六走", .date, "下周"),
    ("next Friday", .date, "next Friday"), ("My name is Anna Brown.", .name, "Anna Brown"), ("我叫周敏", .name, "周敏"),
    ("我是小林", .name, "小林"),
    ("两个人去", .number, "2"), ("105.50 euros", .money, "105.5"),
  ])
  func valuesAreFound(line: String, kind: Slot.Kind, value: String) {
    let slots = Self.ear.hear(line).sentences.flatMap(\.slots)
    #expect(slots.contains { $0.kind == kind && $0.value == value }, "\(line): \(slots)")
  }

  @Test(arguments: ["我们一起看一下", "一点都不急", "好几百人", "第一次来", "one of them"])
  func wordsThatOnlyLookLikeNumbersAreNone(line: String) {
    #expect(Self.ear.hear(line).sentences.flatMap(\.slots).isEmpty)
  }

  @Test(arguments: [
    ("We never stop at shops.", true), ("There are no shops.", true), ("There is a tower.", false),
    ("No problem, that is fine.", false),
    ("我们不进店", true), ("这条线不错", false), ("您去不去？", false), ("没有购物", true), ("您带孩子吗", false),
    ("Don't you like it?", false),
  ])
  func negationIsHeard(line: String, negated: Bool) {
    #expect(Self.ear.hear(line).sentences.last?.negated == negated, "\(line)")
  }

  @Test(arguments: [
    ("Hello there", Language.english), ("您好", .chinese), ("您的budget是多少", .mixed), ("12345", .unknown), ("🙂", .unknown),
    ("", .unknown),
    ("OK好的", .chinese), ("Здравствуйте", .unknown),
  ])
  func languageIsTold(line: String, language: Language) { #expect(Self.ear.hear(line).language == language) }

  @Test func whatIsSetAsideIsNotTheTopic() {
    let heard = ContextTests.ear.hear("Not the price, the dates: when would you leave?")
    #expect(heard.sentences.last?.topic == "dates")
  }

  @Test(arguments: [
    ("your son", "So YOUR  SON comes too", Span(3, 12)), ("son", "a season of sonnets", nil),
    ("儿子", "带兒子去", Span(1, 3)),
    ("Cathedral Towns", "the cathedral towns tour", Span(4, 19)), ("教堂", "Ａ教堂", Span(1, 3)),
    ("boy", "the boy's school", Span(4, 9)),
    ("", "anything", nil), ("church", "", nil),
  ])
  func phrasesAreFound(phrase: String, text: String, span: Span?) { #expect(Phrase.find(phrase, in: text) == span) }

  @Test func pressingShows() {
    #expect(Self.ear.hear("Sign today, tomorrow it's gone!").sentences.contains { $0.pressing })
    #expect(Self.ear.hear("今天不签就没了").sentences.contains { $0.pressing })
    #expect(!Self.ear.hear("Shall we book it?").sentences.contains { $0.pressing })
  }
}
