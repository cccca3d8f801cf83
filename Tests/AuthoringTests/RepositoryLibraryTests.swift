import Authoring
import Foundation
import Testing

@Suite("The library of this repository")
struct RepositoryLibraryTests {
  @Test("can be used in both languages, without errors")
  func usable() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let library = try Library(directory: root)
    for locale in ContentLocale.all {
      for id in try library.scenarioIds() {
        let loaded = try library.scenario(id, locale: locale)
        #expect(loaded.diagnostics.errors.map(\.description) == [])
        #expect(loaded.content?.scenario().value == loaded.value)
        for (path, reading) in try library.transcripts(ofScenario: id, locale: locale) {
          #expect(reading.diagnostics.description == "", "\(path)")
        }
      }
      for id in try library.rubricIds() {
        #expect(try library.rubric(id, locale: locale, knownMeasures: nil).diagnostics.errors.map(\.description) == [])
      }
      #expect(try library.lexicon(locale: locale).diagnostics.description == "")
    }
  }
}
