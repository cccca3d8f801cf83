import Foundation
import Scenarios

/// The scenario that a new one begins as: complete in each language, playable, every field explained.
///
/// It lies in `templates/<locale>/` of a library, laid out as a scenario's folder.
public struct ScenarioTemplate: Sendable {
  /// The id that stands in its files where the new scenario's comes to stand.
  static let id = "new-scenario"

  private let directory: String

  /// The templates in a library's directory; nil where it has none.
  public init?(directory: String) {
    guard ContentLocale.all.allSatisfy({ Self.exists("\(directory)/templates/\($0)/scenario.yaml") }) else {
      return nil
    }
    self.directory = directory
  }

  /// A file of a new scenario: its path in the scenario's folder, and its text.
  struct File {
    var path: String
    var text: String
  }

  /// `scenario.yaml` of a scenario of this name.
  func base(_ name: String, _ locale: String) throws(LibraryMistake) -> File {
    File(path: "scenario.yaml", text: try text("scenario.yaml", of: name, locale))
  }

  /// The golden transcripts of a scenario of this name.
  func transcripts(_ name: String, _ locale: String) throws(LibraryMistake) -> [File] {
    let folder = "transcripts/\(locale)"
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/templates/\(locale)/\(folder)")) ?? []
    return try names.filter { $0.hasSuffix(".yaml") }.sorted().map { file throws(LibraryMistake) in
      File(path: "\(folder)/\(file)", text: try text("\(folder)/\(file)", of: name, locale))
    }
  }

  private func text(_ path: String, of name: String, _ locale: String) throws(LibraryMistake) -> String {
    let file = try Library.file(at: "\(directory)/templates/\(locale)/\(path)")
    guard let text = file.text else { throw .unreadable(path: file.path, reason: "it is not UTF-8 text") }
    return text.replacing(Self.id, with: name)
  }

  private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
