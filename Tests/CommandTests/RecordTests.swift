import Foundation
import Testing

/// What is kept: history, review, rescoring, pausing and going on.
@Suite struct RecordTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  static let said = ["Good morning.", "What made you think of a bike now?", "How do you keep dry when it rains?"]

  @Test("History lists ended and paused calls, the latest first; review shows one by its first digits")
  func history() throws {
    let none = try desk.run(["history"])
    #expect(none.status == 0 && none.text.contains("askfirst play"), "\(none.errors)")
    let ended = try session(of: desk.play(Self.said, "--format", "jsonl", "--trainee", "Wei"))
    let paused = try desk.play(["Good morning.", "/pause", "Nobody hears this."], "--format", "jsonl")
    #expect(paused.status == 0 && paused.errors.isEmpty)
    #expect(try paused.objects().last?["type"] as? String == "paused")
    let open = try session(of: paused)

    let history = try desk.run(["history"])
    #expect(history.status == 0 && history.errors.isEmpty, "\(history.errors)")
    let places = [open, ended].map { history.text.range(of: String($0.prefix(8)))?.lowerBound }
    let (first, second) = try (#require(places[0]), #require(places[1]))
    #expect(first < second)
    #expect(history.text.contains("paused") && history.text.contains("Need discovery"), "\(history.text)")
    let chinese = try desk.run(["history", "--locale", "zh"])
    #expect(chinese.status == 0 && chinese.text.contains("暂停") && chinese.text.contains("需求挖掘"), "\(chinese.text)")
    #expect(try desk.run(["history", "--trainee", "Wei"]).text.contains(ended.prefix(8)))
    #expect(try !desk.run(["history", "--trainee", "Wei"]).text.contains(open.prefix(8)))
    #expect(try desk.run(["history", "--limit", "1"]).text.contains(open.prefix(8)))

    let review = try desk.run(["review", String(ended.prefix(6))])
    #expect(review.status == 0 && review.text.contains(Self.said[1]) && review.text.contains("Debrief: "))
    let events = try desk.run(["review", ended, "--format", "jsonl"])
    #expect(try events.scorecard()["session"] as? String == ended)
    #expect(try desk.run(["review", "--format", "jsonl"]).objects().first?["session"] as? String == open)
    try desk.run(["review", "zz"]).expectSentence(code: 64, saying: "zz")
  }

  @Test("A review in JSON lines is what the call printed")
  func reviewRepeats() throws {
    let played = try desk.play(Self.said, "--format", "jsonl")
    #expect(try desk.run(["review", "--format", "jsonl"]).text == played.text)
  }

  @Test("A paused call goes on where it was, and its score is that of a call in one piece")
  func pauseAndResume() throws {
    let whole = try desk.play(Self.said, "--format", "jsonl")
    _ = try desk.play(Array(Self.said.prefix(1)) + ["/pause"], "--format", "jsonl")
    let on = try desk.run(
      ["play", "--resume", "--format", "jsonl"], input: Self.said.dropFirst().map { $0 + "\n" }.joined())
    #expect(on.status == 0 && on.errors.isEmpty, "\(on.errors)")
    #expect(
      try on.objects().compactMap { $0["type"] as? String } == [
        "began", "turn", "paused", "resumed", "turn", "turn", "ended", "scorecard",
      ])
    let cards = try [whole, on].map {
      try Ran.object($0.withoutIdentity.split(separator: "\n").map(String.init).last ?? "")
    }
    #expect(NSDictionary(dictionary: cards[0]) == NSDictionary(dictionary: cards[1]))
    try desk.run(["play", "--resume"]).expectSentence(code: 64, saying: "no call to resume")
  }

  @Test("The text of a resumed call begins with the last exchange")
  func resumedText() throws {
    _ = try desk.play(["How do you keep dry when it rains?", "/pause"])
    let on = try desk.run(["play", "--resume"], input: "/end\n")
    #expect(on.status == 0 && on.text.contains("How do you keep dry when it rains?"), "\(on.errors)")
    #expect(on.text.contains("Welcome back"))
  }

  @Test("Going on with a call asks for a usable library first, and leaves the call open")
  func resumedWithoutLibrary() throws {
    _ = try desk.play(["Good morning.", "/pause"])
    let before = try desk.run(["review", "--format", "jsonl"]).objects().count
    let refused = try desk.run(
      ["play", "--resume"], input: "Nice day.\n", variables: ["ASKFIRST_LIBRARY": "/nonexistent"])
    refused.expectSentence(code: 65, saying: "/nonexistent")
    #expect(try desk.run(["review", "--format", "jsonl"]).objects().count == before)
  }

  @Test("Every stored score comes out the same again; one that was tampered with is named, exit code 1")
  func verify() throws {
    for locale in ["en", "zh-Hans"] { _ = try desk.play(Self.said, "--locale", locale) }
    let clean = try desk.run(["rescore", "--verify"])
    #expect(clean.status == 0 && clean.text.contains("4 scores the same, 0 different"), "\(clean.text)\(clean.errors)")

    try desk.tamper(
      """
      UPDATE scorecards SET record = replace(record, '"total":', '"total":1')
      WHERE rowid = (SELECT min(rowid) FROM scorecards WHERE rubric = 'ask')
      """)
    let differs = try desk.run(["rescore", "--verify"])
    #expect(differs.status == 1)
    #expect(differs.errorLines.count == 1 && differs.errors.contains("ask comes out differently"), "\(differs.errors)")
    #expect(differs.text.contains("3 scores the same, 1 different"), "\(differs.text)")
  }

  @Test("A scorecard that no longer reads is named by verification, and breaks no list")
  func unreadableCard() throws {
    _ = try desk.play(Self.said)
    _ = try desk.play(Self.said)
    try desk.tamper("UPDATE scorecards SET record = '{\"format\":1}' WHERE rowid = (SELECT min(rowid) FROM scorecards)")
    let verified = try desk.run(["rescore", "--verify"])
    #expect(verified.status == 1 && verified.text.contains("1 unreadable"), "\(verified.text)")
    #expect(verified.errorLines.count == 1, "\(verified.errors)")
    let history = try desk.run(["history"])
    #expect(history.status == 0 && history.text.components(separatedBy: Desk.scenario).count == 3, "\(history.errors)")
  }

  @Test("A session with a damaged event is listed as broken; the others go on")
  func broken() throws {
    let broken = try session(of: desk.play(Self.said, "--format", "jsonl"))
    let whole = try session(of: desk.play(Self.said, "--format", "jsonl"))
    try desk.tamper("UPDATE events SET record = '{' WHERE session = '\(broken)' AND sequence = 1")
    let history = try desk.run(["history"])
    #expect(history.status == 0 && history.text.contains("cannot be read"), "\(history.text)")
    #expect(history.text.contains(broken.prefix(8)) && history.text.contains(whole.prefix(8)))
    try desk.run(["review", broken]).expectSentence(code: 74, saying: "event 1")
    #expect(try desk.run(["review", whole]).status == 0)
    let verified = try desk.run(["rescore", "--verify"])
    #expect(verified.status == 1 && verified.errors.contains(broken.prefix(8)), "\(verified.errors)")
    try desk.run(["play", "--resume"]).expectSentence(code: 64, saying: "no call to resume")
  }

  @Test("A call that ended without its score, the program having been stopped, is scored by rescore")
  func scoredLater() throws {
    _ = try desk.play(Self.said)
    try desk.tamper("DELETE FROM scorecards")
    #expect(try desk.run(["rescore", "--verify"]).text.contains("1 session without a score"))
    let added = try desk.run(["rescore"])
    #expect(added.status == 0 && added.text.contains("2 added"), "\(added.text)\(added.errors)")
    #expect(try desk.run(["rescore", "--verify"]).text.contains("2 scores the same"))
  }

  private func session(of ran: Ran) throws -> String {
    try #require(try ran.objects().first?["session"] as? String, "\(ran.errors)")
  }
}
