import Dialogue
@testable import Rehearsal
import Testing

/// How a call ends that the trainee ends.
@Suite struct LeavingTests {
  private static let steps = [
    "en": "Shall I hold two places for you till Saturday, so you can talk it over at home?",
    "zh-Hans": "我给您留两个位子到周六，您回家商量商量，好不好？",
  ]
  private static let talk = [
    "en": [
      "Good afternoon, I'm Lin. May I ask you a few things?", "Who would you like to have with you on this trip?",
    ],
    "zh-Hans": ["您好，我是小林，方便问您几句吗？", "这趟您想跟谁一块儿去？"],
  ]

  @Test(arguments: Flagship.locales)
  func whoLeavesWithAStepAgreedHasNotBrokenOff(locale: String) throws {
    let flagship = try Flagship.load(locale)
    let (talk, step) = (try #require(Self.talk[locale]), try #require(Self.steps[locale]))
    let agreed = try #require(closing(of: flagship.play(talk + [step, "/end"])))
    #expect(agreed.outcome == .wavering && agreed.nextStep && agreed.cause == nil)
    let none = try #require(closing(of: flagship.play(talk + ["/end"])))
    #expect(none.outcome == .abandoned && !none.nextStep)
  }

  private func closing(of log: [SessionEvent]) -> Closing? {
    log.compactMap { event -> Closing? in
      guard case .ended(let closing) = event.body else { return nil }
      return closing
    }.last
  }
}

/// Who makes sure of a name at the door asks nothing else.
@Suite struct NameCheckTests {
  @Test(arguments: [
    ("Ron Pickett", "Hello, are you Ron?", true), ("Arthur Penn", "Arthur Penn, right?", true),
    ("Dr Voss", "Is it Dr Voss?", true), ("老贺", "您是贺老板吧？", true), ("段师傅", "是段师傅吗？", true),
    ("Ron Pickett", "Ron, who signs?", false), ("Ron Pickett", "Are you busy?", false), ("段师傅", "您是替厂里来问的吗？", false),
    ("Mr Finch", "And are you still working at the Gasworks yourself, Mr Finch?", false),
    ("Mr Finch", "Good morning, are you Mr Finch?", true),
    ("Ron Pickett", "Is it Ron who decides about outings, days off and everything else in the house?", false),
  ])
  func shortQuestionsWithTheName(name: String, line: String, isOne: Bool) {
    let ear = Understanding(lexicon: Lexicon(), samples: [])
    let made = ear.hear(line).sentences.contains { NameCheck(name: name).isMade(in: $0) }
    #expect(made == isOne, "\(line)")
  }
}
