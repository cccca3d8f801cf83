import Foundation
import Testing

/// `askfirst drill man`: prospects dealt one after another, left and resumed.
@Suite(.serialized) struct DrillTests {
  let desk: Desk
  private let library = ["--library", Desk.top.path]

  init() throws { desk = try Desk() }

  private func drill(_ arguments: [String], _ lines: [String]) throws -> Ran {
    try desk.run(["drill", "man"] + library + arguments, input: lines.map { $0 + "\n" }.joined())
  }

  @Test("Each call ends with a verdict, and the table shows truth beside it", arguments: ["en", "zh-Hans"])
  func table(locale: String) throws {
    let english = locale == "en"
    let ran = try drill(
      ["--seed", "7", "--count", "2", "--locale", locale],
      [english ? "Good morning." : "您好。", "/verdict MaN", "/verdict 3", "/verdict man stop"])
    #expect(ran.status == 0 && ran.errors.isEmpty, "\(ran.errors)")
    #expect(ran.text.contains(english ? "Prospect 1 of 2" : "第 1 位，共 2 位"))
    #expect(ran.text.contains(english ? "Prospect 2 of 2" : "第 2 位，共 2 位"))
    #expect(ran.text.contains(english ? "3  find the decider" : "3  找到决策人"))
    #expect(ran.text.contains(english ? "Verdicts right:" : "判断全对"))
    // Dealt again with the same seed, the same prospects come in the same order.
    let again = try drill(
      ["--seed", "7", "--count", "2", "--locale", locale], ["/verdict MaN 3", "/verdict MaN 3"])
    let titles = { (text: String) in
      text.components(separatedBy: "\n").filter { $0.hasPrefix("1. ") || $0.hasPrefix("2. ") }
    }
    #expect(
      titles(ran.text).map { $0.prefix(8) } == titles(again.text).map { $0.prefix(8) } && titles(ran.text).count == 2)
  }

  @Test("A drill that was left goes on where it stopped, and its table is whole")
  func resumed() throws {
    let first = try drill(
      ["--seed", "3", "--count", "3", "--trainee", "Lin"], ["/verdict MAN close", "Good morning.", "/pause"])
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.text.contains("Your 1 of 3 prospects") && first.text.contains("--resume"))
    let elsewhere = try drill(["--resume", "--trainee", "Zhou"], [])
    #expect(elsewhere.status == 64 && elsewhere.errors.contains("no drill"))
    // Whoever goes on without a name goes on as the one who left it.
    let second = try drill(["--resume"], ["/verdict MAN close", "/verdict man stop"])
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.text.contains("Prospect 2 of 3") && second.text.contains("Prospect 3 of 3"))
    #expect(!second.text.contains("Prospect 1 of 3") && second.text.contains("Your 3 of 3 prospects"))
    let sessions = try desk.run(["history", "--trainee", "Lin", "--plain"] + library)
    #expect(sessions.text.components(separatedBy: "Lin").count == 4, "\(sessions.text) \(sessions.errors)")
    let done = try drill(["--resume", "--trainee", "Lin"], [])
    #expect(done.status == 64 && done.errors.contains("no drill"))
    #expect(try desk.run(["rescore", "--verify"] + library).status == 0)
  }

  @Test("The input's end ends the drill, not every call that was to come")
  func inputEnds() throws {
    let ran = try drill(["--seed", "3"], ["/verdict MAN close"])
    #expect(ran.status == 0 && ran.text.contains("Your 1 of 8 prospects"), "\(ran.text.suffix(300))")
    #expect(!ran.text.contains("Prospect 2 of 8"))
  }

  @Test("A single prospect is played as any call; who leaves without a verdict is asked once more")
  func single() throws {
    let ran = try desk.run(
      ["play", "prospect-ward", "--seed", "1"] + library,
      input: "Good morning.\n/end\n/verdict no money, no authority, need\n/verdict 5\n")
    #expect(ran.status == 0, "\(ran.errors)")
    #expect(ran.text.contains("You have not given your verdict yet"))
    #expect(ran.text.contains("is maN; you said maN"))
    #expect(try desk.run(["why", "last", "verdict"] + library).status == 0)
    let records = try desk.run(
      ["play", "prospect-ward", "--seed", "1", "--format", "jsonl"] + library,
      input: "Good morning.\n/verdict maN nurture\n")
    #expect(records.text.contains(#""judged":{"action":"nurture","has":["need"],"text":"maN nurture"}"#))
    #expect(try records.scorecard()["outcome"] as? String == "judged")
  }

  @Test("What belongs to a new drill is not for an old one; where nobody is to be met it says so")
  func misuse() throws {
    for arguments in [["--resume", "--seed", "1"], ["--resume", "--count", "2"], ["--count", "0"]] {
      #expect(try drill(arguments, []).status == 64, "\(arguments)")
    }
    let nobody = try desk.run(["drill", "man"])
    #expect(nobody.status == 65 && nobody.errors.contains("no scenario that comes to a verdict"), "\(nobody.errors)")
  }
}
