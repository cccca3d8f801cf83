import Assessment
import Authoring
import Rehearsal
import Testing

@Suite struct GoldenTranscriptTests {
  @Test(arguments: Flagship.locales) func everyTranscriptEndsAndScoresAsWritten(locale: String) throws {
    let flagship = try Flagship.load(locale)
    let transcripts = try Flagship.library().transcripts(ofScenario: Flagship.id, locale: locale)
    #expect(transcripts.count >= 3)
    for (path, reading) in transcripts {
      let golden = try #require(reading.value, "\(reading.diagnostics)")
      let log = flagship.play(golden.lines, seed: golden.seed)
      let closing = try #require(SessionState(folding: log, of: flagship.call.scenario).closing)
      let verdict = flagship.judge(log)
      #expect(closing.outcome == golden.expect.outcome, "\(path): \(closing.ending)")
      switch golden.expect.cause {
      case .any: break
      case .none: #expect(closing.cause == nil, "\(path)")
      case .some(let cause): #expect(closing.cause == cause, "\(path)")
      }
      if let style = golden.expect.style { #expect(verdict.style == style, "\(path)") }
      for (rubric, points) in golden.expect.scores.sorted(by: { $0.key < $1.key }) {
        let scored = verdict.scorecards.first { $0.rubric == rubric }?.points
        #expect(scored == points, "\(path): \(rubric)")
      }
    }
  }

  /// What the three ways of leading a call must be worth, whatever the exact figures.
  @Test(arguments: Flagship.locales) func askingBeatsInterrogatingBeatsPitching(locale: String) throws {
    let flagship = try Flagship.load(locale)
    var points: [String: Int] = [:]
    var outcomes: [String: String] = [:]
    for (path, reading) in try Flagship.library().transcripts(ofScenario: Flagship.id, locale: locale) {
      let golden = try #require(reading.value)
      let name = String(path.split(separator: "/").last?.dropLast(5) ?? "")
      let log = flagship.play(golden.lines, seed: golden.seed)
      points[name] = flagship.points(log, "need-discovery")
      outcomes[name] = SessionState(folding: log, of: flagship.call.scenario).closing?.outcome.rawValue
    }
    let asks = try #require(points["asks"])
    let interrogates = try #require(points["interrogates"])
    let pitches = try #require(points["pitches"])
    #expect(asks >= 80)
    #expect(pitches <= 35)
    #expect(pitches < interrogates && interrogates < asks)
    #expect(outcomes["asks"] == "bought")
    #expect(["refused", "walked-out"].contains(outcomes["pitches"] ?? ""))
  }
}
