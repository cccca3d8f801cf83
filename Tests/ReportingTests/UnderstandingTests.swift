import Dialogue
import Foundation
import Reporting
import Testing

@Suite("Understanding shown") struct UnderstandingTests {
  private struct Heard: Decodable, Equatable {
    struct Asked: Decodable, Equatable { var kind, form: String }
    struct Topic: Decodable, Equatable {
      var id: String
      var score: Int
      var sample = ""
      var words: [String] = []
    }
    struct Standing: Decodable, Equatable {
      var verdict: String
      var score, bar, lead: Int
      var second: String?
    }
    struct Part: Decodable, Equatable {
      var text: String
      var acts: [String]
      var question: Asked
      var topics: [Topic]
      var rejected: Bool
      var standing: Standing
    }
    var text, language: String
    var acts: [String]
    var question: Asked
    var sentences: [Part]
    var topics: [Topic]
    var rejected: Bool
    var standing: Standing
  }

  private func utterance(_ text: String) -> Utterance {
    let matches = [
      TopicMatch(id: "ride", score: 812, sample: "Where would you ride it?", words: ["where", "ride"]),
      TopicMatch(id: "stairs", score: 301),
    ]
    let words = String(text.prefix(4))
    return Utterance(
      text: text, language: .english,
      sentences: [
        Sentence(
          text: text, span: Span(0, 4), acts: [ActMark(.openQuestion, span: Span(0, 4), words: words)],
          question: Question(kind: .open, form: .wh), topics: matches, rejected: false,
          slots: [Slot(.money, span: Span(0, 4), value: "4200")]),
        Sentence(
          text: "Hm.", span: Span(4, 7),
          acts: [ActMark(.restateFact, span: Span(4, 7), words: "Hm", topics: ["ride"])], negated: true),
      ], topics: matches, rejected: false)
  }

  @Test(
    "a record is read back as it was by Foundation",
    arguments: [
      "Where do you ride?", "您骑到哪儿？“这儿”\\还是\"那儿\"", "a\tb\nc\rd\u{0}e\u{1B}[31mf\u{7F}\u{85}\u{2028}\u{2029}",
      "👨‍👩‍👧 é e\u{301} \u{200F} \u{1F6B2}", "",
    ])
  func record(text: String) throws {
    let line = UnderstandingRecord.line(utterance(text))
    #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x2028 && $0.value != 0x85 })
    let heard = try JSONDecoder().decode(Heard.self, from: Data(line.utf8))
    #expect(heard.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(heard.acts == ["open-question", "restate-fact"])
    #expect(heard.question == Heard.Asked(kind: "open", form: "wh"))
    #expect(heard.sentences.map(\.acts) == [["open-question"], ["restate-fact"]])
    #expect(heard.sentences[1].question == Heard.Asked(kind: "none", form: "none"))
    #expect(
      heard.sentences[0].topics == [
        Heard.Topic(id: "ride", score: 812, sample: "Where would you ride it?", words: ["where", "ride"]),
        Heard.Topic(id: "stairs", score: 301),
      ])
    let standing = Heard.Standing(verdict: "plain", score: 812, bar: TopicStanding.bar, lead: 511, second: "stairs")
    #expect(heard.sentences[0].standing == standing && heard.standing == standing)
    #expect(heard.sentences[1].standing.verdict == "nothing" && heard.sentences.map(\.rejected) == [false, true])
    #expect(heard.topics == heard.sentences[0].topics)
    #expect(!heard.rejected)
  }

  @Test("a record keeps the order of the contract")
  func order() {
    let blank = Utterance(text: "", language: .unknown, sentences: [], topics: [], rejected: true)
    #expect(
      UnderstandingRecord.line(blank)
        == #"{"text":"","language":"und","acts":[],"question":{"kind":"none","form":"none"},"#
        + #""sentences":[],"topics":[],"rejected":true,"#
        + #""standing":{"verdict":"nothing","score":0,"bar":\#(TopicStanding.bar),"lead":0}}"#)
  }

  @Test("the text reads as it was recorded", arguments: Phrasebook.allCases, [60, 92])
  func text(phrases: Phrasebook, width: Int) throws {
    let text = UnderstandingText.text(
      utterance("Where do you ride, and 您晚上把车放在什么地方呢？"), phrases: phrases, width: width, colour: false)
    expectReadable(text, width: width)
    try expectSnapshot(text, named: "understanding-\(phrases.rawValue)-\(width)")
  }
}
