import Foundation
import Testing

/// A call through a pipe: no prompt, no echo, and the end of input ends it.
@Suite struct PipeTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  static let english = [
    "Good morning, I'm Lin. May I ask you a few things?", "What made you think of a bike now?", "",
    "How do you keep dry when it rains?", "/help", "/nonsense", "/propose 1", "Do you like jazz at all?",
  ]
  static let chinese = [
    "您好，我是小林，可以先问您几个问题吗？", "怎么这会儿想起买车？", "下雨怎么办？", "/帮助", "/推荐 1", "您喜歡聽音樂嗎？",
  ]

  @Test("Text: what the buyer says and the debrief, no prompt, no echo, no colour")
  func text() throws {
    let ran = try desk.play(Self.english)
    #expect(ran.status == 0 && ran.errors.isEmpty, "\(ran.errors)")
    let call = try #require(ran.text.split(separator: "The call is over.", maxSplits: 1).first)
    #expect(ran.text.contains("\nDebrief: "))
    #expect(call.contains("Ms Bell: "))
    #expect(!call.contains("›") && !call.contains("keep dry when"))
    #expect(!ran.text.contains("\u{1B}") && !ran.text.contains("\r"))
    #expect(call.contains("There is no /nonsense."))
  }

  @Test("The flagship in both languages, chosen by LANG", arguments: ["en_US.UTF-8", "zh_CN.UTF-8"])
  func flagship(lang: String) throws {
    let chinese = lang.hasPrefix("zh")
    let input = chinese ? "您好！这次旅行想带谁一起去？\n" : "Good afternoon! Who would you like to take along?\n"
    let ran = try desk.run(
      ["play"], input: input, variables: ["LANG": lang, "ASKFIRST_LIBRARY": Desk.top.path])
    #expect(ran.status == 0 && ran.errors.isEmpty, "\(ran.errors)")
    #expect(ran.text.contains(chinese ? "/帮助" : "/help"))
    #expect(ran.text.contains(chinese ? "对话结束。" : "The call is over."))
    #expect(!ran.text.contains(chinese ? "The call is over." : "对话结束。"))
    #expect(!ran.text.contains("›"))
  }

  @Test("JSON lines: the events, then the scorecard", arguments: ["en", "zh-Hans"])
  func jsonLines(locale: String) throws {
    let said = locale == "en" ? Self.english : Self.chinese
    let ran = try desk.play(said, "--format", "jsonl", "--locale", locale)
    #expect(ran.status == 0 && ran.errors.isEmpty, "\(ran.errors)")
    let objects = try ran.objects()
    let events = objects.dropLast()
    #expect(events.map { $0["sequence"] as? Int } == Array(0..<events.count))
    #expect(events.first?["type"] as? String == "began" && events.last?["type"] as? String == "ended")
    #expect((events.first?["began"] as? [String: Any])?["locale"] as? String == locale)
    let card = try ran.scorecard()
    #expect(
      card.keys.sorted() == [
        "cause", "criteria", "ledger", "outcome", "scores", "session", "style", "type",
      ])
    #expect((card["scores"] as? [String: Int])?.keys.sorted() == ["ask", "need-discovery"])
    #expect(card["session"] as? String == events.first?["session"] as? String)
    #expect((card["ledger"] as? [Any])?.count == 2)
  }

  @Test("The same lines and seed give the same events and card but for session and times")
  func sameSeed() throws {
    let first = try desk.play(Self.english, "--format", "jsonl")
    let again = try desk.play(Self.english, "--format", "jsonl")
    #expect(first.lines.count > 5)
    #expect(first.text != again.text)
    #expect(first.withoutIdentity == again.withoutIdentity)
  }

  @Test("Another seed changes words only")
  func otherSeeds() throws {
    let first = try desk.play(Self.english, "--format", "jsonl")
    let others = try (1...4).map { seed in
      try desk.run(
        ["play", Desk.scenario, "--format", "jsonl", "--seed", "\(seed)"],
        input: Self.english.map { $0 + "\n" }.joined())
    }
    #expect(others.contains { $0.withoutIdentity != first.withoutIdentity })
    for other in others {
      #expect(try Judged(other.scorecard()) == Judged(first.scorecard()))
      #expect(try effects(other) == effects(first))
    }
  }

  private func effects(_ ran: Ran) throws -> [Data] {
    try ran.objects().compactMap { ($0["turn"] as? [String: Any])?["effects"] }.map {
      try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys)
    }
  }

  @Test("An end of input without any line is a call that was abandoned, scored all the same")
  func nothingSaid() throws {
    let ran = try desk.play([], "--format", "jsonl")
    #expect(ran.status == 0)
    #expect(try ran.scorecard()["outcome"] as? String == "abandoned")
  }

  @Test("Lines after the end of the call are not said") func afterTheEnd() throws {
    let ran = try desk.play(["Hello.", "/end", "Are you still there?"], "--format", "jsonl")
    #expect(ran.status == 0 && ran.errors.isEmpty)
    #expect(try ran.objects().count == 4)
  }

  @Test("NUL bytes, invalid UTF-8, escape sequences and a line without its end are turns")
  func oddBytes() throws {
    var input = Data("Hel\0lo.\nGood ".utf8)
    input.append(contentsOf: [0xFF, 0xFE, 0xC3, 0x28])
    input.append(Data(" day\n\u{1B}[31mHow do you keep dry?\u{1B}]0;x\u{7}\r\n\u{FEFF}And \u{202E}wet days".utf8))
    let ran = try desk.run(["play", Desk.scenario, "--format", "jsonl"], input: input)
    #expect(ran.status == 0 && ran.errors.isEmpty, "\(ran.errors)")
    #expect(try ran.objects().filter { $0["type"] as? String == "turn" }.count == 4)
    #expect(!ran.output.contains(0x1B) && !ran.output.contains(0x00) && !ran.text.contains("\u{202E}"))
    let text = try desk.run(["review"])
    #expect(text.status == 0 && !text.output.contains(0x1B) && !text.output.contains(0x00))
  }

  @Test("A line of a megabyte is cut, said so, and does not take long") func longLine() throws {
    let ran = try desk.play(
      [String(repeating: "tell me ", count: 131_072), "How do you keep dry?"], "--format", "jsonl")
    #expect(ran.status == 0, "\(ran.errors)")
    #expect(ran.errorLines.count == 1 && ran.errors.contains("4000"), "\(ran.errors)")
    #expect(try ran.objects().filter { $0["type"] as? String == "turn" }.count == 2)
    #expect(ran.time < .seconds(30))
  }
}

/// What another seed must not change of a scorecard.
private struct Judged: Equatable {
  var verdict: String
  var scores: [String: Int]
  var criteria: [String]
  var ledger: [String]

  init(_ card: [String: Any]) throws {
    verdict = ["outcome", "cause", "style"].map { "\(card[$0] ?? "")" }.joined(separator: " ")
    scores = try #require(card["scores"] as? [String: Int])
    criteria = try #require(card["criteria"] as? [[String: Any]]).map {
      "\($0["rubric"] ?? "")/\($0["criterion"] ?? "") \($0["result"] ?? "") \($0["earned"] ?? "") \($0["possible"] ?? "")"
    }
    ledger = try #require(card["ledger"] as? [[String: Any]]).map {
      "\($0["need"] ?? "") \($0["level"] ?? "") \($0["fate"] ?? "") \($0["turn"] ?? "")"
    }
  }
}
