import Assessment
import Authoring
import Testing

@Suite struct GoldenTranscriptTests {
  @Test(arguments: Flagship.locales) func everyTranscriptEndsAndScoresAsWritten(locale: String) throws {
    let flagship = try Flagship.load(locale)
    let transcripts = try Flagship.library().transcripts(ofScenario: Flagship.id, locale: locale)
    #expect(transcripts.count >= 3)
    for (path, reading) in transcripts {
      let golden = try #require(reading.value, "\(reading.diagnostics)")
      let run = GoldenRun(golden, in: flagship.call, judgedBy: flagship.rubrics)
      #expect(run.differences == [], "\(path)")
      // All is recorded: what moves can be named.
      #expect(golden.expect == run.found, "\(path): askfirst test --record writes what is missing")
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
      let run = GoldenRun(golden, in: flagship.call, judgedBy: flagship.rubrics)
      points[name] = run.found.scores["need-discovery"]
      outcomes[name] = run.found.outcome?.rawValue
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
