import Authoring
import Foundation
import Scenarios

/// The small valid library of these tests, and copies of its files with one thing changed.
enum Fixture {
  static var directory: String { Bundle.module.bundlePath + "/Fixtures/library" }

  static func library() throws -> Library { try Library(directory: directory) }

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: directory + "/" + path, encoding: .utf8)
  }

  static func source(_ path: String) throws -> SourceFile { SourceFile(path: path, text: try text(path)) }

  static let base = "scenarios/bike-shop/scenario.yaml"
  static let overlay = "scenarios/bike-shop/scenario.zh-Hans.yaml"

  /// Reads the scenario in English from this text of the base file.
  static func readBase(_ text: String) throws -> Reading<Scenario> {
    ScenarioReader.read(
      ScenarioReader.Files(
        base: SourceFile(path: "scenario.yaml", text: text), overlay: nil,
        shared: try source("scenarios/shared/en/lines.yaml")),
      locale: "en", id: "bike-shop")
  }

  /// Reads the scenario in Chinese with this text of the overlay.
  static func readOverlay(_ text: String) throws -> Reading<Scenario> {
    ScenarioReader.read(
      ScenarioReader.Files(
        base: try source(base), overlay: SourceFile(path: "scenario.zh-Hans.yaml", text: text),
        shared: try source("scenarios/shared/zh-Hans/lines.yaml")),
      locale: "zh-Hans", id: "bike-shop")
  }

  /// What there is to say about a text that stands for the template of a new scenario.
  static func readTemplate(_ text: String) throws -> Diagnostics {
    ScenarioReader.read(
      ScenarioReader.Files(
        base: SourceFile(path: "scenario.yaml", text: text), overlay: nil,
        shared: try source("scenarios/shared/en/lines.yaml")),
      locale: "en", id: "new-scenario"
    ).diagnostics
  }

  /// Reads any text as the base file of a scenario.
  static func codes(ofBase text: String) throws -> [DiagnosticCode] {
    try readBase(text).diagnostics.all.map(\.code)
  }
}

extension String {
  /// This text with the first `old` replaced; the test's own slip is an empty result.
  func changing(_ old: String, to new: String) -> String {
    guard let range = range(of: old) else { return "" }
    return replacingCharacters(in: range, with: new)
  }
}
