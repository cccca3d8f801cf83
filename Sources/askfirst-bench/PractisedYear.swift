import Archive
import Assessment
import Authoring
import Dialogue
import Foundation
import Rehearsal
import Scenarios

/// A team's year of practice, made up from the golden transcripts: every event was answered, every score was judged.
///
/// Lines are left out of the transcripts, fewer as a trainee practises on, so that calls differ and most trainees get
/// better. The same number of sessions gives the same store, byte for byte.
struct PractisedYear {
  private let stages: [Stage]
  private var numbers = SeededNumbers(state: 2026)

  private static let trainees = [
    "Anna Berg", "陈立", "Tom Okafor", "王小燕", "Marie-Claire Dubois", "欧阳静怡", "Priya Nair", "李娜", "Jonas Weber", "张伟",
    "Sofia Rossi", "刘洋", "Ben O’Neill", "赵敏", "Ines Almeida", "周杰", "Karl Lindqvist", "吴倩", "Mei Tan", "孙浩",
    "Lena Vogel",
    "郑雪", "", "Omar Haddad",
  ]
  /// 2025-07-01T00:00:00Z and a year, in milliseconds.
  private static let start: Int64 = 1_751_328_000_000
  private static let year: Int64 = 365 * 86_400_000

  init(from library: Library) throws {
    stages = try library.scenarioIds().flatMap { id in
      try library.locales(ofScenario: id).map { try Stage(id, locale: $0, from: library) }
    }.filter { !$0.transcripts.isEmpty }
  }

  /// Writes so many sessions into a store, and returns how long that took.
  @discardableResult
  mutating func write(_ count: Int, to path: String) throws -> Duration {
    let begun = ContinuousClock.now
    let archive = try SQLiteArchive(path: path)
    for bundle in stages.flatMap(\.bundles) {
      let kind = ContentKind(rawValue: bundle.kind.rawValue) ?? .scenario
      try archive.keep(bundle.bytes, kind: kind, digest: bundle.digest)
    }
    var practised: [Int: Int] = [:]
    for number in 0..<count {
      let trainee = Int(numbers.next() % UInt64(Self.trainees.count))
      let times = practised[trainee, default: 0]
      practised[trainee] = times + 1
      try write(number, of: count, by: trainee, after: times, to: archive)
    }
    return ContinuousClock.now - begun
  }

  private mutating func write(
    _ number: Int, of count: Int, by trainee: Int, after times: Int, to archive: SQLiteArchive
  ) throws {
    let name = Self.trainees[trainee]
    let isChinese = name.unicodeScalars.contains { $0.value > 0x2E80 }
    let fitting = stages.filter { ($0.locale == "zh-Hans") == isChinese }
    let stage = draw(fitting.isEmpty ? stages : fitting)
    // From few lines of a poor call to most of a good one; every fifth trainee stays where he is.
    let skill = trainee % 5 == 4 ? 20 : min(100, 20 + trainee + times * 3)
    let luck = Int(numbers.next() % 40) - 20
    let rank = min(stage.transcripts.count - 1, max(0, (skill + luck) * stage.transcripts.count / 110))
    let left = min(3, max(0, (110 - skill - luck) / 30))
    let performance = stage.performance(of: rank, leavingOut: left, variant: Int(numbers.next() % 3))
    let id = SessionID((0..<4).map { _ in Self.hex(UInt32(truncatingIfNeeded: numbers.next())) }.joined())
    let moment = Self.start + Self.year * Int64(number) / Int64(count) + Int64(numbers.next() % 3_600_000)
    let isExam = number % 6 == 5
    var bodies = performance.bodies
    bodies[0] = .began(stage.beginning(of: performance, by: name, isExam ? .exam : .practice))
    var isEnded = true
    switch number {
    case _ where !isExam && number % 29 == 3:
      // A turn taken back, and the same said again.
      if case .turn(let turn) = bodies[1] {
        bodies.insert(contentsOf: [.turn(turn), .undone(turn: turn.number)], at: 1)
      }
    case _ where number % 37 == 7:
      bodies.removeLast()
      isEnded = false
    case _ where number % 41 == 9:
      bodies[bodies.count - 1] = .paused
      isEnded = false
    default: break
    }
    let events = bodies.enumerated().map { place, body in
      SessionEvent(sequence: place, time: moment + Int64(place) * 40_000, body: body)
    }
    try archive.append(events, to: id)
    if isEnded { try archive.keep(performance.cards, of: id) }
  }

  private mutating func draw<Element>(_ elements: [Element]) -> Element {
    elements[Int(numbers.next() % UInt64(elements.count))]
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// A call that was played, without its times, and what it was judged to be worth.
private struct Performance {
  var bodies: [SessionEvent.Body]
  var cards: [Scorecard]
  var seed: UInt64
}

/// A scenario in a language with its golden transcripts, those that earn least first.
private final class Stage {
  let locale: String
  let transcripts: [GoldenTranscript]
  let bundles: [ContentBundle]
  private let call: Call
  private let rubrics: [Rubric]
  private let digests: [String: String]
  private var played: [String: Performance] = [:]

  init(_ id: String, locale: String, from library: Library) throws {
    self.locale = locale
    let scenario = try library.scenario(id, locale: locale)
    let lexicon = try library.lexicon(locales: [locale] + ContentLocale.all.filter { $0 != locale })
    let loaded = try library.rubricIds().map { try library.rubric($0, locale: locale, knownMeasures: Measures.known) }
    guard let stage = scenario.value, let words = lexicon.value else {
      throw Flagship.Unusable(description: scenario.diagnostics.merging(lexicon.diagnostics).description)
    }
    call = Call(scenario: stage, lexicon: words)
    let judging = loaded.filter { $0.value?.judges(stage) == true }
    rubrics = judging.compactMap(\.value)
    bundles = [scenario.content, lexicon.content].compactMap { $0 } + judging.compactMap(\.content)
    digests = Dictionary(
      zip(rubrics.map(\.id), judging.compactMap { $0.content?.digest }), uniquingKeysWith: { first, _ in first })
    let golden = try library.transcripts(ofScenario: id, locale: locale).compactMap(\.reading.value)
    transcripts = golden.enumerated().sorted { a, b in
      let (first, second) = (Self.worth(a.element), Self.worth(b.element))
      return first != second ? first < second : a.offset < b.offset
    }.map(\.element)
  }

  private static func worth(_ transcript: GoldenTranscript) -> Int { transcript.expect.scores.values.reduce(0, +) }

  /// A transcript played, every so many-th line of it left out: none, every sixth, fourth, third.
  func performance(of rank: Int, leavingOut left: Int, variant: Int) -> Performance {
    let key = "\(rank) \(left) \(variant)"
    if let known = played[key] { return known }
    let transcript = transcripts[rank]
    let step = [0, 6, 4, 3][left]
    let lines = transcript.lines.enumerated().filter { step == 0 || ($0.offset + variant) % step != step - 1 }
    let seed = transcript.seed + UInt64(variant)
    let start = beginning(seed: seed, trainee: "", mode: .practice, opening: "")
    let log = Script.play(lines.map(\.element), in: call, beginning: start)
    let verdict = Judge.assess(log, in: call.scenario, by: rubrics, digests: digests)
    let performance = Performance(bodies: log.map(\.body), cards: verdict.scorecards, seed: seed)
    played[key] = performance
    return performance
  }

  func beginning(of performance: Performance, by trainee: String, _ mode: Beginning.Mode) -> Beginning {
    var opening = ""
    if case .began(let begun) = performance.bodies.first { opening = begun.opening }
    return beginning(seed: performance.seed, trainee: trainee, mode: mode, opening: opening)
  }

  private func beginning(seed: UInt64, trainee: String, mode: Beginning.Mode, opening: String) -> Beginning {
    Beginning(
      scenario: call.scenario.id, scenarioDigest: bundles[0].digest, lexiconDigest: bundles[1].digest,
      engine: Call.engine, seed: seed, locale: locale, mode: mode, trainee: trainee, opening: opening)
  }
}

/// A generator whose numbers are the same on every machine: splitmix64.
struct SeededNumbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
