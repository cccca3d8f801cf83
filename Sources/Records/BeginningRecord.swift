import Rehearsal

/// The stored form of what the first event pins.
///
/// The seed is written as text: a number above 2⁵³ would be rounded by many readers of JSON.
struct BeginningRecord: Codable, Sendable {
  var format: Int
  var scenario: String
  var scenarioDigest: String
  var lexiconDigest: String
  var engine: String
  var seed: Seed
  var locale: String
  var mode: Word<Beginning.Mode>
  var trainee: String
  var opening: String
  /// Left out where the call belongs to no drill.
  var drill: DrillPlaceRecord?

  init(_ beginning: Beginning) {
    format = beginning.format
    scenario = beginning.scenario
    scenarioDigest = beginning.scenarioDigest
    lexiconDigest = beginning.lexiconDigest
    engine = beginning.engine
    seed = Seed(value: beginning.seed)
    locale = beginning.locale
    mode = Word(beginning.mode)
    trainee = beginning.trainee
    opening = beginning.opening
    drill = beginning.drill.map(DrillPlaceRecord.init)
  }

  var value: Beginning {
    Beginning(
      format: format, scenario: scenario, scenarioDigest: scenarioDigest, lexiconDigest: lexiconDigest,
      engine: engine, seed: seed.value, locale: locale, mode: mode.value, trainee: trainee, opening: opening,
      drill: drill?.value)
  }

  /// A seed, in decimal digits.
  struct Seed: Codable, Sendable {
    var value: UInt64

    init(value: UInt64) { self.value = value }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      let digits = try container.decode(String.self)
      guard let value = UInt64(digits), String(value) == digits else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "“\(digits)” is not a whole number from 0 to 18446744073709551615")
      }
      self.value = value
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(String(value))
    }
  }
}
