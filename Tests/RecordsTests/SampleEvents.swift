import Dialogue
import Rehearsal
import Selling

/// The events behind the fixtures of format 1.
///
/// Neither these nor the fixtures change: what is stored stays readable.
enum SampleEvents {
  static let session = SessionID("3f2a9c0b1d4e5f60718293a4b5c6d7e8")
  static let time: Int64 = 1_767_225_600_000

  /// Every fixture with the event it has to decode to.
  static let all: [(file: String, event: SessionEvent)] = [
    ("began", event(0, .began(beginning))),
    ("turn", event(1, .turn(turn))),
    ("turn-chinese", event(2, .turn(chineseTurn))),
    ("paused", event(3, .paused)),
    ("resumed", event(4, .resumed)),
    ("undone", event(5, .undone(turn: 2))),
    ("ended", event(6, .ended(bought))),
    ("ended-lost", event(7, .ended(lost))),
    (
      "hinted",
      event(8, .hinted(Hint(need: "damp", rung: .direction, text: "He has said nothing of the wall. 墙呢？")))
    ),
    (
      "judged",
      event(11, .judged(ProspectVerdict([.need, .money], .findDecider, text: "MaN find-decider，要有人引见")))
    ),
    ("began-drill", event(0, .began(drilled))),
    ("ended-judged", event(12, .ended(judged))),
    ("contacted", event(13, .contacted(contact))),
    ("turn-account", event(14, .turn(accountTurn))),
    ("tendered", event(15, .tendered(Tender(product: "damped", needs: ["reporter-feel", "editor-quiet"])))),
    ("decided", event(16, .decided(decision))),
    ("reflected", event(9, .reflected(Reflection(question: "state/damp", choice: "latent")))),
    (
      "overridden",
      event(
        10,
        .overridden(Override(rubric: "ask", criterion: "opening", value: 750, reason: "He did greet, in \"dialect\".")))
    ),
  ]

  static func event(_ sequence: Int, _ body: SessionEvent.Body) -> SessionEvent {
    SessionEvent(sequence: sequence, time: time + Int64(sequence) * 1500, body: body)
  }

  static var drilled: Beginning {
    var beginning = beginning
    beginning.drill = DrillPlace(
      id: "00ff00ff00ff00ff00ff00ff00ff00ff", kind: "man", seed: 7, place: 2, dealt: ["prospect-ward", "prospect-bank"])
    return beginning
  }

  static let contact = Contact(
    way: .meet, people: ["reporter", "editor"], absent: ["finance"], after: 8, day: 4, days: 2, money: 450,
    words: [
      SpokenReply(source: "person/finance/fends", variant: 1, text: "Not without an appointment."),
      SpokenReply(source: "person/reporter/opening", variant: 0, text: "坐吧。"),
    ],
    news: [SpokenReply(source: "rival/lunch", variant: 0, text: "The other one had lunch upstairs.")],
    effects: [
      Effect(.trust, -6, reason: "rival/lunch", person: "publisher"),
      Effect(.patience, 8, reason: "rested", person: "editor"),
    ])

  static let accountTurn = Turn(
    number: 9, person: "editor", day: 4,
    utterance: Utterance(text: "Maya told me.", language: .english, sentences: [], topics: [], rejected: true),
    moves: [Move(.relayed, "reporter-noise"), Move(.cleared, "noise")],
    replies: [SpokenReply(source: "remark/sighs", variant: 0, text: "Hear, hear.")],
    effects: [Effect(.trust, 2, reason: "relayed"), Effect(.patience, -4, reason: "remark/sighs", person: "reporter")])

  static let decision = Decision(
    day: 17, news: [],
    stances: [
      Decision.Stance(person: "reporter", fit: 100, regard: 61, swayed: -4, backing: 80),
      Decision.Stance(person: "editor", fit: -40, regard: 30, swayed: 0, backing: 0),
    ])

  static let judged = Closing(
    ending: "agreed", outcome: .judged, cause: nil, nextStep: false, text: "Thank you for coming.", epilogue: "")

  static let beginning = Beginning(
    scenario: "garden-shed", scenarioDigest: String(repeating: "ab", count: 32),
    lexiconDigest: String(repeating: "0f", count: 32), engine: "1.0.0", seed: UInt64.max, locale: "en",
    mode: .exam, trainee: "Zoë \"Z\" O'Neil / 小周", opening: "Morning.\nIs this where I ask about a shed?")

  static let turn = Turn(
    number: 1, person: "grant", day: 2,
    utterance: Utterance(
      text: "Hello! You said damp: what would you keep in it, 2 bikes?", language: .english,
      sentences: [
        Sentence(
          text: "Hello!", span: Span(0, 6), acts: [ActMark(.greeting, span: Span(0, 5), words: "Hello")]),
        Sentence(
          text: "You said damp: what would you keep in it, 2 bikes?", span: Span(7, 57),
          acts: [
            ActMark(.openQuestion, span: Span(22, 26), words: "what"),
            ActMark(.restateFact, span: Span(7, 20), words: "You said damp", topics: ["damp", "old-shed"]),
          ],
          question: Question(kind: .open, form: .wh),
          topics: [
            TopicMatch(id: "contents", score: 912, sample: "What will you keep in it?", words: ["keep", "what"]),
            TopicMatch(id: "damp", score: 77),
          ],
          rejected: false, slots: [Slot(.number, span: Span(49, 50), value: "2")], negated: true, pressing: true),
      ],
      topics: [TopicMatch(id: "contents", score: 912, sample: "What will you keep in it?", words: ["keep", "what"])],
      rejected: false),
    moves: [Move(.asked, "contents", sentence: 1), Move(.restatedFact, "damp", sentence: 1)],
    replies: [
      SpokenReply(source: "need/contents/bikes", variant: 2, text: "Bikes. Three of them, and my late wife's loom.")
    ],
    disclosures: [Disclosed(need: "contents", level: .heart, way: .elicited)],
    effects: [Effect(.trust, 4, reason: "restated-fact"), Effect(.patience, -1, reason: "line")])

  static let chineseTurn = Turn(
    number: 2, person: "grant",
    utterance: Utterance(
      text: "木屋要多大\u{2028}😀？", language: .chinese,
      sentences: [
        Sentence(
          text: "木屋要多大\u{2028}😀？", span: Span(0, 8),
          acts: [ActMark(.closedQuestion, span: Span(3, 5), words: "多大")],
          question: Question(kind: .closed, form: .wh))
      ], topics: [], rejected: true))

  static let bought = Closing(
    ending: "sold", outcome: .bought, cause: nil, nextStep: true, text: "Right, put me down for one.",
    epilogue: "It stood straight all winter.")

  static let lost = Closing(
    ending: "", outcome: .walkedOut, cause: .toldTooEarly, nextStep: false, text: "", epilogue: "")
}
