import Dialogue
import Testing

@Suite("What a trainer sees of topics") struct TopicStandingTests {
  private func standing(_ scores: [(String, Int)], rejected: Bool = false) -> TopicStanding {
    TopicStanding(topics: scores.map { TopicMatch(id: $0.0, score: $0.1) }, rejected: rejected)
  }

  @Test("a sentence is plain, faint, a close call or rejected, and says by how much") func verdicts() {
    let plain = TopicStanding.plain
    #expect(standing([("a", plain), ("b", 100)]).verdict == .plain)
    #expect(standing([("a", plain)]).verdict == .plain)
    #expect(standing([("a", plain - 1), ("b", 100)]).verdict == .faint)
    let close = standing([("a", 900), ("b", 901 - TopicStanding.closeCall)])
    #expect(close.verdict == .close && close.lead == TopicStanding.closeCall - 1 && close.second == "b")
    #expect(standing([("a", 900), ("b", 900 - TopicStanding.closeCall)]).verdict == .plain)
    #expect(standing([("a", TopicStanding.bar - 1)], rejected: true).verdict == .belowBar)
    #expect(standing([(TopicMatcher.offScript, 800), ("b", 100)], rejected: true).verdict == .offScript)
    #expect(standing([], rejected: true).verdict == .nothing)
    #expect([plain - 1, plain].map { standing([("a", $0)]).isRejected } == [false, false])
    #expect(standing([], rejected: true).isRejected)
  }

  @Test(
    "lines are the same but for case, marks, width and script",
    arguments: [
      ("Is there Wi-Fi?", "IS THERE WI FI"), ("您带孩子吗？", "您帶孩子嗎"), ("Ｗｉｆｉ 有吗", "wifi有吗!"),
      ("What's up", "what’s up?"),
    ])
  func essence(line: String, other: String) {
    #expect(Utterance.essence(line) == Utterance.essence(other))
    #expect(!Utterance.essence(line).isEmpty)
  }

  @Test("what differs in a word differs") func differing() {
    #expect(Utterance.essence("a b") != Utterance.essence("ab"))
    #expect(Utterance.essence("您去吗") != Utterance.essence("他去吗"))
    #expect(Utterance.essence(" ?! ").isEmpty)
  }

  @Test("a line of no content leans on the one before it", arguments: ["Why?", "and him?", "How so?", "为什么", "那他呢"])
  func leaning(line: String) {
    #expect(Utterance.leansWhollyOnContext(line))
  }

  @Test(
    "others stand for themselves", arguments: ["Where are you going to go first?", "Any allergies?", "那预算呢", "您几点下班"])
  func standing(line: String) {
    #expect(!Utterance.leansWhollyOnContext(line))
  }
}

@Suite("A lexicon and a trainer's words") struct LexiconExtensionTests {
  private let lexicon = Lexicon(cues: ["advice": ["you should"]], synonyms: [["trip", "journey"], ["price", "cost"]])

  @Test("cues are added, and a group that names a known word joins that word's group") func joins() {
    let extended = lexicon.extended(
      by: Lexicon(
        cues: ["advice": ["take my tip"], "feeling": ["gutted"]],
        synonyms: [["Journey", "pilgrimage"], ["damage", "sting"], ["sting", "bill"]]))
    #expect(extended.cues == ["advice": ["you should", "take my tip"], "feeling": ["gutted"]])
    #expect(
      extended.synonyms == [["trip", "journey", "pilgrimage"], ["price", "cost"], ["damage", "sting", "bill"]])
  }

  @Test("no words change nothing") func nothing() {
    #expect(lexicon.extended(by: Lexicon()) == lexicon)
  }

  @Test("a new word is heard as the known one") func heard() {
    let samples = [
      ("bike", "What will you do with the bicycle?"), ("bike", "Where will the bicycle stand?"),
      ("hat", "Which colour of helmet is it?"), ("hat", "Where did the helmet come from?"),
    ].map { TopicSample(topic: $0.0, text: $0.1) }
    let known = Lexicon(synonyms: [["bicycle", "bike"]])
    let line = "So, the velocipede?"
    let before = Understanding(lexicon: known, samples: samples).hear(line)
    let taught = known.extended(by: Lexicon(synonyms: [["bike", "velocipede"]]))
    let after = Understanding(lexicon: taught, samples: samples).hear(line)
    let score = { (heard: Utterance) in heard.topics.first { $0.id == "bike" }?.score ?? 0 }
    #expect(score(after) > score(before))
    #expect(after.topics.first?.id == "bike")
  }

  @Test("the classes are those that ear and call know") func classes() {
    for name in ["advice", "feeling", "offer", "next-step", "negation"] { #expect(Lexicon.classes.contains(name)) }
    #expect(Lexicon.classes == Lexicon.classes.sorted())
  }
}
