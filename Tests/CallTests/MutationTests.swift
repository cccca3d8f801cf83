import Assessment
import Dialogue
import Foundation
import Rehearsal
import Testing

@testable import Authoring

/// How many damages to the flagship's files `check` or a golden transcript notices.
///
/// At least 45 of the 50 of seed 7 are noticed. Not noticed are a phrase taken out of a class of cues (both, with every
/// seed), one wording of four, and now and then a pair of samples that could stand at many topics ("Did you look
/// online?"). `ASKFIRST_MUTATION_SEED=N` draws others and prints what noticed each.
@Suite struct MutationTests {
  /// What noticed a damage.
  enum Catcher: String, Sendable { case words, golden, ear, calls }

  /// The whole of the flagship is clean, so that whatever is noticed is the damage.
  @Test func nothingIsNoticedUndamaged() throws {
    let library = try Flagship.library()
    #expect(try ContentCheck.of(scenario: Flagship.id, in: library).description == "")
    for id in try library.rubricIds() {
      #expect(try ContentCheck.of(rubric: id, in: library).description == "")
    }
    for locale in Flagship.locales { #expect(try Self.goldensStand(Flagship.load(locale), library)) }
  }

  @Test func ninetyInAHundredDamagesAreNoticed() async throws {
    let seed = ProcessInfo.processInfo.environment["ASKFIRST_MUTATION_SEED"].flatMap(UInt64.init)
    let mutations = try Mutations(seed: seed ?? 7).all
    #expect(mutations.count == 50)
    #expect(Set(mutations.map(\.description)).count == 50)
    let folder = FileManager.default.temporaryDirectory.appending(path: "askfirst-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let found = try await withThrowingTaskGroup(of: (Int, Catcher?).self) { group in
      for (number, mutation) in mutations.enumerated() {
        group.addTask { (number, try Self.catcher(of: mutation, in: folder.appending(path: "\(number).yaml"))) }
      }
      return try await group.reduce(into: [Int: Catcher]()) { $0[$1.0] = $1.1 }
    }
    let lines = mutations.indices.map { "\(found[$0]?.rawValue ?? "MISSED")\t\(mutations[$0])" }
    if seed != nil { print(lines.joined(separator: "\n")) }
    #expect(found.count >= 45, "\(lines.filter { $0.hasPrefix("MISSED") }.joined(separator: "\n"))")
  }

  /// The quick looks first; the ear is tried where samples or cues are other, and calls are played in one language.
  private static func catcher(of mutation: Mutation, in file: URL) throws -> Catcher? {
    try mutation.text.write(to: file, atomically: false, encoding: .utf8)
    let library = try Flagship.library().hosting(file.path, as: mutation.file)
    if try !readsCleanly(library, mutation) { return .words }
    let own = mutation.file.contains("zh-Hans") ? "zh-Hans" : "en"
    let flagship = try Flagship(loading: own, from: library)
    if try !goldensStand(flagship, library) { return .golden }
    let other = Flagship.locales.first { $0 != own } ?? own
    if try !goldensStand(Flagship(loading: other, from: library), library) { return .golden }
    if mutation.isHeard, try !hearsCleanly(flagship, library) { return .ear }
    // A rubric steers no call.
    if mutation.file.hasPrefix("scoring/") { return nil }
    return Exploration(flagship.call).unreached.isEmpty ? nil : .calls
  }

  private static func readsCleanly(_ library: Library, _ mutation: Mutation) throws -> Bool {
    guard mutation.file.hasPrefix("scoring/") else {
      return try ContentCheck.of(scenario: Flagship.id, in: library, depth: .words).isEmpty
    }
    let id = String(mutation.file.dropFirst(8).dropLast(5))
    return try ContentCheck.of(rubric: id, in: library, depth: .words).isEmpty
  }

  /// Whether all golden transcripts end and score as written.
  private static func goldensStand(_ flagship: Flagship, _ library: Library) throws -> Bool {
    let locale = flagship.call.scenario.locale
    for (_, reading) in try library.transcripts(ofScenario: Flagship.id, locale: locale) {
      let golden = try #require(reading.value)
      let run = GoldenRun(golden, in: flagship.call, judgedBy: flagship.rubrics)
      if !run.differences.isEmpty { return false }
    }
    return true
  }

  /// Whether samples and the examples of the rubrics are heard as before.
  private static func hearsCleanly(_ flagship: Flagship, _ library: Library) throws -> Bool {
    let scenario = flagship.call.scenario
    let (_, files) = try library.sources(ofScenario: Flagship.id, locale: scenario.locale)
    let log = DiagnosticLog()
    let base = Places(files.base)
    let checked = CheckedScenario(
      scenario: scenario, base: base, words: files.overlay.map { Places($0) } ?? base, log: log)
    SampleCheck(checked, call: flagship.call).run()
    guard log.diagnostics.isEmpty else { return false }
    return try library.rubricIds().allSatisfy { id in
      try ContentCheck.of(rubric: id, in: library, depth: .ear).isEmpty
    }
  }
}
