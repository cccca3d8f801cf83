import Assessment
import Dialogue
import Foundation
import Records
import Scenarios

/// The files of a scenario, lexicon or rubric as one piece of bytes, which a store keeps under its digest (law 2).
///
/// The same readers rebuild the value from it, for ever and without the library.
public struct ContentBundle: Equatable, Sendable {
  /// What is in it.
  public var kind: Kind
  /// The language it was loaded for.
  public var locale: String
  /// The files, in the order they are read.
  public var files: [File]

  /// The form of the stored bytes.
  public static let format = 1

  /// What is in a bundle.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case scenario, lexicon, rubric
  }

  /// A file with its path within the library.
  public struct File: Equatable, Sendable, Codable {
    /// The path within the library, with `/`.
    public var path: String
    /// The text with LF line ends and without a byte order mark.
    public var text: String

    /// A file with its path.
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// Why stored bytes are no bundle.
  public enum Mistake: Error, Equatable, Sendable, CustomStringConvertible {
    /// They are no JSON of this form.
    case damaged
    /// They are of a later form.
    case unknownFormat(Int)

    /// In plain words.
    public var description: String {
      switch self {
      case .damaged: "the stored content is damaged"
      case .unknownFormat(let format): "the stored content is of format \(format), which this version does not read"
      }
    }
  }

  /// A bundle of files.
  public init(kind: Kind, locale: String, files: [File]) {
    self.kind = kind
    self.locale = locale
    self.files = files
  }

  /// The bundle that was stored as these bytes.
  public init(bytes: [UInt8]) throws(Mistake) {
    let stored: Stored
    do {
      stored = try JSONDecoder().decode(Stored.self, from: Data(bytes))
    } catch {
      if let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)), form.format != Self.format {
        throw .unknownFormat(form.format)
      }
      throw .damaged
    }
    guard stored.format == Self.format else { throw .unknownFormat(stored.format) }
    self.init(kind: stored.kind, locale: stored.locale, files: stored.files)
  }

  private struct Stored: Decodable {
    var format: Int
    var kind: Kind
    var locale: String
    var files: [File]
  }

  private struct Form: Decodable {
    var format: Int
  }

  /// The canonical bytes: JSON with sorted keys in UTF-8, slashes as they are.
  public var bytes: [UInt8] {
    let list = files.map { "{\"path\":\(CanonicalText.quoted($0.path)),\"text\":\(CanonicalText.quoted($0.text))}" }
    let object =
      "{\"files\":[\(list.joined(separator: ","))],\"format\":\(Self.format),"
      + "\"kind\":\(CanonicalText.quoted(kind.rawValue)),\"locale\":\(CanonicalText.quoted(locale))}"
    return Array(object.utf8)
  }

  /// The SHA-256 of the canonical bytes, in hexadecimal digits.
  public var digest: String { ContentDigest.sha256(bytes) }

  /// The scenario in it; mistakes where it is no bundle of a scenario.
  public func scenario() -> Reading<Scenario> {
    let others = ["/scenario.yaml", "/lines.yaml", "/questions.yaml"]
    let overlay = file { path in !others.contains(where: path.hasSuffix) }
    guard let base = file({ $0.hasSuffix("/scenario.yaml") }), let shared = file({ $0.hasSuffix("/lines.yaml") }) else {
      return lacking("scenario")
    }
    return ScenarioReader.read(
      ScenarioReader.Files(
        base: base, overlay: overlay, shared: shared, questions: file { $0.hasSuffix("/questions.yaml") }),
      locale: locale)
  }

  /// The lexicon in it, all its files as one; mistakes where it is no bundle of a lexicon.
  public func lexicon() -> Reading<Lexicon> {
    guard kind == .lexicon, !files.isEmpty else { return lacking("lexicon") }
    return LexiconReader.read(
      files.map { file in
        let folders = file.path.split(separator: "/").dropLast()
        return (SourceFile(path: file.path, text: file.text), folders.last.map(String.init) ?? locale)
      })
  }

  /// The rubric in it; mistakes where it is no bundle of a rubric.
  ///
  /// Measures are checked where they are given.
  public func rubric(knownMeasures: [String: Set<Int>]? = nil) -> Reading<Rubric> {
    guard kind == .rubric, let first = files.first else { return lacking("rubric") }
    let sources = files.map { SourceFile(path: $0.path, text: $0.text) }
    return RubricReader.read(
      SourceFile(path: first.path, text: first.text), overlay: sources.dropFirst().first, locale: locale,
      knownMeasures: knownMeasures)
  }

  private func file(_ fits: (String) -> Bool) -> SourceFile? {
    guard kind == .scenario else { return nil }
    return files.first { fits($0.path) }.map { SourceFile(path: $0.path, text: $0.text) }
  }

  private func lacking<Value>(_ name: String) -> Reading<Value> {
    let mistake = Diagnostic(
      .unreadable, file: files.first?.path ?? "stored content", place: .start,
      message: "the stored content holds no \(name)", remedy: "use the content that the session names")
    return Reading(nil, Diagnostics([mistake]))
  }
}
