import Authoring
import Foundation
import Rehearsal
import Scenarios

/// Turns of an account beside those of a call: the golden conversations of `account-keyboards`, said again.
struct AccountTurns {
  static let id = "account-keyboards"

  private let call: Call
  private let scripts: [[String]]
  private let locale: String

  /// Nil where the library has no such account in the language.
  init?(_ locale: String, from library: Library) throws {
    guard try library.scenarioIds().contains(Self.id),
      let scenario = try library.scenario(Self.id, locale: locale).value,
      let lexicon = try library.lexicon(locales: [locale] + ContentLocale.all.filter { $0 != locale }).value
    else { return nil }
    self.locale = locale
    call = Call(scenario: scenario, lexicon: lexicon)
    scripts = try library.transcripts(ofScenario: Self.id, locale: locale).compactMap(\.reading.value?.lines)
  }

  /// The times of their turns, commands left out.
  func measured() -> Times {
    var times = Times()
    for script in scripts {
      var state = SessionState()
      state.apply(
        call.begin(
          Beginning(
            scenario: Self.id, scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: 1, locale: locale,
            mode: .practice, trainee: "", opening: "")), of: call.scenario)
      for line in script {
        let bodies =
          line.hasPrefix("/")
          ? Script.answer(line, in: call, state) : times.measure { call.answer(line, in: state) }
        for body in bodies { state.apply(body, of: call.scenario) }
      }
    }
    return times
  }

  /// One row, and how the medians compare.
  func print(beside turns: Times) {
    let times = measured()
    Swift.print(times.row("a turn of an account without the commit, \(locale)"))
    let (one, other) = (times.percentile(0.5), turns.percentile(0.5))
    guard other > .zero else { return }
    let hundredths = Int((one / other * 100).rounded())
    Swift.print("  that is \(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) turns of a call")
  }
}
