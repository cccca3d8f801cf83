import Assessment
import Authoring
import Dialogue
import Foundation
import Scenarios
import Testing

/// The library of this repository, as its command reads it.
enum TestLibrary {
  static var directory: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .path(percentEncoded: false)
  }

  /// A rubric; every mistake in its files fails the test.
  static func rubric(_ id: String, locale: String = "en") throws -> Rubric {
    let loaded = try Library(directory: directory).rubric(id, locale: locale, knownMeasures: Measures.known)
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    return try #require(loaded.value)
  }

  static func lexicon() throws -> Lexicon {
    try #require(try Library(directory: directory).lexicon(locales: ["en", "zh-Hans"]).value)
  }

  static func scenario(_ id: String, locale: String) throws -> Scenario {
    try #require(try Library(directory: directory).scenario(id, locale: locale).value)
  }
}
