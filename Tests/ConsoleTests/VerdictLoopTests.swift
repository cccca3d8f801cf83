import Rehearsal
import Scenarios
import Selling
import Testing

@testable import Console

/// The verdict in the loop: asked for piece by piece, kept before it is shown, given after the prospect has gone.
@Suite("Verdicts in the loop")
struct VerdictLoopTests {
  private func stage(_ lines: [String], words: ConsoleWords = .english) -> Stage {
    let stage = Stage(typing: lines, words: words)
    stage.call.scenario.endings = [
      Ending(id: "parted", outcome: .judged, cause: nil, when: .verdict, text: ["Then that is that."])
    ]
    return stage
  }

  @Test("What is missing is asked for, and the whole is kept with its end", arguments: ConsoleWords.allCases)
  func pieces(words: ConsoleWords) throws {
    let stage = stage(["hello", "/verdict", "/判断 MaN", "/verdict 3"], words: words)
    let state = try stage.play()
    #expect(stage.log.kept.map(\.name) == ["began", "turn", "judged", "ended"])
    #expect(state.verdict == ProspectVerdict([.money, .need], .findDecider, text: "MaN find-decider"))
    #expect(state.closing?.ending == "parted" && stage.shown.contains("Then that is that."))
    #expect(stage.shown.contains(words.verdictLacks(letters: true).prefix(20)))
    for action in NextAction.allCases { #expect(stage.shown.contains(words.action(action).prefix(20))) }
  }

  @Test(
    "Asked for the rest of it, he may give it without the command", arguments: ["find decider", "3", "找决策人"])
  func rest(typed: String) throws {
    let state = try stage(["hello", "/verdict MaN", typed]).play()
    #expect(state.verdict?.action == .findDecider && state.closing?.ending == "parted")
  }

  @Test("What is said to the prospect after that is no verdict")
  func noRest() throws {
    let stage = stage(["hello", "/verdict MaN", "Who is the decider here?", "find decider", "/end", "/end"])
    #expect(try stage.play().verdict == nil)
    #expect(stage.log.kept.map(\.name).prefix(4) == ["began", "turn", "turn", "turn"])
  }

  @Test("Who would leave without one is told so once")
  func leaving() throws {
    let stage = stage(["/end", "/end"])
    let state = try stage.play()
    #expect(stage.shown.contains(ConsoleWords.english.noVerdictYet.prefix(30)))
    #expect(state.closing?.outcome == .abandoned && state.verdict == nil)
  }

  @Test("After the prospect has gone the verdict is still to be given, and nothing else is said to him")
  func gone() throws {
    let stage = stage(["bye", "are you there?", "/undo", "/pause", "/hint", "/verdict man stop"])
    let state = try stage.play()
    #expect(stage.log.kept.map(\.name) == ["began", "turn", "ended", "judged"])
    #expect(state.verdict?.action == .stop && state.closing?.ending == "left")
    #expect(!stage.shown.contains("You said: are you there?"))
  }

  @Test("Where none is asked, none is taken")
  func elsewhere() throws {
    let stage = Stage(typing: ["/verdict MAN close", "/end"])
    let state = try stage.play()
    #expect(state.verdict == nil && stage.shown.contains(ConsoleWords.english.noVerdict.prefix(20)))
  }
}
