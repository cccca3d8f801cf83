import Assessment
import Authoring
import Dialogue
import Rehearsal
import Scenarios

/// The flagship in one language, with what is needed to play and to judge it.
struct Flagship {
  static let id = "travel-family-trip"

  let call: Call
  let rubrics: [Rubric]
  /// Authored questions and the lines of the golden transcripts.
  let lines: [String]
  let bundles: [ContentBundle]
  let locale: String

  /// Why the library cannot be measured.
  struct Unusable: Error, CustomStringConvertible {
    var description: String
  }

  init(_ locale: String, from library: Library) throws {
    self.locale = locale
    let scenario = try library.scenario(Self.id, locale: locale)
    let lexicon = try library.lexicon(locales: [locale] + ContentLocale.all.filter { $0 != locale })
    let loaded = try library.rubricIds().map { try library.rubric($0, locale: locale, knownMeasures: Measures.known) }
    guard let played = scenario.value, let words = lexicon.value else {
      throw Unusable(description: scenario.diagnostics.merging(lexicon.diagnostics).description)
    }
    call = Call(scenario: played, lexicon: words)
    rubrics = loaded.compactMap(\.value).filter { $0.judges(played) }
    bundles = [scenario.content, lexicon.content].compactMap { $0 }
    let golden = try library.transcripts(ofScenario: Self.id, locale: locale).compactMap(\.reading.value)
    lines = played.needs.flatMap(\.ask) + golden.flatMap(\.lines).filter { !$0.hasPrefix("/") }
  }

  func beginning(seed: UInt64) -> Beginning {
    let digests = bundles.map(\.digest)
    return Beginning(
      scenario: Self.id, scenarioDigest: digests.first ?? "", lexiconDigest: digests.last ?? "", engine: Call.engine,
      seed: seed, locale: locale, mode: .practice, trainee: "", opening: "")
  }

  /// A call of so many turns; a buyer who leaves before is a shorter one.
  func play(turns: Int, seed: UInt64) -> [SessionEvent] {
    let said = (0..<turns).map { lines[(Int(seed) * 31 + $0 * 17) % lines.count] }
    return Script.play(said, in: call, beginning: beginning(seed: seed))
  }
}
