import Foundation
import Scenarios

/// Files of a new scenario, or of one that gets another language, on their way into a library.
///
/// Nothing that is there is overwritten: all files are new or none is written.
public struct NewScenario: Sendable {
  /// The scenario.
  public let id: String
  /// The language that its words are in, or are to be written in.
  public let locale: String
  /// The files as they are shown, in the order they are written.
  public var paths: [String] { files.map(\.path) }
  /// Whether words are still to be written, as in an overlay without a template.
  public let isUnfinished: Bool
  private let files: [(path: String, text: String)]
  private let folder: String

  init(id: String, locale: String, isUnfinished: Bool, folder: String, files: [ScenarioTemplate.File]) {
    self.id = id
    self.locale = locale
    self.isUnfinished = isUnfinished
    self.folder = folder
    self.files = files.map { (path: "\(folder)/\($0.path)", text: $0.text) }
  }

  /// Writes the files; where one cannot be written, those before it are taken back.
  public func write() throws(WritingMistake) {
    for file in files where FileManager.default.fileExists(atPath: file.path) { throw .exists(path: file.path) }
    let fresh = !FileManager.default.fileExists(atPath: folder)
    var written: [String] = []
    for file in files {
      do {
        let parent = (file.path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        written.append(file.path)
        try Data(file.text.utf8).write(to: URL(filePath: file.path), options: .withoutOverwriting)
      } catch {
        let reason = String(cString: strerror(errno))
        for path in written { unlink(path) }
        if fresh { try? FileManager.default.removeItem(atPath: folder) }
        throw .unwritable(path: file.path, reason: reason)
      }
    }
  }
}

extension Library {
  /// Whether a scenario may be called so.
  public static func isName(_ name: String) -> Bool { Fields.isId(name) }

  /// A name for a scenario that is near to what was typed; nil where there is none.
  public static func name(near name: String) -> String? {
    let words = name.lowercased().unicodeScalars.split {
      !($0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)))
    }
    let near = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
    return Fields.isId(near) ? near : nil
  }

  /// The files of a new scenario in a language, or of the overlay of one that is there.
  ///
  /// - Parameters:
  ///   - locale: the language of its base file, or of the overlay where the scenario is there.
  ///   - withOverlay: whether a new scenario is to have words in every language.
  /// - Throws: `LibraryMistake`, or `WritingMistake`; nil with the mistakes of a scenario that cannot be read.
  public func newScenario(
    _ name: String, locale: String, withOverlay: Bool, from template: ScenarioTemplate
  ) throws -> Reading<NewScenario> {
    let folder = shown("scenarios/\(name)")
    guard access(shown("scenarios"), W_OK) == 0 else { throw WritingMistake.readOnlyLibrary(directory: directory) }
    guard exists("scenarios/\(name)/scenario.yaml") else {
      var files = [try template.base(name, locale)] + (try template.transcripts(name, locale))
      if withOverlay {
        for other in ContentLocale.all where other != locale {
          files.append(try overlay(of: name, locale, in: other, template))
          files += try template.transcripts(name, other)
        }
      }
      return Reading(
        NewScenario(id: name, locale: locale, isUnfinished: false, folder: folder, files: files), Diagnostics())
    }
    let known = try locales(ofScenario: name)
    let wanted = withOverlay ? ContentLocale.all.first { !known.contains($0) } ?? locale : locale
    guard let own = known.first, !known.contains(wanted) else {
      let isBase = known.first == wanted
      throw WritingMistake.exists(path: folder + (isBase ? "/scenario.yaml" : "/scenario.\(wanted).yaml"))
    }
    let loaded = try scenario(name, locale: own)
    guard let base = loaded.value else { return Reading(nil, loaded.diagnostics) }
    let text = OverlayDraft.text(of: base, in: wanted, head: Self.head(name, wanted, filled: false))
    let file = ScenarioTemplate.File(path: "scenario.\(wanted).yaml", text: text)
    return Reading(
      NewScenario(id: name, locale: wanted, isUnfinished: true, folder: folder, files: [file]), Diagnostics())
  }

  /// The template's overlay: the words of its other language under the same ids.
  private func overlay(
    of name: String, _ own: String, in other: String, _ template: ScenarioTemplate
  ) throws -> ScenarioTemplate.File {
    let (base, words) = (try template.read(name, own), try template.read(name, other))
    let path = "scenario.\(other).yaml"
    return ScenarioTemplate.File(
      path: path, text: OverlayDraft.text(of: base, in: other, words: words, head: Self.head(name, other, filled: true))
    )
  }

  /// What stands at the top of an overlay, in its language.
  private static func head(_ name: String, _ locale: String, filled: Bool) -> [String] {
    if locale == "zh-Hans" {
      return ["这个剧本的中文：只有话，没有结构。id、条件、分量都在 scenario.yaml 里，只写一次。一句可以多写几种说法，也可以少写。"]
        + (filled ? [] : ["每处上面的注释是原文；照意思用中文写，别逐字翻译。写完的地方就不再有 …。", "还差哪些：askfirst check \(name)"])
    }
    return [
      "The words of this scenario in English, and nothing else: ids, gates and weights stand in scenario.yaml, once.",
      "A list may have more items than there, or fewer.",
    ]
      + (filled
        ? []
        : [
          "Above each place stand the words of the base file: say what they mean as an English buyer would say it.",
          "What is still to be written: askfirst check \(name)",
        ])
  }
}

extension ScenarioTemplate {
  /// The template as a scenario of this name; shared lines play no part in it.
  fileprivate func read(_ name: String, _ locale: String) throws -> Scenario {
    let file = try base(name, locale)
    let log = DiagnosticLog()
    var reader = ScenarioBase(file: file.path, log: log)
    let root = YAMLFile(SourceFile(path: file.path, text: file.text), log: log).root
    guard let scenario = root.map({ reader.read($0, wantedId: name) }), !log.diagnostics.hasErrors else {
      throw LibraryMistake.unreadable(
        path: "templates/\(locale)/scenario.yaml", reason: log.diagnostics.errors.first?.description ?? "it is empty")
    }
    return scenario
  }
}
