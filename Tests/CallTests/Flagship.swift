import Assessment
import Authoring
import Dialogue
import Foundation
import Rehearsal
import Scenarios
import Testing

/// The library of this checkout, loaded once for each language.
struct Flagship {
  let call: Call
  let rubrics: [Rubric]

  static let locales = ["en", "zh-Hans"]
  static let id = "travel-family-trip"

  static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let loaded: [String: Result<Flagship, any Error>] = Dictionary(
    uniqueKeysWithValues: locales.map { locale in (locale, Result { try Flagship(loading: locale) }) })

  /// The flagship scenario in a language.
  static func load(_ locale: String) throws -> Flagship { try #require(loaded[locale]).get() }

  static func library() throws -> Library { try Library(directory: top.path) }

  private init(loading locale: String) throws { try self.init(loading: locale, from: Self.library()) }

  /// The flagship scenario in a language, from a library of one's own.
  init(loading locale: String, from library: Library) throws {
    let scenario = try #require(library.scenario(Self.id, locale: locale).value)
    let ears = [locale] + Self.locales.filter { $0 != locale }
    let lexicon = try #require(library.lexicon(locales: ears).value)
    call = Call(scenario: scenario, lexicon: lexicon)
    rubrics = try library.rubricIds().map { id in
      try #require(library.rubric(id, locale: locale, knownMeasures: Measures.known).value)
    }.filter { $0.judges(scenario) }
  }

  /// What the first event pins, digests left out.
  func beginning(seed: UInt64 = 1) -> Beginning {
    Beginning(
      scenario: Self.id, scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: seed,
      locale: call.scenario.locale, mode: .practice, trainee: "", opening: "")
  }

  func play(_ lines: [String], seed: UInt64 = 1) -> [SessionEvent] {
    Script.play(lines, in: call, beginning: beginning(seed: seed))
  }

  func judge(_ log: [SessionEvent]) -> Verdict {
    Judge.assess(log, in: call.scenario, by: rubrics, digests: [:])
  }

  /// Points from 0 to 100 by a rubric.
  func points(_ log: [SessionEvent], _ rubric: String) -> Int {
    judge(log).scorecards.first { $0.rubric == rubric }?.points ?? -1
  }
}

/// A generator whose numbers are the same on every machine.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
